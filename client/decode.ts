/**
 * A file's bytes as text: UTF-8, or UTF-16 where a byte order mark says so, the mark itself left out.
 * Throws on anything else: letters guessed wrongly are worse than a file left unread.
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
