/** Which documents are Fontes's business: pure, so that it can be tested without VS Code. */

/** A filter that both VS Code and LSP take. */
export interface TextFilter {
  language: string
  scheme: string
}

/** The files of a project's own archives, and of what it has accepted; their mistakes are shown while they are written. */
export const configurationFiles = '**/{fontes,fontes-baseline}.json'

/** A filter for the configuration in each scheme that texts are read in. */
export function configurationSelection(texts: readonly TextFilter[]): { scheme: string; pattern: string }[] {
  return [...new Set(texts.map(({ scheme }) => scheme))].map((scheme) => ({ scheme, pattern: configurationFiles }))
}

/**
 * One filter for each language and scheme.
 *
 * The schemes are named rather than left open: with an open scheme the old side of every diff (`git:`), output channels,
 * comment boxes and chat inputs would be analysed too, and their problems listed beside those of the file itself. Saved and
 * unsaved files are always read, and so is whatever file system a folder of the workspace lives in: a repository opened in the
 * browser (`vscode-vfs:`), another machine, somebody else's shared session.
 */
export function selection(languages: readonly string[], folderSchemes: Iterable<string>): TextFilter[] {
  const schemes = new Set(['file', 'untitled', ...folderSchemes])
  return [...new Set(languages)].flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })))
}
