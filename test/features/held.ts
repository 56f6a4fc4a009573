/** Scans and entries of catalogues for tests, by the reference that says what they are of. */
import assert from 'node:assert/strict'
import type { Entry, Scan, SourceTarget } from '../../server/sources/source'
import { apparatus } from '../fixture'

export function targetOf(reference: string): SourceTarget {
  const [citation] = apparatus(reference).citations
  assert.ok(citation?.kind === 'archival' && citation.key !== null, reference)
  return { ...citation, key: citation.key }
}

/** Of the leaf that the reference names; of the whole file where it names none. */
export function scan(path: string, reference: string): Scan {
  const target = targetOf(reference)
  const [leaf] = target.leaves
  return {
    kind: 'scan',
    uri: `file:///${path}`,
    target: { ...target, leaves: [] },
    leaf: leaf ? { number: leaf.from, side: leaf.fromSide } : null,
  }
}

export function entry(line: number, reference: string, more: Partial<Entry> = {}): Entry {
  const range = { start: { line, character: 0 }, end: { line, character: 10 } }
  return {
    kind: 'entry',
    uri: 'file:///catalogue.csv',
    range,
    target: targetOf(reference),
    title: '',
    creators: [],
    recipients: [],
    date: '',
    images: [],
    ...more,
  }
}
