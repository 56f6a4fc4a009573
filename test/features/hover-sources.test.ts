import assert from 'node:assert/strict'
import type { MarkupContent } from 'vscode-languageserver'
import { hoverAt } from '../../server/features/hover/hover'
import type { Holding } from '../../server/sources/source'
import { entry, scan } from './held'
import { open } from './open'

interface As {
  markdown?: boolean
  pictures?: boolean
  locale?: string
}

function hover(source: string, holdings: readonly Holding[] = [], { markdown, pictures, locale = 'en' }: As = {}) {
  const { view, cursor } = open(source, holdings)
  const content = hoverAt({ ...view, locale }, cursor, markdown ?? false, pictures)?.contents as MarkupContent
  return content?.value.split('\n').filter(Boolean)
}

const article = (reference: string) => `
  //- article.txt
  So. [1]

  [1] ${reference}
  ${' '.repeat(20)}|
`
const transcript = `
  //- mill.txt
  РГАСПИ. Ф. 85. Оп. 14. Д. 50.

  [л. 6]
  To the *commissar* of <b>mills</b>:

  Comrade!
  [л. 6 об.]
  The mill stands.
`
const file = 'RGASPI, f. 85, op. 14, d. 50'

describe('the hover of a reference', () => {
  it('quotes the first lines of its leaf, behind what it says in words', () => {
    const lines = hover(`${article(`${file}, l. 6.`)}${transcript}`)
    assert.deepEqual(lines?.slice(1, 4), [
      'fonds 85, inventory 14, file 50, leaf 6',
      'To the *commissar* of <b>mills</b>:',
      'Comrade!',
    ])
    assert.ok(lines?.includes('Transcript: file:///mill.txt#L3'))
  })

  it('quotes the beginning of a transcript where no leaf is named, and nothing of an unknown leaf', () => {
    const plain = '  //- mill.txt\n  RGASPI, f. 85, op. 14, d. 50\n\n  The mill stands.\n'
    assert.ok(hover(`${article(`${file}.`)}${plain}`)?.includes('The mill stands.'))
    assert.equal(hover(`${article(`${file}, l. 6.`)}${plain}`)?.includes('The mill stands.'), false)
  })

  it('gives the catalogue’s date in words', () => {
    const dated = (date: string, locale = 'en') =>
      hover(article(`${file}, l. 6.`), [entry(3, `${file}, l. 6`, { title: 'A letter', date })], { locale })?.[2]
    assert.equal(dated('1920-12-08'), 'A letter, 8 December 1920')
    assert.equal(dated('1920-12-08', 'ru'), 'A letter, 8 декабря 1920 г.')
    assert.equal(dated('1920-12-08', 'pl'), 'A letter, 8 December 1920')
    assert.equal(dated('1920-12', 'de'), 'A letter, Dezember 1920')
    assert.equal(dated('1920-12-08/1921-03-02'), 'A letter, 8 December 1920 – 2 March 1921')
    for (const plain of ['1920', '1920-02-30', '1921-12/1920-01', 'December 1920?', '08.12.1920'])
      assert.equal(dated(plain), `A letter, ${plain}`)
  })

  it('escapes what it quotes', () => {
    const lines = hover(`${article(`${file}, l. 6.`)}${transcript}`, [], { markdown: true })
    assert.ok(lines?.includes('> To the \\*commissar\\* of &lt;b&gt;mills&lt;/b&gt;:  '), lines?.join('\n'))
    assert.ok(lines?.includes('[Transcript](file:///mill.txt#L3)'))
  })

  it('says what the catalogue has, with its date', () => {
    const holdings = [entry(3, `${file}, l. 6`, { title: 'Letter on *mills*', date: '8 December 1920' })]
    const lines = hover(article(`${file}, l. 6.`), holdings)
    assert.equal(lines?.[2], 'Letter on *mills*, 8 December 1920')
    assert.ok(lines?.includes('Catalogue: file:///catalogue.csv#L4'))
  })

  it('shows a scan, whatever its name, to who can draw it', () => {
    const name = 'scans/a)(|b<i>c"&[1]*_`%28 %zz?#é𝒳.JPG'
    const holdings = [scan(name, `${file}, l. 6`)]
    const lines = hover(article(`${file}, l. 6.`), holdings, { markdown: true, pictures: true })
    const picture = lines?.find((line) => line.startsWith('!['))
    const url = 'file:///scans/a%29%28%7Cb%3Ci%3Ec%22%26%5B1%5D%2A_%60%28%20%25zz%3F%23%C3%A9%F0%9D%92%B3.JPG'
    assert.equal(picture?.slice(picture.indexOf('](')), `](${url}|height=160)`)
    assert.equal(
      hover(article(`${file}, l. 6.`), holdings, { markdown: true })
        ?.join()
        .includes('!['),
      false,
    )
  })

  it('shows no PDF, and nothing of a scheme that is not a file’s', () => {
    const pdf = scan('scans/50.pdf', file)
    const foreign = { ...scan('x.jpg', file), uri: 'command:evil.jpg' }
    const lines = hover(article(`${file}, l. 6.`), [foreign, pdf], { markdown: true, pictures: true })
    assert.equal(lines?.join('\n').includes('!['), false)
    assert.equal(lines?.join('\n').includes('command'), false)
  })

  it('leads to the picture of a leaf, and not to a transcript of others', () => {
    const lines = hover(`${article(`${file}, l. 9.`)}${transcript}`, [scan('9.png', `${file}, l. 9`)])
    assert.ok(lines?.includes('Scan: file:///9.png'), lines?.join('\n'))
    assert.equal(lines?.join('\n').includes('Transcript'), false)
    assert.ok(hover(`${article(`${file}, l. 9.`)}${transcript}`)?.includes('Transcript: file:///mill.txt#L7'))
  })

  it('has the way there above the picture', () => {
    const holdings = [scan('6.png', `${file}, l. 6`)]
    const lines = hover(article(`${file}, l. 6.`), holdings, { markdown: true, pictures: true }) ?? []
    const [link, picture] = ['[Scan](', '![6.png]('].map((head) => lines.findIndex((line) => line.startsWith(head)))
    assert.ok(link !== undefined && picture !== undefined && link >= 0 && link < picture, lines.join('\n'))
  })

  it('says once that the project has it not', () => {
    const lines = hover(`${article('RGASPI, f. 85, op. 14, d. 77, l. 6.')}${transcript}`)
    assert.equal(lines?.filter((line) => line.includes('project')).length, 1, lines?.join('\n'))
  })

  it('says that the project has other files of this archive, and not this', () => {
    const note = 'RGASPI, f. 85, op. 14, d. 77, l. 6.'
    assert.ok(hover(`${article(note)}${transcript}`)?.includes('This file is not in the project.'))
    assert.equal(
      hover(article(note))?.some((line) => line.includes('project')),
      false,
    )
    assert.ok(
      hover(`${article(note)}${transcript}`, [], { locale: 'de' })?.includes('Diese Akte ist nicht im Projekt.'),
    )
  })

  it('says that the project has other leaves of this file, and not these', () => {
    const lines = hover(`${article(`${file}, ll. 6-9, 12 ob.`)}${transcript}`)
    assert.ok(lines?.includes('Not in the project: leaves 7–9, 12 verso.'), lines?.join('\n'))
    const beyond = hover(`${article(`${file}, l. 9.`)}${transcript}`)
    assert.ok(beyond?.includes('The transcript ends with leaf 6 verso.'), beyond?.join('\n'))
  })
})

describe('the hover of a siglum in a reference', () => {
  const archive = (reference: string) => `
    //- article.txt
    So. [1]

    [1] ${reference}
          |
  ${transcript}
  `

  it('is the archive’s, with the way to the source of the reference', () => {
    const lines = hover(archive(`${file}, l. 6.`))
    assert.equal(lines?.[0], 'RGASPI — Russian State Archive of Socio-Political History')
    assert.deepEqual(lines?.slice(-2), ['Fonds 85, inventory 14, file 50, leaf 6:', 'Transcript: file:///mill.txt#L3'])
  })

  it('is the archive’s alone where there is no source', () => {
    const lines = hover(archive('RGASPI, f. 85, op. 14, d. 51.'))
    assert.equal(lines?.at(-1), 'This archive is cited once in this text.')
  })
})

describe('the hover of a transcript’s leaf mark', () => {
  const cited = transcript.replace('[л. 6]\n', '[л. 6]\n    |\n')

  it('says which file and leaf it is, and who cites it', () => {
    const lines = hover(`${cited}  //- article.txt\n  So. [1]\n\n  [1] ${file}, l. 6.\n`)
    assert.deepEqual(lines?.slice(1), [
      'fonds 85, inventory 14, file 50, leaf 6',
      'Cited in 1 note.',
      '• article.txt: once',
    ])
  })

  it('shows the leaf’s scan', () => {
    const lines = hover(cited, [scan('s/6.png', `${file}, l. 6`)], { markdown: true, pictures: true })
    assert.ok(lines?.includes('![6.png](file:///s/6.png|height=160)'), lines?.join('\n'))
  })
})
