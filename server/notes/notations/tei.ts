/**
 * Notes as elements: TEI's `<note n="2" place="foot">text</note>`, which stands where it is called or is called by
 * `<ref target="#n2">`; DocBook's `<footnote>`; the `<fn id="fn2">` of journals, called by `<xref rid="fn2">`.
 */
import { attributesOf } from '../../text/formats/elements'
import type { LabelToken, Notation } from '../notation'
import { labelIn, seenIn, type Tag, tagsOf } from '../tags'
import { callAt, noteInPlace, withoutNested } from '../tokens'

const notes: ReadonlySet<string> = new Set(['note', 'footnote', 'fn'])
const calls: ReadonlySet<string> = new Set(['ref', 'ptr', 'xref', 'footnoteref', 'noteref'])
/** What says that a `<note>` is one of a text: elsewhere the word may mean anything. */
const kinds = /^(?:foot|end|margin|bottom|author|editor|transl|transcr|source|gloss|comment|critical|biblio|n\d)/i

export const tei: Notation = {
  id: 'tei',
  formats: ['xml', 'html'],
  named: true,
  // The names are ids, which other things may use, too.
  isLabel: () => false,
  write: (label) => label,
  tokensOf(text, masks) {
    if (!/<(?:[\w.-]{1,60}:)?(?:note|footnote|fn|ref|ptr|xref|noteref)/.test(text)) return []
    const tags = tagsOf(text, masks)
    const alone = areAlone(text, tags)
    return withoutNested(
      tags.flatMap((tag) => {
        if (tag.closes) return []
        if (notes.has(tag.name)) return noteAt(text, tag, alone) ?? []
        return calls.has(tag.name) ? (referenceAt(text, tag) ?? []) : []
      }),
    )
  },
}

/** `alone`: has the paragraph nothing but notes? Then they may be called from elsewhere. */
function noteAt(text: string, tag: Tag, alone: boolean): LabelToken | null {
  const { start, end, partner } = tag
  if (!partner) return null
  const attributes = attributesOf(text.slice(tag.start, tag.end))
  const own = attributes.get('xml:id') ?? attributes.get('id')
  const number = attributes.get('n')?.trim() ?? ''
  const place = attributes.get('place')
  const says = number !== '' || place !== undefined || kinds.test(attributes.get('type') ?? '')
  if (tag.name === 'note' && !says && own === undefined) return null
  // `<label>1</label>` at its head.
  const label = /^\s*<label>([^<>]{1,20})<\/label>/.exec(text.slice(end, end + 60))
  const token = noteInPlace(
    text,
    {
      notation: 'tei',
      start,
      end: end + (label?.[0].length ?? 0),
      label: number || (labelIn(label?.[1] ?? '') ?? ''),
      keys: own === undefined ? [] : [own],
    },
    { start: partner.start, end: partner.end },
  )
  return {
    ...token,
    ...(alone ? { awaits: true } : {}),
    ...(tag.name === 'note' && !says ? { onlyIfCalled: true } : {}),
  }
}

function areAlone(text: string, tags: readonly Tag[]): boolean {
  let end = 0
  for (const tag of tags) {
    if (tag.start < end) continue
    if (text.slice(end, tag.start).trim() !== '') return false
    end = notes.has(tag.name) && !tag.closes && tag.partner ? tag.partner.end : tag.end
  }
  return text.slice(end).trim() === ''
}

function referenceAt(text: string, tag: Tag): LabelToken | null {
  const attributes = attributesOf(text.slice(tag.start, tag.end))
  const target =
    attributes.get('rid') ??
    attributes.get('linkend') ??
    /^#(\S+)$/.exec(attributes.get('target') ?? attributes.get('href') ?? '')?.[1]
  if (target === undefined) return null
  const type = attributes.get('ref-type') ?? attributes.get('type') ?? ''
  const isCertain = /^(?:fn|table-fn)$|note/i.test(type) || /^(?:footnoteref|noteref)$/.test(tag.name)
  const partner = tag.isEmpty ? null : tag.partner
  const isShort = partner !== null && partner.end - tag.start < 300
  const label = isShort ? labelIn(seenIn(text, tag.end, partner.start)) : null
  const end = isShort ? partner.end : tag.end
  return callAt({ notation: 'tei', start: tag.start, end, label: label ?? '', keys: [target] }, isCertain)
}
