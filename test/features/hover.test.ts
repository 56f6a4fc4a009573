import assert from 'node:assert/strict'
import { hoverAt } from '../../server/features/hover/hover'
import { open } from './open'

/** The hover at the cursor as plain text, its first line first; null where there is none. */
function hover(source: string, locale = 'en'): string[] | null {
  const { view, cursor } = open(source)
  const found = hoverAt({ ...view, locale }, cursor, false)
  return found && (found.contents as { value: string }).value.split('\n')
}

const article = `
  So says the letter. [1] And so says another. [2] Nobody knows. [12]

  [1] Letter of 6 December 1920. Russian State Archive of Social-Political History (hereafter RSASPH), f. 85, op. 14, d. 50, l. 1 ob.

  [2] RSASPH, f. 85, op. 14, d. 50, l. 10-10 ob.; d. 51, ll. 3, 5.

  [3] Ibid.
`

/** The article with the cursor on the first occurrence of a piece of a line. */
function at(piece: string): string {
  const lines = article.split('\n')
  const line = lines.findIndex((other) => other.includes(piece))
  const mark = `${' '.repeat((lines[line] ?? '').indexOf(piece) + 1)}|`
  return [...lines.slice(0, line + 1), mark, ...lines.slice(line + 1)].join('\n')
}

describe('a hover tells', () => {
  it('a piece that is ordered by its number from the part of a file', () => {
    const of = (note: string, locale: string) =>
      hover(
        `
  A text. [1]

  [1] ${note}
${' '.repeat(note.length)}|
`,
        locale,
      )?.[1]
    assert.equal(of('TNA, FO 371/3083, f. 12.', 'en'), 'department FO, series 371, piece 3083, leaf 12')
    assert.equal(of('RGASPI, f. 85, op. 14, d. 50, ch. 2.', 'en'), 'fonds 85, inventory 14, file 50, part 2')
    assert.equal(of('AN, F/7/12345, fol. 3.', 'fr'), 'série F/7, article 12345, feuillet 3')
    assert.equal(of('РГАСПИ. Ф. 85. Оп. 14. Д. 50. Ч. 2.', 'ru'), 'фонд 85, опись 14, дело 50, часть 2')
  })

  it('what a work in print says of itself', () => {
    const note = 'Miller, The Mills of the Volga, Berlin, 1990, p. 5.'
    const found = hover(`\n  A text. [1]\n\n  [1] ${note}\n           |\n`)
    assert.deepEqual(found, ['A published work', 'Miller, The Mills of the Volga, Berlin 1990, p. 5'])
  })

  it('a note without its comments about what to ignore', () => {
    const note = 'Nothing at all. [fontes-ignore: note-order, note-empty]'
    const found = hover(`\n  A text. [1]\n\n  [1] ${note}\n   |\n`)
    assert.deepEqual(found?.slice(0, 2), ['Note 1', 'Nothing at all.'])
  })

  it('a note of several paragraphs in as many, and verse line by line', () => {
    const note = ['[Footnote 1: So the', 'inscription:', '', '  I held', '  the sea', '', 'It is', 'lost.]'].join('\n')
    const { view, cursor } = open(`\nSo it stood. [1]\n              |\n\n${note}\n`)
    const [title, ...rest] = (hoverAt(view, cursor, true)?.contents as { value: string }).value.split('\n\n')
    assert.deepEqual(rest, ['So the inscription:', 'I held  \nthe sea', 'It is lost\\.'], title)
  })

  it('a note whose every line is set in, as prose', () => {
    const note = '[Footnote 1: So the\n    inscription\n    says: it is\n\n    now lost,\n    alas.]'
    const { view, cursor } = open(`\nSo it stood. [1]\n              |\n\n${note}\n`)
    const shown = (hoverAt(view, cursor, true)?.contents as { value: string }).value
    assert.equal(shown.endsWith('says: it is\n\nnow lost, alas\\.'), true, shown)
  })

  it('an ibid. as print has it', () => {
    const notes = String.raw`\footnote{RGASPI, f. 17, op. 3, d. 194, l. 12.} And so on.\footnote{\textit{Ibid.}, l. 13.}`
    const cursor = `${' '.repeat(3 + notes.indexOf('Ibid'))}|`
    assert.equal(hover(`\n//- a.tex\nSo.${notes}\n${cursor}\n`)?.[0], 'Ibid. — as in note 1')
  })

  it('a note with its sources in words', () => {
    assert.deepEqual(hover(at('[1] And')), [
      'Note 1',
      'Letter of 6 December 1920. Russian State Archive of Social-Political History (hereafter RSASPH), f. 85, op. 14, d. 50, l. 1 ob.',
      '• RSASPH — Russian State Archive of Social-Political History; fonds 85, inventory 14, file 50, leaf 1 verso',
    ])
  })

  it('whose a note is, in the reader’s language', () => {
    const source = 'So. [1]\n     |\n\n[1] A windmill. — Trans.'
    const titles = ['en', 'de', 'fr', 'ru', 'tr'].map((locale) => hover(source, locale)?.[0])
    assert.deepEqual(titles, [
      'Translator’s note 1',
      'Anmerkung 1 des Übersetzers',
      'Note 1 du traducteur',
      'Примечание переводчика 1',
      'Çevirmenin notu 1',
    ])
  })

  it('whose a note is, though a comment for Fontes follows', () => {
    const source = 'So. [1]\n     |\n\n[1] A windmill. — Ed. [fontes-ignore: note-order]'
    assert.equal(hover(source)?.[0], 'Editor’s note 1')
  })

  it('leaves of two sides, and several leaves', () => {
    assert.deepEqual(hover(at('[2] Nobody'))?.slice(2), [
      '• RSASPH — Russian State Archive of Social-Political History; fonds 85, inventory 14, file 50, leaf 10 recto and verso',
      '• RSASPH — Russian State Archive of Social-Political History; fonds 85, inventory 14, file 51, leaves 3, 5',
    ])
  })

  it('that there is no note, and the problem', () => {
    assert.deepEqual(hover(at('[12]')), ['Marker 12', '• There is no note 12.'])
  })

  it('what an archive is, and where it is introduced', () => {
    const found = hover(at('RSASPH, f. 85, op. 14, d. 50, l. 10'))
    assert.equal(found?.[0], 'RSASPH — Russian State Archive of Social-Political History')
    assert.ok(found.includes('Introduced in note 1.'), found.join('\n'))
  })

  it('an archive’s name once, if the text has the archive’s own', () => {
    const source = `
      Так. [1]

      [1] Государственный архив Российской Федерации (далее — ГАРФ). Ф. 1. Оп. 2. Д. 3.
                                                               |
    `
    assert.deepEqual(hover(source)?.slice(0, 2), [
      'ГАРФ — Государственный архив Российской Федерации',
      'State Archive of the Russian Federation, Moscow (also ГА РФ, GARF, GA RF, SARF)',
    ])
  })

  it('an archive’s name in the reader’s language', () => {
    const source = 'So says the GARF here.\n             |'
    assert.equal(hover(source)?.[0], 'GARF — State Archive of the Russian Federation')
    assert.equal(hover(source, 'ru-RU')?.[0], 'GARF — Государственный архив Российской Федерации')
    assert.equal(hover(source, 'xx')?.[0], 'GARF — State Archive of the Russian Federation')
  })

  it('how often a file is cited, and where', () => {
    const found = hover(at('op. 14, d. 50, l. 1 ob'))
    assert.ok(found?.includes('This file is cited twice in this text: also in note 2.'), found?.join('\n'))
  })

  it('that other documents cite the file', () => {
    const found = hover(`
      //- a.txt
      So. [1]

      [1] GARF, f. 1, op. 2, d. 3.
                        |
      //- b%20c.txt
      So. [1]

      [1] ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4.
    `)
    assert.deepEqual(found?.slice(-2), ['This file is cited only here in this text.', '• b c.txt: once'])
  })

  it('the documents that cite the file most before others', () => {
    const note = 'GARF, f. 1, op. 2, d. 3.'
    const found = hover(`
      //- a.txt
      So. [1]

      [1] ${note}
                        |
      //- b.txt
      So. [1]

      [1] ${note}
      //- c.txt
      So. [1] So. [2]

      [1] ${note}

      [2] ${note}
    `)
    assert.deepEqual(found?.slice(-2), ['• c.txt: twice', '• b.txt: once'])
  })

  it('what a short form stands for', () => {
    const found = hover(`
      So. [1] And so. [2]

      [1] GARF, f. 1, op. 2, d. 3, l. 4.

      [2] Ibid., l. 5.
           |
    `)
    assert.deepEqual(found?.slice(0, 3), [
      'Ibid. — as in note 1',
      'GARF — State Archive of the Russian Federation, Moscow',
      'fonds 1, inventory 2, file 3, leaf 5',
    ])
  })

  it('a reference with its archive and town; former names only where the archive is asked for', () => {
    const source = `
      So. [1]

      [1] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.
                         |
    `
    assert.deepEqual(hover(source), [
      'РГАСПИ — Russian State Archive of Socio-Political History, Moscow',
      'fonds 85, inventory 14, file 50, leaf 6 verso',
      'This file is cited only here in this text.',
    ])
    assert.ok(
      hover('So says the РГАСПИ here.\n               |')?.includes('Cited as РЦХИДНИ until 1999, ЦПА ИМЛ until 1991.'),
    )
  })

  it('what a former name is today', () => {
    for (const cursor of ['     |', '                  |']) {
      const found = hover(`So. [1]\n\n[1] РЦХИДНИ. Ф. 17. Оп. 3. Д. 2.\n${cursor}`)
      assert.ok(found?.includes('So cited until 1999, today РГАСПИ.'), found?.join('\n'))
    }
  })

  it('a reference in the language of the display, in English where it has no such words', () => {
    const source = `
      So. [1] So. [2] So. [3]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.
                         |

      [2] RGASPI, f. 85, op. 14, d. 50, l. 7.

      [3] RGASPI, f. 85, op. 14, d. 50, ll. 8-9.
    `
    assert.ok(
      hover('Так в РГАСПИ.\n       |', 'ru')?.includes('Цитировался как РЦХИДНИ до 1999 г., ЦПА ИМЛ до 1991 г.'),
    )
    const inLanguage = (locale: string) => hover(source, locale)?.filter((line) => /50|3/.test(line))
    assert.deepEqual(inLanguage('ru'), [
      'фонд 85, опись 14, дело 50, лист 6 оборот',
      'На это дело в тексте ссылаются 3 раза: ещё в примечаниях 2 и 3.',
    ])
    assert.deepEqual(inLanguage('de-AT'), [
      'Bestand 85, Findbuch 14, Akte 50, Blatt 6 Rückseite',
      'Diese Akte wird im Text 3-mal zitiert: auch in den Anmerkungen 2 und 3.',
    ])
    assert.deepEqual(inLanguage('fr'), [
      'fonds 85, inventaire 14, dossier 50, feuillet 6 verso',
      'Ce dossier est cité 3 fois dans ce texte : aussi dans les notes 2 et 3.',
    ])
    assert.deepEqual(inLanguage('tr'), [
      'fon 85, envanter 14, dosya 50, yaprak 6 arka yüz',
      'Bu metinde bu dosyaya 3 kez atıf yapılıyor: ayrıca 2 ve 3 numaralı notlarda.',
    ])
    assert.deepEqual(hover(source, 'ja'), hover(source, 'en'))
  })

  it('nothing about a word', () => {
    assert.equal(hover('So it is.\n |'), null)
  })
})

describe('a hover in Markdown', () => {
  it('shows what a document says and never obeys it', () => {
    const { view, cursor } = open(`
      So. [1]
           |

      [1] **Bold** [a](command:run) <img src=x onerror=y> \`code\` http://example.org @anna &amp; ![b](c) # d
    `)
    const found = hoverAt(view, cursor, true)
    const { kind, value } = found?.contents as { kind: string; value: string }
    assert.equal(kind, 'markdown')
    assert.equal(typeof found?.contents === 'object' && 'isTrusted' in found.contents, false)
    for (const live of [
      /(?<!\\)\*\*Bold/,
      /(?<!\\)\[a/,
      /<img/,
      /(?<!\\)`code/,
      /:\/\//,
      /@anna/,
      /&amp;(?!amp;)/,
      /(?<!\\)!\[/,
    ])
      assert.doesNotMatch(value, live)
    assert.match(value, /Bold.*a.*command:run.*img src.*code.*example.*anna/)
  })

  it('keeps a note of several lines one paragraph', () => {
    const { view, cursor } = open(`
      So. [1]
           |

      [1] The first line
      # the second
      - the third
    `)
    const { value } = hoverAt(view, cursor, true)?.contents as { value: string }
    assert.equal(value, '**Note 1**\n\nThe first line \\# the second \\- the third')
  })

  it('cuts a long note', () => {
    const { view, cursor } = open(`So. [1]\n     |\n\n[1] ${'word '.repeat(2000)}`)
    const { value } = hoverAt(view, cursor, true)?.contents as { value: string }
    assert.ok(value.length < 2000 && value.includes('…'))
  })
})
