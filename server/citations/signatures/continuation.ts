/** What goes on from a reference and takes over its archive: `; R 71287, Bl. 12`, `; CAB 128/3`, `, 3084 and 3091`. */
import type { Repository, Role } from '../../archives/format'
import { firstFrom } from '../../text/text'
import { endsItem } from '../leaves'
import type { Paragraph } from '../paragraph'
import type { ReadReference } from '../reference'
import { isLeaf } from '../roles'
import { signalLength } from '../words'
import { asReference } from './as-reference'
import { beginningAt, mentionAt } from './beginning'
import { referenceAfter } from './beside-archive'
import { isLikeBook } from './books'
import { isBareNumber, isCodeAt } from './matches'
import { readSignature } from './reader'
import { isHardMark, type Signature, unlabelledPart } from './signature'
import { type SignatureTables, tablesOf } from './tables'
import { isYear } from './years'

/** What all references that go on from one have in common. */
interface Series {
  paragraph: Paragraph
  tables: SignatureTables
  repository: Repository | null
  /** Where an archive that follows the first one begins, or the text's end. */
  stop: number
}

/** The references that follow each other after a first one. */
export function continuationsOf(paragraph: Paragraph, first: ReadReference): ReadReference[] {
  const series: Series = {
    paragraph,
    tables: tablesOf(paragraph.archives, first.system),
    repository: (first.mention ?? first.after)?.repository ?? null,
    stop: first.after?.start ?? paragraph.text.length,
  }
  const found: ReadReference[] = []
  for (let last = first; found.length < 100; ) {
    const next = nextNumber(series, last) ?? nextSignature(series, last)
    if (!next) break
    found.push(next)
    last = next
  }
  return found
}

const listed =
  /\p{Nd}{1,12}\p{Ll}?(?:[-‐-―]\p{Nd}{1,12})?(?![\p{L}\p{Nd}/.]|[-‐-―]\p{Nd})|\p{Nd}{1,12}\p{Ll}?(?=[.](?!\p{Nd}))/uy

/**
 * A number that continues a list of files: it stands for the last level of the reference before. After a leaf it must
 * have a leaf of its own: `FO 424/225, ff. 3–5 and 226, f. 90`.
 */
function nextNumber({ paragraph, tables }: Series, last: ReadReference): ReadReference | null {
  const { text } = paragraph
  const part = last.parts.filter(({ role }) => !isLeaf(role)).pop()
  if (!part || !isBareNumber(text.slice(part.value.start, part.value.end))) return null
  tables.join.lastIndex = last.end
  if (!tables.join.test(text)) return null
  const start = tables.join.lastIndex
  listed.lastIndex = start
  if (!listed.test(text)) return null
  const end = listed.lastIndex
  if (isYear(text.slice(start, end))) return null
  const own = leavesBehind(paragraph, end, tables)
  const isFree = !last.leaves && !isHardMark(text.slice(last.end, start))
  if (!own && !(isFree && (endsItem(text, end, part.form) || isBeforeCode(text, end, tables, last)))) return null
  const number = unlabelledPart(part.role, { start, end }, part.form)
  const signature = {
    end: own?.end ?? end,
    parts: [number, ...(own?.parts ?? [])],
    implied: [],
    leaves: own?.leaves ?? null,
  }
  return { ...asReference(signature, tables.system, start), continues: true }
}

/** `WO 95/1234, 5678 and WO 158/12` */
function isBeforeCode(text: string, end: number, tables: SignatureTables, last: ReadReference): boolean {
  tables.join.lastIndex = end
  return tables.join.test(text) && isCodeAt(text, tables.join.lastIndex, tables, last.mention?.repository ?? null)
}

/** The leaves of a number in a list, and nothing else: `, f. 90`. */
function leavesBehind(paragraph: Paragraph, end: number, tables: SignatureTables): Signature | null {
  const from = beginningAt(paragraph, end, null, { afterArchive: true, under: true })
  const signature = readSignature(paragraph.text, end, tables, from)
  return signature?.leaves && signature.evidence === 0 && signature.start - end < 3 ? signature : null
}

/** What the next document is, in small letters: `; diary, 302/45`. */
const description = /^\p{Ll}[\p{Ll}\p{M}\s]{2,40},\s/u

/** A reference of its own after a mark; after a comma it must go back to a level that the one before has. */
function nextSignature(series: Series, last: ReadReference): ReadReference | null {
  const { paragraph, tables, stop } = series
  const { text } = paragraph
  tables.join.lastIndex = last.end
  if (!tables.join.test(text)) return null
  const joined = tables.join.lastIndex
  const isHard = isHardMark(text.slice(last.end, joined))
  // `; see also FO 371/3084`
  const start = joined + (isHard ? signalLength(text.slice(joined, joined + 40)) : 0)
  if (start >= stop) return null
  const signature = readNext(series, last, start, isHard)
  if (!signature) return null
  if (mentionAt(paragraph, start) && !goesBeyond(paragraph, signature, tables)) return null
  if (signature.named && isLikeBook(signature, last)) return null
  const reference = asReference(signature, tables.system, signature.start)
  return isHard || isMore(reference, last, tables) ? { ...reference, continues: !signature.top } : null
}

/** What begins right at `start`, or right after a description there. */
function readNext(
  { paragraph, tables, repository, stop }: Series,
  last: ReadReference,
  start: number,
  isHard: boolean,
): Signature | null {
  const { text } = paragraph
  const from = beginningAt(paragraph, last.start, repository, { afterArchive: isHard, archiveFollows: !isHard })
  from.limit = Math.min(from.limit, stop)
  const described = isHard ? (description.exec(text.slice(start, start + 60))?.[0].length ?? 0) : 0
  const signature =
    readSignature(text, start, tables, from) ??
    (described > 0 ? readSignature(text, start + described, tables, { ...from, afterArchive: false }) : null)
  return signature?.start === start || signature?.start === start + described ? signature : null
}

/** `AN, F/7/12; AJ/38/3`: is what looks like a siglum the beginning of a code that says more than an archive's reference would? */
function goesBeyond(paragraph: Paragraph, signature: Signature, tables: SignatureTables): boolean {
  const { mentions } = paragraph
  const mention = mentions[firstFrom(mentions, signature.start)]
  const first = signature.parts[0]
  if (!mention || !first || mention.name || mention.introduces || first.value.start !== signature.start) return false
  const isCode = first.value.end > mention.end || (signature.parts[1]?.value.start ?? 0) - mention.end === 1
  if (!isCode || signature.clear === 0 || tables.rank(first.role) > 1) return false
  const other = referenceAfter(paragraph, mention)
  return !other || other.end < signature.end
}

/** Does it go back to a level that the reference before has? Else it would be more of the same reference. */
function isMore(next: ReadReference, last: ReadReference, tables: SignatureTables): boolean {
  const top = next.parts[0]
  const isAsDeep = (role: Role, as: Role) => !isLeaf(role) && tables.rank(role) >= tables.rank(as)
  return top !== undefined && last.parts.some(({ role }) => isAsDeep(role, top.role))
}
