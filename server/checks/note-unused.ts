import type { Check } from './check'
import { partnersOf } from './slips'

/** A note that no marker calls. */
export const noteUnused: Check = (apparatus) => {
  const unused = partnersOf(apparatus).notes
  if (unused.length === 0) return []
  const grouped = numbersInGroups(apparatus.text)
  return unused.flatMap((index) => {
    const note = apparatus.notes[index]
    if (!note || grouped.has(note.label)) return []
    const message = `No marker in the text calls note ${note.label}.`
    return [{ code: 'note-unused' as const, start: note.head.start, end: note.head.end, message }]
  })
}

/** Numbers that share their brackets with others or a leaf, and so are no markers that we read: `[1, 2]`, `[3, л. 5; 4]`. */
function numbersInGroups(text: string): Set<string> {
  const numbers = new Set<string>()
  for (const [, group = ''] of text.matchAll(/\[(\d{1,4}\s?[,;][^\][]{1,80})\]/g))
    for (const [, number] of group.matchAll(/(?:^|[,;])\s*(\d{1,4})(?=\s*(?:[,;]|$))/g)) if (number) numbers.add(number)
  return numbers
}
