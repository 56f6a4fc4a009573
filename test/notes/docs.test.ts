import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findingsOf } from '../../server/checks/checks'
import { notations } from '../../server/notes/notations'
import { configurationOf } from '../../server/project/configuration/configuration'
import { apparatus } from '../fixture'

const page = readFileSync(join(__dirname, '../../docs/notes.md'), 'utf8')

/** The examples of the page: the headings above them, their language and text. */
const examples = [...page.matchAll(/^(##+) (.+)$|^```(\w+)\n([\s\S]*?)^```$/gm)].reduce<
  { heading: string; language: string; text: string }[]
>((found, [, , heading, language, text]) => {
  const last = found[found.length - 1]
  if (heading !== undefined) found.push({ heading, language: '', text: '' })
  else if (last) found.push({ heading: last.heading, language: language ?? '', text: text ?? '' })
  return found
}, [])

describe('docs/notes.md', () => {
  for (const { heading, language, text } of examples) {
    if (text === '') continue
    it(`${heading}: ${JSON.stringify(text.slice(0, 40))} is what the page says`, () => {
      if (language === 'json') return assert.deepEqual(configurationOf(text).findings, [])
      const read = apparatus(text, language === 'markdown' ? 'markdown' : 'plain')
      assert.deepEqual(
        findingsOf(read).map(({ message }) => message),
        [],
      )
      if (heading === 'What is never a marker') return assert.deepEqual([read.markers, read.notes], [[], []])
      assert.ok(read.notes.length > 0, 'no notes')
      for (const { label, markers } of read.notes) assert.ok(markers.length > 0, `note ${label} has no marker`)
      if (notations.some(({ id }) => id === heading)) assert.ok(read.notations.some((id) => id === heading))
    })
  }

  it('has every notation by its name', () => {
    for (const { id } of notations) assert.ok(page.includes(`### ${id}\n`) || page.includes(`\`${id}\``), id)
  })
})
