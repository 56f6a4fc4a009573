/** What in a transcript's text is the transcript's own, and nothing that its text says: its head and its leaf marks. */
import { overlapsAny, type Span } from '../../text/text'
import type { Transcript } from '../source'

/**
 * Does a part of the text lie in the transcript's head or in one of its leaf marks? Never where the text is another than
 * the one that was read: then nobody knows where they stand.
 */
export function isOfTranscript({ head, marks, text }: Transcript, read: { text: string }, span: Span): boolean {
  if (text !== read.text) return false
  return (head !== null && head.start < span.end && span.start < head.end) || overlapsAny(marks, span)
}
