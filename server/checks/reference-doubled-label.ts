import { at, type Check, labelText, writtenReferences } from './check'

/** `Л. Л. 1-4` */
export const referenceDoubledLabel: Check = (apparatus) =>
  writtenReferences(apparatus).flatMap(({ raw, base }) =>
    raw.parts
      .filter(({ part }) => part.doubled)
      .map((part) => ({
        code: 'reference-doubled-label' as const,
        ...at(base, part.label),
        message: `The label “${labelText(apparatus, base, part)}” stands twice; the plural is written as one word.`,
      })),
  )
