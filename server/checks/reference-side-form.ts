import { scriptOf } from '../text/characters'
import { at, type Check, type Finding, habitOf, ofReference, tally, writtenReferences } from './check'

/** `ob` without its stop, or two forms of verso in one document. */
export const referenceSideForm: Check = (apparatus) => {
  const marks = writtenReferences(apparatus).flatMap((written) =>
    versosOf(written, apparatus).map((verso) => ({ ...verso, ...at(written.base, verso) })),
  )
  const findings: Finding[] = []
  for (const script of ['latin', 'cyrillic'] as const) {
    const versos = marks.filter((verso) => verso.script === script)
    const habit = habitOf(tally(versos.map(({ word }) => word)), 0.66, 2)
    for (const { start, end, word, written, stopMissing } of versos) {
      if (stopMissing)
        findings.push({ code: 'reference-side-form', start, end, message: `“${written}” lacks its full stop.` })
      else if (habit !== null && word !== habit) {
        const usual = versos.find((other) => other.word === habit && !other.stopMissing)?.written ?? habit
        const message = `The verso is “${written}” here and “${usual}” elsewhere in this text.`
        findings.push({ code: 'reference-side-form', start, end, message })
      }
    }
  }
  return findings
}

const versosOf = ofReference((raw, read) =>
  (raw.leaves?.sides ?? [])
    .filter(({ side }) => side === 'verso')
    .map((mark) => {
      const written = read(mark)
      return { ...mark, written, word: written.toLowerCase().replace(/[\s.]/g, ''), script: scriptOf(written) }
    }),
)
