/** A paragraph while its references are read, and what lies between two places in it. */
import type { Archives } from '../archives/archives'
import { lastNotAfter } from '../text/text'
import type { Mention } from './mention'

export interface Paragraph {
  text: string
  archives: Archives
  /** Ascending, without overlap. */
  mentions: readonly Mention[]
  /** Offsets at which another note begins, ascending: nothing reaches over them. */
  borders: readonly number[]
}

/** Does another note begin after `start`, and at `end` or before? */
export function hasBorder({ borders }: Paragraph, start: number, end: number): boolean {
  const last = borders[lastNotAfter(borders, end)]
  return last !== undefined && last > start && last <= end
}

const bracketed = /\([^()]{0,120}\)|\[[^[\]]{0,120}\]/g

/** The text without remarks in brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(bracketed, ' ')
}
