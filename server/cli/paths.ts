/** Paths as the files of a project have them. */
import { dirname, relative, resolve, sep } from 'node:path'

/** A document's path from the folder of a file that speaks of it, with slashes on every system. */
export function pathBeside(file: string, path: string): string {
  return relative(dirname(resolve(file)), resolve(path))
    .split(sep)
    .join('/')
}
