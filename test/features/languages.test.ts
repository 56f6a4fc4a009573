/** What the features make of notes in languages that have their own. */
import assert from 'node:assert/strict'
import { definitionAt } from '../../server/features/definition'
import { foldingOf } from '../../server/features/folding'
import { hoverAt } from '../../server/features/hover/hover'
import { renameAt } from '../../server/features/rename'
import { symbolsOf } from '../../server/features/symbols'
import { expectPlaces, open } from './open'

const paper = String.raw`
  //- a.tex
  The mill stood.\footnote{\emph{RGASPI}, f.~85, op.~14, d.~50, ll.~6--7.} It
                     |
  burned.\footnote{So
    they say.}

  Nobody saw it.\footnote{Nobody.}
`

/** The text with a label changed at the cursor. */
function renamed(source: string, label: string): string | null {
  const { view, cursor } = open(source)
  const edits = Object.values(renameAt(view, cursor, label)?.changes ?? {})[0]
  if (!edits) return null
  const lines = view.apparatus.text.split('\n')
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start.character - a.range.start.character)) {
    const line = lines[range.start.line] ?? ''
    lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character)
  }
  return lines.join('\n')
}

describe('a note of LaTeX', () => {
  it('is shown as it will be printed', () => {
    const { view, cursor } = open(paper)
    const { value } = hoverAt(view, cursor, false)?.contents as { value: string }
    assert.deepEqual(value.split('\n').slice(0, 2), ['Note 1', 'RGASPI, f. 85, op. 14, d. 50, ll. 6-7.'])
  })

  it('has its number in the outline', () => {
    const symbols = symbolsOf(open(paper).view)
    assert.deepEqual(
      symbols.map(({ name, detail }) => `${name} ${detail}`),
      ['1 RGASPI, f. 85, op. 14, d. 50, ll. 6-7.', '2 So they say.', '3 Nobody.'],
    )
  })

  it('folds by itself, and not with what stands between it and the next', () => {
    assert.deepEqual(foldingOf(open(paper).view), [{ startLine: 1, endLine: 2 }])
  })

  it('has no label to change, unless it is written', () => {
    assert.equal(renamed(paper, '7'), null)
    const marked = String.raw`
      //- a.tex
      A mill.\footnotemark[3] So.\footnotetext[3]{Three.}
                           |
    `
    assert.equal(renamed(marked, '7'), String.raw`A mill.\footnotemark[7] So.\footnotetext[7]{Three.}`)
    const again = String.raw`
      //- a.tex
      A mill.\footnote{One.} So.\footnotemark[1]
                                             |
    `
    assert.equal(renamed(again, '7'), null)
  })
})

describe('the text of a note', () => {
  const texts: [source: string, seen: string, name: string][] = [
    ['//- a.tex\nA mill.\\footnote{\\cite[5]{smith}, \\href{https://a.org}{the page} \\& \\verb|so|. % why\\label{x}\n}', '[smith], the page & so.', '1'],
    ['//- a.tex\n\\title{A mill\\thanks{To \\emph{all}.}}', 'To all.', '*'],
    ['//- a.rst\nA mill [#]_.\n\n.. [#] See :ref:`the page <x>`, ``so``, `there <https://a.org>`_.', 'See the page, so, there.', '1'],
    ['//- a.org\nA mill[fn:: See [[https://a.org][the page]] so.].', 'See [[https://a.org][the page]] so.', '1'],
    ['//- a.adoc\nA millfootnote:[_So_ *it* stood.].', 'So it stood.', '1'],
    ['//- a.typ\nA mill#footnote[_So_ *it* stood // why\n].', 'So it stood', '1'],
    ['//- a.html\n<p>A mill<a href="#fn1" role="doc-noteref">1</a>.</p>\n\n<p id="fn1">So <!-- why -->it stood. <a href="#r1">↩</a></p>', 'So it stood.', '1'],
  ] // biome-ignore format: a table
  for (const [source, seen, name] of texts)
    it(`is shown without what its reader does not see: ${seen}`, () => {
      const { view } = open(source)
      const [symbol] = symbolsOf(view)
      assert.equal(symbol?.name, name)
      const { start } = view.apparatus.markers[0] ?? { start: 0 }
      const { value } = hoverAt(view, start + 1, false)?.contents as { value: string }
      assert.equal(value.split('\n')[1]?.trim(), seen)
    })
})

describe('a name', () => {
  const texts: [source: string, renamed: string][] = [
    ['//- a.org\nA mill[fn:a].\n         |\n\n[fn:a] So.', 'A mill[fn:b].\n\n[fn:b] So.'],
    ['//- a.rst\nA mill [#a]_.\n         |\n\n.. [#a] So.', 'A mill [#b]_.\n\n.. [#b] So.'],
    ['//- a.adoc\nA mill.footnote:a[So.] The mill.footnote:a[]\n                |', 'A mill.footnote:b[So.] The mill.footnote:b[]'],
    ['//- a.typ\nA mill.#footnote[So.] <a> The mill.#footnote(<a>)\n                                           |', 'A mill.#footnote[So.] <b> The mill.#footnote(<b>)'],
  ] // biome-ignore format: a table
  for (const [source, expected] of texts)
    it(`is changed wherever it stands: ${expected}`, () => assert.equal(renamed(source, 'b'), expected))
})

describe('a link to a note of HTML', () => {
  it('leads to it, and nothing renames its id', () => {
    const page = `
      //- a.html
      <p>A mill<a href="#fn1" role="doc-noteref">1</a> stood.</p>
                        |

      <p id="fn1">1. It burned.</p>
      ^^^^^^^^^^^^
    `
    expectPlaces(page, (view, cursor) =>
      definitionAt(view, cursor).map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      })),
    )
    assert.equal(renamed(page, '2'), null)
  })
})
