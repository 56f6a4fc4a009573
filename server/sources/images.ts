/** What the names of pictures end in, in lower case; a PDF is one of all leaves. */
export const imageEndings: readonly string[] = '.jpg .jpeg .jpe .png .gif .webp .avif .heic .tif .tiff .jp2 .jpf .jxl .bmp .pdf .djvu .djv'.split(' ') // biome-ignore format: a list

const endings = new Set(imageEndings)

/** Does a path, or a name, end as those of pictures do? */
export function isImagePath(path: string): boolean {
  const dot = path.lastIndexOf('.')
  return dot > 0 && endings.has(path.slice(dot).toLowerCase())
}
