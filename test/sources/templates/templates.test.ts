import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Repository } from '../../../server/archives/format'
import { shippedArchives } from '../../../server/archives/shipped'
import type { Side } from '../../../server/citations/leaves'
import type { LevelValue } from '../../../server/citations/reference'
import { type LeafId, leafId } from '../../../server/sources/leaf'
import type { SourceTarget } from '../../../server/sources/source'
import { repositoryCalled, targetFrom } from '../../../server/sources/targets'
import { matchOf, type PathOptions, pathFor, pathTemplateOf } from '../../../server/sources/templates/templates'
import { runs } from '../../runs'

const archives = shippedArchives()

/** What a template says of a path: the key, the leaf and its side. */
function read(template: string, path: string, options?: PathOptions): string | null {
  const match = matchOf([pathTemplateOf(template, options)], path, archives)
  if (!match) return null
  const { target, leaf } = match
  return [target.key, ...(leaf ? [leaf.number, ...(leaf.side ? [leaf.side] : [])] : [])].join(' ')
}

describe('a template of paths', () => {
  it('reads a folder for each level', () => {
    const template = 'transcripts/{repository}/f{fonds}/op{inventory}/d{file}.txt'
    assert.equal(read(template, 'transcripts/RGASPI/f85/op14/d50.txt'), 'ru-rgaspi/85/14/50')
    assert.equal(read(template, 'transcripts/ru-rgaspi/f85/op14/d50а.TXT'), 'ru-rgaspi/85/14/50a')
    assert.equal(read(template, 'Transcripts/AVP_RF/f04/op39/d53001.txt'), 'ru-avprf/04/39/53001')
    assert.equal(read(template, 'transcripts/RGASPI/f85/op14/d50.md'), null)
    assert.equal(read(template, 'transcripts/Rome/f85/op14/d50.txt'), null)
    assert.equal(read(template, 'transcripts/RGASPI/f85/op14/notes/d50.txt'), null)
  })

  it('reads leaves and their sides', () => {
    const template = 'scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.{jpg,png}'
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006.jpg'), 'ru-rgaspi/85/14/50 6')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006ob.png'), 'ru-rgaspi/85/14/50 6 verso')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006_v.jpg'), 'ru-rgaspi/85/14/50 6 verso')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006r.jpg'), 'ru-rgaspi/85/14/50 6 recto')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006а об.jpg'), 'ru-rgaspi/85/14/50 6a verso')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/1024.jpg'), 'ru-rgaspi/85/14/50 1024')
    assert.equal(read(template, 'scans/RGASPI/85-14-50/06.jpg'), null)
    assert.equal(read(template, 'scans/RGASPI/85-14-50/006x y.jpg'), null)
  })

  it('knows the sides by the words of all archives, and of one by its own', () => {
    const template = '{repository}/{fonds}/{inventory}/{file}/{leaf}{side}.jpg'
    for (const side of ['v', 'V', 'ob', 'Ob.', 'об', ' об', '_v', '-v', '.v', 'об.', ' оборот', 'verso', '_Rs', 'зв'])
      assert.equal(read(template, `RGASPI/85/14/50/6${side}.jpg`), 'ru-rgaspi/85/14/50 6 verso', side)
    for (const side of ['r', ' recto', '_r', '-Vs'])
      assert.equal(read(template, `RGASPI/85/14/50/6${side}.jpg`), 'ru-rgaspi/85/14/50 6 recto', side)
    // A letter is a part of the number, unless the project says that it is a side.
    assert.equal(read(template, 'RGASPI/85/14/50/6a.jpg'), 'ru-rgaspi/85/14/50 6a')
    assert.equal(read(template, 'RGASPI/85/14/50/6 copy.jpg'), null)
    const sides = { recto: ['a', ''], verso: ['b', 'Б'] }
    assert.equal(read(template, 'RGASPI/85/14/50/6a.jpg', { sides }), 'ru-rgaspi/85/14/50 6 recto')
    assert.equal(read(template, 'RGASPI/85/14/50/6.jpg', { sides }), 'ru-rgaspi/85/14/50 6 recto')
    assert.equal(read(template, 'RGASPI/85/14/50/6б.jpg', { sides }), 'ru-rgaspi/85/14/50 6 verso')
    assert.equal(read(template, 'RGASPI/85/14/50/6_v.jpg', { sides }), null)
    assert.equal(read(template, 'RGASPI/85/14/50/6c.jpg', { sides }), 'ru-rgaspi/85/14/50 6c recto')
    assert.equal(read(template, 'RGASPI/85/14/50/6.jpg', { sides: { verso: ['ob'] } }), 'ru-rgaspi/85/14/50 6 recto')
    const german = '{repository}/{fonds}/{file}/{leaf}{side}.jpg'
    assert.equal(read(german, 'BArch/R 43-I/132/6R.jpg'), 'de-barch/r 43-i/132 6 verso')
    assert.equal(read(german, 'BArch/R 43-I/132/6r.jpg'), 'de-barch/r 43-i/132 6 recto')
  })

  it('has the side behind the leaf where it does not say so', () => {
    assert.equal(read('{repository}/{fonds}/{file}/{leaf}.jpg', 'RGASPI/85/50/6ob.jpg'), 'ru-rgaspi/85/50 6 verso')
  })

  it('may have what is missing in square brackets', () => {
    const template = 'scans/{repository}_{fonds}[_{inventory}]_{file}[_l{leaf:3}[{side}]][ copy].jpg'
    assert.equal(read(template, 'scans/RGASPI_85_14_50_l006v.jpg'), 'ru-rgaspi/85/14/50 6 verso')
    assert.equal(read(template, 'scans/RGASPI_85_14_50.jpg'), 'ru-rgaspi/85/14/50')
    assert.equal(read(template, 'scans/RGASPI_85_50.jpg'), 'ru-rgaspi/85/50')
    assert.equal(read(template, 'scans/RGASPI_85_50 copy.jpg'), 'ru-rgaspi/85/50')
  })

  it('may leave open what says nothing', () => {
    assert.equal(read('**/{repository}/{fonds}-{file}*.jpg', 'a/b/RGASPI/85-50 blurred.jpg'), 'ru-rgaspi/85/50')
    assert.equal(read('**/{repository}/{fonds}-{file}*.jpg', 'RGASPI/85-50.jpg'), 'ru-rgaspi/85/50')
    assert.equal(read('x/*/{repository}/{fonds}-{file}.jpg', 'x/a/b/RGASPI/85-50.jpg'), null)
    assert.equal(read('**/{repository} {fonds}-{file}/**', 'a/RGASPI 85-50/IMG_0012.jpg'), 'ru-rgaspi/85/50')
    assert.equal(read('*/{repository} {fonds}-{file} (??).jpg', '1921/RGASPI 85-50 (12).jpg'), 'ru-rgaspi/85/50')
    assert.equal(
      read('{repository}/{fonds}/{file}/*{leaf:4}.jpg', 'RGASPI/85/50/IMG_10012.jpg'),
      'ru-rgaspi/85/50 10012',
    )
    assert.equal(read('{repository}/{fonds}/{file}/{*}-{leaf}.jpg', 'RGASPI/85/50/IMG-6.jpg'), 'ru-rgaspi/85/50 6')
  })

  it('divides a name where numbers are, not words', () => {
    const template = '{repository}-{fonds}-{inventory}-{file}.txt'
    assert.equal(read(template, 'GARF-Р-1235-14-50.txt'), 'ru-garf/r-1235/14/50')
    assert.equal(read(template, 'GARF-1235-14-50а.txt'), 'ru-garf/1235/14/50a')
    assert.equal(read(template, 'AVP-RF-04-39-53001.txt'), 'ru-avprf/04/39/53001')
    assert.equal(read('{repository}_{fonds}_{file}.txt', 'GARF_R1235_50.txt'), 'ru-garf/r-1235/50')
    assert.equal(read('{repository}_{fonds}_{file}.txt', 'GARF_R_1235_50.txt'), 'ru-garf/r-1235/50')
    assert.equal(read('{repository} {fonds} {file}.txt', 'РГАСПИ 85 50.txt'), 'ru-rgaspi/85/50')
    assert.equal(read('{repository}{fonds}_{file}.txt', 'RGASPI85_50.txt'), 'ru-rgaspi/85/50')
  })

  it('takes no word for a number', () => {
    assert.equal(read('{repository}/{fonds}-{file}.txt', 'RGASPI/read-me.txt'), null)
    assert.equal(read('{repository}/{fonds}-{file}.txt', 'RGASPI/II-5.txt'), 'ru-rgaspi/ii/5')
  })

  it('takes words for values where an archive has them', () => {
    assert.equal(read('{repository}/{department} {series}/{piece}.txt', 'TNA/FO 371/5168.txt'), 'uk-tna/fo/371/5168')
  })

  it('reads what stands in a name for a slash or a blank', () => {
    assert.equal(
      read('{repository}/{fonds}/{inventory}/{file}.txt', 'АВПРИ/180/517_2/1473.txt'),
      'ru-avpri/180/517/2/1473',
    )
    assert.equal(read('{repository}/{fonds} {file}.txt', 'BArch/R_1501 125720.txt'), 'de-barch/r 1501/125720')
    assert.equal(read('{repository}/{fonds}-{file}.txt', 'BArch/R1501-125720.txt'), 'de-barch/r 1501/125720')
    assert.equal(read('{repository}/{series}-{item}.txt', 'au-naa/A981-5.txt'), 'au-naa/a981/5')
  })

  it('reads zeros that fill up a number as none', () => {
    assert.equal(read('{repository}/{fonds:4}-{file:5}.txt', 'AVPRF/0004-53001.txt'), 'ru-avprf/4/53001')
    assert.equal(read('{repository}/{fonds}-{file}.txt', 'AVPRF/04-53001.txt'), 'ru-avprf/04/53001')
    assert.equal(read('{repository}/{fonds:4}-{file}.txt', 'AVPRF/04-53001.txt'), null)
  })

  it('may name a level twice, which then says the same', () => {
    const template = '{repository}/f{fonds}/{fonds}-{file}.txt'
    assert.equal(read(template, 'RGASPI/f85/085-50.txt'), 'ru-rgaspi/85/50')
    assert.equal(read(template, 'RGASPI/f85/84-50.txt'), null)
  })

  it('sees through the two ways of writing an accent, and through case', () => {
    const template = 'Überlieferung/{repository}/й{fonds}-{file}.TXT'
    for (const form of ['NFC', 'NFD'] as const)
      assert.equal(
        read(template.normalize(form), 'überlieferung/RGASPI/Й85-50.txt'.normalize(form === 'NFC' ? 'NFD' : 'NFC')),
        'ru-rgaspi/85/50',
      )
  })

  it('names no level that the archive does not have', () => {
    assert.equal(read('{repository}/{fonds}-{file}.txt', 'TNA/85-50.txt'), null)
  })

  it('is tried in its turn', () => {
    const templates = ['{repository}/{fonds}-{file}.txt', '{repository}/{fonds}-{inventory}.txt', '**/{fonds}.txt']
    const own = templates.map((written) =>
      pathTemplateOf(written, written.startsWith('*') ? { repository: 'GARF' } : {}),
    )
    const key = (path: string) => matchOf(own, path, archives)?.target.key
    assert.equal(key('RGASPI/85-50.txt'), 'ru-rgaspi/85/50')
    assert.equal(key('RGASPI/85.txt'), 'ru-garf/85')
  })

  it('may have the archive beside it', () => {
    const options = { repository: 'RGASPI' }
    assert.equal(
      read('сканы/ф{fonds} оп{inventory} д{file}/л{leaf}{side}.jpg', 'сканы/ф85 оп14 д50/л006об.jpg', options),
      'ru-rgaspi/85/14/50 6 verso',
    )
    assert.equal(read('{fonds}_{inventory}_{file}.txt', '85_14_50.txt', options), 'ru-rgaspi/85/14/50')
    assert.equal(read('{fonds}_{inventory}_{file}.txt', '85_14_50.txt', { repository: 'Rome' }), null)
  })
})

describe('a mistake in a template of paths', () => {
  const wrong: [template: string, place: string, message: RegExp][] = [
    ['', '', /names no level/],
    ['{repository}/{leaf}.txt', '{repository}/{leaf}.txt', /names no level/],
    ['a/{fonds}.txt', 'a/{fonds}.txt', /^Whose fonds is it\?/],
    ['{repository}/{fond}.txt', '{fond}', /“fond” is not known here; did you mean \{fonds\}\?/],
    ['{repository}/{x}.txt', '{x}', /What can stand in braces: repository, department, .*leaf, side/],
    ['{repository/{fonds}.txt', '{repository/', /never closed/],
    ['{repository}/{fonds', '{fonds', /never closed/],
    ['{repository}/fonds}.txt', '}', /closes none/],
    ['{repository}/[{fonds}.txt', '[{fonds}.txt', /never closed/],
    ['{repository}/{fonds}].txt', ']', /closes none/],
    ['{repository}/{fonds}[].txt', '[]', /nothing in this bracket/],
    ["{repository}/d'{fonds}.txt", "'{fonds}.txt", /no partner/],
    ['{repository}/***{fonds}.txt', '***', /One star/],
    ['{repository}/{fonds:x}.txt', '{fonds:x}', /how many digits/],
    ['{repository}/{fonds:0}.txt', '{fonds:0}', /how many digits/],
    ['{repository}/{fonds:99}.txt', '{fonds:99}', /how many digits/],
    ['{repository:3}/{fonds}.txt', '{repository:3}', /no digits/],
    ['{repository}/{fonds}{file}.txt', '{file}', /Nothing parts \{fonds\} from \{file\}/],
    ['{repository}/{fonds}[-{inventory}]{file}.txt', '{file}', /Nothing parts/],
    ['{repository}/{fonds}/{file}{side}.txt', '{side}', /A side is that of a leaf/],
    ['/scans/{repository}/{fonds}.txt', '/', /stays in it/],
    ['C:\\scans\\{repository}\\{fonds}.txt', 'C:', /stays in it/],
    ['../{repository}/{fonds}.txt', '../', /stays in it/],
    ['a/../{repository}/{fonds}.txt', '/..', /stays in it/],
    ['./{repository}/{fonds}.txt', './', /stays in it/],
    ['%2e%2E/{repository}/{fonds}.txt', '%2e%2E/', /stays in it/],
    ['a%2f..%2f{repository}/{fonds}.txt', '%2f..', /stays in it/],
    ['file:///scans/{repository}/{fonds}.txt', 'file:/', /stays in it/],
    ['\\\\server\\{repository}\\{fonds}.txt', '\\', /stays in it/],
    [`{repository}/{fonds}${'x'.repeat(400)}`, `{repository}/{fonds}${'x'.repeat(400)}`, /longer than/],
  ]
  for (const [written, place, message] of wrong)
    it(`is told of at its place: ${written.slice(0, 50) || 'nothing'}`, () => {
      const { troubles } = pathTemplateOf(written)
      assert.deepEqual(
        troubles.map(({ start, end }) => written.slice(start, end)),
        [place],
      )
      assert.match(troubles[0]?.message ?? '', message)
    })

  it('is none of these', () => {
    for (const written of [
      '{repository}{fonds}-{file}.txt',
      '{repository}/{fonds}/{leaf}{side}.txt',
      '{repository}/{fonds}[-{inventory}]-{file}.txt',
      "d''Este/{repository}/'[1]'/{fonds}.txt",
      'a.b/..c/{repository}/{fonds}*{file}',
      'a..b/50%/{repository}/ф: {fonds}.txt',
      '{Repository}\\{FONDS}.txt',
    ])
      assert.deepEqual(pathTemplateOf(written).troubles, [], written)
  })

  it('costs no more than a moment, whatever it is', () => {
    const stars = `**/${'*-'.repeat(40)}*/[{fonds}-][{file}-][{box}-]**/**/**/{folder}*x`
    const template = pathTemplateOf(stars, { repository: 'RGASPI' })
    assert.deepEqual(template.troubles, [])
    for (const path of ['-1a/'.repeat(240), '-'.repeat(900), '1-'.repeat(450)])
      assert.equal(matchOf([template], path, archives), null)
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      ..."{}[]*?':,/",
      '{fonds}',
      '{repository}',
      '{leaf:3}',
      '{side}',
      '[',
      ']',
      '**/',
      'a',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), fc.string(), (pieces, path) => {
        const template = pathTemplateOf(pieces.join(''), { repository: 'RGASPI' })
        matchOf([template], path, archives)
        matchOf([template], pieces.join(''), archives)
      }),
      runs(300),
    )
  })
})

describe('the path that a template has for a file', () => {
  const target = (...levels: LevelValue[]) =>
    targetFrom(archives, repositoryCalled(archives, 'RGASPI') as Repository, levels) as SourceTarget
  const write = (template: string, leaf: LeafId | null = null, options?: PathOptions) =>
    pathFor(
      pathTemplateOf(template, options),
      target(['fonds', '85'], ['inventory', '14'], ['file', '50']),
      leaf,
      archives,
    )

  it('is written', () => {
    assert.equal(
      write('scans/{repository}/{fonds:4}-{inventory}-{file}/{leaf:3}{side}.{jpg,png}', leafId('6а', 'verso')),
      'scans/RGASPI/0085-14-50/006aob.jpg',
    )
    const sides = { recto: ['a'], verso: ['b'] }
    assert.equal(write('{repository}/{fonds}/{leaf}{side}.jpg', leafId('6', 'verso'), { sides }), 'RGASPI/85/6b.jpg')
    assert.equal(write('{repository}/{fonds}/{leaf}{side}.jpg', leafId('6', null), { sides }), 'RGASPI/85/6a.jpg')
    assert.equal(write('{fonds}[-{inventory}][-{box}][ copy].jpg', null, { repository: 'ru-rgaspi' }), '85-14.jpg')
  })

  it('is not where something is missing or open', () => {
    assert.equal(write('{repository}/{fonds}/{leaf}.jpg'), null)
    assert.equal(write('{repository}/{fonds}/{box}.jpg'), null)
    assert.equal(write('{repository}/{fonds}/*.jpg'), null)
    assert.equal(write('{fonds}.jpg', null, { repository: 'GARF' }), null)
    assert.equal(write('{fonds}.jpg'), null)
  })

  it('is read as that file and leaf again', () => {
    const value = fc
      .tuple(
        fc.constantFrom('', '', '', 'Р-', 'R-', 'П-'),
        fc.integer({ min: 1, max: 99999 }),
        fc.constantFrom('', '', 'а', 'b'),
      )
      .map((parts) => parts.join(''))
    const mark = fc.constantFrom('-', '_', ' ', '/', ' d', '/op', ', ')
    const side = fc.constantFrom<Side | null>('verso', null)
    const repositories = [...archives.repositories.values()].filter(({ system }) => system === 'fond')
    fc.assert(
      fc.property(
        fc.constantFrom(...repositories),
        fc.array(value, { minLength: 3, maxLength: 3 }),
        fc.array(mark, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 2000 }),
        side,
        fc.constantFrom('', ':3'),
        (repository, [fonds, inventory, file], [a, b, c, d], leaf, side, digits) => {
          const levels = [['fonds', fonds], ['inventory', inventory], ['file', file]] as LevelValue[] // biome-ignore format: short
          const target = targetFrom(archives, repository, levels) as SourceTarget
          const template = pathTemplateOf(
            `x/{repository}${a}{fonds${digits}}${b}{inventory}${c}{file}${d}{leaf${digits}}{side}.jpg`,
          )
          const path = pathFor(template, target, leafId(String(leaf), side), archives)
          assert.ok(path)
          const match = matchOf([template], path, archives)
          assert.equal(match?.target.key, target.key, path)
          assert.deepEqual(match?.leaf, leafId(String(leaf), side), path)
        },
      ),
      runs(300),
    )
  })
})
