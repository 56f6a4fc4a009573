/** Go to the Source, Open the Scan, and the list behind a lens that says who cites a leaf. */

import { commands, type Disposable, Location, Position, Range, type TextEditor, Uri, ViewColumn, window } from 'vscode'
import {
  type Location as Place,
  type Sources,
  type SourcesParams,
  showCitationsCommand,
  sourcesRequest,
} from '../server/messages'
import { placeOf, rangeOf } from './range'
import type { Session } from './session'

export function registerSourceCommands(session: Session): Disposable[] {
  return [
    commands.registerCommand('fontes.openSource', () => openSource(session)),
    commands.registerCommand('fontes.openScan', () => openScan(session)),
    commands.registerCommand(showCitationsCommand, showCitations),
  ]
}

/** The transcript at the leaf; where there is none, the scan; where there is none either, what the catalogue says. */
async function openSource(session: Session): Promise<void> {
  const sources = await sourcesAtCursor(session)
  if (!sources) return
  const place = sources.transcript ?? sources.scan ?? sources.entry
  if (place) await open(place, ViewColumn.Active)
  else void window.showInformationMessage(`${sources.name} is not in the project.`)
}

async function openScan(session: Session): Promise<void> {
  const sources = await sourcesAtCursor(session)
  if (!sources) return
  if (sources.scan) await open(sources.scan, ViewColumn.Beside)
  else void window.showInformationMessage(`The project has no scan of ${sources.name}.`)
}

/** Says what to do where there is nothing to ask for. */
async function sourcesAtCursor(session: Session): Promise<Sources | null> {
  const editor: TextEditor | undefined = window.activeTextEditor
  if (!editor) return null
  const sources = await session.ask<Sources | null>(sourcesRequest, {
    textDocument: { uri: editor.document.uri.toString() },
    position: placeOf(editor.selection.active),
  } satisfies SourcesParams)
  if (!sources)
    void window.showInformationMessage('Put the cursor on a reference to an archive, and Fontes can open its source.')
  return sources ?? null
}

/** By its kind: a text at the place, an image or a PDF as VS Code shows them. */
async function open({ uri, range }: Place, viewColumn: ViewColumn): Promise<void> {
  // The cursor goes there; nothing is selected that the next key would write over.
  const { start } = rangeOf(range)
  await commands.executeCommand('vscode.open', Uri.parse(uri, true), { viewColumn, selection: new Range(start, start) })
}

/** As LSP has places; VS Code's list of references takes its own. */
async function showCitations(uri: string, position: Place['range']['start'], places: readonly Place[]): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri, true),
    new Position(position.line, position.character),
    places.map((place) => new Location(Uri.parse(place.uri, true), rangeOf(place.range))),
  )
}
