/** The sources view: what is cited and what is held, by archives and their files. The server says what there is; here it is shown. */

import {
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  env,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode'
import {
  type SourceItem,
  type SourcePlace,
  type SourceReferenceParams,
  type SourceTreeAnswer,
  type SourceTreeParams,
  sourceReferenceRequest,
  sourceTreeRequest,
} from '../server/messages'
import { openedBy } from './opened-by'
import { rangeOf } from './range'
import { Search } from './search'
import type { Session } from './session'

const viewId = 'fontes.sources'

/** Told apart by their shapes; the colours only help. */
const icons: { [held in NonNullable<SourceItem['held']>]: ThemeIcon } = {
  both: new ThemeIcon('book', new ThemeColor('charts.green')),
  transcript: new ThemeIcon('note', new ThemeColor('charts.green')),
  scan: new ThemeIcon('file-media', new ThemeColor('charts.blue')),
  nothing: new ThemeIcon('circle-outline', new ThemeColor('descriptionForeground')),
}
const iconsOfKinds: { [kind in SourceItem['kind']]: ThemeIcon } = {
  archive: new ThemeIcon('library'),
  level: new ThemeIcon('archive'),
  file: new ThemeIcon('folder'),
  leaf: new ThemeIcon('file'),
  group: new ThemeIcon('ellipsis'),
  note: new ThemeIcon('quote'),
}

/** Where so few files are found, all of them is unfolded at once. */
const fewFiles = 12

/** How long nothing must have changed before the view is renewed, in milliseconds. */
const quietPeriod = 400

export function showSources(session: Session): Disposable[] {
  const sources = new SourcesView(session)
  const on = (name: string, run: (item?: SourceItem) => unknown) =>
    commands.registerCommand(`${viewId}.${name}`, (item?: SourceItem) => run(item ?? sources.selected))
  return [
    sources,
    on('search', () => sources.search.ask()),
    on('clearSearch', () => sources.search.clear()),
    on('showMissing', () => sources.showMissing(true)),
    on('showAll', () => sources.showMissing(false)),
    on('open', (item) => item && open(placeOf(item))),
    on('openScan', (item) => item && open(item.scan)),
    on('showEntry', (item) => item && open(item.entry)),
    // Its key comes without an item.
    commands.registerCommand(`${viewId}.copyReference`, async (item?: SourceItem) => {
      const meant = item ?? (await sources.focused())
      if (meant) await sources.copyReference(meant)
    }),
  ]
}

class SourcesView implements TreeDataProvider<SourceItem>, Disposable {
  readonly search = new Search(viewId, 'A reference, an archive, a title, or words of a note', () => this.renew())
  readonly #session: Session
  readonly #changed = new EventEmitter<undefined>()
  readonly #view: TreeView<SourceItem>
  readonly #disposables: Disposable
  #onlyMissing = false
  #isStale = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #files = 0

  readonly onDidChangeTreeData = this.#changed.event

  constructor(session: Session) {
    this.#session = session
    this.#view = window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true })
    const later = () => this.#renewLater()
    this.#disposables = Disposables.from(
      this.#view,
      this.#changed,
      this.search,
      session.onDidAnalyse(later),
      session.onDidChangeSources(later),
      session.onDidChangeState(later),
      this.#view.onDidChangeVisibility(({ visible }) => visible && this.#isStale && this.renew()),
    )
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#disposables.dispose()
  }

  get selected(): SourceItem | undefined {
    return this.#view.selection[0]
  }

  /**
   * The item upon which the keys act, selected or not. VS Code tells extensions only which is selected, and arrows do not select:
   * so the one is looked for that its own command takes into the selection, or out of it, and puts back.
   */
  async focused(): Promise<SourceItem | undefined> {
    const before = this.#view.selection
    await commands.executeCommand('list.toggleSelection')
    const after = this.#view.selection
    await commands.executeCommand('list.toggleSelection')
    const changed = (all: readonly SourceItem[], others: readonly SourceItem[]) =>
      all.find(({ id }) => !others.some((other) => other.id === id))
    return changed(after, before) ?? changed(before, after)
  }

  showMissing(onlyMissing: boolean): void {
    this.#onlyMissing = onlyMissing
    void commands.executeCommand('setContext', `${viewId}.onlyMissing`, onlyMissing)
    this.renew()
  }

  async copyReference({ id, isReference }: SourceItem): Promise<void> {
    if (!isReference) return
    const text = await this.#session.ask<string | null>(sourceReferenceRequest, {
      id,
      ...this.#way,
    } satisfies SourceReferenceParams)
    if (!text) return
    await env.clipboard.writeText(text)
    window.setStatusBarMessage(`Copied: ${text}`, 5_000)
  }

  renew(): void {
    clearTimeout(this.#timer)
    this.#isStale = !this.#view.visible
    if (!this.#isStale) this.#changed.fire(undefined)
  }

  async getChildren(parent?: SourceItem): Promise<SourceItem[]> {
    if (!parent && !workspace.workspaceFolders && this.#session.state === 'asleep') return []
    await this.#session.ready()
    const answer = await this.#session.ask<SourceTreeAnswer>(sourceTreeRequest, {
      parent: parent?.id ?? null,
      ...this.#way,
    } satisfies SourceTreeParams)
    const { items = [], summary = '', files = 0 } = answer ?? {}
    if (!parent) {
      this.#files = files
      this.#say(summary)
    }
    return items
  }

  getTreeItem(item: SourceItem): TreeItem {
    const shown = new TreeItem(item.label)
    const { query } = this.search
    // What is found is unfolded anew for each query.
    shown.id = `${query}\n${this.#onlyMissing}\n${item.id}`
    shown.description = item.description
    shown.tooltip = item.tooltip
    shown.accessibilityInformation = { label: item.spoken }
    shown.iconPath = item.held ? icons[item.held] : iconsOfKinds[item.kind]
    shown.contextValue = contextOf(item)
    if (item.isParent) {
      const isOpen = query !== '' && this.#files <= fewFiles && item.kind !== 'group'
      shown.collapsibleState = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
    }
    // What lies above is unfolded by a click, and by Enter.
    const place = item.kind === 'leaf' || item.citation ? placeOf(item) : null
    if (place) shown.command = openedBy(Uri.parse(place.uri, true), place.range && rangeOf(place.range))
    return shown
  }

  getParent(): undefined {
    return undefined
  }

  /** What is shown. */
  get #way(): { filter: string; onlyMissing: boolean } {
    return { filter: this.search.query, onlyMissing: this.#onlyMissing }
  }

  #renewLater(): void {
    this.#isStale = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.renew(), quietPeriod)
  }

  #say(summary: string): void {
    const { query } = this.search
    const isNothing = summary === ''
    this.#view.description = summary
    const said = [query && `“${query}”`, this.#onlyMissing && 'only what is missing'].filter(Boolean).join(', ')
    const text = said && `Shown: ${said}${isNothing ? ' (there is nothing)' : ''}`
    this.#view.message = (text || undefined) as string
  }
}

/** What menus may offer: words, of which `when` clauses look for some. */
function contextOf(item: SourceItem): string {
  const { kind, scan, entry, isReference } = item
  const can = { open: placeOf(item), scan, entry, reference: isReference || null }
  return [kind, ...Object.entries(can).flatMap(([name, value]) => (value === null ? [] : [name]))].join(' ')
}

/** Where an item is to be read. */
function placeOf({ transcript, scan, citation, entry }: SourceItem): SourcePlace | null {
  return transcript ?? scan ?? citation ?? entry
}

async function open(place: SourcePlace | null): Promise<void> {
  if (!place) return
  const uri = Uri.parse(place.uri, true)
  if (!place.range) return commands.executeCommand('vscode.open', uri)
  await window.showTextDocument(uri, { selection: rangeOf(place.range) })
}
