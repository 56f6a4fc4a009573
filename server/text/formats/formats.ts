/** The formats in one table, each a file of its own. */
import type { Format } from '../text'
import { asciidoc } from './asciidoc'
import { html, xml } from './elements'
import { latex } from './latex'
import { markdown } from './markdown'
import { org } from './org'
import { plain } from './plain'
import { restructuredtext } from './restructuredtext'
import type { Syntax } from './syntax'
import { typst } from './typst'

const byFormat: Record<Format, Syntax> = { plain, markdown, latex, restructuredtext, org, asciidoc, typst, xml, html }

export const syntaxes: readonly Syntax[] = Object.values(byFormat)

export function syntaxOf(format: Format): Syntax {
  return byFormat[format]
}

const byLanguage = new Map(
  syntaxes.flatMap(({ format, languages, otherNames }) =>
    [...languages, ...otherNames].map((name) => [name, format] as const),
  ),
)

/** The format of a language by an editor's name for it; null for one that Fontes does not know. */
export function formatOfLanguage(language: string): Format | null {
  return byLanguage.get(language.toLowerCase()) ?? null
}

/** The languages that are read unless their user says otherwise, by VS Code's names. */
export const defaultLanguages: readonly string[] = syntaxes.flatMap(({ byDefault, languages }) =>
  byDefault ? languages : [],
)
