import { deepEqual, ok } from 'node:assert/strict'
import { existsSync } from 'node:fs'
import type * as vscode from 'vscode'
import { eventually, hovers, open, pathOf, problems, said } from './ask'

// A real article, with real mistakes. It may not be redistributed, so it lies beside the checkout or is not there at all.
const article = ['..', 'shared', 'corpora', '000_9903da8acba9f9fe.txt']

/** What a reader must be told: the code, and a part of the line it stands in. */
const wanted = [
  ['link-trailing', '* The article originally appeared'],
  ['name-variant', '[3] Telegram of B.'],
  ['reference-side-form', '[5] See the telegram'],
  ['date-incomplete', '[10] Letter of G.'],
  ['reference-separator', '[12] Telegram of P.'],
  ['reference-padding', '[14] See the letter'],
] as const

/** Hints on the same page that are right too (domain.md §0, rows 3 and 5). */
const welcome = new Set(['reference-near-duplicate', 'reference-range-label'])

/** What only looks wrong. */
const traps = ['RKP(b)', 'Part V (C).', '(hereafter FPA RF)', 'Vol. 5, No. 12 (June 15, 2012)', 'l. 10-10 ob.', 'f. 04']

describe('the article of ../shared/corpora', () => {
  let document: vscode.TextDocument
  let text: string

  before(async function () {
    if (!existsSync(pathOf(...article))) {
      console.log(`    skipped: ${pathOf(...article)} is not there`)
      this.skip()
    }
    document = await open(...article)
    text = document.getText()
    await eventually(
      () => problems(document),
      (found) => found.length >= wanted.length,
    )
  })

  it('spells out the reference of note 3', async () => {
    const at = document.positionAt(text.indexOf('[3]') + 1)
    const hover = said(await hovers(document, at))
    for (const part of ['RSASPH', 'fonds 85', 'inventory 13', 'file 143', 'leaf 1'])
      ok(hover.includes(part), `no "${part}" in:\n${hover}`)
  })

  it('shows what is wrong, and nothing that is not', () => {
    const lineOf = (part: string) => document.positionAt(text.indexOf(`\n${part}`) + 1).line + 1
    const found = problems(document)
      .filter(({ code }) => !welcome.has(code))
      .map(({ code, range }) => `${range.start.line + 1} ${code}`)
    deepEqual([...new Set(found)].sort(), wanted.map(([code, part]) => `${lineOf(part)} ${code}`).sort())
  })

  for (const trap of traps)
    it(`says nothing of "${trap}"`, () => {
      for (let at = text.indexOf(trap); at >= 0; at = text.indexOf(trap, at + 1)) {
        const [start, end] = [document.positionAt(at), document.positionAt(at + trap.length)]
        const accused = problems(document).filter(
          ({ code, range }) =>
            !welcome.has(code) &&
            range.start.isBeforeOrEqual(end) &&
            range.end.isAfter(start) &&
            range.end.isBeforeOrEqual(end),
        )
        deepEqual(accused, [])
      }
    })
})
