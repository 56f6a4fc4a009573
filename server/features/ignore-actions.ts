/**
 * “Ignore 'note-order' here” and “… in this file” as code actions on a diagnostic. The comment itself is written when the
 * action is chosen.
 */
import { type CodeAction, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver'
import type { Finding } from '../checks/check'
import { unitsAt } from '../checks/units'
import { isWithin } from './code-actions'
import { ignoring, type Reach } from './ignoring'
import { ignoreKind } from './offered'
import { offsetOf, rangeOf, type View } from './view'

/** What is to be ignored, as it travels with its action. */
export interface IgnoreData {
  uri: string
  /** Of the finding. */
  range: Range
  code: string
  reach: Reach
}

/** For those diagnostics that the editor asks about and that are still true. `only` are the kinds that it asks for. */
export function ignoreActionsFor(
  view: View,
  diagnostics: readonly Diagnostic[],
  only: readonly string[] = [ignoreKind],
): CodeAction[] {
  if (!only.some((other) => isWithin(ignoreKind, other))) return []
  const { apparatus } = view
  const actions = new Map<string, CodeAction & { diagnostics: Diagnostic[] }>()
  for (const diagnostic of diagnostics) {
    const finding = findingOf(view, diagnostic.range, diagnostic.code)
    // What is said of a comment is mended in that comment.
    if (!finding || finding.code.startsWith('suppression-')) continue
    for (const [reach, where] of [
      ['here', 'here'],
      ['file', 'in this file'],
    ] as const) {
      const unit = reach === 'here' ? unitsAt(apparatus, finding.start)[0]?.start : ''
      if (unit === undefined) continue
      const key = `${finding.code} ${reach} ${unit}`
      const known = actions.get(key)
      if (known) {
        known.diagnostics.push(diagnostic)
        continue
      }
      actions.set(key, {
        title: `Ignore '${finding.code}' ${where}`,
        kind: ignoreKind,
        diagnostics: [diagnostic],
        data: {
          uri: view.document.uri,
          range: diagnostic.range,
          code: finding.code,
          reach,
        } satisfies IgnoreData,
      })
    }
  }
  const all = [...actions.values()]
  const isHere = ({ data }: CodeAction) => (data as IgnoreData).reach === 'here'
  return [...all.filter(isHere), ...all.filter((action) => !isHere(action))]
}

/** The edit of such an action; none where the text has changed since, or no comment would do. */
export function ignoreEditsOf(view: View, { range, code, reach }: IgnoreData): TextEdit[] {
  const { apparatus } = view
  const finding = findingOf(view, range, code)
  const insertion = finding && ignoring(apparatus, finding, reach)
  if (!insertion) return []
  return [{ range: rangeOf(apparatus, { start: insertion.at, end: insertion.at }), newText: insertion.text }]
}

function findingOf({ apparatus, findings }: View, range: Range, code: unknown): Finding | undefined {
  const [start, end] = [offsetOf(apparatus, range.start), offsetOf(apparatus, range.end)]
  return findings.find((finding) => finding.code === code && finding.start === start && finding.end === end)
}
