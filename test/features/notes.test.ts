import assert from 'node:assert/strict'
import { type Code, severities } from '../../server/checks/codes'
import { notesOf } from '../../server/features/notes'
import { open } from './open'

const levelOf = (code: Code) => severities[code]

const article = `
So it was said. [1] And so. [2] Again. [3] [3]

[1] A mill, burnt down on 12 May 1921.

[2] Report, RGASPI, f. 85. op. 14, d. 50, l. 6.

[3] Письмо Чичерина. — Прим. пер.
`

describe('the list of notes', () => {
  it('says of each whether it cites an archive, and how many problems it has', () => {
    assert.deepEqual(
      notesOf(open(article).view, levelOf).map(({ label, hasReference, problems, worst, markers }) => [
        label,
        hasReference,
        problems,
        worst,
        markers.length,
      ]),
      [
        ['[1]', false, 0, null, 1],
        ['[2]', true, 1, 'warning', 1],
        ['[3]', false, 0, null, 2],
      ],
    )
  })

  it('says how grave the gravest problem is, by what the settings say', () => {
    const worst = (levels: Partial<Record<Code, 'error' | 'information'>>) =>
      notesOf(open(article).view, (code) => levels[code] ?? 'hint')[1]?.worst
    assert.equal(worst({}), 'hint')
    assert.equal(worst({ 'reference-separator': 'information' }), 'information')
    assert.equal(worst({ 'reference-separator': 'error' }), 'error')
  })

  it('counts the problems of a marker with those of its note', () => {
    const { view } = open('So it was said. [2] And so. [1] More. [3]\n\n[1] A mill.\n\n[2] Another.\n\n[3] A third.\n')
    assert.deepEqual(
      view.findings.map(({ code }) => code),
      ['note-order'],
    )
    assert.equal(
      notesOf(view, levelOf).reduce((sum, { problems }) => sum + problems, 0),
      1,
    )
  })

  it('finds notes by their words, in any script', () => {
    const found = (filter: string) =>
      notesOf(open(article).view, levelOf, filter).flatMap(({ label, isFound }) => (isFound ? [label] : []))
    assert.deepEqual(found('chicherin'), ['[3]'])
    assert.deepEqual(found('mill 1921'), ['[1]'])
    assert.deepEqual(found('rgaspi 85'), ['[2]'])
    assert.deepEqual(found(''), ['[1]', '[2]', '[3]'])
    assert.deepEqual(found('windmill'), [])
  })
})
