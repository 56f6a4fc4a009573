import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

/** What a rule of the plain text grammar picks out of a line. */
interface Rule {
  match: string
}
const grammar = JSON.parse(readFileSync('syntaxes/plaintext.tmLanguage.json', 'utf8'))
const labels: Rule[] = grammar.repository.noteLabel.patterns
const markers: Rule[] = grammar.repository.marker.patterns

// The editor's regular expressions are Oniguruma's; these stay within what both dialects read alike.
function found(rules: Rule[], line: string): string[] {
  return rules.flatMap(({ match }) => [...line.matchAll(new RegExp(match, 'gu'))].map(([text]) => text))
}

describe('the grammar', () => {
  describe('colours note labels', () => {
    const table: [line: string, label: string][] = [
      ['[1] Letter of G. Chicherin to Sh. Eliava', '[1]'],
      ['[14]\u00a0See the letter of B. Legran', '[14]'],
      ['[9] “From the memoirs”', '[9]'],
      ['[3] 12 May 1921, telegram', '[3]'],
      ['[2] Там же, л. 5.', '[2]'],
      ['[^1]: RGASPI, f. 85', '[^1]:'],
      ['[^slicing]: A note', '[^slicing]:'],
      ['[Footnote 12: See the note before.]', '[Footnote 12:'],
      ['  [Fußnote *: Siehe oben.]', '[Fußnote *:'],
      ['*[Voetnoot iv: Zie boven.]', '[Voetnoot iv:'],
      ['¹² Letter of 3 May', '¹²'],
      ['² “The mill”', '²'],
    ]
    for (const [line, label] of table) it(line, () => assert.deepEqual(found(labels, line), [label]))
  })

  describe('colours markers', () => {
    const table: [line: string, ...markers: string[]][] = [
      ['before England.” [1] On the same day', '[1]'],
      ['text of the treaty. [2]', '[2]'],
      ['the ladies[1] and the rest', '[1]'],
      ['so he said.[12][13] Then', '[12][13]'],
      ['«Так», — сказал он[5].', '[5]'],
      ['the miller¹ stood by the brook.²³ He', '¹', '²³'],
      ['“the mill.”⁴ And', '⁴'],
      ['Dr. Miller† and the “mill”‡ of B.,†† then', '†', '‡', '††'],
      ['a word[^1], another[^note-1] and a third.[^2][^3]', '[^1]', '[^note-1]', '[^2]', '[^3]'],
    ]
    for (const [line, ...expected] of table) it(line, () => assert.deepEqual(found(markers, line), expected))
  })

  describe('leaves alone', () => {
    const lines = [
      '[1920]',
      '[0] first of a listing',
      '[12:03:44] INFO started',
      '[    1.234567] usb 1-1: new device',
      '[1] 2 3 4',
      '[12345] a number too long for a note',
      'sshd[1234]: session opened',
      'values[1] = values[2] + 1',
      'print(argv[0])',
      'items[10].name and call[3](x)',
      'matrix[[1]]',
      'the classes [^a-z] and "[^0-9]" and [^a-zA-Z]+',
      'uvicorn[standard]==0.30',
      'as the editor writes [sic] or [л. 9 об.]',
      'Kt.[5]{5} and',
      '12 m² by 3 km³, sin²x, sinh² and E = mc²',
      '(a+b)² and 2×10³ and ¹⁴C and Na⁺',
      '¹⁴C was found',
      '² gilt nur innen',
      'Karl Krause, *1799 †1850, and Anna Krause † 1877',
      'Anna Krause† (1801–1877), Karl Krause† 1850',
      '† Halle 1850',
      '[Footnote] and [Note: this] and [Footnotes 3–5 follow]',
      '[Figure 1: a mill]',
    ]
    for (const line of lines) it(line, () => assert.deepEqual([...found(labels, line), ...found(markers, line)], []))
  })
})
