import assert from 'node:assert/strict'
import { defaultLanguages, formatOfLanguage, syntaxes } from '../../../server/text/formats/formats'

describe('the table of formats', () => {
  it('gives no language, and no ending, to two formats', () => {
    const languages = syntaxes.flatMap(({ languages, otherNames }) => [...languages, ...otherNames])
    const endings = syntaxes.flatMap((syntax) => syntax.endings)
    assert.deepEqual(languages, [...new Set(languages)])
    assert.deepEqual(endings, [...new Set(endings)])
    for (const ending of endings) assert.match(ending, /^\.[a-z]+$/)
  })

  it('reads XML and HTML only where they are asked for', () => {
    const optional = syntaxes.filter(({ byDefault }) => !byDefault).map(({ format }) => format)
    assert.deepEqual(optional, ['xml', 'html'])
    assert.ok(!defaultLanguages.includes('html'))
  })

  it('knows a language by any editor’s name', () => {
    const named = ['latex', 'tex', 'rst', 'restructuredtext', 'text', 'AsciiDoc', 'nxml', 'quarto'].map(
      formatOfLanguage,
    )
    assert.deepEqual(named, [
      'latex', 'latex', 'restructuredtext', 'restructuredtext', 'plain', 'asciidoc', 'xml', null,
    ]) // biome-ignore format: a list
  })
})
