import { match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCodeWeb } from '../../scripts/vscode.mjs'
import { citingPair, placeOf, words } from '../vscode/pairs'
import { Workbench } from './workbench'

describe('VS Code for the Web', function () {
  this.timeout(60_000)
  let workbench: Workbench
  const article = readFileSync(join(root, 'samples', 'article.txt'), 'utf8')
  const { marker, text } = citingPair(article)

  before(async function () {
    this.timeout(5 * 60_000)
    await ensureVSCodeWeb()
    workbench = await Workbench.openWeb(join(root, 'samples'), 'article.txt', 'web')
    await workbench.shot('1-opened')
  })
  after(() => workbench?.close())
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failed ${this.currentTest.title}`)
  })

  it('runs client and server in workers, which answer a hover', async () => {
    await workbench.goTo(marker)
    const hover = await workbench.hover()
    await workbench.shot('2-hover')
    ok(words(hover).includes(words(text).slice(0, 30)), `the note's text is not in:\n${hover}`)
    match(hover, /\bfonds \d+/)
  })

  it('knows transcripts, scans and catalogues, which the client reads for the server', async () => {
    await workbench.goTo(placeOf(article, 'd. 27, ll. 31-33'))
    const hover = await workbench.hover(/Correspondence of the plenipotentiary/)
    await workbench.shot('3-sources')
    match(hover, /Полковнику Хаскеллу/)
  })

  it('goes from a reference to the leaf of its transcript', async () => {
    await workbench.goTo(placeOf(article, 'd. 158, l. 10-10 ob.'))
    await workbench.command('Fontes: Go to the Source')
    await workbench.active('litvinov-riga.txt')
    await workbench.cursorIn(5)
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Cited in 3 notes' }).first().waitFor()
    await workbench.shot('4-transcript')
  })

  it('copies a reference in another style', async () => {
    await workbench.page.locator('.tab[data-resource-name="article.txt"]').click()
    await workbench.goTo(placeOf(article, 'd. 158, l. 10-10 ob.'))
    await workbench.command('Fontes: Copy Reference As…')
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'GOST' }).waitFor()
    await workbench.page.keyboard.press('Escape')
  })

  it('lists the sources at the side', async () => {
    await workbench.command('Fontes: Focus on Sources View')
    await workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'AVP RF' }).first().waitFor()
    await workbench.shot('5-views')
  })
})
