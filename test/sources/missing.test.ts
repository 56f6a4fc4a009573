import assert from 'node:assert/strict'
import { Holdings } from '../../server/sources/holdings'
import { missingOf } from '../../server/sources/missing'
import type { Entry } from '../../server/sources/source'
import { entry, scan, targetOf } from '../features/held'

function holding(...catalogues: Entry[][]): Holdings {
  const holdings = new Holdings()
  for (const [index, entries] of catalogues.entries()) {
    const uri = `file:///${index}.csv`
    holdings.set(
      uri,
      entries.map((one) => ({ ...one, uri })),
    )
  }
  return holdings
}

function isMissing(holdings: Holdings, reference: string): boolean {
  return missingOf(holdings, targetOf(reference)) !== null
}

/** The entry of a fonds, which no note cites by itself. */
function fonds(): Entry {
  const file = entry(1, 'RGASPI, f. 85, op. 14, d. 50')
  const [level] = file.target.levels
  assert.ok(level)
  return { ...file, target: { ...file.target, levels: [level], keyParts: ['85'], key: 'ru-rgaspi/85' } }
}

const files = (...numbers: number[]) => numbers.map((number) => entry(number, `RGASPI, f. 85, op. 14, d. ${number}`))
const elsewhere = entry(9, 'RGASPI, f. 17, op. 3, d. 1')

describe('what a project has not', () => {
  it('is a file that a catalogue leaves out, which lists others of its fonds', () => {
    assert.equal(isMissing(holding([fonds(), ...files(50, 51)]), 'RGASPI, f. 85, op. 14, d. 999'), true)
    assert.equal(isMissing(holding([fonds(), ...files(50, 51)]), 'RGASPI, f. 85, op. 14, d. 51'), false)
  })

  it('is no file of a fonds of which a catalogue has nothing else, or one file alone', () => {
    assert.equal(isMissing(holding([fonds(), elsewhere]), 'RGASPI, f. 85, op. 14, d. 999'), false)
    assert.equal(isMissing(holding([fonds(), ...files(50)]), 'RGASPI, f. 85, op. 14, d. 999'), false)
    assert.equal(isMissing(holding([fonds()], files(50, 51)), 'RGASPI, f. 85, op. 14, d. 999'), false)
  })

  it('follows a catalogue that changes', () => {
    const holdings = holding([fonds(), ...files(50, 51)])
    holdings.set('file:///0.csv', [fonds(), ...files(50)])
    assert.equal(isMissing(holdings, 'RGASPI, f. 85, op. 14, d. 999'), false)
  })

  it('is a leaf behind all canvases of a manifest, where these are all leaves', () => {
    const at = { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } }
    const manifest = (isWhole: boolean) =>
      entry(1, 'RGASPI, f. 85, op. 14, d. 50', {
        leaves: {
          places: [
            { number: '1', side: 'recto', range: at },
            { number: '1', side: 'verso', range: at },
          ],
          isWhole,
        },
      })
    const missing = missingOf(holding([manifest(true)]), targetOf('RGASPI, f. 85, op. 14, d. 50, ll. 1, 99'))
    assert.deepEqual(missing, {
      what: 'leaves',
      leaves: [{ from: '99', fromSide: null, to: null, toSide: null }],
      end: null,
    })
    assert.equal(isMissing(holding([manifest(true)]), 'RGASPI, f. 85, op. 14, d. 50, l. 1 ob.'), false)
    assert.equal(isMissing(holding([manifest(false)]), 'RGASPI, f. 85, op. 14, d. 50, l. 99'), false)
    const withPdf = holding([manifest(true)])
    withPdf.set('file:///50.pdf', [scan('50.pdf', 'RGASPI, f. 85, op. 14, d. 50')])
    assert.equal(isMissing(withPdf, 'RGASPI, f. 85, op. 14, d. 50, l. 99'), false)
  })
})
