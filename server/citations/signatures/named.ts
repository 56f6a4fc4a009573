/**
 * Words that name a level: `Segr. Stato, Spagna 1A`, `Hariciye Siyasi (HR. SYS.)`. Behind an archive any words may; before
 * it only codes, titles, and a few words at the head of a sentence.
 */
import type { Form, Level } from '../../archives/format'
import { foldWord } from '../../text/characters'
import type { Span } from '../../text/text'
import { isLeaf } from '../roles'
import { upperShare } from '../sigla'
import { isImprint } from './books'
import { coded } from './coded'
import { rolesBehind } from './labels'
import { isBareNumber, longest, partsOfCode } from './matches'
import { nameEnd } from './name-ends'
import { fits } from './order'
import { asideUpTo, type Found, isLabelled, type State, trimmed, unlabelledPart } from './signature'
import { endsInYear } from './years'

/** Words as they may name a level. */
interface Name extends Span {
  written: string
  /** Where what belongs to them ends: they with the marks behind them. */
  close: number
}

/** Words that name a level, or, where no level is left for them, that count for nothing. */
export function named(state: State, at: number): Found | null {
  if (!mayBegin(state, at)) return null
  const name = nameAt(state, at)
  if (name === null) return smallWords(state, at)
  if (endsSentence(state, at, name) || saysNothing(state, at, name)) return null
  const isName = isSurelyName(state, name.written)
  if (!isName && !(state.from.fromStart && isShortName(name.written))) return null
  if (isListed(state, at)) return null
  const guessed = state.guessed || !isName
  return { ...levelOrAside(state, at, name, guessed), guessed }
}

/** Where no capital tells a name from a word. */
const caseless = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Georgian}])\p{Lo}/u

function mayBegin({ text, tables, from, parts, gap }: State, at: number): boolean {
  if (from.isArchive(at, tables)) return false
  if (parts.length > 0) return true
  // A number begins the name of a series, not that of a fonds: `LC 12 was a locomotive`.
  if (/\p{Nd}/u.test(text[at] ?? '')) return false
  if (from.under && !/[,，、]/.test(gap)) return false
  // Where there are no capitals, a mark must tell: `ساکما در سال …` is a sentence.
  return !(/^\s*$/.test(gap) && caseless.test(text.slice(at, at + 1)))
}

/** `《軍機處檔》`: marks of a work, in which a fonds may stand. */
const titledName = /《([^《》]{1,40})》/uy

function nameAt(state: State, at: number): Name | null {
  const { text } = state
  titledName.lastIndex = at
  const isTitled = titledName.test(text)
  const close = isTitled ? titledName.lastIndex : nameEnd(state, at)
  if (close === null) return null
  const { start, end } = isTitled ? { start: at + 1, end: close - 1 } : trimmed(text, at, close)
  return { start, end, written: text.slice(start, end), close }
}

/** After a full stop a sentence begins, unless another stop and a part follow as soon: `ACS. Carte Nitti. B. 12`. */
function endsSentence({ text, tables, parts, stops }: State, at: number, { close }: Name): boolean {
  if (!stops) return false
  const words = text.slice(at, close)
  const isClosed = /\.\s*$/.test(words) || text[close] === '.'
  const isWord = /^\p{Lu}[\p{L}\p{M}’'-]+\s*$/u.test(words)
  const isPart = (isClosed || isWord) && (parts.length > 0 || (tables.system.names?.length ?? 0) > 0)
  return !isPart && !isCodeName(words)
}

/** `AGS, E, leg. 12`: a letter is a name where marks set it off. */
function saysNothing(state: State, at: number, { written, close }: Name): boolean {
  return (written.length < 2 && !/^\p{Lu},/u.test(state.text.slice(at, at + 2))) || isImprint(state, written, close)
}

function isSurelyName(state: State, written: string): boolean {
  const { from } = state
  if (from.afterArchive || isEnding(state, written)) return true
  return from.archiveFollows && isNameBefore(written)
}

/** `Cordell Hull Papers` */
function isEnding({ tables }: State, written: string): boolean {
  return tables.nameEnding?.test(foldWord(written)) ?? false
}

/** May the words name the fonds of an archive that is named behind them? `MSZ, sygn. 12, AAN`; `军机处录副，档号03-12，…藏`. */
function isNameBefore(words: string): boolean {
  return isCodeName(words) || (/^\p{Script=Han}{2,20}$/u.test(words) && !/[年月日]/.test(words))
}

/** Is it an abbreviation or code, and no word of the language: `KC PZPR`, `DH.ŞFR`? */
function isCodeName(words: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(words) && upperShare(words) > 0.6
}

/** A few words without a number, such as may name a fonds at the head of a sentence: `Senato, Mar, reg. 12, ASVe`. */
function isShortName(words: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}'’.-]{2,30}(?:\s\p{L}[\p{L}\p{M}'’.-]{0,30}){0,4}$/u.test(words)
}

const firstNumber = /\p{Nd}{1,12}/uy

/** `inv.nrs. 12, 13 en 14`: a number joined to another is no beginning of words. */
function isListed({ text, tables }: State, at: number): boolean {
  firstNumber.lastIndex = at
  if (!firstNumber.test(text)) return false
  tables.join.lastIndex = firstNumber.lastIndex
  return tables.join.test(text) && /\p{Nd}/u.test(text[tables.join.lastIndex] ?? '')
}

const smallName = /\p{Ll}[\p{L}\p{M}'’-]{2,30}(?:\s\p{L}[\p{L}\p{M}'’.-]{0,30}){0,3}(?=,)/uy

/** Words without a capital between names and a label say nothing of a level: `Studi, parte antica, cart. 5`. */
function smallWords(state: State, at: number): Found | null {
  const { from, parts, gap, text } = state
  const last = parts[parts.length - 1]
  const afterWords = last !== undefined && !/\p{Nd}/u.test(text.slice(last.value.start, last.value.end))
  smallName.lastIndex = at
  if (!from.afterArchive || !afterWords || !/,/.test(gap) || !smallName.test(text)) return null
  const end = smallName.lastIndex
  const goesOn = rolesBehind(state, end).length > 0 || /^,\s\p{Lu}/u.test(text.slice(end, end + 3))
  return goesOn ? asideUpTo(end) : null
}

/** The level that the words name, with a code or number that is theirs. */
function levelOrAside(state: State, at: number, name: Name, guessed: boolean): Found {
  const { text, tables, from, parts } = state
  const { names, forms } = tables.system
  // Small to large the name comes last: `Folder 12, Box 39, Cordell Hull Papers`.
  const canEndList = !from.afterArchive && !guessed && parts.length > 0
  const isLast = (level: Level) =>
    fits(state, level) || (isEnding(state, name.written) && !parts.some(({ role }) => role === level))
  const last = canEndList ? names?.find(isLast) : undefined
  const level = last ?? names?.find((level) => tables.rank(level) > state.lastRank)
  // Words behind a code or a number name what it is the number of: `Rep. 162 Verwaltung des Staatsschatzes`, `zespół 8, Rada`.
  if (!level || isNamedByNumber(state)) return asideUpTo(codeWithin(state, at, name.close) ?? name.close)
  if ((state.ascending && !last) || (parts.length > 0 && !/[,，、:：/.]/.test(state.gap))) return asideUpTo(name.close)
  const form = forms[0] as Form
  return (
    bracketedCode(text, name, level, form) ??
    withNumber(state, name, level, form) ?? {
      parts: [unlabelledPart(level, { start: name.start, end: name.end }, form)],
      leaves: null,
      end: name.close,
      kind: last ? 'code' : 'name',
      language: null,
    }
  )
}

/** Is the part before a number, behind its label, of a level that stands in words elsewhere? */
function isNamedByNumber({ text, tables, parts }: State): boolean {
  const last = parts[parts.length - 1]
  if (!last || !tables.system.names?.includes(last.role as Level)) return false
  return isLabelled(last) && /^\p{Nd}+$/u.test(text.slice(last.value.start, last.value.end))
}

/** Where in the words a code begins: `Gaimushō kiroku A.1.1.0.21`. */
function codeWithin(state: State, start: number, end: number): number | null {
  for (const { index } of state.text.slice(start, end).matchAll(/(?<=\s)(?=\S*\p{Nd})/gu)) {
    const found = coded(state, start + index)
    if (!found || found.bare) continue
    const [number] = found.parts
    const written = state.text.slice(start + index, found.end)
    // `HP 1, vol. 567`: a number before a label of its own level belongs to the name.
    if (!number || !isBareNumber(written) || isOwnNumber(state, written, found.end, number.role as Level))
      return start + index
  }
  return null
}

const inBrackets = /\s{0,2}(?:\[([^[\]\s]{1,40})\]|\(([^()]{2,24})\))/uy

/** The code of what is named: `Mühimme Defterleri [A.DVNS.MHM.d]`, `Hariciye Siyasi (HR. SYS.)`. */
function bracketedCode(text: string, { close }: Name, level: Level, form: Form): Found | null {
  inBrackets.lastIndex = close
  const [, square, round] = inBrackets.exec(text) ?? []
  const code = square ?? round ?? ''
  if (square === undefined && !isCodeName(code) && !/^\p{Nd}+(?:\.\p{Nd}+){2,}$/u.test(code)) return null
  const end = inBrackets.lastIndex
  const value = trimmed(text, end - 1 - code.length, end - 1)
  return { parts: [unlabelledPart(level, value, form)], leaves: null, end, kind: 'name', language: null }
}

const numberAtEnd = /(?<=\p{L}\.?\s{1,2})\p{Nd}{1,6}\p{L}?(?:\/[\p{L}\p{N}]{1,6})?$/u

/** A number at the end of the name that is a level of its own: `Spagna 1A`. */
function withNumber(state: State, name: Name, level: Level, form: Form): Found | null {
  const { text, tables } = state
  const ofNumber = tables.system.numberAfterName
  const number = ofNumber && numberAtEnd.exec(name.written)
  if (!number || !isOwnNumber(state, number[0], name.end, ofNumber)) return null
  const start = name.start + number.index
  const code = longest(text, start, tables.values.get(ofNumber) ?? [])
  const values =
    code?.end === name.end ? partsOfCode(code, form) : [unlabelledPart(ofNumber, { start, end: name.end }, form)]
  const parts = [unlabelledPart(level, trimmed(text, name.start, start), form), ...values]
  return { parts, leaves: null, end: name.end, kind: 'code', nameNumber: true, language: null }
}

/**
 * Is a number at the end of a name a level of its own? Not before a label of that level or one above it, as in
 * `Senato 2, reg. 12`; and one that could be a year only before a label below it: `Affari politici 1919, b. 3`.
 */
function isOwnNumber(state: State, number: string, end: number, level: Level): boolean {
  const { tables } = state
  const roles = rolesBehind(state, end)
  if (roles.length > 0 && roles.every((role) => tables.rank(role) <= tables.rank(level))) return false
  return !endsInYear(number) || roles.some((role) => !isLeaf(role) && tables.rank(role) > tables.rank(level))
}
