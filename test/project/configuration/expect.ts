import assert from 'node:assert/strict'
import { type Configuration, configurationOf } from '../../../server/project/configuration/configuration'
import { fixture } from '../../fixture'

/** Expects just the findings that stand under the lines of a fontes.json, in their order, with these messages. */
export function expectMistakes(source: string, ...messages: (string | RegExp)[]): Configuration {
  const { text, ranges } = fixture(source)
  const configuration = configurationOf(text)
  const shown = ({ start, end }: { start: number; end: number }, code: string) =>
    `line ${text.slice(0, start).split('\n').length}: ${code} «${text.slice(start, end)}»`
  assert.deepEqual(
    configuration.findings.map((finding) => shown(finding, finding.code.replace('configuration-', ''))),
    ranges.map((range) => shown(range, range.word)),
    configuration.findings.map(({ message }) => message).join('\n'),
  )
  messages.forEach((message, i) => {
    const said = configuration.findings[i]?.message ?? ''
    if (typeof message === 'string') assert.equal(said, message)
    else assert.match(said, message)
  })
  return configuration
}

/** The ids of what is used of it. */
export function idsOf({ repositories, systems }: Configuration): string[] {
  return [...systems, ...repositories].map(({ id }) => id)
}
