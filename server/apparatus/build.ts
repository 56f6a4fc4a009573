/** Makes the apparatus of a text, from scratch or with what is known of the version before. */
import type { Archives } from '../archives/archives'
import type { NotationId } from '../notes/notation'
import { type Block, blocksOf } from '../text/blocks'
import { type Format, lineStartsOf, sharedEnd, sharedStart } from '../text/text'
import type { Apparatus, ScannedBlock } from './apparatus'
import { citationsOf } from './citations'
import { withIntroduced } from './introduced'
import { namedArchivesOf } from './named'
import { addNotes } from './notes'
import { type Scan, scanOf } from './scan'

const emptyScan: Scan = {
  tokens: [],
  loose: [],
  headings: [],
  mentions: [],
  items: [],
  citesArchive: false,
  dates: [],
  names: [],
}

/**
 * The apparatus of a text. `previous` only saves work: paragraphs that stood in it need no second scan, and the
 * result is the same without it. `only` are the notations that somebody says are used; where nobody does, all are looked for. Never throws; time is linear in the text.
 */
export function apparatusOf(
  text: string,
  format: Format,
  archives: Archives,
  previous?: Apparatus,
  only: readonly NotationId[] | null = previous?.only ?? null,
): Apparatus {
  const lineStarts = lineStartsOf(text)
  const scanned = scannedBlocks(text, blocksOf(text, lineStarts, format), format, archives, previous)
  const blocks = withIntroduced(scanned, text, format, archives)

  const apparatus: Apparatus = {
    text,
    format,
    archives,
    only,
    lineStarts,
    blocks,
    notations: [],
    markers: [],
    notes: [],
    malformed: [],
    citations: [],
    named: [],
  }
  addNotes(apparatus)
  apparatus.named = namedArchivesOf(apparatus)
  apparatus.citations = citationsOf(apparatus)
  return apparatus
}

/**
 * Scans the paragraphs, or takes them from the version before: those wholly before or wholly after what changed as they
 * are, the rest by their text.
 */
function scannedBlocks(
  text: string,
  blocks: readonly Block[],
  format: Format,
  archives: Archives,
  previous: Apparatus | undefined,
): ScannedBlock[] {
  const old = previous?.format === format && previous.archives === archives ? previous : null
  const before = old ? sharedStart(text, old.text) : 0
  const after = old ? Math.min(sharedEnd(text, old.text), Math.min(text.length, old.text.length) - before) : 0
  const known = old?.blocks ?? []
  let head = 0
  while (
    head < blocks.length &&
    head < known.length &&
    isSameBlock(blocks[head], known[head]?.block, 0) &&
    (blocks[head] as Block).end < before
  )
    head++
  const shift = text.length - (old?.text.length ?? 0)
  let tail = 0
  while (tail < blocks.length - head && tail < known.length - head) {
    const block = blocks[blocks.length - 1 - tail] as Block
    if (block.start <= text.length - after || !isSameBlock(block, known[known.length - 1 - tail]?.block, shift)) break
    tail++
  }
  const scans = new Map<string, Scan>()
  for (const { block, plain } of known.slice(head, known.length - tail)) {
    if (old && block.kind === 'prose') scans.set(old.text.slice(block.start, block.end), plain)
  }
  return blocks.map((block, index) => {
    if (index < head) return alone(known[index] as ScannedBlock)
    if (block.kind !== 'prose') return { block, plain: emptyScan, scan: emptyScan }
    if (index >= blocks.length - tail)
      return alone({ ...(known[known.length - blocks.length + index] as ScannedBlock), block })
    const content = text.slice(block.start, block.end)
    const scan = scans.get(content) ?? scanOf(content, format, archives)
    scans.set(content, scan)
    return { block, plain: scan, scan }
  })
}

/** A block of the version before, without what that version's introductions made of it. */
function alone(scanned: ScannedBlock): ScannedBlock {
  return scanned.scan === scanned.plain ? scanned : { ...scanned, scan: scanned.plain }
}

function isSameBlock(block: Block | undefined, old: Block | undefined, shift: number): boolean {
  return (
    block?.kind === old?.kind && block?.start === (old?.start ?? 0) + shift && block?.end === (old?.end ?? 0) + shift
  )
}
