// How well Fontes reads references, against sets that people have read: `../shared/gold`, where it lies beside the checkout.
//   npm run score                   the table; more arguments, such as --verbose, go to the scorer
//   npm run score -- --gate         fails below the marks that this project holds itself to
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, runMain, say, Trouble } from './run.mjs'

const gold = join(root, '..', 'shared', 'gold')
const least = { system: 'fond', exact: 0.95, falseFinds: 1 }

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
  /** @param {string} name */
  const row = (name) => table.split('\n').find((line) => line.startsWith(`${name} `)) ?? ''
  const exact = Number(/\bexact (\d\.\d+)/.exec(row(least.system))?.[1])
  const falseFinds = Number(/\bnegatives-FP (\d+)/.exec(row('ALL'))?.[1])
  if (Number.isNaN(exact) || Number.isNaN(falseFinds)) throw new Trouble("the scorer's table is not as expected")
  const marks = `${least.system}: exact ${exact} (at least ${least.exact}), false finds ${falseFinds} (at most ${least.falseFinds})`
  if (exact < least.exact || falseFinds > least.falseFinds) throw new Trouble(marks)
  say(marks)
}
