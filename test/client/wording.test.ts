import assert from 'node:assert/strict'
import { count, statusText } from '../../client/wording'

describe('the status bar', () => {
  it('counts in good grammar', () => {
    assert.equal(count(0, 'note'), '0 notes')
    assert.equal(count(1, 'note'), '1 note')
    assert.equal(count(14, 'note'), '14 notes')
  })

  it('shows what was found', () => {
    const { text } = statusText('running', { notes: 15, references: 1, problems: 0 })
    assert.equal(text, '$(book) 15 notes · 1 reference · 0 problems')
  })

  it('shows no row of noughts for a text that is no article', () => {
    assert.equal(statusText('running', { notes: 0, references: 0, problems: 0 }).text, '$(book) Fontes')
  })

  it('says that it is reading until the first figures come', () => {
    assert.match(statusText('running', undefined).tooltip, /is reading/)
    assert.match(statusText('starting', undefined).tooltip, /is reading/)
  })

  it('says so when the server is dead, whatever was counted before', () => {
    const { text, tooltip } = statusText('failed', { notes: 15, references: 1, problems: 0 })
    assert.equal(text, '$(error) Fontes')
    assert.match(tooltip, /has stopped/)
  })
})
