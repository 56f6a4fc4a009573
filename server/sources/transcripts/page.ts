/**
 * Reads the layout of one page as Transkribus and its kin export it, PAGE XML and ALTO: its lines, in the order of reading. One
 * file is one image. What it is of, only its path says; its leaf the path, or the name of the image where it plainly has one.
 */
import type { Archives } from '../../archives/archives'
import type { System } from '../../archives/format'
import { type LeafId, leafIdsOf } from '../leaf'
import { writtenLeaf } from './leaf-words'
import { type Element, readXml } from './xml'

export const pageRoots: ReadonlySet<string> = new Set(['PcGts', 'alto'])

export interface Page {
  /** The file name of its image; empty where it names none. */
  image: string
  /** In the order of reading. */
  lines: string[]
  /** Where the first line begins. */
  start: number
}

interface Region {
  id: string
  lines: { index: number; text: string }[]
  /** The whole, where there are no lines. */
  text: string
}

export function pageOf(text: string): Page {
  const reader = new PageReader()
  readXml(text, reader)
  return reader.page()
}

/** Goes through the elements of both formats; they share no name that would mean two things here. */
class PageReader {
  private image = ''
  private start = -1
  private readonly path: string[] = []
  private readonly regions: Region[] = []
  /** Regions within regions. */
  private readonly open: Region[] = []
  private readonly order = new Map<string, number>()
  private line: { index: number; text: string } | null = null
  private written: string | null = null
  /** A line may be read in several ways; the first is the one that counts. */
  private isRead = false
  private words = 0

  opened({ name, attributes, start }: Element): void {
    this.path.push(name)
    if (name === 'Word') this.words++
    if (name === 'Page' && attributes.imageFilename) this.image = attributes.imageFilename
    else if (name === 'RegionRefIndexed' && attributes.regionRef) this.order.set(attributes.regionRef, this.order.size)
    else if (name === 'TextRegion' || name === 'TextBlock' || name === 'TableCell')
      this.openRegion(attributes.id ?? attributes.ID ?? '')
    else if (name === 'TextLine') {
      this.line = { index: indexIn(attributes.custom), text: '' }
      this.isRead = false
      if (this.start < 0) this.start = start
    } else if (name === 'String' && this.line) this.line.text += attributes.CONTENT ?? ''
    else if (name === 'SP' && this.line) this.line.text += ' '
    else if (name === 'HYP' && this.line) this.line.text += attributes.CONTENT ?? '-'
    else if ((name === 'Unicode' || name === 'fileName') && this.words === 0) this.written = ''
  }

  closed(name: string): void {
    this.path.pop()
    if (name === 'Word') this.words--
    const parent = this.path[this.path.length - 2]
    if (name === 'Unicode' && this.written !== null) {
      if (parent === 'TextLine' && this.line && !this.isRead) {
        this.line.text = this.written
        this.isRead = true
      } else if (parent === 'TextRegion') this.last().text ||= this.written
    } else if (name === 'fileName' && this.image === '' && this.written) this.image = this.written.trim()
    else if (name === 'TextLine' && this.line) {
      this.last().lines.push(this.line)
      this.line = null
    } else if (name === 'TextRegion' || name === 'TextBlock' || name === 'TableCell') this.open.pop()
    if (name === 'Unicode' || name === 'fileName') this.written = null
  }

  text(part: string): void {
    if (this.written !== null) this.written += part
  }

  page(): Page {
    // Those that the order does not name stand behind, as they are written.
    const rank = ({ id }: Region) => this.order.get(id) ?? Number.POSITIVE_INFINITY
    const ordered = [...this.regions].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    const lines = ordered.flatMap(linesOfRegion).map((line) => line.trim())
    return { image: this.image, lines: lines.filter((line) => line !== ''), start: Math.max(0, this.start) }
  }

  private openRegion(id: string): void {
    const region: Region = { id, lines: [], text: '' }
    this.regions.push(region)
    this.open.push(region)
  }

  private last(): Region {
    if (this.open.length === 0) this.openRegion('')
    return this.open[this.open.length - 1] as Region
  }
}

function linesOfRegion({ lines, text }: Region): string[] {
  if (lines.length === 0) return text.split(/[\n\r]+/)
  const isOrdered = lines.every(({ index }) => index >= 0)
  return (isOrdered ? [...lines].sort((a, b) => a.index - b.index) : lines).map(({ text }) => text)
}

/** Transkribus: `custom="readingOrder {index:3;}"` */
function indexIn(custom = ''): number {
  return Number(/readingOrder\s{0,3}\{\s{0,3}index:\s{0,3}(\d{1,6})/.exec(custom)?.[1] ?? -1)
}

/**
 * The leaf that the name of an image says: `l009v.jpg`, `RGASPI_85_14_50_009v.jpg`. A number alone counts images, so a side must
 * stand with it, or a word for leaves in the file's own system.
 */
export function leafOfImage(image: string, archives: Archives, system: System | null): LeafId | null {
  const name = image.replace(/^.*[/\\]/, '').replace(/\.\w{1,5}$/, '')
  for (const written of [name, name.split(/[_\s-]/).pop() ?? '']) {
    const leaf = written.length <= 40 ? writtenLeaf(written, archives, system) : null
    if (!leaf || leaf.role === 'page' || leaf.leaves.length > 1) continue
    const [id = null, ...more] = leaf.leaves.flatMap(leafIdsOf)
    if (id && more.length === 0 && (id.side || (leaf.own && leaf.role === 'leaf'))) return id
  }
  return null
}
