/**
 * Templates of paths as steps, and how a path is divided among them.
 *
 * Each step at each place of a path is looked at once, so the time is bounded by the steps times the path's length times
 * the longest value, whatever the template: `fontes.json` may come from anywhere. Of several ways to divide a path the
 * one counts whose values look most like numbers.
 */
import type { Part, SlotName } from './template-syntax'

type Step = { next: number } & (
  | { kind: 'text'; texts: string[] }
  | { kind: 'star' | 'deep' | 'one' | 'folders' }
  | { kind: 'slot'; name: SlotName; digits: number }
  | { kind: 'fork'; into: number }
)

export interface Program {
  /** The first step is the last: they are made from the end on. `next` -1 is the end of the path. */
  steps: readonly Step[]
  start: number
  /** What every path begins with, folded. */
  prefix: string
}

/** What a path has for a slot. */
export interface Filled {
  name: SlotName
  digits: number
  written: string
}

export interface Judge {
  isRepository: (written: string) => boolean
  isSide: (written: string) => boolean
}

/** A path, and the same folded, so that it is folded once for all templates. */
export interface FoldedPath {
  path: string
  text: string
}

const end = -1

export function programOf(parts: readonly Part[]): Program {
  const steps: Step[] = []
  const add = (step: Step) => steps.push(step) - 1
  const compile = (parts: readonly Part[], after: number): number => {
    let next = after
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i] as Part
      if (part.kind === 'text') {
        const before = parts[i - 1]
        const text = foldedName(part.text)
        // `**/` is any number of folders, none among them.
        if (before?.kind === 'deep' && text[0] === '/') {
          if (text.length > 1) next = add({ kind: 'text', texts: [text.slice(1)], next })
          next = add({ kind: 'folders', next })
          i--
        } else next = add({ kind: 'text', texts: [text], next })
      } else if (part.kind === 'choice') next = add({ kind: 'text', texts: part.texts.map(foldedName), next })
      else if (part.kind === 'slot') next = add({ kind: 'slot', name: part.name, digits: part.digits, next })
      else if (part.kind === 'optional') next = add({ kind: 'fork', into: compile(part.parts, next), next })
      else next = add({ kind: part.kind, next })
    }
    return next
  }
  const start = compile(parts, end)
  const first = parts[0]
  const prefix = first?.kind === 'text' && parts[1]?.kind !== 'deep' ? foldedName(first.text) : ''
  return { steps, start, prefix }
}

function foldedName(text: string): string {
  return folded(text.normalize('NFC'))
}

/** In lower case, unit by unit: the length stays. Case means nothing in the names of files. */
export function folded(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text].map((character) => sameLength(character)).join('')
}

function sameLength(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** Longer paths than this fit no template. */
const longestPath = 1000

/** A value of more characters than this is none. */
const longestValue = 80

/** How a value costs against the characters that stars take. */
const perShape = 10_000

interface Table {
  /** The least cost from a step at a place to the end of the path, and where that way goes on. */
  costs: Float64Array
  nextSteps: Int32Array
  nextPlaces: Int32Array
  /** In which turn a cell was looked at last. */
  seen: Int32Array
  turn: number
}

const table = { ...newTable(0), turn: 0 }

function newTable(cells: number): Omit<Table, 'turn'> {
  return {
    costs: new Float64Array(cells),
    nextSteps: new Int32Array(cells),
    nextPlaces: new Int32Array(cells),
    seen: new Int32Array(cells),
  }
}

/** One table for all paths, tens of thousands of them: none is filled while another one is. */
function tableOf(cells: number): Table {
  if (table.turn === 0x7fffffff) Object.assign(table, newTable(0), { turn: 0 })
  if (table.seen.length < cells) Object.assign(table, newTable(cells * 2), { turn: 0 })
  table.turn++
  return table
}

/** What the path has for each slot, in the order of the template; null where the template does not fit. */
export function fill({ steps, start, prefix }: Program, { path, text }: FoldedPath, judge: Judge): Filled[] | null {
  if (start === end || path.length > longestPath || !text.startsWith(prefix)) return null
  const width = path.length + 1
  const { costs, nextSteps, nextPlaces, seen, turn } = tableOf(steps.length * width)

  const costFrom = (at: number, place: number): number => {
    if (at === end) return place === path.length ? 0 : Infinity
    const cell = at * width + place
    if (seen[cell] !== turn) {
      seen[cell] = turn
      costs[cell] = Infinity
      look(cell, steps[at] as Step, at, place)
    }
    return costs[cell] as number
  }

  /** Of ways that cost the same the last counts, which is the longest; of a fork, the one into it. */
  const way = (cell: number, cost: number, at: number, place: number) => {
    const sum = cost + costFrom(at, place)
    if (sum === Infinity || sum > (costs[cell] as number)) return
    costs[cell] = sum
    nextSteps[cell] = at
    nextPlaces[cell] = place
  }

  const look = (cell: number, step: Step, at: number, place: number) => {
    const { kind, next } = step
    if (kind === 'text') {
      for (const piece of step.texts) if (text.startsWith(piece, place)) way(cell, 0, next, place + piece.length)
    } else if (kind === 'one') {
      if (place < path.length && path[place] !== '/') way(cell, 1, next, place + 1)
    } else if (kind === 'fork') {
      way(cell, 0, next, place)
      way(cell, 0, step.into, place)
    } else if (kind === 'folders') {
      way(cell, 0, next, place)
      const slash = path.indexOf('/', place)
      if (slash >= 0) way(cell, slash + 1 - place, at, slash + 1)
    } else if (kind === 'slot') lookAtValues(cell, step, place)
    else {
      // A star cuts no number in two.
      if (!isWithinNumber(path, place)) way(cell, 0, next, place)
      if (place < path.length && (kind === 'deep' || path[place] !== '/')) way(cell, 1, at, place + 1)
    }
  }

  const lookAtValues = (cell: number, step: Step & { kind: 'slot' }, place: number) => {
    if (step.name === 'side' && judge.isSide('')) way(cell, 0, step.next, place)
    const last = Math.min(path.length, place + longestValue)
    for (let to = place + 1; to <= last && path[to - 1] !== '/'; to++) {
      // What comes after is the cheaper question.
      if (isWithinNumber(path, to) || costFrom(step.next, to) === Infinity) continue
      const shape = shapeOf(step, path.slice(place, to), judge)
      if (shape < Infinity) way(cell, shape * perShape, step.next, to)
    }
  }

  if (costFrom(start, 0) === Infinity) return null
  const filled: Filled[] = []
  for (let at = start, place = 0; at !== end; ) {
    const step = steps[at] as Step
    const cell = at * width + place
    const to = nextPlaces[cell] as number
    if (step.kind === 'slot') filled.push({ name: step.name, digits: step.digits, written: path.slice(place, to) })
    at = nextSteps[cell] as number
    place = to
  }
  return filled
}

function isWithinNumber(path: string, place: number): boolean {
  return isDigit(path.charCodeAt(place - 1)) && isDigit(path.charCodeAt(place))
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** How little a text looks like a value of a slot: 0 for a number; Infinity where it is none. Two fair values are better than a good and a bad one. */
function shapeOf({ name, digits }: { name: SlotName; digits: number }, written: string, judge: Judge): number {
  if (name === 'repository') return judge.isRepository(written) ? 0 : Infinity
  if (name === 'side') return judge.isSide(written) ? 0 : Infinity
  const number = /\p{Nd}+/u.exec(written)?.[0] ?? ''
  if (number.length < digits) return Infinity
  if (number === written) return 0
  if (/^\p{Nd}+\p{L}$/u.test(written)) return 1
  if (name === 'leaf') return /^\p{Nd}+-\p{L}$/u.test(written) ? 5 : Infinity
  if (/^[\s_.,-]|[\s_,-]$/.test(written)) return Infinity
  if (/^\p{L}{1,3}[- ]?\p{Nd}+\p{L}?$/u.test(written)) return 2
  if (/^\p{Nd}+[-_ ]\p{L}$/u.test(written)) return 5
  return number === '' ? 9 : 7
}
