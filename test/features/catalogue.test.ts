import assert from 'node:assert/strict'
import fc from 'fast-check'
import { type FileCitation, isFileCitation } from '../../server/apparatus/house-styles'
import type { Repository } from '../../server/archives/format'
import { shippedArchives } from '../../server/archives/shipped'
import { searchAddress } from '../../server/features/catalogue'
import { hoverAt } from '../../server/features/hover/hover'
import { apparatus } from '../fixture'
import { open } from './open'

const archives = shippedArchives()
const [citation] = apparatus('RGASPI, f. 85, op. 14, d. 50, l. 6').citations.filter(isFileCitation)
assert.ok(citation)

/** The address for a reference to an archive whose catalogue is searched so. */
function address(search: string, levels: FileCitation['levels'] = citation?.levels ?? []): string | null {
  const repository = { ...citation?.repository, search } as Repository
  return searchAddress(archives, { ...citation, repository, levels } as FileCitation)
}

describe('the address of a catalogue', () => {
  it('asks for the file as the archive writes it, and for no leaf', () => {
    const found = address('https://example.org/search?q={query}&sort=date') ?? ''
    assert.equal(new URL(found).searchParams.get('q'), 'Ф. 85. Оп. 14. Д. 50')
    assert.equal(new URL(found).searchParams.get('sort'), 'date')
  })

  it('is one of the web, or none', () => {
    for (const search of [
      'command:run?{query}',
      'javascript:alert({query})',
      'file:///{query}',
      '{query}',
      'https://',
      '',
    ])
      assert.equal(address(search), null, search)
    assert.match(address('http://example.org/{query}') ?? '', /^http:/)
  })

  it('has nothing that Markdown or HTML could take for its own, whatever the text has', () => {
    const letter = fc.constantFrom(...')(<>[]\\`"\'&#?/ \n%{}|*_~!', 'ф', '\ud800', '\udc00', '漢', '{query}')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
        const found = address('https://example.org/s?q={query}', [['file', letters.join('')]]) ?? ''
        assert.match(found, /^https:\/\/example\.org\/s\?q=[\w\-.~!*%]*$/)
      }),
    )
  })
})

describe('a hover', () => {
  const hover = (markdown: boolean, source: string) => {
    const { view, cursor } = open(source)
    for (const { repository } of [...view.apparatus.citations, ...view.apparatus.named] as {
      repository?: Repository
    }[])
      if (repository?.id === 'ru-rgaspi') repository.search = 'https://example.org/search?q={query}'
    const found = hoverAt(view, cursor, markdown)
    return (found?.contents as { value: string }).value.split('\n').filter((line) => line.includes('example.org'))
  }
  const query = 'Ф. 85. Оп. 14. Д. 50'.split(' ').map(encodeURIComponent).join('%20')
  const reference = `
    So. [1]

    [1] RGASPI, f. 85, op. 14, d. 50, l. 6.
                        |
  `
  const archive = reference.replace('                        |', '         |')
  after(() => {
    const repository = archives.repositories.get('ru-rgaspi')
    if (repository) delete repository.search
  })

  it('offers the search of the catalogue as a link', () => {
    const link = [`[Search this archive’s catalogue](https://example.org/search?q=${query})`]
    assert.deepEqual(hover(true, reference), link)
    assert.deepEqual(hover(true, archive), link)
    assert.deepEqual(hover(false, reference), [
      `Search this archive’s catalogue: https://example.org/search?q=${query}`,
    ])
  })

  it('offers none where nothing says what to look for, or where to', () => {
    assert.deepEqual(hover(true, 'So says the RGASPI here.\n              |'), [])
    assert.deepEqual(hover(true, reference.replace('RGASPI', 'RGVIA')), [])
  })
})
