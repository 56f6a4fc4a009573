/** Values that stand without a label right after their archive: `ЦА ФСБ Р-33538`, `ERA.957.14.12`. */
import type { Form, Level, System } from '../archives/archives'
import { overlapsAny } from '../text/text'
import { systemOf } from './mentions'
import type { Paragraph } from './paragraph'
import type { Part } from './parts'

const letterNumber = /[\s.,:]{1,3}(\p{Lu}{1,3}-\d+\p{L}?)(?=\s*(?:[,.;)]|$))/uy
const dottedNumbers = /[.\s-]{1,2}(\d+)\.(\d+)\.(\d+\p{L}?)(?![\d.]\d)/uy

/** The parts with these among them, ascending. Which patterns an archive's values have, its system says. */
export function withUnlabelled(paragraph: Paragraph, parts: readonly Part[]): Part[] {
  const { text, archives, mentions } = paragraph
  const added: Part[] = []
  for (const mention of mentions) {
    const system = systemOf(archives, mention.entries)
    for (const { levels, pattern, language } of system?.unlabelled ?? []) {
      const regex = pattern === 'letter-number' ? letterNumber : dottedNumbers
      regex.lastIndex = mention.end
      const match = regex.exec(text)
      if (!match || !system) continue
      const form = system.forms.find((other) => other.language === language) ?? (system.forms[0] as Form)
      let from = mention.end
      for (let i = 0; i < levels.length; i++) {
        const value = match[i + 1] ?? ''
        const start = text.indexOf(value, from)
        from = start + value.length
        added.push(unlabelledPart(system, form, levels[i] as Level, start, from))
      }
    }
  }
  if (added.length === 0) return [...parts]
  return [...parts.filter(({ start }) => !overlapsAny(added, { start, end: start + 1 })), ...added].sort(
    (a, b) => a.start - b.start,
  )
}

function unlabelledPart(system: System, form: Form, level: Level, start: number, end: number): Part {
  return {
    start,
    end,
    label: { start, end: start },
    valueStart: start,
    entries: [{ system, form, role: level, many: false, written: '' }],
    mark: 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: false,
    valueEnd: end,
  }
}
