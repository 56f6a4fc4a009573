import assert from 'node:assert/strict'
import { Archives } from '../../../server/archives/archives'
import { shippedArchives } from '../../../server/archives/shipped'
import { entriesIn } from '../../../server/sources/catalogues/catalogues'

describe('the first catalogue', () => {
  it('lets others go on while the archives are made ready, and the next begins at once', () => {
    const archives = new Archives([], [], shippedArchives())
    const text = 'Archive,Reference\nRGASPI,85/14/50\n'
    const steps = () => [...entriesIn({ uri: 'file:///a.csv', path: 'a.csv', text, archives, byPath: null }, null)]
    const first = steps()
    assert.ok(first.length > 5, `${first.length} steps`)
    assert.equal(first.at(-1)?.kind, 'entry')
    assert.equal(steps().length, 1)
  })
})
