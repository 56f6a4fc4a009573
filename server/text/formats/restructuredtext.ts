/** reStructuredText, as docutils and Sphinx read it. */
import { beforeBlank, indentOf, nothingOfItsOwn, type Syntax, whileDeeperThan } from './syntax'

/** Directives whose content is no prose. */
const verbatim = [
  ...['code', 'code-block', 'sourcecode', 'highlight', 'parsed-literal', 'literalinclude', 'productionlist', 'prompt'],
  ...['math', 'raw', 'include', 'image', 'toctree', 'contents', 'index', 'graphviz', 'digraph', 'graph', 'mermaid', 'uml'],
  ...['doctest', 'testcode', 'testoutput', 'testsetup', 'ipython', 'plot', 'jupyter-execute', 'console', 'default-role', 'role'],
  ...['module', 'py:module', 'currentmodule', 'automodule', 'autoclass', 'autofunction', 'automethod', 'autosummary'],
  ...['bibliography', 'meta', 'sectnum', 'date', 'unicode', 'only', 'tabularcolumns', 'program', 'highlights'],
].join('|') // biome-ignore format: a list

const tokens = new RegExp(
  [
    // ``literal``, :role:`text`, and a name in single backticks, which is that of an object.
    String.raw`(?<code>\x60\x60[^]*?\x60\x60|(?<!\w):[a-zA-Z][\w:.+-]{0,60}:\x60[^\x60]*\x60|\x60[^\x60<>]*\x60:[a-zA-Z][\w:.+-]{0,60}:`,
    String.raw`(?<![\w\x60])\x60[^\s\x60<>]{1,200}\x60(?![\w_\x60])|\s?<[^<>\s]{1,1000}>(?=\x60_)`,
    String.raw`(?<![\w|])\|[^\s|](?:[^|\r\n]{0,60}[^\s|])?\|(?!\w))`,
    // `.. note::`, `:param x:`, an option; of two hyphens, the second.
    String.raw`(?<mark>^[ \t]*\.\. [\w:.+-]{1,60}::|^[ \t]*:[^\s:\x60][^:\r\n\x60]{0,80}:(?=\s|$)|\x60(?:__?(?!\w))?|(?<=[^-]-)-(?!-))`,
  ].join('|'),
  'gm',
)

/** What stands in backticks, without the target and the name of the role. */
function inPrint(written: string): string {
  if (written.trimStart().startsWith('<')) return ''
  const [, text] = /^(?::[\w:.+-]+:)?(`+)([^]*?)\s*(?:<[^<>]*>)?\1(?::[\w:.+-]+:)?$/.exec(written)?.slice(1) ?? []
  return text ?? written
}

export const restructuredtext: Syntax = {
  ...nothingOfItsOwn,
  format: 'restructuredtext',
  languages: ['restructuredtext'],
  otherNames: ['rst'],
  endings: ['.rst', '.rest'],
  comment: { opens: '.. ', before: ' ', closes: '', isApart: true },
  openers: '.>',
  blocks: [
    {
      kind: 'code',
      opens: new RegExp(String.raw`^\s*\.\. (?:\|[^|]+\| )?(?:${verbatim})::`),
      closes: ({ input }) => whileDeeperThan(indentOf(input)),
    },
    // A target is a name and an address.
    { kind: 'code', opens: /^\s*(?:\.\. _|__ )/, closes: ({ input }) => whileDeeperThan(indentOf(input)) },
    {
      kind: 'comment',
      opens: /^\s*\.\.(?: (?!\[|\||[\w:.+-]+::(?:\s|$)|\s)|$)/,
      closes: ({ input }) => whileDeeperThan(indentOf(input)),
    },
    { kind: 'code', opens: /^\s*>>> /, closes: () => beforeBlank },
  ],
  begins: /^\s*\.\. /,
  announcesCode: /^(?!\s*\.\. ).*::\s*$/,
  tokens,
  inPrint,
  linkEnds: /[\x60>]/,
}
