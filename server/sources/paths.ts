/**
 * Paths that a document or a catalogue writes, as URIs. Nothing is opened by them: the caller looks the answer up among the
 * files that were found in the project's folders, and a path that leads elsewhere is simply not among these.
 *
 * All answers are in one form (`plainUri`), in which files that were listed are looked up, too: a path from a Mac has its
 * accents apart, and programs encode different characters.
 */

/** A longer one is no path. */
const longest = 2000

/** Two letters at least: one is a drive of Windows. */
const scheme = /^([a-z][a-z\d+.-]+):/i
const drive = /^\/?([a-z]):(?=\/|$)/i

interface Uri {
  scheme: string
  /** As it is encoded. */
  authority: string
  /** Decoded, from a slash on. */
  path: string
}

/**
 * The URI of a path that the file at `baseUri` writes: relative to its folder, absolute, or a `file:` URI. Null for what
 * is no path of this machine: another scheme, a server's share, a drive where there are none, more `..` than folders.
 */
export function uriOfPath(baseUri: string, written: string): string | null {
  const base = uriOf(baseUri)
  const text = written.trim()
  if (!base || text === '' || text.length > longest) return null
  const path = pathWritten(text)
  if (path === null) return null
  const [letter] = drive.exec(path) ?? []
  if (letter) return base.scheme === 'file' ? uriFrom({ ...base, authority: '' }, `/${path.replace(/^\//, '')}`) : null
  return uriFrom(base, path.startsWith('/') ? path : `${base.path.slice(0, base.path.lastIndexOf('/') + 1)}${path}`)
}

/** A URI in the one form in which two of the same file are equal; as it is where it cannot be read. */
export function plainUri(uri: string): string {
  const read = uriOf(uri)
  return (read && uriFrom(read, read.path)) ?? uri
}

/** With plain slashes, decoded; null for what is no path of this machine. */
function pathWritten(written: string): string | null {
  const name = scheme.exec(written)?.[1]?.toLowerCase()
  if (name !== undefined) {
    const uri = name === 'file' ? uriOf(written.replaceAll('\\', '/')) : null
    // A server's name in a `file:` URI is a share of that server, and so are two slashes.
    return uri && (uri.authority === '' || uri.authority.toLowerCase() === 'localhost') ? pathOf(uri.path) : null
  }
  return pathOf(decoded(written))
}

function pathOf(decoded: string | null): string | null {
  const path = decoded?.replaceAll('\\', '/')
  return path === undefined || path.startsWith('//') || isGarbled(path) ? null : path
}

/** Control characters, and halves of characters: no name has them, and none can be encoded. */
function isGarbled(path: string): boolean {
  return /[\p{Cc}\p{Surrogate}]/u.test(path)
}

function uriOf(uri: string): Uri | null {
  const [whole, name = ''] = scheme.exec(uri) ?? []
  if (whole === undefined) return null
  const rest = uri.slice(whole.length).replace(/[?#].*$/s, '')
  const [, authority = '', encoded = ''] = /^(?:\/\/([^/]*))?(.*)$/s.exec(rest) ?? []
  const path = decoded(encoded)
  return path?.startsWith('/') && !isGarbled(path) ? { scheme: name.toLowerCase(), authority, path } : null
}

/**
 * Decoded once: what is encoded twice is a name with a percent sign. A sign that encodes nothing (`100%.jpg`) is itself. Null
 * where a slash is encoded: no name has one, so somebody means to hide it.
 */
function decoded(text: string): string | null {
  if (/%(?:2f|5c|00)/i.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** With `.` and `..` folded; null where these lead out of the root. */
function uriFrom({ scheme, authority }: Uri, path: string): string | null {
  const folders: string[] = []
  for (const name of path.normalize('NFC').split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') folders.push(name)
    else if (folders.pop() === undefined) return null
  }
  const letter = scheme === 'file' && /^[a-z]:$/i.test(folders[0] ?? '') ? folders[0] : undefined
  if (letter) folders[0] = letter.toLowerCase()
  return `${scheme}://${authority}/${folders.map(encodedName).join('/')}`
}

/** A name in a URI, as VS Code encodes it: all but letters, digits and four marks. */
export function encodedName(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}
