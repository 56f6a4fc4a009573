/** The names by which features are offered to a client: at the start, when the features themselves are not loaded yet. */
import { CodeActionKind } from 'vscode-languageserver'

export const ignoreKind = `${CodeActionKind.QuickFix}.ignore.fontes`
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.fontes`
export const sourceKind = `${CodeActionKind.Source}.convertReferences.fontes`

/** The types of tokens, in the order of the legend; package.json gives them their colours. */
export const tokenTypes = ['marker', 'noteLabel', 'siglum', 'levelLabel', 'levelValue', 'leaf'] as const
