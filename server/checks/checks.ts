/** The list of checks. */
import type { Apparatus } from '../apparatus/apparatus'
import type { Holdings } from '../sources/holdings'
import type { Transcript } from '../sources/source'
import { isOfTranscript } from '../sources/transcripts/transcript-parts'
import { catalogueMismatch } from './catalogue-mismatch'
import { type Check, eachReference, type Finding, type ReferenceCheck, remembered, type SourceCheck } from './check'
import type { Code } from './codes'
import { crossReferenceRange } from './cross-reference-range'
import { dateImpossible } from './date-impossible'
import { dateIncomplete } from './date-incomplete'
import { linkTrailing } from './link-trailing'
import { nameVariant } from './name-variant'
import { noteDuplicate } from './note-duplicate'
import { noteEmpty } from './note-empty'
import { noteLabelMismatch } from './note-label-mismatch'
import { noteMalformed } from './note-malformed'
import { noteOrder } from './note-order'
import { noteUndefined } from './note-undefined'
import { noteUnused } from './note-unused'
import { referenceDoubledLabel } from './reference-doubled-label'
import { referenceInconsistent } from './reference-inconsistent'
import { referenceLevelOrder } from './reference-level-order'
import { referenceMissingLevel } from './reference-missing-level'
import { referenceMixedScript } from './reference-mixed-script'
import { referenceNearDuplicate } from './reference-near-duplicate'
import { referencePadding } from './reference-padding'
import { referencePageForLeaf } from './reference-page-for-leaf'
import { referenceRangeLabel } from './reference-range-label'
import { referenceRangeReversed } from './reference-range-reversed'
import { labelStops, referenceSeparator } from './reference-separator'
import { referenceSideForm } from './reference-side-form'
import { repositoryBeforeIntroduction } from './repository-before-introduction'
import { repositoryRenamed } from './repository-renamed'
import { repositoryUnknown } from './repository-unknown'
import { shortFormAmbiguous, shortFormUnresolved } from './short-forms'
import { sourceMissing } from './source-missing'
import { unsuppressed } from './suppressions'

/** Those that look at each reference by itself. */
const referenceChecks: readonly ReferenceCheck[] = [
  labelStops,
  referenceLevelOrder,
  referenceDoubledLabel,
  referenceRangeReversed,
  referenceMixedScript,
]

/** Those that look at the document. */
const checks: readonly Check[] = [
  noteUndefined,
  noteUnused,
  noteDuplicate,
  noteOrder,
  noteMalformed,
  noteEmpty,
  noteLabelMismatch,
  eachReference(referenceChecks),
  referenceSeparator,
  referencePadding,
  referenceMissingLevel,
  referenceRangeLabel,
  referenceSideForm,
  referencePageForLeaf,
  referenceInconsistent,
  referenceNearDuplicate,
  repositoryUnknown,
  repositoryBeforeIntroduction,
  repositoryRenamed,
  shortFormUnresolved,
  shortFormAmbiguous,
  crossReferenceRange,
  nameVariant,
  dateIncomplete,
  dateImpossible,
  linkTrailing,
]

/** Those that ask what the project owns of its sources, and the codes that they report. */
const sourceChecks: readonly SourceCheck[] = [sourceMissing, catalogueMismatch]

const sourceCodes: ReadonlySet<Code> = new Set(['source-missing', 'catalogue-mismatch'])

/** What the text by itself gives occasion to say; it stays true when only the sources change. */
const ofText = remembered((apparatus: Apparatus): Finding[] => checks.flatMap((check) => check(apparatus)))

/**
 * Everything that is to be said about a document, in the order of the text, but for what its comments hide. Where the
 * document is the transcript of a file, its leaf marks are nobody's notes.
 */
export function findingsOf(
  apparatus: Apparatus,
  holdings: Holdings | null = null,
  transcript: Transcript | null = null,
): Finding[] {
  const isAsked = holdings !== null && holdings.files.size > 0
  const ofSources = isAsked ? sourceChecks.flatMap((check) => check(apparatus, holdings)) : []
  // Without sources nobody can say whether a comment about them hides anything.
  const findings = unsuppressed(apparatus, [...ofText(apparatus), ...ofSources], isAsked ? undefined : sourceCodes)
  return inOrder(transcript ? findings.filter((finding) => !isOfTranscript(transcript, apparatus, finding)) : findings)
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end)
}
