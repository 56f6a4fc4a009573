import assert from 'node:assert/strict'
import { baselineOf, baselineText, type Entry, isInside, renewed } from '../../../server/project/baseline/baseline'

const entry = (text: string, count = 1): Entry => ({ code: 'note-order', text, before: 'a “quay”', after: '', count })

describe('the file of a baseline', () => {
  const documents = new Map([
    ['b/two.txt', [entry('[#]', 2)]],
    ['a.txt', [entry('\u0000\\"\ud800')]],
    ['empty.txt', []],
  ])

  it('has one line an entry, the documents in order and none without entries', () => {
    assert.equal(
      baselineText(documents),
      `{
  "version": 1,
  "documents": {
    "a.txt": [
      { "code": "note-order", "text": "\\u0000\\\\\\"\\ud800", "before": "a “quay”", "after": "" }
    ],
    "b/two.txt": [
      { "code": "note-order", "text": "[#]", "before": "a “quay”", "after": "", "count": 2 }
    ]
  }
}
`,
    )
  })

  it('is read as it was written', () => {
    const read = baselineOf(baselineText(documents))
    assert.deepEqual(read.findings, [])
    assert.deepEqual([...read.documents], [...documents].slice(0, 2).reverse())
    assert.equal(baselineText(read.documents), baselineText(documents))
    assert.deepEqual(baselineOf(baselineText(new Map())).documents, new Map())
  })

  it('keeps what it says of other files, as long as they are there', () => {
    const after = renewed(documents, new Map([['a.txt', [entry('*')]]]), (path) => path !== 'b/two.txt')
    assert.deepEqual([...after.keys()], ['empty.txt', 'a.txt'])
    assert.equal(after.get('a.txt')?.[0]?.text, '*')
  })

  const paths: [path: string, inside: boolean][] = [
    ['one.txt', true],
    ['a/b/гл. 1.txt', true],
    ['..txt', true],
    ['', false],
    ['/etc/passwd', false],
    ['../one.txt', false],
    ['a/../../one.txt', false],
    ['./one.txt', false],
    ['a//one.txt', false],
    ['C:/one.txt', false],
    ['c:one.txt', false],
  ]
  for (const [path, inside] of paths)
    it(`${inside ? 'takes' : 'passes over'} a document “${path}”`, () => {
      assert.equal(isInside(path), inside)
      const read = baselineOf(`{ "version": 1, "documents": { ${JSON.stringify(path)}: [] } }`)
      assert.deepEqual(read.findings, [])
      assert.equal(read.documents.has(path), inside)
    })

  const one = '{ "code": "note-order", "text": "", "before": "", "after": "" }'
  const broken: [text: string, at: string][] = [
    ['', ''],
    ['[]', '['],
    ['{}', '{'],
    ['{ "version": 2, "documents": {} }', '2'],
    ['{ "version": "1" }', '"1"'],
    ['{ "version": 1, "documents": [] }', '['],
    ['{ "version": 1, "documents": { "a.txt": 5 } }', '5'],
    ['{ "version": 1, "documents": { "a.txt": [5] } }', '5'],
    ['{ "version": 1, "documents": { "a.txt": [{}] } }', '{'],
    [`{ "version": 1, "documents": { "a.txt": [${one.replace('"note-order"', 'null')}] } }`, 'null'],
    [`{ "version": 1, "documents": { "a.txt": [${one.replace(' }', ', "count": -3 }')}] } }`, '-3'],
    [`{ "version": 1, "documents": { "a.txt": [${one.replace(' }', ', "count": 1e999 }')}] } }`, '1e999'],
    [`{ "version": 1, "documents": { "a.txt": [${one}], "a.txt": [] } }`, '"a.txt"'],
    ['<<<<<<< HEAD\n{ "version": 1 }\n', '<<<<<<<'],
    ['['.repeat(100_000), '['],
  ]
  for (const [text, at] of broken)
    it(`says where it is broken, and hides nothing: ${text.slice(0, 80)}`, () => {
      const { findings, documents: none } = baselineOf(text)
      assert.equal(findings.length, 1)
      const [mistake] = findings
      assert.ok(mistake)
      assert.equal(mistake.code, 'configuration-invalid')
      assert.equal(text.slice(mistake.start, mistake.end), at)
      assert.match(mistake.message, /\. This baseline hides nothing: mend it, or delete it and write it anew\.$/)
      assert.equal(none.size, 0)
    })

  it('takes codes that this Fontes does not know, and names of its own language', () => {
    const text = `{ "version": 1, "documents": { "__proto__": [${one.replace('note-order', 'constructor')}] }, "more": 5 }`
    assert.deepEqual(baselineOf(text).findings, [])
    assert.equal(baselineOf(text).documents.get('__proto__')?.[0]?.code, 'constructor')
  })
})
