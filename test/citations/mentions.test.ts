import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** The archives that a text names: `as written → id`, with `introduces` or `unknown`. */
function archives(text: string): string[] {
  return apparatus(text).named.map(({ start, end, repository, introduces, unknown }) =>
    [`${text.slice(start, end)} →`, repository?.id ?? '?', introduces && 'introduces', unknown && 'unknown']
      .filter(Boolean)
      .join(' '),
  )
}

describe('archives', () => {
  const texts: [text: string, ...archives: string[]][] = [
    ['The RGASPI has it.', 'RGASPI → ru-rgaspi'],
    ['В РГАСПИ есть.', 'РГАСПИ → ru-rgaspi'],
    ['АВП РФ и АВПРФ', 'АВП РФ → ru-avprf', 'АВПРФ → ru-avprf'],
    ['So in the State Archive of the Russian Federation.', 'State Archive of the Russian Federation → ru-garf'],
    [
      'State Archive of the Russian Federation (GARF) has it.',
      'State Archive of the Russian Federation (GARF) → ru-garf introduces',
    ],
    [
      'Russian State Archive of Social-Political History (hereafter RSASPH), f. 85, op. 13, d. 143, l. 1.',
      'Russian State Archive of Social-Political History (hereafter RSASPH) → ru-rgaspi introduces',
    ],
    [
      'Государственный архив Российской Федерации (далее — ГАРФ). Ф. 1.',
      'Государственный архив Российской Федерации (далее — ГАРФ) → ru-garf introduces',
    ],
    ['Mill Archive of Riga (hereafter XYZQ).', 'Mill Archive of Riga (hereafter XYZQ) → ? introduces'],
    ['XYZQ, f. 5, op. 1, d. 17, l. 3.', 'XYZQ → ? unknown'],
    [
      'В Российском центре хранения и изучения документов новейшей истории (РЦХИДНИ)',
      'Российском центре хранения и изучения документов новейшей истории (РЦХИДНИ) → ru-rgaspi introduces',
    ],
    ['Держархів Львівської обл., ф. 1', 'Держархів Львівської обл → ua-dalo'],
    ['НА РБ, ф. И-336, оп. 1, д. 1218', 'НА РБ → ru-narb-bashkortostan'],
    ['В Государственном архиве Краснодарского края', 'Государственном архиве Краснодарского края → ru-gakk'],
    ['В Государственном архиве Красноярского края'],
    [
      'В Центральном государственном архиве Республики Казахстан',
      'Центральном государственном архиве Республики Казахстан → kz-tsgark',
    ],
    ['Rossijskij gosudarstvennyj voennyj arxiv', 'Rossijskij gosudarstvennyj voennyj arxiv → ru-rgva'],
    ['CAMO RF, f. 4, op. 1, d. 12', 'CAMO RF → ru-tsamo'],
    ['НАРБ, ф. 4, оп. 1, д. 12', 'НАРБ → by-narb'],
    ['Цамо оп. 18002 д. 738 л. 83', 'Цамо → ru-tsamo'],
    ['Архив внешней политики СССР, ф. 4, оп. 1', 'Архив внешней политики СССР → ru-avprf'],
    ['BArch, Koblenz, N 1022/18, Bl. 3', 'BArch, Koblenz → de-barch'],
    ['He goes to a gap in an arch; da, na, ta, an.'],
    ['RKP(b), Part V (C), vol. III, USSR, NKVD.'],
    ['He wrote it in Dak and in Garf.'],
  ]
  for (const [text, ...expected] of texts) it(text, () => assert.deepEqual(archives(text), expected))

  it('have their name in another language before the siglum', () => {
    assert.deepEqual(archives('Archives russes de l’économie (RGAE), f. 1, op. 2, d. 3.'), [
      'Archives russes de l’économie (RGAE) → ru-rgae introduces',
    ])
    assert.deepEqual(archives('The copies came to us from an archive in Moscow (RGAE).'), ['RGAE → ru-rgae'])
  })

  it('may be Turkish, after a Turkish signal', () => {
    assert.deepEqual(archives('A sentence. [1]\n\n[1] Bkz. Rusya Askerî Arşivi (RGVA), f. 1, op. 2, d. 3.'), [
      'Rusya Askerî Arşivi (RGVA) → ru-rgva introduces',
    ])
  })

  it('begin after the signal that a note begins with', () => {
    assert.deepEqual(archives('A sentence. [1]\n\n[1] See Mill Archive of Riga (hereafter XYZQ), f. 1, op. 2, d. 3.'), [
      'Mill Archive of Riga (hereafter XYZQ) → ? introduces',
    ])
  })

  it('mean what the text’s own introduction says', () => {
    assert.deepEqual(archives('Mill Archive of Riga (hereafter XYZQ). See XYZQ, f. 1, op. 2, d. 3.'), [
      'Mill Archive of Riga (hereafter XYZQ) → ? introduces',
      'XYZQ → ?',
    ])
  })
})
