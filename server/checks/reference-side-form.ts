import type { Repository } from '../archives/format'
import { foldSiglum } from '../citations/sigla'
import { scriptOf } from '../text/characters'
import {
  at,
  type Check,
  type Finding,
  habitOf,
  ofReference,
  tally,
  type WrittenReference,
  writtenReferences,
} from './check'

/**
 * `ob` without its stop, or two forms of verso in one document for leaves of one archive: each archive has its own words,
 * `R 28201, Bl. 5 Rs.` in Berlin and `fol. 5v` in London.
 */
export const referenceSideForm: Check = (apparatus) => {
  const ofArchive = new Map<Repository | string, Verso[]>()
  for (const written of writtenReferences(apparatus)) {
    const versos = versosOf(written, apparatus).map((verso) => ({ ...verso, ...at(written.base, verso) }))
    const archive = archiveOf(written)
    const others = ofArchive.get(archive)
    if (others) others.push(...versos)
    else ofArchive.set(archive, versos)
  }
  return [...ofArchive.values()].flatMap(findingsIn).sort((a, b) => a.start - b.start)
}

/** One that nobody knows is the one of its siglum. */
function archiveOf({ repository, siglum }: WrittenReference): Repository | string {
  return repository ?? foldSiglum(siglum ?? '')
}

function findingsIn(marks: readonly Verso[]): Finding[] {
  const findings: Finding[] = []
  for (const script of ['latin', 'cyrillic'] as const) {
    const versos = marks.filter((verso) => verso.script === script)
    const habit = habitOf(tally(versos.map(({ word }) => word)), 0.66, 2)
    // Ukrainian `zv.` is no other form of Russian `ob.`, unless Ukrainian references have `ob.` too.
    const languages = new Set(versos.filter(({ word }) => word === habit).map(({ own }) => own))
    for (const { start, end, word, written, stopMissing, own } of versos) {
      if (stopMissing)
        findings.push({ code: 'reference-side-form', start, end, message: `“${written}” lacks its full stop.` })
      else if (habit !== null && word !== habit && (word !== own || languages.has(own))) {
        const usual = versos.find((other) => other.word === habit && !other.stopMissing)?.written ?? habit
        const message = `The verso is “${written}” here and “${usual}” elsewhere in this text.`
        findings.push({ code: 'reference-side-form', start, end, message })
      }
    }
  }
  return findings
}

type Verso = ReturnType<typeof versosOf>[number]

const versosOf = ofReference((raw, read) =>
  (raw.leaves?.sides ?? [])
    .filter(({ side }) => side === 'verso')
    .map((mark) => {
      const written = read(mark)
      const own = fold(raw.leafPart?.form.verso?.[0] ?? '')
      return { ...mark, written, word: fold(written), own, script: scriptOf(written) }
    }),
)

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s.]/g, '')
}
