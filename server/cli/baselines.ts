/** The `fontes-baseline.json` of the files on a disk: which one counts for a file, and the writing of it. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import {
  type Baseline,
  baselineName,
  baselineOf,
  baselineText,
  type Entry,
  isInside,
  renewed,
} from '../project/baseline/baseline'
import { configurationName } from '../project/configuration/configuration'
import { positionAt } from '../text/text'
import { decode } from './decode'
import { pathBeside } from './paths'

/** A baseline that was written. */
interface Written {
  path: string
  /** Those of which it hides something. */
  documents: readonly (readonly Entry[])[]
}

export class Baselines {
  /** By file; null where there is none, and undefined where it cannot be read. */
  private readonly known = new Map<string, Baseline | null | undefined>()

  /**
   * `named` is the file that the user names; else it is looked for. One that cannot be read, or is broken, is handed to
   * `complain` in one line, and hides nothing.
   */
  constructor(
    private readonly named: string | undefined,
    private readonly complain: (line: string) => void,
  ) {}

  /** What hides findings of a document; null where no baseline says anything of it. */
  entriesFor(path: string): readonly Entry[] | null {
    const file = this.named ? resolve(this.named) : nearest(path, [baselineName])
    const own = pathFrom(file, path)
    return (own !== null && this.at(file)?.documents.get(own)) || null
  }

  /**
   * Writes what these documents report now, in place of what their baselines said of them. What cannot be written is
   * handed to `complain`.
   */
  write(documents: ReadonlyMap<string, readonly Entry[]>): Written[] {
    const byFile = new Map<string, Map<string, readonly Entry[]>>()
    for (const [path, entries] of documents) {
      const file = this.named ? resolve(this.named) : nearest(path, [baselineName, configurationName])
      const own = pathFrom(file, path)
      if (own === null) {
        this.complain(`${path}: this file is outside the folder of ${shown(file)}, which says nothing of it`)
        continue
      }
      const list = byFile.get(file) ?? new Map<string, readonly Entry[]>()
      byFile.set(file, list.set(own, entries))
    }
    return [...byFile].flatMap(([file, accepted]) => {
      const before = this.at(file, true)
      // A broken one may be half merged, and somebody's work: it is not written over.
      if (before === undefined || (before && before.findings.length > 0)) return []
      const isThere = (path: string) => existsSync(join(dirname(file), ...path.split('/')))
      const text = baselineText(renewed(before?.documents ?? new Map(), accepted, isThere))
      try {
        if (text !== before?.text) replaceFile(file, text)
      } catch (error) {
        this.complain(`${shown(file)}: this file cannot be written (${(error as NodeJS.ErrnoException).code ?? error})`)
        return []
      }
      return [{ path: shown(file), documents: [...accepted.values()].filter((entries) => entries.length > 0) }]
    })
  }

  private at(file: string, mayBeMissing = this.named === undefined): Baseline | null | undefined {
    if (!this.known.has(file)) this.known.set(file, this.read(file, mayBeMissing))
    return this.known.get(file)
  }

  private read(file: string, mayBeMissing: boolean): Baseline | null | undefined {
    const path = shown(file)
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' && mayBeMissing) return null
      this.complain(
        code === 'ENOENT' ? `${path}: there is no such file` : `${path}: this file may not be read; it hides nothing`,
      )
      return undefined
    }
    let text: string
    try {
      text = decode(bytes, path)
    } catch {
      this.complain(`${path}: this is not UTF-8; it hides nothing`)
      return undefined
    }
    const baseline = baselineOf(text)
    const [mistake] = baseline.findings
    if (mistake) {
      const { line, character } = positionAt(baseline.lineStarts, text.length, mistake.start)
      this.complain(`${path}:${line + 1}:${character + 1}: ${mistake.message}`)
    }
    return baseline
  }
}

/**
 * The baseline in the nearest folder upwards that has one of these files, as far as a project goes (see
 * `Configurations`); else the one in the current folder, whether there is one or not.
 */
function nearest(path: string, names: readonly string[]): string {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (names.some((name) => existsSync(join(folder, name)))) return join(folder, baselineName)
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return resolve(baselineName)
  }
}

/** A document's path as its baseline has it; null where it is not in that folder. */
function pathFrom(file: string, path: string): string | null {
  const own = pathBeside(file, path)
  return !isAbsolute(own) && isInside(own) ? own : null
}

/** A path as the user would write it. */
function shown(file: string): string {
  return relative(process.cwd(), file) || basename(file)
}

/** Whole or not at all: whoever reads it meanwhile has the one before. */
function replaceFile(file: string, text: string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    writeFileSync(draft, text, { flag: 'wx' })
    renameSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(draft, { force: true })
    throw error
  }
}
