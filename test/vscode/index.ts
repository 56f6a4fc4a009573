// What the extension host of a real VS Code loads and runs: every test of this folder, in one mocha.
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha')
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false })
  // The test files expect mocha's `describe` and `it` when they are loaded, so these come first.
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await import('./article.test')
  await import('./markdown.test')
  await import('./mistakes.test')
  await import('./languages.test')
  await import('./baseline.test')
  await import('./references.test')
  await import('./notes.test')
  await import('./sources.test')
  await import('./lists.test')
  await import('./ignoring.test')
  await import('./corpus.test')
  await import('./configuration.test')
  await import('./templates.test')
  await new Promise<void>((resolve, reject) =>
    mocha.run((failures) => (failures ? reject(new Error(`${failures} tests failed`)) : resolve())),
  )
}
