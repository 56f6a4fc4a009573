import { deepEqual, equal, ok } from 'node:assert/strict'
import * as vscode from 'vscode'
import {
  definitions,
  eventually,
  firstHovers,
  highlights,
  hovers,
  lines,
  linesOf,
  open,
  problems,
  references,
  said,
} from './ask'
import { type Call, citingPair, pairs, words } from './pairs'

describe('samples/article.txt', () => {
  let document: vscode.TextDocument
  let call: Call

  before(async () => {
    document = await open('samples', 'article.txt')
    call = citingPair(document.getText())
    await firstHovers(document, call.marker)
  })

  it('shows the note and its references in words over a marker', async () => {
    const text = said(await hovers(document, call.marker))
    ok(words(text).includes(words(call.text).slice(0, 60)), `the note's text is not in:\n${text}`)
    ok(/\bfonds \d+, inventory \d+,.* file \d+/.test(text), `no reference in words in:\n${text}`)
  })

  it('goes from a marker to its note', async () => {
    deepEqual(lines(await definitions(document, call.marker)), linesOf(call.note))
  })

  it("goes from a note's label to its marker", async () => {
    deepEqual(lines(await definitions(document, call.note)), linesOf(call.marker))
  })

  it('finds the marker and the note as references, from either end', async () => {
    const found = lines(await references(document, call.marker))
    deepEqual(found, linesOf(call.marker, call.note))
    deepEqual(lines(await references(document, call.note)), found)
  })

  it('highlights marker and note together', async () => {
    deepEqual(lines(await highlights(document, call.marker)), linesOf(call.marker, call.note))
  })

  it('lists every note in the outline', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    )
    const names = symbols.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name }) => name)
    for (const { label } of pairs(document.getText()))
      ok(
        names.some((name) => new RegExp(`(^|\\D)${label}(\\D|$)`).test(name)),
        `note ${label} is not among ${names.join(' | ')}`,
      )
  })

  it('folds the notes', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    )
    const notes = pairs(document.getText()).map(({ note }) => note.line)
    ok(
      folds.some(({ start, end }) => notes.some((line) => start <= line && line <= end)),
      `no note folds: ${JSON.stringify(folds)}`,
    )
  })

  it('colours what needs understanding', async () => {
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    )
    const count = tokens.data.length / 5
    const least = pairs(document.getText()).length * 3
    ok(count >= least, `${count} tokens, where markers, labels and references make at least ${least}`)
  })

  it('finds nothing wrong, but does in the same text with a marker too many', async () => {
    // An untitled document, so that nothing is ever saved into the sample.
    const text = document.getText()
    const uncalled = Math.max(...pairs(text).map(({ label }) => Number(label))) + 1
    const broken = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: text.replace(`[${call.label}]`, `[${call.label}] [${uncalled}]`),
    })
    const wrong = await eventually(
      () => problems(broken),
      (found) => found.length > 0,
    )
    ok(
      wrong.some(({ code, message }) => code === 'note-undefined' && message.includes(String(uncalled))),
      `nothing about [${uncalled}] in ${JSON.stringify(wrong)}`,
    )
    // By now the sample, which was opened before, has been checked too.
    const right = problems(document).map(({ code, message, range }) => `${range.start.line + 1} ${code}: ${message}`)
    equal(right.join('\n'), '')
  })
})
