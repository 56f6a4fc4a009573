import { at, type Check, readAt, writtenReferences } from './check'

/** `p.` where the system counts leaves. Who writes pages throughout is told once. */
export const referencePageForLeaf: Check = (apparatus) => {
  const uses = writtenReferences(apparatus).flatMap(({ citation, raw, base }) => {
    const part = raw.parts.find(({ role }) => role === 'page' || role === 'leaf')
    return part && (citation.kind === 'archival' || citation.key !== null) ? [{ part, base }] : []
  })
  const pages = uses.filter(({ part }) => part.role === 'page')
  const isHabit = pages.length * 2 > uses.length
  return (isHabit ? pages.slice(0, 1) : pages).map(({ part, base }) => ({
    code: 'reference-page-for-leaf' as const,
    ...at(base, part.label),
    message: `“${readAt(apparatus, base)(part.label)}” says page, but this archive's files are counted in leaves.`,
  }))
}
