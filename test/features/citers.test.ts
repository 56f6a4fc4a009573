import assert from 'node:assert/strict'
import { codeLensesIn } from '../../server/features/code-lens'
import { definitionAt } from '../../server/features/definition'
import { highlightsAt } from '../../server/features/highlights'
import { referencesAt } from '../../server/features/references'
import { renameRangeAt } from '../../server/features/rename'
import { targetOf } from './held'
import { expectPlaces, open } from './open'

const expectCitations = (source: string) => expectPlaces(source, (view, cursor) => referencesAt(view, cursor, true))

describe('the references of a transcript’s leaf mark are', () => {
  it('the citations of that leaf in all texts, in any script or style, with short forms', () => {
    expectCitations(`
      //- mill.txt
      РГАСПИ. Ф. 85. Оп. 14. Д. 50.

      [л. 6]
        |
      To the commissar.
      [л. 6 об.]
      The mill stands.
      //- article.txt
      So. [1] And so. [2] And more. [3]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [2] Ibid.
          ^^^^^

      [3] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6; ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 6.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      //- other.md
      So.[^1]

      [^1]: RGASPI, f. 85, op. 14, d. 50, l. 9.
    `)
  })

  it('the citations of its side', () => {
    expectCitations(`
      //- mill.txt
      РГАСПИ. Ф. 85. Оп. 14. Д. 50.

      [л. 6]
      To the commissar.
      [л. 6 об.]
         |
      The mill stands.
      //- article.txt
      So. [1] And so. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `)
  })

  it('the ranges over it, both sides of what they pass over', () => {
    for (const mark of ['л. 6', 'л. 6 об.', 'л. 7', 'л. 7 об.', 'л. 8'])
      expectCitations(`
        //- mill.txt
        РГАСПИ. Ф. 85. Оп. 14. Д. 50.

        [${mark}]
          |
        To the commissar.
        //- article.txt
        So. [1]

        [1] RGASPI, f. 85, op. 14, d. 50, ll. 6-8.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      `)
    expectCitations(`
      //- mill.txt
      РГАСПИ. Ф. 85. Оп. 14. Д. 50.

      [л. 8 об.]
        |
      To the commissar.
      //- article.txt
      So. [1]

      [1] RGASPI, f. 85, op. 14, d. 50, ll. 6-8.
    `)
  })
})

describe('the references of a transcript’s head are', () => {
  it('the citations of the file, those without leaves too, and not the head itself', () => {
    expectCitations(`
      //- mill.txt
      РГАСПИ. Ф. 85. Оп. 14. Д. 50.
                |

      [л. 6]
      To the commissar.
      //- article.txt
      So it is in RGASPI, f. 85, op. 14, d. 50. [1]
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [1] RGASPI, f. 85, op. 14, d. 50, l. 99.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    `)
  })

  it('of a transcript of some leaves, the citations of these', () => {
    expectCitations(`
      //- mill.txt
      РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6–7.
                |

      To the commissar.
      //- article.txt
      So. [1] And so. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 7.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      [2] RGASPI, f. 85, op. 14, d. 50, l. 9.
    `)
  })
})

describe('the lenses of a transcript', () => {
  const source = (notes: string) => `
    //- mill.txt
    РГАСПИ. Ф. 85. Оп. 14. Д. 50.

    [л. 6]
    To the commissar.
    [л. 6 об.]
    The mill stands.
    [л. 7]
    No flour.
    //- article.txt
    So. [1] And so. [2] And more. [3]

    ${notes}
  `
  const lenses = (text: string, opens = true, locale = 'en') => {
    const { view } = open(text)
    return codeLensesIn({ ...view, locale }, opens)
  }
  const shown = (text: string, locale = 'en') =>
    lenses(text, true, locale).map(({ range, command }) => `${range.start.line} ${command?.title}`)

  it('say at the head and at each cited leaf how many notes cite them', () => {
    const notes = `[1] RGASPI, f. 85, op. 14, d. 50, l. 6; ibid., l. 6 ob.

    [2] RGASPI, f. 85, op. 14, d. 50, ll. 6-6 ob.

    [3] RGASPI, f. 85, op. 14, d. 50.`
    assert.deepEqual(shown(source(notes)), ['0 Cited in 3 notes', '2 Cited in 2 notes', '4 Cited in 2 notes'])
    assert.deepEqual(shown(source(notes), 'ru'), [
      '0 Ссылки в 3 примечаниях',
      '2 Ссылки в 2 примечаниях',
      '4 Ссылки в 2 примечаниях',
    ])
  })

  it('say which is the file’s and which the leaf’s, where both stand on one line', () => {
    const { view } = open(`
      //- mill.txt
      [л. 6]
      To the commissar.
      [л. 7]
      No flour.
      //- article.txt
      So. [1] And so. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 85, op. 14, d. 50, l. 7.
    `)
    const document = view.project.documents.get('file:///mill.txt')
    assert.ok(document)
    const { text, lineStarts } = document.apparatus
    const mark = (number: string, start: number) => ({ number, side: null, start, end: start + 6, written: number })
    const target = targetOf('RGASPI, f. 85, op. 14, d. 50')
    const marks = [mark('6', 0), mark('7', text.indexOf('[л. 7]'))]
    const { uri } = document
    view.project.holdings.set(uri, [{ kind: 'transcript', uri, target, head: null, marks, text, lineStarts }])
    const titles = (locale: string) =>
      codeLensesIn({ ...view, document, apparatus: document.apparatus, locale }, true).map(
        ({ command }) => command?.title,
      )
    assert.deepEqual(titles('en'), ['File cited in 2 notes', 'Leaf cited in 1 note', 'Cited in 1 note'])
    assert.deepEqual(titles('de').slice(0, 2), ['Akte in 2 Anmerkungen zitiert', 'Blatt in 1 Anmerkung zitiert'])
  })

  it('count times where the text itself cites', () => {
    assert.deepEqual(shown(source('Also RGASPI, f. 85, op. 14, d. 50, l. 7, is of the mill.')), [
      '0 Cited once',
      '6 Cited once',
    ])
  })

  it('say of a file that nobody cites just that', () => {
    assert.deepEqual(shown(source('[1] GARF, f. 1, op. 2, d. 3, l. 4.')), ['0 Not cited'])
  })

  it('open the list of citations, where the client can', () => {
    const text = source('[1] RGASPI, f. 85, op. 14, d. 50, l. 7.')
    const [, leaf] = lenses(text)
    assert.equal(leaf?.command?.command, 'fontes.showCitations')
    const [uri, position, locations] = leaf?.command?.arguments ?? []
    assert.equal(uri, 'file:///mill.txt')
    assert.deepEqual(position, { line: 6, character: 0 })
    assert.deepEqual(
      locations.map((location: { uri: string }) => location.uri),
      ['file:///article.txt'],
    )
    assert.equal(lenses(text, false)[1]?.command?.command, '')
  })

  it('are none in an article, though it is full of references', () => {
    const { view } = open(`
      //- article.txt
      So. [1] And so. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 85, op. 14, d. 50, l. 6 ob.
    `)
    assert.deepEqual(codeLensesIn(view, true), [])
  })
})

describe('a transcript’s leaf mark', () => {
  const source = `
    //- mill.txt
    РГАСПИ. Ф. 85. Оп. 14. Д. 50.

    [л. 6]
      |
    To the commissar.
  `

  it('is its own definition, so that VS Code shows who cites it', () => {
    const { view, cursor } = open(source)
    const [link, other] = definitionAt(view, cursor)
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } })
    assert.equal(other, undefined)
  })

  it('is highlighted alone, and not renamed', () => {
    const { view, cursor } = open(source)
    assert.equal(highlightsAt(view, cursor).length, 1)
    assert.equal(renameRangeAt(view, cursor), null)
  })
})
