import assert from 'node:assert/strict'
import { shippedArchives } from '../../../server/archives/shipped'
import { leafMarksIn } from '../../../server/sources/transcripts/leaf-marks'

/** The marks of a text as `9`, `9'` (verso) and `9°` (recto), read as in a file of this system. */
function marks(text: string, system = 'fond'): string {
  const archives = shippedArchives()
  return leafMarksIn(text, archives, archives.systems.get(system) ?? null)
    .flatMap((mark) => [mark, ...(mark.more ?? [])])
    .map(({ number, side }) => number + (side === 'verso' ? "'" : side === 'recto' ? '°' : ''))
    .join(' ')
}

function expectMarks(expected: Record<string, string>, system?: string): void {
  for (const [text, leaves] of Object.entries(expected)) assert.equal(marks(text, system), leaves, text)
}

describe('leaf marks', () => {
  it('stand in brackets, in the words of many languages', () => {
    expectMarks({
      '[л. 9 об.]': "9'",
      '[Л. 9]': '9',
      '[л.9об]': "9'",
      '[Лист 9]': '9',
      '[l. 9 ob.]': "9'",
      '[f. 12v]': "12'",
      '[f12v]': "12'",
      '[fol. 12 v°]': "12'",
      '[fol. 31r]': '31°',
      '[Folio 12 verso]': "12'",
      '[Bl. 4 Rs.]': "4'",
      '[арк. 9 зв.]': "9'",
      '[k. 5v]': "5'",
      '[c. 12r]': '12°',
      '[fº 3 vº]': "3'",
      '[ფურც. 5]': '5',
      '[12v]': "12'",
      '{l. 5}': '5',
      '{л. 5}': '5',
      '<л. 5>': '5',
      '【л. 5】': '5',
      '[/л. 5]': '5',
      '[p. 5]': '5',
      '[Л.6.об.]': "6'",
      '[Bl.4.Rs.]': "4'",
      '[car. 4v]': "4'",
      '[carta 4 verso]': "4'",
      '[vrk. 4]': '4',
      '[feuil. 4 v°]': "4'",
      '[lf. 4v]': "4'",
    })
  })

  it('stand between strokes', () => {
    expectMarks({
      '— 9v —': "9'",
      'a word —9v— and another': "9'",
      '- 9 об. -': "9'",
      'слово // л. 10 слово': '10',
      'слово ‖ л. 10 об. слово': "10'",
      '|| л. 9': '9',
      '/л. 10/': '10',
      '//10 об.//': "10'",
      '|л. 5|': '5',
    })
  })

  it('stand before what an excerpt says', () => {
    expectMarks({
      'л. 6 об.: Сообщает, что\nл. 7: Просит': "6' 7",
      'Bl. 4: Der Brief': '4',
      'c. 27: Of the Goths': '',
      'с. 6: Сообщает': '',
      'он пишет (л. 6: см.) и': '',
      'ф. 6: фонд': '',
    })
  })

  it('may be in round brackets within lines, where they run on and no others stand', () => {
    expectMarks({
      '(л. 5) а (л. 5 об.) б (л. 6) в': "5 5' 6",
      'в деле (л. 5) и там же (л. 7)': '',
      'в деле (л. 5), там же (л. 7) и (л. 6)': '',
      '[л. 4] а (л. 5) а (л. 6) б (л. 7) в': '4',
      '(fol. 12r) Incipit\n\n(fol. 12v) Finit': "12° 12'",
      '(f. 12v) a (f. 13r) b': "12' 13°",
      'as he says (f. 12r), and again (f. 14v)': '',
      'as he says (f. 12v), and again (f. 12v)': '',
      'as he says (f. 12v), and again (f. 12r)': '',
      'as he says (f. 12r)': '',
    })
  })

  it('may lack label and side where others in their manner have one', () => {
    expectMarks({
      '— 9 —\nа\n— 9v —\nб\n— 10 —\nв': "9 9' 10",
      '- 9 об. -\nа\n- 10 -\nб': "9' 10",
      '[9]\nа\n[9 об.]\nб\n[10]\r\nв\n[10а]': "9 9' 10 10a",
      '{9v}\na\n{10}\nb\n{10v}': "9' 10 10'",
      '/9v/\na\n/10/\nb': "9' 10",
      '— л. 9 об. —\nа\n— 10 —': "9' 10",
    })
  })

  it('without label and side are none in another manner, out of order, or within a line', () => {
    expectMarks({
      '— 9v —\nа\n[10]\nб': "9'",
      '[л. 9 об.]\nа\n[10]\nб': "9'",
      '[9 об.]\nа\n[1920]\nб': "9'",
      '[9 об.]\nа [10] б': "9'",
      '— 9v —\nа\n— 2 —\nб\n— 10v —': "9' 10'",
      '— 9v —\nа\n— 12 —\nб\n— 10v —': "9' 10'",
      '— 9v —\nа\n— 10 -\nб': "9'",
    })
  })

  it('are uncertain where they are bare numbers alone', () => {
    const archives = shippedArchives()
    const read = (text: string) => leafMarksIn(text, archives, null).map((mark) => [mark.number, mark.isUncertain])
    const uncertain = [
      ['2', true],
      ['3', true],
      ['5', true],
    ]
    assert.deepEqual(read('a\n— 2 —\nb\n— 3 —\nc\n— 5 —\nd'), uncertain)
    assert.deepEqual(read('- 2 -\nb\n- 3 -\nc\n  - 5 -  \nd'), uncertain)
    assert.deepEqual(read('- 2 -\nb\n- 3 -\nc'), [])
    assert.deepEqual(read('- 2 -\nb\n- 3 -\nc\n- 1 -\nd'), [])
    assert.deepEqual(read('[2]\nb\n[3]\nc\n[5]\nd'), [])
    assert.deepEqual(read('2\nb\n3\nc\n5\nd'), [])
    assert.deepEqual(read('- 2 -\nb\n- 3 -\nc\n- 5 -\n[л. 9]'), [['9', undefined]])
  })

  it('are tags, in texts of any format', () => {
    expectMarks({
      '<pb n="9v"/>': "9'",
      "<pb facs='a.jpg' n='9 об.' />": "9'",
      '<pb n="9">': '9',
      '<milestone unit="folio" n="9v"/>': "9'",
      '<milestone unit="verse" n="9v"/>': '',
      '<!-- л. 9 -->': '9',
    })
  })

  it('stand on lines of their own', () => {
    expectMarks({
      'л. 9 об.\nтекст': "9'",
      'text\n## f. 12v\n': "12'",
      '**Bl. 4 Rs.**': "4'",
      '(л. 9)': '9',
      '12v': "12'",
    })
  })

  it('may be raised, or have a comma, or be escaped', () => {
    expectMarks({
      '[fol. 12<sup>v</sup>]': "12'",
      '[f. 12^v^]': "12'",
      '[f. 12ᵛ]': "12'",
      '[лист 9, оборот]': "9'",
      '\\[л. 9 об.\\]': "9'",
    })
  })

  it('may be only the word for the other side, behind the leaf', () => {
    expectMarks({
      '[л. 9] а [об.] б [л. 10] в': "9 9' 10",
      '[арк. 9]\nа\n[зв.]\nб': "9 9'",
      '[f. 9r]\na\n[verso]\nb': "9° 9'",
      '[f. 9] She went [back] home.': '9',
      '[f. 9v] a [ob.] b': "9'",
      '[об.] а': '',
      '[об.] а [л. 9]': '9',
    })
  })

  it('may name several leaves, of which the first begins there', () => {
    expectMarks({ '[лл. 9–11]': '9 10 11', '[ff. 3-4]': '3 4', '[л. 9–9 об.]': "9 9'" })
  })

  it('are compared without zeros, scripts and case', () => {
    expectMarks({ '[л. 009]': '9', '[Л. 65А об.]': "65a'", '[l. 65a]': '65a' })
  })

  it('are read by the system of their file', () => {
    expectMarks({ '[Bl. 12R]': "12'", '[12a]': '' }, 'bestand')
    expectMarks({ '[12a] [12b]': "12° 12'" }, 'boa')
    expectMarks({ '[12a]': '', '[л. 12a]': '12a' }, 'fond')
    expectMarks({ '[c. 4t]': "4'" }, 'fondo')
    expectMarks({ '[թ. 5 շրջ.]': "5'" }, 'caucasus')
    expectMarks({ '[5. lp. o. p.]': "5'", '[5 lp.]': '' }, 'baltic')
  })

  it('may have a side that another language of their system knows', () => {
    expectMarks({ '[Л. 9v]': "9'", '[л. 9r]': '9°' })
  })

  it('are the leaves where pages are marked beside them', () => {
    expectMarks({ '[л. 9] а [с. 1] б [с. 2] в [л. 10]': '9 10', '[с. 1] б [с. 2]': '1 2' })
  })

  it('are no notes, years, extents, remarks', () => {
    for (const text of [
      '[9]',
      '[1920]',
      '[sic]',
      '[5 лл.]',
      '[5 лист]',
      '[Штамп: 5]',
      '[p. 5 missing]',
      '[5 p.]',
      '[см. л. 9]',
      '[л. 9, 12 мая]',
      '[5 мая]',
      '[ф. 85]',
      '[д. 5]',
      '[№ 5]',
      '[3d]',
      'as he says (л. 9) of it',
      'http://l.5/x',
      'https://example.org//l. 5',
      '[12v](notes.md)',
      '/f1/f2/',
      '5 р.',
      '9 r',
      '- 9 -',
      'a — 9 — b',
      '- л. 9 об.',
      '[1] РГАСПИ, л. 9',
      '[l2]',
    ])
      assert.equal(marks(text), '', text)
  })

  it('are not the images that Transkribus counts', () => {
    expectMarks({ '<pb facs="#facs_3" n="3" xml:id="img_0003"/>': '' })
  })

  it('count in UTF-16, and keep what is written', () => {
    const text = '😀 [л. 9 об.] слово\r\n— 10r —\r\n'
    const archives = shippedArchives()
    assert.deepEqual(
      leafMarksIn(text, archives, null).map(({ start, end, written }) => [start, text.slice(start, end), written]),
      [
        [3, '[л. 9 об.]', '[л. 9 об.]'],
        [21, '— 10r —', '— 10r —'],
      ],
    )
  })
})
