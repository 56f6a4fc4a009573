/** How often a server that dies is started again before its user is told. */

const allowed = 3
const withinMilliseconds = 3 * 60_000

/** Remembers when the server died. The clock is handed in by tests. */
export class Crashes {
  #times: number[] = []

  constructor(private readonly now: () => number = Date.now) {}

  /** Notes one more death; true where another try is reasonable, false where the server keeps dying. */
  mayRestart(): boolean {
    const now = this.now()
    this.#times = [...this.#times.filter((time) => now - time < withinMilliseconds), now]
    return this.#times.length <= allowed
  }
}
