/** IIIF manifests of versions 2 and 3, saved on disk: one entry each, its canvases as leaves and images. */
import { byLeaf, type LeafId, leafIdsOf } from '../leaf'
import type { CatalogueRule } from '../rules'
import type { EntryLeaves, SourceFile, SourceTarget } from '../source'
import { writtenLeaf } from '../transcripts/leaf-words'
import { columnsOf, isExtent } from './columns'
import { entryOf, leavesIn, type Said } from './described'
import { asList, asText, type Fields, field, isFields, textOf } from './fields'
import { afterBlank, itemsOf, memberAt, nextElement, nextMember, parsed, valueEnd } from './json-items'
import { Places } from './places'
import { type CatalogueSteps, pauseAfter } from './steps'

/** What a canvas says of itself. */
interface Canvas {
  label: string
  /** Of its label; of the canvas itself where it has none. */
  place: number
  paths: string[]
}

/** The entry of the manifest that a text is. */
export function* iiifEntries(file: SourceFile, rule: CatalogueRule | null): CatalogueSteps {
  const { text } = file
  const head = new Map<string, unknown>()
  const canvases: Canvas[] = []
  let place = 0
  let member = nextMember(text, afterBlank(text, 0) + 1)
  while (member) {
    const { key, start } = member
    const end = valueEnd(text, start)
    if (end < 0) break
    const list = canvasesStart(text, key, start)
    if (list >= 0) {
      for (const { value, start: canvasStart } of itemsOf(text, list)) {
        if (isFields(value))
          canvases.push(canvasOf(value, Math.max(canvasStart, memberAt(text, canvasStart, ['label']))))
        if (canvases.length % pauseAfter === 0) yield null
      }
    } else if (describes.has(key)) head.set(key, parsed(text.slice(start, end)))
    if (key === 'label') place = start
    member = nextMember(text, end)
  }
  const places = new Places(text)
  const entry = entryOf(
    file,
    rule,
    saidBy(head, rule, file),
    () => places.range(place, place + 1),
    () => [],
  )
  if (!entry) return
  const shown = yield* shownOn(canvases, file, entry.target)
  for (const [index, { paths }] of canvases.entries()) {
    const leaves = shown[index]?.leaves ?? []
    for (const path of paths) {
      if (leaves.length === 0) entry.images.push({ path, leaf: null })
      for (const leaf of leaves) entry.images.push({ path, leaf })
    }
  }
  const leaves = leavesFrom(canvases, shown, new Places(text))
  if (leaves.places.length > 0) entry.leaves = leaves
  yield entry
}

const describes: ReadonlySet<string> = new Set([
  'label',
  'metadata',
  'attribution',
  'requiredStatement',
  'provider',
  'summary',
  'navDate',
])

/** Where the canvases stand: in version 2 within the first sequence. */
function canvasesStart(text: string, key: string, start: number): number {
  if (text[start] !== '[') return -1
  if (key === 'items') return start
  if (key !== 'sequences') return -1
  const sequence = nextElement(text, start + 1)
  let member = sequence >= 0 && text[sequence] === '{' ? nextMember(text, sequence + 1) : null
  while (member && member.key !== 'canvases') {
    const end = valueEnd(text, member.start)
    member = end < 0 ? null : nextMember(text, end)
  }
  return member && text[member.start] === '[' ? member.start : -1
}

function saidBy(head: Map<string, unknown>, rule: CatalogueRule | null, { archives }: SourceFile): Said[] {
  const pairs = asList(head.get('metadata')).flatMap((pair) => (isFields(pair) ? [pair] : []))
  const headings = pairs.map((pair) => wordsIn(field(pair, 'label'))[0] ?? '')
  const columns = columnsOf(headings, rule?.columns, archives)
  const said = pairs.flatMap((pair, index): Said[] => {
    const column = columns[index]
    const texts = column && column !== 'image' ? wordsIn(field(pair, 'value')) : []
    return texts.flatMap((text): Said[] =>
      !column || (column === 'leaf' && isExtent(headings[index] ?? '', text, rule?.columns, archives))
        ? []
        : [{ column, text }],
    )
  })
  const add = (column: Said['column'], texts: readonly string[]) =>
    said.push(...texts.map((text): Said => ({ column, text })))
  const statement = head.get('requiredStatement')
  const providers = asList(head.get('provider')).flatMap((one) => (isFields(one) ? wordsIn(field(one, 'label')) : []))
  add('repository', [...providers, ...wordsIn(head.get('attribution'))])
  if (isFields(statement)) add('repository', wordsIn(field(statement, 'value')))
  const label = wordsIn(head.get('label'))
  // Libraries call a manifest by its shelfmark, others by its title.
  add('location', label)
  return said.some(({ column }) => column === 'title')
    ? said
    : [...said, ...label.map((text): Said => ({ column: 'title', text }))]
}

function canvasOf(canvas: Fields, place: number): Canvas {
  // Version 3: pages of annotations whose body is the image; version 2: annotations whose resource is.
  const bodies = asList(field(canvas, 'items')).flatMap((page) =>
    isFields(page) ? asList(field(page, 'items')).map((one) => (isFields(one) ? field(one, 'body') : null)) : [],
  )
  const resources = asList(field(canvas, 'images')).map((one) => (isFields(one) ? field(one, 'resource') : null))
  const paths = [...bodies, ...resources].flatMap((image) => {
    const id = isFields(image) ? textOf(image, 'id', '@id') : ''
    return id === '' ? [] : [id]
  })
  return { label: wordsIn(field(canvas, 'label'))[0] ?? '', place, paths }
}

/** What a canvas shows. */
interface Shown {
  leaves: LeafId[]
  arePages: boolean
}

/** Of one canvas after the other. */
function* shownOn(
  canvases: readonly Canvas[],
  { archives }: SourceFile,
  { system }: SourceTarget,
): Generator<null, Shown[], undefined> {
  const shown: Shown[] = []
  for (const { label } of canvases) {
    const leaves = leavesIn(label, archives, system).flatMap(leafIdsOf)
    shown.push({ leaves, arePages: leaves.length > 0 && writtenLeaf(label, archives, system)?.role === 'page' })
    if (shown.length % pauseAfter === 0) yield null
  }
  // Bare numbers are leaves only among labels that say so: else they count images, or pages.
  const countsLeaves = shown.some(({ leaves }, index) => leaves.length > 0 && !isBare(canvases[index]?.label ?? ''))
  return countsLeaves ? shown : shown.map((one) => ({ ...one, leaves: [] }))
}

/** The leaves of canvases in the order of the manifest, each with the place of its canvas. */
function leavesFrom(canvases: readonly Canvas[], shown: readonly Shown[], at: Places): EntryLeaves {
  const isPlain = ({ leaves, arePages }: Shown) => leaves.length > 0 && !arePages
  const places = canvases.flatMap(({ place }, index) => {
    const one = shown[index]
    if (!one || !isPlain(one)) return []
    const range = at.range(place, place + 1)
    return one.leaves.map((leaf) => ({ ...leaf, range }))
  })
  // Bindings and boards stand about the leaves, and count none.
  const isOther = ({ label }: Canvas) => !/\p{Nd}/u.test(label)
  const first = canvases.findIndex((canvas) => !isOther(canvas))
  const last = canvases.findLastIndex((canvas) => !isOther(canvas))
  const isAscending = places.every((leaf, index) => index === 0 || byLeaf(places[index - 1] as LeafId, leaf) <= 0)
  return { places, isWhole: first >= 0 && isAscending && shown.slice(first, last + 1).every(isPlain) }
}

function isBare(label: string): boolean {
  return /^[\s\p{Nd}]+$/u.test(label)
}

/** The words of a label or value: a text, texts, texts by their language; without markup. */
function wordsIn(value: unknown): string[] {
  const texts = asList(value).flatMap((one): unknown[] => {
    if (!isFields(one)) return [one]
    const text = field(one, '@value')
    return text === undefined ? Object.values(one).flatMap(asList) : [text]
  })
  return texts.flatMap((text) => {
    const plain = asText(text)
      .replace(/<[^<>]{0,200}>/g, '')
      .trim()
    return plain === '' ? [] : [plain]
  })
}
