import assert from 'node:assert/strict'
import { apparatusOf } from '../../../server/apparatus/build'
import { shippedArchives } from '../../../server/archives/shipped'
import type { NotationId } from '../../../server/notes/notation'
import { notations } from '../../../server/notes/notations'
import { configurationOf } from '../../../server/project/configuration/configuration'
import { notationsFor } from '../../../server/project/configuration/notations'
import schema from '../../../server/project/fontes.schema.json'
import { Project } from '../../../server/project/project'
import { Workspace } from '../../../server/project/workspace'
import { expectMistakes } from './expect'

const draft = 'So wrote the miller. [1] Nobody else wrote. [2] Nor did the carter. [3]\n\n[1] In May.\n'

function used(text: string, only: Parameters<typeof apparatusOf>[4] = null): string[] {
  return apparatusOf(text, 'plain', shippedArchives(), undefined, only).notations
}

/** Those that must be told apart: a language with notes of its own has no others. */
const loose = notations.filter(({ formats }) => formats.includes('plain') || formats.includes('markdown'))

describe('the notations of a fontes.json', () => {
  it('leave alone what a language has of its own, unless there are to be no notes', () => {
    const text = 'The mill\\footnote{A mill.} stood.'
    const found = (only: readonly NotationId[]) =>
      apparatusOf(text, 'latex', shippedArchives(), undefined, only).notations
    assert.deepEqual(found(['bracket']), ['latex'])
    assert.deepEqual(found([]), [])
  })

  it('are those that Fontes knows', () => {
    assert.deepEqual([...schema.definitions.notations.items.enum].sort(), loose.map(({ id }) => id).sort())
  })

  it('are the only ones that are looked for', () => {
    assert.deepEqual(used(draft), ['bracket'])
    assert.deepEqual(used(draft, ['symbol']), [])
    assert.deepEqual(used(draft, []), [])
    assert.deepEqual(used(draft, ['bracket']), ['bracket'])
  })

  it('need no proof', () => {
    const lists = 'Press [1] or [2] or [9].\n\n[1] Bread.\n[2] Butter.\n[3] Salt.\n[4] Oil.\n[5] Eggs.\n'
    assert.deepEqual(used(lists), [])
    assert.deepEqual(used(lists, ['bracket']), ['bracket'])
  })

  it('are the same after an edit', () => {
    const before = apparatusOf(draft, 'plain', shippedArchives(), undefined, ['symbol'])
    const after = apparatusOf(`${draft}More.`, 'plain', shippedArchives(), before)
    assert.deepEqual(after.notations, [])
  })

  it('hold for all texts, or by glob, of which the last that matches counts', () => {
    const all = configurationOf('{ "notations": ["symbol"] }').notations
    assert.deepEqual(notationsFor(all, 'a/b.txt'), ['symbol'])
    const some = configurationOf(
      '{ "notations": { "**": ["bracket"], "letters/**": ["symbol"], "letters/new/*": [] } }',
    ).notations
    assert.deepEqual(notationsFor(some, 'article.txt'), ['bracket'])
    assert.deepEqual(notationsFor(some, 'letters/first.txt'), ['symbol'])
    assert.deepEqual(notationsFor(some, 'letters/new/second.txt'), [])
    assert.equal(notationsFor(configurationOf('{}').notations, 'a.txt'), null)
  })

  it('count in the folder of the file, and when it changes', () => {
    const workspace = new Workspace()
    workspace.setFolders(['file:///a', 'file:///b'])
    const project = new Project(shippedArchives, (uri) => workspace.notationsFor(uri))
    const one = project.set('file:///a/one.txt', 'plain', draft, true)
    const two = project.set('file:///b/two.txt', 'plain', draft, true)
    assert.deepEqual([one, two].map((document) => document.apparatus.notes.length), [1, 1]) // biome-ignore format: short
    workspace.configure('file:///a/fontes.json', '{ "notations": { "*.txt": [] } }')
    project.configurationChanged()
    assert.deepEqual([one, two].map((document) => document.apparatus.notes.length), [0, 1]) // biome-ignore format: short
  })

  it('are reported where they are not known, and then say nothing', () => {
    const configuration = expectMistakes(
      `
        { "notations": ["brackets"] }
                        ^^^^^^^^^^ invalid
      `,
      '“brackets” is not known here; did you mean “bracket”?',
    )
    assert.deepEqual(configuration.notations, [])
    expectMistakes(
      `
        { "notations": "bracket" }
                       ^^^^^^^^^ invalid
      `,
      'This list of notations must be a list in square brackets, or a group in braces.',
    )
  })
})
