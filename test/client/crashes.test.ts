import assert from 'node:assert/strict'
import { Crashes } from '../../client/crashes'

describe('a server that dies', () => {
  it('is started again three times in three minutes, and no more', () => {
    const crashes = new Crashes(() => 0)
    assert.deepEqual(
      [1, 2, 3, 4].map(() => crashes.mayRestart()),
      [true, true, true, false],
    )
  })

  it('is forgiven with time', () => {
    let minute = 0
    const crashes = new Crashes(() => minute++ * 60_000)
    assert.ok(Array.from({ length: 20 }, () => crashes.mayRestart()).every(Boolean))
  })
})
