/**
 * The list in BibTeX. It has no field for an archive: in `@unpublished` the styles print `title` and `note`, BibLaTeX's
 * `howpublished` and `address`, too. Zotero takes `title` and `address`, puts `howpublished` under Extra and `note` in a
 * note; so title and `howpublished` together say all of the reference. `archive` and `archive_location` are for programs
 * that read them, Fontes among them.
 */
import type { Holdings } from '../holdings'
import { type Item, itemsOf } from './bibliography'
import type { SourceList } from './list'

export function listAsBibtex(list: SourceList, holdings: Holdings | null = null): string {
  return itemsOf(list, holdings).map(entry).join('\n')
}

function entry({ id, title, isUntitled, reference, archive, town, location, leaves, creators, date }: Item): string {
  const fields: [name: string, value: string][] = [
    // Names as they are, and capitals: braces keep both.
    ['author', creators.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(title)}}`],
    ['howpublished', escaped(isUntitled ? archive : reference)],
    ['address', escaped(town)],
    [/^\d{4}$/.test(date) ? 'year' : 'date', escaped(date)],
    ['archive', escaped(archive)],
    ['archive_location', escaped(location)],
    ['note', escaped(leaves)],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@unpublished{${id},\n${lines.join('')}}\n`
}

/** What means something to LaTeX; braces by their names, since BibTeX counts them even behind a backslash. */
const special: { [character: string]: string } = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (character) => special[character] ?? `\\${character}`)
}
