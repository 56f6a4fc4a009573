/** A note or source as a line of a list says it. */
import type { Apparatus, Note } from '../apparatus/apparatus'
import type { NotationId } from '../notes/notation'
import { withIgnoresBlank } from '../text/ignore-comments'
import { asSeen } from '../text/masks'

/**
 * The label as it is written; what a note without one begins with. A bracket that closes only behind the note's text is
 * closed: `[Footnote 12]`, `^[…]`. Where a language has a word or a tag for all its notes, the label alone tells them apart.
 */
export function labelAsWritten({ text }: Apparatus, { head, label, labelSpan, notation }: Note): string {
  const isCounted = labelSpan.start === head.start && labelSpan.end === head.end
  if (text[head.start] === '<' || tellsNothing.has(notation) || (isCounted && mayCount.has(notation))) return label
  const written = text.slice(head.start, head.end).replace(/:$/, '')
  const [, opening = '', content = ''] = /([[({])([^\])}]*)$/.exec(written) ?? []
  const closing = closings[opening]
  return closing ? `${written}${content.trim() ? '' : '…'}${closing}` : written
}

const tellsNothing: ReadonlySet<NotationId> = new Set(['latex', 'asciidoc', 'typst'])

/** Those in which a note may be counted that is written as if it had a label: `[#]`, `[fn:: …]`. */
const mayCount: ReadonlySet<NotationId> = new Set(['restructuredtext', 'org'])

const closings: { [opening: string]: string } = { '[': ']', '(': ')', '{': '}' }

/** Gives the first characters of a part of the text, on one line. */
export function firstWordsIn(apparatus: Apparatus): (start: number, end: number, length: number) => string {
  const text = withIgnoresBlank(apparatus.text, apparatus.format)
  return (start, end, length) => {
    const content = asSeen(text.slice(start, Math.min(end, start + 4 * length)), apparatus.format)
      .replace(/\s+/g, ' ')
      // The bracket that closed the introduction of the siglum, `(hereafter RGVA), f. 109`.
      .replace(/^([^()]*)\)/, '$1')
      .trim()
    return content.length > length ? `${content.slice(0, length - 1).trimEnd()}…` : content
  }
}
