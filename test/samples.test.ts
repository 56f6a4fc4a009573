import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { apparatusOf } from '../server/apparatus/build'
import { archivesWith } from '../server/archives/shipped'
import { findingsOf } from '../server/checks/checks'
import { configurationOf } from '../server/project/configuration/configuration'
import { formatOfFile } from '../server/project/files'

const read = (name: string) => readFileSync(`samples/${name}`, 'utf8')
const archives = archivesWith(configurationOf(read('fontes.json')))

/** A sample as the folder's own archives make it out. */
function sample(name: string) {
  return apparatusOf(read(name), formatOfFile(name), archives)
}

describe('samples/', () => {
  for (const name of readdirSync('samples').filter((each) => /\.(?:txt|md|tex)$/.test(each) && each !== 'mistakes.txt'))
    it(`${name}: every marker has its note, and nothing is reported`, () => {
      const apparatus = sample(name)
      assert.ok(apparatus.notes.length > 1)
      assert.deepEqual(
        apparatus.markers.filter(({ note }) => note === null),
        [],
      )
      assert.deepEqual(
        findingsOf(apparatus).map(({ code, message }) => `${code}: ${message}`),
        [],
      )
    })

  it('harbour.txt: numbers begin again, and a table and two editors have notes of their own', () => {
    const { notes, markers } = sample('harbour.txt')
    assert.deepEqual(
      notes.map(({ label, markers }) => `${label} < ${markers.length}`),
      ['* < 1', '1 < 1', '2 < 1', 'A < 1', '21 < 1', '3 < 1', '* < 1', '** < 1', '1 < 1', '2 < 2', '3 < 1'],
    )
    assert.equal(markers.length, 12)
  })

  it('world.txt: every archive is known, and every reference read to its end', () => {
    const { citations, notes } = sample('world.txt')
    const read = citations.map((citation) => {
      const label = notes[citation.note ?? -1]?.label
      if (citation.kind === 'cross') return `${label} see ${notes[citation.target ?? -1]?.label}`
      if (citation.kind !== 'archival' && citation.kind !== 'short') return `${label} ${citation.kind}`
      const leaves = citation.leaves.map(({ from, fromSide }) => ` leaf ${from}${fromSide ? ` ${fromSide}` : ''}`)
      return `${label} ${citation.kind === 'short' ? '= ' : ''}${citation.key}${leaves.join('')}`
    })
    assert.deepEqual(read, [
      '1 cz-na/stará manipulace/1144/k/14',
      '2 va-aav/segr. stato/germania/104 leaf 112 recto',
      '3 = va-aav/segr. stato/germania/104 leaf 131 verso',
      '4 es-ags/estado/1135/44',
      '5 es-agi/filipinas/28/2/5',
      '6 nl-na/1.04.02/1812 leaf 66 verso',
      '7 ir-sakma/240/1287',
      '8 tr-boa/hr.sys/2456/12',
      '9 at-hhsta/kab. kanzlei/kz/1274/1872 leaf 12',
      '10 = at-hhsta/kab. kanzlei/kz/1274/1872 leaf 14',
      '11 hu-mnlol/k 27/12/44',
      '12 fr-an/f/7/13506/2',
      "13 it-acs/ministero dell'interno/pubblica sicurezza/44/12",
      '14 pl-aan/msz/5512 leaf 18',
      '15 = pl-aan/msz/5512 leaf 19',
      '16 ru-rgaspi/17/3/194 leaf 12 verso',
      '17 = ru-rgaspi/17/3/194 leaf 13',
      '18 de-barch/r 1501/125720 leaf 14 verso',
      '18 de-barch/n 1022/18 leaf 3',
      '19 jp-dro/b.1.0.0.4-3',
      '20 jp-jacar/b04120012300',
      '21 cn-shac/18/1/3012 leaf 14',
      '22 = cn-shac/18/1/3012 leaf 15',
      '23 uk-tna/fo/371/5168/e6502 leaf 12',
      '24 us-nara/59/1613/22/4',
      '25 us-hoover/henry ballou papers/12/5',
      '26 uk-bl/add ms/41178 leaf 12',
      '27 published',
      '28 see 11',
      '28 us-nara/59/1613/22',
    ])
  })
})
