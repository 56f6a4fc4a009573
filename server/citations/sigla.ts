/** How sigla are written and compared. */

/** The share of capitals among a word's letters; 0 where it has none. */
export function upperShare(word: string): number {
  const letters = word.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Lu}/u.test(letter)).length / Math.max(1, letters.length)
}
