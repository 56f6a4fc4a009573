/** Files and leaves in the words of a house style. */
import { readsAs } from '../../apparatus/house-styles'
import type { Archives } from '../../archives/archives'
import type { Target } from '../../citations/citation'
import type { Leaf } from '../../citations/leaves'
import { joinedPieces, type ReadStyle, type WrittenPiece, writtenPieces } from '../../citations/writing'

export interface Writing {
  /** The whole reference, without leaves. */
  reference: string
  /** The same without the archive. */
  location: string
}

/** A file in the first of the styles that writes it so that it is read as what it is; null where none does. */
export function filesWriting(
  archives: Archives,
  target: Omit<Target, 'leaves'>,
  siglum: string | null,
  styles: readonly ReadStyle[],
): (Writing & { style: ReadStyle }) | null {
  const bare = { ...target, leaves: [], isPage: false }
  for (const style of styles) {
    const reference = writtenPieces({ ...bare, siglum }, style)
    const location = writtenPieces({ ...bare, siglum: null }, style)
    if (!reference || !location) continue
    const text = joinedPieces(reference)
    if (readsAs(archives, text, bare, false))
      return { reference: text, location: withoutArchive(joinedPieces(location)), style }
  }
  return null
}

/** A file with its leaves and pages. */
export interface Leaves {
  leaves: Leaf[]
  pages: Leaf[]
}

/** The leaves, then the pages, with their words; those of the next style where one cannot say them. */
export function leavesWriting({ leaves, pages }: Leaves, styles: readonly ReadStyle[]): string {
  return [wordsOf(leaves, false, styles), wordsOf(pages, true, styles)].filter(Boolean).join(', ')
}

/** The location with leaves and pages behind it, set off as the style does: `f. 85, op. 14, d. 50, ll. 6, 20`. */
export function lineWriting(location: string, { leaves, pages }: Leaves, styles: readonly ReadStyle[]): string {
  const words = leavesWriting({ leaves, pages }, styles)
  return words
    ? `${location}${separatorOf(leaves.length > 0 ? leaves : pages, leaves.length === 0, styles)}${words}`
    : location
}

function wordsOf(leaves: Leaf[], isPage: boolean, styles: readonly ReadStyle[]): string {
  return leafPiece(leaves, isPage, styles)?.text ?? leaves.map(plainly).join(', ')
}

function separatorOf(leaves: Leaf[], isPage: boolean, styles: readonly ReadStyle[]): string {
  return leafPiece(leaves, isPage, styles)?.separator ?? ', '
}

const wideSeparator = /^[，、،。]\s?/

function leafPiece(leaves: Leaf[], isPage: boolean, styles: readonly ReadStyle[]): Omit<WrittenPiece, 'roles'> | null {
  if (leaves.length === 0) return null
  for (const style of styles) {
    const [piece] = writtenPieces({ repository: null, siglum: null, levels: [], leaves, isPage }, style) ?? []
    const wide = piece && wideSeparator.exec(piece.text)?.[0]
    if (wide) return { separator: wide, text: piece.text.slice(wide.length) }
    if (piece) return piece
  }
  return null
}

/** Before the first level may stand what sets it off from the archive, `、` or `藏，`: without the archive, that goes too. */
function withoutArchive(location: string): string {
  return location.replace(/^\p{L}{0,3}[，、،]\s?/u, '')
}

/** `3v–4`: where no style has a word. */
function plainly({ from, fromSide, to, toSide }: Leaf): string {
  const one = (number: string, side: Leaf['fromSide']) => number + (side === null ? '' : side === 'verso' ? 'v' : 'r')
  return to === null ? one(from, fromSide) : `${one(from, fromSide)}–${one(to, toSide)}`
}
