import type { Apparatus } from '../apparatus/apparatus'
import { labelKey } from '../archives/archives'
import type { ArchivalCitation } from '../citations/citation'
import { isLeaf } from '../citations/roles'
import { scriptOf } from '../text/characters'
import { archivalCitations, type Check, type Finding, habitOf, listed, ofReference, placeOf, tally } from './check'

/**
 * One file written in two ways: under two sigla, with two words for one level, or with two writings of a value. Zeros,
 * separators and look-alike letters have codes of their own. A text that cites in two scripts throughout does so on purpose.
 */
export const referenceInconsistent: Check = (apparatus) => {
  const files = new Map<string, ArchivalCitation[]>()
  const scripts = new Map<string | null, number>()
  for (const citation of archivalCitations(apparatus)) {
    const { script } = citation.raw
    scripts.set(script, (scripts.get(script) ?? 0) + 1)
    if (citation.key === null || !citation.levels.some(([level]) => level === 'file')) continue
    const same = files.get(citation.key)
    if (same) same.push(citation)
    else files.set(citation.key, [citation])
  }
  if (habitOf(scripts, 0.75, 1) === null) return []
  const findings: Finding[] = []
  for (const same of files.values()) {
    const writings = same.map((citation) => writingOf(citation, apparatus))
    if (writings.every(({ whole }) => whole === writings[0]?.whole)) continue
    for (const finding of differences(apparatus, same, writings)) findings.push(finding)
  }
  return findings
}

/** The references whose writing of a file differs from that which most of them have, or else the first: each once. */
function differences(apparatus: Apparatus, same: readonly ArchivalCitation[], writings: readonly Writing[]): Finding[] {
  const models = new Map<number, number>()
  for (const trait of new Set(writings.flatMap(({ traits }) => [...traits.keys()]))) {
    const kinds: string[] = []
    const values = writings.map(({ traits }) => {
      const folded = traits.get(trait)?.folded
      if (folded === undefined) return undefined
      const kind = kinds.find((other) => isSameWord(trait, other, folded))
      if (kind === undefined) kinds.push(folded)
      return kind ?? folded
    })
    const known = values.filter((value) => value !== undefined)
    const habit = habitOf(tally(known), 0.51, 1) ?? known[0]
    if (habit === undefined) continue
    const model = values.indexOf(habit)
    values.forEach((value, index) => {
      if (value !== undefined && value !== habit && !models.has(index)) models.set(index, model)
    })
  }
  return [...models].flatMap(([index, model]) => {
    const [citation, other] = [same[index], same[model]]
    return citation && other ? [findingOf(apparatus, [other, writings[model]], [citation, writings[index]])] : []
  })
}

type Written = [citation: ArchivalCitation, writing: Writing | undefined]

function findingOf(apparatus: Apparatus, [other, usual]: Written, [{ start, end }, here]: Written): Finding {
  const theirs: string[] = []
  const ours: string[] = []
  for (const [trait, { folded, written }] of here?.traits ?? []) {
    const model = usual?.traits.get(trait)
    if (!model || isSameWord(trait, model.folded, folded)) continue
    theirs.push(`“${model.written}”`)
    ours.push(`“${written}”`)
  }
  return {
    code: 'reference-inconsistent',
    start,
    end,
    message: `The same file is written with ${listed(theirs)} ${placeOf(apparatus, other)} and with ${listed(ours)} here.`,
    related: [{ start: other.start, end: other.end, message: 'The other writing' }],
  }
}

/** A level's word and its abbreviation are one: `фонд` and `Ф.`, `ед. хр.` and `единица хранения`. */
function isSameWord(trait: string, a: string, b: string): boolean {
  if (a === b || !trait.startsWith('label')) return a === b
  const [words, others] = [a.split(' '), b.split(' ')]
  return (
    words.length === others.length &&
    words.every((word, index) => {
      const other = others[index] as string
      return word.startsWith(other) || other.startsWith(word)
    })
  )
}

interface Writing {
  /** What can differ, by name: the siglum, each level's label, each value with letters. */
  traits: Map<string, { folded: string; written: string }>
  /** All traits in one. */
  whole: string
}

const writingOf = ofReference((raw, read): Writing => {
  const traits: Writing['traits'] = new Map()
  const { mention } = raw
  const former = mention?.entries.some((entry) => entry.kind === 'former')
  if (mention?.siglum && !former) traits.set('siglum', { folded: mention.folded, written: read(mention.siglum) })
  for (const part of raw.parts) {
    if (isLeaf(part.role)) continue
    const label = read(part.label)
    // A plural and a slip are not another manner.
    if (label && !part.many && !part.part.lookAlike && !part.part.doubled)
      traits.set(`label ${part.role}`, { folded: labelKey(label), written: label })
    const written = part.written.replace(/(?<!\d)0+(?=\d)/g, '')
    if (/\p{L}/u.test(written) && scriptOf(written) === raw.script)
      traits.set(`value ${part.role}`, { folded: written, written })
  }
  return { traits, whole: [...traits].map(([name, { folded }]) => `${name} ${folded}`).join('|') }
})
