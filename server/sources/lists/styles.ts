/** In which house style the files of an archive are listed: the project's own, or the one in which the texts cite it. */
import type { Apparatus } from '../../apparatus/apparatus'
import { citesPages, type FileCitation, stylesFor } from '../../apparatus/house-styles'
import type { Archives } from '../../archives/archives'
import type { Level, Repository, System } from '../../archives/format'
import type { Target } from '../../citations/citation'
import { templateOf } from '../../citations/template'
import { type ReadStyle, written } from '../../citations/writing'

/** How often references are written in a style, by its id. */
type Votes = Map<string, number>

/** A reference that is exactly as the style would have it says more than any number that only have its words. */
const exactly = 10

export class StyleVotes {
  private readonly ofRepository = new Map<Repository | null, Votes>()
  private readonly ofSystem = new Map<System, Votes>()

  /** Counts how a citation is written. */
  add({ archives, citations, text }: Apparatus, citation: FileCitation): void {
    const { raw, base, repository } = citation
    const [first] = raw?.parts ?? []
    const last = raw?.parts[raw.parts.length - 1]
    if (!raw || !first || !last) return
    const start = base + Math.min(first.label.start, first.value.start)
    const own = folded(text.slice(start, base + Math.max(last.label.end, last.value.end)))
    const said = {
      repository,
      siglum: null,
      levels: raw.levels,
      leaves: raw.leaves?.leaves ?? [],
      isPage: citesPages(citations, citation),
    }
    for (const style of stylesFor(archives, citation)) {
      const { id, language } = style.style
      const isExact = folded(written(said, style) ?? '') === own
      const count = isExact ? exactly : first.form.language === language ? 1 : 0
      if (count === 0) continue
      vote(this.ofRepository, repository, id, count)
      vote(this.ofSystem, raw.system, id, count)
    }
  }

  /**
   * The styles in which a file can be listed, the best first: the one that the project names, then by how often the archive
   * is cited so, then by how often those are that are cited in the same way.
   */
  stylesFor(archives: Archives, target: Pick<Target, 'repository' | 'system'>, named: string | null): ReadStyle[] {
    const { repository, system } = target
    const own = this.ofRepository.get(repository)
    const like = system && this.ofSystem.get(system)
    const rank = ({ style: { id } }: ReadStyle) => [Number(id === named), own?.get(id) ?? 0, like?.get(id) ?? 0]
    return [...stylesFor(archives, target)]
      .map((style) => ({ style, ranks: rank(style) }))
      .sort((a, b) => compare(b.ranks, a.ranks))
      .map(({ style }) => style)
      .concat(system ? plainStylesOf(archives, system) : [])
  }
}

const plainStyles = new WeakMap<System, ReadStyle[]>()

/** A system may have no styles, or none with a place for all that is cited: then each level stands behind its word. */
function plainStylesOf(archives: Archives, system: System): ReadStyle[] {
  let styles = plainStyles.get(system)
  if (!styles) {
    styles = archives.formsOf(system).map((form) => {
      const word = (level: Level) => form.labels[level]?.one[0]?.replaceAll("'", "''")
      const pieces = system.levels.map((level) => `[, '${word(level) ?? ''}' {${level}}]`.replace("'' ", ''))
      const template = `{repository}${pieces.join('')}[, {leaves}]`
      const style = { id: '', title: '', language: form.language, template }
      return { style, template: templateOf(template, system.levels), form }
    })
    plainStyles.set(system, styles)
  }
  return styles
}

function vote<K>(table: Map<K, Votes>, key: K, id: string, count: number): void {
  let votes = table.get(key)
  if (!votes) {
    votes = new Map()
    table.set(key, votes)
  }
  votes.set(id, (votes.get(id) ?? 0) + count)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] as number)
  return 0
}

/** Blanks, dashes and a stop at the end make no style. */
function folded(reference: string): string {
  return reference
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[\s.]+$/, '')
}
