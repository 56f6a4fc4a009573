/**
 * How the texts call leaves and their sides: `fol. 31v`. A house style has words of its own, `f. 31 verso`, and where the
 * project names none, the list says what its author would write.
 */
import type { Apparatus } from '../../apparatus/apparatus'
import type { FileCitation } from '../../apparatus/house-styles'
import type { Form } from '../../archives/format'
import type { Side } from '../../citations/leaves'
import type { Slot } from '../../citations/template'
import type { ReadStyle } from '../../citations/writing'
import { lettersOfLanguage } from '../../text/characters'

type Counts = Map<string, number>

/** The words by which one archive's leaves are called, as often as they are. */
export class LeafWords {
  private readonly one: Counts = new Map()
  private readonly several: Counts = new Map()
  private readonly sides: { [side in Side]: Counts } = { recto: new Map(), verso: new Map() }

  add({ text }: Apparatus, { raw, base }: FileCitation): void {
    if (raw?.leafPart?.role !== 'leaf') return
    const { label, form } = raw.leafPart
    const read = ({ start, end }: { start: number; end: number }) => text.slice(base + start, base + end)
    if (label.end > label.start && !form.valueFirst) count(raw.hasSeveralLeaves ? this.several : this.one, read(label))
    for (const mark of raw.leaves?.sides ?? []) count(this.sides[mark.side], read(mark))
  }

  /** The first of the styles that has a place for leaves, with the words of the texts for them; null where it has these. */
  inStyle(styles: readonly ReadStyle[]): ReadStyle | null {
    const style = styles.find(({ template }) => template.pieces.some(({ content }) => content.some(isLeaves)))
    if (!style?.form || style.form.valueFirst) return null
    const letters = lettersOfLanguage(style.style.language)
    const most = (counts: Counts) => mostOf(counts, letters)
    const form = { ...style.form }
    let isOther = false
    for (const side of ['recto', 'verso'] as const) {
      const word = most(this.sides[side])
      if (word === null || fold(word) === fold(form[side]?.[0] ?? '')) continue
      form[side] = [word, ...(form[side] ?? [])]
      isOther = true
    }
    const words = { one: most(this.one), several: most(this.several) }
    const pieces = style.template.pieces.map(({ content }) => ({
      content: content.map((item) => {
        const own = isLeaves(item) ? withWords(item, style.form as Form, words) : null
        isOther ||= own !== null
        return own ?? item
      }),
    }))
    return isOther ? { ...style, form, template: { ...style.template, pieces } } : null
  }
}

function isLeaves(item: string | Slot): item is Slot & { kind: 'leaves' } {
  return typeof item !== 'string' && item.kind === 'leaves'
}

/** The slot with another word; null where it has the same, or its words stand around the leaves. */
function withWords(
  slot: Slot & { kind: 'leaves' },
  form: Form,
  { one, several }: { one: string | null; several: string | null },
): Slot | null {
  const { one: singles = [], many: plurals = [] } = form.labels.leaf ?? {}
  const own = slot.one ?? singles[0] ?? ''
  const word = one ?? (several !== null && !isAny(several, plurals) ? several : null)
  if (word === null || own.includes('…') || fold(word) === fold(own)) return null
  // `fol. 5, 7`, unless the texts write `fols. 5, 7` somewhere.
  return { kind: 'leaves', one: word, many: several ?? word }
}

function isAny(word: string, others: readonly string[]): boolean {
  return others.some((other) => fold(other) === fold(word))
}

/** Case, blanks, stops, and the sign for a raised o make no other word. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s.]/g, '').replace(/[ºᵒ]/g, '°')
}

function count(counts: Counts, word: string): void {
  const plain = word.trim()
  if (plain !== '') counts.set(plain, (counts.get(plain) ?? 0) + 1)
}

/** The word in these letters that is counted most often; the first of several. */
function mostOf(counts: Counts, letters: RegExp | null): string | null {
  let most: string | null = null
  for (const [word, times] of counts)
    if ((!letters || letters.test(word)) && (most === null || times > (counts.get(most) ?? 0))) most = word
  return most
}
