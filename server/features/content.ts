/** Hover texts as Markdown or as plain text. Whatever comes from a document is escaped: it is shown, never obeyed. */
import { type MarkupContent, MarkupKind } from 'vscode-languageserver'

export type Line =
  /** A heading; `rest` follows it in ordinary type. */
  | { kind: 'title'; text: string; rest?: string }
  | { kind: 'text'; text: string }
  /** Lines that stay lines: verse, an inscription. */
  | { kind: 'verse'; text: string }
  | { kind: 'quote'; text: string }
  /** A quotation whose lines stay lines: the first of a leaf. */
  | { kind: 'excerpt'; text: string }
  | { kind: 'item'; text: string }
  /** An address of the web, without characters that mean anything to Markdown. */
  | { kind: 'link'; text: string; url: string }
  /** Several in a row, to files or to the web, likewise. */
  | { kind: 'links'; links: { text: string; url: string }[] }
  /** A small picture of what the address leads to; the text is for who does not see it. */
  | { kind: 'image'; text: string; url: string }
  | { kind: 'rule' }

/** A leaf can be known by it, and the words stay in view. */
const pictureHeight = 160

export function contentOf(lines: readonly Line[], markdown: boolean): MarkupContent {
  if (!markdown) return { kind: MarkupKind.PlainText, value: lines.map(plain).filter(Boolean).join('\n') }
  const blocks: string[] = []
  lines.forEach((line, index) => {
    const block = rendered(line)
    if (line.kind === 'item' && lines[index - 1]?.kind === 'item') blocks[blocks.length - 1] += `\n${block}`
    else blocks.push(block)
  })
  return { kind: MarkupKind.Markdown, value: blocks.join('\n\n') }
}

function rendered(line: Line): string {
  switch (line.kind) {
    case 'title':
      return `**${escaped(line.text)}**${line.rest ? ` ${escaped(line.rest)}` : ''}`
    case 'text':
      return escaped(line.text)
    case 'verse':
      return linesOf(line.text).map(escaped).join('  \n')
    case 'quote':
      return linesOf(line.text)
        .map((part) => `> ${escaped(part)}`)
        .join('\n')
    case 'excerpt':
      return linesOf(line.text)
        .map((part) => `> ${escaped(part)}`)
        .join('  \n')
    case 'item':
      return `- ${escaped(line.text)}`
    case 'link':
      return `[${escaped(line.text)}](${line.url})`
    case 'links':
      return line.links.map((link) => rendered({ kind: 'link', ...link })).join(' · ')
    case 'image':
      return `![${plainly(line.text)}](${line.url}|height=${pictureHeight})`
    case 'rule':
      return '---'
  }
}

function plain(line: Line): string {
  switch (line.kind) {
    case 'title':
      return `${line.text}${line.rest ? ` ${line.rest}` : ''}`
    case 'item':
      return `• ${line.text}`
    case 'link':
      return `${line.text}: ${line.url}`
    case 'links':
      return line.links.map(({ text, url }) => `${text}: ${url}`).join('\n')
    case 'image':
    case 'rule':
      return ''
    case 'verse':
      return linesOf(line.text).join('\n')
    default:
      return line.text
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim())
}

/** What a picture shows, for who hears it: editors read it as it stands, backslashes and all, so it does without. */
function plainly(text: string): string {
  return text.replace(/[\s\\`*[\]<>&!"~^$]+/g, ' ').trim()
}

/** No character of a document's text means anything to Markdown or HTML; a URL does not become a link. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~^$=]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/@/g, '&#64;')
}
