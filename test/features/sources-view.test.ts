import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { sourceReference } from '../../server/features/sources-view/reference'
import type { SourcesView } from '../../server/features/sources-view/root'
import { sourcesIn } from '../../server/features/sources-view/view'
import type { SourceItem, SourceReferenceParams } from '../../server/messages'
import type { Holding } from '../../server/sources/source'
import { entry, scan } from './held'
import { open } from './open'

const article = `
//- article.txt
So it was said. [1] And so. [2] Again. [3] And again. [4]

[1] Letter of Haskell, RGASPI, f. 85, op. 14, d. 50, l. 10.

[2] RGASPI, f. 85, op. 14, d. 50, ll. 2-3, 10; f. 85, op. 2, d. 7.

[3] GARF, f. 1235, op. 38, d. 94, l. 6 ob.

[4] Ibid., l. 6.
//- статья.txt
Так сказано. [1]

[1] Письмо Хаскелла. РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 10.
`

function viewOf(source: string, holdings: readonly Holding[] = [], locale = 'en'): SourcesView {
  const { project } = open(source, holdings).view
  return {
    project,
    archives: shippedArchives(),
    locale,
    nameOf: (uri) => uri.slice(8),
    styleFor: () => null,
  }
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const referenceOf = (view: SourcesView, params: SourceReferenceParams) => finished(sourceReference(view, params))

interface Way {
  filter?: string
  onlyMissing?: boolean
}

function children(view: SourcesView, parent: string | null, { filter = '', onlyMissing = false }: Way): SourceItem[] {
  return finished(sourcesIn(view, { parent, filter, onlyMissing })).items
}

/** All that can be unfolded, a line an item. */
function tree(view: SourcesView, way: Way = {}, parent: string | null = null, depth = 0): string[] {
  return children(view, parent, way).flatMap((item) => {
    const { label, description, held, isParent, id } = item
    const line = [`${'  '.repeat(depth)}${label}`, description, held ? `(${held})` : ''].filter(Boolean).join(' | ')
    return [line, ...(isParent ? tree(view, way, id, depth + 1) : [])]
  })
}

function find(view: SourcesView, label: string, parent: string | null = null): SourceItem | undefined {
  for (const item of children(view, parent, {})) {
    if (item.label === label) return item
    const found = item.isParent ? find(view, label, item.id) : undefined
    if (found) return found
  }
  return undefined
}

describe('the sources view', () => {
  it('leads from archives to files, leaves and the notes that cite them, in the order of the shelves', () => {
    assert.deepEqual(tree(viewOf(article)), [
      'GARF | 1 file, 2 leaves cited in 2 notes',
      '  f. 1235, op. 38, d. 94 | 2 leaves cited in 2 notes',
      '    Leaf 6',
      '      article.txt [4] Ibid., l. 6.',
      '    Leaf 6 verso',
      '      article.txt [3] GARF, f. 1235, op. 38, d. 94, l. 6 ob.',
      'RGASPI | 2 files, 3 leaves cited in 3 notes',
      '  f. 85 | 2 files, 3 leaves cited in 3 notes',
      '    f. 85, op. 2, d. 7 | cited in 1 note',
      '      article.txt [2] RGASPI, f. 85, op. 14, d. 50, ll. 2-3, 10; f. 85, op. 2, d. 7.',
      '    f. 85, op. 14, d. 50 | 3 leaves cited in 3 notes',
      '      Leaves 2–3',
      '        article.txt [2] RGASPI, f. 85, op. 14, d. 50, ll. 2-3, 10; f. 85, op. 2, d. 7.',
      '      Leaf 10 | 3 notes',
      '        article.txt [1] Letter of Haskell, RGASPI, f. 85, op. 14, d. 50, l. 10.',
      '        article.txt [2] RGASPI, f. 85, op. 14, d. 50, ll. 2-3, 10; f. 85, op. 2, d. 7.',
      '        статья.txt [1] Письмо Хаскелла. РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 10.',
    ])
  })

  it('speaks the language of the display, and counts as it does', () => {
    assert.deepEqual(tree(viewOf(article, [], 'ru')).slice(0, 3), [
      'GARF | 1 дело, 2 листа – в 2 примечаниях',
      '  f. 1235, op. 38, d. 94 | 2 листа – в 2 примечаниях',
      '    Лист 6',
    ])
  })

  it('writes archives and files as the texts do, or as the project wants them, and says in words what that is', () => {
    const russian = viewOf('Так. [1]\n\n[1] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 10.\n')
    assert.deepEqual(tree(russian).slice(0, 2), [
      'РГАСПИ | 1 file, 1 leaf cited in 1 note',
      '  Ф. 85. Оп. 14. Д. 50 | 1 leaf cited in 1 note',
    ])
    assert.match(find(russian, 'Ф. 85. Оп. 14. Д. 50')?.spoken ?? '', /^Fonds 85, inventory 14, file 50, /)
    assert.ok(find({ ...viewOf(article), styleFor: () => 'gost' }, 'Ф. 85. Оп. 2. Д. 7'))
    const german = viewOf('So. [1]\n\n[1] BArch, R 1501/125720, Bl. 12.\n', [], 'de')
    assert.deepEqual(tree(german).slice(0, 2), [
      'BArch | 1 Akte, 1 Blatt zitiert in 1 Anmerkung',
      '  R 1501/125720 | 1 Blatt zitiert in 1 Anmerkung',
    ])
  })

  it('puts the archives that nobody knows last, by the texts that name them', () => {
    const view = viewOf(`
      //- a.txt
      Here. [1] There. [2]

      [1] Archive of the Mill (hereafter AMX), f. 5, op. 1, d. 3, l. 2.

      [2] ф. 5, оп. 1, д. 3, л. 2
      //- b.txt
      Here. [1]

      [1] GARF, f. 5, op. 1, d. 3.
    `)
    assert.deepEqual(
      tree(view).filter((line) => !/^ {4}/.test(line)),
      [
        'GARF | 1 file cited in 1 note',
        '  f. 5, op. 1, d. 3 | cited in 1 note',
        'Archives that are not known | 2 files, 2 leaves cited in 2 notes',
        '  AMX | a.txt · 1 file, 1 leaf cited in 1 note',
        '  Archive not named | a.txt · 1 file, 1 leaf cited in 1 note',
      ],
    )
  })

  describe('with what the project has', () => {
    const holdings = [
      scan('scans/50-010.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 10'),
      scan('scans/50-011.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 11'),
      entry(0, 'RGASPI, f. 85, op. 14, d. 50', { title: 'Correspondence with Riga' }),
    ]

    it('says what there is of each leaf, and what nobody cites', () => {
      const lines = tree(viewOf(article, holdings)).filter((line) => !/\[\d\]/.test(line))
      assert.deepEqual(lines.slice(6), [
        '    f. 85, op. 2, d. 7 | cited in 1 note | (nothing)',
        '    f. 85, op. 14, d. 50 | Correspondence with Riga · 3 leaves cited in 3 notes | (scan)',
        '      Leaves 2–3 | (nothing)',
        '      Leaf 10 | scan · 3 notes | (scan)',
        '      1 more leaf, not cited',
        '        Leaf 11 | scan | (scan)',
      ])
    })

    it('opens the scan of a leaf, the entry of the catalogue, the note', () => {
      const view = viewOf(article, holdings)
      const leaf = find(view, 'Leaf 10')
      assert.equal(leaf?.scan?.uri, 'file:///scans/50-010.jpg')
      assert.equal(leaf?.entry?.uri, 'file:///catalogue.csv')
      assert.equal(find(view, 'Leaves 2–3')?.scan, null)
      const note = find(view, 'article.txt [4] Ibid., l. 6.')
      assert.deepEqual(note?.citation, {
        uri: 'file:///article.txt',
        range: { start: { line: 8, character: 4 }, end: { line: 8, character: 15 } },
      })
    })

    it('opens the place that a catalogue has for a leaf, where there is nothing else of it', () => {
      const range = { start: { line: 40, character: 2 }, end: { line: 44, character: 3 } }
      const leaves = { places: [{ number: '10', side: null, range }], isWhole: false }
      const view = viewOf(article, [entry(0, 'RGASPI, f. 85, op. 14, d. 50', { leaves })])
      assert.deepEqual(find(view, 'Leaf 10')?.entry, { uri: 'file:///catalogue.csv', range })
    })

    it('says in words all that its signs say', () => {
      const view = viewOf(article, holdings)
      assert.equal(find(view, 'Leaf 10')?.spoken, 'Leaf 10, Scan, Cited in 3 notes')
      assert.equal(find(view, 'Leaves 2–3')?.spoken, 'Leaves 2–3, Nothing in the project, Cited in 1 note')
      assert.match(
        find(view, 'RGASPI')?.spoken ?? '',
        /^RGASPI — Russian State Archive of .*, Moscow, .*Nothing in the project of 1 file$/,
      )
    })

    it('has what is held of the file above', () => {
      const cited = `
        //- a.txt
        So. [1]

        [1] TNA, FO 371/8187, item 5, fol. 12; ibid., fol. 13.
      `
      const view = viewOf(cited, [scan('scans/12.jpg', 'TNA, FO 371/8187, fol. 12')])
      assert.equal(find(view, 'Leaf 12')?.held, 'scan')
      const lines = tree(view, { onlyMissing: true }).join('\n')
      assert.match(lines, /13/)
      assert.doesNotMatch(lines, /Leaf 12/)
    })

    it('has files that nobody cites', () => {
      const view = viewOf(article, [scan('scans/1.jpg', 'GARF, f. 130, op. 5, d. 1, l. 4 ob.')])
      assert.equal(find(view, 'GARF')?.description, '1 file, 2 leaves cited in 2 notes · 1 more at hand')
      assert.deepEqual(
        tree(view).filter((line) => /130|Leaf 4/.test(line)),
        ['  f. 130, op. 5, d. 1 | not cited | (scan)', '    Leaf 4 verso | scan | (scan)'],
      )
    })

    it('shows only what is missing', () => {
      const lines = tree(viewOf(article, holdings), { onlyMissing: true }).filter((line) => !/\[\d\]/.test(line))
      assert.deepEqual(lines, [
        'GARF | 1 file, 2 leaves cited in 2 notes',
        '  f. 1235, op. 38, d. 94 | 2 leaves cited in 2 notes | (nothing)',
        '    Leaf 6 | (nothing)',
        '    Leaf 6 verso | (nothing)',
        'RGASPI | 2 files, 2 leaves cited in 1 note',
        '  f. 85 | 2 files, 2 leaves cited in 1 note',
        '    f. 85, op. 2, d. 7 | cited in 1 note | (nothing)',
        '    f. 85, op. 14, d. 50 | Correspondence with Riga · 2 leaves cited in 1 note | (scan)',
        '      Leaves 2–3 | (nothing)',
      ])
    })

    it('has the transcript at the leaf', () => {
      const view = viewOf(`${article}//- letter.txt
RGASPI, f. 85, op. 14, d. 50

[l. 9]
Dear Colonel,

[l. 10]
I remain
`)
      const { transcript, held } = find(view, 'Leaf 10') ?? {}
      assert.equal(held, 'transcript')
      assert.deepEqual(transcript, {
        uri: 'file:///letter.txt',
        range: { start: { line: 5, character: 0 }, end: { line: 5, character: 7 } },
      })
      // Its own head is no citation.
      assert.equal(find(view, 'f. 85, op. 14, d. 50')?.description, '3 leaves cited in 3 notes')
    })
  })

  describe('searched', () => {
    const riga = entry(0, 'RGASPI, f. 85, op. 14, d. 50', { title: 'Correspondence with Riga' })
    const files = (filter: string) =>
      tree(viewOf(article, [riga]), { filter })
        .filter((line) => /^ {2,4}f\. [^|]* d\. /.test(line))
        .map((line) => line.trim().split(' | ')[0])

    it('finds references, as they are written and as they are not', () => {
      for (const query of ['РГАСПИ. Ф. 85. Оп. 14. Д. 50', 'RGASPI 85/14/50', 'f. 85, op. 14, d. 50'])
        assert.deepEqual(files(query), ['f. 85, op. 14, d. 50'], query)
      assert.deepEqual(files('RGASPI, f. 85'), ['f. 85, op. 2, d. 7', 'f. 85, op. 14, d. 50'])
    })

    it('finds archives by their sigla in any script, and by their names', () => {
      for (const query of ['ГАРФ', 'garf', 'state archive of the russian federation', 'цгаор'])
        assert.deepEqual(files(query), ['f. 1235, op. 38, d. 94'], query)
    })

    it('finds titles of catalogues, and the words of notes with the leaves that they cite', () => {
      assert.deepEqual(files('riga corr'), ['f. 85, op. 14, d. 50'])
      assert.deepEqual(tree(viewOf(article), { filter: 'письмо хаск' }), [
        'RGASPI | 1 file, 1 leaf cited in 1 note',
        '  f. 85, op. 14, d. 50 | 1 leaf cited in 1 note',
        '    Leaf 10',
        '      статья.txt [1] Письмо Хаскелла. РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 10.',
      ])
    })

    it('finds whole numbers, and nothing where there is nothing', () => {
      assert.deepEqual(files('123'), [])
      assert.deepEqual(files('windmill'), [])
      assert.equal(
        finished(sourcesIn(viewOf(article), { parent: null, filter: 'windmill', onlyMissing: false })).summary,
        '',
      )
    })
  })

  describe('an item copied', () => {
    const copied = (label: string, style: string | null = null) => {
      const view = { ...viewOf(article), styleFor: () => style }
      return referenceOf(view, { id: find(view, label)?.id ?? '', filter: '', onlyMissing: false })
    }

    it('is the reference of the file, the leaf, the note', () => {
      assert.equal(copied('f. 85, op. 2, d. 7'), 'RGASPI, f. 85, op. 2, d. 7')
      assert.equal(copied('Leaf 6 verso'), 'GARF, f. 1235, op. 38, d. 94, l. 6 ob.')
      assert.equal(copied('article.txt [4] Ibid., l. 6.'), 'GARF, f. 1235, op. 38, d. 94, l. 6')
    })

    it('is written in the style of the project', () => {
      assert.equal(copied('Leaf 10', 'gost'), 'РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 10')
    })

    it('is the leaf that is shown where only some are', () => {
      const view = viewOf(article, [scan('scans/50-002.jpg', 'RGASPI, f. 85, op. 14, d. 50, l. 2')])
      const way = { filter: '', onlyMissing: true }
      const lines = tree(view, way)
      assert.ok(lines.includes('      Leaf 3 | (nothing)'), lines.join('\n'))
      const fonds = children(view, 'ru-rgaspi', way)[0]?.id ?? ''
      const file = children(view, fonds, way).find(({ label }) => label === 'f. 85, op. 14, d. 50')?.id ?? ''
      const leaf = children(view, file, way).find(({ label }) => label === 'Leaf 3')?.id ?? ''
      assert.equal(referenceOf(view, { id: leaf, ...way }), 'RGASPI, f. 85, op. 14, d. 50, l. 3')
    })

    it('is nothing where it is gone, or no file', () => {
      const view = viewOf(article)
      for (const id of ['ru-nowhere\n1', find(view, 'RGASPI')?.id ?? ''])
        assert.equal(referenceOf(view, { id, filter: '', onlyMissing: false }), null)
    })
  })

  it('keeps the ids of its items when the text around them changes', () => {
    const view = viewOf(article)
    const before = find(view, 'Leaf 10')?.id
    const document = [...view.project.documents.values()][0]
    assert.ok(document)
    document.update(`A new beginning.\n\n${document.apparatus.text}`)
    assert.equal(find(view, 'Leaf 10')?.id, before)
  })
})
