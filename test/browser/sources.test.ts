import { deepEqual, match, ok } from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCode } from '../../scripts/vscode.mjs'
import { placeOf } from '../vscode/pairs'
import { Workbench } from './workbench'

const samples = join(root, 'samples')
const read = (path: string) => readFileSync(join(samples, path), 'utf8')
const article = read('article.txt')
const transcript = read('transcripts/litvinov-riga.txt')

/** From the article to the leaf, and from the leaf back to who cites it. */
describe('the sources of an article in a browser', function () {
  this.timeout(60_000)
  let folder: string
  let workbench: Workbench
  const telegram = placeOf(article, 'd. 158, l. 10-10 ob.')
  const leaf = placeOf(transcript, '[l. 10]')

  before(async function () {
    this.timeout(10 * 60_000)
    await ensureVSCode()
    folder = join(mkdtempSync(join(tmpdir(), 'sources-')), 'samples')
    cpSync(samples, folder, { recursive: true })
    workbench = await Workbench.open(folder, 'article.txt', 'sources')
    await workbench.goTo(telegram)
    // The folder is read in the background.
    await workbench.hover(/Telegram from Riga/)
  })
  after(async () => {
    await workbench?.close()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.shot(`failed ${this.currentTest.title}`)
  })

  it('shows over a reference what its leaf says', async () => {
    await workbench.goTo(telegram)
    const hover = await workbench.hover()
    await workbench.shot('1-hover')
    match(hover, /Telegram from Riga on the agreement/)
    match(hover, /Signed at seven this evening\./)
    match(hover, /Transcript · Catalogue/)
  })

  it('shows a small picture of a leaf that was photographed', async () => {
    await workbench.goTo(placeOf(article, 'd. 2650, l. 4 ob.'))
    const hover = await workbench.hover()
    match(hover, /Reply on rubber stamps and horses/)
    await workbench.page.locator('.monaco-hover img').waitFor()
    // As a string, for this runs in the page, whose types are not those of this project. A picture that cannot be read rejects.
    const shown = await workbench.page.evaluate(`(async () => {
      const picture = document.querySelector('.monaco-hover img')
      await picture.decode()
      return [picture.alt, picture.naturalWidth, picture.height]
    })()`)
    deepEqual(shown, ['004ob.jpg', 300, 160])
    await workbench.shot('2-picture')
  })

  it('goes to the leaf with F12, and lists there what else there is', async () => {
    await workbench.goTo(telegram)
    await workbench.page.keyboard.press('F12')
    await workbench.active('litvinov-riga.txt')
    await workbench.cursorIn(leaf.line)
    await workbench.page.locator('.peekview-widget .monaco-list-row').first().waitFor()
    const files = await workbench.page.locator('.peekview-widget .monaco-list-row').allInnerTexts()
    for (const file of ['litvinov-riga.txt', 'relief.json', 'article.txt'])
      ok(
        files.some((row) => row.includes(file)),
        `${file} is not among ${files}`,
      )
    await workbench.shot('3-definition')
    await workbench.page.keyboard.press('Escape')
  })

  it('goes back, and to the leaf at once with Go to the Source', async () => {
    await workbench.page.keyboard.press('Control+Alt+-')
    await workbench.active('article.txt')
    await workbench.goTo(telegram)
    await workbench.page.keyboard.press('Alt+Enter')
    await workbench.active('litvinov-riga.txt')
    await workbench.cursorIn(leaf.line)
  })

  it('says over the transcript and its leaves who cites them', async () => {
    const lenses = workbench.page.locator('.codelens-decoration a')
    await lenses.nth(3).waitFor()
    await workbench.shot('4-transcript')
    for (const lens of await lenses.allInnerTexts()) match(lens, /^Cited in \d notes$/)
    await lenses.nth(1).click()
    const list = workbench.page.locator('.peekview-widget .monaco-list-row')
    await list.filter({ hasText: 'article.txt' }).first().click()
    await list.filter({ hasText: 'AVP RF' }).first().waitFor()
    await workbench.shot('5-citations')
  })

  it('goes from the list to the note', async () => {
    const list = workbench.page.locator('.peekview-widget .monaco-list-row')
    const file = list.filter({ hasText: 'article.txt' }).first()
    if ((await file.getAttribute('aria-expanded')) !== 'true') await file.click()
    await workbench.page.keyboard.press('Tab')
    await list.filter({ hasText: 'Archive of the Foreign Policy' }).first().dblclick()
    await workbench.active('article.txt')
    await workbench.cursorIn(telegram.line)
  })

  it('reports nothing that is missing in the article', async () => {
    const rows = await workbench.problems()
    deepEqual(await rows.filter({ hasText: 'article.txt' }).allInnerTexts(), [])
  })
})
