/** Positions of ascending offsets, found on the way: a table of all lines of a large file would keep others waiting. */
import type { Position, Range } from '../../text/text'

export class Places {
  private offset = 0
  private line = 0
  private lineStart = 0

  constructor(private readonly text: string) {}

  /** The position of an offset, which is not before the one asked for last. Lines end as in LSP. */
  at(offset: number): Position {
    const { text } = this
    for (; this.offset < offset; this.offset++) {
      const unit = text.charCodeAt(this.offset)
      if (unit !== 10 && unit !== 13) continue
      if (unit === 13 && text.charCodeAt(this.offset + 1) === 10) continue
      this.line++
      this.lineStart = this.offset + 1
    }
    return { line: this.line, character: Math.max(0, offset - this.lineStart) }
  }

  /** `end` is on the line of `start` or below. */
  range(start: number, end: number): Range {
    return { start: this.at(start), end: this.at(end) }
  }
}
