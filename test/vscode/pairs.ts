// Markers and notes as a plain reader of the page would pair them. The tests that drive an editor ask about these places, so that
// they stand for whatever text lies in samples/.

/** Zero-based, as editors count. */
export interface Place {
  line: number
  character: number
}

export interface Pair {
  label: string
  /** The first character inside each marker's brackets. */
  markers: Place[]
  /** The first character inside the brackets that the note begins with. */
  note: Place
  /** The note without its label. */
  text: string
}

export function pairs(text: string): Pair[] {
  const found = new Map<string, Pair>()
  const markers: [string, Place][] = []
  for (const [line, content] of text.split(/\r?\n/).entries())
    for (const match of content.matchAll(/\[\^?(\d+)\]:?/g)) {
      const label = match[1] ?? ''
      const place = { line, character: match.index + 1 }
      if (match.index > 0) markers.push([label, place])
      else found.set(label, { label, markers: [], note: place, text: content.slice(match[0].length).trim() })
    }
  for (const [label, place] of markers) found.get(label)?.markers.push(place)
  return [...found.values()].filter((pair) => pair.markers.length > 0)
}

export interface Call extends Pair {
  marker: Place
}

/** A note that one marker calls and that cites a file of a fond; note 3 if it does. */
export function citingPair(text: string): Call {
  const candidates = pairs(text).filter((pair) => pair.markers.length === 1 && /\bf\. \d+, op\. \d+/.test(pair.text))
  const pair = candidates.find(({ label }) => label === '3') ?? candidates[0]
  const marker = pair?.markers[0]
  if (!pair || !marker) throw new Error('no note has one marker and a reference such as "f. 85, op. 14"')
  return { ...pair, marker }
}

/** The words of a text, for comparing it with one that was laid out differently. */
export const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''

/** Where the first line that has these words has them. */
export function placeOf(text: string, wanted: string): Place {
  const lines = text.split(/\r?\n/)
  const line = lines.findIndex((each) => each.includes(wanted))
  if (line < 0) throw new Error(`no line has "${wanted}"`)
  return { line, character: (lines[line] ?? '').indexOf(wanted) }
}
