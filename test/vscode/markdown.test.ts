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
  references,
  rename,
  said,
} from './ask'
import { type Call, citingPair, type Place, words } from './pairs'

// VS Code's own Markdown service takes `[^1]` for a link without a definition. These tests look at all answers together, as a user
// gets them: what it says beside us, and that what wins is ours.
describe('samples/article.md', () => {
  let document: vscode.TextDocument
  let call: Call

  before(async () => {
    document = await open('samples', 'article.md')
    call = citingPair(document.getText())
    const markdown = vscode.extensions.getExtension('vscode.markdown-language-features')
    ok(markdown, "VS Code's own Markdown service is missing, so these tests would prove nothing")
    await markdown.activate()
    await firstHovers(document, call.marker)
  })

  it('shows one hover, with the note and its references in words', async () => {
    const answers = await hovers(document, call.marker)
    const text = said(answers)
    ok(words(text).includes(words(call.text).slice(0, 60)), `the note's text is not in:\n${text}`)
    ok(/\bfonds \d+, inventory \d+,.* file \d+/.test(text), `no reference in words in:\n${text}`)
    equal(answers.length, 1)
  })

  it('goes from [^1] to its note and back, and nowhere else', async () => {
    deepEqual(lines(await definitions(document, call.marker)), linesOf(call.note))
    deepEqual(lines(await definitions(document, call.note)), linesOf(call.marker))
  })

  it('lists each reference once', async () => {
    // The Markdown service adds the label inside a marker's brackets, `^1`. VS Code shows equal places once, so ours are these too.
    const found = await references(document, call.marker)
    const places = new Set(found.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`))
    deepEqual([...places].sort(), [call.marker, call.note].map(asShown).sort())
  })

  it('highlights marker and note together', async () => {
    deepEqual(lines(await highlights(document, call.marker)), linesOf(call.marker, call.note))
  })

  it('renames marker and note together, from either end', async () => {
    for (const place of [call.marker, call.note]) {
      const edits = (await rename(document, place, '77')).get(document.uri)
      deepEqual(lines(edits), linesOf(call.marker, call.note))
      const after = edits.map(({ range, newText }) => {
        const line = document.lineAt(range.start.line).text
        return `${line.slice(0, range.start.character)}${newText}${line.slice(range.end.character)}`
      })
      for (const line of after) ok(line.includes('[^77]'), `no [^77] in: ${line}`)
    }
  })

  it('has no link error on [^1] once the setting that the README names is off', async () => {
    const settings = vscode.workspace.getConfiguration('markdown')
    const linkErrors = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'link.no-such-reference')
    try {
      await settings.update('validate.enabled', true, vscode.ConfigurationTarget.Global)
      const before = await eventually(linkErrors, (found) => found.length > 0)
      ok(before.length > 0, 'VS Code no longer calls [^1] a broken link: the README need not say how to stop it')
      await settings.update('validate.referenceLinks.enabled', 'ignore', vscode.ConfigurationTarget.Global)
      const after = await eventually(linkErrors, (found) => found.length === 0)
      equal(after.length, 0)
    } finally {
      await settings.update('validate.enabled', undefined, vscode.ConfigurationTarget.Global)
      await settings.update('validate.referenceLinks.enabled', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})

const asShown = ({ line, character }: Place) => `${line + 1}:${character + 1}`
