/** The diagnostics' codes and their severities (contract.md). */
export type Severity = 'error' | 'warning' | 'information' | 'hint'

export const severities = {
  'note-undefined': 'error',
  'note-unused': 'warning',
  'note-duplicate': 'error',
  'note-order': 'warning',
  'note-malformed': 'error',
  'note-empty': 'warning',
  'note-label-mismatch': 'error',
  'reference-separator': 'warning',
  'reference-padding': 'warning',
  'reference-missing-level': 'warning',
  'reference-level-order': 'warning',
  'reference-doubled-label': 'warning',
  'reference-range-label': 'hint',
  'reference-range-reversed': 'error',
  'reference-side-form': 'hint',
  'reference-page-for-leaf': 'warning',
  'reference-inconsistent': 'warning',
  'reference-near-duplicate': 'hint',
  'reference-mixed-script': 'error',
  'repository-unknown': 'warning',
  'repository-before-introduction': 'warning',
  'repository-renamed': 'information',
  'short-form-unresolved': 'error',
  'short-form-ambiguous': 'warning',
  'cross-reference-range': 'error',
  'name-variant': 'hint',
  'date-incomplete': 'hint',
  'date-impossible': 'warning',
  'link-trailing': 'hint',
  'source-missing': 'information',
  'catalogue-mismatch': 'information',
  'suppression-unknown': 'warning',
  'suppression-unused': 'hint',
  'configuration-invalid': 'error',
  'configuration-unknown': 'warning',
} as const satisfies Record<string, Severity>

export type Code = keyof typeof severities

/** From the gravest. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint']
