/** In which house styles a reference can be written so that it reads as what it is. */

import type { Archives } from '../archives/archives'
import type { Style } from '../archives/format'
import type { ArchivalCitation, Citation, ShortCitation, Target } from '../citations/citation'
import { keyValue } from '../citations/keys'
import type { Leaf } from '../citations/leaves'
import { type ReadStyle, stylesOf, type Writable, written } from '../citations/writing'
import { apparatusOf } from './build'

/** A citation that stands for a file of an archive. */
export type FileCitation = ArchivalCitation | ShortCitation

/** A reference in one of its styles. */
export interface Writing {
  style: Style
  text: string
}

/** Does the citation stand for a file or a part of an archive, so that it can be written? */
export function isFileCitation(citation: Citation): citation is FileCitation {
  return (citation.kind === 'archival' || citation.kind === 'short') && citation.key !== null
}

/** The whole reference that a citation stands for, what it inherits included, in each style that can say it. */
export function writingsOf(archives: Archives, citations: readonly Citation[], citation: FileCitation): Writing[] {
  const writable = writableOf(archives, citations, citation)
  const writings: Writing[] = []
  for (const style of stylesFor(archives, citation)) {
    const text = written(writable, style)
    if (text !== null && readsAs(archives, text, citation, writable.isPage)) writings.push({ style: style.style, text })
  }
  return writings
}

/**
 * The styles of the archive's system, those in a language that the archive has a name in first; of the system whose words
 * the reference has where the archive is unknown.
 */
export function stylesFor(
  archives: Archives,
  { repository, system: own }: Pick<Target, 'repository' | 'system'>,
): ReadStyle[] {
  const system = (repository && archives.systemOf(repository)) ?? own
  const styles = system ? stylesOf(archives, system) : []
  if (!repository) return styles
  const isNear = ({ style }: ReadStyle) => baseOf(style.language) in repository.names
  return [...styles.filter(isNear), ...styles.filter((style) => !isNear(style))]
}

/** `ru-Latn` is Russian. */
function baseOf(language: string): string {
  return language.split('-')[0] ?? language
}

function writableOf(archives: Archives, citations: readonly Citation[], citation: FileCitation): Writable {
  const { repository, levels, leaves } = citation
  return {
    repository,
    siglum: siglumEverywhere(archives, citation),
    levels,
    leaves,
    isPage: citesPages(citations, citation),
  }
}

/** The siglum as the text has it, or one of the archive's own: what only this text calls the archive says nothing elsewhere. */
export function siglumEverywhere(
  archives: Archives,
  { repository, siglum }: Pick<Target, 'repository' | 'siglum'>,
): string | null {
  const isKnown = repository === null || (siglum !== null && isSiglumOf(archives, siglum, repository.id))
  return isKnown ? siglum : (repository.sigla[0] ?? null)
}

function isSiglumOf(archives: Archives, siglum: string, id: string): boolean {
  const found = archives.namesAt(siglum, 0)
  return found?.end === siglum.length && found.entries.some(({ repository }) => repository.id === id)
}

/** Does it call its leaves pages? A short form without leaves of its own calls them as what it points to. */
export function citesPages(citations: readonly Citation[], citation: FileCitation): boolean {
  let at: Citation | undefined = citation
  for (let steps = 0; at && isFileCitation(at) && steps < citations.length; steps++) {
    if (at.raw?.leafPart) return at.raw.leafPart.role === 'page'
    at = at.kind === 'short' && at.antecedent !== null ? citations[at.antecedent] : undefined
  }
  return false
}

/**
 * Is the text, standing alone, a reference to the same leaves of the same file? Where archives share its siglum, that can
 * only be said of what follows it.
 */
export function readsAs(archives: Archives, text: string, target: Target, isPage: boolean): boolean {
  const { citations } = apparatusOf(text, 'plain', archives)
  const [read, other] = citations
  if (other || read?.kind !== 'archival' || read.end !== text.length) return false
  const { repository } = target
  const isShared = repository && read.repository === null && isSiglumOf(archives, read.siglum ?? '', repository.id)
  const key = isShared ? read.key?.replace('?', repository.id) : read.key
  return key === target.key && isSameLeaves(read.leaves, target.leaves) && citesPages(citations, read) === isPage
}

/** The same leaves, in whatever letters; a front that one of them does not name is the other's. */
export function isSameLeaves(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  const form = (leaves: readonly Leaf[]) => JSON.stringify(leaves.map(leafKey))
  return form(a) === form(b)
}

function leafKey({ from, fromSide, to, toSide }: Leaf): unknown[] {
  const number = (value: string | null) => value && keyValue(value, true, null)
  return [number(from), fromSide === 'verso', number(to), toSide === 'verso']
}
