import type { Apparatus, Marker, Note } from '../apparatus/apparatus'
import { mainNumbers } from '../notes/numbering'
import { firstNot, lastNotAfter } from '../text/text'
import { type Check, type Finding, listed } from './check'
import { partnersOf } from './slips'

/** Markers or notes out of order, or a number left out. Where disorder is the rule, nothing is said. */
export const noteOrder: Check = (apparatus) => {
  const findings: Finding[] = []
  const slips = new Set<Marker | Note | undefined>(
    partnersOf(apparatus).slips.flatMap(({ marker, note }) => [apparatus.markers[marker], apparatus.notes[note]]),
  )
  for (const scope of scopesOf(apparatus)) {
    if (!scope.counts || (isCounted(scope.markers) && isCounted(scope.notes))) continue
    const markers = firstCalls(scope.markers.filter((marker) => !slips.has(marker)))
    // Signs in a table have no order: each is called again and again, or stands in a row of the table.
    if (scope.markers.length >= 2 * markers.length || isTable(apparatus, markers)) continue
    const markerOrder = orderOf(numbersOf(markers))
    const isEdited = hasInserted(markers)
    const isInStep = isEdited || hasInserted(scope.notes) ? inStep(apparatus, markers) : () => false
    report(findings, markers, markerOrder, 'Marker', isInStep)
    const notes = scope.notes.filter((note) => note.duplicateOf === null && !slips.has(note))
    const noteOrder = orderOf(numbersOf(notes))
    // Notes in the order of their markers follow them, right or wrong: once is enough.
    if (markerOrder.disordered.length === 0)
      report(
        findings,
        notes.map((note) => ({ ...note.head, label: note.label })),
        noteOrder,
        'Note',
        () => isEdited,
      )
    for (const finding of leftOut(apparatus, scope, markers, markerOrder.disordered)) findings.push(finding)
  }
  return findings
}

interface Scope {
  markers: Marker[]
  notes: Note[]
  /** Do all its labels count: numbers (`12`, `12a`), Roman numbers, letters? */
  counts: boolean
}

function scopesOf({ markers, notes }: Apparatus): Iterable<Scope> {
  const scopes = new Map<number, Scope>()
  const scopeOf = ({ scope: id, value }: Marker | Note) => {
    let scope = scopes.get(id)
    if (!scope) {
      scope = { markers: [], notes: [], counts: true }
      scopes.set(id, scope)
    }
    scope.counts &&= !Number.isNaN(value)
    return scope
  }
  for (const marker of markers) scopeOf(marker).markers.push(marker)
  for (const note of notes) scopeOf(note).notes.push(note)
  return scopes.values()
}

/** Is each label the number after the one before? Most lists are so, and need no closer look. */
function isCounted(items: readonly { value: number }[]): boolean {
  const first = items[0]?.value ?? 0
  return items.every(({ value }, index) => value === first + index)
}

/** The numbers of a row; what a later editor put in (281 after 28) has that of its place, and so is no disorder. */
function numbersOf(row: readonly { value: number }[]): number[] {
  return mainNumbers(row.map(({ value }) => value))
}

/** Has a later editor put numbers in? His run beside the author's, and not always where one would look for them. */
function hasInserted(row: readonly { value: number }[]): boolean {
  const numbers = numbersOf(row)
  return row.some(({ value }, index) => value !== numbers[index])
}

/** Do most markers stand in the rows of a table or list: behind a number, or set in from the margin? */
function isTable({ text, lineStarts }: Apparatus, markers: readonly Marker[]): boolean {
  const inRows = markers.filter(({ start }) => {
    const line = lineStarts[lastNotAfter(lineStarts, start)] ?? 0
    return /^\s*(?:\d+[.)]\s|\s\s)/.test(text.slice(line, line + 16))
  })
  return inRows.length * 2 > markers.length
}

/** Does the note of a marker follow the note of the marker before it? Then both stand where they are meant to. */
function inStep({ notes }: Apparatus, markers: readonly Marker[]): (index: number) => boolean {
  return (index) => {
    const note = markers[index]?.note
    const before = markers[index - 1]?.note
    if (note === null || note === undefined || before === undefined) return false
    return before === null || before === note - 1 || (notes[note - 1]?.markers.length ?? 0) === 0
  }
}

/** A second call of the same note is no disorder. */
function firstCalls(markers: readonly Marker[]): Marker[] {
  const seen = new Set<string | number>()
  return markers.filter((marker) => {
    const called = marker.note ?? marker.label
    if (seen.has(called)) return false
    seen.add(called)
    return true
  })
}

/** The fewest elements that must move for the rest to ascend (the complement of a longest ascending row). */
function orderOf(numbers: readonly number[]): { disordered: number[] } {
  const tails: number[] = []
  const before = new Array<number>(numbers.length).fill(-1)
  numbers.forEach((number, index) => {
    const place = firstNot(tails, (tail) => (numbers[tail] as number) <= number)
    before[index] = tails[place - 1] ?? -1
    tails[place] = index
  })
  const kept = new Set<number>()
  for (let i = tails[tails.length - 1] ?? -1; i >= 0; i = before[i] as number) kept.add(i)
  return { disordered: numbers.flatMap((_, index) => (kept.has(index) ? [] : [index])) }
}

function report(
  findings: Finding[],
  items: readonly { start: number; end: number; label: string }[],
  { disordered }: { disordered: number[] },
  kind: 'Marker' | 'Note',
  isMeant: (index: number) => boolean,
): void {
  if (disordered.length * 3 > items.length) return
  for (const index of disordered) {
    const item = items[index]
    const neighbour = items[index - 1] ?? items[index + 1]
    if (!item || !neighbour || isMeant(index)) continue
    findings.push({
      code: 'note-order',
      start: item.start,
      end: item.end,
      message: `${kind} ${item.label} stands out of order, ${items[index - 1] ? 'after' : 'before'} ${neighbour.label}.`,
      related: [{ start: neighbour.start, end: neighbour.end, message: `${kind} ${neighbour.label}` }],
    })
  }
}

/** Where more numbers are missing than this, the text is an excerpt. */
const mostLeftOut = 10

/** Numbers that neither a marker nor a note has. Where gaps are the rule, the numbers mean something else. */
function leftOut(
  apparatus: Apparatus,
  scope: Scope,
  markers: readonly Marker[],
  disordered: readonly number[],
): Finding[] {
  const present = new Set([...scope.markers, ...scope.notes].map(({ value }) => value))
  for (const { label } of apparatus.malformed) present.add(Number.parseInt(label, 10))
  const skipped = new Set(disordered)
  const row = markers.filter((marker, index) => !skipped.has(index) && marker.note !== null)
  const numbers = numbersOf(row)
  const findings: Finding[] = []
  for (let i = 1; i < row.length; i++) {
    const from = numbers[i - 1] as number
    const marker = row[i] as Marker
    const before = row[i - 1] as Marker
    const to = numbers[i] as number
    if (to - from > mostLeftOut) continue
    const missing: number[] = []
    for (let number = from + 1; number < to; number++) if (!present.has(number)) missing.push(number)
    if (missing.length === 0) continue
    findings.push({
      code: 'note-order',
      start: marker.start,
      end: marker.end,
      message: /^\d/.test(marker.label)
        ? `The numbering goes from ${from} to ${to}: ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} left out.`
        : `The notes go from ${before.label} to ${marker.label}: ${missing.length === 1 ? 'one is' : `${missing.length} are`} left out.`,
      related: [{ start: before.start, end: before.end, message: `Marker ${before.label}` }],
    })
  }
  return findings.length * 4 > row.length ? [] : findings
}
