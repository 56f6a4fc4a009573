import { foldWord } from '../text/characters'
import { isCredit } from './credits'
import data from './kinds.json'

/**
 * Who speaks in a note: its author, unless the words at its head or end say otherwise. `kinds.json` has the words and
 * the rules for where they must stand, since most of them stand in the notes of authors too: `A. Smith (ed.)`.
 *
 * Only the head and the end are looked at, and words are looked up whole, so a note costs the same however long it is
 * and however many words there are.
 */

/** Who may speak in a note (contract.md). */
export const noteKinds = ['author', 'editor', 'translator', 'transcriber', 'credit'] as const
export type NoteKind = (typeof noteKinds)[number]

type Speaker = 'editor' | 'translator' | 'transcriber'
type Words = keyof (typeof data)['editor']
type HeadMark = 'colon' | 'dash' | 'bracket' | 'stop' | 'line'
type EndMark = 'dash' | 'bracket' | 'none'
/** What a text ends with. */
type Ending = 'sentence' | 'figureSentence' | 'figure' | 'name' | 'word' | 'nothing'
type Letter = 'any' | 'notSmall' | 'capital'

interface HeadRule {
  at: 'head'
  of: Words
  marks: HeadMark[]
}

interface EndRule {
  at: 'end'
  of: Words
  marks: EndMark[]
  after: Ending[]
  letter: Letter
}

interface Entry {
  kind: Speaker
  of: Words
  /** Is it a word like any other where it has no capital? */
  capital: boolean
}

const speakers = ['editor', 'translator', 'transcriber'] as const
const rules = data.rules as (HeadRule | EndRule)[]
const headRules = rules.filter((rule) => rule.at === 'head')
const endRules = rules.filter((rule) => rule.at === 'end')
const abbreviations = new Set(data.abbreviations)

/** How much of a note is looked at, in UTF-16 units: the longest words, and what may stand around them. */
const reach = 100

interface Known {
  /** The entries by their keys. */
  entries: Map<string, Entry[]>
  /** How keys that may stand at the head begin, and how any key ends: most notes are done with when these are asked. */
  heads: Set<string>
  ends: Set<string>
}

/** As many letters are enough to tell most notes from those that a word may speak for. */
const few = 3

/** Made when the first note asks. */
let made: Known | undefined

/** The kind of a note by its text; those that are called by a symbol may also be credits. */
export function kindOf(text: string, isSymbol: boolean): NoteKind {
  const kind =
    speakerAtHead(bare(text.slice(0, reach), text.length <= reach)) ?? speakerAtEnd(bare(text.slice(-reach), true))
  if (kind) return kind
  return isSymbol && isCredit(text) ? 'credit' : 'author'
}

/** Without what only sets the words in italics or bold: Markdown's signs, tags, LaTeX's commands. */
function bare(part: string, isWhole: boolean): string {
  const whole = isWhole ? part : part.replace(/<[^<>]*$/, '')
  if (!/[*_<\\]/.test(whole)) return whole
  return whole.replace(/<\/?[a-z][^<>]*>|\\[a-z]+\{|[*_]/gi, '')
}

function known(): Known {
  if (made) return made
  made = { entries: new Map(), heads: new Set(), ends: new Set() }
  for (const kind of speakers)
    for (const [of, languages] of Object.entries(data[kind]) as [Words, { [language: string]: string[] }][])
      for (const written of Object.values(languages).flat()) add(made, written, kind, of)
  return made
}

function add({ entries, heads, ends }: Known, written: string, kind: Speaker, of: Words): void {
  const key = keyOf(written)
  const entry: Entry = { kind, of, capital: of === 'signatures' && isCapital(written) }
  const others = entries.get(key)
  if (others) others.push(entry)
  else entries.set(key, [entry])
  if (headRules.some((rule) => rule.of === of)) heads.add(key.slice(0, few))
  ends.add(key.slice(-few))
}

/** Is the beginning or the end of a key, or all of it where it is short, among those known? */
function hasAny(set: Set<string>, part: (letters: number) => string): boolean {
  for (let letters = few; letters > 0; letters--) if (set.has(part(letters))) return true
  return false
}

const isAscii = /^[\0-\x7f]*$/

/**
 * Words as they are compared: letters and digits alone, folded. Single letters keep the stop that shows them to be
 * abbreviations (`n.d.t.` is no `ndt`), except at the end, where it may be the sentence's.
 */
function keyOf(words: string): string {
  // Most notes are done with by this, so the letters of most get expressions that are quick.
  if (isAscii.test(words))
    return words
      .toLowerCase()
      .replace(/(?<![a-z0-9])([a-z])\.(?=.)/g, '$1\u0001')
      .replace(/[^a-z0-9\u0001]+/g, '')
  return foldWord(words.normalize('NFC'))
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=.)/gu, '$1\u0001')
    .replace(/[^\p{L}\p{N}\u0001]+/gu, '')
}

// The head

const opening = '([{〔［【（〈《'
const closing = ')]}〕］】）〉》'
const dashes = '—–―─'
const beforeHead = /^[\s([{〔［【（—–―-]+/
/** What begins a sentence: no small letter. Georgian has no case in running text, though Unicode gives it capitals. */
const beginning = /^\s*(?:$|[^\p{Ll}\s,;:]|\p{Script=Georgian})/u

function speakerAtHead(text: string): Speaker | null {
  const lead = beforeHead.exec(text)?.[0] ?? ''
  const key = keyOf(text.slice(lead.length))
  if (!hasAny(known().heads, (letters) => key.slice(0, letters))) return null
  const isOpen = [...lead].some((character) => opening.includes(character))
  for (let at = lead.length; at <= text.length; at++) {
    const mark = headMarkAt(text, at, isOpen)
    if (!mark) continue
    const kind = speakerOf(text.slice(lead.length, at), ({ of }) =>
      headRules.some((rule) => rule.of === of && rule.marks.includes(mark)),
    )
    if (kind) return kind
  }
  return null
}

/** The mark at a place that may end the words at the head. */
function headMarkAt(text: string, at: number, isOpen: boolean): HeadMark | null {
  const character = text[at]
  if (character === undefined || character === '\n' || character === '\r') return 'line'
  if (':：﹕՝'.includes(character)) return 'colon'
  if (dashes.includes(character)) return 'dash'
  if (character === '-') return /[\s.-]/.test(text[at - 1] ?? ' ') || text[at + 1] === '-' ? 'dash' : null
  if (closing.includes(character)) return isOpen ? 'bracket' : null
  if ('。．։'.includes(character)) return 'stop'
  return character === '.' && beginning.test(text.slice(at + 1, at + 4)) ? 'stop' : null
}

// The end

const afterEnd = new RegExp(`[\\s.。．։${escaped(closing)}]+$`, 'u')
/** Who signs is sometimes named: `Прим. пер. И. П.` */
const lastName = /[\s,.(—–-]+\p{Lu}[\p{L}'’-]*\.?$/u
const longestName = 3
const mark = new RegExp(`[${escaped(opening + dashes)}-]`, 'u')

function speakerAtEnd(text: string): Speaker | null {
  const tail = afterEnd.exec(text)?.[0] ?? ''
  const isClosed = [...tail].some((character) => closing.includes(character))
  const signed = text.slice(0, text.length - tail.length)
  const kind = signatureOf(signed, isClosed, false)
  if (kind) return kind
  if (!mark.test(signed)) return null
  let unnamed = signed
  for (let names = 0; names < longestName; names++) {
    const name = lastName.exec(unnamed)
    if (!name) return null
    unnamed = unnamed.slice(0, name.index)
    const named = signatureOf(unnamed, isClosed, true)
    if (named) return named
  }
  return null
}

/** Who signs at the end of a text: the words after a dash, an opening bracket, or the end of a sentence. */
function signatureOf(text: string, isClosed: boolean, isNamed: boolean): Speaker | null {
  const key = keyOf(text)
  if (!hasAny(known().ends, (letters) => key.slice(-letters))) return null
  for (let at = text.length - 1; at >= 0; at--) {
    if (/\s/.test(text[at] as string) || !mayBegin(text, at)) continue
    const words = text.slice(at)
    const kind = speakerOf(words, (entry) => {
      if (isNamed && entry.of !== 'phrases') return false
      if (entry.capital && !isCapital(words)) return false
      const { mark, ending } = before(text.slice(0, at), isClosed)
      if (isNamed && mark === 'none') return false
      return endRules.some(
        (rule) =>
          rule.of === entry.of &&
          rule.marks.includes(mark) &&
          rule.after.includes(ending) &&
          (rule.letter === 'any' || (rule.letter === 'capital' ? isCapital(words) : !isSmall(words))),
      )
    })
    if (kind) return kind
  }
  return null
}

/** May words at the end begin here: after a dash, a bracket, or a stop and a blank? */
function mayBegin(text: string, at: number): boolean {
  const previous = text[at - 1]
  if (previous === undefined || opening.includes(previous) || dashes.includes(previous)) return true
  if (previous === '-') return isDash(text, at - 1)
  if ('。．！？։'.includes(previous)) return true
  if (!/\s/.test(previous)) return false
  const end = text.slice(0, at).trimEnd()
  const last = end.at(-1)
  if (last === undefined || text.slice(end.length, at).includes('\n')) return true
  return (
    opening.includes(last) ||
    dashes.includes(last) ||
    /[.!?…»”"'’։]/.test(last) ||
    closing.includes(last) ||
    (last === '-' && isDash(end, end.length - 1))
  )
}

/** Is a hyphen meant for a dash: doubled, or not after a letter? `co-ed.` has none. */
function isDash(text: string, at: number): boolean {
  return text[at - 1] === '-' || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')
}

const marksBefore = new RegExp(`[\\s${escaped(opening + dashes)}-]+$`, 'u')

/** The mark that stands before words at the end, and what the text before it ends with. */
function before(text: string, isClosed: boolean): { mark: EndMark; ending: Ending } {
  const marks = marksBefore.exec(text)?.[0] ?? ''
  const ending = endingOf(text.slice(0, text.length - marks.length))
  if (/[—–―─-]/.test(marks)) return { mark: 'dash', ending }
  const isBracket = isClosed && [...marks].some((character) => opening.includes(character))
  return { mark: isBracket ? 'bracket' : 'none', ending }
}

const lastWord = /([\p{L}\p{M}\p{N}]+)([^\p{L}\p{M}\p{N}]*)$/u
const longestShortName = 3

/** An abbreviation ends no sentence: `J. (ed.)`, `et al. (ed.)`, `Jr. (ed.)`. */
function endingOf(text: string): Ending {
  const found = lastWord.exec(text)
  const [, word = '', rest = ''] = found ?? []
  if (!word) return /[.!?…。！？]/.test(text) ? 'sentence' : 'nothing'
  const isFigure = /^\p{N}/u.test(word)
  if (/[!?…。！？։]/.test(rest)) return 'sentence'
  if (rest.includes('.')) {
    if (isFigure) return 'figureSentence'
    const isShort = [...word].length === 1 || (isCapital(word) && word.length <= longestShortName)
    return isShort || abbreviations.has(foldWord(word)) ? 'name' : 'sentence'
  }
  if (isFigure) return 'figure'
  return isCapital(word) ? 'name' : 'word'
}

// Words

function speakerOf(words: string, isAllowed: (entry: Entry) => boolean): Speaker | null {
  if (words.length > reach) return null
  return known().entries.get(keyOf(words))?.find(isAllowed)?.kind ?? null
}

const capitalFirst = /^[^\p{L}]*[\p{Lu}\p{Lt}]/u
const smallFirst = /^[^\p{L}]*(?!\p{Script=Georgian})\p{Ll}/u

function isCapital(words: string): boolean {
  return capitalFirst.test(words)
}

function isSmall(words: string): boolean {
  return smallFirst.test(words)
}

function escaped(characters: string): string {
  return characters.replace(/[[\](){}]/g, '\\$&')
}
