/** Org, Emacs's outlines. */
import { nothingOfItsOwn, type Syntax, withLine } from './syntax'

const tokens = new RegExp(
  [
    // =verbatim= and ~code~ between blanks or marks, times, the targets of links, programs and macros in the line, formulas.
    String.raw`(?<code>(?<![^\s('"{-])([=~])(?![\s=~])[^\r\n=~]{1,300}(?<!\s)\2(?![^\s.,;:!?'")}[\\-])`,
    String.raw`[<[]\d{4}-\d\d-\d\d[^<>[\]\r\n]{0,60}[>\]]|(?<=\[)\[[^[\]]{1,1000}\](?=[[\]])|<<<?[^<>\r\n]{1,200}>>>?`,
    String.raw`(?<!\w)src_\w+(?:\[[^[\]\r\n]{0,200}\])?\{[^{}\r\n]{0,500}\}|(?<!\w)call_\w+\([^()\r\n]{0,300}\)`,
    String.raw`@@[\w-]+:[^\r\n]{0,500}?@@|\{\{\{[^{}\r\n]{1,300}\}\}\}|\[cite(?:\/[\w\/]*)?:[^[\]]{0,1000}\]`,
    String.raw`\\\((?:[^\\]|\\[^()]){0,5000}\\\)|\\\[(?:[^\\]|\\[^[\]]){0,5000}\\\]`,
    String.raw`(?<![\w$])\$[^\s$](?:[^$\r\n]{0,200}[^\s$])?\$(?![\w$]))`,
    String.raw`(?<mark>^[ \t]*#\+\w+(?:\[[^[\]\r\n]{0,200}\])?:|(?<=[^-]-)-(?!-))`,
  ].join('|'),
  'gm',
)

export const org: Syntax = {
  ...nothingOfItsOwn,
  format: 'org',
  languages: ['org'],
  endings: ['.org'],
  comment: { opens: '# ', before: ' ', closes: '' },
  openers: '#:*[CSD',
  blocks: [
    {
      kind: 'code',
      opens: /^\s*#\+begin_(src|example|export|comment)\b/i,
      closes: ([, name]) => withLine(new RegExp(`^\\s*#\\+end_${name}\\b`, 'i')),
    },
    { kind: 'code', opens: /^\s*#\+(?:begin|end)_/i, closes: () => null },
    // What these keywords say is read; all others are settings.
    { kind: 'code', opens: /^\s*#\+(?!(?:title|subtitle|caption)(?:\[[^\]]*\])?:)\w+(?:\[[^\]]*\])?:/i, closes: () => null },
    { kind: 'comment', opens: /^\s*#(?:\s|$)/, closes: () => null },
    { kind: 'code', opens: /^\s*:(?:\s|$)/, closes: () => null },
    {
      kind: 'code',
      opens: /^\s*:[\w-]+:\s*$/,
      // A drawer that is not closed is none, and no drawer reaches over a heading.
      closes: () => (line) => (/^\s*:end:\s*$/i.test(line) ? 'last' : /^\*+\s/.test(line) ? 'before' : 'inside'),
    },
    { kind: 'code', opens: /^\s*(?:CLOCK|SCHEDULED|DEADLINE|CLOSED):/, closes: () => null },
    {
      kind: 'comment',
      // A heading that says so takes all under it out of the text.
      opens: /^(\*+)[ \t]+(?:[A-Z]{2,20}[ \t]+)?(?:\[#\w+\][ \t]+)?COMMENT(?:\s|$)/,
      closes: ([, { length } = '']) => (line) => ((/^\*+(?=\s)/.exec(line)?.[0].length ?? 99) <= length ? 'before' : 'inside'),
    },
    { kind: 'prose', opens: /^\*+\s/, closes: () => null },
  ],
  begins: /^\[fn:[^[\]\s]+\]/,
  tokens,
  linkEnds: /\]/,
} // biome-ignore format: a table
