import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Diagnostic } from 'vscode-languageserver'
import type { Finding } from '../../server/checks/check'
import { findingsOf } from '../../server/checks/checks'
import { severities } from '../../server/checks/codes'
import { unitsAt } from '../../server/checks/units'
import { diagnosticsOf } from '../../server/features/diagnostics'
import { type IgnoreData, ignoreActionsFor, ignoreEditsOf } from '../../server/features/ignore-actions'
import { ignoring, type Reach } from '../../server/features/ignoring'
import { offsetOf, type View } from '../../server/features/view'
import type { Format } from '../../server/text/text'
import { apparatus, fixture } from '../fixture'
import { open } from './open'

/** The text after the action with this title on the first diagnostic of the fixture. */
function after(source: string, title: string): string {
  const { view } = open(source)
  const action = ignoreActionsFor(
    view,
    diagnosticsOf(view, (code) => severities[code], false),
  ).find((other) => other.title === title)
  const [edit] = ignoreEditsOf(view, action?.data as IgnoreData)
  const { text } = view.apparatus
  const at = offsetOf(view.apparatus, edit?.range.start ?? { line: 0, character: 0 })
  return text.slice(0, at) + edit?.newText + text.slice(at)
}

function expectAfter(title: string, source: string, expected: string): void {
  assert.equal(after(source, title), fixture(expected).text)
}

const here = "Ignore 'reference-separator' here"
const inFile = "Ignore 'reference-separator' in this file"

describe('the actions that ignore a diagnostic', () => {
  it('write a comment at the end of the note', () => {
    expectAfter(here, `
      So. [1] And so. [2]

      [1] RGASPI, f. 85. op. 14,
      d. 50, l. 6.
      [2] So.
    `, `
      So. [1] And so. [2]

      [1] RGASPI, f. 85. op. 14,
      d. 50, l. 6. [fontes-ignore: reference-separator]
      [2] So.
    `)
    expectAfter(here, `
      //- a.md
      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6.

          It is long.
    `, `
      //- a.md
      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6.

          It is long. <!-- fontes-ignore reference-separator -->
    `)
  }) // biome-ignore format: the texts first

  it('write it before the paragraph that goes on under a note', () => {
    expectAfter(
      "Ignore 'note-empty' here",
      `
      //- a.tex
      So it\\footnotemark{} stood.
      \\footnotetext{Until 1702.}
      It fell.\\footnote{}
      `,
      `
      //- a.tex
      So it\\footnotemark{} stood.
      \\footnotetext{Until 1702.}
      % fontes-ignore note-empty
      It fell.\\footnote{}
      `,
    )
  })

  it('write it within a note that stands in the midst of its paragraph', () => {
    expectAfter(here, `
      //- a.md
      So he said.^[RGASPI, f. 85. op. 14, d. 50, l. 6.] And so did she.^[RGASPI, f. 85. op. 14, d. 51, l. 6.]
    `, `
      //- a.md
      So he said.^[RGASPI, f. 85. op. 14, d. 50, l. 6. <!-- fontes-ignore reference-separator -->] And so did she.^[RGASPI, f. 85. op. 14, d. 51, l. 6.]
    `)
  }) // biome-ignore format: the texts first

  it('write it at the end of the item or the paragraph', () => {
    expectAfter("Ignore 'note-undefined' here", `
      //- a.md
      So.[^1] Then:
      - the miller[^miller]
        and his horse
      - the carter

      [^1]: So.
    `, `
      //- a.md
      So.[^1] Then:
      - the miller[^miller]
        and his horse <!-- fontes-ignore note-undefined -->
      - the carter

      [^1]: So.
    `)
  }) // biome-ignore format: the texts first

  it('write it on a line before, where its end is no place for it', () => {
    expectAfter("Ignore 'note-undefined' here", `
      //- a.md
      So.[^1] And so.

      ## What the miller said to his wife in the evening, as he came home from the mill[^miller]

      [^1]: So.
    `, `
      //- a.md
      So.[^1] And so.

      <!-- fontes-ignore note-undefined -->
      ## What the miller said to his wife in the evening, as he came home from the mill[^miller]

      [^1]: So.
    `)
    expectAfter(here, `
      //- a.md
      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6:

      \`\`\`
      So.
      \`\`\`
    `, `
      //- a.md
      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6: <!-- fontes-ignore reference-separator -->

      \`\`\`
      So.
      \`\`\`
    `)
  }) // biome-ignore format: the texts first

  it('add the code to the comment that is there', () => {
    for (const [comment, more] of [
      ['[fontes-ignore: note-unused]', '[fontes-ignore: note-unused reference-separator]'],
      ['[fontes-ignore: note-unused, note-empty]', '[fontes-ignore: note-unused, note-empty, reference-separator]'],
      ['[fontes-ignore]', '[fontes-ignore: reference-separator]'],
      ['[fontes-ignore: ]', '[fontes-ignore: reference-separator ]'],
      ['<!-- fontes-ignore -->', '<!-- fontes-ignore reference-separator -->'],
    ]) {
      expectAfter(here, `
        So. [1]

        [1] RGASPI, f. 85. op. 14, d. 50, l. 6. ${comment}
      `, `
        So. [1]

        [1] RGASPI, f. 85. op. 14, d. 50, l. 6. ${more}
      `)
      expectAfter(here, `
        So. [1]

        ${comment}
        [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
      `, `
        So. [1]

        ${more}
        [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
      `)
    }
  }) // biome-ignore format: the texts first

  it('write one for the file on its first line, after the front matter', () => {
    expectAfter(inFile, `
      So. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
    `, `
      [fontes-ignore-file: reference-separator]

      So. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.
    `)
    expectAfter(inFile, `
      //- a.md
      ---
      title: So
      ---

      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6.
    `, `
      //- a.md
      ---
      title: So
      ---
      <!-- fontes-ignore-file reference-separator -->

      So.[^1]

      [^1]: RGASPI, f. 85. op. 14, d. 50, l. 6.
    `)
    expectAfter(inFile, `
      So. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.

      [fontes-ignore-file: note-order]
    `, `
      So. [1]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6.

      [fontes-ignore-file: note-order reference-separator]
    `)
  }) // biome-ignore format: the texts first

  it('end lines as the text does', () => {
    const text = '\uFEFFSo. [1]\r\n\r\n[1] RGASPI, f. 85. op. 14, d. 50, l. 6.\r\n'
    const made = apparatus(text)
    const [finding] = findingsOf(made)
    assert.deepEqual(ignoring(made, finding as Finding, 'file'), {
      at: 1,
      text: '[fontes-ignore-file: reference-separator]\r\n\r\n',
    })
  })

  it('are offered once for a code in a note, with all diagnostics that they are of', () => {
    const { view } = open(`
      So. [1] And so. [2]

      [1] RGASPI, f. 85. op. 14, d. 50, l. 6; RGASPI, f. 86. op. 15, d. 50, l. 6.

      [2] RGASPI, f. 86. op. 15, d. 50, l. 6.
    `)
    assert.deepEqual(offered(view), [[here, 2], [here, 1], [inFile, 3]])
  }) // biome-ignore format: rows

  it('are not offered for what is said of a comment, is no longer true, or where other actions are asked for', () => {
    const { view } = open('So. [1] [fontes-ignore: note-order]\n\n[1] RGASPI, f. 85. op. 14, d. 50, l. 6.')
    assert.deepEqual(offered(view), [[here, 1], [inFile, 1]])
    const diagnostics = diagnosticsOf(view, (code) => severities[code], false)
    const moved: Diagnostic[] = diagnostics.map((diagnostic) => ({
      ...diagnostic,
      range: { ...diagnostic.range, start: { line: 0, character: 1 } },
    }))
    assert.deepEqual(ignoreActionsFor(view, moved), [])
    assert.deepEqual(ignoreActionsFor(view, diagnostics, ['refactor']), [])
    assert.equal(ignoreActionsFor(view, diagnostics, ['quickfix']).length, 2)
  }) // biome-ignore format: rows
})

/** The text of a paragraph with a slip, of another and of an item of a list, as the formats write them. */
const slip = (file: number) => `See RGASPI, f. 85. op. 14, d. ${file}, l. 6.`
const comment = (mark: string) => `${mark} fontes-ignore reference-separator`
const html = '<!-- fontes-ignore reference-separator -->'
const rows: [format: Format, text: string, ...put: string[]][] = [
  ['latex', `${slip(1)}\n\n${slip(2)}\n`, `⟦${comment('%')}\n⟧See`, `⟦${comment('%')}\n⟧See`],
  ['latex', `\\begin{itemize}\n  \\item ${slip(1)}\n  \\item ${slip(2)}\n\\end{itemize}\n`, `⟦  ${comment('%')}\n⟧  \\item`, `1, l. 6.\n⟦  ${comment('%')}\n⟧  \\item`],
  ['typst', `= So\n\n${slip(1)}\n\n- So.\n- ${slip(2)}\n`, `⟦${comment('//')}\n⟧See`, `⟦${comment('//')}\n⟧- See`],
  ['asciidoc', `= So\n\n${slip(1)}\n\n* So.\n* ${slip(2)}\n`, `⟦${comment('//')}\n⟧See`, `⟦${comment('//')}\n⟧* See`],
  ['org', `* So\n${slip(1)}\n- So.\n- ${slip(2)}\n`, `⟦${comment('#')}\n⟧See`, `⟦${comment('#')}\n⟧- See`],
  ['restructuredtext', `${slip(1)}\n\n- So.\n- ${slip(2)}\n`, `⟦${comment('..')}\n\n⟧See`, `⟦\n${comment('..')}\n\n⟧- See`],
  ['html', `<p>${slip(1)}</p>\n<ul><li>${slip(2)}</li></ul>\n`, `6.⟦ ${html}⟧</p>`, `6.⟦ ${html}⟧</li>`],
  ['xml', `<?xml version="1.0"?>\n<p>${slip(1)}</p>\n<p>So.</p>\n`, `6.⟦ ${html}⟧</p>`],
] // biome-ignore format: a table

describe('an ignore comment in', () => {
  for (const [format, text, ...expected] of rows) {
    it(`${format}: is written where it hides one finding and is a comment`, () => {
      const made = apparatus(text, format)
      const findings = findingsOf(made)
      assert.equal(findings.length, expected.length)
      findings.forEach((finding, i) => {
        const { at, text: put } = ignoring(made, finding, 'here') ?? assert.fail(`nothing hides the finding ${i}`)
        const shown = `${text.slice(0, at)}⟦${put}⟧${text.slice(at)}`
        assert.ok(shown.includes(expected[i] as string), shown)
      })
      assertHides(text, format, 'here', format)
      assertHides(text.replace(/\n/g, '\r\n'), format, 'file', format)
    })
  }

  it('a line of LaTeX or Typst speaks of the paragraph around it', () => {
    for (const [format, mark] of [['latex', '%'], ['typst', '//']] as const) {
      const text = `${slip(1)} ${comment(mark)}\nAnd so on.\n\n${slip(2)}\n`
      assert.deepEqual(findingsOf(apparatus(text, format)).map(({ start }) => text.indexOf('d. 2') > start && start > 90), [true])
    }
  }) // biome-ignore format: a row
})

/** Titles, and of how many diagnostics. */
function offered(view: View): [string, number | undefined][] {
  const diagnostics = diagnosticsOf(view, (code) => severities[code], false)
  return ignoreActionsFor(view, diagnostics).map(({ title, diagnostics }) => [title, diagnostics?.length])
}

/** All that docs/checks.md calls wrong, and the samples. */
const texts: { name: string; format: Format; text: string }[] = [
  ...['mistakes.txt', 'article.txt', 'article.md', 'estate.txt'].map((name) => ({
    name,
    format: name.endsWith('.md') ? ('markdown' as const) : ('plain' as const),
    text: readFileSync(`samples/${name}`, 'utf8'),
  })),
  ...[...readFileSync('docs/checks.md', 'utf8').matchAll(/^```(text|markdown)\n([^]*?)^```$/gm)].map(
    ([, language, source], i) => ({
      name: `example ${i + 1} of docs/checks.md`,
      format: language === 'markdown' ? ('markdown' as const) : ('plain' as const),
      text: fixture(source ?? '').text,
    }),
  ),
]

describe('ignoring a finding', () => {
  for (const reach of ['here', 'file'] as Reach[])
    it(`hides it ${reach === 'here' ? 'where it is' : 'in the whole text'} and changes no other`, () => {
      let count = 0
      texts.forEach(({ name, format, text }, i) => {
        count += assertHides(i % 2 ? text : text.replace(/\n/g, '\r\n'), format, reach, name)
      })
      assert.ok(count > 80, `only ${count} findings were ignored`)
    })
})

/** Ignores each finding of the text in turn; answers how many. */
function assertHides(text: string, format: Format, reach: Reach, name: string): number {
  const made = apparatus(text, format)
  const all = findingsOf(made).filter(({ code }) => !code.startsWith('suppression-'))
  for (const finding of all) {
    const insertion = ignoring(made, finding, reach)
    assert.ok(insertion, `${name}: ${finding.code} «${text.slice(finding.start, finding.end)}»`)
    const changed = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at)
    const unit = unitsAt(made, finding.start)[0]
    const isHidden = ({ code, start }: Finding) =>
      code === finding.code && (reach === 'file' || unitsAt(made, start)[0]?.start === unit?.start)
    const said =
      (text: string) =>
      ({ code, start, end }: Finding) =>
        `${code} «${text.slice(start, end)}»`
    assert.deepEqual(
      findingsOf(apparatus(changed, format)).map(said(changed)),
      findingsOf(made)
        .filter((other) => !isHidden(other))
        .map(said(text)),
      `${name}: ${finding.code}\n${changed}`,
    )
    if (text.includes('\r\n')) assert.doesNotMatch(insertion.text, /(?<!\r)\n/)
  }
  return all.length
}
