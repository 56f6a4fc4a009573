import type { SemanticTokens } from 'vscode-languageserver'
import type { Apparatus } from '../apparatus/apparatus'
import { isLeaf } from '../citations/roles'
import { positionAt, type Span } from '../text/text'
import { tokenTypes } from './offered'
import type { View } from './view'

type Token = Span & { type: (typeof tokenTypes)[number] }

/** The tokens of a document, or of a part of it. */
export function semanticTokensOf({ apparatus }: View, within?: Span): SemanticTokens {
  const tokens = tokensOf(apparatus)
    .filter((token) => !within || (token.end > within.start && token.start < within.end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const data: number[] = []
  let line = 0
  let character = 0
  let end = 0
  for (const token of tokens) {
    if (token.start < end) continue
    end = token.end
    for (const piece of linesOf(apparatus, token)) {
      const start = positionAt(apparatus.lineStarts, apparatus.text.length, piece.start)
      const deltaCharacter = start.line === line ? start.character - character : start.character
      data.push(start.line - line, deltaCharacter, piece.end - piece.start, tokenTypes.indexOf(token.type), 0)
      line = start.line
      character = start.character
    }
  }
  return { data }
}

function tokensOf(apparatus: Apparatus): Token[] {
  const tokens: Token[] = []
  const add = (type: Token['type'], span: Span, base = 0) => {
    if (span.end > span.start) tokens.push({ type, start: base + span.start, end: base + span.end })
  }
  for (const marker of apparatus.markers) for (const part of readIn(apparatus, marker)) add('marker', part)
  for (const note of apparatus.notes) for (const part of readIn(apparatus, note.head)) add('noteLabel', part)
  for (const { siglum } of apparatus.named) if (siglum) add('siglum', siglum)
  for (const citation of apparatus.citations) {
    if ((citation.kind !== 'archival' && citation.kind !== 'short') || !citation.raw) continue
    for (const part of citation.raw.parts) {
      add('levelLabel', part.label, citation.base)
      add(isLeaf(part.role) ? 'leaf' : 'levelValue', part.value, citation.base)
    }
  }
  return tokens
}

/** What a reader sees of a marker or label between its tags, such as the `[1]` of a link; where that is nothing, the tags. */
function readIn({ text }: Apparatus, { start, end }: Span): Span[] {
  if (text[start] !== '<') return [{ start, end }]
  const parts: Span[] = []
  for (const { 0: part, index } of text.slice(start, end).matchAll(/<[^>]*>|[^<]+/g))
    if (part[0] !== '<' && part.trim()) parts.push({ start: start + index, end: start + index + part.length })
  return parts.length > 0 ? parts : [{ start, end }]
}

/** A token may not go over the end of a line. */
function linesOf(apparatus: Apparatus, token: Span): Span[] {
  const content = apparatus.text.slice(token.start, token.end)
  if (!/[\r\n]/.test(content)) return [token]
  const pieces: Span[] = []
  for (const match of content.matchAll(/[^\r\n]+/g)) {
    const lead = match[0].length - match[0].trimStart().length
    if (lead === match[0].length) continue
    pieces.push({ start: token.start + match.index + lead, end: token.start + match.index + match[0].length })
  }
  return pieces
}
