import { ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { eventually, open, pathOf, problems } from './ask'

describe('samples/mistakes.txt', () => {
  it('shows problems with the codes of docs/checks.md, each of which lies in the text', async () => {
    const document = await open('samples', 'mistakes.txt')
    const found = await eventually(
      () => problems(document),
      (answer) => answer.length > 0,
    )
    const codes = new Set(found.map(({ code }) => code))
    const documented = readFileSync(pathOf('docs', 'checks.md'), 'utf8')
    for (const code of codes) ok(documented.includes(code), `${code} is not in docs/checks.md`)
    ok(codes.has('note-undefined'), `note-undefined is not among ${[...codes].join(', ')}`)
    ok(
      [...codes].some((code) => code.startsWith('reference-')),
      `no reference-… among ${[...codes].join(', ')}`,
    )
    for (const { range, code } of found) {
      ok(!range.isEmpty, `${code} marks nothing`)
      ok(document.validateRange(range).isEqual(range), `${code} lies outside the text`)
    }
  })
})
