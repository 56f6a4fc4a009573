/** Paths of `fontes.json` that lead out of its folder. None is ever followed; who writes one wants to know that. */
import type { Span } from '../../text/text'

// An escape means its character only in an address, and nobody has such a folder.
const stroke = String.raw`(?:[/\\]|%2f|%5c)`
const stop = String.raw`(?:\.|%2e)`

/** From a root, a drive or a scheme on (`/scans`, `\\server`, `C:`, `file:///`); or a folder up, at the start or further on. */
const out = new RegExp(
  String.raw`^\s*(?:${stroke}|[a-z]:|[a-z][a-z\d+.-]*:${stroke}|${stop}${stop}${stroke})|${stroke}${stop}${stop}(?=${stroke}|$)`,
  'i',
)

/** Where a path, a template or a glob leads out of the folder that it counts from; null where it stays in it. */
export function outsideIn(written: string): Span | null {
  const found = out.exec(written)
  return found && { start: found.index, end: found.index + found[0].length }
}
