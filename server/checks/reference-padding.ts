import type { Apparatus } from '../apparatus/apparatus'
import { isSignatureSystem } from '../archives/archives'
import type { Repository } from '../archives/format'
import type { ReadPart } from '../citations/reference'
import { isLeaf } from '../citations/roles'
import type { Span } from '../text/text'
import {
  at,
  type Check,
  type Finding,
  listed,
  ofReference,
  placeOf,
  type WrittenReference,
  writtenReferences,
} from './check'

/** A zero-padded value where the repository does not pad, or the reverse. */
export const referencePadding: Check = (apparatus) => {
  const suspects: Suspect[] = []
  for (const written of writtenReferences(apparatus)) {
    const suspect = suspectOf(written, apparatus)
    if (suspect) suspects.push(suspect)
  }
  if (suspects.length === 0) return []
  const twins = firstPlaces(apparatus, suspects)
  return suspects.flatMap((suspect) => {
    const { written, parts, twin, padded } = suspect
    const first = parts[0] as ReadPart
    const last = parts[parts.length - 1] as ReadPart
    const other = twins.get(placeKey(written.repository, first.role, twin))
    // Without its zero a fonds is suspect only where the text has the one with it, too.
    if (!padded && !other) return []
    return [
      {
        code: 'reference-padding' as const,
        ...at(written.base, { start: first.label.start, end: last.value.end }),
        message: padded ? paddedMessage(apparatus, suspect) : plainMessage(suspect),
        related: other
          ? [{ ...other.span, message: `${read(apparatus, other.span)} ${placeOf(apparatus, other.citation)}` }]
          : [],
      } satisfies Finding,
    ]
  })
}

interface Suspect {
  written: WrittenReference
  parts: ReadPart[]
  /** How the first of the values would be written otherwise. */
  twin: string
  padded: boolean
}

function suspectOf(written: WrittenReference, apparatus: Apparatus): Suspect | null {
  const { repository } = written
  // The frames of a film and the numbers of a register have their zeros by custom.
  if (!repository || isSignatureSystem(written.raw.system)) return null
  const { padded, leaves, fonds } = zerosOf(written, apparatus)
  // A leaf is never numbered with a zero before it; a level is where the archive writes so.
  const parts = repository.pads === false ? padded : leaves
  const [first] = parts
  if (first) return { written, parts, twin: first.written.replace(/^0+/, ''), padded: true }
  if (repository.pads === true && fonds) return { written, parts: [fonds], twin: `0${fonds.written}`, padded: false }
  return null
}

/** A reference's padded parts, those of them that are leaves, and its fonds where that has no zero. */
const zerosOf = ofReference((raw) => {
  const padded = raw.parts.filter((part) => /^0+\d/.test(part.written))
  return {
    padded,
    leaves: padded.filter(({ role }) => isLeaf(role)),
    fonds: raw.parts.find((part) => part.role === 'fonds' && /^[1-9]/.test(part.written)) ?? null,
  }
})

function paddedMessage(apparatus: Apparatus, { written, parts }: Suspect): string {
  const { base } = written
  const values = parts.map((part) => read(apparatus, at(base, { start: part.label.start, end: part.value.end })))
  const list = listed(values)
  if (written.repository?.pads !== false) return `Leaves are not numbered with zeros before them: ${list}.`
  return `${written.siglum ?? 'This archive'} does not write zeros before numbers: ${list}. Is it another archive?`
}

function plainMessage({ written, parts, twin }: Suspect): string {
  const value = parts[0]?.written
  return `In ${written.siglum ?? 'this archive'} ${twin} and ${value} are two numbers, and the text has both: check which is meant.`
}

/** The first place of each twin in the document. */
function firstPlaces(
  apparatus: Apparatus,
  suspects: readonly Suspect[],
): Map<string, { span: Span; citation: WrittenReference }> {
  const wanted = new Set(suspects.map(({ written, parts, twin }) => placeKey(written.repository, parts[0]?.role, twin)))
  const roles = new Set(suspects.map(({ parts }) => parts[0]?.role))
  const places = new Map<string, { span: Span; citation: WrittenReference }>()
  for (const citation of writtenReferences(apparatus)) {
    for (const part of citation.raw.parts) {
      if (!roles.has(part.role)) continue
      const key = placeKey(citation.repository, part.role, part.written)
      if (!wanted.delete(key)) continue
      const { base } = citation
      places.set(key, { span: at(base, { start: part.label.start, end: part.value.end }), citation })
      if (wanted.size === 0) return places
    }
  }
  return places
}

function placeKey(repository: Repository | null, role: string | undefined, value: string): string {
  return `${repository?.id} ${role} ${value}`
}

function read({ text }: Apparatus, { start, end }: Span): string {
  return text.slice(start, end)
}
