/**
 * “Convert to GOST, in Russian” as code actions: on the reference at the cursor, on those of a selection, and, where an
 * editor asks for such, on all of the text. The change itself is made when the action is chosen.
 */
import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver'
import type { Apparatus } from '../apparatus/apparatus'
import type { ConversionOffer } from '../messages'
import type { Span } from '../text/text'
import { citationsIn, conversionOf, offersFor } from './conversion'
import { rewriteKind, sourceKind } from './offered'
import { offsetOf, rangeOf, type View } from './view'

/** What a conversion is of, as it travels with its action. */
export interface ConversionData {
  uri: string
  /** All of the text where it is null. */
  range: Range | null
  style: string
}

/** `only` are the kinds that the editor asks for; refactorings where it asks for none in particular. */
export function codeActionsIn(
  view: View,
  range: Range,
  only: readonly string[] = [CodeActionKind.Refactor],
): CodeAction[] {
  const isAsked = (kind: string) => only.some((other) => isWithin(kind, other))
  const actions: CodeAction[] = []
  // A kind that is asked for may be one style's.
  if (isAsked(rewriteKind) || only.some((kind) => isWithin(kind, rewriteKind)))
    actions.push(...actionsFor(view, range, rewriteKind))
  if (isAsked(sourceKind) || only.some((kind) => isWithin(kind, sourceKind)))
    actions.push(...actionsFor(view, null, sourceKind))
  return actions.filter(({ kind = '' }) => isAsked(kind))
}

/** Is a kind of actions the other one, or one of those that belong to it? */
export function isWithin(kind: string, other: string): boolean {
  return kind === other || kind.startsWith(`${other}.`)
}

function actionsFor(view: View, range: Range | null, kind: string): CodeAction[] {
  return conversionsIn(view, range).map(({ style, title, count, of }) => ({
    title: titleOf(title, count, of, range === null),
    kind: `${kind}.${style}`,
    data: { uri: view.document.uri, range, style } satisfies ConversionData,
  }))
}

function titleOf(style: string, count: number, all: number, isWholeText: boolean): string {
  if (all === 1) return `Convert to ${style}`
  const references = count === 1 ? '1 reference' : `${count} references`
  return `Convert ${references}${isWholeText ? ' in this text' : ''} to ${style}`
}

/** The styles into which the references in a range, or all of the text, can be converted. */
export function conversionsIn({ apparatus }: View, range: Range | null): ConversionOffer[] {
  const citations = citationsIn(apparatus, spanOf(apparatus, range))
  return offersFor(apparatus, citations).map(({ style, count, preview }) => ({
    style: style.id,
    title: style.title,
    count,
    of: citations.length,
    preview,
  }))
}

/** The edits of a conversion. */
export function editsOf({ apparatus }: View, range: Range | null, style: string): TextEdit[] {
  const changes = conversionOf(apparatus, citationsIn(apparatus, spanOf(apparatus, range)), style)
  return changes.map((change) => ({ range: rangeOf(apparatus, change), newText: change.text }))
}

function spanOf(apparatus: Apparatus, range: Range | null): Span | null {
  return range && { start: offsetOf(apparatus, range.start), end: offsetOf(apparatus, range.end) }
}
