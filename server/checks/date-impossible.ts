import { isImpossible } from '../text/dates'
import type { Check } from './check'

/** A day that its month does not have, in either calendar. */
export const dateImpossible: Check = ({ text, blocks }) =>
  blocks.flatMap(({ block, scan }) =>
    scan.dates.filter(isImpossible).map((date) => {
      const span = { start: block.start + date.start, end: block.start + date.end }
      return {
        code: 'date-impossible' as const,
        ...span,
        message: `There is no ${text.slice(span.start, span.end)}.`,
      }
    }),
  )
