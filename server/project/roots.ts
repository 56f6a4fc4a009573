/** Folders that a setting names by their absolute paths, as users write these on their systems. */
import { plainUri } from '../sources/paths'

/** The URI of an absolute path: `/mnt/scans`, `D:\Scans`, `\\nas\scans`; null for one that is not absolute. */
export function rootUri(path: string): string | null {
  const slashed = path.trim().replaceAll('\\', '/')
  const names = (from: string) => from.split('/').map(encodeURIComponent).join('/')
  try {
    const [, host, share] = /^\/\/([\w.-]+)\/([^/].*)$/.exec(slashed) ?? []
    if (host !== undefined && share !== undefined) return plainUri(`file://${host}/${names(share)}`)
    if (/^[a-z]:\//i.test(slashed)) return plainUri(`file:///${names(slashed)}`)
    return /^\/(?!\/)/.test(slashed) ? plainUri(`file://${names(slashed)}`) : null
  } catch {
    // Half of a surrogate pair.
    return null
  }
}
