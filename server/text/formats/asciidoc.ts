/** AsciiDoc, as Asciidoctor reads it. */
import { beforeBlank, nothingOfItsOwn, type Syntax, withDelimiter } from './syntax'

/** `_so_`, `*so*`, and doubled where words go on; inside a word a single one is a letter. */
const emphasis = String.raw`(?<![\p{L}\p{N}_*])[_*]{1,2}(?=[^\s_*])|(?<=[^\s_*])[_*]{1,2}(?![\p{L}\p{N}_*])`

const tokens = new RegExp(
  [
    String.raw`(?<code>\x60\x60[^\r\n]*?\x60\x60|(?<!\w)\x60[^\s\x60](?:[^\x60\r\n]{0,500}[^\s\x60])?\x60(?!\w)|\+\+\+?[^\r\n]{1,500}?\+\+\+?`,
    String.raw`(?<!\w)(?:pass|stem|latexmath|asciimath|kbd|btn|menu|icon|image|anchor|indexterm2?|bibitem|cite|citenp):[^\s[\]]{0,200}\[(?:[^\]\\\r\n]|\\[^\r\n]){0,500}\]`,
    String.raw`(?<!\w)(?:link|xref|mailto):[^\s[\]]{1,1000}(?=\[)|<<[^<>,\r\n]{1,200}(?:,|>>)|\[\[[^[\]\r\n]{1,200}\]\]|\{[\w-]{1,60}\}`,
    String.raw`\(\(\([^()\r\n]{1,300}\)\)\))`,
    String.raw`(?<mark>footnote(?:ref)?:[\w-]{0,60}(?=\[)|(?<=[^-]-)-(?!-)|${emphasis})`,
  ].join('|'),
  'gu',
)

export const asciidoc: Syntax = {
  ...nothingOfItsOwn,
  format: 'asciidoc',
  languages: ['asciidoc'],
  endings: ['.adoc', '.asciidoc', '.asc'],
  comment: { opens: '// ', before: ' ', closes: '' },
  openers: null,
  blocks: [
    { kind: 'comment', opens: /^(\/{4,})\s*$/, closes: ([, mark = '']) => withDelimiter(mark) },
    { kind: 'comment', opens: /^\/\/(?!\/)/, closes: () => null },
    { kind: 'code', opens: /^(-{4,}|\.{4,}|\+{4,}|`{3,})[\w,]*\s*$/, closes: ([, mark = '']) => withDelimiter(mark) },
    // Examples, sidebars, quotations, tables: what they hold is read.
    { kind: 'code', opens: /^(?:={4,}|\*{4,}|_{4,}|--|[|!,:]={3,}|\+|'{3,}|<{3,})\s*$/, closes: () => null },
    {
      kind: 'code',
      opens: /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|plantuml|ditaa|graphviz|mermaid)\b[^\]]*\]\s*$/,
      // Without delimiters, up to the next blank line; before a delimiter its own rule goes on.
      closes: () => (line) => (/^(?:-{4,}|\.{4,}|\+{4,}|`{3,}|--)/.test(line) ? 'before' : beforeBlank(line)),
    },
    { kind: 'code', opens: /^\[(?:\[[^[\]]*\]|[^[\]]*)\]\s*$/, closes: () => null },
    { kind: 'code', opens: /^:!?[\w-]+!?:(?:\s|$)/, closes: ({ input }) => continued(input) },
    { kind: 'code', opens: /^(?:include|image|video|audio|toc|ifdef|ifndef|ifeval|endif)::\S*\[.*\]\s*$/, closes: () => null },
    // An indented paragraph is literal, unless it is the point of a list.
    { kind: 'code', opens: /^[ \t]+(?![*.-]+\s|\d+\.\s|<\d+>\s)\S/, closes: () => beforeBlank, only: 'paragraph' },
  ],
  tokens,
  linkEnds: /\[/,
} // biome-ignore format: a table

/** An attribute goes on after a line that ends with a backslash. */
function continued(first: string) {
  if (!/\s\\\s*$/.test(first)) return null
  return (line: string) => (/\s\\\s*$/.test(line) ? ('inside' as const) : ('last' as const))
}
