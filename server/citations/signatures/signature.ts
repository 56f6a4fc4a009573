/** One reference of a system without labels, while it is read and when it has been: plain data. */
import type { Form, Repository, Role } from '../../archives/format'
import type { Span } from '../../text/text'
import type { LeafList } from '../leaves'
import type { LevelValue } from '../reference'
import type { SignatureTables } from './tables'

/** A part whose level is known. */
export interface SignaturePart {
  role: Role
  /** Empty, at the value's start, where it has none. */
  label: Span
  value: Span
  many: boolean
  form: Form
}

export interface Signature extends Span {
  /** In the order of the text. */
  parts: SignaturePart[]
  /** Levels that its codes say without writing them. */
  implied: LevelValue[]
  leaves: LeafList | null
  /** Of its labels and codes: they tell archives of one siglum apart. */
  languages: string[]
  /** How many of the archive's own towns and departments are named. */
  places: number
  /** How many parts are no mere names. */
  evidence: number
  /** How many are labels or codes, and no names with a number. */
  clear: number
  /** How many are codes that only this archive has. */
  own: number
  /** Does it begin with a code that takes over nothing from a reference before? */
  top: boolean
  /** Does it begin with words rather than a code or a label? */
  named: boolean
}

/** What is known of the place where a reference may begin. */
export interface Beginning {
  /** Does an archive's name stand before it, so that words may name its levels? */
  afterArchive: boolean
  /** Does an archive's name stand behind it, or one that it goes on from before it? Then codes and titles may name its levels. */
  archiveFollows: boolean
  /** Does it begin where a sentence does, so that a few words before its archive may name a fonds? */
  fromStart: boolean
  /** Nothing is read from here on. */
  limit: number
  repository: Repository | null
  /** Do other archives' names begin here? Words that name a level do not run over them. */
  isArchive: (offset: number, tables: SignatureTables) => boolean
  /** Has the source that it says more of a leaf? */
  leavesAbove?: boolean
  /** Does it say more of a source named before, as what follows *ibid.* does? Then leaves alone will do. */
  under: boolean
}

/** Parts that were read at one place, and what they are worth. */
export interface Found {
  parts: SignaturePart[]
  leaves: LeafList | null
  end: number
  /** An aside is passed over: a remark, or words for which no level is left. */
  kind: 'label' | 'code' | 'name' | 'aside'
  /** A number right behind the archive: `NA 12` says nothing without more behind it. */
  bare?: boolean
  /** A number at the end of a name: any archive's words could have one. */
  nameNumber?: boolean
  /** Words at the head of a sentence that were taken for a fonds. */
  guessed?: boolean
  /** Is it a code that only this archive has? */
  own?: boolean
  top?: boolean
  /** Levels that the code says without writing them. */
  implied?: LevelValue[]
  language: string | null
}

/** How far a reference has been read. Only `reader.ts` and `order.ts` change it; what reads a part only asks. */
export interface State {
  text: string
  tables: SignatureTables
  from: Beginning
  /** All parts so far, names too that a code may yet take the place of. */
  parts: SignaturePart[]
  /** How deep the last part is. */
  lastRank: number
  /** Small to large: `Box 12; Entry 345; Record Group 84`. */
  ascending: boolean
  /** The mark before the part that is looked for. */
  gap: string
  /** Does the part before end in words only? */
  afterName: boolean
  /** Were words at the head of a sentence taken for a fonds? No code takes their place then. */
  guessed: boolean
  /** Was the part before words that count for nothing? */
  afterAside: boolean
  /** Do stops divide the parts, as Russian authors write: `AMAE. CP. Turquie. Vol. 123`? */
  stops: boolean
}

/** Has the part a label of its own, before its value or behind it? */
export function isLabelled({ label }: { label: Span }): boolean {
  return label.end > label.start
}

/** A part whose value stands without a label. */
export function unlabelledPart(role: Role, value: Span, form: Form): SignaturePart {
  return { role, label: { start: value.start, end: value.start }, value, many: false, form }
}

/** What counts for nothing, up to `end`. */
export function asideUpTo(end: number): Found {
  return { parts: [], leaves: null, end, kind: 'aside', language: null }
}

/** The span without the blanks around it and the marks at its end. */
export function trimmed(text: string, start: number, end: number): Span {
  const value = text.slice(start, end)
  const from = start + (value.length - value.trimStart().length)
  return { start: from, end: from + value.trim().replace(/[\s.,:;，、]+$/u, '').length }
}

/** Marks between parts; in texts that run from right to left, marks of direction among them. */
const gap = /[\s,，、.:：;；،؛/–—\u200c-\u200f\u202a-\u202e\u2066-\u2069_-]{0,8}/uy

/** Where the marks that begin at `start` end; `start` itself where there are none. */
export function gapEnd(text: string, start: number): number {
  gap.lastIndex = start
  gap.test(text)
  return gap.lastIndex
}

/** After these only a label begins a part of the same reference: a code or a name begins another. */
export function isHardMark(gap: string): boolean {
  return /[;；؛]/.test(gap)
}
