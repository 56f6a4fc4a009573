/**
 * From the parts of a paragraph to references: `RGASPI, f. 17, op. 3, d. 221, l. 4; d. 222, ll. 1–3` is one chain of
 * parts and two references. What depends on other paragraphs (a siglum introduced there, a note's first reference)
 * is left to the apparatus.
 */
import { type Archives, isSignatureSystem } from '../archives/archives'
import type { System } from '../archives/format'
import { overlapsAny, type Span } from '../text/text'
import { attachMentionAfter, mentionOfChain } from './attribution'
import { chainsOf } from './chains'
import { withDerived } from './derived'
import { type Mention, repositoriesOf, systemOf, withEntries } from './mention'
import { hasBorder, type Paragraph } from './paragraph'
import type { Part } from './parts'
import { readChain } from './reading'
import type { RawReference, ReadReference } from './reference'
import { explains, likeliestSystem } from './roles'
import { signaturesOf } from './signatures/signatures'
import { withUnlabelled } from './unlabelled'

/** All references of a paragraph, the uncertain ones too, in the order of the text. */
export function referencesOf(
  text: string,
  parts: readonly Part[],
  mentions: readonly Mention[],
  borders: readonly number[],
  archives: Archives,
  capitalised: readonly Span[],
): RawReference[] {
  const paragraph: Paragraph = { text, archives, mentions, borders }
  const signatures = signaturesOf(paragraph, capitalised, parts)
  const labelled = signatures.length === 0 ? parts : parts.filter((part) => !overlapsAny(signatures, part))
  const read = [...signatures, ...labelledReferencesOf(paragraph, labelled)]
  return read.sort((a, b) => a.start - b.start).map((reference) => withDerived(text, reference))
}

/** The references that their labels give away: chains of parts. */
function labelledReferencesOf(paragraph: Paragraph, parts: readonly Part[]): ReadReference[] {
  const { archives } = paragraph
  const references: ReadReference[] = []
  /** Of the chain before, for one that names no archive. */
  let inherited: System | null = null
  for (const chain of chainsOf(paragraph, withUnlabelled(paragraph, parts))) {
    const start = chain[0]?.start ?? 0
    const previous = references[references.length - 1]
    if (previous && hasBorder(paragraph, previous.end, start)) inherited = null
    // `д. 3, ГАРФ; ф. 5`: an archive that follows a reference is not that of the next.
    const mention = mentionOfChain(paragraph, start, previous?.after?.end ?? previous?.end ?? 0)
    const named = mention && systemOf(archives, mention.entries)
    const own: System | null = labelled(named) ?? (mention ? null : inherited)
    const system: System | null =
      own && explains(archives, own, chain) ? own : (likeliestSystem(archives, chain) ?? own)
    // `HDA i 12 ljudi`: a word of another system by itself is none of an archive that is read part by part.
    if (!system || (named && isSignatureSystem(named) && chain.length < 2)) continue
    const read = readChain(paragraph, chain, system, mention && citedByLabels(mention, archives))
    attachMentionAfter(paragraph, read)
    for (const reference of read) references.push(reference)
    if (read.length > 0) inherited = system
  }
  return references
}

/** Of archives that share a siglum those that are cited in this way: `NAA, f. 113` is Armenia's, not Australia's. */
function citedByLabels(mention: Mention, archives: Archives): Mention {
  if (repositoriesOf(mention.entries).length < 2) return mention
  const kept = mention.entries.filter(({ repository }) => archives.isCitedByLabels(repository))
  return kept.length > 0 ? withEntries(mention, kept) : mention
}

/** The system, if its references are known by their labels. */
function labelled(system: System | null): System | null {
  return system && !isSignatureSystem(system) ? system : null
}
