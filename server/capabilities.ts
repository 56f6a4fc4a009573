/** What client and server can do for each other. */
import { type ClientCapabilities, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import { ignoreKind, rewriteKind, sourceKind, tokenTypes } from './features/offered'

/** What is offered to a client. */
export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    typeDefinitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Notes' },
    foldingRangeProvider: true,
    codeLensProvider: { resolveProvider: false },
    codeActionProvider: {
      codeActionKinds: [ignoreKind, rewriteKind, sourceKind],
      resolveProvider: resolvesActions(client),
    },
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: true,
      range: true,
    },
    ...(pulls(client)
      ? { diagnosticProvider: { identifier: 'fontes', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}

/** Does the client ask for an action's edit when it is chosen? */
export function resolvesActions({ textDocument }: ClientCapabilities): boolean {
  const { codeAction } = textDocument ?? {}
  return codeAction?.dataSupport === true && (codeAction.resolveSupport?.properties.includes('edit') ?? false)
}

/** Does the client fetch diagnostics itself? */
export function pulls({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined
}
