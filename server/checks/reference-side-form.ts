import type { SideMark } from '../citations/leaves'
import { scriptOf } from '../text/characters'
import { at, type Check, type Finding, habitOf, tally, writtenReferences } from './check'

/** `ob` without its stop, or two forms of verso in one document. */
export const referenceSideForm: Check = (apparatus) => {
  const marks = writtenReferences(apparatus).flatMap(({ raw, base }) =>
    (raw.leaves?.sides ?? []).map((mark) => ({ mark, base, word: wordOf(apparatus.text, base, mark) })),
  )
  const findings: Finding[] = []
  for (const script of ['latin', 'cyrillic'] as const) {
    const versos = marks.filter(({ mark, word }) => mark.side === 'verso' && scriptOf(word) === script)
    const habit = habitOf(tally(versos.map(({ word }) => word)), 0.66, 2)
    for (const { mark, base, word } of versos) {
      if (mark.stopMissing)
        findings.push({
          code: 'reference-side-form',
          ...at(base, mark),
          message: `“${apparatus.text.slice(base + mark.start, base + mark.end)}” lacks its full stop.`,
        })
      else if (habit !== null && word !== habit)
        findings.push({
          code: 'reference-side-form',
          ...at(base, mark),
          message: `The verso is “${word}” here and “${habit}” elsewhere in this text.`,
        })
    }
  }
  return findings
}

function wordOf(text: string, base: number, mark: SideMark): string {
  return text
    .slice(base + mark.start, base + mark.end)
    .toLowerCase()
    .replace(/[\s.]/g, '')
}
