import assert from 'node:assert/strict'
import { apparatusOf } from '../server/apparatus/build'
import { shippedArchives } from '../server/archives/shipped'
import { findingsOf } from '../server/checks/checks'
import { configurationOf } from '../server/project/configuration/configuration'

/** More than the arguments that one call can have: whoever spreads so many elements into one runs out of stack. */
const many = 130_000

/** A text with so many of each thing that analysis collects. */
const texts: Record<string, string> = {
  'notes in parentheses': `Said he. (5)\n\n${'(5) So.\n\n'.repeat(many)}`,
  'notes with raised figures': `Said he.⁵\n\n${'⁵ So.\n\n'.repeat(many)}`,
  'markers with raised figures': `${'Said he.⁵ '.repeat(many)}\n\n⁵ So.`,
  'markers and notes with stars': `${'Said he.* '.repeat(many)}\n\n${'* So.\n\n'.repeat(many)}`,
  'references without an archive': 'f. 1, op. 2, d. 3; '.repeat(many),
  'references in a list': `GARF, f. 1, op. 2, d. ${'3, '.repeat(many)}`,
  'references that differ in their writing': 'GARF, f. 1, op. 2, d. 3.\n\nGA RF, f. 1, op. 2, d. 3.\n\n'.repeat(many),
  'numbers of one work': `Said he. [1]\n\n[1] Miller, Mills, Riga 1990, ${'vol. 5, p. 5, '.repeat(many)}`,
} // biome-ignore format: a table

describe('a text is read without running out of stack that has very many', () => {
  for (const [name, text] of Object.entries(texts))
    it(name, () => {
      findingsOf(apparatusOf(text, 'plain', shippedArchives()))
    })

  it('slips in a configuration', () => {
    assert.ok(configurationOf(`{${'"a": 1,'.repeat(many)}"a": 1}`).findings.length >= many)
  })
})
