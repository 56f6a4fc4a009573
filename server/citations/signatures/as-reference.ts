/** What was read part by part, in the form in which the rest of the room knows references. */
import type { System } from '../../archives/format'
import type { Part } from '../parts'
import type { ReadPart, ReadReference } from '../reference'
import type { Signature, SignaturePart } from './signature'

/** `start` may lie before the signature: at the archive's name. */
export function asReference(
  { end, parts, implied, leaves }: Pick<Signature, 'end' | 'parts' | 'implied' | 'leaves'>,
  system: System,
  start: number,
): ReadReference {
  return {
    start,
    end,
    system,
    mention: null,
    after: null,
    parts: parts.map((part) => readPart(part, system)),
    implied,
    leaves,
    continues: false,
    disordered: false,
  }
}

function readPart({ role, label, value, many, form }: SignaturePart, system: System): ReadPart {
  const part: Part = {
    start: Math.min(label.start, value.start),
    end: Math.max(label.end, value.end),
    label,
    valueStart: value.start,
    entries: [{ system, form, role, many, written: '' }],
    mark: 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: label.start >= value.end,
    valueEnd: value.end,
  }
  return { role, label, value, written: '', part, many, form }
}
