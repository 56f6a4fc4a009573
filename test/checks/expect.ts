import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import type { Code } from '../../server/checks/codes'
import { apparatus, articleWith, fixtures } from '../fixture'
import { hold } from '../holdings'

/**
 * Expects just the findings that stand under the lines of the fixture as `^^^ code`, and no other; with `only`, no other
 * of these codes. Further files of the fixture are the project's transcripts and catalogues.
 */
export function expectFindings(source: string, ...only: Code[]): void {
  const [file, ...others] = fixtures(source)
  assert.ok(file)
  const { text, format, ranges } = file
  const shown = ({ start, end }: { start: number; end: number }, code: string) => {
    const line = text.slice(0, start).split('\n').length
    return `line ${line}: ${code} «${text.slice(start, end)}»`
  }
  const found = findingsOf(apparatus(text, format), hold(others, shippedArchives()))
    .filter((finding) => only.length === 0 || only.includes(finding.code))
    .map((finding) => shown(finding, finding.code))
  assert.deepEqual(found.sort(), ranges.map((range) => shown(range, range.word)).sort())
}

/**
 * Expects no finding of the code in any of the texts. Each is one note, or the list of a text's notes; the body that calls
 * them is added.
 */
export function expectNone(code: Code, ...texts: (string | string[])[]): void {
  for (const notes of texts) {
    const all = typeof notes === 'string' ? [notes] : notes
    const text = articleWith(all)
    const found = findingsOf(apparatus(text)).filter((finding) => finding.code === code)
    assert.deepEqual(
      found.map(({ start, end, message }) => `«${text.slice(start, end)}» ${message}`),
      [],
      all.join(' | '),
    )
  }
}
