import assert from 'node:assert/strict'
import { markdown } from '../../server/notes/markdown'
import { masksOf } from '../../server/text/masks'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph; `!` where it is malformed. */
function tokens(text: string): string[] {
  return markdown.tokensOf(text, masksOf(text, 'markdown'), 'markdown').map((token) => {
    const roles = [token.head ? 'head' : '', token.call ? 'call' : ''].filter(Boolean).join(' or ')
    return `${token.label} ${roles}${token.malformed ? '!' : ''}`
  })
}

describe('Markdown’s footnotes', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['So.[^1] And so.', '1 call'],
    ['So.[^long-name_2]', 'long-name_2 call'],
    ['[^1]: A note', '1 head'],
    ['   [^1]: A note', '1 head'],
    ['So it is.[^1]: indeed', '1 call'],
    ['[^1] opens the paragraph', '1 call'],
    ['So.[^1]: a\n[^2]: b', '1 call', '2 head'],
    ['[^1] : A note', '1 head!'],
    ['So.[^ 2] And', '2 call!'],
    ['So.[^12 And', '12 call!'],
    ['[^12 A note', '12 head or call!'],
    ['[^a-z] [^0-9] [^\\w] [^"] [^ ]'],
    ['So `[^1]` and \\[^1]'],
    ['[^a b]'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))
})
