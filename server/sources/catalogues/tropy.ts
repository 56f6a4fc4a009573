/** Tropy's export: JSON-LD, with a photograph's path and notes under each item. */
import { withCharacters } from '../../text/entities'
import { leafIdsOf } from '../leaf'
import type { CatalogueRule } from '../rules'
import type { EntryImage, SourceFile, SourceTarget } from '../source'
import { columnsOf, isExtent, propertyName } from './columns'
import { brokenItem } from './csl-json'
import { entryOf, leavesIn, type Said } from './described'
import { asList, asText, type Fields, isFields } from './fields'
import { type Item, itemsOf, nextMember, valueEnd } from './json-items'
import { Places } from './places'
import { type CatalogueProblem, type CatalogueSteps, pauseAfter } from './steps'

/** The items of the graph that begins at an offset. */
export function* tropyEntries(file: SourceFile, rule: CatalogueRule | null, graphStart: number): CatalogueSteps {
  const places = new Places(file.text)
  const isTropy = file.text.slice(0, 10_000).includes('tropy.org')
  let problem: CatalogueProblem | null = null
  let idle = 0
  for (const item of itemsOf(file.text, graphStart)) {
    if (item.value === undefined && isTropy) problem ??= brokenItem(file, places, item)
    const entry = isFields(item.value) ? itemEntry(file, rule, places, item, item.value) : null
    if (entry) yield entry
    else if (++idle % pauseAfter === 0) yield null
  }
  if (problem) yield problem
}

function itemEntry(file: SourceFile, rule: CatalogueRule | null, places: Places, { start }: Item, value: Fields) {
  const names = Object.keys(value)
  const columns = columnsOf(names.map(propertyName), rule?.columns, file.archives)
  const said = names.flatMap((name, index) => {
    const column = columns[index]
    const texts = column ? textsOf(value[name]) : []
    return texts.flatMap((text): Said[] =>
      !column || (column === 'leaf' && isExtent(name, text, rule?.columns, file.archives)) ? [] : [{ column, text }],
    )
  })
  const photos = names.flatMap((name) => (isPhotos(name) ? listOf(value[name]) : []))
  return entryOf(
    file,
    rule,
    said.filter(({ column }) => column !== 'image' && column !== 'note'),
    () => rangeOf(file.text, places, start),
    (target) => photos.flatMap((photo) => (isFields(photo) ? imagesOfPhoto(photo, file, target) : [])),
  )
}

function isPhotos(name: string): boolean {
  const plain = propertyName(name)
  return plain === 'photo' || plain === 'photos'
}

/** Of its title, else of the item's brace. */
function rangeOf(text: string, places: Places, start: number) {
  for (let member = nextMember(text, start + 1); member; ) {
    const end = valueEnd(text, member.start)
    if (end < 0) break
    if (propertyName(member.key) === 'title') return places.range(member.start, end)
    member = nextMember(text, end)
  }
  return places.range(start, start + 1)
}

/** A photograph as often as it shows leaves: a double page shows two. */
export function imagesOfPhoto(photo: Fields, { archives }: SourceFile, target: SourceTarget): EntryImage[] {
  const texts = new Map<string, string[]>()
  for (const [name, value] of Object.entries(photo)) {
    const plain = propertyName(name)
    texts.set(plain, [...(texts.get(plain) ?? []), ...listOf(value).flatMap(textsOf)])
  }
  const first = (...names: string[]) => names.flatMap((name) => texts.get(name) ?? []).find((text) => text !== '')
  const path = first('path', 'filename')
  if (!path) return []
  const note = (texts.get('note') ?? []).join('\n\n')
  const leaves = ['leaf', 'folio', 'identifier', 'title'].flatMap((name) => {
    const written = texts.get(name)?.[0] ?? ''
    // A bare number may count the photographs.
    return /^\p{Nd}+$/u.test(written) && name !== 'leaf' && name !== 'folio' ? [] : [written]
  })
  const shown = leaves.map((written) => leavesIn(written, archives, target.system)).find(({ length }) => length > 0)
  const image: EntryImage = note === '' ? { path, leaf: null } : { path, leaf: null, note }
  return shown ? shown.flatMap(leafIdsOf).map((leaf) => ({ ...image, leaf })) : [image]
}

function listOf(value: unknown): readonly unknown[] {
  return isFields(value) && Array.isArray(value['@list']) ? value['@list'] : asList(value)
}

/** The texts of a property: plain, with their type or language, or a note's as text or markup. */
function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const text = isFields(one) ? textIn(one) : asText(one)
    return text === '' ? [] : [text.startsWith('<') ? withoutTags(text) : text]
  })
}

function textIn(one: Fields): string {
  for (const name of ['@value', 'text', 'https://tropy.org/v1/tropy#text', 'html', 'https://tropy.org/v1/tropy#html']) {
    const value = Object.hasOwn(one, name) ? one[name] : undefined
    const text = asText(isFields(value) ? value['@value'] : Array.isArray(value) ? value[0] : value)
    if (text !== '') return text
  }
  return ''
}

/** Of a note's markup, its words. */
function withoutTags(html: string): string {
  const lines = html.replace(/<(?:br\s*\/?|\/(?:p|div|li|h\d))>/gi, '\n').replace(/<[^<>]{0,200}>/g, '')
  return withCharacters(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
