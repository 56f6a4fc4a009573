/** Values out of a catalogue's own data, which may be anything: a field that is not what it should be is empty. */

export type Fields = { readonly [name: string]: unknown }

/** Is it an object with names? */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What the object itself has under a name, and not what all objects have. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** The first of several fields that has a text, trimmed; empty where none has. */
export function textOf(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const text = asText(field(fields, name))
    if (text !== '') return text
  }
  return ''
}

export function asText(value: unknown): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() : ''
}

export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}
