import { at, type Check, ofReference, writtenReferences } from './check'

/** `p.` where the system counts leaves. Who writes pages throughout is told once. */
export const referencePageForLeaf: Check = (apparatus) => {
  let leaves = 0
  const pages = writtenReferences(apparatus).flatMap((written) => {
    const place = leafPlace(written, apparatus)
    if (!place || written.key === null) return []
    if (place.role === 'leaf') leaves++
    return place.role === 'page' ? [{ ...place, ...at(written.base, place) }] : []
  })
  const isHabit = pages.length > leaves
  return (isHabit ? pages.slice(0, 1) : pages).map(({ start, end, label }) => ({
    code: 'reference-page-for-leaf' as const,
    start,
    end,
    message: `“${label}” says page, but this archive's files are counted in leaves.`,
  }))
}

const leafPlace = ofReference((raw, read) => {
  const part = raw.parts.find(({ role }) => role === 'page' || role === 'leaf')
  return part ? { ...part.label, role: part.role, label: read(part.label) } : null
})
