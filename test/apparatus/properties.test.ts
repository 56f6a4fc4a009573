import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Apparatus } from '../../server/apparatus/apparatus'
import { apparatusOf } from '../../server/apparatus/build'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import { syntaxes } from '../../server/text/formats/formats'
import type { Format, Span } from '../../server/text/text'
import { runs } from '../runs'

/** What texts that are to go wrong are made of. */
const fragments = [
  '[1]', '[2] ', '[^1]', '[^1]: ', '[^mill]', '[3', '4]', '[^ 5]', '[1920]', '[sic]', '*', '\\*', '†', '**', '[[[[', '((((', ']]', '))',
  'f. ', 'op. ', 'd. ', 'l. ', 'll. ', 'p. ', 'ф. ', 'Оп ', 'Д.', 'л. ', 'об.', ' ob.', 'ed. khr. ', 'Л. Л. ', 'спр. ', 'қор', 'inv. ',
  'RGASPI', 'РГАСПИ', 'ГА РФ', 'AVP RF', 'ЦА ФСБ', 'Цамо', 'XYZQ', 'PГАСПИ', 'State Archive of the Russian Federation',
  ' (hereafter ', ' (далее — ', 'Ibid.', 'Там же', 'op. cit.', 'see note ', 'См. прим. ', 'See ',
  '1', '05', '17', '65а', 'Р-1235', '10-10', '97–70', '1920', '9'.repeat(400), '0'.repeat(40),
  ' ', '  ', '\t', '\u00a0', '\u00ad', '\u200b', '\n', '\n\n', '\r', '\r\n', '\f', '\ufeff', '    ',
  ', ', '; ', '. ', ': ', '—', '-', '/', '№', '“', '”', '«', '(', ')', '&',
  '`', '``', '```\n', '~~~\n', '---\n', '<!--', '-->', '<a ', '>', '](', 'http://', 'https://example.org/a?utm_source=b', 'www.',
  'December ', '6 December 1920', '31 ноября 1921 г.', 'Shakhtakhtinsky', 'Shakhtakhtinsksy', 'The miller came.', 'Слово',
  '[fontes-ignore: note-order]', '<!-- fontes-ignore', ' fontes-ignore-file note-undefined, note-x', '\ud83d\ude00', '\ud83d', '\ude00', 'e\u0301', '\u0000', '\u2028',
] // biome-ignore format: a list

/** Larger pieces, so that there are notes and references to go wrong. */
const sentences = [
  'The miller came. [1] ', 'The carter came. [2] ', 'Said he.[^1] ', 'Said she.[^mill] ', 'A friend* came. ',
  '\n\n[1] ', '\n\n[2] ', '\n[3] ', '\n[2 ', '\n\n[^1]: ', '\n[^mill]: ', '\n\n* ', '\n\n    ',
  'RGASPI, f. 85, op. 14, d. 50, l. 6', 'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 5 об.', 'AVP RF, f. 04, op. 39, p. 232, d. 53001, ll. 9-10',
  '; d. 51, l. 7', 'Mill Archive of Riga (hereafter XYZQ), f. 5, op. 1, d. 17', 'Ibid., l. 5', 'Там же. Д. 9', 'RGASPI, op. cit., l. 7',
  'see note 2', 'Miller A. Mills. Riga, 1990. P. 5.',
  '\n\n[Footnote 1: ', '\n\n    [Footnote 2: So.]', '\n\n[Footnote 3]: So.]', '[Footnote!: ', '\n\n[Note 12: ', '\n[* So.] ', '\n\nFootnote 1:\n\n  So.', '[FN#1]', '\n\n[FN#1] So.',
  ']\n\n', '\n\nIt goes on.]', '\n\nIt goes on.\n\n', ' [28, 29,] ', '.^[So he said.]', '.^[So\n', '[*]', '[A]', '\n\n[A] ', '[iv]', '\n[iv] ', '[1a]', '[١]', '\n\n[١] ', '磨坊[1]於',
  '\n\n  [1] So.\n  [2] So.\n\n', '\n\nNotes\n\n', '\n\n[1] A.\n[22] B.\n[3] C.\n', '\n\nCHAPTER II\n\n',
] // biome-ignore format: a list

/** The marks of languages that texts are written in. */
const markup = [
  '\\footnote{', '\\footnote[3]{', '\\footnotemark[3]', '\\footnotetext[3]{', '\\emph{', '}', '{', '\\%', '% ', '$', '\\(', '\\verb|', '~', '\\\\', '\\',
  '\n\\begin{verbatim}\n', '\\end{verbatim}', '\n\\newcommand{\\a}[1]{', '\n\\item ', '--', '\n.. [1] ', '\n.. [#] ', '[#]_ ', '[1]_ ', '[#mill]_', '::\n\n  ',
  '\n.. code::\n', '\n   ', '``', ':ref:`', '\n>>> ', '\n* ', '\n#+begin_src\n', '\n#+end_src\n', '[fn:1]', '\n[fn:1] ', '[fn::', '[fn:mill:', '=', '\n:A:\n', '\n:END:\n',
  'footnote:[', 'footnote:m[', 'footnote:m[]', ']', '\n----\n', '\n////\n', '\n[source]\n', '\n// ', '+', '<<', '>>', '#footnote[', '#footnote(<m>)', '<m>', '\n#let a = [\n', '/*', '*/', '\n```\n', '#f(',
  '<note n="1">', '<note xml:id="m">', '</note>', '<ref target="#m">', '<p>', '</p>', '<a href="#m">', '</a>', '<li id="m">', '<!--', '<![CDATA[', ']]>', '<script>', '</script>', '&nbsp;', '&#160;', '<',
] // biome-ignore format: a list

const piece = fc.oneof(fc.constantFrom(...sentences), fc.constantFrom(...fragments))
const soup = fc.array(piece, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''))
const character = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const format = fc.constantFrom<Format>('plain', 'markdown')
const marked = fc.oneof(piece, fc.constantFrom(...markup), fc.constantFrom(...markup))
const markedSoup = fc.array(marked, { maxLength: 60, size: 'max' }).map((parts) => parts.join(''))
const language = fc.constantFrom<Format>(...syntaxes.map(({ format }) => format).filter((each) => each !== 'plain'))
const tries = runs(40, 1920)

describe('the apparatus of any text', () => {
  it('is made without an error, and lies within the text', () => {
    fc.assert(
      fc.property(soup, format, (text, own) => assertSound(made(text, own))),
      tries,
    )
  })

  it('is made of any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 200, size: 'max' }), format, (text, own) =>
        assertSound(made(text, own)),
      ),
      tries,
    )
  })

  it('is the same renewed after edits as made from scratch', () => {
    const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 40 }), put: piece })
    fc.assert(fc.property(soup, fc.array(edit, { maxLength: 4 }), format, assertRenewed), tries)
  })

  it('is made without an error of any language of texts, and lies within the text', () => {
    fc.assert(
      fc.property(markedSoup, language, (text, own) => assertSound(made(text, own))),
      tries,
    )
  })

  it('is the same renewed after edits in any language of texts', () => {
    const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 40 }), put: marked })
    fc.assert(fc.property(markedSoup, fc.array(edit, { maxLength: 4 }), language, assertRenewed), tries)
  })

  it('is made anew where the format changes', () => {
    const text = 'Said the miller.`[^1]` [^1]\n\n[^1]: GARF, f. 1, op. 2, d. 3.'
    assert.deepEqual(said(made(text, 'markdown', made(text, 'plain'))), said(made(text, 'markdown')))
  })
})

function assertRenewed(
  first: string,
  edits: readonly { at: number; removed: number; put: string }[],
  own: Format,
): void {
  let renewed = made(first, own)
  for (const { at, removed, put } of edits) {
    const { text } = renewed
    const start = at % (text.length + 1)
    renewed = made(text.slice(0, start) + put + text.slice(start + removed), own, renewed)
    assert.deepEqual(said(renewed), said(made(renewed.text, own)))
  }
}

function made(text: string, own: Format, previous?: Apparatus): Apparatus {
  return apparatusOf(text, own, shippedArchives(), previous)
}

/** What is said of a text; the archives are the same throughout. */
function said(apparatus: Apparatus): object {
  return { ...apparatus, archives: null, findings: findingsOf(apparatus) }
}

function assertSound(apparatus: Apparatus): void {
  const { text, blocks, markers, notes, citations, named, malformed } = apparatus
  const inside = ({ start, end }: Span) =>
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end}`)
  const ascending = (spans: readonly Span[]) =>
    spans.forEach((span, i) => assert.ok(i === 0 || (spans[i - 1] as Span).start <= span.start, 'out of order'))
  const index = (at: number | null, list: readonly unknown[]) =>
    assert.ok(at === null || (Number.isInteger(at) && at in list), `no element ${at}`)

  for (const list of [blocks.map(({ block }) => block), markers, notes, citations, named]) ascending(list)
  for (const list of [
    blocks.map(({ block }) => block),
    markers,
    notes,
    citations,
    named,
    malformed,
    findingsOf(apparatus),
  ])
    list.forEach(inside)
  for (const { labelSpan, note } of markers) {
    inside(labelSpan)
    index(note, notes)
  }
  notes.forEach((note, i) => {
    for (const span of [note.head, note.labelSpan]) inside(span)
    assert.ok(note.start <= note.textStart && note.textStart <= note.end, 'the text of a note lies outside it')
    assert.ok(i + 1 >= notes.length || note.end <= (notes[i + 1] as Span).start, 'two notes overlap')
    for (const marker of note.markers) assert.equal(markers[marker]?.note, i)
    for (const citation of note.citations) assert.equal(citations[citation]?.note, i)
    index(note.duplicateOf, notes)
  })
  citations.forEach((citation, i) => {
    index(citation.note, notes)
    if (citation.kind === 'cross') index(citation.target, notes)
    if (citation.kind === 'short') assert.ok(citation.antecedent === null || citation.antecedent < i, 'points ahead')
  })
  for (const { siglum, name, introduction } of named) {
    if (siglum) inside(siglum)
    if (name) inside(name)
    index(introduction, named)
  }
  for (const what of malformed) {
    if ('note' in what) index(what.note, notes)
    if ('marker' in what) index(what.marker, markers)
  }
}
