import type { Check } from './check'

/** A note without text. */
export const noteEmpty: Check = (apparatus) =>
  apparatus.notes
    .filter((note) => note.textStart >= note.end)
    .map((note) => ({ code: 'note-empty' as const, ...note.head, message: `Note ${note.label} has no text.` }))
