import { isSignatureSystem } from '../archives/archives'
import { at, type Check, type Finding, type WrittenReference, writtenReferences } from './check'

/** `p.` where the system counts leaves. Who writes pages throughout is told once. */
export const referencePageForLeaf: Check = (apparatus) => {
  let leaves = 0
  const pages: WrittenReference[] = []
  for (const written of writtenReferences(apparatus)) {
    // Elsewhere files are paged as often as foliated.
    if (written.key === null || isSignatureSystem(written.raw.system)) continue
    const role = written.raw.leafPart?.role
    if (role === 'leaf') leaves++
    else if (role === 'page') pages.push(written)
  }
  const told = pages.length > leaves ? pages.slice(0, 1) : pages
  return told.flatMap(({ raw, base }): Finding[] => {
    if (!raw.leafPart) return []
    const { start, end } = at(base, raw.leafPart.label)
    const message = `“${apparatus.text.slice(start, end)}” says page, but this archive's files are counted in leaves.`
    return [{ code: 'reference-page-for-leaf', start, end, message }]
  })
}
