/**
 * Notes as HTML has them: a link in the text, `<a href="#fn1"><sup>1</sup></a>`, and an element of that id at the end,
 * `<li id="fn1">text</li>`. Most links within a page call no note: the link shows a label, and something says that it is one.
 */
import { attributesOf, isNoteId, saysNote, saysReference } from '../../text/formats/elements'
import type { LabelToken, Notation } from '../notation'
import { labelIn, seenIn, type Tag, tagsOf } from '../tags'
import { callAt, definitionAt, withoutNested } from '../tokens'

export const html: Notation = {
  id: 'html',
  formats: ['html', 'xml'],
  named: true,
  isLabel: () => false,
  write: (label) => label,
  tokensOf(text, masks) {
    if (!/<(?:a|A)\s|\sid\s?=/.test(text)) return []
    const tags = tagsOf(text, masks)
    const definition = definitionIn(text, tags)
    const calls = tags.flatMap((tag, index) => {
      // The link at the head of a note leads back.
      if (tag.closes || tag.name !== 'a' || (definition && tag.start < definition.end)) return []
      return callIn(text, tags, index) ?? []
    })
    return withoutNested(definition ? [definition, ...calls] : calls)
  },
}

/** A note is a paragraph, or a block that the page says is a note: what has the id stands at its head. */
function definitionIn(text: string, tags: readonly Tag[]): LabelToken | null {
  const first = tags[0]
  if (!first || text.slice(0, first.start).trim() !== '') return null
  const keys: string[] = []
  let says = false
  let end = first.start
  for (const tag of tags) {
    if (text.slice(end, tag.start).trim() !== '') break
    end = tag.end
    if (tag.closes) continue
    const attributes = attributesOf(text.slice(tag.start, tag.end))
    for (const name of ['id', 'xml:id', 'name']) {
      const key = attributes.get(name)
      if (key && !keys.includes(key)) keys.push(key)
    }
    says ||= saysNote(attributes)
    // Only an anchor may follow what holds the text, and a link back with the label.
    const target = tag.name === 'a' && attributes.has('href') ? tag.partner : null
    if (target && (labelIn(seenIn(text, tag.end, target.start)) !== null || leadsBack(text, tag, attributes))) {
      end = target.end
      break
    }
  }
  if (keys.length === 0 || /^h[1-6]$/.test(first.name)) return null
  const label = labelIn(seenIn(text, first.start, end)) ?? ''
  const closing = first.partner && first.partner.start >= end ? first.partner : null
  const textEnd = closing && Math.max(end, startOfLinksBack(text, tags, closing))
  const token = definitionAt(
    text,
    { notation: 'html', start: first.start, end, label, keys },
    'first',
    closing && textEnd !== null ? { start: textEnd, end: closing.end } : undefined,
  )
  return says || keys.some(isNoteId) ? token : { ...token, onlyIfCalled: true }
}

/** Where the links begin that lead from a note's end back to its markers; where the note closes if there are none. */
function startOfLinksBack(text: string, tags: readonly Tag[], closing: Tag): number {
  let start = closing.start
  let end = start
  for (let index = tags.indexOf(closing) - 1; index >= 0; index--) {
    const tag = tags[index] as Tag
    if (!tag.closes || seenIn(text, tag.end, end) !== '') break
    end = tag.start
    if (tag.name !== 'a') continue
    const { partner } = tag
    if (!partner || !leadsBack(text, partner, attributesOf(text.slice(partner.start, partner.end)))) break
    start = partner.start
    end = start
    index = tags.indexOf(partner)
  }
  return start
}

/** A link within the page that says so, or shows no word: `↩`, `^`. */
function leadsBack(text: string, { end, partner }: Tag, attributes: ReadonlyMap<string, string>): boolean {
  if (!partner || !attributes.get('href')?.startsWith('#')) return false
  if (attributes.get('role') === 'doc-backlink' || /\bfootnote-back\b/.test(attributes.get('class') ?? '')) return true
  return !/[\p{L}\p{N}]/u.test(seenIn(text, end, partner.start))
}

function callIn(text: string, tags: readonly Tag[], index: number): LabelToken | null {
  const tag = tags[index] as Tag
  const { partner } = tag
  if (!partner || partner.end - tag.start > 600) return null
  const attributes = attributesOf(text.slice(tag.start, tag.end))
  const target = /^#(\S+)$/.exec(attributes.get('href') ?? '')?.[1]
  if (target === undefined) return null
  const label = labelIn(seenIn(text, tag.end, partner.start))
  const isCertain = saysReference(attributes)
  if (label === null && !isCertain) return null
  const written = text.slice(tag.end, partner.start)
  const isRaised = /<sup\b/i.test(written) || isInSup(tags, index)
  const isBracketed = /^[[(]/.test(seenIn(text, tag.end, partner.start)) || text[tag.start - 1] === '['
  if (!isCertain && !isRaised && !isBracketed && !isNoteId(target)) return null
  return callAt(
    { notation: 'html', start: tag.start, end: partner.end, label: label ?? '', keys: [safelyDecoded(target)] },
    isCertain,
  )
}

function isInSup(tags: readonly Tag[], index: number): boolean {
  const { start } = tags[index] as Tag
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const tag = tags[i] as Tag
    if (tag.name === 'sup' && !tag.closes) return (tag.partner?.start ?? 0) > start
  }
  return false
}

function safelyDecoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
