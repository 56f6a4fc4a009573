/** The server on Node, as VS Code starts it. */
import { lsp } from './cli/lsp'

lsp()
