import { type Check, type Finding, isScholarly } from './check'

/** What sites and programs append to follow a reader: the page is the same without it. */
const tracker =
  /#(?:ixzz[\w-]*|xtor=[^&\s]*)|[?&](?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|igshid|_openstat)=[^&#\s]*/g

/** A stop or a tracker inside a URL. A stop counts only where brackets say that it belongs to the URL. */
export const linkTrailing: Check = (apparatus) => {
  if (!isScholarly(apparatus)) return []
  return apparatus.citations.flatMap((citation) => {
    if (citation.kind !== 'link') return []
    const url = apparatus.text.slice(citation.start, citation.end)
    const findings: Finding[] = []
    for (const match of url.matchAll(tracker)) {
      const start = citation.start + match.index
      findings.push({
        code: 'link-trailing',
        start,
        end: start + match[0].length,
        message: `“${match[0]}” is only there to track readers.`,
      })
    }
    if (citation.delimited && /[.,;]$/.test(url))
      findings.push({
        code: 'link-trailing',
        start: citation.end - 1,
        end: citation.end,
        message: `The “${url.slice(-1)}” of the sentence has become part of the link.`,
      })
    return findings
  })
}
