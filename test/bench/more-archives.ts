/** Do more archives make reading slower? The same text with the shipped archives and with ten times as many. */
import { readdirSync, readFileSync } from 'node:fs'
import { apparatusOf } from '../../server/apparatus/build'
import { Archives } from '../../server/archives/archives'
import type { Repository } from '../../server/archives/format'
import { shippedArchives } from '../../server/archives/shipped'

/** The archives with nine more for each of them, whose names and sigla begin alike. */
function tenTimes(shipped: Archives): Archives {
  const repositories = [...shipped.repositories.values()]
  const more = 'BCDFGHJKL'.split('').flatMap((letter) => repositories.map((repository) => twin(repository, letter)))
  return new Archives([...shipped.systems.values()], [...repositories, ...more])
}

function twin(repository: Repository, letter: string): Repository {
  const other = (written: string) => `${written} ${letter}${letter.toLowerCase()}`
  const { names, otherNames = [], sigla, former = [] } = repository
  return {
    ...repository,
    id: `${repository.id}-${letter.toLowerCase()}`,
    names: Object.fromEntries(Object.entries(names).map(([language, name]) => [language, other(name)])),
    otherNames: otherNames.map(other),
    sigla: sigla.map((siglum) => `${siglum}${letter}`),
    former: former.map((name) => ({ ...name, siglum: `${name.siglum}${letter}` })),
  }
}

/** Prints the time for a million characters of an article and of notes that cite archives of all kinds. */
export function moreArchives(article: string): void {
  const shipped = shippedArchives()
  const many = tenTimes(shipped)
  const count = shipped.repositories.size
  console.log(`\ntime for a million characters, ${count} archives and ${many.repositories.size}`)
  const examples = examplesOf('server/archives/repositories')
  const notes = examples.map((example, index) => `[${index + 1}] ${example}.`).join('\n')
  for (const [what, text] of [
    ['the article', article],
    ['a note for each archive', notes],
  ] as const) {
    const long = distinctCopies(text, 600_000)
    const [few, tenfold] = fastest(long, [shipped, many])
    console.log(
      `${what.padEnd(40)} ${perMillion(few, long)} ms ${perMillion(tenfold, long)} ms   ${(tenfold / few).toFixed(2)} ×`,
    )
  }
}

/** The archives' examples, which no bundle has. */
function examplesOf(folder: string): string[] {
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { repositories: Repository[] }
  return readdirSync(folder)
    .flatMap((name) => read(name).repositories)
    .flatMap(({ examples = [] }) => examples)
}

function perMillion(time: number, text: string): string {
  return ((time * 1e6) / text.length).toFixed(1).padStart(9)
}

/** Copies in which no two paragraphs are alike. */
function distinctCopies(text: string, length: number): string {
  return Array.from({ length: Math.ceil(length / text.length) }, (_, copy) =>
    `${text}\n\n`.replace(/(\S)(\s*\n)/g, `$1 x${copy}$2`),
  ).join('')
}

/** The best of several runs for each, taken in turns, so that both meet the same machine. */
function fastest(text: string, tables: readonly [Archives, Archives]): [number, number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let run = 0; run < 7; run++) {
    for (const index of [0, 1] as const) {
      const start = performance.now()
      apparatusOf(text, 'plain', tables[index])
      best[index] = Math.min(best[index], performance.now() - start)
    }
  }
  return best
}
