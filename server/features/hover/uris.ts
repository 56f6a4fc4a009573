/** Addresses of files as a hover may name them. */

/** The schemes that VS Code opens and draws from a hover that is not trusted. */
const openSchemes = /^(?:file|vscode-remote):/i

/** What a browser draws. */
const pictures = /\.(?:jpe?g|png|gif|webp|avif|bmp)$/i

export function isPicture(uri: string): boolean {
  return pictures.test(uri)
}

/**
 * A file's address without any character that could mean something to Markdown, to VS Code's sizes of pictures (`|`), or to
 * a browser but that which it is: `?` and `#` belong to the name. Null where VS Code would not open it.
 */
export function openable(uri: string): string | null {
  if (!openSchemes.test(uri)) return null
  return uri.replace(/%(?![\dA-Fa-f]{2})|[^\w\-.~:/%]+/gu, (found) =>
    encodeURIComponent(found.replace(/\p{Surrogate}/gu, '')).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  )
}

/** The name of a file, decoded, for people. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
