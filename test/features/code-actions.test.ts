import assert from 'node:assert/strict'
import type { Range, TextEdit } from 'vscode-languageserver'
import { codeActionsIn, editsOf } from '../../server/features/code-actions'
import { offsetOf, rangeOf, type View } from '../../server/features/view'
import { open } from './open'

const article = `
  So. [1] And so. [2]

  [1] RGASPI, f. 85, op. 14, d. 50, l. 6; GARF, f. 5, op. 1, d. 3, l. 1 ob.
         |

  [2] Ibid., l. 2.
`

function actions(range: Range, view: View, only?: string[]): [title: string, kind: string | undefined][] {
  return codeActionsIn(view, range, only).map(({ title, kind }) => [title, kind])
}

function edited({ apparatus }: View, edits: readonly TextEdit[]): string {
  let { text } = apparatus
  for (const { range, newText } of [...edits].reverse())
    text = text.slice(0, offsetOf(apparatus, range.start)) + newText + text.slice(offsetOf(apparatus, range.end))
  return text
}

describe('code actions', () => {
  const { view, cursor } = open(article)
  const { apparatus } = view
  const atCursor = rangeOf(apparatus, { start: cursor, end: cursor })
  const everything = rangeOf(apparatus, { start: 0, end: apparatus.text.length })

  it('convert the reference at the cursor, into other styles than its own', () => {
    assert.deepEqual(actions(atCursor, view).slice(0, 3), [
      ['Convert to GOST, in Russian', 'refactor.rewrite.fontes.gost'],
      ['Convert to Russian, with commas', 'refactor.rewrite.fontes.russian'],
      ['Convert to English words', 'refactor.rewrite.fontes.english'],
    ])
    assert.match(edited(view, editsOf(view, atCursor, 'gost')), /\[1\] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6; GARF/)
  })

  it('convert those of a selection, and say how many', () => {
    // Whose file the last one is cannot be told: the note before cites two.
    assert.equal(actions(everything, view)[0]?.[0], 'Convert 2 references to GOST, in Russian')
  })

  it('convert all of the text where an editor asks for such', () => {
    assert.deepEqual(actions(atCursor, view, ['source'])[0], [
      'Convert 2 references in this text to GOST, in Russian',
      'source.convertReferences.fontes.gost',
    ])
    assert.deepEqual(actions(atCursor, view, ['source.convertReferences.fontes.german']), [
      ['Convert 2 references in this text to German', 'source.convertReferences.fontes.german'],
    ])
    assert.match(edited(view, editsOf(view, null, 'german')), /d. 50, Bl. 6; GARF, f. 5, op. 1, d. 3, Bl. 1 Rs./)
  })

  it('are none where no reference lies, and none of other kinds', () => {
    assert.deepEqual(actions(rangeOf(apparatus, { start: 1, end: 1 }), view), [])
    assert.deepEqual(actions(atCursor, view, ['quickfix']), [])
    assert.deepEqual(actions(atCursor, view, ['source.fixAll']), [])
    assert.equal(actions(atCursor, view, ['refactor.rewrite.fontes.gost']).length, 1)
  })
})
