import type { Hover } from 'vscode-languageserver'
import type { NamedArchive } from '../../apparatus/apparatus'
import type { Citation } from '../../citations/citation'
import { contentOf, type Line } from '../content'
import { objectAt, type TextObject } from '../objects'
import { rangeOf, type View } from '../view'
import { aboutArchive } from './archive'
import { aboutCitation } from './citation'
import { aboutNote } from './note'
import { aboutTranscript } from './source'

/**
 * What lies under the cursor, in words: a note with its sources and problems, an archive, a reference, a transcript's leaf.
 * With `pictures` for a client that draws them at the size that VS Code's Markdown can say.
 */
export function hoverAt(view: View, offset: number, markdown: boolean, pictures = false): Hover | null {
  const object = objectAt(view, offset)
  if (!object) return null
  const lines = linesAbout(view, object).filter(({ kind }) => pictures || kind !== 'image')
  // A line is drawn only under something.
  if (lines[0]?.kind === 'rule') lines.shift()
  if (lines.length === 0) return null
  return { contents: contentOf(lines, markdown), range: rangeOf(view.apparatus, object.span) }
}

function linesAbout(view: View, object: TextObject): Line[] {
  const { apparatus } = view
  switch (object.kind) {
    case 'note':
      return aboutNote(view, object.note, object.marker)
    case 'archive':
      return aboutArchive(view, apparatus.named[object.archive] as NamedArchive)
    case 'citation': {
      const citation = apparatus.citations[object.citation] as Citation
      // “See note 5” shows the note.
      if (citation.kind === 'cross' && citation.target !== null) return aboutNote(view, citation.target, null)
      return aboutCitation(view, citation)
    }
    case 'source':
      return aboutTranscript(view, object.transcript, object.mark)
  }
}
