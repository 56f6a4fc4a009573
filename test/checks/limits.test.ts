import assert from 'node:assert/strict'
import type { Finding } from '../../server/checks/check'
import type { Code } from '../../server/checks/codes'
import { limited, moreOfThisKind } from '../../server/checks/limits'

/** One finding a word, one after the other. */
const findings = (...codes: Code[]): Finding[] =>
  codes.map((code, start) => ({ code, start, end: start + 1, message: `${code} ${start}`, related: [] }))

const shown = (all: readonly Finding[], most: number) =>
  limited(all, most, (rest, code) => `${rest} of ${code}`).map(({ code, start, message }) => [code, start, message])

describe('a limit on findings of one kind', () => {
  const mixed = findings('note-order', 'note-empty', 'note-order', 'note-order', 'note-order', 'note-empty')

  it('puts the number of the rest where the first left out stands', () => {
    assert.deepEqual(shown(mixed, 1), [
      ['note-order', 0, 'note-order 0'],
      ['note-empty', 1, 'note-empty 1'],
      ['note-order', 2, '3 of note-order'],
      ['note-empty', 5, 'note-empty 5'],
    ])
  })

  it('lists a single one that is over it', () => {
    assert.deepEqual(
      shown(mixed, 3).map(([, start]) => start),
      [0, 1, 2, 3, 4, 5],
    )
  })

  it('is none where it is 0', () => {
    assert.equal(limited(mixed, 0, moreOfThisKind), mixed)
  })

  it('keeps no related place for the rest', () => {
    const [first] = findings('note-order')
    assert.ok(first)
    const all = Array.from({ length: 5 }, () => ({ ...first, related: [{ start: 9, end: 10, message: 'There.' }] }))
    assert.deepEqual(
      limited(all, 2, moreOfThisKind).map(({ related }) => related?.length),
      [1, 1, 0],
    )
  })

  it('says what can be done about them', () => {
    assert.match(
      moreOfThisKind(300, 'note-order'),
      /^… and 300 more of this kind\. .*baseline.*note-order off.*comment/,
    )
  })
})
