/**
 * Takes the README's pictures (`npm run pictures`): the packaged extension with the samples, in a real VS Code in a browser.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCode } from '../../scripts/vscode.mjs'
import { citingPair } from '../vscode/pairs'
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
  const { marker, note } = citingPair(readFileSync(join(samples, 'article.txt'), 'utf8'))
  await picture('hover', 'article.txt', async (workbench) => {
    await workbench.goTo(marker)
    await workbench.hover()
  })
  await picture('copy', 'article.txt', async (workbench) => {
    const lines = readFileSync(join(samples, 'article.txt'), 'utf8').split('\n')
    const line = lines.findIndex((each) => each.startsWith('[6]'))
    await workbench.goTo({ line, character: (lines[line] ?? '').indexOf('f. ') })
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
