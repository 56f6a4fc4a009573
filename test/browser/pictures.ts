/**
 * Takes the README's pictures (`npm run pictures`): the packaged extension with the samples, in a real VS Code in a browser.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCode } from '../../scripts/vscode.mjs'
import { citingPair, placeOf } from '../vscode/pairs'
import { Workbench } from './workbench'

const samples = join(root, 'samples')

/** Opens a sample, prepares the view, and keeps the picture. */
async function picture(name: string, file: string, prepare: (workbench: Workbench) => Promise<unknown>): Promise<void> {
  const workbench = await Workbench.open(samples, file, 'readme')
  try {
    await workbench.page.setViewportSize({ width: 1180, height: 720 })
    await prepare(workbench)
    await workbench.page.screenshot({ path: join(root, 'images', `readme-${name}.png`), animations: 'disabled' })
  } finally {
    await workbench.close()
  }
}

async function main(): Promise<void> {
  await ensureVSCode()
  const article = readFileSync(join(samples, 'article.txt'), 'utf8')
  const { marker, note } = citingPair(article)
  await picture('hover', 'article.txt', async (workbench) => {
    await workbench.goTo(marker)
    await workbench.hover()
  })
  await picture('source', 'article.txt', async (workbench) => {
    await workbench.goTo(placeOf(article, 'd. 2650, l. 4 ob.'))
    await workbench.hover(/Reply on rubber stamps/)
    await workbench.page.locator('.monaco-hover img').waitFor()
  })
  await picture('sources', 'article.txt', async (workbench) => {
    const { page } = workbench
    await workbench.goTo(placeOf(article, 'd. 158, l. 10-10 ob.'))
    await workbench.hover(/Telegram from Riga/)
    await page.keyboard.press('Alt+Enter')
    await page.locator('.codelens-decoration a').nth(2).waitFor()
    await workbench.command('Fontes: Focus on Sources View')
    // Room for what the rows say, and none for the notes of a text that has none.
    await page.mouse.move(348, 400)
    await page.mouse.down()
    await page.mouse.move(500, 400, { steps: 5 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Notes Section', exact: true }).click()
    // Down to the notes that cite the leaf.
    const row = (name: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: name }).first()
    await row('AVP RF').click()
    await row(/^f\. 04, op\. 3/).waitFor()
    for (const name of ['Leaf 10', '[3]']) {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      await row(name).waitFor()
    }
    await page.mouse.move(5, 5)
  })
  await picture('copy', 'article.txt', async (workbench) => {
    await workbench.goTo(placeOf(article, 'f. 1064'))
    // A server that is still starting has nothing to copy.
    await workbench.hover()
    await workbench.page.mouse.move(5, 5)
    await workbench.command('Fontes: Copy Reference As…')
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'GOST' }).waitFor()
  })
  await picture('problems', 'mistakes.txt', async (workbench) => {
    const rows = await workbench.problems()
    await rows.first().waitFor()
  })
  await picture('outline', 'article.txt', async (workbench) => {
    await workbench.page.setViewportSize({ width: 1180, height: 960 })
    const rows = await workbench.outline()
    await rows.first().waitFor()
    // The list of files makes room for it.
    await workbench.page.getByRole('button', { name: 'Explorer Section: samples' }).click()
    await workbench.goTo(note)
  })
}

void main()
