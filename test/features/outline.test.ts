import assert from 'node:assert/strict'
import { foldingOf } from '../../server/features/folding'
import { notesOf } from '../../server/features/notes'
import { symbolsOf } from '../../server/features/symbols'
import type { NoteKind } from '../../server/notes/kinds'
import { open } from './open'

describe('the outline', () => {
  it('lists the notes, and under each the sources that it cites', () => {
    const { view } = open(`
      By A. Miller*

      So. [1] And so. [2]

      * A friend.

      [1] Letter to the mill. GARF, f. 1, op. 2, d. 3, l. 4; Miller, Mills, Riga, 1990, p. 5.

      [2] Nothing
      at all. [fontes-ignore-file: suppression-unused]
    `)
    assert.deepEqual(
      symbolsOf(view).map(({ name, detail, children = [] }) => [name, detail, ...children.map((child) => child.name)]),
      [
        ['*', 'A friend.'],
        [
          '[1]',
          'Letter to the mill. GARF, f. 1, op. 2, d. 3, l. 4; Miller, Mills, Riga, 1990, p…',
          'GARF, f. 1, op. 2, d. 3, l. 4',
          'Miller, Mills, Riga, 1990, p. 5',
        ],
        ['[2]', 'Nothing at all.'],
      ],
    )
  })

  const signed = `
      So. [1] And so. [2] The miller* came. [3] And again. [4]

      * The author thanks the miller.

      [1] A mill.

      [2] A windmill. — Trans.

      [3] It burnt down. — Ed.

      [4] Transcriber’s note: the word is smudged.
    `
  const names = (locale: string, kinds?: NoteKind[]) =>
    symbolsOf({ ...open(signed).view, locale }, kinds).map(({ name }) => name)

  it('says in the reader’s language whose a note is, unless it is the author’s', () => {
    assert.deepEqual(names('en'), [
      '* · credit',
      '[1]',
      '[2] · translator’s note',
      '[3] · editor’s note',
      '[4] · transcriber’s note',
    ])
    assert.equal(names('de')[2], '[2] · Anmerkung des Übersetzers')
    assert.equal(names('fr-FR')[2], '[2] · note du traducteur')
    assert.equal(names('ru')[2], '[2] · примечание переводчика')
    assert.equal(names('tr')[2], '[2] · çevirmenin notu')
  })

  it('gives each kind an icon of its own', () => {
    const symbols = symbolsOf(open(signed).view)
    assert.equal(new Set(symbols.map(({ kind }) => kind)).size, 5)
  })

  it('has the kinds that are wanted', () => {
    assert.deepEqual(names('en', ['author', 'editor']), ['[1]', '[3] · editor’s note'])
    assert.deepEqual(names('en', []), [])
  })

  it('closes a bracket that closes behind the note', () => {
    const labels = (source: string) => symbolsOf(open(source).view).map(({ name }) => name)
    assert.deepEqual(labels('So it was. [12]\n\n[Footnote 12: A mill.]\n'), ['[Footnote 12]'])
    assert.deepEqual(labels('//- a.md\nSo it was.^[A mill.] Indeed.\n'), ['^[…]'])
  })

  it('is a list to choose from, with the markers', () => {
    const { view } = open(signed)
    const notes = notesOf(view, () => 'hint')
    assert.deepEqual(
      notes.map(({ label, kind, kindInWords, text }) => [label, kind, kindInWords, text]),
      [
        ['*', 'credit', 'credit', 'The author thanks the miller.'],
        ['[1]', 'author', 'author’s note', 'A mill.'],
        ['[2]', 'translator', 'translator’s note', 'A windmill. — Trans.'],
        ['[3]', 'editor', 'editor’s note', 'It burnt down. — Ed.'],
        ['[4]', 'transcriber', 'transcriber’s note', 'Transcriber’s note: the word is smudged.'],
      ],
    )
    assert.deepEqual(notes[2]?.markers, [{ start: { line: 0, character: 16 }, end: { line: 0, character: 19 } }])
    assert.deepEqual(notes[2]?.range.start, { line: 6, character: 0 })
  })

  it('never has a symbol that reaches beyond its parent, or has no name', () => {
    const { view } = open('So. [1] So. [2]\n\n[1]\n[2] GARF, f. 1, op. 2, d. 3;\nIbid., l. 4\n')
    for (const { range, selectionRange, children = [], name } of symbolsOf(view)) {
      assert.ok(name)
      for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
        assert.ok(inner.start.line >= range.start.line && inner.end.line <= range.end.line)
        assert.ok(inner.end.line < range.end.line || inner.end.character <= range.end.character)
      }
    }
  })
})

describe('folding', () => {
  const folds = (source: string) =>
    foldingOf(open(source).view).map(({ startLine, endLine }) => `${startLine}–${endLine}`)

  it('folds notes of several lines, and the list of notes', () => {
    assert.deepEqual(
      folds(`
        So. [1] And so. [2]

        [1] The first
        goes on.

        [2] The second.
      `),
      ['2–3', '2–5'],
    )
  })

  it('folds nothing where there is nothing to fold', () => {
    assert.deepEqual(folds('So. [1]\n\n[1] The first.'), [])
    assert.deepEqual(folds('So it is.\nIndeed.'), [])
  })
})
