import assert from 'node:assert/strict'
import { levelsFor, settingsFrom } from '../../server/project/settings'

describe('the level of a code', () => {
  const severity = {
    'note-order': 'off',
    'drafts/**': { 'note-undefined': 'hint', 'note-order': 'information' },
    '**/*.md': { 'note-undefined': 'off' },
  }
  const levels: [path: string, code: 'note-undefined' | 'note-order' | 'note-unused', level: string][] = [
    ['article.txt', 'note-undefined', 'error'],
    ['article.txt', 'note-order', 'off'],
    ['article.txt', 'note-unused', 'warning'],
    ['drafts/one.txt', 'note-undefined', 'hint'],
    ['drafts/one.txt', 'note-order', 'information'],
    ['drafts/a/b/one.txt', 'note-order', 'information'],
    ['drafts/one.md', 'note-undefined', 'off'],
    ['Drafts/One.MD', 'note-undefined', 'off'],
    ['.hidden/one.md', 'note-undefined', 'off'],
    ['mydrafts/one.txt', 'note-undefined', 'error'],
  ]
  for (const [path, code, level] of levels)
    it(`${code} in ${path} is ${level}`, () => assert.equal(levelsFor(settingsFrom({ severity }), path)(code), level))

  const nonsense: unknown[] = [
    undefined, null, 5, 'off', [], {}, { severity: null }, { severity: 'off' }, { severity: { 'note-order': 'loud' } },
    { severity: { 'note-order': 5, 'a/**': null } }, { severity: { '[': { 'note-order': 'off' } } },
    { severity: { 'no-such-code': 'off' } },
  ] // biome-ignore format: a list
  for (const value of nonsense)
    it(`is the default under ${JSON.stringify(value)}`, () =>
      assert.equal(levelsFor(settingsFrom(value), 'article.txt')('note-order'), 'warning'))
})

describe('the limit of problems of one kind', () => {
  const limits: [value: unknown, limit: number][] = [
    [undefined, 100],
    [0, 0],
    [7, 7],
    [2.5, 2],
    [-1, 100],
    ['7', 100],
    [Number.NaN, 100],
  ]
  for (const [value, limit] of limits)
    it(`is ${limit} where the setting is ${value}`, () =>
      assert.equal(settingsFrom({ maxProblemsOfOneKind: value }).limit, limit))
})

describe('the kinds of notes in the outline', () => {
  const wanted: [value: unknown, kinds: string[]][] = [
    [undefined, ['author', 'editor', 'translator', 'transcriber', 'credit']],
    [{ kinds: 'editor' }, ['author', 'editor', 'translator', 'transcriber', 'credit']],
    [null, ['author', 'editor', 'translator', 'transcriber', 'credit']],
    [{ kinds: ['translator', 'reader', 'editor', 5] }, ['editor', 'translator']],
    [{ kinds: [] }, []],
  ]
  for (const [outline, kinds] of wanted)
    it(`are ${kinds.join(', ') || 'none'} under ${JSON.stringify(outline)}`, () =>
      assert.deepEqual(settingsFrom({ outline }).outlined, kinds))
})
