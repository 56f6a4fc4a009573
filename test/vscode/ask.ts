// Asks VS Code what a user would see: every provider's answer, ours and others', the way its own commands collect them.
import { join } from 'node:path'
import * as vscode from 'vscode'
import type { Place } from './pairs'

const root = process.env.FONTES_ROOT ?? join(__dirname, '..', '..')

export const pathOf = (...parts: string[]) => join(root, ...parts)

export async function open(...parts: string[]): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(pathOf(...parts)))
  await vscode.window.showTextDocument(document)
  return document
}

/** Asks until the answer is good, for the server may still be starting; the last answer, if none was, goes to the assertion. */
export async function eventually<T>(ask: () => Thenable<T> | T, good: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 15_000
  for (;;) {
    const answer = await ask()
    if (good(answer) || Date.now() > end) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const ask = <T>(command: string, document: vscode.TextDocument, place: Place, ...more: unknown[]) =>
  vscode.commands.executeCommand<T>(command, document.uri, new vscode.Position(place.line, place.character), ...more)

export const hovers = (document: vscode.TextDocument, place: Place) =>
  ask<vscode.Hover[]>('vscode.executeHoverProvider', document, place)

/** The first hovers that come; once they have, the server is up. */
export const firstHovers = (document: vscode.TextDocument, place: Place) =>
  eventually(
    () => hovers(document, place),
    (found) => found.length > 0,
  )

/** What hovers say, without the backslashes and entities that keep a text's characters from being read as Markdown. */
export const said = (answers: vscode.Hover[]) =>
  answers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replace(/\\([\p{P}\p{S}])/gu, '$1')
    .replaceAll('&nbsp;', ' ')

/** Definitions as places, whether the provider answered with locations or with links. */
export async function definitions(document: vscode.TextDocument, place: Place): Promise<vscode.Location[]> {
  const answers = await ask<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document,
    place,
  )
  return answers.map((answer) =>
    'targetUri' in answer
      ? new vscode.Location(answer.targetUri, answer.targetSelectionRange ?? answer.targetRange)
      : answer,
  )
}

export const references = (document: vscode.TextDocument, place: Place) =>
  ask<vscode.Location[]>('vscode.executeReferenceProvider', document, place)

export const highlights = (document: vscode.TextDocument, place: Place) =>
  ask<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document, place)

export const rename = (document: vscode.TextDocument, place: Place, name: string) =>
  ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document, place, name)

/** The lines of some ranges, one-based as the editor shows them, in order. */
export const lines = (found: { range: vscode.Range }[]) => inOrder(found.map(({ range }) => range.start.line + 1))

/** The lines of some places, likewise. */
export const linesOf = (...places: Place[]) => inOrder(places.map(({ line }) => line + 1))

const inOrder = (numbers: number[]) => numbers.sort((a, b) => a - b)

export interface Problem {
  code: string
  message: string
  range: vscode.Range
}

/** What Fontes says is wrong, and nobody else. */
export const problems = (document: vscode.TextDocument): Problem[] =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source?.toLowerCase() === 'fontes')
    .map(({ code, message, range }) => ({ code: String(typeof code === 'object' ? code.value : code), message, range }))
