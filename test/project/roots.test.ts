import assert from 'node:assert/strict'
import { rootUri } from '../../server/project/roots'

describe('a further folder of sources', () => {
  const uris = {
    '/mnt/scans': 'file:///mnt/scans',
    '/home/me/Фото 1/': 'file:///home/me/%D0%A4%D0%BE%D1%82%D0%BE%201',
    '/a/../b#c?d%20e': 'file:///b%23c%3Fd%2520e',
    'D:\\Scans\\RGASPI': 'file:///d%3A/Scans/RGASPI',
    'd:/Scans': 'file:///d%3A/Scans',
    '\\\\nas\\photos\\85': 'file://nas/photos/85',
  }
  for (const [path, uri] of Object.entries(uris)) it(`${path} is ${uri}`, () => assert.equal(rootUri(path), uri))

  for (const path of [
    'scans',
    './scans',
    '../scans',
    '',
    '~/scans',
    '\\\\nas',
    'file:///mnt/scans',
    'https://x.org/a',
    'D:scans',
  ])
    it(`${path || 'nothing'} is none`, () => assert.equal(rootUri(path), null))
})
