/** Which bracket of a paragraph closes which, and which are left alone there. */
import { isMasked, type Masks } from '../text/masks'
import type { Span } from '../text/text'

/** A bracket without its partner in the paragraph: it may open or close what another paragraph closes or opens. */
export interface LooseBracket extends Span {
  opens: boolean
}

export interface BracketPairs {
  /** Offset of the closing bracket by that of the opening one. */
  closing: Map<number, number>
  /** Ascending. */
  loose: LooseBracket[]
}

const none: BracketPairs = { closing: new Map(), loose: [] }

/** By the masks of their paragraph: several ask for the same brackets. */
const known = new WeakMap<Masks, Map<string, BracketPairs>>()

/** The pairs of one kind of bracket in the paragraph that the masks are of; masked and escaped ones do not count. Linear. */
export function bracketPairs(text: string, masks: Masks, opening: string, closing: string): BracketPairs {
  const own = known.get(masks) ?? new Map<string, BracketPairs>()
  known.set(masks, own)
  const pairs = own.get(opening) ?? pairsIn(text, masks, opening, closing)
  own.set(opening, pairs)
  return pairs
}

function pairsIn(text: string, masks: Masks, opening: string, closing: string): BracketPairs {
  let next = nextOf(text, 0, opening, closing)
  if (next < 0) return none
  const pairs: BracketPairs = { closing: new Map(), loose: [] }
  const open: number[] = []
  const loose: LooseBracket[] = []
  for (; next >= 0; next = nextOf(text, next + 1, opening, closing)) {
    if (text[next - 1] === '\\') continue
    // In `[text](address)` what is masked begins with the bracket that closes the text.
    const endsLink = text[next] === closing && text[next + 1] === '(' && !isMasked(masks.spans, next - 1)
    if (isMasked(masks.spans, next) && !endsLink) continue
    if (text[next] === opening) {
      open.push(next)
      continue
    }
    const start = open.pop()
    if (start === undefined) loose.push({ start: next, end: next + 1, opens: false })
    else pairs.closing.set(start, next)
  }
  for (const start of open) loose.push({ start, end: start + 1, opens: true })
  pairs.loose = loose.sort((a, b) => a.start - b.start)
  return pairs
}

function nextOf(text: string, from: number, opening: string, closing: string): number {
  const [open, close] = [opening.charCodeAt(0), closing.charCodeAt(0)]
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === open || code === close) return at
  }
  return -1
}
