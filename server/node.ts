/**
 * All that runs on Node. Server and command share nearly everything, so they are one file: `dist/server.js` is this, and
 * `dist/cli.js` asks it for the command.
 */

export async function command(): Promise<void> {
  const { run } = await import('./cli/main')
  run()
}

/** The server as VS Code starts it. */
async function server(): Promise<void> {
  const { lsp } = await import('./cli/lsp')
  lsp()
}

if (require.main === module) void server()
