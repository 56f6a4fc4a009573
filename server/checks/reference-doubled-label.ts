import { eachReference } from './check'

/** `Л. Л. 1-4` */
export const referenceDoubledLabel = eachReference((raw, read) =>
  raw.parts
    .filter(({ part }) => part.doubled)
    .map((part) => ({
      code: 'reference-doubled-label' as const,
      ...part.label,
      message: `The label “${read(part.label)}” stands twice; the plural is written as one word.`,
    })),
)
