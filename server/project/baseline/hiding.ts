/** What of a document's findings a baseline hides. */
import type { Apparatus } from '../../apparatus/apparatus'
import { type Finding, remembered } from '../../checks/check'
import type { Entry } from './baseline'
import { type Fingerprint, fingerprintsOf } from './fingerprint'

export interface Divided {
  /** What is new, in the order given. */
  shown: readonly Finding[]
  hidden: number
  /** How many the entries would hide beyond these: what has been mended since. */
  unmatched: number
}

/** Words on one side alone say that it is the same place only if they are more than “Ibid.” or “p. 5”. */
const tellingLength = 12

type Key = (fingerprint: Fingerprint) => string | null

/** From the surest. An edit beside a finding changes the words on one side of it only. */
const keys: readonly Key[] = [
  ({ code, text, before, after }) => [code, text, before, after].join('\n'),
  ({ code, text, before }) => (before.length < tellingLength ? null : [code, text, before].join('\n')),
  ({ code, text, after }) => (after.length < tellingLength ? null : [code, text, after].join('\n')),
]

/** Each entry hides as many findings as it counts, the surest first, then in the order of the text. */
export function divide(apparatus: Apparatus, findings: readonly Finding[], entries: readonly Entry[]): Divided {
  let unmatched = entries.reduce((sum, { count }) => sum + count, 0)
  if (findings.length === 0 || unmatched === 0) return { shown: findings, hidden: 0, unmatched }
  const left = entries.map((entry) => ({ entry, count: entry.count }))
  let open = fingerprintsOf(apparatus, findings).map((fingerprint, index) => ({ fingerprint, index }))
  for (const keyOf of keys) {
    const budget = new Map<string, typeof left>()
    for (const each of left) {
      const key = each.count > 0 ? keyOf(each.entry) : null
      if (key === null) continue
      const same = budget.get(key)
      if (same) same.push(each)
      else budget.set(key, [each])
    }
    open = open.filter(({ fingerprint }) => {
      const key = keyOf(fingerprint)
      const same = key === null ? undefined : budget.get(key)
      const last = same?.[same.length - 1]
      if (!same || !last) return true
      last.count--
      unmatched--
      if (last.count === 0) same.pop()
      return false
    })
  }
  return {
    shown: open.map(({ index }) => findings[index] as Finding),
    hidden: findings.length - open.length,
    unmatched,
  }
}

/** The same, asked again and again about one list of findings. */
const known = remembered((_: readonly Finding[]) => new WeakMap<readonly Entry[], Divided>())

export function divided(apparatus: Apparatus, findings: readonly Finding[], entries: readonly Entry[]): Divided {
  const byEntries = known(findings)
  let answer = byEntries.get(entries)
  if (!answer) {
    answer = divide(apparatus, findings, entries)
    byEntries.set(entries, answer)
  }
  return answer
}
