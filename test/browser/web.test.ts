import { match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/run.mjs'
import { ensureVSCodeWeb } from '../../scripts/vscode.mjs'
import { citingPair, words } from '../vscode/pairs'
import { Workbench } from './workbench'

describe('VS Code for the Web', function () {
  this.timeout(60_000)
  let workbench: Workbench
  const { marker, text } = citingPair(readFileSync(join(root, 'samples', 'article.txt'), 'utf8'))

  before(async function () {
    this.timeout(5 * 60_000)
    await ensureVSCodeWeb()
    workbench = await Workbench.openWeb(join(root, 'samples'), 'article.txt', 'web')
    await workbench.shot('1-opened')
  })
  after(() => workbench?.close())

  it('runs client and server in workers, which answer a hover', async () => {
    await workbench.goTo(marker)
    const hover = await workbench.hover()
    await workbench.shot('2-hover')
    ok(words(hover).includes(words(text).slice(0, 30)), `the note's text is not in:\n${hover}`)
    match(hover, /\bfonds \d+/)
  })
})
