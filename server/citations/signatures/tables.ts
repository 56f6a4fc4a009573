/** What a system that is read part by part knows: its words and codes, made ready once. */
import { type Archives, labelKey } from '../../archives/archives'
import type { Form, Level, Repository, Role, System } from '../../archives/format'
import { hasUnspaced } from '../../text/characters'
import { rankIn } from '../roles'
import { anyOf } from '../words'
import { type CodePattern, codePattern, valuePattern } from './codes'

export interface Label {
  role: Role
  many: boolean
  form: Form
}

export interface SignatureTables {
  system: System
  /** Sticky: any label of the system, before its value. */
  labels: RegExp
  /** Sticky: any label that follows its value. */
  labelsAfter: RegExp
  hasLabelsAfter: boolean
  meanings: Map<string, Label[]>
  codes: CodePattern[]
  values: Map<Level, CodePattern[]>
  /** Sticky: words between the parts that count for nothing. */
  asides: RegExp
  nameEnding: RegExp | null
  /** Sticky: what stands between two references of one archive. */
  join: RegExp
  /** How deep a role is: leaves are below all levels. */
  rank: (role: Role) => number
}

const tables = new WeakMap<Archives, Map<System, SignatureTables>>()

/** The tables first made of a system, for all archives in which it has the same forms: a project's own lie over the shipped. */
const shared = new WeakMap<System, { forms: readonly Form[]; tables: SignatureTables }>()

export function tablesOf(archives: Archives, system: System): SignatureTables {
  let known = tables.get(archives)
  if (!known) tables.set(archives, (known = new Map()))
  let found = known.get(system)
  if (!found) known.set(system, (found = sharedTables(archives, system)))
  return found
}

function sharedTables(archives: Archives, system: System): SignatureTables {
  const forms = archives.formsOf(system)
  const known = shared.get(system)
  if (known?.forms.length === forms.length && forms.every((form, index) => form === known.forms[index]))
    return known.tables
  const made = makeTables(archives, system)
  if (!known) shared.set(system, { forms, tables: made })
  return made
}

const ownCodes = new WeakMap<Repository, CodePattern[]>()

/** The codes that only this archive has. */
export function codesOf(repository: Repository, system: System): CodePattern[] {
  if (!repository.codes) return []
  let found = ownCodes.get(repository)
  if (!found) ownCodes.set(repository, (found = repository.codes.map((code) => codePattern(code, system.levels))))
  return found
}

/** A label as it is looked up: a single letter in its own case (`L.` is a book, `l.` a leaf), others in any. */
export function meaningKey(label: string): string {
  const bare = label.normalize('NFKC').replace(/[.\s]/g, '')
  return bare.length === 1 ? bare : labelKey(bare)
}

function makeTables(archives: Archives, system: System): SignatureTables {
  const meanings = new Map<string, Label[]>()
  const before: string[] = []
  const after: string[] = []
  const asides: string[] = []
  const and = ['&']
  for (const form of archives.formsOf(system)) {
    asides.push(...(form.asides ?? []))
    and.push(...(form.and ?? []))
    for (const [role, { one, many = [] }] of Object.entries(form.labels)) {
      for (const written of [...one, ...many]) {
        const label = { role: role as Role, many: !one.includes(written), form }
        const key = meaningKey(written)
        meanings.set(key, [...(meanings.get(key) ?? []), label])
        if (!form.valueFirst || form.labelFirst) before.push(written)
        if (form.valueFirst) after.push(written)
      }
    }
  }
  const { levels, values = {}, codes = [], nameEndings } = system
  return {
    system,
    labels: wordsPattern(before),
    labelsAfter: wordsPattern(after),
    hasLabelsAfter: after.length > 0,
    meanings,
    codes: codes.map((code) => codePattern(code, levels)),
    values: new Map(
      Object.entries(values).map(([level, ways]) => [
        level as Level,
        ways.map((way) => valuePattern(way, level as Level, levels)),
      ]),
    ),
    asides: wordsPattern(asides),
    nameEnding: nameEndings ? new RegExp(`(?<!\\p{L})(?:${anyOf(nameEndings)})(?!\\p{L})`, 'iu') : null,
    join: new RegExp(
      `\\s{0,2}(?:[,;，、；،؛]\\s{0,3}(?:(?:${anyOf(and)})\\s{1,2})?|\\s(?:${anyOf(and)})\\s{1,2})`,
      'uy',
    ),
    rank: (role) => rankIn(system, role),
  }
}

/** Any of the words: with their stops or without, single letters in their own case, glued to a number or not. */
function wordsPattern(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/y
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  const glued = longestFirst.filter((word) => hasUnspaced(word)).map(sourceOf)
  const spaced = longestFirst.filter((word) => !hasUnspaced(word)).map(sourceOf)
  // A word with a stop and nothing behind it is one; `f` of `from` is none. Asked once and not of each word: the letters of
  // all scripts make a large pattern, and a hundred of them took a quarter of a second at the first note.
  const ways = spaced.length > 0 ? [...glued, `(?:${spaced.join('|')})(?![\\p{L}\\p{M}°º])`] : glued
  return new RegExp(`(?:${ways.join('|')})`, 'uy')
}

/** A word as it may be written. */
function sourceOf(word: string): string {
  const letters = word.replace(/[.\s]/g, '')
  // `fo` is a leaf, `FO` the Foreign Office: only longer words are shouted.
  return [...word]
    .map((character, index) => inAnyForm(character, letters.length === 1 || (letters.length === 2 && index > 0)))
    .join('')
}

/** A character of a label as it may be written: in either case, in full width, a stop or not. */
function inAnyForm(character: string, ownCase: boolean): string {
  if (character === '.') return '[.．]?'
  if (/\s/.test(character)) return '\\s{0,2}'
  const forms = ownCase ? [character] : [character, character.toLowerCase(), character.toUpperCase()]
  const single = [...new Set(forms)].filter((form) => form.length === 1)
  const wide = single
    .filter((form) => /[!-~]/.test(form))
    .map((form) => String.fromCharCode(form.charCodeAt(0) + 0xfee0))
  return `[${[...single, ...wide].map((form) => form.replace(/[\\^\]-]/g, '\\$&')).join('')}]`
}
