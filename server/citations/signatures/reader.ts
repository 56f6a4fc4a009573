/**
 * Reads one reference of a system without labels, part by part, each deeper than the one before: a label with its value,
 * a code, or words that name a level. Words and leaves alone make no reference: there must be a part that only a
 * reference has.
 */
import type { LeafList } from '../leaves'
import { isLeaf } from '../roles'
import { overAsides, remarkAt } from './asides'
import { isOfBook } from './books'
import { coded } from './coded'
import { labelled, labelledAfter } from './labelled'
import { isCodeAt } from './matches'
import { named } from './named'
import { advance } from './order'
import {
  type Beginning,
  type Found,
  gapEnd,
  isHardMark,
  type Signature,
  type SignaturePart,
  type State,
} from './signature'
import type { SignatureTables } from './tables'

/** No reference has more parts, asides among them. */
const mostParts = 16

/** Reads a reference that begins at `start`; null where none does. */
export function readSignature(text: string, start: number, tables: SignatureTables, from: Beginning): Signature | null {
  const state = stateAtStart(text, tables, from)
  const result = nothingYet(start)
  let names: SignaturePart[] = []
  for (let at = start, count = 0; count < mostParts; count++) {
    const { end: next, places } = overAsides(state, count === 0 && !from.afterArchive ? at : gapEnd(text, at))
    result.places += places
    state.gap = text.slice(at, next)
    if (count === 0) state.stops = from.afterArchive && !from.under && /^\s*\.\s+$/.test(state.gap)
    if (next >= from.limit || (next > at && !leadsOn(state.gap, count === 0, text[next] ?? ''))) break
    const found = partAt(state, next)
    if (!found || found.end > from.limit) break
    advance(state, found)
    at = found.end
    if (found.kind === 'aside') continue
    if (result.parts.length === 0 && names.length === 0) result.start = next
    if (found.kind === 'name') names.push(...found.parts)
    else {
      add(result, names, found, text)
      names = []
    }
  }
  if (!from.under && isOfBook(text, result, tables)) return null
  return result.evidence > 0 || (from.under && result.leaves) ? result : null
}

function stateAtStart(text: string, tables: SignatureTables, from: Beginning): State {
  return {
    text,
    tables,
    from,
    parts: [],
    lastRank: -1,
    ascending: false,
    gap: '',
    afterName: false,
    guessed: false,
    afterAside: false,
    stops: false,
  }
}

function nothingYet(start: number): Signature {
  return {
    start,
    end: start,
    parts: [],
    implied: [],
    leaves: null,
    languages: [],
    places: 0,
    evidence: 0,
    clear: 0,
    own: 0,
    top: false,
    named: false,
  }
}

/**
 * Does a gap lead from one part to the next? A line that ends without a mark ends the reference, and `CA-7` or `AF_INET` is no
 * archive's file.
 */
function leadsOn(gap: string, isFirst: boolean, next: string): boolean {
  return !(/\n/.test(gap) && !/[,;:，、；]/.test(gap)) && !(isFirst && /^(?:[-‐-―]|_\p{L})/u.test(gap + next))
}

function partAt(state: State, at: number): Found | null {
  if (/^[(（]/.test(state.text.slice(at, at + 1))) return bracketAt(state, at)
  const isHard = isHardMark(state.gap)
  const found = labelled(state, at) ?? labelledAfter(state, at) ?? (isHard ? null : coded(state, at))
  if (found) return found
  return isHard || isCodeOfAnother(state, at) ? null : named(state, at)
}

/** A part that stands in brackets, `VOC (access number 1.04.02)`, or a remark. */
function bracketAt(state: State, at: number): Found | null {
  const { text } = state
  const found = labelled(state, at + 1) ?? labelledAfter(state, at + 1)
  const close = found && /^[^()（）]{0,8}[)）]/u.exec(text.slice(found.end, found.end + 10))?.[0]
  // Behind leaves something of theirs may stand before the bracket closes, behind a level nothing.
  if (close && (found.leaves || /^\s?.$/u.test(close))) return { ...found, end: found.end + close.length }
  return remarkAt(text, at)
}

/** `KZ. 3312/1867, KZ. 3318/1867`: the second is no name but a code, of another reference. */
function isCodeOfAnother({ text, tables, parts, from }: State, at: number): boolean {
  return parts.length > 0 && isCodeAt(text, at, tables, from.repository)
}

/** Adds what was found, and the names before it that it does not take the place of: `VOC, 1.04.02`. */
function add(result: Signature, names: readonly SignaturePart[], found: Found, text: string): void {
  const kept = names.filter((part) => !found.parts.some((other) => other.role === part.role))
  if (result.parts.length === 0) {
    result.top = found.top ?? false
    result.named = kept.length > 0
  }
  result.parts.push(...kept, ...found.parts)
  if (found.leaves) result.leaves = joined(result.leaves, found.leaves)
  if (!found.bare && isEvidence(text, found)) result.evidence++
  if (!found.bare && !found.nameNumber && found.parts.some(({ role }) => !isLeaf(role))) result.clear++
  if (found.own) result.own++
  if (found.implied) result.implied.push(...found.implied)
  if (found.language) result.languages.push(found.language)
  result.end = found.end
}

/** A number, or a Roman one that ends a shelfmark: `Vespasian F. iii`. */
const numbered = /\p{Nd}|[\s.](?:[ivxl]+|[IVXL]+)$/u

/** A label with its value, or a code with a number in it: `Central Files` alone is none. */
function isEvidence(text: string, { kind, parts }: Found): boolean {
  return parts.some(({ role, value }) => {
    const written = text.slice(value.start, value.end)
    // `PAC file proxy` has a word that could be a label, and no value.
    return !isLeaf(role) && (kind === 'label' ? /[^\p{Ll}\s-]/u.test(written) : numbered.test(written))
  })
}

function joined(list: LeafList | null, more: LeafList): LeafList {
  if (!list) return more
  return {
    leaves: [...list.leaves, ...more.leaves],
    spans: [...list.spans, ...more.spans],
    sides: [...list.sides, ...more.sides],
    end: more.end,
  }
}
