import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findingsOf } from '../../../server/checks/checks'
import { baselineOf, baselineText, type Entry, entriesOf } from '../../../server/project/baseline/baseline'
import { fingerprintsOf } from '../../../server/project/baseline/fingerprint'
import { divide } from '../../../server/project/baseline/hiding'
import { apparatus, articleWith } from '../../fixture'
import { runs } from '../../runs'

function accepted(text: string): Entry[] {
  const own = apparatus(text)
  return entriesOf(fingerprintsOf(own, findingsOf(own)))
}

/** What a text still reports after another version of it was accepted. */
function shownIn(text: string, before: readonly Entry[]) {
  const own = apparatus(text)
  const { shown, hidden, unmatched } = divide(own, findingsOf(own), before)
  const lines = shown.map(({ code, start, end }) => {
    const line = text.slice(0, start).split('\n').length
    return `${line}: ${code} «${text.slice(start, end)}»`
  })
  return { shown: lines, hidden, unmatched }
}

const text = `The envoy left Tiflis at dawn. [1] Nobody saw him off, and nobody waved. [2]

He came to Baku in the night. [3] The quay was empty, and the ship had gone. [5] So he waited. [6]

[1] RGASPI, f. 85. op. 14, d. 52, l. 1 ob.

[2] RGASPI, f. 85, op. 14. d. 53, l. 4.

[3] See note 2.

[4] A letter that nobody calls any more.

[6] Diary of the consul.
`
const before = accepted(text)
const all = ['note-label-mismatch', 'reference-separator', 'reference-separator']

describe('a baseline', () => {
  it('has an entry for each finding', () => {
    assert.deepEqual(
      before.map(({ code }) => code),
      all,
    )
    assert.deepEqual(shownIn(text, []).hidden, 0)
    assert.equal(shownIn(text, []).shown.length, all.length)
  })

  /** Edits after which nothing is new. */
  const edits: [title: string, edited: string][] = [
    ['the text itself', text],
    ['other line ends', text.replaceAll('\n', '\r\n')],
    ['a paragraph before all', `A new beginning, of some words.\n\n${text}`],
    ['a paragraph in the midst', text.replace('\n\nHe came', '\n\nA day went by.\n\nHe came')],
    ['lines that break elsewhere', text.replace('and nobody waved', 'and\nnobody waved').replace('had gone', 'had\ngone')],
    ['blanks of another kind', text.replace('ship had gone', 'ship\u00A0had  gone').replace('nobody calls', 'no\u00ADbody calls')],
    [
      'a note before the others, and all others numbered anew',
      `He was late. [1]\n\n${text.replace(/(?<=\[|See note )\d+/g, (number) => String(Number(number) + 1))}`.replace(
        '[2] RGASPI',
        '[1] Diary of the consul.\n\n[2] RGASPI',
      ),
    ],
    ['an edit on one side of a finding', text.replace('l. 1 ob.', 'l. 77.').replace('He came to Baku', 'So he came to Baku')],
    ['the other order of the notes', text.replace(/(\[1\] .*\n)\n(\[2\] .*\n)/, '$1\n$2').replace('See note 2.', 'See note 1.')],
  ] // biome-ignore format: a table
  for (const [title, edited] of edits)
    it(`hides what was there after ${title}`, () =>
      assert.deepEqual(shownIn(edited, before), { shown: [], hidden: all.length, unmatched: 0 }))

  it('shows what is new, beside what was there', () => {
    const edited = text.replace('waited. [6]', 'waited. [6] It was late. [8]')
    assert.deepEqual(shownIn(edited, before).shown, ['3: note-undefined «[8]»'])
  })

  it('shows a new slip of the same kind, though it stands on the same words', () => {
    const edited = text.replace('See note 2.', 'See note 2; RGASPI, f. 85. op. 14, d. 99, l. 3.')
    assert.deepEqual(shownIn(edited, before).shown, ['9: reference-separator «.»'])
  })

  it('knows what has been mended', () => {
    assert.deepEqual(shownIn(text.replace('f. 85. op.', 'f. 85, op.'), before), {
      shown: [],
      hidden: 2,
      unmatched: 1,
    })
  })

  const body = articleWith(['RGASPI, f. 85, op. 14, d. 52, l. 1.', 'A.', 'B.', 'C.', 'D.'])

  it('hides as many alike as there were, and shows one more', () => {
    const alike = (count: number) =>
      `${body}${Array.from({ length: count }, (_, i) => `\n[${i + 6}] Ibid.\n`).join('')}`
    const two = accepted(alike(2)).filter(({ code }) => code === 'note-unused')
    assert.deepEqual(two, [{ code: 'note-unused', text: '[#]', before: '', after: 'Ibid.', count: 2 }])
    const unused = (count: number) => shownIn(alike(count), two).shown.filter((line) => line.includes('note-unused'))
    assert.deepEqual(unused(1), [])
    assert.deepEqual(unused(2), [])
    assert.deepEqual(unused(3), ['17: note-unused «[8]»'])
  })

  it('knows what it hides beside a comment that hides something else', () => {
    const note = (comment: string) => `${body}\n[6] Ibid.${comment}\n`
    const { shown } = shownIn(note(' [fontes-ignore: note-order, suppression-unused]'), accepted(note('')))
    assert.deepEqual(shown, [])
  })

  it('written and read again hides all of the text that it was made of, whatever that is', () => {
    const pieces = text.split(/(?<=[.\]\n])/)
    const soup = fc.array(fc.constantFrom(...pieces, '\n\n', '\ud800', '[', '[7] ', '\r', '\u0000"'), { maxLength: 60 })
    fc.assert(
      fc.property(soup, (parts) => {
        const own = parts.join('')
        const read = baselineOf(baselineText(new Map([['one.txt', accepted(own)]])))
        assert.deepEqual(read.findings, [])
        const { shown, unmatched } = shownIn(own, read.documents.get('one.txt') ?? [])
        assert.deepEqual({ shown, unmatched }, { shown: [], unmatched: 0 })
      }),
      runs(40, 1921),
    )
  })

  it('hides nothing of another kind at the same place', () => {
    const other = before.map((entry) => ({ ...entry, code: 'note-order' }))
    assert.deepEqual(shownIn(text, other).shown.length, all.length)
    assert.deepEqual(shownIn(text, other).unmatched, all.length)
  })

  it('is not taken in by a short word on one side', () => {
    const note = (words: string) => `${body}\n[6] ${words}\n`
    const one = accepted(note('Ibid.'))
    assert.deepEqual(shownIn(note('Ibid., and in the diary of the consul.'), one).shown.length, 1)
  })
})
