import { foldWord } from '../text/characters'
import data from './kinds.json'

/** Notes that thank, or say where the text appeared before. One pass over the note's words. */

interface Phrase {
  /** As it is compared. */
  words: string
  /** Only at the note's head? */
  atHead: boolean
  /** May its last word go on? */
  isStem: boolean
}

interface Phrases {
  /** By their first word; stems of one word do not come up. */
  spaced: Map<string, Phrase[]>
  /** Of scripts that write words without blanks. */
  unspaced: Phrase[]
}

/** A credit says that it is one within so many UTF-16 units. */
const reach = 3000

const withoutBlanks = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

let known: Phrases | undefined

export function isCredit(text: string): boolean {
  const { spaced, unspaced } = phrases()
  const folded = fold(text.slice(0, reach))
  if (withoutBlanks.test(folded))
    for (const { words, atHead } of unspaced)
      if (atHead ? folded.startsWith(words) : folded.includes(words)) return true
  for (let at = 0; at < folded.length; ) {
    const end = folded.indexOf(' ', at)
    const next = end < 0 ? folded.length : end
    const found = spaced.get(folded.slice(at, next))
    if (found?.some((phrase) => standsAt(folded, at, phrase))) return true
    at = next + 1
  }
  return false
}

function standsAt(folded: string, at: number, { words, atHead, isStem }: Phrase): boolean {
  if ((atHead && at > 0) || !folded.startsWith(words, at)) return false
  const after = folded[at + words.length]
  return isStem || after === undefined || after === ' '
}

function phrases(): Phrases {
  if (known) return known
  known = { spaced: new Map(), unspaced: [] }
  for (const written of Object.values(data.credit).flat()) {
    const phrase = { words: fold(written), atHead: written.startsWith('^'), isStem: written.endsWith('-') }
    if (withoutBlanks.test(phrase.words)) known.unspaced.push(phrase)
    else {
      const first = phrase.words.split(' ')[0] as string
      known.spaced.set(first, [...(known.spaced.get(first) ?? []), phrase])
    }
  }
  return known
}

/** Words with one blank between them, folded. */
function fold(text: string): string {
  return foldWord(text.normalize('NFC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
