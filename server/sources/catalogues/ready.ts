/**
 * Makes ready, step by step, what reading a catalogue asks of the archives. Much of it is made when it is first asked for, and the
 * first entry would keep others waiting for all of it.
 */
import { apparatusOf } from '../../apparatus/build'
import type { Archives } from '../../archives/archives'
import { openingsMadeReady } from '../../citations/signatures/alone'

/** Each asks for a little more than the one before. What only one archive needs is left to its first entry. */
const texts = ['a', 'So it is.', 'In 5 f. 5', 'A, f. 5, op. 3', 'Ф. 5. Оп. 3', 'f. 5, op. 3, d. 1, l. 6 ob.']

const ready = new WeakSet<Archives>()

export function* madeReady(archives: Archives): Generator<null, void, undefined> {
  if (ready.has(archives)) return
  ready.add(archives)
  yield* openingsMadeReady(archives)
  for (const text of texts) {
    apparatusOf(text, 'plain', archives)
    yield null
  }
}
