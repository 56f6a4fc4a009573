import type { ArchivalCitation } from '../citations/citation'
import { isDigitSlip } from '../notes/labels'
import { archivalCitations, type Check, type Finding, placeOf } from './check'

/**
 * Two files that differ by one digit or a transposition, one of them cited once. Short numbers lie near each other by
 * nature, and so do the files of a series; only long ones are compared, and neighbours are let be.
 */
export const referenceNearDuplicate: Check = (apparatus) => {
  const findings: Finding[] = []
  for (const files of filesByInventory(archivalCitations(apparatus))) {
    for (const once of files) {
      if (once.citations.length > 1) continue
      const other = files.find((file) => file !== once && isNear(once, file) && isWeightier(file, once))
      const citation = once.citations[0]
      const twin = other?.citations[0]
      if (!citation || !twin) continue
      findings.push({
        code: 'reference-near-duplicate',
        start: citation.start,
        end: citation.end,
        message: `File ${once.number} is cited only here, and file ${other.number} of the same inventory ${placeOf(apparatus, twin)}: is one a slip for the other?`,
        related: [{ start: twin.start, end: twin.end, message: `File ${other.number}` }],
      })
    }
  }
  return findings
}

interface File {
  number: string
  citations: ArchivalCitation[]
}

/** At most so many files of an inventory are compared with each other. */
const mostFiles = 200

function* filesByInventory(citations: readonly ArchivalCitation[]): Generator<File[]> {
  const inventories = new Map<string, Map<string, File>>()
  for (const citation of citations) {
    const last = citation.levels[citation.levels.length - 1]
    if (last?.[0] !== 'file' || citation.key === null || last[1].length < 3 || !/^\d+$/.test(last[1])) continue
    const number = last[1].replace(/^0+(?=\d)/, '')
    const inventory = citation.key.slice(0, citation.key.lastIndexOf('/'))
    let files = inventories.get(inventory)
    if (!files) {
      files = new Map()
      inventories.set(inventory, files)
    }
    const file = files.get(number)
    if (file) file.citations.push(citation)
    else files.set(number, { number, citations: [citation] })
  }
  for (const files of inventories.values()) if (files.size > 1 && files.size <= mostFiles) yield [...files.values()]
}

/** Of two that are cited once each, the later one is asked about. */
function isWeightier(file: File, than: File): boolean {
  const [own, other] = [file.citations, than.citations]
  return own.length > other.length || (own[0]?.start ?? 0) < (other[0]?.start ?? 0)
}

/** Numbers as near as this are those of one series rather than one with its digits moved: 5234 and 5240. */
const seriesApart = 20

function isNear(a: File, b: File): boolean {
  const cited = a.citations.length + b.citations.length
  const apart = Math.abs(Number(a.number) - Number(b.number))
  if (a.number.length !== b.number.length || apart < 3) return false
  if (a.number.length === 3) return cited > 2 && isDigitSlip(a.number, b.number)
  return (
    a.number.length > 3 && (isDigitSlip(a.number, b.number) || (apart >= seriesApart && isOneMoved(a.number, b.number)))
  )
}

/** Is one number the other with a digit dropped and another put in elsewhere: 2178 and 2127? */
function isOneMoved(a: string, b: string): boolean {
  let start = 0
  while (a[start] === b[start]) start++
  let end = a.length - 1
  while (a[end] === b[end]) end--
  const [middleA, middleB] = [a.slice(start, end + 1), b.slice(start, end + 1)]
  return middleA.slice(1) === middleB.slice(0, -1) || middleA.slice(0, -1) === middleB.slice(1)
}
