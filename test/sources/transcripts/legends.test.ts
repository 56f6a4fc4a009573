import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { placeIn } from '../../../server/sources/found'
import { leafId } from '../../../server/sources/leaf'
import { firstLinesOf, linesOf, transcriptOf } from '../../../server/sources/transcripts/transcripts'

const archives = shippedArchives()

function read(text: string) {
  return transcriptOf({ uri: 'file:///a.txt', path: 'a.txt', text, archives, byPath: null }, 'plain')
}

const letter = 'Товарищу Чичерину.\n\nНового ничего нет. Мельница стоит.\n\nС приветом, Серго\n\n'
const legend = 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6–6 об. Подлинник. Машинопись.'

function expectNone(texts: readonly string[]): void {
  for (const text of texts) assert.equal(read(text), null, text)
}

describe('a legend below a text', () => {
  it('says what the text is of', () => {
    const transcript = read(`${letter}${legend}\n\n`)
    assert.equal(transcript?.target.key, 'ru-rgaspi/85/14/50')
    assert.deepEqual(
      transcript?.target.leaves.map(({ from, toSide }) => [from, toSide]),
      [['6', 'verso']],
    )
    assert.equal(transcript?.head && transcript.text.slice(transcript.head.start, transcript.head.end), legend)
  })

  it('may be in any language, in brackets, or over two lines', () => {
    for (const [text, key] of [
      ['BArch, R 43-I/161, Bl. 91–92. Ausfertigung.', 'de-barch/r 43-i/161'],
      ['TNA, FO 371/3083, f. 12. Typescript, copy.', 'uk-tna/fo/371/3083'],
      ['ЦДАГО України. Ф. 1. Оп. 32. Спр. 2612. Арк. 63–64. Копія.', 'ua-tsdaho/1/32/2612'],
      ['ACS, PCM, b. 331, c. 4. Minuta.', 'it-acs/pcm/331'],
      ['РГАСПИ. Ф. 85. Оп. 14. Д. 50.\r\nЛ. 6. Подлинник.', 'ru-rgaspi/85/14/50'],
      ['RGASPI, f. 85, op. 14, d. 50, l. 6 (copy)', 'ru-rgaspi/85/14/50'],
    ] as const)
      assert.equal(read(`Dear friend,\n\nnothing new.\n\n${text}`)?.target.key, key, text)
  })

  it('leaves the text above it as what is shown and gone to', () => {
    const transcript = read(`${letter}[л. 6 об.]\n\nДо завтра.\n\n${legend}`)
    assert.ok(transcript)
    assert.equal(firstLinesOf(transcript, 1), 'Товарищу Чичерину.')
    assert.equal(linesOf(transcript, leafId('6', 'verso'), 9), 'До завтра.')
    assert.equal(linesOf(transcript, leafId('6', null), 1), 'Товарищу Чичерину.')
    assert.deepEqual(placeIn(transcript, null).selection, { start: 0, end: 0 })
    assert.deepEqual(placeIn(transcript, leafId('6', null)).selection, { start: 0, end: 0 })
  })

  it('is none in an article', () => {
    expectNone([
      // A note, a list of sources, notes by their heading.
      `The mill stood. [1]\n\n[1] ${legend}`,
      `The mill stood.\n\nSources\n\n${legend}`,
      `The mill stood.\n\nПримечания\n\n${legend}`,
      `The mill stood.\n\n## Where it lies\n\n${legend}`,
      `The mill stood.\n\nIt lies here:\n\n${legend}`,
      `The mill stood.\n\nРГАСПИ. Ф. 85. Оп. 14. Д. 51. Л. 3. Копия.\n\n${legend}`,
      `The mill stood.\n\nРГАСПИ. Ф. 85. Оп. 14. Д. 51. Л. 3. Копия.\n${legend}`,
      `The mill stood (GARF, f. 130, op. 4, d. 11, l. 5).\n\nNobody knew.\n\n${legend}`,
      `The mill stood. [1]\n\n[1] Nobody knew.\n\n${legend}`,
      `The mill stood.\n\nSee ${legend}`,
      `The mill stood.\n\n- ${legend}`,
      `The mill stood.\n\n1. ${legend}`,
    ])
  })

  it('names leaves, says how the document is kept, and stands last', () => {
    expectNone([
      `${letter}РГАСПИ. Ф. 85. Оп. 14. Д. 50. Подлинник.`,
      `${letter}РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6–7.`,
      `${letter}РГАСПИ. Ф. 85. Л. 6–7. Подлинник.`,
      `${letter}Ф. 85. Оп. 14. Д. 50. Л. 6–7. Подлинник.`,
      `${letter}РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6–7. Хорошо.`,
      `${letter}${legend}\n\nЕщё одно слово.`,
      legend,
      `\n\n${legend}`,
      `${'Слово. '.repeat(10_000)}\n\n${legend}`,
    ])
  })
})
