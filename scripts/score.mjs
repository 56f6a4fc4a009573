// How well Fontes reads references, against sets that people have read: `../shared/gold`, where it lies beside the checkout.
//   npm run score                   the table; more arguments, such as --verbose, go to the scorer
//   npm run score -- --gate         fails below the marks that this project holds itself to
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, runMain, say, Trouble } from './run.mjs'

const gold = join(root, '..', 'shared', 'gold')
/** Of all cases together; `systemExact` of each system by itself. */
const least = { F1: 0.97, exact: 0.95, repository: 0.97, short: 0.95, systemExact: 0.9, falseFinds: 0.02 }

runMain(async () => {
  const passedOn = process.argv.slice(2).filter((argument) => argument !== '--gate')
  const gate = passedOn.length < process.argv.length - 2
  const scorer = join(gold, 'score.mjs')
  if (!existsSync(scorer)) return say(`No gold sets at ${gold}: nothing to score`)
  if (!existsSync(join(root, 'dist', 'cli.js')))
    throw new Trouble('the command is not built: run `npm run build` first')

  const sets = readdirSync(gold).filter((name) => /^references-.*\.jsonl$/.test(name))
  const scoring = spawnSync(
    process.execPath,
    [scorer, ...sets.map((name) => join(gold, name)), '--cli', 'node dist/cli.js', ...passedOn],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  process.stdout.write(scoring.stdout)
  if (scoring.status !== 0) throw new Trouble('scoring failed')
  if (gate) judge(scoring.stdout)
})

/** @param {string} table */
function judge(table) {
  const rows = table.split('\n').filter((line) => / exact /.test(line) && / negatives-FP /.test(line))
  const all = rows.find((line) => line.startsWith('ALL ')) ?? ''
  /** @param {string} row @param {string} name */
  const figure = (row, name) => Number(new RegExp(`\\b${name} +(\\d\\.\\d+)`).exec(row)?.[1])
  const [, right, shorts] = /\bshort (\d+)\/(\d+)/.exec(all) ?? []
  const [, falseFinds, traps] = /\bnegatives-FP (\d+)\/(\d+)/.exec(all) ?? []
  const figures = {
    F1: figure(all, 'F1'),
    exact: figure(all, 'exact'),
    repository: figure(all, 'repository'),
    short: Number(right) / Number(shorts),
  }
  const share = Number(falseFinds) / Number(traps)
  if (Object.values(figures).some(Number.isNaN) || Number.isNaN(share))
    throw new Trouble("the scorer's table is not as expected")
  const low = Object.entries(figures)
    .filter(([name, value]) => value < least[/** @type {keyof typeof figures} */ (name)])
    .map(
      ([name, value]) => `${name} ${value.toFixed(3)}, at least ${least[/** @type {keyof typeof figures} */ (name)]}`,
    )
  for (const row of rows) {
    const exact = figure(row, 'exact')
    if (exact < least.systemExact) low.push(`${row.split(' ')[0]}: exact ${exact}, at least ${least.systemExact}`)
  }
  if (share > least.falseFinds) low.push(`${falseFinds} false finds among ${traps} traps`)
  if (low.length > 0) throw new Trouble(`below the marks: ${low.join('; ')}`)
  say(
    `Above the marks: ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join(', ')}, ${falseFinds} false finds among ${traps} traps`,
  )
}
