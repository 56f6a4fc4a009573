/**
 * How long a book of notes takes to open: chapters of prose and thousands of notes that cite books in print, and hardly an
 * archive. In a fresh process, as a server meets it, and warm; beside plain `matchAll`, in processor time.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apparatusOf } from '../../server/apparatus/build'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'

const shared = '../shared/corpora/gibbon-decline-and-fall-1.txt'
/** How many times as long as `matchAll` a book may take, a third more than was measured; and one of twice its length. */
const limits = { cold: 900, warm: 330, growth: 2.6 }
const runs = 5
/** In paragraphs, each with its note. */
const longest = 1700

const names = 'Livius Marten Harcourt Delorme Vossius Brandt Castell Orosius Winter Salmas Tessier Aldrich'.split(' ')
const places = 'Rome Verona Smyrna Ancyra Nicaea Lutetia Mediolanum Carthage Sirmium Ravenna'.split(' ')
const verbs = 'governed left besieged forgave described entered rebuilt ransomed mourned divided'.split(' ')
const works = ['History of the Roads', 'Annals', 'Letters from the Province', 'On the Customs of the Isles'] as const

/** A book as the volunteers of Project Gutenberg write them: `[12]` in the body, `[Footnote 12: …]` after the paragraph. */
export function bookOf(paragraphs: number): string {
  const pick = <T>(list: readonly T[], seed: number) => list[(seed * 7919 + (seed >> 3)) % list.length] as T
  const pieces: string[] = []
  for (let i = 0; i < paragraphs; i++) {
    if (i % 60 === 0) pieces.push(`Chapter ${i / 60 + 1}: Of ${pick(places, i)}.—Part I.`)
    const sentences = Array.from({ length: 6 }, (_, s) => {
      const seed = i * 6 + s
      return `The people of ${pick(places, seed)}, whom ${pick(names, seed + 1)} ${pick(verbs, seed + 2)} in the year ${180 + (seed % 300)}, had long been used to the mild rule of ${pick(names, seed + 3)}; and nobody in the streets remembered who had ${pick(verbs, seed + 4)} the walls before him.`
    })
    const note = `${pick(names, i)}, ${pick(works, i)}, tom. ${['i', 'ii', 'iv'][i % 3]}. p. ${(i % 400) + 1}. See ${pick(names, i + 5)}, l. xv. c. ${(i % 60) + 1}, and what ${pick(names, i + 2)} says of ${pick(places, i + 1)} (${1600 + (i % 200)}).`
    pieces.push(wrapped(`${sentences.join(' ')} [${i + 1}]`), wrapped(`[Footnote ${i + 1}: ${note}]`))
  }
  return pieces.join('\n\n')
}

function wrapped(text: string): string {
  return text.replace(/(.{60,72}) /g, '$1\n')
}

interface Times {
  cold: number
  warm: number
  base: number
}

/** What one process measures; the first text that it reads is this one. */
function timesOf(text: string): Times {
  const archives = shippedArchives()
  const times = Array.from({ length: runs }, () =>
    processorTime(() => findingsOf(apparatusOf(text, 'plain', archives))),
  )
  const base = Array.from({ length: 9 }, () => processorTime(() => plainMatches(text)))
  return { cold: times[0] as number, warm: Math.min(...times.slice(1)), base: Math.min(...base) }
}

function plainMatches(text: string): number {
  return [...text.matchAll(/\[\d{1,3}\]/g)].length + [...text.matchAll(/\b(?:f|op|d|l)\. \d+/g)].length
}

/** In milliseconds of all threads: other work on the machine counts for little. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** For the process that this bench starts of itself: `node bench.js --book FILE`. True if it was meant. */
export function measuredAsChild([command, path]: readonly string[]): boolean {
  if (command !== '--book' || path === undefined) return false
  console.log(JSON.stringify(timesOf(readFileSync(path, 'utf8'))))
  return true
}

/** The best of several processes. */
function inFreshProcesses(path: string): Times {
  const all = Array.from({ length: runs }, () => {
    const output = execFileSync(process.execPath, [process.argv[1] as string, '--book', path], { encoding: 'utf8' })
    return JSON.parse(output) as Times
  })
  const best = (key: keyof Times) => Math.min(...all.map((times) => times[key]))
  return { cold: best('cold'), warm: best('warm'), base: best('base') }
}

export function books(): void {
  console.log('\na book of notes, processor time beside matchAll, in a fresh process and warm')
  const folder = mkdtempSync(join(tmpdir(), 'fontes-bench-'))
  let half: number | null = null
  for (const paragraphs of [longest / 4, longest / 2, longest]) {
    const path = join(folder, `${paragraphs}.txt`)
    writeFileSync(path, bookOf(paragraphs))
    const times = inFreshProcesses(path)
    print(`${paragraphs} notes`, times)
    // A short book has the same start, and little else.
    if (paragraphs === longest) holdBook(times)
    if (half !== null) hold('growth', times.warm / half)
    half = times.warm
  }
  rmSync(folder, { recursive: true })
  if (existsSync(shared)) {
    const times = inFreshProcesses(shared)
    print('Gibbon, the first volume', times)
    holdBook(times)
  } else console.log(`Gibbon is left out: there is no ${shared}`)
}

function print(name: string, { cold, warm, base }: Times): void {
  const one = (time: number) => `${time.toFixed(0).padStart(6)} ms ${(time / base).toFixed(0).padStart(4)} ×`
  console.log(`${name.padEnd(28)} ${one(cold)} ${one(warm)}`)
}

function holdBook({ cold, warm, base }: Times): void {
  hold('cold', cold / base)
  hold('warm', warm / base)
}

function hold(what: keyof typeof limits, ratio: number): void {
  if (ratio <= limits[what]) return
  console.log(`  ${what}: ${ratio.toFixed(1)} × is more than ${limits[what]} ×`)
  process.exitCode = 1
}
