/** What the rows of our views open. */

import type { Command, Range, TextDocumentShowOptions, Uri } from 'vscode'

/**
 * VS Code's own command, because only that is told how a row was chosen: a click shows the place and leaves the keys in the list,
 * a double click keeps its tab, Enter goes there, as in the list of what a search found.
 */
export function openedBy(uri: Uri, selection: Range | null): Command {
  const options: TextDocumentShowOptions = selection ? { selection } : {}
  return { command: 'vscode.open', title: 'Open', arguments: [uri, options] }
}
