import assert from 'node:assert/strict'
import { tokenTypes } from '../../server/features/offered'
import { semanticTokensOf } from '../../server/features/semantic-tokens'
import type { Span } from '../../server/text/text'
import { open } from './open'

/** The tokens as an editor reads them: `type text`. */
function tokens(source: string, within?: Span): string[] {
  const { view } = open(source)
  const { text, lineStarts } = view.apparatus
  const { data } = semanticTokensOf(view, within)
  const found: string[] = []
  let line = 0
  let character = 0
  for (let i = 0; i < data.length; i += 5) {
    const [deltaLine = 0, deltaCharacter = 0, length = 0, type = 0] = data.slice(i, i + 4)
    character = deltaLine === 0 ? character + deltaCharacter : deltaCharacter
    line += deltaLine
    const start = (lineStarts[line] ?? 0) + character
    found.push(`${tokenTypes[type]} ${text.slice(start, start + length)}`)
  }
  return found
}

const article = `
  So. [1]

  [1] GARF, f. 1, op. 2,
  d. 3, ll. 4, 5 ob.
`

describe('semantic tokens', () => {
  const reference = [
    'noteLabel [1]',
    'siglum GARF',
    'levelLabel f.',
    'levelValue 1',
    'levelLabel op.',
    'levelValue 2',
    'levelLabel d.',
    'levelValue 3',
    'levelLabel ll.',
    'leaf 4, 5 ob.',
  ]

  it('are markers, labels, sigla, levels and leaves', () => {
    assert.deepEqual(tokens(article), ['marker [1]', ...reference])
  })

  it('are those of a part of the text', () => {
    assert.deepEqual(tokens(article, { start: 0, end: 8 }), ['marker [1]'])
  })

  it('end with their line', () => {
    assert.deepEqual(tokens('So says the State Archive of the\r\nRussian Federation (GA\r\nRF). [1]\n\n[1] So.'), [
      'siglum GA',
      'siglum RF',
      'marker [1]',
      'noteLabel [1]',
    ])
  })

  it('are none where there is nothing', () => {
    assert.deepEqual(tokens('So it is.'), [])
  })

  it('leave the tags around a marker and a label alone', () => {
    const link = (to: string, from: string) => `<a href="#${to}" id="${from}"><sup>[1]</sup></a>`
    const word = `<p>So it was.${link('n1', 'r1')}</p>\n<p>${link('r1', 'n1')} Or not.</p>`
    assert.deepEqual(tokens(`//- a.html\n${word}`), ['marker [1]', 'noteLabel [1]'])
    assert.deepEqual(tokens('//- a.xml\n<TEI><text><p>So it was.<note n="1">Or not.</note></p></text></TEI>'), [
      'marker <note n="1">',
    ])
  })
})
