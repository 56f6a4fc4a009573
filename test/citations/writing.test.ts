import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import type { ArchivalCitation } from '../../server/citations/citation'
import { templateOf } from '../../server/citations/template'
import { stylesOf, written } from '../../server/citations/writing'
import { apparatus } from '../fixture'

const archives = shippedArchives()

/** A reference in the styles of its archive's system that can say it, by their ids. */
function inStyles(text: string, siglum?: string): Record<string, string> {
  const citation = apparatus(text).citations[0] as ArchivalCitation
  const system = citation.repository ? archives.systemOf(citation.repository) : citation.raw.system
  assert.ok(system)
  const own = { ...citation, siglum: siglum ?? citation.siglum, isPage: citation.raw.leafPart?.role === 'page' }
  return Object.fromEntries(
    stylesOf(archives, system).flatMap((style) => {
      const result = written(own, style)
      return result === null ? [] : [[style.style.id, result]]
    }),
  )
}

describe('a reference is written', () => {
  it('in the styles of the fonds', () => {
    assert.deepEqual(inStyles('РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.'), {
      gost: 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.',
      russian: 'РГАСПИ, ф. 85, оп. 14, д. 50, л. 6 об.',
      transliterated: 'RGASPI, f. 85, op. 14, d. 50, l. 6 ob.',
      english: 'RGASPI, fond 85, inventory 14, file 50, leaf 6 verso',
      german: 'RGASPI, f. 85, op. 14, d. 50, Bl. 6 Rs.',
      romanian: 'RGASPI, fond 85, inv. 14, dosar 50, f. 6 verso',
      kazakh: 'РГАСПИ, 85-қор, 14-тізбе, 50-іс, 6-п. арты',
    })
  })

  it('with several leaves and ranges, an en dash between their ends', () => {
    const styles = inStyles('RGASPI, f. 85, op. 14, d. 50, l. 3, 5ob, 10-10 ob., 17a-19')
    assert.equal(styles.gost, 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Лл. 3, 5 об., 10–10 об., 17а–19')
    assert.equal(styles.english, 'RGASPI, fond 85, inventory 14, file 50, leaves 3, 5 verso, 10–10 verso, 17a–19')
    assert.match(inStyles('RGASPI, f. 85, op. 14, d. 50, l. 10-10 ob.').transliterated ?? '', / l\. 10–10 ob\.$/)
  })

  it('with a side of one letter glued to its number', () => {
    const styles = inStyles('ERA, f. 957, n. 14, s. 12, l. 5p')
    assert.equal(styles['estonian-words'], 'ERA, f. 957, n. 14, s. 12, l. 5p')
    assert.equal(styles.estonian, 'ERA.957.14.12, l. 5p')
    assert.equal(styles.latvian, 'ERA, 957. f., 14. apr., 12. l., 5. lp. o. p.')
  })

  it('with its letters in the script of the style, where that is certain', () => {
    const russian = inStyles('ГАРФ. Ф. Р-1235. Оп. 65а. Д. 11')
    assert.equal(russian.transliterated, 'GARF, f. R-1235, op. 65a, d. 11')
    const latin = inStyles('GARF, f. R-1235, op. 65a, d. 93/II')
    assert.equal(latin.gost, 'ГАРФ. Ф. Р-1235. Оп. 65а. Д. 93/II')
    assert.equal(inStyles('GARF, f. 102 DPOO, op. 226, d. 12').gost, 'ГАРФ. Ф. 102 DPOO. Оп. 226. Д. 12')
  })

  it('with the archive’s own siglum where letters of two scripts are mixed', () => {
    assert.equal(inStyles('RG\u0410SPI, f. 82, op. 2, d. 897').transliterated, 'RGASPI, f. 82, op. 2, d. 897')
  })

  it('with the name that the archive had', () => {
    const styles = inStyles('РЦХИДНИ. Ф. 17. Оп. 3. Д. 2')
    assert.equal(styles.gost, 'РЦХИДНИ. Ф. 17. Оп. 3. Д. 2')
    assert.equal(styles.transliterated, 'RTsKhIDNI, f. 17, op. 3, d. 2')
  })

  it('with pages as pages, and not where a style has no word for them', () => {
    const styles = inStyles('RGIA, f. 1289, op. 1, d. 30, p. 17')
    assert.equal(styles.gost, 'РГИА. Ф. 1289. Оп. 1. Д. 30. С. 17')
    assert.equal(styles.english, 'RGIA, fond 1289, inventory 1, file 30, page 17')
    assert.equal(styles.german, 'RGIA, f. 1289, op. 1, d. 30, Seite 17')
    assert.equal(styles.kazakh, undefined)
  })

  it('without the levels that it does not have, and not without one that it has', () => {
    assert.equal(inStyles('РГАЛИ. Ф. 85. Д. 50').russian, 'РГАЛИ, ф. 85, д. 50')
    const folder = inStyles('AVP RF, f. 04, op. 39, p. 232, d. 53001')
    assert.equal(folder.gost, 'АВП РФ. Ф. 04. Оп. 39. П. 232. Д. 53001')
    assert.equal(folder.romanian, undefined)
  })
})

describe('a house style', () => {
  for (const system of archives.systems.values())
    for (const { id, language, template } of system.styles ?? [])
      it(`${system.id} ${id} has a template without a fault, and the words that it needs`, () => {
        const { pieces, troubles } = templateOf(template, system.levels)
        assert.deepEqual(troubles, [])
        assert.equal(system.styles?.filter((other) => other.id === id).length, 1)
        const form = archives.formsOf(system).find((other) => other.language === language)
        for (const slot of pieces.flatMap(({ content }) => content))
          if (typeof slot !== 'string' && slot.kind === 'leaves')
            assert.ok(form?.verso?.length && (slot.one !== null || form.labels.leaf), `${language}: leaves`)
      })
})
