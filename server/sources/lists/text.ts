/** The list as it is printed: an archive, and under it a line a file; in plain text or Markdown. */
import { isOfSeveralTexts, type ListedArchive, type SourceList } from './list'
import { type ListWords, placesInWords, wordsOf } from './places'
import { lineWriting } from './writing'

interface Manner {
  heading: (text: string) => string
  item: (text: string) => string
}

const plain: Manner = { heading: (text) => `${text}\n`, item: (text) => text }
const markdown: Manner = { heading: (text) => `## ${escaped(text)}\n`, item: (text) => `- ${escaped(text)}` }

/** `withNotes` adds behind each file where it is cited. */
export function listAsText(list: SourceList, withNotes: boolean): string {
  return written(list, withNotes, plain)
}

export function listAsMarkdown(list: SourceList, withNotes: boolean): string {
  return written(list, withNotes, markdown)
}

function written(list: SourceList, withNotes: boolean, manner: Manner): string {
  const words = wordsOf(list)
  const withPaths = isOfSeveralTexts(list)
  return list.archives
    .map((archive) => {
      const lines = archive.files.map((file) => {
        const places = withNotes ? ` (${placesInWords(file.cited, words, withPaths)})` : ''
        return manner.item(`${lineWriting(file.location, file, file.styles)}${places}`)
      })
      return `${manner.heading(headingOf(archive, words))}\n${lines.join('\n')}\n`
    })
    .join('\n')
}

/** `Russian State Archive of Socio-Political History (RGASPI), Moscow` */
export function headingOf({ name, siglum, town }: ListedArchive, words: ListWords): string {
  const called = name && siglum && name !== siglum ? `${name} (${siglum})` : name || siglum
  if (!called) return words.unnamed
  // Many an archive has its town in its name.
  return town && !name.includes(town) ? `${called}, ${town}` : called
}

/**
 * Nothing that a text says becomes markup; stops and dashes, of which references are full, are none within a line, nor is
 * `_` within a word (CommonMark 6.2): names of files have it.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`)
    .replace(/&(?=[#\w]{1,32};)/g, '\\&')
    .replace(/^[#+-]/, (mark) => `\\${mark}`)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
