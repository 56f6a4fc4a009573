import assert from 'node:assert/strict'
import { defaultEndings, endingsOf, formatOfDocument, formatOfFile } from '../../server/project/files'

describe('the format of a file', () => {
  const files = { 'a.txt': 'plain', 'A.MD': 'markdown', 'file:///x/mill.tex': 'latex', 'a.b.org': 'org', 'a.ltx': 'latex', 'a.adoc': 'asciidoc', 'a.rst': 'restructuredtext', 'a.typ': 'typst', 'a.xhtml': 'html', 'tei.xml': 'xml', 'README': 'plain', 'a.text': 'plain', 'a.constructor': 'plain' } // biome-ignore format: a table
  for (const [path, format] of Object.entries(files))
    it(`${path}: ${format}`, () => assert.equal(formatOfFile(path), format))
})

describe('the format of an open document', () => {
  it('is that of its language, whatever it is called', () => {
    assert.equal(formatOfDocument('latex', 'file:///a.txt'), 'latex')
    assert.equal(formatOfDocument('html', 'untitled:Untitled-1'), 'html')
  })

  it('is that of its name, where the editor has no name for the language', () => {
    assert.equal(formatOfDocument('plaintext', 'file:///a.typ'), 'typst')
    assert.equal(formatOfDocument('', 'file:///a.rst'), 'restructuredtext')
    assert.equal(formatOfDocument('quarto', 'file:///a.qmd'), 'plain')
  })
})

describe('the endings of files', () => {
  it('are those of the languages that are on', () => {
    assert.deepEqual(endingsOf(['html', 'tex', 'quarto']), ['.tex', '.ltx', '.html', '.htm', '.xhtml'])
    assert.deepEqual(endingsOf([]), [])
  })

  it('are by default those of texts, and not of programs’ files', () => {
    for (const ending of ['.txt', '.md', '.tex', '.rst', '.org', '.adoc', '.typ'])
      assert.ok(defaultEndings.includes(ending))
    for (const ending of ['.xml', '.html']) assert.ok(!defaultEndings.includes(ending))
  })
})
