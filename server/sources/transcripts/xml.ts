/**
 * Goes through an XML text and says where its elements stand. Broken XML is read as far as it makes sense; entities that it
 * declares itself are left as they are written, so none can grow.
 */
import { SaxesParser } from 'saxes'
import { withCharacters } from '../../text/entities'
import type { Span } from '../../text/text'

export interface Element extends Span {
  /** Without its prefix; the span is that of its opening tag. */
  name: string
  attributes: Record<string, string>
}

export interface XmlReader {
  opened?(element: Element): void
  /** `end` is behind the closing tag. */
  closed?(name: string, end: number): void
  text?(text: string): void
}

const mostErrors = 500

/** Reads a text, or only what stands before `until`; the offsets are those of the text. Never throws. */
export function readXml(text: string, reader: XmlReader, until: number = text.length): void {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  let start = 0
  let errors = 0
  parser.on('error', (error) => {
    // Such a text is no XML.
    if (++errors > mostErrors) throw error
  })
  parser.on('opentagstart', () => {
    start = Math.max(0, text.lastIndexOf('<', parser.position - 1))
  })
  parser.on('opentag', ({ name, attributes }) =>
    reader.opened?.({ name: withoutPrefix(name), attributes, start, end: parser.position }),
  )
  parser.on('closetag', ({ name }) => reader.closed?.(withoutPrefix(name), parser.position))
  parser.on('text', (part) => reader.text?.(part))
  parser.on('cdata', (part) => reader.text?.(part))
  try {
    // In one piece: between pieces the parser's positions are right only for what it has not put aside.
    parser.write(withWholeEntities(text.slice(0, until)))
    if (until >= text.length) parser.close()
  } catch {
    // What was read before counts.
  }
}

/** After a bare ampersand a parser waits for the end of an entity, over all elements that follow; its full-width twin is as long. */
export function withWholeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(?!#?\w{1,40};)/g, '\uff06') : text
}

/** The name of a text's first element, without its prefix; null where its beginning has none. */
export function rootOf(text: string): string | null {
  const beginning = text.slice(0, 4000)
  if (!/^\uFEFF?\s*</.test(beginning)) return null
  const root = /<([A-Za-z_][\w.:-]{0,60})(?=[\s/>])/.exec(beginning)
  return root ? withoutPrefix(root[1] ?? '') : null
}

export function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The lines that a text of elements shows, up to `most`: without tags, notes and what an editor has put in place of words. */
export function linesOfMarkup(text: string, most: number): string[] {
  const lines: string[] = []
  let line = ''
  let hidden = 0
  const close = () => {
    const plain = line.replace(/\s+/g, ' ').trim()
    if (plain !== '') lines.push(plain)
    line = ''
  }
  for (const match of text.matchAll(/<!--[^]*?(?:-->|$)|<(\/?)([\w.:-]{1,60})[^<>]*>|[^<]+|</g)) {
    if (lines.length >= most) break
    const [piece, slash, tag] = match
    if (tag === undefined) {
      if (hidden === 0 && !piece.startsWith('<!--')) line += withCharacters(piece)
      continue
    }
    const name = withoutPrefix(tag)
    if (hiddenElements.has(name) && !piece.endsWith('/>')) hidden = Math.max(0, hidden + (slash ? -1 : 1))
    if (hidden === 0 && (slash ? lineElements.has(name) : name === 'lb')) close()
  }
  if (lines.length < most) close()
  return lines
}

const hiddenElements = new Set(['note', 'expan', 'reg', 'corr', 'fw', 'figDesc'])
const lineElements = new Set(
  (
    'p l ab head div item opener closer salute signed dateline address addrLine postscript row line lg list label ' +
    'trailer byline u sp stage cell'
  ).split(' '),
)
