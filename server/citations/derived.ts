/** What follows from the parts of a reference: its levels, the parts of its key, how it is joined. */
import { isSignatureSystem } from '../archives/archives'
import type { Level } from '../archives/format'
import { scriptOf } from '../text/characters'
import { jointsOf } from './joints'
import { keyPart } from './keys'
import type { LevelValue, RawReference, ReadReference } from './reference'
import { isLeaf } from './roles'

/** Adds to a reference what follows from its parts. */
export function withDerived(text: string, reference: ReadReference): RawReference {
  const { parts, leaves } = reference
  for (const part of parts) part.written = text.slice(part.value.start, part.value.end)
  let script: RawReference['script'] = null
  for (const { part } of parts) script ??= scriptOf(text.slice(part.label.start, part.label.end))
  const levels = levelsOf(reference)
  const joints = isSignatureSystem(reference.system) ? [] : jointsOf(text, parts)
  const [leaf, other] = leaves?.leaves ?? []
  return Object.assign(reference, {
    levels,
    plainKey: levels.map((level) => keyPart(reference.system, level, false, script)),
    paddedKey: levels.map((level) => keyPart(reference.system, level, true, script)),
    script,
    joints,
    isEven: joints.every(({ mark }) => mark === joints[0]?.mark),
    leafPart: parts.find(({ role }) => isLeaf(role)) ?? null,
    hasSeveralLeaves: other !== undefined || (leaf?.to != null && leaf.to !== leaf.from),
  })
}

function levelsOf({ parts, implied, system }: ReadReference): LevelValue[] {
  const levels: LevelValue[] = []
  for (const { role, written } of parts) {
    if (isLeaf(role) || levels.some(([level]) => level === role)) continue
    levels.push([role, written])
  }
  for (const [level, value] of implied) if (!levels.some(([known]) => known === level)) levels.push([level, value])
  const rank = (level: Level) => system.levels.indexOf(level)
  return levels.sort(([a], [b]) => rank(a) - rank(b))
}
