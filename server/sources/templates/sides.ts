/** Sides as file names have them: `006ob`, `006_v`, `006 об`, `6 Rs`. */
import type { Archives } from '../../archives/archives'
import type { System } from '../../archives/format'
import type { Side } from '../../citations/leaves'

/** How a project spells the sides in its paths. */
export interface SideSpellings {
  recto: readonly string[]
  verso: readonly string[]
}

/** The shortest words are understood whatever the archive; single letters mean other things here and there. */
const everywhere = new Map<string, Side>([
  ['r', 'recto'],
  ['v', 'verso'],
  ['ob', 'verso'],
  ['об', 'verso'],
])

const tables = new WeakMap<Archives, Map<string, Side>>()

/** The side that a word in a path means, with the blank or dash before it; null where it is none. */
export function sideCalled(archives: Archives, system: System | null, written: string): Side | null {
  const bare = written.replace(/^[ _.-]/, '').replace(/\.$/, '')
  if (bare === '') return null
  // German `R` is the back, `r` the front: the archive's own words go first, in their own case.
  if (system)
    for (const { recto = [], verso = [] } of archives.formsOf(system)) {
      if (recto.includes(bare)) return 'recto'
      if (verso.includes(bare)) return 'verso'
    }
  return sidesOf(archives).get(folded(bare)) ?? null
}

/** All words of all archives, but for those that mean either side, and for letters, which also number leaves. */
function sidesOf(archives: Archives): Map<string, Side> {
  let table = tables.get(archives)
  if (table) return table
  table = new Map()
  const both = new Set<string>()
  const add = (words: readonly string[], side: Side) => {
    for (const word of words) {
      const key = folded(word)
      if ((table?.get(key) ?? side) !== side) both.add(key)
      else if ([...key].length > 1 || !/\p{Script=Latin}/u.test(key)) table?.set(key, side)
    }
  }
  for (const system of archives.systems.values())
    for (const { recto = [], verso = [] } of system.forms) {
      add(recto, 'recto')
      add(verso, 'verso')
    }
  for (const key of both) table.delete(key)
  for (const [word, side] of everywhere) table.set(word, side)
  tables.set(archives, table)
  return table
}

/** As words are compared: in lower case, without stops and blanks, which file names drop. */
function folded(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]/g, '')
}

/** The side as a path of an archive spells it where nobody says how: its first word for it, without its stop. */
export function sideSpelling(archives: Archives, system: System, side: Side | null): string {
  if (side !== 'verso') return ''
  const words = archives.formsOf(system).flatMap(({ verso = [] }) => verso)
  const word = words.map(folded).find((word) => /^[a-z]+$/.test(word) && sideCalled(archives, system, word) === 'verso')
  return word ?? 'v'
}
