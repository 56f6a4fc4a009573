import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { repositoryCalled, targetFrom } from '../../../server/sources/targets'
import { transcriptOf } from '../../../server/sources/transcripts/transcripts'

const archives = shippedArchives()

/** Texts of a size that `n` sets, each hard for some reader of transcripts. */
const texts: Record<string, (n: number) => string> = {
  'leaf marks': (n) => '[л. 9 об.] слово '.repeat(n),
  'brackets that open': (n) => '['.repeat(8 * n),
  'brackets with a number': (n) => '[9 '.repeat(4 * n),
  'strokes': (n) => '/'.repeat(8 * n),
  'strokes before labels': (n) => '// л. '.repeat(2 * n),
  'dashes': (n) => '—'.repeat(8 * n),
  'dashes with numbers': (n) => '— 9 '.repeat(4 * n),
  'bare numbers between dashes': (n) => Array.from({ length: n }, (_, i) => `— ${i + 1} —\na`).join('\n'),
  'bare numbers among marks': (n) => '— 9v —\n— 10 —\n'.repeat(n),
  'lines of blanks and dashes': (n) => ' \t —\n'.repeat(2 * n),
  'paragraphs of nothing': (n) => `a${' \n'.repeat(4 * n)}`,
  'sides': (n) => `[л. 9] ${'[об.] '.repeat(2 * n)}`,
  'sides alone on their lines': (n) => `[л. 9]\n${'[verso]\n'.repeat(2 * n)}`,
  'digits': (n) => '9'.repeat(8 * n),
  'lines of numbers': (n) => '9v\n'.repeat(2 * n),
  'tags that open': (n) => '<pb '.repeat(4 * n),
  'comments that open': (n) => '<!-- '.repeat(4 * n),
  'blanks': (n) => ' '.repeat(8 * n),
  'line ends': (n) => '\r'.repeat(8 * n),
  'front matter without an end': (n) => `---\n${'a: b\n'.repeat(2 * n)}`,
  'TEI with page breaks': (n) => `<TEI><text>${'<pb n="9v"/>word '.repeat(n)}</text></TEI>`,
  'TEI that nests': (n) => `<TEI><text>${'<p>'.repeat(2 * n)}`,
  'TEI with many identifiers': (n) => `<TEI><teiHeader><sourceDesc>${'<msIdentifier>'.repeat(n)}</teiHeader></TEI>`,
  'TEI with sources that nest': (n) => `<TEI><teiHeader>${'<sourceDesc><p>'.repeat(n)}</teiHeader></TEI>`,
  'TEI of ampersands': (n) => `<TEI><text>${'& '.repeat(4 * n)}</text></TEI>`,
  'TEI with an attribute that does not end': (n) => `<TEI><text><pb n="${'a'.repeat(8 * n)}`,
  'a page of lines': (n) =>
    `<PcGts><Page imageFilename="9v.jpg">${'<TextRegion><TextLine><Unicode>a</Unicode></TextLine></TextRegion>'.repeat(n / 2)}`,
  'a page of regions that nest': (n) => `<PcGts><Page imageFilename="9v.jpg">${'<TextRegion><TextLine>'.repeat(n)}`,
} // biome-ignore format: a list

const repository = repositoryCalled(archives, 'RGASPI')
const target = repository && targetFrom(archives, repository, [['file', '50']])

function seconds(text: string): number {
  const byPath = target && { target, leaf: null }
  const path = /^<(?:TEI|PcGts)/.test(text) ? 'a.xml' : 'a.txt'
  const start = performance.now()
  transcriptOf({ uri: 'file:///a', path, text, archives, byPath }, path === 'a.xml' ? 'xml' : 'plain')
  return (performance.now() - start) / 1000
}

describe('the time to read a transcript', () => {
  for (const [name, make] of Object.entries(texts)) {
    it(`grows with the text: ${name}`, () => {
      const small = make(4000)
      const large = make(32_000)
      seconds(small)
      const times = [0, 1, 2].map(() => ({ small: seconds(small), large: seconds(large) }))
      const best = Math.min(...times.map(({ small, large }) => large / Math.max(small, 0.001)))
      const ratio = large.length / small.length
      assert.ok(best < 3 * ratio, `${ratio.toFixed(1)} times the text takes ${best.toFixed(1)} times as long`)
    })
  }
})
