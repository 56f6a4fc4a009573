/** The entities of XML and HTML: `&#8617;`, `&#x21A9;`, `&amp;`. */

/** Those that texts of this kind have; the many others are left as they stand. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
}

/** What one entity stands for; itself where that is not known. */
export function characterOf(entity: string): string {
  const [, number, hex, name = ''] = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{1,30}));$/.exec(entity) ?? []
  const code = number ? Number.parseInt(number, 10) : hex ? Number.parseInt(hex, 16) : 0
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? entity)
}

/** A text with the characters in place of their entities. */
export function withCharacters(text: string): string {
  return text.includes('&') ? text.replace(/&#?\w{1,30};/g, characterOf) : text
}
