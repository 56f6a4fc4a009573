/**
 * What editions of documents print below a text: `РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6–7. Подлинник. Машинопись.` An article may end in
 * a reference, too, so it counts only where it names leaves, says how the document is kept, and nothing else in the text cites.
 */
import { apparatusOf } from '../../apparatus/build'
import type { Archives } from '../../archives/archives'
import { kindOfLine } from '../../notes/headings'
import { foldWord } from '../../text/characters'
import type { Format, Span } from '../../text/text'
import type { SourceTarget } from '../source'
import { isWhole, longestReference, referenceIn } from './heads'
import data from './heads.json'

export interface Legend extends Span {
  target: SourceTarget
}

/** Longer texts are books. */
const longestDocument = 50_000
/** Wherein the legend and the line before it stand. */
const longestEnd = 1000

const remarks = new Set(Object.values(data.remark).flat().map(foldWord))

/** Null where the text does not end in one. Looks at its end, and only if it finds a legend there at all of it. */
export function legendOf(text: string, format: Format, archives: Archives): Legend | null {
  if (text.length > longestDocument) return null
  const legend = lastParagraph(text)
  if (!legend) return null
  const written = text.slice(legend.start, legend.end)
  if (!wordsOf(written).some((word) => remarks.has(word))) return null
  const target = referenceIn(written.replace(/\s+/g, ' '), archives, true)
  if (!target || target.leaves.length === 0 || !isWhole(target)) return null
  const { notes, markers, citations } = apparatusOf(text, format, archives)
  if (notes.length + markers.length > 0 || citations.some(({ start }) => start < legend.start)) return null
  return { ...legend, target }
}

/** That stands below a text, and not below a heading of notes or sources. */
function lastParagraph(text: string): Span | null {
  const from = Math.max(0, text.length - longestEnd)
  const ending = text.slice(from).trimEnd()
  const [gap, ...before] = [...ending.matchAll(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/g)].reverse()
  if (!gap) return null
  const start = gap.index + gap[0].length
  if (ending.length - start > longestReference) return null
  const above = ending.slice((before[0]?.index ?? 0) + (before[0]?.[0].length ?? 0), gap.index).trim()
  const heading = above.split(/[\n\r]/).at(-1) ?? ''
  if (heading === '' || /^#|[:：]$/.test(heading) || kindOfLine(heading)) return null
  return { start: from + start, end: from + ending.length }
}

function wordsOf(written: string): string[] {
  return (written.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord)
}
