import assert from 'node:assert/strict'
import { decode } from '../../client/decode'

describe('a file’s bytes', () => {
  it('are UTF-8, with or without a mark', () => {
    assert.equal(decode(Buffer.from('Ф. 85')), 'Ф. 85')
    assert.equal(decode(Buffer.from('\ufeffФ. 85')), 'Ф. 85')
  })

  it('are UTF-16 where a mark says so', () => {
    const little = Buffer.from('\ufeffФ. 85', 'utf16le')
    assert.equal(decode(little), 'Ф. 85')
    assert.equal(decode(Buffer.from(little).swap16()), 'Ф. 85')
  })

  it('are never guessed at', () => {
    // “Ф. 85” in Windows-1251.
    assert.throws(() => decode(Uint8Array.of(0xd4, 0x2e, 0x20, 0x38, 0x35)))
  })
})
