import assert from 'node:assert/strict'
import { bracket } from '../../server/notes/bracket'
import { masksOf } from '../../server/text/masks'
import type { Format } from '../../server/text/text'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph; `!` where it is malformed. */
function tokens(text: string, format: Format = 'plain'): string[] {
  return bracket.tokensOf(text, masksOf(text, format), format).map((token) => {
    const roles = [token.head ? 'head' : '', token.call ? 'call' : ''].filter(Boolean).join(' or ')
    return `${text.slice(token.start, token.end)} ${roles || 'nothing'}${token.malformed ? '!' : ''}`
  })
}

describe('numbers in square brackets', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['So. [1] And so.', '[1] call'],
    ['ladies[1] and', '[1] call'],
    ['So.[1][2]', '[1] call', '[2] call'],
    ['“So”[1a]', '[1a] call'],
    ['[1] A note', '[1] head or call'],
    ['  [1] A note', '[1] head or call'],
    ['So wrapped\n[1] here', '[1] head or call'],
    ['[1]: A note', '[1] head or call'],
    ['[1]', '[1] head or call'],
    ['so [2 and', '[2 call!'],
    ['[2) A note', '[2) head or call!'],
    ['so [ 2 ] and', '[ 2 ] call!'],
    ['so [l2] and', '[l2] call!'],
    ['list[1] = 2', '[1] nothing'],
    ['list_2[1] so', '[1] nothing'],
    ['list[1].name so', '[1] nothing'],
    ['so [sic] [1959?] [л. 9 об.] […] [12 December]'],
    ['so [12345] and'],
    ['so \\[1] and'],
    ['so [^1] and'],
    ['the range [3, 4] and 5–7] here'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  const markdownTexts: [text: string, ...tokens: string[]][] = [
    ['So. [1] And so.', '[1] call'],
    ['So.[1][2]', '[1] call', '[2] call'],
    ['a [link][1] and [2](b) and ![c][3]', '[c] call'],
    ['[1]: https://example.org'],
    ['So `[1]` and'],
  ]
  for (const [text, ...expected] of markdownTexts)
    it(`${JSON.stringify(text)} in Markdown`, () => assert.deepEqual(tokens(text, 'markdown'), expected))
})
