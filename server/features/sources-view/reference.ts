/** An item of the sources view as a reference. */
import { writingsOf } from '../../apparatus/house-styles'
import type { ShortCitation, Target } from '../../citations/citation'
import type { Leaf } from '../../citations/leaves'
import type { RegisteredFile } from '../../project/register'
import { partsInWords } from '../in-words'
import { branchAt, leavesOf, ownFile, type ShownFile } from './branches'
import { below, idOf, step } from './ids'
import { leafOf, uncitedLeavesOf } from './leaves'
import { rootOf, type SourcesView } from './root'

/**
 * An item as a reference to be copied: in the project's style, else in the first of its archive that can say it, else in
 * words. Null where the item is gone.
 */
export function sourceReference(sources: SourcesView, id: string): string | null {
  const [branchId = '', ...rest] = id.split(below)
  const branch = branchAt(rootOf(sources, '', false), branchId.split(step))
  const own = branch && ownFile(branch)
  if (!own) return null
  const { file } = own
  const [uri, note] = rest.slice(-2)
  const cited = file.places.find(
    ({ document, citation }) => document.uri === uri && note === String(citation.note ?? `@${citation.start}`),
  )
  const place = cited ?? file.places[0]
  const leaf = cited ? undefined : rest[0] && leafOfId(own, rest[0])
  const target: Target = cited?.citation ?? { ...file.target, leaves: leaf ? [leaf] : [] }
  const archives = place?.document.archives ?? sources.archives
  const { repository, siglum, system, levels, keyParts, leaves, key } = target
  const citation = { ...(place?.citation ?? nowhere), repository, siglum, system, levels, keyParts, leaves, key }
  const style = sources.styleFor(place?.document.uri ?? holdingUri(file))
  const writings = writingsOf(archives, place?.document.apparatus.citations ?? [], citation)
  const writing = writings.find((other) => other.style.id === style) ?? writings[0]
  return writing?.text ?? [siglum, partsInWords(target, sources.locale)].filter(Boolean).join(', ')
}

function holdingUri({ holdings: { transcripts, scans, entries } }: RegisteredFile): string {
  return (transcripts[0] ?? scans[0] ?? entries[0])?.uri ?? ''
}

/** A file that nobody cites, written as what a short form stands for. */
const nowhere: Omit<ShortCitation, keyof Target> = {
  kind: 'short',
  form: 'ibid',
  start: 0,
  end: 0,
  note: null,
  raw: null,
  base: 0,
  antecedent: null,
  trouble: null,
}

function leafOfId(own: ShownFile, id: string): Leaf | undefined {
  const run = [...leavesOf(own).runs, ...uncitedLeavesOf(own.file)].find(({ from }) => idOf(from) === id)
  return run && leafOf(run)
}
