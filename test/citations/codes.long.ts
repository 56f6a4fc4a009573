import assert from 'node:assert/strict'
import { shippedArchives, shippedRepositories } from '../../server/archives/shipped'
import { type CodePattern, codePattern } from '../../server/citations/signatures/codes'
import { canBegin } from '../../server/citations/signatures/matches'

/** All codes of the shipped archives and their systems. */
function allCodes(): CodePattern[] {
  const archives = shippedArchives()
  const ofSystems = [...archives.systems.values()].flatMap(({ codes = [], levels }) =>
    codes.map((code) => codePattern(code, levels)),
  )
  const ofRepositories = shippedRepositories().flatMap((repository) => {
    const levels = archives.systemOf(repository)?.levels ?? []
    return (repository.codes ?? []).map((code) => codePattern(code, levels))
  })
  return [...ofSystems, ...ofRepositories]
}

function reads(code: CodePattern, text: string, at: number): boolean {
  code.pattern.lastIndex = at
  return code.pattern.test(text)
}

describe('the first look at a code', () => {
  const codes = allCodes()
  const examples = shippedRepositories().flatMap(({ examples = [] }) => examples)

  it('refuses nothing that the code reads', () => {
    const refused: string[] = []
    // Each example where its words begin, in turn with the codes: all of both would take minutes.
    examples.forEach((example, index) => {
      for (let i = index % 7; i < codes.length; i += 7) {
        const code = codes[i] as CodePattern
        for (const { index: at } of example.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu))
          if (reads(code, example, at) && !canBegin(code, example, at)) refused.push(`${code.pattern} ${example} ${at}`)
      }
    })
    assert.deepEqual(refused, [])
  })

  const code = (written: string) => codePattern(written, ['collection', 'item'])
  const begins = (written: string, text: string) => canBegin(code(written), text, 0)

  it('knows its first words, in any case, and a letter in its own', () => {
    assert.ok(begins('{collection:(MS|Cod)[. W]} {item:9}', 'ms. 12'))
    assert.ok(begins('{collection:(MS|Cod)[. W]} {item:9}', 'COD Laud 12'))
    assert.ok(!begins('{collection:(MS|Cod)[. W]} {item:9}', 'Museum 12'))
    assert.ok(begins('R {item:9}', 'R 12'))
  })

  it('knows what must follow any words', () => {
    assert.ok(begins('{collection:W (Papers|Archives)} {item:9}', 'Cordell Hull PAPERS 12'))
    assert.ok(!begins('{collection:W (Papers|Archives)} {item:9}', 'Wallpapers of 1912'))
  })

  it('knows whether a digit must stand in it', () => {
    assert.ok(!begins('{collection:A} {item:9}', 'Seven of them'))
    assert.ok(begins('{collection:A} {item:9}', 'F⁷'))
    assert.ok(begins('{collection:A} {item:9|X}', 'AB cd'))
    assert.ok(begins('{collection:A}[ {item:9}]', 'AB'))
  })
})
