import assert from 'node:assert/strict'
import { findingsOf } from '../../server/checks/checks'
import type { Code } from '../../server/checks/codes'
import { apparatus, fixture } from '../fixture'

/**
 * Expects just the findings that stand under the lines of the fixture as `^^^ code`, and no other; with `only`, no other
 * of these codes.
 */
export function expectFindings(source: string, ...only: Code[]): void {
  const { text, format, ranges } = fixture(source)
  const shown = ({ start, end }: { start: number; end: number }, code: string) => {
    const line = text.slice(0, start).split('\n').length
    return `line ${line}: ${code} «${text.slice(start, end)}»`
  }
  const found = findingsOf(apparatus(text, format))
    .filter((finding) => only.length === 0 || only.includes(finding.code))
    .map((finding) => shown(finding, finding.code))
  assert.deepEqual(found.sort(), ranges.map((range) => shown(range, range.word)).sort())
}
