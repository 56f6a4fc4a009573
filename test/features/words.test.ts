import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'

const folder = 'server/features/words'
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))

/** By number or by the plural's name, and nothing else. */
const isPlural = (value: object) =>
  'other' in value && Object.keys(value).every((key) => /^(?:\d+|zero|one|two|few|many|other)$/.test(key))

/** Each phrase by its path, with the names in its braces; one that counts by its most general form. */
function phrases(words: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, entry] of Object.entries(words)) {
    const value = path !== '' && typeof entry !== 'string' && isPlural(entry) ? entry.other : entry
    if (typeof value !== 'string') for (const [inner, own] of phrases(value, `${path}/${key}`)) found.set(inner, own)
    else
      found.set(
        `${path}/${key}`,
        [...value.matchAll(/\{(\w+)\}/g)]
          .map((match) => match[1])
          .sort()
          .join(' '),
      )
  }
  return found
}

const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
const english = phrases(read('en.json'))

describe('the words of hovers', () => {
  for (const file of files) {
    it(`${file} has a phrase for each English one, with the same to be filled in`, () => {
      const words = read(file)
      const own = phrases({ ...words, times: {}, inNotes: {} })
      const wanted = [...english].filter(([path]) => !/^\/(?:times|inNotes)\//.test(path))
      assert.deepEqual([...own.keys()].sort(), wanted.map(([path]) => path).sort())
      for (const [path, names] of wanted) {
        // Counted either way: “three times” or “times: 3”.
        if (path === '/archive/cited') assert.match(own.get(path) ?? '', /^(?:number|times)$/)
        else assert.equal(own.get(path), names, path)
      }
    })

    it(`${file} counts as its language does`, () => {
      const { times, inNotes, register, format } = read(file)
      assert.ok(times[1] && times.other && inNotes.other)
      const categories = new Intl.PluralRules(format).resolvedOptions().pluralCategories
      const counting = Object.values(register).filter((entry): entry is object => typeof entry === 'object')
      for (const plural of [times, ...counting])
        for (const category of Object.keys(plural).filter((key) => !/\d/.test(key)))
          assert.ok(categories.includes(category as never), category)
      assert.deepEqual(Object.keys(inNotes).sort(), [...categories].filter((category) => category in inNotes).sort())
      for (const phrase of Object.values(inNotes)) assert.match(String(phrase), /\{number\}/)
    })
  }
})
