import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCode } from '../../scripts/vscode.mjs'
import { citingPair, words } from '../vscode/pairs'
import { Workbench } from './workbench'

// The real article where it lies beside the checkout, else the sample that is written in its manner.
const real = join(root, '..', 'shared', 'corpora', '000_9903da8acba9f9fe.txt')
const source = existsSync(real) ? real : join(root, 'samples', 'article.txt')

/** What is wrong in the real one. */
const mistakes = new Set([
  ...['reference-separator', 'reference-padding', 'reference-side-form', 'reference-near-duplicate'],
  ...['name-variant', 'date-incomplete', 'link-trailing'],
])

describe('the packaged extension in a browser', function () {
  this.timeout(60_000)
  let folder: string
  let workbench: Workbench
  const { label, marker, note, text } = citingPair(readFileSync(source, 'utf8'))

  before(async function () {
    this.timeout(10 * 60_000)
    await ensureVSCode()
    folder = mkdtempSync(join(tmpdir(), 'article-'))
    copyFileSync(source, join(folder, 'article.txt'))
    workbench = await Workbench.open(folder, 'article.txt', 'article')
    await workbench.shot('1-opened')
  })
  after(async () => {
    await workbench?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  // What it looked like says more than a stack.
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failed ${this.currentTest.title}`)
  })

  it(`shows the note over [${label}]`, async () => {
    await workbench.goTo(marker)
    const hover = await workbench.hover()
    await workbench.shot('2-hover')
    ok(words(hover).includes(words(text).slice(0, 30)), `the note's text is not in:\n${hover}`)
    match(hover, /\bfonds \d+/)
  })

  it('colours a marker', async () => {
    await workbench.goTo({ line: marker.line, character: marker.character - 20 })
    const plain = await workbench.colour()
    await workbench.goTo(marker)
    const coloured = await workbench.colour()
    match(coloured, /^rgb/)
    notEqual(coloured, plain)
  })

  it('goes from marker to note and back with F12', async () => {
    await workbench.goTo(marker)
    await workbench.page.keyboard.press('F12')
    await workbench.cursorIn(note.line)
    await workbench.shot('3-definition')
    await workbench.goTo(note)
    await workbench.page.keyboard.press('F12')
    await workbench.cursorIn(marker.line)
  })

  it('lists the notes in the outline', async () => {
    const rows = await workbench.outline()
    await rows.filter({ hasText: label }).first().waitFor()
    await workbench.shot('4-outline')
  })

  it('lists the problems, and only those', async () => {
    const rows = await workbench.problems()
    if (source === real) await rows.first().waitFor()
    await workbench.shot('5-problems')
    const shown = (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '))
    const codes = shown.map((row) => /fontes ([a-z-]+)/.exec(row)?.[1] ?? row)
    if (source !== real) return deepEqual(shown, [])
    // VS Code lists no hints here, so what must be among the rows are the warnings.
    for (const code of ['reference-separator', 'reference-padding']) ok(codes.includes(code), `no ${code} in ${codes}`)
    for (const code of codes) ok(mistakes.has(code), `${code} is no mistake of this article`)
    equal(codes.length, new Set(codes).size)
  })
})
