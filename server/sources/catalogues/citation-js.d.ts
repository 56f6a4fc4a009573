/** The two parts of Citation.js that read BibTeX: the entries, and what LaTeX means in a value. */
declare module '@citation-js/plugin-bibtex/lib-mjs/input/file.js' {
  export const bibtexGrammar: {
    defaultState: { strings: Record<string, unknown> }
    state: { strings: Record<string, unknown> }
  }
  export function parse(text: string): { type: string; label: string; properties: Record<string, unknown> }[]
}
declare module '@citation-js/plugin-bibtex/lib-mjs/input/value.js' {
  export function parse(text: string, field: string): unknown
}
