/**
 * What a text's own comments hide: `<!-- fontes-ignore note-order -->` in its note, its item of a list or its paragraph, or,
 * alone on its lines, in what follows; `fontes-ignore-file` in all of the text. What names no code hides nothing.
 */
import type { Apparatus } from '../apparatus/apparatus'
import { type IgnoreComment, ignoreCommentsOf, ignoreWord, withIgnoresBlank } from '../text/ignore-comments'
import { codeSpansOf, isMasked } from '../text/masks'
import { nearest } from '../text/nearest'
import { firstFrom, type Span } from '../text/text'
import { type Finding, noteName } from './check'
import { type Code, severities } from './codes'
import { nextProse, type Unit, unitsAt } from './units'

/** A comment, and what it speaks of. */
export interface Suppression extends IgnoreComment {
  /** Null where it speaks of the whole text, or where nothing follows it. */
  unit: Unit | null
  /** The units that it stands in itself. */
  around: Unit[]
}

const codesByName = new Map(Object.keys(severities).map((code) => [code, code as Code]))

/** One code in one unit: who hides it, and whether there was anything to hide. */
interface Group {
  places: { span: Span; suppression: Suppression }[]
  isUsed: boolean
}

/**
 * The findings that no comment hides, and what is to be said of the comments themselves. Of the codes `unasked` nobody knows
 * whether there was anything to hide.
 */
export function unsuppressed(
  apparatus: Apparatus,
  findings: readonly Finding[],
  unasked: ReadonlySet<Code> = new Set(),
): Finding[] {
  if (!apparatus.text.includes(ignoreWord)) return [...findings]
  const suppressions = suppressionsOf(apparatus)
  if (suppressions.length === 0) return [...findings]
  const groups = new Map<string, Group>()
  const unknown: { finding: Finding; suppression: Suppression }[] = []
  for (const suppression of suppressions) {
    if (suppression.codes.length === 0) unknown.push({ finding: codeless(suppression), suppression })
    for (const span of suppression.codes) {
      const name = apparatus.text.slice(span.start, span.end)
      const code = codesByName.get(name.toLowerCase())
      if (!code) {
        unknown.push({ finding: strange(span, name), suppression })
        continue
      }
      const key = keyOf(code, suppression)
      const group = groups.get(key) ?? { places: [], isUsed: false }
      group.places.push({ span, suppression })
      groups.set(key, group)
    }
  }
  /** Does a comment hide the code in one of these units, or everywhere? */
  const isHidden = (code: Code, units: readonly Unit[]) => {
    let hidden = false
    for (const place of [code, ...units.map(({ kind, start }) => `${code} ${kind} ${start}`)]) {
      const group = groups.get(place)
      if (!group) continue
      group.isUsed = true
      hidden = true
    }
    return hidden
  }
  const isHiddenAt = (code: Code, { unit, around }: Suppression) => isHidden(code, unit ? [unit, ...around] : around)
  const result = findings.filter(({ code, start }) => !isHidden(code, unitsAt(apparatus, start)))
  for (const { finding, suppression } of unknown) if (!isHiddenAt(finding.code, suppression)) result.push(finding)
  // Whether a comment has findings about comments to hide is known when all others are judged.
  for (const about of [false, true]) {
    for (const [key, { places, isUsed }] of groups) {
      const code = key.split(' ', 1)[0] as Code
      if (isUsed || unasked.has(code) || (code === 'suppression-unused') !== about) continue
      for (const { span, suppression } of places)
        if (about || !isHiddenAt('suppression-unused', suppression))
          result.push(unused(apparatus, code, span, suppression))
    }
  }
  return result
}

function keyOf(code: Code, { isOfFile, unit, start }: Suppression): string {
  if (isOfFile) return code
  return unit ? `${code} ${unit.kind} ${unit.start}` : `${code} nothing ${start}`
}

/** The comments of a text that are none of its code, with what they speak of. */
export function suppressionsOf(apparatus: Apparatus): Suppression[] {
  const { text, format } = apparatus
  const comments = ignoreCommentsOf(text, format)
  const suppressions: Suppression[] = []
  let after: IgnoreComment | null = null
  let following: Unit | null = null
  const isCode = codeIn(apparatus)
  // From the last on: comments that follow each other speak of the same.
  for (const comment of comments.reverse()) {
    if (isCode(comment)) continue
    const around = unitsAround(apparatus, comment)
    const isInside = around.length > 0 && !comment.isAlone
    if (!isInside && !(after?.isAlone && text.slice(comment.end, after.start).trim() === '')) {
      const next = nextProse(apparatus, comment.end)
      following = (next === null ? null : unitsAt(apparatus, next).pop()) ?? null
    }
    // Where nothing follows, the last lines of a note are its own.
    const unit = isInside ? around[0] : (following ?? around[0])
    suppressions.push({ ...comment, around, unit: comment.isOfFile ? null : (unit ?? null) })
    after = comment
  }
  return suppressions.reverse()
}

/** The units that a comment stands in; one right behind a note that its own bracket has closed stands in that note. */
function unitsAround(apparatus: Apparatus, { start }: IgnoreComment): Unit[] {
  const units = unitsAt(apparatus, start)
  const [unit] = units
  if (!unit || unit.kind === 'note' || !saysNothing(unit, apparatus)) return units
  const { text, notes } = apparatus
  const note = notes[firstFrom(notes, unit.start) - 1]
  if (!note || note.end > unit.start || /[^ \t]/.test(text.slice(note.end, unit.start))) return units
  return unitsAt(apparatus, note.start).slice(0, 1)
}

/** Is there nothing in a part of a paragraph but such comments? Asked of each of them. */
function saysNothing(unit: Unit, { text, format }: Apparatus): boolean {
  let answer = silent.get(unit)
  if (answer === undefined) {
    answer = withIgnoresBlank(text.slice(unit.start, unit.end), format).trim() === ''
    silent.set(unit, answer)
  }
  return answer
}

const silent = new WeakMap<Unit, boolean>()

/** Asked of a place: is it in code, where it is shown and not meant? */
function codeIn({ text, format, blocks }: Apparatus): (span: Span) => boolean {
  const all = blocks.map(({ block }) => block)
  const masks = new Map<number, Span[]>()
  return ({ start }) => {
    const index = firstFrom(all, start + 1) - 1
    const block = all[index]
    if (!block || start >= block.end) return false
    if (block.kind !== 'prose') return block.kind !== 'comment'
    let own = masks.get(index)
    if (!own) {
      own = codeSpansOf(text.slice(block.start, block.end), format)
      masks.set(index, own)
    }
    return isMasked(own, start - block.start)
  }
}

function codeless({ keyword }: Suppression): Finding {
  return {
    code: 'suppression-unknown',
    ...keyword,
    message: 'This comment names no code, so it hides nothing. Name what it is to hide, such as note-order.',
  }
}

/** Longer words are no slip of a code. */
const longestWord = 40

function strange(span: Span, word: string): Finding {
  const isLong = word.length > longestWord
  const meant = isLong ? null : nearest(word, codesByName.keys())
  const shown = isLong ? `${word.slice(0, longestWord)}…` : word
  const advice = meant ? `; did you mean “${meant}”?` : '.'
  return { code: 'suppression-unknown', ...span, message: `Fontes has no code “${shown}”${advice}` }
}

function unused(apparatus: Apparatus, code: Code, span: Span, suppression: Suppression): Finding {
  const what = suppression.codes.length > 1 ? 'the code' : 'the comment'
  const message = `${placeOf(apparatus, suppression)} no ${code} to hide: delete ${what}.`
  return { code: 'suppression-unused', ...span, message }
}

function placeOf({ notes }: Apparatus, { isOfFile, unit, isAlone }: Suppression): string {
  if (isOfFile) return 'This text has'
  if (!unit) return 'No paragraph follows this comment, and so there is'
  if (unit.note !== null) {
    const name = noteName(notes[unit.note])
    return `${name[0]?.toUpperCase()}${name.slice(1)} has`
  }
  const what = unit.kind === 'item' ? 'item of the list' : 'paragraph'
  return isAlone ? `The ${what} that follows has` : `This ${what} has`
}
