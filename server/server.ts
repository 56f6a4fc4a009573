/**
 * The language server: LSP in, features out. It only wires; what a request answers stands in `features/`. The
 * connection is handed in by the greeter, which has answered `initialize`; so the same server runs on Node and in a
 * browser's worker.
 */
import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  type FileEvent,
  type InitializeParams,
  type LocationLink,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pulls, resolvesActions } from './capabilities'
import type { Code } from './checks/codes'
import { type ConversionData, codeActionsIn, conversionsIn, editsOf } from './features/code-actions'
import { codeLensesIn } from './features/code-lens'
import { copiesAt } from './features/copies'
import { definitionAt } from './features/definition'
import { diagnosticsIn, diagnosticsOf } from './features/diagnostics'
import { foldingOf } from './features/folding'
import { highlightsAt } from './features/highlights'
import { hoverAt } from './features/hover/hover'
import { type IgnoreData, ignoreActionsFor, ignoreEditsOf } from './features/ignore-actions'
import { listOf } from './features/list'
import { notesOf } from './features/notes'
import { referencesAt } from './features/references'
import { renameAt, renameRangeAt } from './features/rename'
import { semanticTokensOf } from './features/semantic-tokens'
import { implementationAt, sourcesAt, typeDefinitionAt } from './features/sources'
import { sourceReference } from './features/sources-view/reference'
import type { SourcesView } from './features/sources-view/root'
import { sourcesIn } from './features/sources-view/view'
import { symbolsOf } from './features/symbols'
import { cataloguesIn, templateOffers } from './features/templates'
import { offsetOf, type View } from './features/view'
import {
  type AcceptedBaselines,
  acceptRequest,
  type ConversionsParams,
  type ConvertParams,
  type CopiesParams,
  conversionsRequest,
  convertRequest,
  copiesRequest,
  type InitializationOptions,
  type List,
  type ListParams,
  listRequest,
  type NotesParams,
  notesRequest,
  type SourceReferenceParams,
  type Sources,
  type SourcesParams,
  type SourceTreeAnswer,
  type SourceTreeParams,
  type StatusParams,
  sourceReferenceRequest,
  sourcesChangedNotification,
  sourcesRequest,
  sourceTreeRequest,
  statusNotification,
  type Templates,
  type TemplatesParams,
  templatesRequest,
} from './messages'

import { type Baseline, baselineOf, countOf, type Entry, entriesOf } from './project/baseline/baseline'
import { Baselines, isBaselineName } from './project/baseline/baselines'
import { fingerprintsOf } from './project/baseline/fingerprint'
import { divided } from './project/baseline/hiding'
import { nextTurn } from './project/breathing'
import { configurationName, configurationOf } from './project/configuration/configuration'
import { type Files, formatOfDocument } from './project/files'
import { isProjectFile } from './project/own-files'
import { type Document, Project } from './project/project'
import { defaultSettings, type Level, levelsFor, type Settings, settingsFrom } from './project/settings'
import { Workspace } from './project/workspace'
import { WorkspaceIndex } from './project/workspace-index'
import { noRules } from './sources/rules'
import { defaultLanguages } from './text/formats/formats'
import { Choice, fileChangeOf, withClient } from './workspace-files'

/** How long a long task goes on before others have their turn, in milliseconds. */
const mostAtOnce = 20

/** How long a document must be left alone before its diagnostics are sent, in milliseconds. */
const quietPeriod = 200

export class Server {
  private readonly texts = new TextDocuments(TextDocument)
  private known: Project | undefined
  private readonly capabilities: ClientCapabilities
  private readonly options: InitializationOptions
  private readonly locale: string
  private readonly workspace = new Workspace()
  private readonly baselines = new Baselines(
    this.workspace,
    async (uri) => this.texts.get(uri)?.getText() ?? this.index.textOf(uri),
    (uri, baseline) => this.baselineBroken(uri, baseline),
  )
  /** Done when the folders' own archives are known: nothing is said of a text before. */
  private configured: Promise<void> = Promise.resolve()
  private readonly index: WorkspaceIndex
  private readonly choice: Choice
  private general: Settings
  /** By document; asked for again after each change of the configuration. */
  private readonly settings = new Map<string, Promise<Settings>>()
  /** The configurations that the client shows something about. */
  private readonly reported = new Set<string>()
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  /** Done when the workspace's texts begin to be read. */
  private begun: Promise<void> = Promise.resolve()
  private announcing: ReturnType<typeof setTimeout> | undefined
  /** The holdings of which the client was told last. */
  private announced = 0

  constructor(
    private readonly connection: Connection,
    files: Files | null,
    { capabilities, initializationOptions, locale, workspaceFolders, rootUri }: InitializeParams,
  ) {
    this.capabilities = capabilities
    this.options = (initializationOptions as InitializationOptions | null | undefined) ?? {}
    this.locale = locale ?? 'en'
    this.workspace.setFolders(workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []))
    this.index = new WorkspaceIndex({
      workspace: this.workspace,
      files: this.options.files ? withClient(files, connection) : files,
      project: () => this.project,
      hidden: () => this.hidden(),
      changed: () => this.sourcesChanged(),
      log: (line) => connection.console.info(line),
    })
    this.choice = new Choice(connection, this.workspace, this.index, this.hearsOfFiles)
    this.general = settingsFrom(initializationOptions)
  }

  /** Made when the first document comes: an editor that starts up should not wait for the tables of archives. */
  private get project(): Project {
    this.known ??= new Project(
      (uri) => this.workspace.archivesFor(uri),
      (uri) => this.workspace.notationsFor(uri),
      (uri) => this.workspace.rootOf(uri) !== null,
      () => this.workspace.uris.length > 0,
    )
    return this.known
  }

  listen(): void {
    const { connection, texts } = this
    connection.onInitialized(() => this.initialized())
    connection.onDidChangeConfiguration(({ settings }) => this.configurationChanged(settings))
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes))
    texts.onDidOpen(({ document }) => this.opened(document))
    texts.onDidChangeContent(({ document }) => this.changed(document))
    texts.onDidClose(({ document }) => this.closed(document))
    this.answerRequests()
    texts.listen(connection)
  }

  private async initialized(): Promise<void> {
    const { connection, capabilities } = this
    const { workspace } = capabilities
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri))
        const stay = this.workspace.uris.filter((folder) => !gone.has(folder))
        const before = this.workspace.configurationUris
        this.workspace.setFolders([...stay, ...added.map((folder) => folder.uri)])
        this.settings.clear()
        this.baselines.clear()
        for (const uri of before) this.tolerate(this.reportConfiguration(uri))
        this.configured = this.readConfigurations()
        this.archivesChanged()
        this.begun = this.configured.then(() => this.index.list())
      })
    }
    // Our own client pushes by itself; another one is asked to.
    if (!this.options.files && workspace?.didChangeConfiguration?.dynamicRegistration)
      this.tolerate(connection.client.register(DidChangeConfigurationNotification.type, { section: 'fontes' }))
    this.configured = this.readConfigurations()
    this.begun = this.configured.then(() => this.settleFiles())
    await this.begun
  }

  /** Which files are read: as pushed, as handed over at the start, as the client answers, or those by default. */
  private async settleFiles(): Promise<void> {
    let { languages, roots } = this.general
    languages ??= this.options.languages ?? null
    if (!(languages && roots) && this.capabilities.workspace?.configuration) {
      const answered = await this.connection.workspace
        .getConfiguration({ section: 'fontes' })
        .then(settingsFrom, () => defaultSettings)
      languages ??= answered.languages
      roots ??= answered.roots
    }
    this.choice.take(languages ?? defaultLanguages, roots ?? [])
  }

  /** What VS Code's own setting hides. */
  private async hidden(): Promise<string[]> {
    if (!this.options.files || !this.capabilities.workspace?.configuration) return []
    const globs: unknown = await this.connection.workspace
      .getConfiguration({ section: 'files.exclude' })
      .catch(() => null)
    return Object.entries(globs ?? {}).flatMap(([glob, isHidden]) => (isHidden === true ? glob : []))
  }

  /** Done when the workspace's files are read. */
  private get indexed(): Promise<void> {
    return this.begun.then(() => this.index.settled())
  }

  /** Lets something fail that the client is asked or told: it may refuse, and the server goes on without it. */
  private tolerate(attempt: Promise<unknown>): void {
    attempt.catch((error: unknown) => this.connection.console.warn(String(error)))
  }

  /** Is the server told when files change? */
  private get hearsOfFiles(): boolean {
    return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
  }

  // Documents

  private opened(text: TextDocument): void {
    // A client that tells of no changed files has them looked at again now and then.
    if (!this.hearsOfFiles) this.baselines.clear()
    if (isProjectFile(text.uri)) return
    this.index.opened(text.uri)
    this.project.set(text.uri, formatOfDocument(text.languageId, text.uri), text.getText(), true)
  }

  private changed(text: TextDocument): void {
    if (!isProjectFile(text.uri)) {
      this.project.set(text.uri, formatOfDocument(text.languageId, text.uri), text.getText(), true)
      this.index.typed(text.uri, text.getText())
    }
    this.schedule(text.uri)
  }

  private closed({ uri }: TextDocument): void {
    this.cancelScheduled(uri)
    this.settings.delete(uri)
    if (isProjectFile(uri)) return this.tolerate(this.readConfiguration(uri))
    if (!pulls(this.capabilities)) this.tolerate(this.connection.sendDiagnostics({ uri, diagnostics: [] }))
    const document = this.project.documents.get(uri)
    if (!document) return
    document.isOpen = false
    // What is closed is what the disk has again, or nothing.
    void this.index.closed(uri)
  }

  private schedule(uri: string): void {
    this.cancelScheduled(uri)
    this.waiting.set(
      uri,
      setTimeout(() => {
        this.waiting.delete(uri)
        this.tolerate(this.report(uri))
      }, quietPeriod),
    )
  }

  private cancelScheduled(uri: string): void {
    const timer = this.waiting.get(uri)
    if (timer !== undefined) clearTimeout(timer)
    this.waiting.delete(uri)
  }

  /** Sends a document's diagnostics, where the client does not fetch them, and its figures. */
  private async report(uri: string): Promise<void> {
    if (isProjectFile(uri)) return this.readConfiguration(uri)
    await this.configured
    const text = this.texts.get(uri)
    const document = this.project.documents.get(uri)
    if (!text || !document) return
    const version = text.version
    const { diagnostics, problems, hidden } = await this.diagnose(document)
    // Closed or changed midway: the next report says how it is then.
    if (this.texts.get(uri)?.version !== version) return
    if (!pulls(this.capabilities)) await this.connection.sendDiagnostics({ uri, version, diagnostics })
    this.refreshLenses()
    const { notes, citations } = document.apparatus
    await this.connection.sendNotification(statusNotification, {
      uri,
      notes: notes.length,
      references: citations.filter(({ kind }) => kind === 'archival' || kind === 'short').length,
      problems,
      hidden,
    } satisfies StatusParams)
  }

  /** What is shown of a document, and how many problems it has in all. */
  private async diagnose(document: Document): Promise<{ diagnostics: Diagnostic[]; problems: number; hidden: number }> {
    const levelOf = await this.levelsOf(document.uri)
    const { limit } = await this.settingsOf(document.uri)
    const accepted = await this.baselines.entriesFor(document.uri)
    const view = this.view(document, levelOf, accepted)
    return {
      diagnostics: diagnosticsOf(view, levelOf, this.withRelated, limit),
      problems: view.findings.length,
      hidden: divided(document.apparatus, document.findings, accepted).hidden,
    }
  }

  private get withRelated(): boolean {
    return this.capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? pulls(this.capabilities)
  }

  private view(document: Document, levelOf: (code: Code) => Level, accepted: readonly Entry[]): View {
    const { shown } = divided(document.apparatus, document.findings, accepted)
    return {
      document,
      project: this.project,
      apparatus: document.apparatus,
      findings: shown.filter((finding) => levelOf(finding.code) !== 'off'),
      locale: this.locale,
    }
  }

  // Settings

  private async levelsOf(uri: string): Promise<(code: Code) => Level> {
    return levelsFor(await this.settingsOf(uri), this.workspace.pathOf(uri))
  }

  private settingsOf(uri: string): Promise<Settings> {
    if (!this.capabilities.workspace?.configuration) return Promise.resolve(this.general)
    let settings = this.settings.get(uri)
    if (!settings) {
      settings = this.connection.workspace
        .getConfiguration({ scopeUri: uri, section: 'fontes' })
        .then(settingsFrom, () => this.general)
      this.settings.set(uri, settings)
    }
    return settings
  }

  private configurationChanged(settings: unknown): void {
    this.general = settingsFrom((settings as { fontes?: unknown } | null | undefined)?.fontes)
    this.settings.clear()
    this.refresh()
    this.tolerate(this.settleFiles())
    for (const uri of this.workspace.configurationUris) this.tolerate(this.reportConfiguration(uri))
  }

  /** Says anew what there is to say of the open documents. */
  private refresh(): void {
    const { connection, capabilities } = this
    if (pulls(this.capabilities) && capabilities.workspace?.diagnostics?.refreshSupport)
      this.tolerate(connection.languages.diagnostics.refresh())
    if (capabilities.workspace?.semanticTokens?.refreshSupport)
      this.tolerate(connection.languages.semanticTokens.refresh())
    this.refreshLenses()
    for (const { uri } of this.texts.all()) if (!isProjectFile(uri)) this.schedule(uri)
  }

  /** An open transcript says who cites it, and hears nothing of edits elsewhere. */
  private refreshLenses(): void {
    if (!this.capabilities.workspace?.codeLens?.refreshSupport) return
    if (this.texts.all().some(({ uri }) => this.known?.holdings.transcriptAt(uri)))
      this.tolerate(this.connection.sendRequest(CodeLensRefreshRequest.type))
  }

  /** Tells the client that there is something else to see, when nothing more has changed for a moment. */
  private sourcesChanged(): void {
    clearTimeout(this.announcing)
    this.announcing = setTimeout(() => {
      this.tolerate(this.connection.sendNotification(sourcesChangedNotification))
      const { version } = this.project.holdings
      if (version === this.announced) this.refreshLenses()
      else this.refresh()
      this.announced = version
    }, quietPeriod)
  }

  // The folders' own archives

  private async readConfigurations(): Promise<void> {
    await Promise.all(
      this.workspace.configurationUris.map((uri) =>
        this.readConfiguration(uri).catch((error: unknown) => this.connection.console.warn(String(error))),
      ),
    )
  }

  /** Reads a configuration as the editor has it, or as the disk does, and what depends on it. */
  private async readConfiguration(uri: string): Promise<void> {
    if (this.workspace.isConfiguration(uri)) {
      const saved = this.texts.get(uri) ? null : await this.index.textOf(uri)
      if (this.workspace.configure(uri, this.texts.get(uri)?.getText() ?? saved)) this.archivesChanged()
    }
    if (isBaselineName(uri) && (await this.baselines.renew(uri))) this.refresh()
    await this.reportConfiguration(uri)
  }

  private archivesChanged(): void {
    this.known?.configurationChanged()
    this.index.renew()
    this.refresh()
  }

  /**
   * Sends what is wrong with a configuration, which nobody need have open: so it is sent to clients that fetch, too, if
   * they take it.
   */
  private async reportConfiguration(uri: string): Promise<void> {
    if (pulls(this.capabilities) && !this.capabilities.textDocument?.publishDiagnostics) return
    const diagnostics = await this.diagnoseConfiguration(uri)
    if (diagnostics.length > 0) this.reported.add(uri)
    else if (!this.reported.delete(uri)) return
    await this.connection.sendDiagnostics({ uri, diagnostics })
  }

  private async diagnoseConfiguration(uri: string): Promise<Diagnostic[]> {
    const levelOf = await this.levelsOf(uri)
    const text = this.texts.get(uri)
    // One that belongs to none of the folders changes nothing here, and is checked while it is written.
    const configuration = isBaselineName(uri)
      ? ((await this.baselines.at(uri)) ?? (text ? baselineOf(text.getText()) : null))
      : (this.workspace.configurationAt(uri) ?? (text ? configurationOf(text.getText()) : null))
    if (!configuration) return []
    return diagnosticsIn(uri, configuration, configuration.findings, levelOf, this.withRelated)
  }

  // What was accepted

  /** A mistake in a baseline that nobody has open would be seen too late: everything in the texts is shown again. */
  private baselineBroken(uri: string, { findings: [mistake] }: Baseline): void {
    this.tolerate(this.reportConfiguration(uri))
    if (this.texts.get(uri)) return
    const message = `${this.workspace.pathOf(uri)}: ${mistake?.message}`
    this.tolerate(
      this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }),
    )
  }

  /** What all texts of the workspace report now, as their baselines would have it. */
  private async accept(): Promise<AcceptedBaselines> {
    await this.configured
    await this.indexed
    const accepted = new Map<string, Entry[]>()
    for (const { uri } of [...this.project.documents.values()]) {
      const levelOf = await this.levelsOf(uri)
      await nextTurn()
      const document = this.project.documents.get(uri)
      if (!document) continue
      const findings = document.findings.filter(({ code }) => levelOf(code) !== 'off')
      accepted.set(uri, entriesOf(fingerprintsOf(document.apparatus, findings)))
    }
    const { drafts, broken } = await this.baselines.drafts(accepted)
    const files = drafts.map(({ uri, text, documents }) => ({
      uri,
      text,
      problems: countOf(documents.flat()),
      texts: documents.length,
    }))
    return { files, broken }
  }

  /** A list of what a text cites, or all texts of the folders do; null for a text that is not known. */
  private async list(
    { textDocument, kind, format }: ListParams,
    token: CancellationToken,
  ): Promise<List | null | ResponseError<void>> {
    await this.configured
    await this.indexed
    const { documents, holdings } = this.project
    const own = textDocument && documents.get(textDocument.uri)
    if (textDocument && !own) return null
    const texts = own ? [own] : [...documents.values()].filter(({ uri }) => this.workspace.rootOf(uri) !== null)
    const steps = listOf(texts, { kind, format }, holdings, {
      pathOf: (uri) => this.workspace.pathOf(uri),
      styleFor: (uri) => this.workspace.styleFor(uri),
    })
    return this.unhurried(steps, token)
  }

  /** Templates for what lies in one of the folders, and is in none of its templates yet; null for another folder. */
  private async templates(
    { folder }: TemplatesParams,
    token: CancellationToken,
  ): Promise<Templates | null | ResponseError<void>> {
    await this.configured
    await this.indexed
    const configuration = `${folder}${folder.endsWith('/') ? '' : '/'}${configurationName}`
    if (!this.workspace.isConfiguration(configuration)) return null
    const lying = this.index.lyingIn(configuration.slice(0, -configurationName.length))
    const archives = this.workspace.archivesFor(configuration)
    const known = this.workspace.configurationAt(configuration)?.sources ?? noRules
    const documents = [...this.project.documents.values()]
    const answer = await this.unhurried(templateOffers(lying, archives, documents, known, this.locale), token)
    if (answer instanceof ResponseError) return answer
    return { configuration, ...answer, catalogues: cataloguesIn(this.project.holdings, configuration) }
  }

  /** Takes the steps of something long, and lets what the client says meanwhile come first. */
  private async unhurried<T>(steps: Iterator<unknown, T>, token: CancellationToken): Promise<T | ResponseError<void>> {
    for (let since = performance.now(); ; ) {
      const step = steps.next()
      if (step.done) return step.value
      if (performance.now() - since < mostAtOnce) continue
      await nextTurn()
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      since = performance.now()
    }
  }

  // Files

  private filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri } of changes)
      if (this.workspace.isConfiguration(uri) || isBaselineName(uri)) this.tolerate(this.readConfiguration(uri))
    this.tolerate(this.index.filesChanged(changes.map(fileChangeOf)))
  }

  // Requests

  private answerRequests(): void {
    const { connection } = this
    const isMarkdown = () =>
      this.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false

    connection.onHover(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) =>
        hoverAt(view, offsetOf(view.apparatus, position), isMarkdown(), this.options.pictures),
      ),
    )
    connection.onDefinition(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) => {
        const links = definitionAt(view, offsetOf(view.apparatus, position))
        return linked(links, this.capabilities.textDocument?.definition?.linkSupport)
      }),
    )
    connection.onTypeDefinition(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) => {
        const links = typeDefinitionAt(view, offsetOf(view.apparatus, position))
        return linked(links, this.capabilities.textDocument?.typeDefinition?.linkSupport)
      }),
    )
    connection.onImplementation(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) => {
        const links = implementationAt(view, offsetOf(view.apparatus, position))
        return linked(links, this.capabilities.textDocument?.implementation?.linkSupport)
      }),
    )
    connection.onCodeLens(async ({ textDocument }, token) => {
      const { codeLens } = await this.settingsOf(textDocument.uri)
      if (!codeLens) return null
      return this.answer(textDocument.uri, token, null, (view) =>
        codeLensesIn(view, this.options.showsCitations === true),
      )
    })
    connection.onRequest<Sources | null, void>(
      sourcesRequest,
      ({ textDocument, position }: SourcesParams, token: CancellationToken) =>
        this.answer(textDocument.uri, token, null, (view) => sourcesAt(view, offsetOf(view.apparatus, position))),
    )
    connection.onReferences(({ textDocument, position, context }, token) =>
      this.answer(textDocument.uri, token, null, (view) =>
        referencesAt(view, offsetOf(view.apparatus, position), context.includeDeclaration),
      ),
    )
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) => highlightsAt(view, offsetOf(view.apparatus, position))),
    )
    connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const { outlined } = await this.settingsOf(textDocument.uri)
      return this.answer(textDocument.uri, token, null, (view) => symbolsOf(view, outlined))
    })
    connection.onRequest(notesRequest, async ({ textDocument, filter }: NotesParams, token: CancellationToken) => {
      const levelOf = await this.levelsOf(textDocument.uri)
      return this.answer(textDocument.uri, token, [], (view) => notesOf(view, levelOf, filter))
    })
    connection.onFoldingRanges(({ textDocument }, token) => this.answer(textDocument.uri, token, null, foldingOf))
    connection.onPrepareRename(({ textDocument, position }, token) =>
      this.answer(textDocument.uri, token, null, (view) => renameRangeAt(view, offsetOf(view.apparatus, position))),
    )
    connection.onRenameRequest(({ textDocument, position, newName }, token) =>
      this.answer(textDocument.uri, token, null, (view) => {
        try {
          return renameAt(view, offsetOf(view.apparatus, position), newName)
        } catch (error) {
          return new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message)
        }
      }),
    )
    connection.onCodeAction(({ textDocument, range, context }, token) =>
      this.answer(textDocument.uri, token, null, (view) => {
        const actions = [
          ...ignoreActionsFor(view, context.diagnostics, context.only),
          ...codeActionsIn(view, range, context.only),
        ]
        if (resolvesActions(this.capabilities)) return actions
        return actions.map((action) => withEdit(view, action)).filter(changesAnything)
      }),
    )
    connection.onCodeActionResolve(async (action, token) => {
      const resolved = await this.answer((action.data as ActionData).uri, token, action, (view) =>
        withEdit(view, action),
      )
      return resolved
    })
    connection.onRequest(copiesRequest, ({ textDocument, position }: CopiesParams, token: CancellationToken) =>
      this.answer(textDocument.uri, token, [], (view) => copiesAt(view, offsetOf(view.apparatus, position))),
    )
    connection.onRequest(conversionsRequest, ({ textDocument, range }: ConversionsParams, token: CancellationToken) =>
      this.answer(textDocument.uri, token, [], (view) => conversionsIn(view, range)),
    )
    connection.onRequest(convertRequest, ({ textDocument, range, style }: ConvertParams, token: CancellationToken) =>
      this.answer(textDocument.uri, token, [], (view) => editsOf(view, range, style)),
    )
    connection.onRequest(acceptRequest, () => this.accept())
    connection.onRequest<Templates | null, void>(
      templatesRequest,
      (params: TemplatesParams, token: CancellationToken) => this.templates(params, token),
    )
    connection.onRequest(listRequest, (params: ListParams, token: CancellationToken) => this.list(params, token))
    connection.onRequest<SourceTreeAnswer, void>(
      sourceTreeRequest,
      (params: SourceTreeParams, token: CancellationToken) =>
        this.answerOfSources(token, (sources) => sourcesIn(sources, params)),
    )
    connection.onRequest<string | null, void>(
      sourceReferenceRequest,
      (params: SourceReferenceParams, token: CancellationToken) =>
        this.answerOfSources(token, (sources) => sourceReference(sources, params)),
    )
    connection.languages.semanticTokens.on(({ textDocument }, token) =>
      this.answer(textDocument.uri, token, { data: [] }, (view) => semanticTokensOf(view)),
    )
    connection.languages.semanticTokens.onRange(({ textDocument, range }, token) =>
      this.answer(textDocument.uri, token, { data: [] }, (view) =>
        semanticTokensOf(view, {
          start: offsetOf(view.apparatus, range.start),
          end: offsetOf(view.apparatus, range.end),
        }),
      ),
    )
    connection.languages.diagnostics.on(async ({ textDocument }, token) => {
      const { uri } = textDocument
      await this.configured
      await nextTurn()
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (isProjectFile(uri)) {
        // A client that takes what is sent has it from `reportConfiguration`.
        const items = this.capabilities.textDocument?.publishDiagnostics ? [] : await this.diagnoseConfiguration(uri)
        return { kind: DocumentDiagnosticReportKind.Full, items }
      }
      const document = this.project.documents.get(uri)
      const items = document?.isOpen ? (await this.diagnose(document)).diagnostics : []
      return { kind: DocumentDiagnosticReportKind.Full, items }
    })
  }

  /** Answers a request about what all texts cite; those that the configuration has changed are read anew. */
  private async answerOfSources<T>(
    token: CancellationToken,
    feature: (sources: SourcesView) => Generator<void, T>,
  ): Promise<T | ResponseError<void>> {
    await this.configured
    await nextTurn()
    const { project, workspace, locale } = this
    const sources: SourcesView = {
      project,
      archives: workspace.archivesFor(workspace.configurationUris[0] ?? ''),
      locale,
      nameOf: (uri) => workspace.pathOf(uri),
      styleFor: (uri) => workspace.styleFor(uri),
    }
    return this.unhurried(
      afterReading(project, () => feature(sources)),
      token,
    )
  }

  /** Answers a request about a document; `nothing` where it is not known, as when it was closed midway. */
  private async answer<T, N>(
    uri: string,
    token: CancellationToken,
    nothing: N,
    feature: (view: View) => T,
  ): Promise<T | N | ResponseError<void>> {
    const levelOf = await this.levelsOf(uri)
    await this.configured
    const accepted = await this.baselines.entriesFor(uri)
    await nextTurn()
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    const document = this.project.documents.get(uri)
    return document?.isOpen ? feature(this.view(document, levelOf, accepted)) : nothing
  }
}

/** Links, or plain places for a client that takes no links; nothing where there are none. */
function linked(links: readonly LocationLink[], takesLinks: boolean | undefined) {
  if (links.length === 0) return null
  if (takesLinks) return [...links]
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }))
}

type ActionData = ConversionData | IgnoreData

/** What is asked when all texts are read; most of them are long before. */
function* afterReading<T>(project: Project, ask: () => Generator<void, T>): Generator<void, T> {
  for (const document of project.documents.values())
    if (!document.isRead) {
      document.apparatus
      yield
    }
  return yield* ask()
}

/** An action with the edit that it is. */
function withEdit(view: View, action: CodeAction): CodeAction {
  const data = action.data as ActionData
  const edits = 'style' in data ? editsOf(view, data.range, data.style) : ignoreEditsOf(view, data)
  return { ...action, edit: { changes: { [data.uri]: edits } } }
}

function changesAnything({ edit }: CodeAction): boolean {
  return Object.values(edit?.changes ?? {}).some((edits) => edits.length > 0)
}
