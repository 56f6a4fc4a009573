import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { matchOf, type PathOptions, pathTemplateOf } from '../../server/sources/templates'

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
