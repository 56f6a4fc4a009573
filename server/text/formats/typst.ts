/** Typst. */
import { nothingOfItsOwn, type Syntax, withBalance, withLine, withNested } from './syntax'

const name = String.raw`[\p{L}_][\p{L}\p{N}_-]{0,80}`
/** Three deep; a call in a text is hardly ever deeper. What stands in square brackets among the arguments is text. */
const argumentsOfCall = String.raw`\((?:[^()[\]"]|"[^"\r\n]{0,500}"|\((?:[^()[\]]|\([^()[\]]{0,200}\)){0,500}\)){0,1000}(?:\)|(?=\[))`
/** Comments stand in comments; this looks two deep. */
const comment = String.raw`\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)){0,2000}\*\/){0,20000}\*\/`
/** `_so_`, `*so*`: inside a word they are letters. */
const emphasis = String.raw`(?<![\p{L}\p{N}_*])[_*](?=[^\s_*])|(?<=[^\s_*])[_*](?![\p{L}\p{N}_*])`
/** In an address `//` begins no comment. */
const address = String.raw`https?:\/\/[\w!$%&*+,./:;=?@~'-]+`

const tokens = new RegExp(
  [
    String.raw`\\[^\s]`,
    String.raw`${address}|(?<comment>\/\/[^\r\n]*|${comment})`,
    String.raw`(?<code>(\x60{3,})[^]*?\3|\x60[^\x60]*\x60|\$(?:[^$\\]|\\[^]){0,5000}\$`,
    String.raw`(?<![\p{L}\p{N}])@${name}(?:[:.]${name})*|<${name}(?:[:.]${name})*>)`,
    // A call; what stands in square brackets behind it is text.
    String.raw`(?<mark>#${name}(?:\.${name}){0,5}(?:${argumentsOfCall})?|[~\\]|(?<=[^-]-)-(?!-)|${emphasis})`,
  ].join('|'),
  'gu',
)

export const typst: Syntax = {
  ...nothingOfItsOwn,
  format: 'typst',
  languages: ['typst'],
  endings: ['.typ'],
  comment: { opens: '// ', before: ' ', closes: '' },
  openers: '#/`=',
  blocks: [
    { kind: 'code', opens: /^\s*#(?:let|set|show|import|include|if|for|while|context)\b.*/, closes: ([line]) => withBalance(line, 'typst') },
    // A block of code.
    { kind: 'code', opens: /^\s*#\{.*/, closes: ([line]) => withBalance(line, 'typst') },
    { kind: 'comment', opens: /^\s*\/\/(?!\/)/, closes: () => null },
    { kind: 'comment', opens: /^\s*\/\*.*/, closes: ([line]) => withNested(line, /\/\*|\*\//g, '/*') },
    { kind: 'code', opens: /^\s*(`{3,})(.*)/, closes: ([, fence = '', rest = '']) => (rest.includes(fence) ? null : withLine(new RegExp(fence))) },
    { kind: 'prose', opens: /^=+\s/, closes: () => null },
  ],
  tokens,
  linkEnds: /[[\]]/,
} // biome-ignore format: a table
