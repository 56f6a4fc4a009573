import { type ReferenceCheck } from './check'

/** `Л. Л. 1-4` */
export const referenceDoubledLabel: ReferenceCheck = (raw, read) =>
  raw.parts
    .filter(({ part }) => part.doubled)
    .map(({ label, form, role }) => {
      const plural = form.labels[role]?.many?.[0]
      return {
        code: 'reference-doubled-label' as const,
        ...label,
        message: `“${read(label)}” is one label written twice${plural ? `; the plural is “${plural}”` : ''}.`,
      }
    })
