/** Goes through a large XML text piece by piece, so that requests are answered in between. Broken XML is read as far as it makes sense. */
import { SaxesParser } from 'saxes'
import { withoutPrefix, withWholeEntities } from '../transcripts/xml'

export interface XmlEvents {
  /** `start` is where the opening tag begins. */
  opened(name: string, attributes: Record<string, string>, start: number): void
  closed(name: string): void
  text(text: string): void
}

/** A piece takes a few milliseconds. */
const pieceLength = 1 << 15

/** Yields between pieces; names come without their prefixes. Never throws. */
export function* xmlInPieces(text: string, events: XmlEvents): Generator<void, void, undefined> {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  /** Pieces end behind a tag, so that a tag begins in the piece that the parser is at. */
  let pieceStart = 0
  let start = 0
  parser.on('error', () => undefined)
  parser.on('opentagstart', () => {
    start = Math.max(pieceStart, text.lastIndexOf('<', parser.position - 1))
  })
  parser.on('opentag', ({ name, attributes }) => events.opened(withoutPrefix(name), attributes, start))
  parser.on('closetag', ({ name }) => events.closed(withoutPrefix(name)))
  parser.on('text', (part) => events.text(part))
  parser.on('cdata', (part) => events.text(part))
  while (pieceStart < text.length) {
    const most = Math.min(pieceStart + pieceLength, text.length)
    const tagEnd = most < text.length ? text.lastIndexOf('>', most - 1) + 1 : most
    const end = tagEnd > pieceStart ? tagEnd : most
    try {
      parser.write(withWholeEntities(text.slice(pieceStart, end)))
      if (end === text.length) parser.close()
    } catch {
      return
    }
    pieceStart = end
    yield
  }
}
