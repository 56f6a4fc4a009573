/**
 * Numbers without label and side that mark leaves all the same: `— 10 —` alone on its line, where its like has a side, or, where
 * nothing else marks leaves, several that run on. The latter may as well be the pages of a typescript: one may go there, but
 * they do not tell which leaves the transcript has not.
 */
import { byLeaf, type LeafId, leafId } from '../leaf'
import type { LeafMark } from '../source'

/** Fewer of them may stand in order by chance. */
const fewestAlone = 3
/** A number further off than this from the mark beside it is a year, or counts something else. */
const furthest = 30

const bare =
  /^[ \t]*((—|–|-{1,3}|\|{1,2}|\/{1,2}|[[{])[ \t]{0,3}(\p{Nd}{1,5}\p{L}?)[ \t]{0,3}(—|–|-{1,3}|\|{1,2}|\/{1,2}|[\]}]))[ \t]*$/gmu
const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

interface Bare extends LeafMark {
  manner: string
}

/** The marks of a text with those that are bare and written in the manner of one of them, each in its order. */
export function withBareMarks(text: string, marks: readonly LeafMark[], from: number): LeafMark[] {
  const manners = mannersOf(marks)
  if (manners.size === 0) return [...marks]
  const all: LeafMark[] = []
  let next = 0
  for (const { manner, ...mark } of bareIn(text, from)) {
    if (!manners.has(manner)) continue
    while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < mark.start) all.push(marks[next++] as LeafMark)
    if (fits(mark, all.at(-1), marks[next])) all.push(mark)
  }
  return [...all, ...marks.slice(next)]
}

/** Those of a text without any other mark. */
export function uncertainMarks(text: string, from: number): LeafMark[] {
  const marks = bareIn(text, from).filter(({ manner }) => isDash(manner))
  if (marks.length < fewestAlone) return []
  if (marks.some((mark, index) => index > 0 && byLeaf(marks[index - 1] as LeafMark, mark) >= 0)) return []
  return marks.map(({ manner, ...mark }) => ({ ...mark, isUncertain: true }))
}

/** Brackets are also put around notes and years: there the others must be numbers without labels, too. */
function mannersOf(marks: readonly LeafMark[]): Set<string> {
  const manners = new Set<string>()
  for (const { written } of marks) {
    const [, manner = '', first = ''] = /^([^\p{L}\p{M}\p{N}\s]*)\s*(\S?)/u.exec(written) ?? []
    if (manner !== '' && (isDash(manner) || /\p{Nd}/u.test(first))) manners.add(manner)
  }
  return manners
}

function isDash(manner: string): boolean {
  return /^[—–-]/.test(manner)
}

function bareIn(text: string, from: number): Bare[] {
  const found: Bare[] = []
  for (const match of text.matchAll(bare)) {
    const [whole, written = '', manner = '', number = '', closing = ''] = match
    const start = match.index + whole.indexOf(written)
    if (start < from || closing !== (closers[manner] ?? manner)) continue
    found.push({ start, end: start + written.length, written, manner, ...leafId(number, null) })
  }
  return found
}

function fits(mark: LeafMark, before: LeafMark | undefined, after: LeafMark | undefined): boolean {
  if (before && before.end > mark.start) return false
  const last = before?.more?.at(-1) ?? before
  const isBehind = !last || (byLeaf(last, mark) < 0 && isNear(last, mark))
  const isBefore = !after || (byLeaf(mark, after) < 0 && isNear(mark, after))
  return isBehind && isBefore
}

function isNear(lower: LeafId, higher: LeafId): boolean {
  return Number.parseInt(higher.number, 10) - Number.parseInt(lower.number, 10) <= furthest
}
