import type { Archives } from '../server/archives/archives'
import { entriesIn } from '../server/sources/catalogues/catalogues'
import { Holdings } from '../server/sources/holdings'
import type { Entry } from '../server/sources/source'
import { transcriptOf } from '../server/sources/transcripts/transcripts'
import type { FixtureFile } from './fixture'

/** What the files of a fixture hold: those that are transcripts, and those that are catalogues. */
export function hold(files: readonly FixtureFile[], archives: Archives, holdings = new Holdings()): Holdings {
  for (const { path, format, text } of files) {
    const uri = `file:///${path}`
    const file = { uri, path, text, archives, byPath: null }
    const transcript = transcriptOf(file, format)
    const entries = [...entriesIn(file, null)].filter((step): step is Entry => step?.kind === 'entry')
    holdings.set(uri, transcript ? [transcript, ...entries] : entries)
  }
  return holdings
}
