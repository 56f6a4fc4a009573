import type { Note } from '../apparatus/apparatus'
import type { Check } from './check'

/** Two notes with one label in one scope. */
export const noteDuplicate: Check = (apparatus) =>
  apparatus.notes.flatMap((note) => {
    if (note.duplicateOf === null) return []
    const first = apparatus.notes[note.duplicateOf] as Note
    return [
      {
        code: 'note-duplicate' as const,
        ...note.head,
        message: `There is another note ${note.label} before this one.`,
        related: [{ ...first.head, message: `The first note ${note.label}` }],
      },
    ]
  })
