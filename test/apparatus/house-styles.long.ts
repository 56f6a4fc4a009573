import assert from 'node:assert/strict'
import fc from 'fast-check'
import { isFileCitation, readsAs, writingsOf } from '../../server/apparatus/house-styles'
import type { Level, Repository, System } from '../../server/archives/format'
import { shippedArchives } from '../../server/archives/shipped'
import type { Target } from '../../server/citations/citation'
import { keyPart } from '../../server/citations/keys'
import type { LevelValue } from '../../server/citations/reference'
import { type ReadStyle, stylesOf, written } from '../../server/citations/writing'
import { apparatus } from '../fixture'
import { runs } from '../runs'

const archives = shippedArchives()

/** The archives of a system whose siglum is theirs alone, and words of letters that are no labels. */
function repositoriesOf({ id }: System): Repository[] {
  return [...archives.repositories.values()].filter(({ system, sigla: [siglum = ''] }) => {
    const owners = new Set(archives.namesAt(siglum, 0)?.entries.map(({ repository }) => repository))
    const words = siglum.split(' ')
    return system === id && owners.size === 1 && words.every((word) => /^[\p{L}\p{M}]{3,}$/u.test(word))
  })
}

const number = fc.integer({ min: 1, max: 99_999 }).map(String)
const withLetter = fc.tuple(number, fc.constantFrom('а', 'б', 'a', 'b')).map((parts) => parts.join(''))
const withPrefix = number.map((digits) => `Р-${digits}`)
const side = fc.constantFrom(null, null, 'verso' as const)

/** A value of a level, if the reference has it. */
function valueOf(level: Level, plain: boolean): fc.Arbitrary<string | null> {
  if (level === 'subfonds') return fc.constantFrom(null, null, null, plain ? null : 'ОГПУ')
  const value = plain ? number : fc.oneof(number, number, withLetter, ...(level === 'fonds' ? [withPrefix] : []))
  return level === 'fonds' || level === 'inventory' || level === 'file'
    ? value
    : fc.oneof(fc.constant(null), fc.constant(null), number)
}

function leavesOf(plain: boolean) {
  const leaf = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('', '', plain ? '' : 'а'))
    .map((parts) => parts.join(''))
  const sides = plain ? fc.constant(null) : side
  const to = fc.option(fc.integer({ min: 401, max: 800 }).map(String))
  return fc.array(
    fc.tuple(leaf, sides, to, sides).map(([from, fromSide, last, toSide]) => ({
      from,
      fromSide,
      to: last,
      toSide: last === null ? null : toSide,
    })),
    { maxLength: 3 },
  )
}

/** Has the style numbers only: their words follow them, or there are none? */
function isOfNumbers({ form, template }: ReadStyle): boolean {
  const words = template.pieces.flatMap(({ content }) => content.filter((item) => typeof item === 'string'))
  return form?.valueFirst === true || !words.some((word) => /\p{L}/u.test(word))
}

function targetOf(repository: Repository, levels: LevelValue[], leaves: Target['leaves']): Target {
  const system = archives.systemOf(repository) as System
  const keyParts = levels.map((level) => keyPart(system, level, repository.pads === true, null))
  const key = `${repository.id}/${keyParts.join('/')}`
  return { repository, siglum: repository.sigla[0] ?? null, system: null, levels, keyParts, leaves, key }
}

describe('a house style writes what reads as the same file and leaves', () => {
  for (const system of archives.systems.values()) {
    // Numbers in codes and names in words have forms of their own; what these write, the archives' examples say.
    const ownForms = !system.codes && !system.names
    for (const style of stylesOf(archives, system)) {
      if (ownForms)
        it(`${system.id}, ${style.style.id}`, () => {
          const plain = isOfNumbers(style)
          const values = fc.tuple(...system.levels.map((level) => valueOf(level, plain)))
          fc.assert(
            fc.property(
              fc.constantFrom(...repositoriesOf(system)),
              values,
              leavesOf(plain),
              (repository, found, leaves) => {
                const levels = system.levels.flatMap((level, index): LevelValue[] => {
                  const value = found[index]
                  return value ? [[level, value]] : []
                })
                const target = targetOf(repository, levels, leaves)
                const text = written({ ...target, isPage: false }, style)
                if (text !== null) assert.ok(readsAs(archives, text, target, false), text)
              },
            ),
            runs(20, 3),
          )
        })
    }
  }

  it('of the archives’ own examples', () => {
    for (const repository of archives.repositories.values())
      for (const example of repository.examples ?? []) {
        const { citations } = apparatus(example)
        const citation = citations.find(isFileCitation)
        const system = archives.systemOf(repository)
        if (!citation || !system?.styles) continue
        const writings = writingsOf(archives, citations, citation)
        assert.ok(writings.length > 0, `${repository.id}: ${example}`)
      }
  })
})

describe('the writings of a reference', () => {
  const writings = (text: string, index = 0) => {
    const { citations } = apparatus(text)
    const citation = citations.filter(isFileCitation)[index]
    assert.ok(citation)
    return writingsOf(archives, citations, citation).map(({ style, text: own }) => `${style.id}: ${own}`)
  }

  it('are whole where it inherits', () => {
    const note = 'So. [1]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 6; d. 51, l. 7.'
    assert.equal(writings(note, 1)[0], 'gost: РГАСПИ. Ф. 85. Оп. 14. Д. 51. Л. 7')
  })

  it('are those of what a short form stands for, pages too', () => {
    const note = 'So. [1] So. [2]\n\n[1] RGIA, f. 1289, op. 1, d. 30, p. 17.\n\n[2] Ibid.'
    assert.deepEqual(writings(note, 1), writings(note, 0))
    assert.equal(writings(note, 1)[0], 'gost: РГИА. Ф. 1289. Оп. 1. Д. 30. С. 17')
  })

  it('have the archive’s own siglum where only the text knows another', () => {
    const note =
      'So. [1] So. [2]\n\n[1] Russian State Military Archive (hereafter RSMA), f. 4, op. 1, d. 2.\n\n[2] RSMA, f. 4, op. 1, d. 3.'
    assert.equal(writings(note, 1)[2], 'transliterated: RGVA, f. 4, op. 1, d. 3')
  })

  it('begin with those in a language of the archive', () => {
    assert.match(writings('ERA, f. 957, n. 14, s. 12, l. 5')[0] ?? '', /^estonian/)
    assert.match(writings('LVVA, f. 957, apr. 14, l. 12, lp. 5')[0] ?? '', /^latvian/)
  })

  it('leave out a style that would not read as the same', () => {
    // Latvian numbers stand before their words, and have no letters.
    const found = writings('LVVA, f. 957, apr. 14a, l. 12, lp. 5')
    assert.ok(found.length > 0 && !found.some((writing) => writing.startsWith('latvian')))
  })
})
