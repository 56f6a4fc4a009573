/** The `fontes.json` of the files on a disk: the nearest one upwards. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Apparatus } from '../apparatus/apparatus'
import { apparatusOf } from '../apparatus/build'
import type { Archives } from '../archives/archives'
import { archivesWith, shippedArchives } from '../archives/shipped'
import { type Configuration, configurationName, configurationOf } from '../project/configuration/configuration'
import { notationsFor } from '../project/configuration/notations'
import type { Format } from '../text/text'
import { decode } from './decode'
import type { Input } from './inputs'
import { pathBeside } from './paths'

/** A configuration, and what follows from it. */
export interface Found {
  path: string
  configuration: Configuration
  archives: Archives
}

export class Configurations {
  /** By folder; null where neither it nor one above has a configuration. */
  private readonly byFolder = new Map<string, Found | null>()

  /** A configuration that cannot be read is handed to `complain` in one line, and is as if it were not there. */
  constructor(private readonly complain: (line: string) => void) {}

  /**
   * The configuration for a file: the nearest in its folder or above. It is looked for up to the folder that holds
   * `.git`, which is where a project begins, or to the file system's root.
   */
  forFile(path: string): Found | null {
    return this.forFolder(dirname(resolve(path)))
  }

  forFolder(folder: string): Found | null {
    let found = this.byFolder.get(folder)
    if (found === undefined) {
      const parent = dirname(folder)
      found = this.read(join(folder, configurationName))
      if (!found && parent !== folder && !existsSync(join(folder, '.git'))) found = this.forFolder(parent)
      this.byFolder.set(folder, found)
    }
    return found
  }

  /** Reads a text as the nearest configuration says. */
  apparatusOf({ path, text, format }: Input): Apparatus {
    return readBy(this.forFile(path), path, text, format)
  }

  private read(file: string): Found | null {
    const path = relative(process.cwd(), file)
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch (error) {
      // Not to be there is the rule; a folder of that name is none either.
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR')
        this.complain(`${path}: this file may not be read; its archives are not known`)
      return null
    }
    try {
      const configuration = configurationOf(decode(bytes, path))
      return { path, configuration, archives: archivesWith(configuration) }
    } catch (error) {
      this.complain(error instanceof Error ? error.message : String(error))
      return null
    }
  }
}

/** Reads a text as a configuration says; `path` is the text's. */
export function readBy(found: Found | null, path: string, text: string, format: Format): Apparatus {
  if (!found) return apparatusOf(text, format, shippedArchives())
  const only = notationsFor(found.configuration.notations, pathBeside(found.path, path))
  return apparatusOf(text, format, found.archives, undefined, only)
}
