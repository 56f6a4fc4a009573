/** What a first `fontes.json` says, apart from VS Code so that it can be tested. */

import type { TemplateOffer, Templates } from '../server/messages'
import { count } from './wording'

const kinds: { kind: TemplateOffer['kind']; remark: string }[] = [
  { kind: 'transcripts', remark: 'Where transcripts lie: in braces stands what a path says.' },
  { kind: 'scans', remark: 'Where images of leaves lie.' },
]

const head = [
  'What Fontes knows of this folder. What stands behind two strokes is a remark.',
  'Put the cursor between two lines and press Ctrl+Space to see what else can be said.',
]

/** So many catalogues are named. */
const mostCatalogues = 8

/** The file with these templates; with none, one to be filled in. */
export function firstConfiguration(
  offers: readonly TemplateOffer[],
  { unread, catalogues }: Pick<Templates, 'unread' | 'catalogues'> = { unread: [], catalogues: [] },
): string {
  const lists = kinds.flatMap(({ kind, remark }) => {
    const own = offers.filter((offer) => offer.kind === kind)
    if (own.length === 0 && offers.length > 0) return []
    const examples = own.length === 0 ? [`    // ${JSON.stringify(example[kind])}`] : own.flatMap(linesOf)
    return [`  // ${remark}\n  "${kind}": [\n${examples.join('\n')}\n  ]`]
  })
  const remarks = [...head, ...unread.map(unreadOf), ...(catalogues.length > 0 ? [cataloguesOf(catalogues)] : [])]
  return `{\n${remarks.map((line) => `  // ${line}\n`).join('')}\n${lists.join(',\n\n')}\n}\n`
}

/** What could be added to a file that there is already. */
export function additions(offers: readonly TemplateOffer[]): string {
  const lists = kinds.flatMap(({ kind }) => {
    const own = offers.filter((offer) => offer.kind === kind)
    return own.length === 0 ? [] : [`  "${kind}": [\n${own.flatMap(linesOf).join('\n')}\n  ]`]
  })
  return `// This could be added to fontes.json, which is left as it is. Copy what you want.\n{\n${lists.join(',\n\n')}\n}\n`
}

const example = {
  transcripts: 'transcripts/{repository}/f{fonds}/op{inventory}/d{file}.txt',
  scans: 'scans/{repository}/{fonds}-{inventory}-{file}/{leaf:3}{side}.jpg',
}

/** A template in its list, the example above it. */
function linesOf(offer: TemplateOffer, index: number, all: readonly TemplateOffer[]): string[] {
  const { template, repository } = offer
  const value = repository === null ? template : { path: template, repository }
  const written = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  return [`    // ${exampleOf(offer)}`, `    ${written}${index < all.length - 1 ? ',' : ''}`]
}

/** “2 texts fit none of the proposals, such as TNA/FO 371-8187.txt.” */
export function unreadOf({ kind, count: files, example }: Templates['unread'][number]): string {
  const fit = files === 1 ? 'fits' : 'fit'
  return `${count(files, kind === 'scans' ? 'image' : 'text')} ${fit} no proposal${files === 1 ? ':' : ', such as'} ${inOneLine(example)}`
}

/** “Read by themselves: letters.csv (12 entries), …” */
function cataloguesOf(catalogues: Templates['catalogues']): string {
  const named = catalogues
    .slice(0, mostCatalogues)
    .map(({ path, entries }) => `${inOneLine(path)} (${entries === 1 ? '1 entry' : `${entries} entries`})`)
  const others = catalogues.length - named.length
  return `Catalogues that are read by themselves: ${named.join(', ')}${others > 0 ? `, and ${others} more` : ''}.`
}

/** “RGASPI, fonds 85, file 50, leaf 6 verso ← scans/RGASPI/85-50/006ob.jpg”. */
export function exampleOf({ example: { path, says } }: TemplateOffer): string {
  return inOneLine(`${says} ← ${path}`)
}

/** Whatever a file is called. */
function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** The example, and how many cited files it meets: “meets 5 cited files”. */
export function detailOf(offer: TemplateOffer): string {
  const { meets } = offer
  const met = meets === null ? [] : [`meets ${meets === 0 ? 'no cited file' : count(meets, 'cited file')}`]
  return [exampleOf(offer), ...met].join(' · ')
}

/** What rests on a guess of the archive, or meets nothing that the texts cite, is for the user to choose. */
export function isLikely({ repository, meets }: TemplateOffer): boolean {
  return repository === null && meets !== 0
}

/** “24 images, if they are of RGASPI” */
export function countOf({ kind, count: files, repository }: TemplateOffer): string {
  const fits = count(files, kind === 'scans' ? 'image' : 'transcript')
  return repository === null ? fits : `${fits}, if they are of ${repository}`
}
