/** LaTeX, and plain TeX as far as it is the same. */
import { nothingOfItsOwn, type Syntax, withBalance, withLine } from './syntax'

/** Environments without prose: verbatim text, programs, drawings, formulas. */
const verbatim = [
  ...['verbatim', 'Verbatim', 'BVerbatim', 'LVerbatim', 'alltt', 'lstlisting', 'minted', 'comment', 'filecontents'],
  ...['tikzpicture', 'pgfpicture', 'picture', 'axis', 'algorithmic', 'algorithm2e', 'luacode', 'pycode', 'asy'],
  ...['equation', 'align', 'alignat', 'flalign', 'gather', 'multline', 'eqnarray', 'displaymath', 'math', 'dmath'],
].join('|')

/** Commands that define or load something: what they hold is no text yet. */
const definitions = [
  ...['newcommand', 'renewcommand', 'providecommand', 'DeclareRobustCommand', 'NewDocumentCommand', 'DeclareMathOperator'],
  ...['RenewDocumentCommand', 'NewDocumentEnvironment', 'newenvironment', 'renewenvironment', 'newtheorem', 'newcounter'],
  ...['def', 'gdef', 'edef', 'xdef', 'let', 'makeatletter', 'makeatother', 'setlength', 'addtolength', 'setcounter'],
  ...['usepackage', 'RequirePackage', 'documentclass', 'LoadClass', 'ProvidesPackage', 'ProvidesClass', 'PassOptionsToPackage'],
  ...['hypersetup', 'lstset', 'tikzset', 'pgfplotsset', 'sisetup', 'geometry', 'titleformat', 'hyphenation', 'ExecuteBibliographyOptions'],
  ...['bibliography', 'bibliographystyle', 'addbibresource', 'graphicspath', 'captionsetup', 'AtBeginDocument', 'AtEndDocument'],
  ...['DeclareFieldFormat', 'DeclareCiteCommand', 'newbibmacro', 'renewbibmacro', 'pretocmd', 'apptocmd', 'patchcmd'],
].join('|') // biome-ignore format: a list

/** Commands whose arguments are names, keys, sizes and files. */
const keyed = [
  ...['label', 'ref', 'eqref', 'pageref', 'autoref', 'nameref', 'vref', 'cref', 'Cref', 'cpageref', 'hyperref'],
  ...['[a-zA-Z]{0,20}[cC]ite[a-zA-Z]{0,20}', 'bibitem', 'input', 'include', 'includegraphics', 'includeonly', 'url', 'href', 'path'],
  ...['begin', 'end', 'index', 'glossary', 'gls', 'hspace', 'vspace', 'setlength', 'pagestyle', 'thispagestyle', 'color'],
  ...['textcolor', 'fontsize', 'selectlanguage', 'foreignlanguage', 'usetikzlibrary', 'pagenumbering', 'hypertarget'],
  ...['hyperlink', 'phantomsection', 'addcontentsline', 'markboth', 'markright', 'rule', 'si', 'SI', 'num', 'ce', 'code'],
].join('|') // biome-ignore format: a list

const options = String.raw`(?:\[[^[\]]{0,300}\]){0,3}`

/** In the order in which TeX reads them: an escaped mark is none. */
const tokens = new RegExp(
  [
    String.raw`(?<comment>%[^\r\n]*)`,
    String.raw`(?<code>\\(?:verb|lstinline|spverb)\*?([^\s\w*{[])[^\r\n]{0,500}?\3`,
    String.raw`\\(?:lstinline|mintinline|texttt|verb)${options}\{[^{}]{0,500}\}(?:\{[^{}]{0,500}\})?`,
    String.raw`\\begin\{(${verbatim})(\*?)\}(?:[^\\]|\\(?!begin\{\4))*?\\end\{\4\5\}`,
    String.raw`\\(?:${keyed})\*?${options}\s?\{[^{}]{0,1000}\}`,
    String.raw`\$\$[^$]*\$\$|\$(?:[^$\\]|\\[^]){0,5000}\$|\\\((?:[^\\]|\\[^()]){0,5000}\\\)|\\\[(?:[^\\]|\\[^[\]]){0,5000}\\\])`,
    // A stop at the end of what the reader sees as a percentage, an ampersand: prose.
    String.raw`\\[%&$#_]`,
    // `\\[2pt]`, a command with its options, a blank that TeX keeps (`~`, `\,`), braces; of two hyphens, the second.
    String.raw`(?<mark>\\\\(?:\[[^[\]\s]{0,20}\])?|\\[a-zA-Z@]+\*?${options}|\\[^]|[{}~&]|(?<=-)-)`,
  ].join('|'),
  'g',
)

/** `\\url{so}` is set as it stands. */
const asItStands = /^(?:url|path|texttt|code|num|SI|si|ce|lstinline|mintinline)$/

/** `\\&` is `&`, `\\cite{smith}` points to `[smith]`, and of a label and an address nothing is seen. */
function inPrint(written: string): string {
  if (/^\\[%&$#_]$/.test(written)) return written.slice(1)
  const [, verbatim] = /^\\(?:verb|lstinline|spverb)\*?([^\w\s{[])[^]*\1$/.exec(written) ?? []
  if (verbatim !== undefined) return written.slice(written.indexOf(verbatim) + 1, -1)
  const [whole, name = '', content = ''] = /^\\([a-zA-Z]+)\*?(?:\[[^[\]]*\])*\s?\{([^{}]*)\}/.exec(written) ?? []
  if (whole === undefined || whole.length < written.length) return written
  if (asItStands.test(name)) return content
  return /cite|^(?!h)\w*ref$/i.test(name) ? `[${content}]` : ''
}

export const latex: Syntax = {
  ...nothingOfItsOwn,
  format: 'latex',
  languages: ['latex', 'tex'],
  otherNames: ['plaintex', 'context'],
  endings: ['.tex', '.ltx'],
  comment: { opens: '% ', before: ' ', closes: '' },
  openers: '\\',
  blocks: [
    {
      kind: 'code',
      opens: new RegExp(String.raw`^\s*\\begin\{((?:${verbatim})\*?)\}(.*)`),
      closes: ([, name = '', rest = '']) => {
        const end = `\\end{${name}}`
        return rest.includes(end) ? null : (line) => (line.includes(end) ? 'last' : 'inside')
      },
    },
    {
      kind: 'code',
      opens: new RegExp(String.raw`^\s*\\(?:${definitions})(?![a-zA-Z]).*`),
      closes: ([line]) => withBalance(line, 'braces'),
    },
    { kind: 'code', opens: /^\s*\\iffalse\b/, closes: () => withLine(/^\s*\\fi\b/) },
  ],
  begins: /^\s*\\(?:part|chapter|(?:sub)*section|(?:sub)?paragraph|item|bibitem|par|begin|end)(?![a-zA-Z])/,
  tokens,
  inPrint,
  linkEnds: /[{}\\]/,
}
