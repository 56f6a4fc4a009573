/** A project's own archives: which entries hold together, with each other and with what Fontes ships. */
import type { Repository, System } from '../../archives/format'
import repositoriesSchema from '../../archives/repositories.schema.json'
import { shippedRepositories, shippedSystems } from '../../archives/shipped'
import systemSchema from '../../archives/system.schema.json'
import { type Finding, listed } from '../../checks/check'
import type { Code } from '../../checks/codes'
import { nearest } from '../../text/nearest'
import { wordsOf } from '../../text/words'
import { cut, type Node, nodeAt, type Path, placeIn, propertiesOf, spanOf, valueOf } from './json'
import { checkBySchema, type Schema } from './schema'
import { codeProblemsOf, type Problem, problemsOf } from './writing'

const schemas = {
  archive: { $ref: '#/definitions/repository', definitions: repositoriesSchema.definitions } as Schema,
  system: systemSchema as Schema,
}

const code: Code = 'configuration-invalid'

/** An entry, and where it stands; its value is null where it is not as its schema wants it. */
interface Entry<T> {
  node: Node
  value: T | null
}

export interface OwnArchives {
  repositories: Repository[]
  systems: System[]
}

/** Reads the entries, and adds to `findings`, which has the slips of writing, what is wrong with them. A wrong entry is left out; the others stay. */
export function ownArchivesOf(
  nodes: { repositories: readonly Node[]; systems: readonly Node[] },
  findings: Finding[],
): OwnArchives {
  const slips = [...findings]
  // The ids of all entries, right or wrong: nobody is told that a misspelt entry is not there.
  const known = {
    archive: new Set([...shippedRepositories(), ...nodes.repositories.map(idOf)].map(idIn)),
    system: new Set([...shippedSystems(), ...nodes.systems.map(idOf)].map(idIn)),
  }
  const systems = entriesOf<System>(nodes.systems, 'system', slips, findings).flatMap(({ node, value }) => {
    const own = unknownIds(node, ['also'], known.system, 'system')
    if (value) {
      for (const finding of strangeLevels(node, value)) own.push(finding)
      for (const problem of problemsOf(value)) own.push(findingOf(node, problem))
    }
    for (const finding of own) findings.push(finding)
    return value && own.length === 0 ? [value] : []
  })
  const systemsById = new Map([...shippedSystems(), ...systems].map((system) => [system.id, system]))
  const entries = entriesOf<Repository>(nodes.repositories, 'archive', slips, findings)
  for (const finding of siglaProblems(entries)) findings.push(finding)
  const repositories = entries.flatMap(({ node, value }) => {
    const own = [
      ...unknownIds(node, ['system'], known.system, 'system'),
      ...unknownIds(node, ['within'], known.archive, 'archive'),
    ]
    // A system that stands in this file and is wrong is reported there.
    const system = value && systemsById.get(value.system)
    if (value && system) {
      for (const finding of levelsBeyond(node, [['requires'], ['optional']], system)) own.push(finding)
      for (const problem of codeProblemsOf(value, system)) own.push(findingOf(node, problem))
    }
    for (const finding of own) findings.push(finding)
    return value && system && own.length === 0 ? [{ ...value, names: value.names ?? {} }] : []
  })
  return { systems, repositories }
}

const idIn = (entry: { id: string }) => entry.id

function idOf(node: Node): { id: string } {
  return { id: String(nodeAt(node, ['id'])?.value) }
}

/** The entries. Of two with one id the first counts. */
function entriesOf<T>(
  nodes: readonly Node[],
  noun: keyof typeof schemas,
  slips: readonly Finding[],
  findings: Finding[],
): Entry<T>[] {
  const places = new Map<string, Node>()
  return nodes.map((node) => {
    const checked = checkBySchema(node, schemas[noun], noun)
    // After a slip of writing an entry lacks this and that: the slip is what is to be mended.
    if (checked.isSound || !slips.some(({ start }) => start >= node.offset && start < node.offset + node.length))
      for (const finding of checked.findings) findings.push(finding)
    const id = nodeAt(node, ['id'])
    const first = id && places.get(id.value)
    if (id && first)
      findings.push({
        code,
        ...spanOf(id),
        message: `There is another ${noun} “${cut(String(id.value))}” in this file, and only that one counts. Give this one an id of its own.`,
        related: [{ ...spanOf(first), message: `The other “${cut(String(id.value))}”.` }],
      })
    else if (id) places.set(id.value, id)
    return { node, value: checked.isSound && !first ? (valueOf(node) as T) : null }
  })
}

/** What should be ids of systems or archives, at a key with one or a list of them, and is none. */
function unknownIds(node: Node, path: Path, known: ReadonlySet<string>, noun: keyof typeof schemas): Finding[] {
  return textsAt(node, path)
    .filter(({ value }) => !known.has(value))
    .map((place) => {
      const meant = nearest(place.value, known)
      const shipped = noun === 'system' ? ` Fontes has ${listed(shippedSystems().map(idIn))}.` : ''
      const advice = meant
        ? `; did you mean “${meant}”?`
        : `.${shipped} Name one that there is, or describe it in this file.`
      return { code, ...spanOf(place), message: `The ${noun} “${cut(place.value)}” is not known${advice}` }
    })
}

/** Levels that a system speaks of and does not have. */
function strangeLevels(node: Node, system: System): Finding[] {
  const forms = system.forms.map((_, i): Path => ['forms', i, 'labels'])
  const manners = (system.unlabelled ?? []).map((_, i): Path => ['unlabelled', i, 'levels'])
  const lists: Path[] = [['required'], ['loose'], ['names'], ['numberAfterName'], ['opens'], ['values'], ...manners]
  return levelsBeyond(node, [...lists, ...forms], system)
}

/** The levels at these places, which are values, in lists or keys, that a system does not have. Leaves and pages are none. */
function levelsBeyond(node: Node, paths: readonly Path[], system: System): Finding[] {
  const known: readonly string[] = [...system.levels, 'leaf', 'page']
  return paths
    .flatMap((path) => textsAt(node, path))
    .filter(({ value }) => !known.includes(value))
    .map((place) => ({
      code,
      ...spanOf(place),
      message: `“${place.value}” is no level of the system “${system.id}”, which has ${listed(system.levels)}.`,
    }))
}

/** The text at a place, the texts of a list there, or the keys of a group. */
function textsAt(node: Node, path: Path): Node[] {
  const place = nodeAt(node, path)
  const places =
    place?.type === 'object'
      ? [...propertiesOf(place).values()].map(({ key }) => key)
      : place?.type === 'array'
        ? (place.children ?? [])
        : place
          ? [place]
          : []
  return places.filter(({ type }) => type === 'string')
}

/** Sigla by which no text can name an archive, and those that two archives of this file have. */
function siglaProblems(entries: readonly Entry<Repository>[]): Finding[] {
  const findings: Finding[] = []
  const owners = new Map<string, { id: string; place: Node }>()
  for (const { value, node } of entries) {
    if (!value) continue
    const former = (value.former ?? []).flatMap((_, i) => textsAt(node, ['former', i, 'siglum']))
    for (const place of [...textsAt(node, ['sigla']), ...former]) {
      const key = wordsOf(place.value)
        .map(({ folded }) => folded)
        .join(' ')
      const owner = owners.get(key)
      if (key === '')
        findings.push({
          code,
          ...spanOf(place),
          message: `“${cut(place.value)}” has neither letter nor digit: no text can name an archive by it.`,
        })
      else if (!owner) owners.set(key, { id: value.id, place })
      else if (owner.id !== value.id)
        findings.push({
          code,
          ...spanOf(place),
          message: `“${cut(place.value)}” is the siglum of “${owner.id}”, too. Which of the two a reference means cannot be told: take it from one of them.`,
          related: [{ ...spanOf(owner.place), message: `The siglum of “${owner.id}”.` }],
        })
    }
  }
  return findings
}

/** A problem at its place in the file. */
function findingOf(node: Node, { path, span, message }: Problem): Finding {
  const place = nodeAt(node, path) ?? node
  return { code, ...(span ? placeIn(place, span) : spanOf(place)), message }
}
