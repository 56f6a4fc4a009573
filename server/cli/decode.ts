/** From bytes to text. */

/** UTF-8, or UTF-16 where a byte order mark says so, or the encoding named. Throws an error with one clear line. */
export function decode(bytes: Uint8Array, name: string, encoding?: string): string {
  if (encoding !== undefined) return decodeNamed(bytes, name, encoding)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(
      `${name}: this is not UTF-8; name its encoding with --encoding, such as windows-1251, koi8-r or latin1`,
    )
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

function decodeNamed(bytes: Uint8Array, name: string, encoding: string): string {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new UsageError(
      `unknown encoding “${encoding}”; known are utf-8, utf-16le, windows-1251, windows-1252, latin1, koi8-r and others`,
    )
  }
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Error(`${name}: this is not ${encoding}`)
  }
}

/** Bad words on the command line: exit status 2. */
export class UsageError extends Error {}
