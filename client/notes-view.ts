/** The notes view: the notes of the text on screen, in a list that follows the cursor and can be narrowed. */

import {
  commands,
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextEditor,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode'
import { type NoteEntry, type NotesParams, notesRequest } from '../server/messages'
import { icons, isAt, land } from './notes'
import { openedBy } from './opened-by'
import { rangeOf } from './range'
import { Search } from './search'
import type { Session } from './session'
import { section } from './settings'
import { count } from './wording'

const viewId = 'fontes.notes'

/** As VS Code shows problems in its own list. */
const problemIcon = (id: string, color: string) => new ThemeIcon(id, new ThemeColor(`problems${color}Icon.foreground`))
const iconsOfProblems: { [severity in NonNullable<NoteEntry['worst']>]: ThemeIcon } = {
  error: problemIcon('error', 'Error'),
  warning: problemIcon('warning', 'Warning'),
  information: problemIcon('info', 'Info'),
  hint: problemIcon('info', 'Info'),
}

/** How long nothing must have changed before the view is renewed, in milliseconds. */
const quietPeriod = 300

/** What a note must be to be shown; nothing where all are. */
interface Filter {
  kinds: readonly NoteEntry['kind'][]
  isWithoutReference: boolean
  isWithProblems: boolean
}

const all: Filter = { kinds: [], isWithoutReference: false, isWithProblems: false }

export function showNotes(session: Session): Disposable[] {
  const notes = new NotesView(session)
  const on = (name: string, run: (note?: NoteEntry) => unknown) =>
    commands.registerCommand(`${viewId}.${name}`, (note?: NoteEntry) => run(note ?? notes.selected))
  return [
    notes,
    on('search', () => notes.search.ask()),
    on('filter', () => notes.chooseFilter()),
    on('clearFilter', () => notes.clear()),
    on('follow', () => follow(true)),
    on('unfollow', () => follow(false)),
    on('goTo', (note) => note && notes.goTo(note.range)),
    on('goToMarker', (note) => note?.markers[0] && notes.goTo(note.markers[0])),
  ]
}

function follow(isOn: boolean): Thenable<void> {
  return workspace.getConfiguration(section).update('notes.followCursor', isOn, true)
}

class NotesView implements TreeDataProvider<NoteEntry>, Disposable {
  readonly search = new Search(viewId, 'Words of a note', () => this.renew())
  readonly #session: Session
  readonly #changed = new EventEmitter<undefined>()
  readonly #view: TreeView<NoteEntry>
  readonly #disposables: Disposable
  #filter = all
  /** Whose notes are shown; an editor that loses focus to the view is still the one. */
  #editor: TextEditor | undefined
  #notes: NoteEntry[] = []
  /** Fetched once after each change: a list that is asked for again must be of the same objects. */
  #shown: Promise<NoteEntry[]> | undefined
  #isStale = true
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly onDidChangeTreeData = this.#changed.event

  constructor(session: Session) {
    this.#session = session
    this.#editor = window.activeTextEditor
    this.#view = window.createTreeView(viewId, { treeDataProvider: this })
    this.#disposables = Disposables.from(
      this.#view,
      this.#changed,
      this.search,
      session.onDidAnalyse(({ uri }) => uri === this.#editor?.document.uri.toString() && this.#renewLater()),
      session.onDidChangeState(() => this.#renewLater()),
      window.onDidChangeActiveTextEditor((editor) => {
        this.#editor = editor
        this.#renewLater()
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === this.#editor && void this.#follow()),
      this.#view.onDidChangeVisibility(
        ({ visible }) => visible && (this.#isStale ? this.renew() : void this.#follow()),
      ),
    )
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#disposables.dispose()
  }

  get selected(): NoteEntry | undefined {
    return this.#view.selection[0]
  }

  renew(): void {
    clearTimeout(this.#timer)
    this.#isStale = !this.#view.visible
    if (this.#isStale) return
    this.#shown = undefined
    this.#changed.fire(undefined)
    void this.#follow()
  }

  clear(): void {
    this.#narrow(all)
    this.search.clear()
  }

  async chooseFilter(): Promise<void> {
    const kinds = new Map(this.#notes.map(({ kind, kindInWords }) => [kind, kindInWords]))
    const filter = this.#filter
    const items: (QuickPickItem & { apply?: (filter: Filter) => Filter })[] = [
      {
        label: 'Without a reference to an archive',
        picked: filter.isWithoutReference,
        apply: (to) => ({ ...to, isWithoutReference: true }),
      },
      { label: 'With problems', picked: filter.isWithProblems, apply: (to) => ({ ...to, isWithProblems: true }) },
    ]
    if (kinds.size > 1) {
      items.push({ label: 'Whose they are', kind: QuickPickItemKind.Separator })
      for (const [kind, words] of kinds)
        items.push({
          label: words,
          iconPath: icons[kind],
          picked: filter.kinds.includes(kind),
          apply: (to) => ({ ...to, kinds: [...to.kinds, kind] }),
        })
    }
    const chosen = await window.showQuickPick(items, {
      canPickMany: true,
      title: 'Show Notes That Are',
      placeHolder: 'All notes, where nothing is ticked',
    })
    if (chosen) this.#narrow(chosen.reduce((to, { apply }) => apply?.(to) ?? to, all))
  }

  async goTo(range: NoteEntry['range']): Promise<void> {
    if (!this.#editor) return
    const { document, viewColumn } = this.#editor
    const editor = await window.showTextDocument(document, viewColumn)
    land(editor, rangeOf(range))
  }

  getChildren(): Promise<NoteEntry[]> {
    this.#shown ??= this.#fetch()
    return this.#shown
  }

  getTreeItem(note: NoteEntry): TreeItem {
    const { label, kind, kindInWords, text, markers, problems, worst, hasReference } = note
    const item = new TreeItem(label)
    const said = [
      kind === 'author' ? '' : kindInWords,
      problems > 0 ? count(problems, 'problem') : '',
      hasReference ? '' : 'no reference',
      markers.length === 0 ? 'no marker' : '',
    ].filter(Boolean)
    item.description = text
    item.tooltip = [text, said.join(' · ')].filter(Boolean).join('\n')
    item.accessibilityInformation = { label: [label, text, ...said].join(', ') }
    item.iconPath = worst ? iconsOfProblems[worst] : icons[kind]
    item.contextValue = markers.length > 0 ? 'marked' : 'unmarked'
    const { start } = rangeOf(note.range)
    if (this.#editor) item.command = openedBy(this.#editor.document.uri, new Range(start, start))
    return item
  }

  getParent(): undefined {
    return undefined
  }

  async #fetch(): Promise<NoteEntry[]> {
    const uri = this.#editor?.document.uri.toString()
    this.#notes = []
    if (uri) {
      if (this.#session.state === 'starting') await this.#session.ready()
      const params: NotesParams = { textDocument: { uri }, filter: this.search.query }
      this.#notes = (await this.#session.ask<NoteEntry[]>(notesRequest, params)) ?? []
    }
    const shown = this.#notes.filter((note) => note.isFound && passes(note, this.#filter))
    this.#say(shown.length)
    return shown
  }

  #narrow(filter: Filter): void {
    this.#filter = filter
    void commands.executeCommand('setContext', `${viewId}.isFiltered`, filter !== all)
    this.renew()
  }

  /** Selects the note under the cursor, or the one whose marker is there; the editor keeps the focus. */
  async #follow(): Promise<void> {
    const editor = this.#editor
    if (!editor || !this.#view.visible || !workspace.getConfiguration(section).get('notes.followCursor', true)) return
    const shown = this.getChildren()
    const here = (await shown).find((note) => isAt(editor, note))
    if (!here || this.selected === here || shown !== this.#shown) return
    // It may be gone from the list when its turn comes.
    await this.#view.reveal(here, { select: true, focus: false }).then(undefined, () => undefined)
  }

  #renewLater(): void {
    this.#isStale = true
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.renew(), quietPeriod)
  }

  #say(shown: number): void {
    const { kinds, isWithoutReference, isWithProblems } = this.#filter
    const words = new Map(this.#notes.map(({ kind, kindInWords }) => [kind, kindInWords]))
    const filters = [
      this.search.query && `“${this.search.query}”`,
      isWithoutReference && 'no reference to an archive',
      isWithProblems && 'with problems',
      kinds.map((kind) => words.get(kind) ?? kind).join(', '),
    ].filter((each): each is string => Boolean(each))
    const isNarrowed = filters.length > 0
    this.#view.description = this.#notes.length > 0 ? count(this.#notes.length, 'note') : ''
    this.#view.message = (
      isNarrowed && this.#notes.length > 0
        ? `Shown: ${filters.join(', ')} (${shown} of ${count(this.#notes.length, 'note')})`
        : undefined
    ) as string
  }
}

function passes({ kind, hasReference, problems }: NoteEntry, filter: Filter): boolean {
  const { kinds, isWithoutReference, isWithProblems } = filter
  return (
    (kinds.length === 0 || kinds.includes(kind)) &&
    !(isWithoutReference && hasReference) &&
    !(isWithProblems && problems === 0)
  )
}
