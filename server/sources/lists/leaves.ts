/** The leaves that several references cite of one file, each once: `l. 7`, `ll. 8–9` and `l. 9 ob.` are `ll. 7–9 ob.` */
import type { Leaf } from '../../citations/leaves'
import { byLeaf, type LeafId, leafId } from '../leaf'

/** From one side of a leaf to another, counted in sides: leaf 7 is 14, its verso 15. */
interface Run {
  start: number
  end: number
  /** Is the front named at the start, and at the end, by all that name it? */
  startRecto: boolean
  endRecto: boolean
}

const wholeNumber = /^\d{1,9}$/

/** In the order of the file, verso after recto, neighbours as ranges. Leaves that are no plain numbers, `17a`, stand by themselves. */
export function mergedLeaves(leaves: readonly Leaf[]): Leaf[] {
  const runs: Run[] = []
  const others = new Map<string, { leaf: Leaf; at: LeafId }>()
  for (const leaf of leaves) {
    const from = leafId(leaf.from, leaf.fromSide)
    const to = leaf.to === null ? from : leafId(leaf.to, leaf.toSide)
    const run = wholeNumber.test(from.number) && wholeNumber.test(to.number) ? runOf(from, to) : null
    if (run && run.start <= run.end) runs.push(run)
    else {
      const id = JSON.stringify([from.number, isVerso(from), to.number, isVerso(to)])
      if (!others.has(id)) others.set(id, { leaf, at: from })
    }
  }
  const merged = joined(runs).map((run) => ({ leaf: leafOf(run), at: idAt(run.start, false) }))
  return [...merged, ...others.values()].sort((a, b) => byLeaf(a.at, b.at)).map(({ leaf }) => leaf)
}

function runOf(from: LeafId, to: LeafId): Run {
  return {
    start: Number(from.number) * 2 + Number(isVerso(from)),
    end: Number(to.number) * 2 + Number(isVerso(to)),
    startRecto: from.side === 'recto',
    endRecto: to.side === 'recto',
  }
}

function isVerso({ side }: LeafId): boolean {
  return side === 'verso'
}

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of [...runs].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result[result.length - 1]
    if (last && run.start <= last.end + reach(last)) {
      if (run.start === last.start) last.startRecto &&= run.startRecto
      if (run.end > last.end) {
        last.end = run.end
        last.endRecto = run.endRecto
      } else if (run.end === last.end) last.endRecto &&= run.endRecto
    } else result.push({ ...run })
  }
  return result
}

/** Who names leaf 7 without a side may mean both, so 8 goes on from it; `7r` and `8r` leave `7v` out. */
function reach({ end, endRecto }: Run): number {
  return end % 2 === 0 && !endRecto ? 2 : 1
}

function leafOf({ start, end, startRecto, endRecto }: Run): Leaf {
  const from = idAt(start, startRecto)
  const to = idAt(end, endRecto)
  const isOne = start === end
  return {
    from: from.number,
    fromSide: from.side,
    to: isOne ? null : to.number,
    toSide: isOne ? null : to.side,
  }
}

function idAt(side: number, isRecto: boolean): LeafId {
  return { number: String(Math.floor(side / 2)), side: side % 2 === 1 ? 'verso' : isRecto ? 'recto' : null }
}
