/** Values that stand without a label right after their archive: `ЦА ФСБ Р-33538`, `ERA.957.14.12`. */
import { type LabelEntry, labelKey } from '../archives/archives'
import type { Form, Level } from '../archives/format'
import { overlapsAny } from '../text/text'
import { type Mention, systemOf } from './mention'
import type { Paragraph } from './paragraph'
import type { Part } from './parts'

const letterNumber = /[\s.,:]{1,3}(\p{Lu}{1,3}-\d+\p{L}?)(?=\s*(?:[,.;)]|$))/uy
const dottedNumbers = /[.\s-]{1,2}((?:\p{Lu}{1,2}-)?\d+)\.(\d+)\.(\d+\p{L}?)(?![\d.]\d)/uy

const slashedNumbers = /[\s.,:]{1,3}((?:\p{Lu}{1,2}-)?\d+\p{L}?)\/(\d+\p{L}?)\/(\d+\p{L}?)(?![\p{L}\d/])/uy
const patterns = { 'letter-number': letterNumber, 'dotted-numbers': dottedNumbers, 'slashed-numbers': slashedNumbers }

/** `RGASPI, 17/3/1921` is a day. */
function isDate([, day, month, year]: readonly string[]): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(year ?? '') && Number(day) <= 31 && Number(month) <= 12
}

/** The parts with these among them, ascending. Which patterns an archive's values have, its system says. */
export function withUnlabelled(paragraph: Paragraph, parts: readonly Part[]): Part[] {
  const { text, archives, mentions } = paragraph
  const added: Part[] = []
  for (const mention of mentions) {
    const system = systemOf(archives, mention.entries)
    for (const { levels, pattern, language } of system?.unlabelled ?? []) {
      const regex = patterns[pattern]
      regex.lastIndex = mention.end
      const match = regex.exec(text)
      if (!match || !system || isDate(match)) continue
      const form = system.forms.find((other) => other.language === language) ?? (system.forms[0] as Form)
      let from = mention.end
      for (let i = 0; i < levels.length; i++) {
        const value = match[i + 1] ?? ''
        const start = text.indexOf(value, from)
        from = start + value.length
        added.push(unlabelledPart([{ system, form, role: levels[i] as Level, many: false, written: '' }], start, from))
      }
    }
  }
  for (const mention of mentions) {
    const part = fondsOfLetters(paragraph, mention, parts)
    if (part) added.push(part)
  }
  parts.forEach((part, index) => {
    const file = fileByNumber(text, part, parts[index + 1])
    if (file) added.push(file)
  })
  if (added.length === 0) return [...parts]
  return [...parts.filter(({ start }) => !overlapsAny(added, { start, end: start + 1 })), ...added].sort(
    (a, b) => a.start - b.start,
  )
}

const labelAndLetters =
  /[\s.,:]{1,3}(\p{L}{1,5})(\.?)\s{1,2}(\p{Lu}{2,5}(?:\s\p{Lu}{2,4})?)[.,]\s{1,2}(?:\d{4}(?:\s\p{L}\.)?[.,]?\s{1,2})?/uy

/** A fonds that has letters for a number, between its archive and the next level: `РГВИА. Ф. ВУА. Д. 6184`. */
function fondsOfLetters({ text, archives }: Paragraph, mention: Mention, parts: readonly Part[]): Part | null {
  labelAndLetters.lastIndex = mention.end
  const [whole, label = '', stop, letters = ''] = labelAndLetters.exec(text) ?? []
  if (!whole || !parts.some(({ start }) => start === mention.end + whole.length)) return null
  const entries = archives.labels.get(labelKey(label))?.filter(({ role }) => role === 'fonds')
  if (!entries?.length) return null
  const start = text.indexOf(label, mention.end)
  const valueStart = text.indexOf(letters, start + label.length)
  const labelEnd = start + label.length + (stop ? 1 : 0)
  return {
    ...unlabelledPart(entries, valueStart, valueStart + letters.length),
    start,
    label: { start, end: labelEnd },
    mark: stop ? 'stop' : 'none',
  }
}

const numberBetween = /[.,]\s{1,2}№\s?(\d+\p{L}?)[.,]\s{1,2}$/u

/** A number between fonds or inventory and leaf, as manuscript departments have it: `Ф. 608. Оп. 1. № 4981. Л. 2`. */
function fileByNumber(text: string, above: Part, leaf: Part | undefined): Part | null {
  if (!leaf?.entries.some(({ role }) => role === 'leaf') || leaf.start - above.start > 40) return null
  const entries = above.entries.filter(({ role }) => role === 'fonds' || role === 'inventory')
  const match = entries.length > 0 && numberBetween.exec(text.slice(above.valueStart, leaf.start))
  if (!match) return null
  const start = text.indexOf(match[1] ?? '', text.indexOf('№', above.valueStart))
  const asFile = entries.map((entry): LabelEntry => ({ ...entry, role: 'file', many: false, written: '' }))
  return unlabelledPart(asFile, start, start + (match[1] ?? '').length)
}

function unlabelledPart(entries: LabelEntry[], start: number, end: number): Part {
  return {
    start,
    end,
    label: { start, end: start },
    valueStart: start,
    entries,
    mark: 'none',
    doubled: false,
    lookAlike: false,
    valueFirst: false,
    valueEnd: end,
  }
}
