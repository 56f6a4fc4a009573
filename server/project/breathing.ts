/** Long work in slices, so that whoever asks something meanwhile is answered. */

/** After so many milliseconds of work others come first. */
const slice = 8

/** Lets others come first, where it is time for that. */
export type Breathe = () => Promise<void> | undefined

export function breathing(): Breathe {
  let since = performance.now()
  return () => {
    if (performance.now() - since < slice) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}

/** Lets what the client has said meanwhile come first: an edit, or a cancellation. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Does something for each, `atOnce` of them at a time. */
export async function inParallel<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
