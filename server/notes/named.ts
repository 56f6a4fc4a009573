/**
 * Notes that a name joins to their markers in the whole document, wherever the two stand (`[^mill]` and `[^mill]: …`), notes that
 * stand where they are called (`^[…]`, `\footnote{…}`), and those that their language counts (`[#]_`, `\footnotemark`).
 */
import { headsOf } from './heads'
import { idsOfNotes } from './ids'
import { signOf } from './labels'
import { emptyPairing, labelOf, type PairedNote, type Pairing, type PlacedToken, scopesIn } from './placed'

/** What is counted together: the number so far, and what waits for its partner in the order of the text. */
interface Row {
  scope: number
  /** Are they counted in signs, and not in numbers? */
  hasSigns: boolean
  count: number
  /** Labels that are given already, and so are passed over. */
  taken: ReadonlySet<string>
  calls: { index: number; label: string }[]
  /** Texts for the marks before them, since the last such mark. */
  texts: PlacedToken[]
  /** Has a mark found its text? Then those that find none lack it. */
  isAnswered: boolean
  /** The notes that stand where they are called, by what they are counted as. */
  notes: Map<string, number>
}

/** Labelled notes are one numbering, and each kind of counted ones is another. */
const labelled = 0

/**
 * Pairs the tokens of a notation with names. The first note of a name counts; a note that stands where it is called is
 * its own marker, and has the next number as its label unless it has a name.
 */
export function pairNamed(tokens: readonly PlacedToken[]): Pairing {
  const pairing = emptyPairing()
  for (const placed of tokens) placed.value = numberIn(placed.token.label)
  const sound = tokens.filter(({ token }) => !token.malformed)
  const called = new Set(sound.filter(({ token }) => token.call && !token.head).flatMap(keysOf))
  const isDue = idsOfNotes(sound)
  const heads = new Set(
    headsOf(sound).filter(
      (head) => !head.token.onlyIfCalled || keysOf(head).some((key) => called.has(key)) || isDue(head),
    ),
  )
  const rows = new Map<string, Row>()
  const rowOf = ({ token }: PlacedToken): Row => {
    const name = token.counts ?? ''
    let row = rows.get(name)
    if (!row) {
      const given = sound.filter(({ token }) => token.head && token.label !== '' && (token.counts ?? 'name') !== name)
      row = {
        scope: rows.size + 1,
        hasSigns: name === '*',
        count: 0,
        taken: new Set(given.map((head) => head.token.label)),
        calls: [],
        texts: [],
        isAnswered: false,
        notes: new Map(),
      }
      rows.set(name, row)
    }
    return row
  }
  const noteOf = new Map<string, number>()
  /** Calls by name; their notes may stand behind them. */
  const calls: PlacedToken[] = []
  const later: PlacedToken[] = []
  for (const placed of sound) {
    const { token } = placed
    if (heads.has(placed)) {
      if (isNameless(placed) && !token.call) later.push(placed)
      else if (isNameless(placed) && token.awaits) rowOf(placed).texts.push(placed)
      else
        addHead(pairing, placed, rowOf(placed), noteOf, keysOf(placed).some((key) => called.has(key)) || isDue(placed))
    } else if (token.call && !token.head) {
      if (isNameless(placed)) {
        addTexts(pairing, rowOf(placed))
        addCountedCall(pairing, placed, rowOf(placed))
      } else calls.push(placed)
    }
  }
  // Those that only their row tells apart are called one after the other.
  for (const row of rows.values()) addTexts(pairing, row)
  for (const placed of later) addLater(pairing, placed, rowOf(placed))
  for (const placed of calls) addCall(pairing, placed, noteOf, rows)
  const unanswered = new Set(
    [...rows.values()].flatMap((row) => (row.isAnswered ? row.calls : [])).map(({ index }) => index),
  )
  pairing.markers = pairing.markers.filter(
    ({ note, placed }, index) => note !== null || placed.token.prose || unanswered.has(index) || isDue(placed),
  )
  pairing.markers.sort((a, b) => a.placed.start - b.placed.start)
  addSeenLabels(pairing)
  divideWhereNumbersRestart(pairing)
  return pairing
}

/** The number that a name is; NaN where it is a word. */
function numberIn(label: string): number {
  return /^\d+$/.test(label) ? Number(label) : Number.NaN
}

function nextLabel(row: Row): string {
  if (row.hasSigns) return signOf(++row.count)
  do row.count++
  while (row.taken.has(String(row.count)))
  return String(row.count)
}

function isNameless({ token }: PlacedToken): boolean {
  return token.label === '' && !token.keys?.length
}

function keysOf(placed: PlacedToken): readonly string[] {
  return placed.token.keys ?? (placed.token.label === '' ? [] : [labelOf(placed)])
}

function withLabel(placed: PlacedToken, label: string): PlacedToken {
  return placed.token.label === label
    ? placed
    : { ...placed, value: numberIn(label), token: { ...placed.token, label } }
}

/** With its label, which is no place in an order: the note stands where it is called. */
function inPlace(placed: PlacedToken, label: string): PlacedToken {
  return { ...withLabel(placed, label), value: Number.NaN }
}

/** A note that stands where it is called, or has a name. */
function addHead(
  pairing: Pairing,
  head: PlacedToken,
  row: Row,
  noteOf: Map<string, number>,
  isCalledElsewhere: boolean,
): void {
  const note = pairing.notes.length
  const keys = keysOf(head)
  const isInPlace = head.token.call && head.token.head === 'inner' && !(head.token.awaits && isCalledElsewhere)
  if (isInPlace && isNameless(head)) {
    const placed = inPlace(head, nextLabel(row))
    row.notes.set(placed.token.label, note)
    pairing.notes.push({ placed, scope: row.scope, duplicateOf: null })
    pairing.markers.push({ placed, note, scope: row.scope })
    return
  }
  const counted = isInPlace ? inPlace(head, head.token.label || nextLabel(row)) : head
  const scope = isInPlace ? row.scope : labelled
  if (isInPlace) row.notes.set(counted.token.label, note)
  const first = keys.map((key) => noteOf.get(key)).find((other) => other !== undefined)
  if (first === undefined) for (const key of keys) noteOf.set(key, note)
  pairing.notes.push({ placed: counted, scope, duplicateOf: first ?? null })
  if (isInPlace) pairing.markers.push({ placed: counted, note, scope })
}

function addCountedCall(pairing: Pairing, call: PlacedToken, row: Row): void {
  const label = nextLabel(row)
  row.calls.push({ index: pairing.markers.length, label })
  pairing.markers.push({ placed: withLabel(call, label), note: null, scope: row.scope })
}

/** A text has the number of the mark before it; where several follow each other, they are those of as many marks. */
function addTexts(pairing: Pairing, row: Row): void {
  const waiting = row.calls.splice(Math.max(0, row.calls.length - row.texts.length), row.texts.length)
  for (const text of row.texts.splice(0)) {
    const call = waiting.shift()
    // A text that no mark waits for is printed without a number.
    const placed = inPlace(text, call?.label ?? '*')
    const note = pairing.notes.length
    row.notes.set(placed.token.label, note)
    pairing.notes.push({ placed, scope: row.scope, duplicateOf: null })
    const marker = call && pairing.markers[call.index]
    if (marker) {
      marker.note = note
      row.isAnswered = true
    } else pairing.markers.push({ placed, note, scope: row.scope })
  }
}

function addLater(pairing: Pairing, head: PlacedToken, row: Row): void {
  const waiting = row.calls.shift()
  const marker = waiting && pairing.markers[waiting.index]
  if (marker) marker.note = pairing.notes.length
  const placed = withLabel(head, waiting?.label ?? nextLabel(row))
  pairing.notes.push({ placed, scope: row.scope, duplicateOf: null })
}

/** A call by name; in a language that counts, a number may be that of a counted note. */
function addCall(
  pairing: Pairing,
  call: PlacedToken,
  noteOf: ReadonlyMap<string, number>,
  rows: ReadonlyMap<string, Row>,
): void {
  const [key] = keysOf(call)
  const note = noteOf.get(key ?? '') ?? null
  if (note !== null) {
    const { placed, scope } = pairing.notes[note] as PairedNote
    pairing.markers.push({ placed: withLabel(call, call.token.label || placed.token.label), note, scope })
    return
  }
  const row = rows.get(call.token.counts ?? '')
  if (call.token.counts !== undefined && row && row.notes.size > 0) {
    const number = row.notes.get(call.token.label)
    if (number !== undefined) pairing.markers.push({ placed: call, note: number, scope: row.scope })
    return
  }
  pairing.markers.push({ placed: withLabel(call, call.token.label || (key ?? '')), note: null, scope: labelled })
}

/** Notes that ids join to their markers may be counted anew in each chapter: from its first number on, a scope of its own. */
function divideWhereNumbersRestart(pairing: Pairing): void {
  let last = scopesIn(pairing) - 1
  let scope = labelled
  let first = Number.NaN
  for (const note of [...pairing.notes].sort((a, b) => a.placed.start - b.placed.start)) {
    const { value, token } = note.placed
    if (note.scope !== labelled || !token.keys?.length || note.duplicateOf !== null) continue
    if (Number.isNaN(first)) first = value
    else if (value === first) scope = ++last
    note.scope = scope
  }
  if (scope === labelled) return
  let before: number = labelled
  for (const marker of pairing.markers) {
    if (marker.note !== null) marker.scope = pairing.notes[marker.note]?.scope ?? marker.scope
    else if (marker.scope === labelled) marker.scope = before
    before = marker.scope
  }
}

/** A note that only ids join to its marker has the label that the reader sees there, or the number of its id. */
function addSeenLabels({ markers, notes }: Pairing): void {
  if (notes.every(({ placed }) => placed.token.label !== '')) return
  const seen = new Map<number, string>()
  for (const { note, placed } of markers) if (note !== null && !seen.has(note)) seen.set(note, placed.token.label)
  notes.forEach((note, index) => {
    if (note.placed.token.label !== '') return
    const [key = ''] = note.placed.token.keys ?? []
    note.placed = withLabel(note.placed, seen.get(index) || (/\d+$/.exec(key)?.[0] ?? key))
  })
  for (const marker of markers)
    if (marker.note !== null && marker.placed.token.label === '')
      marker.placed = withLabel(marker.placed, notes[marker.note]?.placed.token.label ?? '')
}
