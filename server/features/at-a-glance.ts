/** A note or source as a line of a list says it. */
import type { Apparatus, Note } from '../apparatus/apparatus'
import { withIgnoresBlank } from '../text/ignore-comments'

/**
 * The label as it is written; what a note without one begins with. A bracket that closes only behind the note's text is
 * closed: `[Footnote 12]`, `^[…]`.
 */
export function labelAsWritten({ text }: Apparatus, { head }: Note): string {
  const written = text.slice(head.start, head.end).replace(/:$/, '')
  const [, opening = '', content = ''] = /([[({])([^\])}]*)$/.exec(written) ?? []
  const closing = closings[opening]
  return closing ? `${written}${content.trim() ? '' : '…'}${closing}` : written
}

const closings: { [opening: string]: string } = { '[': ']', '(': ')', '{': '}' }

/** Gives the first characters of a part of the text, on one line. */
export function firstWordsIn(apparatus: Apparatus): (start: number, end: number, length: number) => string {
  const text = withIgnoresBlank(apparatus.text, apparatus.format)
  return (start, end, length) => {
    const content = text
      .slice(start, Math.min(end, start + 4 * length))
      .replace(/\s+/g, ' ')
      // The bracket that closed the introduction of the siglum, `(hereafter RGVA), f. 109`.
      .replace(/^([^()]*)\)/, '$1')
      .trim()
    return content.length > length ? `${content.slice(0, length - 1).trimEnd()}…` : content
  }
}
