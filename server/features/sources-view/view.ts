/** The sources view: what lies in one branch of the tree of archives, files, leaves and notes, in words. */
import type { Apparatus, Note } from '../../apparatus/apparatus'
import { citesPages } from '../../apparatus/house-styles'
import type { SourceItem, SourcePlace, SourceTreeAnswer, SourceTreeParams } from '../../messages'
import type { Document } from '../../project/project'
import type { FilePlace, RegisteredFile } from '../../project/register'
import { foundFor } from '../../sources/found'
import { type Held, heldOf, isNothing } from '../../sources/held'
import type { Entry } from '../../sources/source'
import { firstWordsIn, labelAsWritten } from '../at-a-glance'
import { leavesInWords, levelInWords, nameOf, townOf } from '../in-words'
import { rangeOf } from '../view'
import { capital, counted, filled, type Words, wordsOf } from '../words/words'
import { levelsAsWritten, siglumAsWritten } from './as-written'
import {
  type Branch,
  branchAt,
  branchesOf,
  byShelf,
  depthOfArchive,
  type Figures,
  figuresOf,
  leavesOf,
  ownFile,
  type ShownFile,
  stopOf,
  unknown,
} from './branches'
import { below, idOf, step, uncited } from './ids'
import { type LeafRun, leafOf, uncitedLeavesOf } from './leaves'
import { rootOf, type SourcesView } from './root'

/** Step by step, so that others have their turn. */
export function* sourcesIn(
  sources: SourcesView,
  { parent, filter, onlyMissing }: SourceTreeParams,
): Generator<void, SourceTreeAnswer> {
  const root = yield* rootOf(sources, filter, onlyMissing)
  const view = new View(sources, root)
  for (const archive of parent === null ? branchesOf(root) : []) {
    figuresOf(archive)
    yield
  }
  if (parent === null) return { items: view.archives(), summary: view.summary(), files: root.files.length }
  return { items: view.under(parent), summary: '', files: 0 }
}

class View {
  private readonly words: Words
  /** Where a project has nothing at all, it need not be said of each leaf. */
  private readonly saysHeld: boolean

  constructor(
    private readonly sources: SourcesView,
    private readonly root: Branch,
  ) {
    this.words = wordsOf(sources.locale)
    this.saysHeld = sources.project.holdings.files.size > 0
  }

  summary(): string {
    return this.root.files.length === 0 ? '' : this.figures(figuresOf(this.root), true)
  }

  archives(): SourceItem[] {
    const collator = new Intl.Collator(this.sources.locale, { numeric: true })
    const known = branchesOf(this.root).filter(({ path }) => path[0] !== unknown)
    const items = known.map((branch) => this.archive(branch)).sort((a, b) => collator.compare(a.label, b.label))
    const others = branchesOf(this.root).find(({ path }) => path[0] === unknown)
    return others ? [...items, this.group(others)] : items
  }

  /** What lies under an item; nothing where it is gone. */
  under(id: string): SourceItem[] {
    const [branchId = '', leafId] = id.split(below)
    const branch = branchAt(this.root, branchId.split(step))
    if (!branch) return []
    if (leafId !== undefined) return this.underLeaf(branch, leafId, id)
    if (branch.path.length < depthOfArchive(branch.path))
      return branchesOf(branch).flatMap((document) => branchesOf(document).map((archive) => this.archive(archive)))
    const own = ownFile(branch)
    const branches = [...branchesOf(branch)].sort(byShelf).map((child) => this.level(child))
    return own ? [...this.underFile(branch, own), ...branches] : branches
  }

  private archive(branch: Branch): SourceItem {
    const { words } = this
    const { repository, siglum } = (branch.files[0] as ShownFile).file.target
    const { locale } = this.sources
    const name = repository ? nameOf(repository, locale) : ''
    const label = repository
      ? siglumAsWritten(this.sources, branch, repository, name)
      : (siglum ?? words.register.unnamed)
    const document = repository ? '' : this.sources.nameOf(branch.path[1] as string)
    const figures = this.figures(figuresOf(branch), true)
    const town = repository ? townOf(repository, locale) : ''
    return this.item({
      id: branch.path.join(step),
      kind: 'archive',
      label,
      description: joined(document, figures),
      tooltip: lines(
        name && name !== label ? `${label} — ${name}` : label,
        town,
        document,
        figures,
        this.missing(branch),
      ),
      isParent: true,
    })
  }

  /** The archives that nobody knows. */
  private group(branch: Branch): SourceItem {
    const figures = this.figures(figuresOf(branch), true)
    const label = this.words.register.others
    return this.item({
      id: branch.path.join(step),
      kind: 'group',
      label,
      description: figures,
      tooltip: lines(label, figures),
      isParent: true,
    })
  }

  /** A level, with those below it that only lead on; or a file: as the texts write them, and in words where there is room. */
  private level(first: Branch): SourceItem {
    const { words } = this
    const branch = stopOf(first)
    const own = ownFile(branch)
    const { target } = (branch.files[0] as ShownFile).file
    const above = depthOfArchive(branch.path)
    const inWords = target.levels
      .slice(0, branch.path.length - above)
      .map((level) => levelInWords(level, target.system, words))
    const label = levelsAsWritten(this.sources, this.root, branch) ?? capital(inWords.join(', '))
    const isFile = own !== null && branchesOf(branch).length === 0
    const figures = this.figures(figuresOf(branch), !isFile)
    const title = own ? titleOf(own.file) : ''
    const held = own ? heldOf(own.file.held, null) : null
    const uncited = own && isFile ? heldInWords(held, words) : ''
    const isCited = own !== null && own.places.length > 0
    return this.item({
      id: branch.path.join(step),
      kind: isFile ? 'file' : 'level',
      label,
      description: joined(title, figures),
      tooltip: lines(
        capital(inWords.join(', ')),
        title,
        figures,
        isFile && (this.saysHeld || !isCited) ? capital(uncited) : '',
        isFile ? '' : this.missing(branch),
      ),
      held: isFile ? this.stateOf(held) : null,
      isParent: !isFile || isCited || uncitedLeavesOf((own as ShownFile).file).length > 0,
      isReference: own !== null,
      ...(own && placesOf(held, own.file.holdings.entries)),
    })
  }

  private underFile(branch: Branch, own: ShownFile): SourceItem[] {
    const { runs, whole } = leavesOf(own)
    const id = branch.path.join(step)
    const more = own.onlyMissing || own.places.length < own.file.places.length ? [] : uncitedLeavesOf(own.file)
    const leaves = runs.map((run) => this.leaf(id, own.file, run))
    const isCited = own.places.length > 0
    if (!isCited) return more.map((run) => this.leaf(id, own.file, run))
    return [...this.notes(id, whole), ...leaves, ...(more.length > 0 ? [this.uncited(id, more.length)] : [])]
  }

  private underLeaf(branch: Branch, leafId: string, id: string): SourceItem[] {
    const own = ownFile(branch)
    if (!own) return []
    if (leafId === uncited)
      return uncitedLeavesOf(own.file).map((run) => this.leaf(branch.path.join(step), own.file, run))
    const run = leavesOf(own).runs.find(({ from }) => idOf(from) === leafId)
    return run ? this.notes(id, run.places) : []
  }

  private leaf(parent: string, file: RegisteredFile, run: LeafRun): SourceItem {
    const { words } = this
    const label = capital(leavesInWords([leafOf(run)], words.leaves, this.isPage(run.places)))
    const notes = notesIn(run.places)
    const held = heldInWords(run.held, words)
    const figures = notes.length > 0 ? this.cited(notes) : words.register.uncited
    return this.item({
      id: `${parent}${below}${idOf(run.from)}`,
      kind: 'leaf',
      label,
      description: joined(
        isNothing(run.held) ? '' : held,
        notes.length > 1 ? counted(words, words.register.notes, notes.length) : '',
      ),
      tooltip: lines(label, this.saysHeld ? capital(held) : '', capital(figures)),
      held: this.stateOf(run.held),
      isParent: notes.length > 0,
      isReference: true,
      ...placesOf(run.held, foundFor(this.sources.project.holdings, { ...file.target, leaves: [leafOf(run)] }).entries),
    })
  }

  private uncited(parent: string, number: number): SourceItem {
    const label = capital(counted(this.words, this.words.register.more, number))
    return this.item({
      id: `${parent}${below}${uncited}`,
      kind: 'group',
      label,
      description: '',
      tooltip: label,
      isParent: true,
    })
  }

  private notes(parent: string, places: readonly FilePlace[]): SourceItem[] {
    return notesIn(places).map((place) => this.note(parent, place))
  }

  private note(parent: string, { document, citation }: FilePlace): SourceItem {
    const { apparatus, uri } = document
    const note = citation.note === null ? null : (apparatus.notes[citation.note] as Note)
    const said = note
      ? `${labelAsWritten(apparatus, note)} ${first(apparatus, note.textStart, note.textEnd)}`
      : `${capital(this.words.places.text)}: ${first(apparatus, citation.start, citation.end)}`
    const where = this.sources.nameOf(uri)
    const name = where.slice(where.lastIndexOf('/') + 1)
    return this.item({
      id: [parent, uri, citation.note ?? `@${citation.start}`].join(below),
      kind: 'note',
      // Where the view is narrow, the end is cut off.
      label: `${name} ${said}`,
      description: '',
      tooltip: lines(said, where),
      isReference: true,
      citation: { uri, range: rangeOf(apparatus, citation) },
    })
  }

  private isPage([place]: readonly FilePlace[]): boolean {
    return place !== undefined && citesPages(place.document.apparatus.citations, place.citation)
  }

  private stateOf(held: Held | null): SourceItem['held'] {
    if (!this.saysHeld || held === null) return null
    if (held.transcript) return held.scan ? 'both' : 'transcript'
    return held.scan ? 'scan' : 'nothing'
  }

  /** “3 files, 12 leaves cited in 9 notes · 2 more at hand” */
  private figures(figures: Figures, withFiles: boolean): string {
    const { words } = this
    const { files, cited, leaves, notes, elsewhere } = figures
    const what = [
      withFiles ? counted(words, words.register.files, cited > 0 ? cited : files) : '',
      leaves > 0 ? counted(words, words.register.leaves, leaves) : '',
    ]
    const said = what.filter(Boolean).join(', ')
    if (cited === 0) return joined(said, words.register.uncited)
    const table = elsewhere > 0 ? words.register.inPlaces : words.register.inNotes
    // Without anything before it, what joins it is left out.
    const inNotes = counted(words, table, notes + elsewhere, { what: said }).replace(/^[\s–·,]+/, '')
    const more = withFiles && files > cited ? filled(words.register.atHand, { number: files - cited }) : ''
    return joined(inNotes, more)
  }

  private cited(places: readonly FilePlace[]): string {
    const elsewhere = places.filter(({ citation }) => citation.note === null).length
    return this.figures(
      { files: 0, cited: 1, missing: 0, leaves: 0, notes: places.length - elsewhere, elsewhere },
      false,
    )
  }

  /** “nothing in the project of 2 files” */
  private missing(branch: Branch): string {
    const { words } = this
    const { missing } = figuresOf(branch)
    if (!this.saysHeld || missing === 0) return ''
    return capital(filled(words.register.missing, { number: counted(words, words.register.files, missing) }))
  }

  private item(
    item: Pick<SourceItem, 'id' | 'kind' | 'label' | 'description' | 'tooltip'> & Partial<SourceItem>,
  ): SourceItem {
    return {
      held: null,
      isParent: false,
      transcript: null,
      scan: null,
      entry: null,
      citation: null,
      isReference: false,
      spoken: item.tooltip.replaceAll('\n', ', '),
      ...item,
    }
  }
}

function first(apparatus: Apparatus, start: number, end: number): string {
  return firstWordsIn(apparatus)(start, end, 120)
}

/** One citation for each note; all that are in none. */
function notesIn(places: readonly FilePlace[]): FilePlace[] {
  const known = new Map<Document, Set<number>>()
  return places.filter(({ document, citation }) => {
    if (citation.note === null) return true
    const notes = known.get(document) ?? new Set()
    known.set(document, notes)
    return notes.size < notes.add(citation.note).size
  })
}

function heldInWords(held: Held | null, { register }: Words): string {
  const has = [held?.transcript ? register.transcript : '', held?.scan ? register.scan : ''].filter(Boolean)
  return has.length > 0 ? has.join(', ') : register.nothing
}

/** What a catalogue calls the file. */
function titleOf({ holdings }: RegisteredFile): string {
  const titled = holdings.entries.filter(({ title }) => title !== '')
  return (titled.find(({ target }) => target.leaves.length === 0) ?? titled[0])?.title ?? ''
}

type Places = Pick<SourceItem, 'transcript' | 'scan' | 'entry'>

function placesOf(held: Held | null, [entry]: readonly Entry[]): Places {
  const { transcript = null, scan = null } = held ?? {}
  return {
    transcript: transcript && {
      uri: transcript.transcript.uri,
      range: rangeOf(transcript.transcript, transcript.selection),
    },
    scan: scan && { uri: scan.uri, range: null },
    entry: entry ? { uri: entry.uri, range: entry.range } : null,
  } satisfies { [name in keyof Places]: SourcePlace | null }
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ')
}

function lines(...parts: string[]): string {
  return parts.filter(Boolean).join('\n')
}
