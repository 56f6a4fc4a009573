// Runs test/vscode inside a real VS Code: the npm build, or with FONTES_VSCODE_DOWNLOAD=1 (or =1.91.0, =insiders …) a downloaded one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runMain, say, Trouble } from './run.mjs'
import { ensureNodeModules } from './setup.mjs'
import { ensureVSCode } from './vscode.mjs'

runMain(async () => {
  await ensureNodeModules()
  const tests = join(root, 'out', 'test-vscode', 'index.js')
  if (!existsSync(tests)) throw new Trouble('the tests are not built: run `npm run build` first')
  const { runTests } = await import('@vscode/test-electron')
  const download = process.env.FONTES_VSCODE_DOWNLOAD
  if (!download) await ensureVSCode()
  say(download ? 'Running the tests in a downloaded VS Code' : 'Running the tests in the npm build of VS Code')
  try {
    await runTests({
      ...(download
        ? { version: download === '1' ? 'stable' : download }
        : { vscodeExecutablePath: join(root, 'scripts', 'vscode-shim.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      launchArgs: [join(root, 'samples'), '--disable-extensions'],
      extensionTestsEnv: { FONTES_ROOT: root },
    })
  } catch (error) {
    if (error instanceof Error && error.constructor.name === 'TestRunFailedError')
      throw new Trouble('tests failed in VS Code')
    throw error
  }
})
