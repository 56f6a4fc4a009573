import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { apparatusOf } from '../server/apparatus/build'
import { archivesWith } from '../server/archives/shipped'
import { findingsOf } from '../server/checks/checks'
import { configurationOf } from '../server/project/configuration/configuration'
import { formatOfFile } from '../server/project/files'
import { entriesIn } from '../server/sources/catalogues/catalogues'
import { foundFor } from '../server/sources/found'
import { Holdings } from '../server/sources/holdings'
import type { Holding } from '../server/sources/source'
import { matchOf } from '../server/sources/templates/templates'
import { transcriptOf } from '../server/sources/transcripts/transcripts'

const read = (name: string) => readFileSync(`samples/${name}`, 'utf8')
const configuration = configurationOf(read('fontes.json'))
const archives = archivesWith(configuration)
const holdings = samplesHoldings()

/** A sample as the folder's own archives make it out. */
function sample(name: string) {
  return apparatusOf(read(name), formatOfFile(name), archives)
}

/** What the folder holds, its files by their paths in it. */
function samplesHoldings(): Holdings {
  const holdings = new Holdings()
  for (const name of readdirSync('samples', { recursive: true, encoding: 'utf8' })) {
    const path = name.replaceAll(sep, '/')
    if (statSync(join('samples', path)).isFile()) holdings.set(path, [...holdingsIn(path)])
  }
  return holdings
}

function* holdingsIn(path: string): Generator<Holding> {
  const { transcripts, scans } = configuration.sources
  if (path.endsWith('.jpg')) {
    const match = matchOf(scans, path, archives)
    if (match) yield { kind: 'scan', uri: path, ...match }
    return
  }
  const file = { uri: path, path, text: read(path), archives, byPath: matchOf(transcripts, path, archives) }
  const transcript = transcriptOf(file, formatOfFile(path))
  if (transcript) yield transcript
  for (const step of entriesIn(file, null)) if (step?.kind === 'entry') yield step
}

/** What the project has of each of a sample's references, in the order of the text. */
function sourcesOf(name: string): string[] {
  const { citations, notes } = sample(name)
  return citations.flatMap((citation) => {
    if (citation.kind !== 'archival' && citation.kind !== 'short') return []
    const { transcripts, scans, entries } = foundFor(holdings, citation)
    const found = [
      ...transcripts.map(({ transcript, selection, hasLeaf }) => {
        const leaf = hasLeaf ? ` ${transcript.text.slice(selection.start, selection.end)}` : ''
        return transcript.uri.replace('transcripts/', '') + leaf
      }),
      ...scans.map(({ uri }) => uri.replace('scans/', '')),
      ...entries.map(({ title }) => `“${title}”`),
    ]
    return [`${notes[citation.note ?? -1]?.label} ${citation.key}: ${found.join(', ') || 'nothing'}`]
  })
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
        findingsOf(apparatus, holdings).map(({ code, message }) => `${code}: ${message}`),
        [],
      )
    })

  for (const name of ['article.txt', 'article.md'])
    it(`${name}: every file meets its source, and every leaf its place in it`, () => {
      assert.deepEqual(sourcesOf(name), [
        '2 ru-garf/1235/38/94: “Decree on the All-Russian Committee for Aid to the Starving”',
        '3 ru-avprf/04/3/11/158: litvinov-riga.txt [l. 10], “Telegram from Riga on the agreement with the American Relief Administration”',
        '4 ru-rgaspi/17/3/194: politburo.xml <pb n="1"/>',
        '5 ru-garf/1058/1/27: GARF/f1058/op1/d27.txt [л. 31], GARF/1058-1-27/031.jpg, “Correspondence of the plenipotentiary with the American mission”',
        '5 ru-rgaspi/5/1/2650: RGASPI/5-1-2650/004ob.jpg, “Reply on rubber stamps and horses”',
        '6 ru-garf/1064/5/119: railways.md {л. 58}',
        '7 ru-garf/1064/5/119: railways.md {л. 61 об.}',
        '8 ru-avprf/04/3/11/158: litvinov-riga.txt [l. 42]',
        '10 ru-garf/1058/1/27: GARF/f1058/op1/d27.txt [л. 205], GARF/1058-1-27/205.jpg, “Correspondence of the plenipotentiary with the American mission”',
      ])
    })

  it('mistakes.txt: the folder lacks a file and a leaf, and its catalogue knows another day', () => {
    const found = findingsOf(sample('mistakes.txt'), holdings)
    assert.deepEqual(
      found.flatMap(({ code, message }) => (/^(?:source|catalogue)-/.test(code) ? [message] : [])),
      [
        'The project has sources of this archive, but none of this file.',
        'relief.json dates this document 29 October 1921.',
        'The project has sources of this file, but none of leaf 7.',
      ],
    )
  })

  it('transcripts/: nothing is reported', () => {
    const transcripts = [...holdings.files.values()].flatMap(({ transcripts }) => transcripts)
    assert.equal(transcripts.length, 4)
    for (const transcript of transcripts) assert.deepEqual(findingsOf(sample(transcript.uri), holdings, transcript), [])
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
