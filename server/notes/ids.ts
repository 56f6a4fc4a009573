/** Ids that differ in their numbers alone are of one family: `fn1`, `fn12`. What most of a family are, the rest are, too. */
import type { PlacedToken } from './placed'

interface Family {
  called: Set<string>
  there: Set<string>
  both: Set<string>
}

/**
 * Says of a token whether its id is of a family that most markers of it and most elements of it share: then an element that
 * nothing calls is a note as well, and a marker whose id nothing has lacks its note.
 */
export function idsOfNotes(tokens: readonly PlacedToken[]): (placed: PlacedToken) => boolean {
  const families = new Map<string, Family>()
  for (const { token } of tokens) {
    for (const key of token.keys ?? []) {
      if (!/\d/.test(key)) continue
      const name = familyOf(key)
      const family = families.get(name) ?? { called: new Set(), there: new Set(), both: new Set() }
      families.set(name, family)
      const [own, other] = token.head ? [family.there, family.called] : [family.called, family.there]
      own.add(key)
      if (other.has(key)) family.both.add(key)
    }
  }
  return ({ token }) => token.keys?.some((key) => isOfNotes(families.get(familyOf(key)))) ?? false
}

function familyOf(id: string): string {
  return id.replace(/\d+/g, '0')
}

/** A single pair proves nothing of others. */
function isOfNotes(family: Family | undefined): boolean {
  if (!family) return false
  const { called, there, both } = family
  return both.size > 1 && both.size * 2 > there.size && both.size * 2 > called.size
}
