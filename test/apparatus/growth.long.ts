import assert from 'node:assert/strict'
import { apparatusOf } from '../../server/apparatus/build'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import type { Format } from '../../server/text/text'

const numbered = (count: number, line: (number: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, i) => line(i + 1)).join(between)

/** Texts of a size that `n` sets, each hard for some reader. */
const texts: Record<string, (n: number) => string> = {
  'one marker': (n) => '[1] '.repeat(n),
  'one note a line': (n) => '[1]\n'.repeat(n),
  'markers that ascend': (n) => numbered(n, (i) => `The miller came. [${i}]`, ' '),
  'markers without notes': (n) => `${numbered(n, (i) => `Said he. [${2 * i}]`)}\n\n${numbered(n, (i) => `[${2 * i + 1}] So.`)}`,
  'numbers that start again': (n) => 'Said he. [1]\n\nSaid she. [2]\n\n[1] He.\n\n[2] She.\n\n'.repeat(n / 8),
  'markers that count down': (n) => numbered(n, (i) => `Said he. [${n - i}]`, ' '),
  'one number again and again': (n) => `${'Said he. [1]\n\n'.repeat(n)}${'[1] He.\n\n'.repeat(n)}`,
  'one number for many notes': (n) => `Said he. [1] Said she. [2]\n\n[1] He.\n\n${'[2] She.\n\nSaid she. [2]\n\n'.repeat(n / 4)}`,
  'lists of notes at the end': (n) => `${'Said he. [1] Said she. [2]\n\n'.repeat(n / 8)}${'[1] He.\n\n[2] She.\n\n'.repeat(n / 8)}`,
  'letters and Roman numbers': (n) => 'Said he. [i] Said she. [a]\n\n[a] She.\n\n[i] He.\n\n'.repeat(n / 8),
  'tables with their own notes': (n) => 'Said he. [1] Said she. [2]\n\nmill[1]  12\nbarn[2]  5\n\n  [1] So.\n  [2] So.\n\n'.repeat(n / 8),
  'slips': (n) => `${numbered(n / 4, (i) => `Said he. [${i}]`, ' ')}\n\n${numbered(n / 4, (i) => `[${i % 5 ? i : 2 * i}] So.`)}`,
  'notes that say what they are': (n) => numbered(n / 8, (i) => `Said he. [${i}]\n\n[Footnote ${i}: So.]`, '\n\n'),
  'notes that are not closed': (n) => `Said he. [1]\n\n${numbered(n / 4, (i) => `[Footnote ${i}: So.`, '\n\n')}`,
  'notes that are closed too early': (n) => `Said he. [1]\n\n${numbered(n / 4, (i) => `[Footnote ${i}]: So.`, '\n\n')}`,
  'brackets that close nothing': (n) => `Said he. [1]\n\n[Footnote 1: So.]\n\n${']\n\n'.repeat(n)}`,
  'brackets in a note': (n) => `Said he. [1]\n\n[Footnote 1: ${'['.repeat(n)}\n\n${']'.repeat(n)}`,
  'a note over many paragraphs': (n) => `Said he. [1]\n\n[Footnote 1: ${'So.\n\n'.repeat(n)}]`,
  'notes with signs': (n) => 'Said he.[*]\n[* So.]\n\n'.repeat(n / 8),
  'notes in the text': (n) => 'Said he.^[So he said.] '.repeat(n / 4),
  'notes in the text that open': (n) => 'he^[so '.repeat(n),
  'notes in notes in the text': (n) => `Said he${'.^[So'.repeat(n)}${'.]'.repeat(n)}`,
  'notes with names': (n) => numbered(n / 8, (i) => `Said he.[^n${i}]\n\n[^n${i}]: So.`, '\n\n'),
  'labels alone on their lines': (n) => `${numbered(n / 8, (i) => `Said he. [${i}]`, ' ')}\n\n${numbered(n / 8, (i) => `[${i}]\n\n    So.`, '\n\n')}`,
  'stars': (n) => '*'.repeat(n),
  'words with stars': (n) => 'word* '.repeat(n),
  'stars that call notes': (n) => 'word* here\n\n* a note\n\n'.repeat(n / 8),
  'brackets that open': (n) => '['.repeat(n),
  'brackets that lost their half': (n) => '[1 2] [^3 '.repeat(n / 2),
  'parentheses that open': (n) => '('.repeat(n),
  'backticks': (n) => '`'.repeat(n),
  'backticks apart': (n) => '` '.repeat(n),
  'comments that open': (n) => '<!-- '.repeat(n),
  'tags that open': (n) => '<a '.repeat(n),
  'links that open': (n) => '](a('.repeat(n),
  'links': (n) => 'http://a '.repeat(n),
  'a link of links': (n) => 'http://'.repeat(n),
  'a link in many brackets': (n) => `(http://${'('.repeat(n)}`,
  'a link that many stops end': (n) => `http://a${')'.repeat(8 * n)}.`,
  'a very long word': (n) => 'a'.repeat(8 * n),
  'a very long word after an archive': (n) => `British Library, A${'b'.repeat(8 * n)} and more, f. 3.`,
  'a very long number': (n) => `f. ${'1'.repeat(8 * n)}`,
  'blanks': (n) => `f.${' '.repeat(8 * n)}1`,
  'line ends': (n) => '\r'.repeat(8 * n),
  'lone surrogates': (n) => '\ud800'.repeat(8 * n),
  'single capitals': (n) => 'A '.repeat(n),
  'an archive’s name, again and again': (n) => 'State Archive of the Russian '.repeat(n / 4),
  'sigla': (n) => 'ГАРФ, '.repeat(n),
  'one level': (n) => 'f. 1, '.repeat(n),
  'one level in Cyrillic': (n) => 'д. 1, '.repeat(n),
  'one label': (n) => 'ед. '.repeat(n),
  'files in a list': (n) => `GARF, f. 1, op. 2, d. ${'3, '.repeat(n)}`,
  'leaves in a list': (n) => `GARF, f. 1, op. 2, d. 3, l. ${'4, '.repeat(n)}`,
  'a range of ranges': (n) => `GARF, f. 1, op. 2, d. 3, l. ${'4-'.repeat(n)}`,
  'references in one paragraph': (n) => 'GARF, f. 1, op. 2, d. 3, l. 4; '.repeat(n / 8),
  'references before their archives': (n) => 'f. 1, op. 2 (GARF), '.repeat(n / 8),
  'archives after what may be theirs': (n) => 'Nota 1478, senza altro, in ASFi. '.repeat(n),
  'numbers and archives': (n) => '12, 13: LC '.repeat(2 * n),
  'notes in one paragraph': (n) => `So.\n${numbered(n / 8, (i) => `[${i}] GARF, f. 1, op. 2, d. ${i}, l. 4`)}`,
  'files of one inventory': (n) => numbered(n / 8, (i) => `GARF, f. 1, op. 2, d. ${1000 + i}, l. 4.`, '\n\n'),
  'one file in two writings': (n) => numbered(n / 8, (i) => `${i % 2 ? 'GARF' : 'GA RF'}, f. 1, op. 2, d. 3.`, '\n\n'),
  'introductions': (n) => numbered(n / 8, (i) => `Mill Archive (hereafter M${i}), f. 1, op. 2, d. 3.`, '\n\n'),
  'short forms': (n) => 'Ibid. '.repeat(n),
  'short forms after many sources': (n) =>
    `Said he. [1]\n\n[1] ${'GARF, f. 1, op. 2, d. 3; RGIA, f. 2, op. 1, d. 3; '.repeat(n / 16)}\n\n${numbered(n / 16, (i) => `[${i + 1}] Ibid.`, '\n\n')}`,
  'cross references': (n) => 'See note 5. '.repeat(n / 2),
  'works in print': (n) => `Said he. [1]\n\n[1] ${'Miller, Mills, Riga 1990, p. 5; '.repeat(n / 8)}`,
  'ignore comments': (n) => '[fontes-ignore: note-order] '.repeat(n),
  'ignore comments on lines of their own': (n) => `${'[fontes-ignore: note-order]\n'.repeat(n)}So.`,
  'ignore comments in items of a list': (n) => '- so <!-- fontes-ignore note-order -->\n'.repeat(n),
  'ignore comments that open': (n) => '<!-- fontes-ignore '.repeat(n),
  'an ignore comment of many codes': (n) => `<!-- fontes-ignore ${'note-oder '.repeat(n)}-->`,
  'ignore comments in notes that they hide': (n) =>
    `${numbered(n / 8, (i) => `Said he. [${2 * i}]`, ' ')}\n\n${numbered(n / 8, (i) => `[${2 * i}] RGASPI, f. 85. op. ${i}. [fontes-ignore: note-order reference-separator]`)}`,
  'dates': (n) => '1 January 1920 '.repeat(n / 4),
} // biome-ignore format: a table

/** The same for the formats with marks of their own. */
const marked: Partial<Record<Format, Record<string, (n: number) => string>>> = {
  latex: {
    'braces that open': (n) => '{'.repeat(n),
    'notes that open': (n) => '\\footnote{'.repeat(n),
    'notes': (n) => 'Said he.\\footnote{RGASPI, f.~1, op.~2, d.~3.} '.repeat(n / 8),
    'commands': (n) => '\\emph '.repeat(n),
    'a command of commands': (n) => `\\${'cite'.repeat(n)}`,
    'options that open': (n) => '\\cite['.repeat(n),
    'arguments that open': (n) => '\\label{'.repeat(n),
    'formulas that open': (n) => '\\( '.repeat(n),
    'dollars': (n) => '$ \\$ '.repeat(n),
    'verbatim that opens': (n) => '\\verb|\n'.repeat(n),
    'environments that open': (n) => 'a \\begin{verbatim} '.repeat(n),
    'comments': (n) => '% a\n'.repeat(n),
    'definitions that open': (n) => '\\newcommand{\n'.repeat(n),
  },
  restructuredtext: {
    'backticks': (n) => '` '.repeat(n),
    'literals that open': (n) => '`` ` '.repeat(n),
    'roles that open': (n) => ':a:b:c'.repeat(n),
    'bars': (n) => '|a '.repeat(n),
    'directives': (n) => '.. code::\n'.repeat(n),
    'announcements': (n) => 'a::\n\n b\n\n'.repeat(n),
    'notes': (n) => `Said he [#]_. ${'\n\n.. [#] RGASPI, f. 1, op. 2, d. 3.'.repeat(n / 8)}`,
    'markers that open': (n) => '[#a '.repeat(n),
  },
  org: {
    'verbatim that opens': (n) => ' =a'.repeat(n),
    'links that open': (n) => '[[a'.repeat(n),
    'notes that open': (n) => '[fn:: a '.repeat(n),
    'drawers that open': (n) => ':a:\n'.repeat(n),
    'headings': (n) => '* a\n'.repeat(n),
  },
  asciidoc: {
    'notes that open': (n) => 'footnote:['.repeat(n),
    'backticks': (n) => ' `a'.repeat(n),
    'pluses': (n) => '++a'.repeat(n),
    'attributes': (n) => '{a'.repeat(n),
    'angles': (n) => '<<a'.repeat(n),
    'delimiters': (n) => '----\n'.repeat(n),
  },
  typst: {
    'notes that open': (n) => '#footnote['.repeat(n),
    'calls that open': (n) => '#a(('.repeat(n),
    'a call of calls': (n) => `#a${'(b(c)'.repeat(n)}`,
    'comments that open': (n) => '/* '.repeat(n),
    'definitions that open': (n) => '#let a = [\n'.repeat(n),
    'labels that open': (n) => '<a:'.repeat(n),
  },
  xml: {
    'notes that open': (n) => '<note n="1">'.repeat(n),
    'tags that open': (n) => '<a b="'.repeat(n),
    'quotes in a tag': (n) => `<a ${'"'.repeat(n)}`,
    'blocks': (n) => '<p>a</p>'.repeat(n),
    'verbatim that opens': (n) => '<pre>'.repeat(n),
    'code that opens': (n) => '<code> '.repeat(n),
    'instructions that open': (n) => '<? '.repeat(n),
    'entities': (n) => '&amp'.repeat(n),
  },
  html: {
    'links to notes': (n) => '<a href="#a">1</a> '.repeat(n),
    'notes': (n) => '<li id="a">RGASPI, f. 1, op. 2, d. 3.'.repeat(n / 4),
  },
} // biome-ignore format: a table

/** Eight times the text takes eight times as long; what grows by its square takes sixty-four times. */
const most = 24

describe('time grows with the length of the text and not by its square:', () => {
  for (const [name, text] of Object.entries(texts)) it(name, () => assertLinear(text, ['plain', 'markdown']))
  for (const [format, own] of Object.entries(marked))
    for (const [name, text] of Object.entries(own))
      it(`${name} in ${format}`, () => assertLinear(text, [format as Format]))
})

function assertLinear(text: (n: number) => string, formats: readonly Format[]): void {
  let n = 64
  while (n < 8192 && time(text(n), formats) < 0.3) n *= 2
  let ratio = Number.POSITIVE_INFINITY
  // A machine that does something else at the same time makes a ratio worse, and a further look better.
  for (let looks = 0; looks < 12 && ratio > most; looks++)
    ratio = Math.min(ratio, time(text(8 * n), formats) / time(text(n), formats))
  assert.ok(ratio <= most, `eight times the text took ${ratio.toFixed(1)} times as long`)
}

/** The shorter of two runs in all of `formats`, in milliseconds. */
function time(text: string, formats: readonly Format[]): number {
  let shortest = Number.POSITIVE_INFINITY
  for (let run = 0; run < 2; run++) {
    const start = performance.now()
    for (const format of formats) findingsOf(apparatusOf(text, format, shippedArchives()))
    shortest = Math.min(shortest, performance.now() - start)
  }
  return shortest
}
