/** Makes the tokens of languages that have notes of their own: there nothing need be weighed, as it must be for `[1]`. */
import type { Span } from '../text/text'
import { indentOf, type LabelToken, type NotationId } from './notation'

interface Place extends Span {
  notation: NotationId
  /** Empty where the language counts. */
  label: string
  labelSpan?: Span
  keys?: readonly string[]
  counts?: string
}

/** A marker whose note stands elsewhere. `isCertain`: is it nothing else, even if there is no such note? */
export function callAt(place: Place, isCertain = true): LabelToken {
  const { start, end } = place
  return {
    labelSpan: { start, end },
    ...place,
    head: null,
    indent: 0,
    textStart: end,
    call: true,
    prose: isCertain,
    malformed: false,
  }
}

/** A note that stands where it is called, marker and note in one. */
export function noteInPlace(text: string, place: Place, closing: Span | null): LabelToken {
  return { ...callAt(place), head: 'inner', textStart: afterBlanks(text, place.end, closing), closing }
}

/** A note that is called elsewhere; `closing` is left out where no mark closes it. */
export function definitionAt(
  text: string,
  place: Place,
  head: 'first' | 'later' | 'inner',
  closing?: Span | null,
): LabelToken {
  return {
    ...callAt(place),
    head,
    indent: indentOf(text, place.start),
    textStart: afterBlanks(text, place.end, closing),
    ...(closing === undefined ? {} : { closing }),
    call: false,
  }
}

function afterBlanks(text: string, from: number, closing: Span | null | undefined): number {
  const limit = closing?.start ?? text.length
  let at = from
  while (at < limit && /\s/.test(text[at] as string)) at++
  return at
}

/** Without those that stand in a note of the same paragraph: no language shows them as notes of their own. */
export function withoutNested(tokens: readonly LabelToken[]): LabelToken[] {
  let end = 0
  return [...tokens]
    .sort((a, b) => a.start - b.start)
    .filter((token) => {
      if (token.head && token.start < end) return false
      if (token.head && token.closing) end = token.closing.end
      return true
    })
}
