import assert from 'node:assert/strict'
import { acceptedText, count, statusText } from '../../client/wording'

describe('the status bar', () => {
  it('counts in good grammar', () => {
    assert.equal(count(0, 'note'), '0 notes')
    assert.equal(count(1, 'note'), '1 note')
    assert.equal(count(14, 'note'), '14 notes')
  })

  it('shows what was found', () => {
    const { text } = statusText('running', { notes: 15, references: 1, problems: 0, hidden: 0 })
    assert.equal(text, '$(book) 15 notes · 1 reference · 0 problems')
  })

  it('tells what the baseline hides, where it hides anything', () => {
    const tooltip = (hidden: number) => statusText('running', { notes: 15, references: 1, problems: 2, hidden }).tooltip
    assert.match(tooltip(311), /2 problems in this text, and 311 that the baseline hides\./)
    assert.doesNotMatch(tooltip(0), /baseline/)
  })

  it('shows no row of noughts for a text that is no article', () => {
    assert.equal(statusText('running', { notes: 0, references: 0, problems: 0, hidden: 0 }).text, '$(book) Fontes')
  })

  it('says that it is reading until the first figures come', () => {
    assert.match(statusText('running', undefined).tooltip, /is reading/)
    assert.match(statusText('starting', undefined).tooltip, /is reading/)
  })

  it('says so when the server is dead, whatever was counted before', () => {
    const { text, tooltip } = statusText('failed', { notes: 15, references: 1, problems: 0, hidden: 0 })
    assert.equal(text, '$(error) Fontes')
    assert.match(tooltip, /has stopped/)
  })
})

describe('what is said of a baseline', () => {
  it('tells how much it hides, and how to undo it', () => {
    const one = { name: 'fontes-baseline.json', problems: 1, texts: 1 }
    const part = { name: 'part/fontes-baseline.json', problems: 11, texts: 2 }
    assert.equal(
      acceptedText([one]),
      '1 problem in 1 text is hidden from now on, by fontes-baseline.json. Delete that file to see it again.',
    )
    assert.equal(
      acceptedText([one, part]),
      '12 problems in 3 texts are hidden from now on, by fontes-baseline.json and part/fontes-baseline.json. Delete these files to see them again.',
    )
    assert.equal(acceptedText([]), 'There are no problems here that a baseline could hide.')
    assert.equal(acceptedText([{ ...one, problems: 0, texts: 0 }]), acceptedText([]))
  })
})
