import assert from 'node:assert/strict'
import { copiesAt } from '../../server/features/copies'
import { open } from './open'

function copies(source: string): Record<string, string> {
  const { view, cursor } = open(source)
  return Object.fromEntries(copiesAt(view, cursor).map(({ title, text }) => [title, text]))
}

describe('a reference is copied', () => {
  it('in each style, as its key, in words', () => {
    const found = copies(`
      So. [1]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.
           |
    `)
    assert.equal(found['GOST, in Russian'], 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6 об.')
    assert.equal(found['Transliterated Russian'], 'RGASPI, f. 85, op. 14, d. 50, l. 6 ob.')
    assert.equal(found.Key, 'ru-rgaspi/85/14/50')
    assert.match(found['In words'] ?? '', /fonds 85, inventory 14, file 50, leaf 6 verso$/)
  })

  it('whole, where the text has a short form', () => {
    const found = copies(`
      So. [1] So. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.

      [2] Ibid., l. 7.
            |
    `)
    assert.equal(found['Transliterated Russian'], 'RGASPI, f. 85, op. 14, d. 50, l. 7')
  })

  it('and nothing else is', () => {
    assert.deepEqual(copies('So it is. [1]\n |\n\n[1] Smith, p. 5.'), {})
  })
})
