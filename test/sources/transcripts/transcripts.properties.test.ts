import assert from 'node:assert/strict'
import fc from 'fast-check'
import { shippedArchives } from '../../../server/archives/shipped'
import { leafId } from '../../../server/sources/leaf'
import type { PathMatch, Transcript } from '../../../server/sources/source'
import { repositoryCalled, targetFrom } from '../../../server/sources/targets'
import { leafMarksIn } from '../../../server/sources/transcripts/leaf-marks'
import { lastLeafOf, leavesOf, linesOf, placeOf, transcriptOf } from '../../../server/sources/transcripts/transcripts'
import { runs } from '../../runs'

const archives = shippedArchives()

/** What transcripts are made of, and what breaks them. */
const pieces = [
  '[л. 9 об.]', '[f. 12v]', '{l. 5}', '— 9v —', '// л. 10', '/л. 10/', '|л. 5|', '[лл. 9–600]', '[об.]', '[verso]', '<pb n="9v"/>', '<pb n="9', '<!-- л. 9 -->',
  '[', ']', '{', '}', '<', '>', '(', ')', '/', '//', '|', '||', '‖', '—', '–', '-', '#', '**', '>', '=', '"', "'",
  'л. ', 'лл. ', 'f. ', 'fol. ', 'Bl.', 'p. ', 'об.', ' ob.', 'v', 'r', 'ᵛ', '^v^', '<sup>', '1', '9', '10–12', '٣', '９', '0'.repeat(50), '9'.repeat(50),
  'RGASPI, f. 85, op. 14, d. 50', 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.', 'Source: ', 'Источник: ', 'archive: RGASPI', 'fond: 85', '---\n', '+++\n', '...\n',
  '<TEI>', '<teiHeader>', '</teiHeader>', '<sourceDesc>', '<msIdentifier>', '</msIdentifier>', '<repository>RGASPI</repository>', '<idno>f. 85, op. 14, d. 50</idno>',
  '<p>', '</p>', '<lb/>', '<note>', '&amp;', '&', '&x;', '<!--', '-->', '<![CDATA[', ']]>', '<?xml version="1.0"?>', '<!DOCTYPE a [<!ENTITY x "y">]>',
  '<PcGts>', '<Page imageFilename="l009v.jpg">', '<TextRegion id="r1">', '</TextRegion>', '<TextLine>', '</TextLine>', '<Unicode>', '</Unicode>', '<alto>', '<String CONTENT="a"/>',
  ' ', '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '\ufeff', '\ud83d\ude00', '\ud83d', '\ude00', '\u0000', '\u2028', 'Слово', 'a word',
] // biome-ignore format: a list

const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 60 })
const starts = fc.constantFrom(
  '',
  '<TEI>',
  '<TEI><teiHeader></teiHeader>',
  '<PcGts>',
  'RGASPI, f. 85, op. 14, d. 50\n\n',
  '---\n',
)

function matched(): PathMatch {
  const repository = repositoryCalled(archives, 'RGASPI')
  assert.ok(repository)
  const target = targetFrom(archives, repository, [['file', '50']])
  assert.ok(target)
  return { target, leaf: null }
}

function expectWhole(transcript: Transcript): void {
  const { text, marks, head, textStart = 0 } = transcript
  let end = 0
  for (const mark of marks) {
    assert.ok(mark.start >= end && mark.end > mark.start && mark.end <= text.length, JSON.stringify(mark))
    assert.equal(mark.written, text.slice(mark.start, mark.end))
    assert.match(mark.number, /\d/)
    end = mark.end
    assert.ok(placeOf(transcript, mark))
    assert.ok(linesOf(transcript, mark, 3).split('\n').length <= 3)
  }
  if (head) assert.ok(head.start < head.end && head.end <= textStart && textStart <= text.length)
  for (const leaf of leavesOf(transcript)) assert.ok(placeOf(transcript, leaf))
  const last = lastLeafOf(transcript)
  if (last) assert.ok(placeOf(transcript, last))
}

describe('any text', () => {
  it('is read as a transcript whose marks ascend and do not overlap', () => {
    const byPath = matched()
    const format = fc.constantFrom('plain', 'markdown', 'xml')
    fc.assert(
      fc.property(starts, texts, format, fc.boolean(), (start, parts, written, known) => {
        const text = start + parts.join('')
        const path = written === 'xml' ? 'a.xml' : 'a.txt'
        const file = { uri: 'file:///a', path, text, archives, byPath: known ? byPath : null }
        const transcript = transcriptOf(file, written as 'plain')
        if (transcript) expectWhole(transcript)
      }),
      runs(300),
    )
  })

  it('has its marks wherever it is cut', () => {
    const text = '[л. 9 об.] а — 10 — б // л. 11 в\n## f. 12v\n[об.] <pb n="13"/> {l. 14} |л. 15| /л. 16/\n- 17 об. -'
    for (let length = 0; length <= text.length; length++)
      for (const mark of leafMarksIn(text.slice(0, length), archives, null)) assert.ok(mark.end <= length)
  })

  it('has a mark for each that is put in', () => {
    const forms: ((number: number) => string)[] = [
      (n) => `[л. ${n}]`,
      (n) => `{l. ${n}}`,
      (n) => `|л. ${n}|`,
      (n) => `[fol. ${n}r]`,
      (n) => `<pb n="${n}"/>`,
      (n) => `// л. ${n}`,
      (n) => `— ${n}r —`,
    ]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...forms), fc.integer({ min: 1, max: 999 })), { maxLength: 20 }),
        (wanted) => {
          const text = wanted.map(([form, number]) => `Слово и ${form(number)} a word.\n`).join('')
          const found = leafMarksIn(text, archives, null).map(({ number }) => number)
          assert.deepEqual(
            found,
            wanted.map(([, number]) => leafId(String(number), null).number),
          )
        },
      ),
      runs(50),
    )
  })
})
