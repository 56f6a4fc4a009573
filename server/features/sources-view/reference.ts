/** An item of the sources view as a reference. */
import { writingsOf } from '../../apparatus/house-styles'
import type { ShortCitation, Target } from '../../citations/citation'
import type { SourceReferenceParams } from '../../messages'
import type { RegisteredFile } from '../../project/register'
import { StyleVotes } from '../../sources/lists/styles'
import { partsInWords } from '../in-words'
import { branchAt, leavesOf, ownFile, type ShownFile } from './branches'
import { below, idOf, step } from './ids'
import { type LeafRun, leafOf, uncitedLeavesOf } from './leaves'
import { rootOf, type SourcesView } from './root'

/**
 * An item as a reference to be copied: in the project's style, else in the one in which the file is cited most often, else in
 * words. Null where the item is gone.
 */
export function* sourceReference(
  sources: SourcesView,
  { id, filter, onlyMissing }: SourceReferenceParams,
): Generator<void, string | null> {
  const [branchId = '', ...rest] = id.split(below)
  const branch = branchAt(yield* rootOf(sources, filter, onlyMissing), branchId.split(step))
  const own = branch && ownFile(branch)
  if (!own) return null
  const { file } = own
  const [uri, note] = rest.slice(-2)
  const cited = file.places.find(
    ({ document, citation }) => document.uri === uri && note === String(citation.note ?? `@${citation.start}`),
  )
  const run = cited || !rest[0] ? undefined : runOfId(own, rest[0])
  const place = cited ?? run?.places[0] ?? file.places[0]
  const target: Target = cited?.citation ?? { ...file.target, leaves: run ? [leafOf(run)] : [] }
  const archives = place?.document.archives ?? sources.archives
  const { repository, siglum, system, levels, keyParts, leaves, key } = target
  const citation = { ...(place?.citation ?? nowhere), repository, siglum, system, levels, keyParts, leaves, key }
  const style = sources.styleFor(place?.document.uri ?? holdingUri(file))
  const votes = new StyleVotes()
  for (const { document, citation } of file.places) votes.add(document.apparatus, citation)
  const best = votes.stylesFor(archives, target, style).map((other) => other.style)
  const writings = writingsOf(archives, place?.document.apparatus.citations ?? [], citation)
  const [writing] = writings.sort((a, b) => best.indexOf(a.style) - best.indexOf(b.style))
  return writing?.text ?? [siglum, partsInWords(target, sources.locale)].filter(Boolean).join(', ')
}

/** Where a file that nobody cites comes from. */
export function holdingUri({ holdings: { transcripts, scans, entries } }: RegisteredFile): string {
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

function runOfId(own: ShownFile, id: string): LeafRun | undefined {
  return [...leavesOf(own).runs, ...uncitedLeavesOf(own.file)].find(({ from }) => idOf(from) === id)
}
