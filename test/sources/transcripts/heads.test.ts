import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { headOf } from '../../../server/sources/transcripts/heads'
import { fixture } from '../../fixture'

/** What a text says it is of: under the line that says it stand carets, behind them the key. */
function expectHead(source: string): void {
  const { text, ranges } = fixture(source)
  const found = headOf(text, shippedArchives())
  const [expected] = ranges
  assert.ok(expected)
  assert.deepEqual(found && [text.slice(found.start, found.end), found.target.key.replaceAll('/', '-')], [
    text.slice(expected.start, expected.end),
    expected.word,
  ])
}

function expectKey(text: string, key: string | null, leaves?: string): void {
  const found = headOf(text, shippedArchives())
  assert.equal(found?.target.key ?? null, key, text)
  if (leaves !== undefined) assert.equal(found?.target.leaves.map(({ from, to }) => `${from}-${to}`).join(), leaves)
}

describe('the head of a transcript', () => {
  it('stands in YAML', () => {
    expectHead(`
      ---
      title: A telegram
      source: RGASPI, f. 85, op. 14, d. 50
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ru-rgaspi-85-14-50
      ---

      Text
    `)
    expectKey('---\r\nQuelle: "BArch, R 43-I/161, fol. 91"\r\n---\r\nText', 'de-barch/r 43-i/161')
    expectKey('---\nsource: >\n  RGASPI, f. 85,\n  op. 14, d. 50\n---\nText', 'ru-rgaspi/85/14/50')
    expectKey("\uFEFF---\nисточник: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50'\n...\nТекст", 'ru-rgaspi/85/14/50')
  })

  it('stands in TOML', () => {
    expectKey('+++\ncote = "AN, F/7/12894"\n+++\n\nText', 'fr-an/f/7/12894')
  })

  it('may have archive and reference apart, or each level', () => {
    expectKey('---\narchive: RGASPI\nreference: f. 85, op. 14, d. 50\n---\nText', 'ru-rgaspi/85/14/50')
    expectKey('---\narchive: RGASPI (Moscow)\nfond: 85\nopis: 14\ndelo: 50\n---\nText', 'ru-rgaspi/85/14/50')
    expectKey('Архив: РГАСПИ\nФонд: 85\nОпись: 14\nДело: 50\nЛисты: 3–7\n\nТекст', 'ru-rgaspi/85/14/50', '3-7')
  })

  it('may have its leaves beside it', () => {
    expectKey('---\nsource: RGASPI, f. 85, op. 14, d. 50\nleaves: 6–7\n---\nText', 'ru-rgaspi/85/14/50', '6-7')
    expectKey('---\npage: 5\nsource: RGASPI, f. 85, op. 14, d. 50\n---\nText', 'ru-rgaspi/85/14/50', '')
  })

  it('may have a remark behind it', () => {
    expectKey('Source: RGASPI, f. 85, op. 14, d. 50, l. 6. Typescript, copy.\n\nText', 'ru-rgaspi/85/14/50', '6-null')
    expectKey('RGASPI, f. 85, op. 14, d. 50, l. 6 (copy)\n\nText', 'ru-rgaspi/85/14/50', '6-null')
    expectKey('RGASPI, f. 85, op. 14, d. 50. It was good.\n\nText', null)
  })

  it('stands behind a word for source, in one of the first lines', () => {
    expectHead(`
      A telegram to Legran
      6 December 1920

      Source: RGASPI, f. 85, op. 14, d. 50, l. 6 ob.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ru-rgaspi-85-14-50

      Text
    `)
    expectKey('**Signatur:** BArch, R 43-I/161, fol. 91\n\nText', 'de-barch/r 43-i/161')
    expectKey('#+SOURCE: TNA, FO 371/3083\n\nText', 'uk-tna/fo/371/3083')
    expectKey('<!-- source: TNA, FO 371/3083 -->\n\nText', 'uk-tna/fo/371/3083')
    expectKey('Source:\nRGASPI, f. 85, op. 14, d. 50\n\nText', 'ru-rgaspi/85/14/50')
  })

  it('is a reference that stands alone', () => {
    expectHead(`
      # RGASPI, f. 85, op. 14, d. 50
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ru-rgaspi-85-14-50

      Text
    `)
    expectHead(`
      Телеграмма Чичерина
      [РГАСПИ. Ф. 85. Оп. 14. Д. 50. Лл. 3–7].
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ru-rgaspi-85-14-50
      Текст
    `)
    expectKey('Moscow, RGASPI, f. 85, op. 14, d. 50\n\nText', 'ru-rgaspi/85/14/50')
    expectKey('ЦДАГО України. Ф. 1. Оп. 32. Спр. 2612\n\nТекст', 'ua-tsdaho/1/32/2612')
  })

  it('may go on with words, alone on the first line', () => {
    expectKey('Archives nationales, 324AP/52, dossier Gênes\n\nTexte', 'fr-an/324ap/52')
    expectKey('PA AA, R 28201, Telegramme\n\nText', 'de-paaa/r 28201')
    expectKey('# PA AA, R 28201, Telegramme aus Genua\r\n\r\nText', 'de-paaa/r 28201')
    for (const text of [
      'PA AA, R 28201, Telegramme\nText',
      'PA AA, R 28201, Telegramme\n',
      'PA AA, R 28201, Telegramme.\n\nText',
      'PA AA, R 28201, is lost\n\nText',
      'PA AA, R 28201, Telegramme wurden in Genua geschrieben\n\nText',
      'In PA AA, R 28201, Telegramme\n\nText',
      'Genoa\n\nPA AA, R 28201, Telegramme\n\nText',
      'PA AA, R 28201, Telegramme\n\nPA AA, R 28202, Berichte\n\nText',
      'PA AA, R 28201, Telegramme\n\nSource: PA AA, R 28202; PA AA, R 28203\n\nText',
    ])
      expectKey(text, null)
  })

  it('stands above a text of one long line', () => {
    expectKey(`RGASPI, f. 85, op. 14, d. 50\n\n${'слово'.repeat(1000)}`, 'ru-rgaspi/85/14/50')
  })

  it('is none in an article', () => {
    for (const text of [
      'He found it in RGASPI, f. 85, op. 14, d. 50. It was good.\n\nMore.',
      '[1] RGASPI, f. 85, op. 14, d. 50, l. 6.\n[2] Ibid., l. 7.',
      '[^1]: RGASPI, f. 85, op. 14, d. 50, l. 6.\n\nText',
      '1. RGASPI, f. 85, op. 14, d. 50, l. 6.\n\nText',
      '- RGASPI, f. 85, op. 14, d. 50\n\nText',
      'Note: RGASPI, f. 85, op. 14, d. 50, l. 6.\n\nText',
      'What came of it is told in\nRGASPI, f. 85, op. 14, d. 50, l. 6.\nThe other letters are lost.',
    ])
      expectKey(text, null)
  })

  it('is none in a list of sources', () => {
    expectKey('RGASPI, f. 85, op. 14, d. 50\nRGASPI, f. 85, op. 14, d. 51\n\nText', null)
    expectKey('RGASPI, f. 85, op. 14, d. 50, l. 1\n\nOne.\n\nRGASPI, f. 85, op. 14, d. 50, l. 2\n\nTwo.', null)
    expectKey('Source: RGASPI, f. 85, op. 14, d. 50; GARF, f. 3, op. 1, d. 4\n\nText', null)
    expectKey('---\nsource:\n  - RGASPI, f. 85, op. 14, d. 50\n  - GARF, f. 3, op. 1, d. 4\n---\nText', null)
  })

  it('is no motto', () => {
    expectKey('An article\n\n«Whoever wins, we lose.»\nRGASPI, f. 85, op. 14, d. 50, l. 6\n\nIt began in May.', null)
  })

  it('names an archive, all levels, and is followed by a text', () => {
    expectKey('ф. 85, оп. 14, д. 50\n\nТекст', null)
    expectKey('RGASPI, f. 85\n\nText', null)
    expectKey('RGASPI, f. 85, op. 14, d. 50\n', null)
  })

  it('stands at the beginning', () => {
    expectKey(`${'A line of prose.\n'.repeat(12)}\nRGASPI, f. 85, op. 14, d. 50\n\nText`, null)
    expectKey(`${'x'.repeat(2500)}\n\nSource: RGASPI, f. 85, op. 14, d. 50\n\nText`, null)
  })

  it('is read in many words of the front matter that are no reference', () => {
    expectKey('---\nsource: https://example.org/85/14/50\n---\nText', null)
    expectKey('---\nsource: "My archive, shelf 5"\ntitle: RGASPI\n---\nText', null)
  })
})
