/** What a first `fontes.json` says, apart from VS Code so that it can be tested. */

import type { TemplateOffer } from '../server/messages'
import { count } from './wording'

const kinds: { kind: TemplateOffer['kind']; remark: string }[] = [
  { kind: 'transcripts', remark: 'Where transcripts lie: in braces stands what a path says.' },
  { kind: 'scans', remark: 'Where images of leaves lie.' },
]

const head = [
  'What Fontes knows of this folder. What stands behind two strokes is a remark.',
  'Put the cursor between two lines and press Ctrl+Space to see what else can be said.',
]

/** The file with these templates; with none, one to be filled in. */
export function firstConfiguration(offers: readonly TemplateOffer[]): string {
  const lists = kinds.flatMap(({ kind, remark }) => {
    const own = offers.filter((offer) => offer.kind === kind)
    if (own.length === 0 && offers.length > 0) return []
    const examples = own.length === 0 ? [`    // ${JSON.stringify(example[kind])}`] : own.flatMap(linesOf)
    return [`  // ${remark}\n  "${kind}": [\n${examples.join('\n')}\n  ]`]
  })
  return `{\n${head.map((line) => `  // ${line}\n`).join('')}\n${lists.join(',\n\n')}\n}\n`
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

/** “RGASPI, fonds 85, file 50, leaf 6 verso ← scans/RGASPI/85-50/006ob.jpg”, in one line whatever the file is called. */
export function exampleOf({ example: { path, says } }: TemplateOffer): string {
  return `${says} ← ${path}`.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** “24 images, if they are of RGASPI” */
export function countOf({ kind, count: files, repository }: TemplateOffer): string {
  const fits = count(files, kind === 'scans' ? 'image' : 'transcript')
  return repository === null ? fits : `${fits}, if they are of ${repository}`
}
