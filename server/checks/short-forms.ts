import { type Check, noteName } from './check'

/** *Ibid.* with nothing to point to. Where an earlier note may cite something that was not recognised, nothing is said. */
export const shortFormUnresolved: Check = (apparatus) =>
  apparatus.citations.flatMap((citation) => {
    if (citation.kind !== 'short' || citation.trouble !== 'unresolved' || citation.note === null) return []
    if (citation.form === 'opcit' && citation.raw === null) return []
    for (let i = 0; i < citation.note; i++) {
      const note = apparatus.notes[i]
      if (note && /\d/.test(apparatus.text.slice(note.textStart, note.textEnd))) return []
    }
    return [
      {
        code: 'short-form-unresolved' as const,
        start: citation.start,
        end: citation.end,
        message: 'There is nothing before this that it could point to.',
      },
    ]
  })

/** *Ibid.* after a note that cites several sources. */
export const shortFormAmbiguous: Check = (apparatus) =>
  apparatus.citations.flatMap((citation, index) => {
    if (citation.kind !== 'short' || citation.trouble !== 'ambiguous') return []
    const before = apparatus.citations.slice(Math.max(0, index - 40), index).reverse()
    const last = before.find((other) => other.kind !== 'link' && other.kind !== 'cross' && other.note !== citation.note)
    const note = last && last.note !== null ? apparatus.notes[last.note] : undefined
    return [
      {
        code: 'short-form-ambiguous' as const,
        start: citation.start,
        end: citation.end,
        message: `It is not clear which source this means: ${noteName(note)} cites several.`,
        related: (note?.citations ?? []).flatMap((cited) => {
          const source = apparatus.citations[cited]
          return source ? [{ start: source.start, end: source.end, message: 'It could be this one' }] : []
        }),
      },
    ]
  })
