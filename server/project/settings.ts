/** What users set, and what follows from it for one document. */
import picomatch from 'picomatch'
import { type Code, type Severity, severities, severityOrder } from '../checks/codes'
import { defaultLimit } from '../checks/limits'
import { type NoteKind, noteKinds } from '../notes/kinds'

export type Level = Severity | 'off'

/** `fontes.severity`: a code's level, or a glob's codes with their levels. */
export interface SeveritySettings {
  [codeOrGlob: string]: Level | { [code: string]: Level }
}

export interface Settings {
  severity: SeveritySettings
  /** How many problems of one kind are shown for one text; all where it is 0. */
  limit: number
  /** `fontes.languages`, by VS Code's names; null where nothing is said of them. */
  languages: readonly string[] | null
  /** `fontes.sources.roots`: folders with sources beside the workspace's, by their paths; null where nothing is said of them. */
  roots: readonly string[] | null
  /** The kinds of notes that the outline shows. */
  outlined: readonly NoteKind[]
  /** Do transcripts say above their leaves who cites these? */
  codeLens: boolean
}

export const defaultSettings: Settings = {
  severity: {},
  limit: defaultLimit,
  languages: null,
  roots: null,
  outlined: noteKinds,
  codeLens: true,
}

/** Makes settings of what a client sends; what is not understood is left out. */
export function settingsFrom(value: unknown): Settings {
  const {
    severity,
    maxProblemsOfOneKind: most,
    languages,
    sources,
    outline,
    codeLens,
  } = (value ?? {}) as {
    severity?: unknown
    maxProblemsOfOneKind?: unknown
    languages?: unknown
    sources?: { roots?: unknown } | null
    outline?: { kinds?: unknown } | null
    codeLens?: unknown
  }
  const outlined = outline?.kinds
  const roots = sources?.roots
  return {
    severity: typeof severity === 'object' && severity !== null ? (severity as SeveritySettings) : {},
    limit: typeof most === 'number' && most >= 0 ? Math.floor(most) : defaultLimit,
    languages: Array.isArray(languages) ? languages.filter((name) => typeof name === 'string') : null,
    roots: Array.isArray(roots) ? roots.filter((path) => typeof path === 'string') : null,
    outlined: Array.isArray(outlined) ? noteKinds.filter((kind) => outlined.includes(kind)) : noteKinds,
    codeLens: codeLens !== false,
  }
}

/**
 * The level of each code in a document. `path` is relative to its folder, with slashes; among the globs that match it the
 * later ones win, and any glob wins over a code set for all.
 */
export function levelsFor(settings: Settings, path: string): (code: Code) => Level {
  const own = new Map<string, Level>()
  const take = (levels: object) => {
    for (const [code, level] of Object.entries(levels)) if (isLevel(level)) own.set(code, level)
  }
  const globs = Object.entries(settings.severity).filter(([, value]) => typeof value === 'object' && value !== null)
  take(settings.severity)
  for (const [glob, levels] of globs)
    if (picomatch.isMatch(path, glob, { dot: true, nocase: true })) take(levels as object)
  return (code) => own.get(code) ?? severities[code]
}

function isLevel(value: unknown): value is Level {
  return value === 'off' || severityOrder.includes(value as Severity)
}
