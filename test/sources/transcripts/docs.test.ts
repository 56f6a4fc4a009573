/** What docs/sources.md says of transcripts is so: how they say what they are, and how their leaves are marked. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { shippedArchives } from '../../../server/archives/shipped'
import { partsInWords } from '../../../server/features/in-words'
import type { LeafMark, Transcript } from '../../../server/sources/source'
import { leafMarksIn } from '../../../server/sources/transcripts/leaf-marks'
import { transcriptOf } from '../../../server/sources/transcripts/transcripts'
import type { Format } from '../../../server/text/text'

const page = readFileSync('docs/sources.md', 'utf8')
const archives = shippedArchives()

describe('docs/sources.md, on transcripts', () => {
  const heads = [...page.matchAll(/^```head\n([^]*?)\n {4}→ (.*)\n```$/gm)]
  for (const [, beginning = '', expected = ''] of heads)
    it(`reads what a text says that it is: ${expected}`, () => {
      const read = transcript(`${beginning}\n\n[l. 7]\nTo the commissar of mills.\n`, 'plain')
      assert.equal(read ? whole(read) : 'nothing', expected, beginning)
    })

  for (const [, text = '', expected] of page.matchAll(/^```document\n([^]*?)\n {4}→ (.*)\n```$/gm))
    it(`reads what stands below a text: ${expected}`, () => {
      const read = transcript(text, 'plain')
      assert.ok(read)
      assert.equal(whole(read), expected)
    })

  const tei = [...page.matchAll(/^```tei\n([^]*?)\n {4}→ (.*)\n {4}→ (.*)\n```$/gm)]
  for (const [, text = '', expected, leaves] of tei)
    it(`reads TEI: ${expected}`, () => {
      const read = transcript(text, 'xml')
      assert.ok(read)
      assert.equal(whole(read), expected)
      assert.equal(inWords(read.marks), leaves)
    })

  const rows = [...page.matchAll(/^\| (`.*) \| (.*?) \|$/gm)]
  for (const [, written = '', expected = ''] of rows)
    it(`reads leaf marks: ${written}`, () => {
      const isMark = /^\d/.test(expected)
      for (const mark of spansOf(written)) assert.equal(inWords(marksIn(mark)), isMark ? expected : '', mark)
    })

  it('reads leaves in round brackets where three go on in order', () => {
    assert.equal(inWords(marksIn('(л. 5) а (л. 5 об.) б (л. 6) в')), '5; 5 verso; 6')
  })

  it('reads bare numbers between dashes as others like them', () => {
    assert.equal(inWords(marksIn('— 9v —\nOne.\n— 10 —\nTwo.')), '9 verso; 10')
    assert.deepEqual(
      marksIn('— 1 —\nOne.\n— 2 —\nTwo.\n— 3 —\n').map(({ isUncertain }) => isUncertain),
      [true, true, true],
    )
  })

  it('has examples', () => {
    assert.ok(heads.length > 10 && tei.length > 0 && rows.length > 15)
  })
})

function transcript(text: string, format: Format): Transcript | null {
  const path = format === 'xml' ? 'a.xml' : 'a.txt'
  return transcriptOf({ uri: `file:///${path}`, path, text, archives, byPath: null }, format)
}

function whole({ target }: Transcript): string {
  return `${target.siglum}, ${partsInWords(target, 'en')}`
}

function marksIn(text: string): LeafMark[] {
  return leafMarksIn(text, archives, archives.systems.get('fond') ?? null)
}

function inWords(marks: readonly LeafMark[]): string {
  return marks
    .flatMap((mark) => [mark, ...(mark.more ?? [])])
    .map(({ number, side }) => (side ? `${number} ${side}` : number))
    .join('; ')
}

/** What stands as code in a cell of a table. */
function spansOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\\|', '|'))
}
