import type { Span } from '../text'
import { markupComment, nothingOfItsOwn, type Syntax, withLine } from './syntax'

/** A comment, a tag, and `](target)` of an inline link. */
const tokens =
  /(?<comment><!--[^]*?(?:-->|$))|(?<code><\/?[a-zA-Z][^<>]{0,1000}>|\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,3}(?:\s+"[^"]{0,300}")?\))/g

export const markdown: Syntax = {
  ...nothingOfItsOwn,
  format: 'markdown',
  languages: ['markdown'],
  endings: ['.md', '.markdown'],
  comment: markupComment,
  openers: '-`~<\uFEFF',
  blocks: [
    {
      kind: 'frontMatter',
      opens: /^\uFEFF?---\s*$/,
      closes: () => withLine(/^(?:---|\.\.\.)\s*$/),
      only: 'text',
    },
    {
      kind: 'code',
      opens: /^ {0,3}(`{3,}|~{3,})/,
      closes: ([, fence = '']) => withLine(new RegExp(`^ {0,3}${fence[0]}{${fence.length},}\\s*$`)),
    },
    {
      kind: 'comment',
      opens: /^\s{0,3}<!(--.*)/,
      closes: ([, rest = '']) => (rest.includes('-->') ? null : withLine(/-->/)),
    },
  ],
  tokens,
  codeSpans: codeSpansOf,
}

/** Code spans as CommonMark has them: a run of backticks up to the next run of the same length. */
function codeSpansOf(text: string): Span[] {
  if (!text.includes('`')) return []
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const nextOfLength = new Map<number, number>()
  const closing = new Array<number | undefined>(runs.length)
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i] as Span
    closing[i] = nextOfLength.get(run.end - run.start)
    nextOfLength.set(run.end - run.start, i)
  }
  const spans: Span[] = []
  for (let i = 0; i < runs.length; i++) {
    const close = closing[i]
    if (close === undefined) continue
    spans.push({ start: (runs[i] as Span).start, end: (runs[close] as Span).end })
    i = close
  }
  return spans
}
