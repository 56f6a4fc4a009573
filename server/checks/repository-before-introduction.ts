import type { Apparatus, NamedArchive } from '../apparatus/apparatus'
import { lastNotAfter } from '../text/text'
import { type Check, type Finding, noteName } from './check'

/** A siglum used before its "hereafter", introduced twice, or an archive introduced under two sigla. */
export const repositoryBeforeIntroduction: Check = (apparatus) => {
  const findings: Finding[] = []
  const placeOf = places(apparatus)
  const early = new Set<number>()
  const introduced = new Map<string, NamedArchive>()
  for (const archive of apparatus.named) {
    const introduction = archive.introduction === null ? undefined : apparatus.named[archive.introduction]
    if (!introduction || !archive.siglum || archive.introduction === null) continue
    const written = apparatus.text.slice(archive.siglum.start, archive.siglum.end)
    if (!archive.introduces) {
      // The first early use is enough.
      if (archive.start > introduction.start || early.has(archive.introduction)) continue
      early.add(archive.introduction)
      findings.push({
        code: 'repository-before-introduction',
        ...archive.siglum,
        message: `“${written}” is used here, before it is introduced in ${placeOf(introduction).name}.`,
        related: [{ start: introduction.start, end: introduction.end, message: `The introduction of “${written}”` }],
      })
      continue
    }
    const { scope, name } = placeOf(archive)
    const again = introduced.get(`${scope} ${archive.folded}`)
    const otherwise = archive.repository && introduced.get(`${scope} ${archive.repository.id}`)
    const first = again ?? otherwise
    if (first?.siglum) {
      const before = apparatus.text.slice(first.siglum.start, first.siglum.end)
      findings.push({
        code: 'repository-before-introduction',
        ...archive.siglum,
        message: again
          ? `“${written}” is introduced twice, first in ${placeOf(first).name}.`
          : `This archive is introduced as “${before}” in ${placeOf(first).name} and as “${written}” in ${name}.`,
        related: [{ start: first.start, end: first.end, message: `The first introduction` }],
      })
    } else {
      introduced.set(`${scope} ${archive.folded}`, archive)
      if (archive.repository) introduced.set(`${scope} ${archive.repository.id}`, archive)
    }
  }
  return findings
}

/** Which numbering a place belongs to, and its name. A new chapter may introduce its archives anew. */
function places({ notes }: Apparatus): (archive: NamedArchive) => { scope: string; name: string } {
  const starts = notes.map((note) => note.start)
  return (archive) => {
    const note = starts.length > 0 ? notes[lastNotAfter(starts, archive.start)] : undefined
    if (!note || archive.start < note.start || archive.start >= note.end) return { scope: 'text', name: 'the text' }
    return { scope: `${note.scope}`, name: noteName(note) }
  }
}
