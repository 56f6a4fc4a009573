/** JSON as people write it, with comments and commas after the last, and where each part of it stands. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Finding } from '../../checks/check'
import type { Span } from '../../text/text'

export type { Node }
export type Path = readonly (string | number)[]

/** Reads as much as can be read. Whatever the text, it answers. */
export function parseJson(text: string): { root: Node | null; findings: Finding[] } {
  const errors: ParseError[] = []
  let root: Node | null
  try {
    root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? null
  } catch {
    // The parser goes as deep as the text does, and the stack ends.
    const message = 'This file nests brackets in brackets too deeply to be read.'
    return {
      root: null,
      findings: [{ code: 'configuration-invalid', start: 0, end: Math.min(1, text.length), message }],
    }
  }
  const findings: Finding[] = []
  let lastEnd = -1
  for (const error of errors) {
    // One slip makes the parser stumble several times: what follows on the same line is of no use.
    if (lastEnd >= 0 && !/[\r\n]/.test(text.slice(lastEnd, error.offset))) continue
    const { start, end } = placeOf(text, error)
    lastEnd = Math.max(end, error.offset + error.length)
    findings.push({ code: 'configuration-invalid', start, end, message: messageOf(text, error) })
  }
  return { root, findings: root ? [...findings, ...repeatedKeys(root)] : findings }
}

/** Where something is missing, its place is the end of what stands before it; but a bracket is missing before another. */
function placeOf(text: string, { error, offset, length }: ParseError): Span {
  const isMissing = /^(?:Comma|CloseBrace|CloseBracket)Expected$/.test(printParseErrorCode(error))
  if ((!isMissing || isClosing(text[offset])) && length > 0)
    return { start: offset, end: Math.min(offset + length, text.length) }
  const end = text.slice(0, offset).trimEnd().length
  return { start: Math.max(0, end - 1), end }
}

const isClosing = (character: string | undefined) => character === '}' || character === ']'

const messages: { [error: string]: string } = {
  CommaExpected: 'A comma is missing after this.',
  ColonExpected: 'A colon is missing between the key and what is said of it, as in "system": "fond".',
  CloseBraceExpected: 'A closing brace } is missing.',
  CloseBracketExpected: 'A closing square bracket ] is missing.',
  PropertyNameExpected: 'A key in quotation marks is expected here, such as "id".',
  ValueExpected:
    'Something is missing here: a text in quotation marks, a number, true, false, or a list in square brackets.',
  EndOfFileExpected: 'The file should end before this. Is a brace or a bracket closed too early?',
  UnexpectedEndOfString: 'The quotation mark that ends this text is missing.',
  UnexpectedEndOfComment: 'This remark is never closed: */ is missing.',
  InvalidEscapeCharacter: 'A backslash means something else here. Write it twice: \\\\.',
  InvalidUnicode: 'A backslash means something else here. Write it twice: \\\\.',
  InvalidCharacter: 'A tab or another invisible character stands between these quotation marks. Write a blank.',
  InvalidNumberFormat: 'This is no number.',
  UnexpectedEndOfNumber: 'This is no number.',
}

function messageOf(text: string, { error, offset, length }: ParseError): string {
  const written = text.slice(offset, offset + length)
  if (/^[“”„‟«»‘’‚]/.test(written))
    return `${written[0]} is a printer's quotation mark. Here words stand between straight ones: "…".`
  if (isClosing(written) && printParseErrorCode(error) === 'EndOfFileExpected')
    return `This ${written} closes nothing. Delete it, or look for one that stands too early.`
  if (isClosing(written)) return `A closing ${written === '}' ? 'square bracket ]' : 'brace }'} is missing before this.`
  const cannot = `${written.trim() === '' ? 'This' : `“${cut(written)}”`} cannot stand here. Words stand between quotation marks: "…".`
  return messages[printParseErrorCode(error)] ?? cannot
}

/** Of two equal keys the first counts. */
function repeatedKeys(node: Node): Finding[] {
  const findings: Finding[] = []
  const visit = (part: Node) => {
    const keys = new Map<string, Node>()
    for (const child of part.children ?? []) {
      const key = part.type === 'object' ? child.children?.[0] : undefined
      const first = key && keys.get(key.value)
      if (key && first)
        findings.push({
          code: 'configuration-invalid',
          ...spanOf(key),
          message: `“${cut(key.value)}” stands here a second time, and only the first counts. Make one of the two.`,
          related: [{ ...spanOf(first), message: 'The first.' }],
        })
      else if (key) keys.set(key.value, key)
      visit(child)
    }
  }
  visit(node)
  return findings
}

/** The keys of a group with what stands behind them; nothing does where the file breaks off. Of equal ones the first. */
export function propertiesOf(node: Node): Map<string, { key: Node; value: Node | null }> {
  const properties = new Map<string, { key: Node; value: Node | null }>()
  for (const { children: [key, value] = [] } of node.type === 'object' ? (node.children ?? []) : [])
    if (key && !properties.has(key.value)) properties.set(key.value, { key, value: value ?? null })
  return properties
}

/** What a part of the file says. */
export function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value
  // `fromEntries` makes own properties, whatever their names.
  return Object.fromEntries(
    [...propertiesOf(node)].flatMap(([key, { value }]) => (value ? [[key, valueOf(value)]] : [])),
  )
}

/** A part of a part; null where it is not there. */
export function nodeAt(node: Node, path: Path): Node | null {
  let at: Node | null | undefined = node
  for (const step of path)
    at = at && (typeof step === 'number' ? at.children?.[step] : propertiesOf(at).get(step)?.value)
  return at ?? null
}

export function spanOf({ offset, length }: Pick<Node, 'offset' | 'length'>): Span {
  return { start: offset, end: offset + length }
}

/** A place in a text, as a place in the file; all of the text where its offsets are not those of the file, as something in it is written with a backslash. */
export function placeIn(text: Node, { start, end }: Span): Span {
  if (typeof text.value !== 'string' || text.length !== text.value.length + 2) return spanOf(text)
  const from = text.offset + 1
  return { start: from + start, end: Math.max(from + start + 1, from + end) }
}

/** As much of a text as a message can hold. */
export function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
