/** Reads TEI: `msIdentifier` says what the text is of, `pb` and `milestone` where its leaves begin. */
import type { Archives } from '../../archives/archives'
import { labelKey } from '../../archives/archives'
import type { System } from '../../archives/format'
import type { Span } from '../../text/text'
import type { LeafMark, SourceTarget } from '../source'
import { type Head, isWhole, referenceIn } from './heads'
import { asMark, leafMarksIn, leafOfBreak, type Read } from './leaf-marks'
import { writtenLeaf } from './leaf-words'
import { type Element, readXml } from './xml'

export const teiRoots: ReadonlySet<string> = new Set(['TEI', 'TEI.2', 'teiCorpus'])

/** What the header says that the text is of. */
export interface TeiHeader {
  head: Head | null
  /** Where it ends. */
  end: number
  /**
   * Are its page breaks numbered by image? Transkribus says so by naming itself as publisher (its exporter's `ATeiBuilder`);
   * which leaf an image shows it does not say.
   */
  countsImages: boolean
}

const ends = ['</teiHeader>', ':teiHeader>']
const transkribus = /tranScriptorium|TRP document creator|Transkribus/

/** The part of a manuscript's identifier that an element has. */
interface Identifier extends Span {
  parts: Part[]
}

interface Part {
  name: string
  type: string
  text: string
}

/** Reads only the header. */
export function teiHeaderOf(text: string, archives: Archives): TeiHeader {
  const end = headerEnd(text)
  const identifiers: Identifier[] = []
  const descriptions: (Span & { text: string })[] = []
  let sources = 0
  let alternatives = 0
  let identifier: Identifier | null = null
  let part: Part | null = null
  let description: (Span & { text: string }) | null = null
  readXml(
    text,
    {
      opened({ name, attributes, start, end }) {
        if (name === 'sourceDesc') sources++
        if (name === 'altIdentifier') alternatives++
        if (name === 'msIdentifier') {
          identifier = { start, end, parts: [] }
          identifiers.push(identifier)
        } else if (identifier && alternatives === 0) {
          part = { name, type: attributes.type ?? '', text: '' }
          identifier.parts.push(part)
        } else if (!identifier && !description && sources > 0 && /^(?:p|bibl|ab)$/.test(name)) {
          description = { start, end, text: '' }
          descriptions.push(description)
        }
      },
      closed(name, end) {
        if (name === 'sourceDesc') sources--
        if (name === 'altIdentifier') alternatives--
        part = null
        if (name === 'msIdentifier' && identifier) {
          identifier.end = end
          identifier = null
        } else if (description && /^(?:p|bibl|ab)$/.test(name)) {
          description.end = end
          description = null
        }
      },
      text(piece) {
        if (part && part.text.length < 500) part.text += piece
        if (description && description.text.length < 500) description.text += piece
      },
    },
    end,
  )
  const found = [
    ...identifiers.flatMap((one) => asHead(one, identifiedBy(one, archives), end)),
    ...(identifiers.length > 0
      ? []
      : descriptions.flatMap((one) => asHead(one, referenceIn(plain(one.text), archives), end))),
  ]
  // Several witnesses: the text is of none of them alone.
  const isOne = new Set(found.map(({ target }) => target.key)).size === 1
  return { head: isOne ? (found[0] ?? null) : null, end, countsImages: transkribus.test(text.slice(0, end)) }
}

function headerEnd(text: string): number {
  for (const tag of ends) {
    const at = text.indexOf(tag)
    if (at >= 0) return at + tag.length
  }
  return text.length
}

function asHead({ start, end }: Span, target: SourceTarget | null, textStart: number): Head[] {
  return target ? [{ start, end, target, textStart }] : []
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The archive and its signature stand in elements of their own; together they are a reference like any other. */
function identifiedBy({ parts }: Identifier, archives: Archives): SourceTarget | null {
  const texts = (...names: string[]) =>
    parts.flatMap(({ name, text }) => (names.includes(name) && plain(text) !== '' ? [plain(text)] : []))
  const owners = texts('repository', 'institution')
  const numbers = parts.filter(({ name, text }) => name === 'idno' && plain(text) !== '')
  const isLevel = ({ type }: { type: string }) => archives.labels.has(labelKey(type))
  const signatures = [
    ...(numbers.length > 1 && numbers.every(isLevel)
      ? [numbers.map(({ type, text }) => `${type} ${plain(text)}`).join(', ')]
      : []),
    ...texts('idno'),
  ]
  const collection = texts('collection').join(', ')
  const read: SourceTarget[] = []
  for (const signature of [...signatures, ...texts('msName')]) {
    const alone = referenceIn(signature, archives)
    if (alone) return alone
    const ways = collection === '' ? [signature] : [signature, ...joins.map((join) => collection + join + signature)]
    for (const owner of owners) read.push(...ways.flatMap((way) => referenceIn(`${owner}, ${way}`, archives) ?? []))
  }
  return fullest(read)
}

/** What archives put between the parts of their signatures; only one of them makes of both what the archive's system reads. */
const joins = [', ', ' ', '/', '-', '_', ':', '.']

/** A signature may lack what the collection names, or say it all once more: of the references that name all they must, the one with most levels. */
function fullest(read: readonly SourceTarget[]): SourceTarget | null {
  const whole = read.filter(isWhole)
  const most = Math.max(...whole.map(({ levels }) => levels.length))
  return whole.find(({ levels }) => levels.length === most) ?? null
}

/** The leaves of a TEI text, behind its header. */
export function teiMarksIn(
  text: string,
  { end, countsImages }: TeiHeader,
  archives: Archives,
  system: System | null,
): LeafMark[] {
  const read: Read = (written, whole = true) => writtenLeaf(written, archives, system, whole)
  const marks: LeafMark[] = []
  let depthOfSource = 0
  const addMark = (element: Element) => {
    const { name, attributes, start } = element
    if (name === 'sourceDoc') depthOfSource++
    if (start < end) return
    const isBreak = name === 'pb' || name === 'milestone' || (name === 'surface' && depthOfSource > 0)
    if (!isBreak) return
    const leaf = leafOfBreak(name, new Map(Object.entries(attributes)), archives, read)
    // A transcriber who has put a side to the number has looked at the leaf.
    if (leaf && !(countsImages && leaf.leaves[0]?.fromSide == null)) marks.push(asMark(text, { ...element, leaf }))
  }
  readXml(text, {
    opened: addMark,
    closed(name) {
      if (name === 'sourceDoc') depthOfSource--
    },
  })
  if (marks.length > 0) return marks
  return leafMarksIn(text, archives, system, end).filter(({ written }) => !written.startsWith('<'))
}
