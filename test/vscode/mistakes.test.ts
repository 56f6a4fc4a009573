import { deepEqual, ok } from 'node:assert/strict'
import { eventually, open, type Problem, problems } from './ask'

/** What the sample is made to show. */
const shown = [
  ...[
    'note-undefined',
    'note-unused',
    'note-duplicate',
    'note-order',
    'note-malformed',
    'note-empty',
    'note-label-mismatch',
  ],
  ...[
    'reference-separator',
    'reference-padding',
    'reference-missing-level',
    'reference-level-order',
    'reference-doubled-label',
  ],
  ...['reference-range-label', 'reference-range-reversed', 'reference-side-form', 'reference-page-for-leaf'],
  ...['reference-inconsistent', 'reference-near-duplicate', 'reference-mixed-script'],
  ...['repository-unknown', 'repository-before-introduction', 'repository-renamed'],
  ...['name-variant', 'date-incomplete', 'date-impossible', 'link-trailing'],
  ...['source-missing', 'catalogue-mismatch', 'suppression-unknown', 'suppression-unused'],
]

describe('samples/mistakes.txt', () => {
  let found: Problem[]

  before(async () => {
    const document = await open('samples', 'mistakes.txt')
    found = await eventually(
      () => problems(document),
      // What the folder has of its sources is known a little later.
      (answer) => answer.some(({ code }) => code === 'catalogue-mismatch'),
    )
    for (const { range, code } of found) {
      ok(!range.isEmpty, `${code} marks nothing`)
      ok(document.validateRange(range).isEqual(range), `${code} lies outside the text`)
    }
  })

  it('shows a problem of every kind that the sample has, and of no other', () => {
    deepEqual([...new Set(found.map(({ code }) => code))].sort(), [...shown].sort())
  })
})
