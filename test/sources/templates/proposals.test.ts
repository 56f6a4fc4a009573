import assert from 'node:assert/strict'
import type { Repository } from '../../../server/archives/format'
import { shippedArchives } from '../../../server/archives/shipped'
import type { Target } from '../../../server/citations/citation'
import { repositoryCalled } from '../../../server/sources/targets'
import { type Lying, type Proposal, type Proposals, proposalsFor } from '../../../server/sources/templates/proposals'
import { type PathTemplate, pathTemplateOf } from '../../../server/sources/templates/templates'
import { apparatus, articleWith } from '../../fixture'

const archives = shippedArchives()
const nothing: { transcripts: PathTemplate[]; scans: PathTemplate[] } = { transcripts: [], scans: [] }

function propose(lying: Partial<Lying>, cited?: string[], known?: typeof nothing): Proposal[] {
  return proposalsAnd(lying, null, cited, known).proposals
}

function proposalsAnd(
  lying: Partial<Lying>,
  note: string | null,
  cited: string[] = [],
  known: { transcripts: PathTemplate[]; scans: PathTemplate[] } = nothing,
): Proposals {
  const targets = (note === null ? [] : apparatus(articleWith([note])).citations).filter(
    (one) => one.kind === 'archival',
  )
  const isCited = ({ key, levels }: Target) =>
    targets.some((one) => one.key === key && one.levels.at(-1)?.[0] === levels.at(-1)?.[0])
  const repositories = cited.map((name) => repositoryCalled(archives, name) as Repository)
  const steps = proposalsFor({ texts: [], images: [], ...lying }, archives, repositories, known, isCited)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As `3 × template → key of the example`. */
function shown(proposals: Proposal[]): string[] {
  return proposals.map(({ template, repository, count, example: { match } }) => {
    const leaf = match.leaf ? ` ${match.leaf.number}${match.leaf.side ? ` ${match.leaf.side}` : ''}` : ''
    return `${count} × ${template}${repository ? ` of ${repository}` : ''} → ${match.target.key}${leaf}`
  })
}

describe('templates that are proposed for a folder', () => {
  const folders: [name: string, lying: Partial<Lying>, expected: string[], cited?: string[]][] = [
    [
      'with a folder for each level',
      { texts: ['t/RGASPI/f85/op14/d50.txt', 't/RGASPI/f85/op14/d51.txt', 't/GARF/f5/op1/d7а.txt', 'article.txt'] },
      ['3 × t/{repository}/f{fonds}/op{inventory}/d{file}.txt → ru-rgaspi/85/14/50'],
    ],
    [
      'with numbers alone, and leaves',
      {
        images: [
          'scans/RGASPI/85-14-50/006.jpg',
          'scans/RGASPI/85-14-50/006ob.jpg',
          'scans/RGASPI/85-14-50/007.png',
          'scans/GARF/5-1-7/001.jpg',
        ],
      },
      ['4 × scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.{jpg,png} → ru-rgaspi/85/14/50 6 verso'],
    ],
    [
      'with all in the name of the file',
      { images: ['RGASPI_85_14_50_006v.jpg', 'RGASPI_85_14_50_007.jpg', 'RGASPI_85_14_50_1008.jpg'] },
      ['3 × {repository}_{fonds}_{inventory}_{file}_{leaf:3}{side}.jpg → ru-rgaspi/85/14/50 6 verso'],
    ],
    [
      'in Cyrillic, with blanks',
      {
        images: [
          'сканы/РГАСПИ/ф85 оп14 д50/л006об.jpg',
          'сканы/РГАСПИ/ф85 оп14 д50/л007.jpg',
          'сканы/РГАСПИ/ф5 оп1 д2/л1.jpg',
        ],
      },
      ['3 × сканы/{repository}/ф{fonds} оп{inventory} д{file}/л{leaf}{side}.jpg → ru-rgaspi/85/14/50 6 verso'],
    ],
    [
      'of photographs that are only counted',
      { images: ['РГАСПИ/ф85 оп14 д50 (1).jpg', 'РГАСПИ/ф85 оп14 д50 (2).jpg', 'РГАСПИ/ф85 оп14 д51 (12).jpg'] },
      ['3 × {repository}/ф{fonds} оп{inventory} д{file} (*).jpg → ru-rgaspi/85/14/50'],
    ],
    [
      'of one image for each file',
      { images: ['RGASPI/85-14-50.pdf', 'RGASPI/85-14-51.pdf', 'RGASPI/85-14-52.pdf'] },
      ['3 × {repository}/{fonds}-{inventory}-{file}.pdf → ru-rgaspi/85/14/50'],
    ],
    [
      'of a fonds with a letter, in the archive that counts folders',
      {
        texts: ['GARF R-1235-14-50.txt', 'GARF R-1235-14-51.txt', 'GARF Р-393-2-7а.txt'],
        images: ['AVPRF/04/39/232/53001/9.jpg', 'AVPRF/04/39/232/53001/10.jpg', 'AVPRF/04/39/232/53001/10v.jpg'],
      },
      [
        '3 × {repository} {fonds}-{inventory}-{file}.txt → ru-garf/r-1235/14/50',
        '3 × {repository}/{fonds}/{inventory}/{folder}/{file}/{leaf}{side}.jpg → ru-avprf/04/39/232/53001 10 verso',
      ],
    ],
    [
      'whose names have marks of templates',
      { texts: ["d'Este [1]/GARF f5 d7.txt", "d'Este [1]/GARF f5 d8.txt", "d'Este [1]/GARF f5 d9.txt"] },
      ["3 × d''Este '['1']'/{repository} f{fonds} d{file}.txt → ru-garf/5/7"],
    ],
    [
      'of a camera',
      { images: ['RGASPI/85-14-50/IMG_0012.jpg', 'RGASPI/85-14-50/IMG_0013.jpg', 'RGASPI/85-14-51/IMG_0014.jpg'] },
      ['3 × {repository}/{fonds}-{inventory}-{file}/IMG_*.jpg → ru-rgaspi/85/14/50'],
    ],
    [
      'whose words differ',
      {
        texts: [
          'a/GARF f5 op1 d7 draft.txt',
          'b/GARF f5 op1 d8 final.txt',
          'c/GARF f5 op1 d9 copy of Anna.txt',
          'd/GARF f5 op1 d10.txt',
        ],
      },
      ['3 × */{repository} f{fonds} op{inventory} d{file}*.txt → ru-garf/5/1/7'],
    ],
    [
      'without the archive, where the texts cite one',
      { images: ['ф85 оп14 д50/006.jpg', 'ф85 оп14 д50/007.jpg', 'ф85 оп14 д50/008.jpg'] },
      ['3 × ф{fonds} оп{inventory} д{file}/{leaf:3}{side}.jpg of РГАСПИ → ru-rgaspi/85/14/50 6'],
      ['RGASPI'],
    ],
    ['without any archive', { images: ['ф85 оп14 д50/006.jpg', 'ф85 оп14 д50/007.jpg', 'ф85 оп14 д50/008.jpg'] }, []],
    [
      'of an archive with codes',
      { images: ['TNA/FO 371-5168/001.jpg', 'TNA/FO 371-5168/002.jpg', 'TNA/WO 32-5620/002v.jpg'] },
      ['3 × {repository}/{department} {series}-{piece}/{leaf:3}{side}.jpg → uk-tna/wo/32/5620 2 verso'],
    ],
    [
      'of holidays, music and accounts',
      {
        images: ['2019/Rome/IMG_0001.jpg', '2019/Rome/IMG_0002.jpg', '2019/Rome/IMG_0003.jpg', '2020-05-06 Anna.jpg'],
        texts: ['accounts/2019-05-01.txt', 'accounts/2019-05-02.txt', 'accounts/2019-05-03.txt', 'chapter 1.txt'],
      },
      [],
      ['RGASPI', 'GARF'],
    ],
    ['of too few files', { texts: ['RGASPI/f85/op14/d50.txt', 'RGASPI/f85/op14/d51.txt'] }, []],
  ]
  for (const [name, lying, expected, cited] of folders)
    it(name, () => {
      assert.deepEqual(shown(propose(lying, cited)), expected)
    })

  it('are none for what the project has templates for', () => {
    const images = [50, 51, 52, 53].map((file) => `RGASPI/85-14-${file}/006.jpg`)
    const scans = [pathTemplateOf('{repository}/{fonds}-{inventory}-{file}/{leaf}.jpg')]
    assert.equal(propose({ images }).length, 1)
    assert.deepEqual(propose({ images }, [], { transcripts: [], scans }), [])
  })

  it('are those that meet what the texts cite', () => {
    const texts = ['T/PA AA/R 28201.txt', 'T/PA AA/R 28202.txt', 'T/PA AA/R 28203.txt']
    const note = 'PA AA, R 28201.'
    const [proposal] = proposalsAnd({ texts }, note).proposals
    assert.equal(proposal?.template, 'T/{repository}/{file}.txt')
    assert.equal(proposal?.met.size, 1)
  })

  it('put together what stands in one name, in all paths alike', () => {
    const images = ['088.jpg', '088Rs.jpg', '089.jpg'].map((name) => `F/BArch/R 43-I_132/${name}`)
    const note = 'BArch, R 43-I/132, Bl. 88.'
    const { proposals } = proposalsAnd({ images: [...images, 'F/BArch/R 1501_125720/001.jpg'] }, note)
    assert.deepEqual(
      proposals.map(({ template, met }) => [template, met.size]),
      [['F/{repository}/{fonds}_{file}/{leaf:3}{side}.jpg', 1]],
    )
  })

  it('leave what fits nothing to be told: images, and texts that name an archive', () => {
    const { unread } = proposalsAnd(
      { texts: ['chapter 1.txt', 'TNA/FO 371-8187.txt', 'TNA/FO 371-8190.txt'], images: ['mill.jpg'] },
      null,
    )
    assert.deepEqual(unread, [
      { kind: 'transcripts', count: 2, example: 'TNA/FO 371-8187.txt' },
      { kind: 'scans', count: 1, example: 'mill.jpg' },
    ])
  })
})
