import assert from 'node:assert/strict'
import { apparatus } from '../../fixture'
import { expectPairs } from '../expect'

/** A text, and its notes with the lines of their markers. */
type Case = [what: string, text: string, ...pairs: string[]]

describe('notes in a list', () => {
  const notes: Case[] = [
    [
      'under a heading',
      `
        The mill is older than the bridge.[1] It was sold.[2]

        Notes

        1. So the guidebook.
        2. In 1802.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'under a heading of their own paragraph, with brackets',
      `
        Мельница старше моста [1]. Её продали [2].

        Примечания:
        1) Так в путеводителе.
        2) В 1802 году.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'beside a list of points in the body',
      `
        It had:

        1. two wheels;
        2. a pair of stones;
        3. a cat.

        All were sold,[1] but for the cat.[2]

        ANMERKUNGEN

        1. Kaufbrief von 1802.
        2. Ebd.
      `,
      '1 < 7',
      '2 < 7',
    ],
    [
      'before a list of books',
      `
        Le moulin est vieux.[1] On l’a vendu.[2]

        Notes

        1. Acte de vente.
        2. Ibid.

        Bibliographie

        1. Meunier, Les moulins, Paris, 1900.
        2. Farine, Le pain, Lyon, 1910.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'of several lines, one of which begins with a number',
      `
        Pierwszy.[1] Drugi.[2] Trzeci.[3]

        Przypisy

        1. Akta miasta, sygn.
        12 i dalsze.
        2. Tamże.
        3. Rachunki z roku
        1802.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'in Markdown, with the stop escaped',
      `
        //- mill.md
        Mlýn je starý.[1] Prodali ho.[2]

        ## Poznámky

        1\\. Kniha trhová.
        2\\. Tamtéž.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'in digits of another script',
      `
        آسیاب کهن است.[۱] آن را فروختند.[۲]

        پی‌نوشت‌ها

        ۱. سند فروش.
        ۲. همان.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'under Chinese headings, where no blank follows a marker',
      `
        磨坊早于桥梁。[1]后来出售。[2]

        注释

        1. 县志卷三。
        2. 同上。
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'after each part',
      `
        The mill.[1]

        Notes

        1. Of flour.

        PART TWO

        The bridge.[1] The toll.[2]

        Notes

        1. Of stone.
        2. Of a penny.
      `,
      '1 < 1',
      '1 < 9',
      '2 < 9',
    ],
    [
      'at the end of a book, by chapters',
      `
        CHAPTER I

        The mill.[1] The miller.[2]

        CHAPTER II

        The bridge.[1]

        NOTES

        Chapter I

        1. Of flour.
        2. A hermit.

        Chapter II

        1. Of stone.
      `,
      '1 < 3',
      '2 < 3',
      '1 < 7',
    ],
    [
      'with a heading for each chapter at the end of the book',
      `
        Die Mühle.[1] Der Müller.[2]

        Die Brücke.[1] Der Zoll.[2]

        Anmerkungen zu Kapitel 1

        1. Von 1488.
        2. Ein Einsiedler.

        Anmerkungen zu Kapitel 2

        1. Aus Stein.
        2. Ein Pfennig.
      `,
      '1 < 1',
      '2 < 1',
      '1 < 3',
      '2 < 3',
    ],
    [
      'without a heading, if markers call the whole list in order',
      `
        De molen is oud.[1] Hij werd verkocht;[2] de molenaar niet.[3]

        DE BRUG

        1. _De molen_. Van meel.

        2. _Verkocht_. In 1802.

        Voor een gulden.

        3. _De molenaar_. Een kluizenaar.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'one of which nothing calls, and one that is missing',
      `
        The mill.[1] The miller.[3] The bridge.[4]

        Notes

        1. Of flour.
        2. In 1802.
        3. A hermit.
      `,
      '1 < 1',
      '2 <',
      '3 < 1',
      '4 > 1',
    ],
    [
      'that cite archives though nothing calls them',
      `
        The mill is older than the bridge.

        Notes

        1. RGASPI, f. 85, op. 14, d. 50, l. 6.
        2. Ibid., l. 7.
      `,
      '1 <',
      '2 <',
    ],
    [
      'that go on after each piece of a book',
      `
        The mill.[1] The miller.[2]

        FOOTNOTES:

        1. Of flour.
        2. A hermit.

        The bridge.[3] The toll.[4]

        FOOTNOTES:

        3. Of stone.
        4. Of a penny.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 8',
      '4 < 8',
    ],
  ]
  for (const [what, text, ...pairs] of notes) it(what, () => expectPairs(text, ...pairs))
})

describe('a list of notes', () => {
  const others: Case[] = [
    [
      'is called by raised figures',
      `
        W 1412 r. stanął młyn¹. Zajmował 120 m², a miał dwa koła².

        Przypisy

        1. Akta miasta, k. 9.
        2. Tamże.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'is called by numbers in parentheses',
      `
        Komissiya toplandı (1). Sədr (b) gecikdi (2), iclas (1920) sabah oldu (3).

        Qeydlər

        1) Arxiv, v. 12.
        2) Yenə orada.
        3) Yenə orada, v. 13.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'has its numbers alone on their lines, and the text under them',
      `
        The mill was old.[1] The miller was older.[2]

        Notes

        1

            Of oak.

            Or of elm.

        2

            He was 80.
      `,
      '1 < 1',
      '2 < 1',
    ],
    [
      'has its numbers alone on their lines, and no blank lines',
      `
        The mill was old.1 The miller was older.2 He had a cat.3

        Notes
        1
        Of oak, since
        1802
        2
        He was 80.
        3
        It was grey.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'is called by numbers in braces',
      `
        The mill was old.{1} The miller was older.{2} He had a cat.{3}

        Footnotes:

        1. Of oak.
        2. He was 80.
        3. It was grey.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'lacks one that is called',
      `
        Kościół z cegły¹. Wieża później², hełm zaś³ dopiero wtedy. Organy⁴ z Gdańska. Dzwony zabrano⁵.

        Przypisy

        1. Akta, k. 3.
        2. Tamże.
        3. Rachunki.
        5. Trzy z pięciu.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '5 < 1',
      '4 > 1',
    ],
  ]
  for (const [what, text, ...pairs] of others) it(what, () => expectPairs(text, ...pairs))

  it('ends the references of one note where the next begins', () => {
    const { citations, notes } = apparatus(
      'Первое. [1] Второе. [2]\n\nПримечания\n1. РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6\n2. Там же. Л. 7\n',
    )
    assert.deepEqual(
      citations.map(({ note }) => note),
      [0, 1],
    )
    assert.equal(notes.length, 2)
  })

  it('leaves a reference whole whose line was wrapped before a number', () => {
    const { citations } = apparatus('So he wrote: RGASPI, f. 85, op. 14, d.\n50 l. 6. It is lost.\n')
    assert.deepEqual(
      citations.map((citation) => citation.kind === 'archival' && citation.key),
      ['ru-rgaspi/85/14/50'],
    )
  })
})

describe('lists that are no notes', () => {
  const traps: [what: string, text: string][] = [
    ['points', 'Bring:\n\n1. a card;\n2. a slip;\n3. a pencil.\n\nThe wait is 2 hours. Then 3 more.'],
    [
      'minutes under Notes',
      '# Meeting\n\nThree came.\n\n## Notes\n\n1. Ana showed 3 scans.\n2. Bo asked.\n3. The end.',
    ],
    [
      'books under References',
      'Salt paid 1 shilling in 1694. There were 2 pans, and 3 men.\n\nReferences\n\n1. Hughes, E. Salt. 1934.\n2. Ward, W. Land. 1953.\n3. Barker, T. Coal. 1951.',
    ],
    [
      'books that the text cites with their pages',
      'О соли писали [2, с. 15] и ещё [3, с. 4].\n\nЛитература\n\n1. Акты. СПб., 1841.\n2. Сизов А. Соль. М., 1911.\n3. Цены. Пермь, 1903.',
    ],
    [
      'a recipe',
      'BUNS\n\n500 g flour\n2 eggs\n\n1. Warm the milk.\n2. Bake 20 minutes.\n\nNotes\n\n1. No butter.\n2. They keep.',
    ],
    [
      'articles of a law',
      'Artikel 4\n1. Die Frist beträgt dreißig Jahre.\n2. Sie kann nach Absatz 1 verlängert werden.',
    ],
    [
      'questions and answers',
      'QUESTIONS\n\n1. Who built it?\n2. When?\n3. Why?\n\nANSWERS\n\n1. He.\n2. Then.\n3. So.',
    ],
    ['verses', '1 In the beginning was the mill. 2 And the mill was good. 3 And it was evening.'],
    [
      'a table of contents',
      'CONTENTS\n\n1  The Mill ..... 1\n2  The Bridge ..... 23\nNotes ..... 121\n\nPLATES\n\n1. The mill\n2. The bridge',
    ],
    ['a chronicle', '1917 р. Утворено комітет.\n1918 р. Комітет розігнано.\n1919 р. Відновлено; 12 членів.'],
    ['a table', 'Exports\n\n1 London   4,420   3,980\n2 Boston   5,110   5,300\n3 Hull   980   1,002'],
    ['an interview', 'Notes\n\n1. Who are you?\nA miller.\n2. Since when?\nSince 1802, he said.\n'],
    [
      'points amid markers that go on',
      'The mill [1] and the miller [2] of the town [3] had these:\n\n1. wheels\n2. stones\n3. a cat\n\nThey were sold [4] in the end.',
    ],
    [
      'books cited by their numbers and pages',
      'So [1, p. 5] and [2, p. 7], but not [3, p. 9].\n\nBibliography\n\n1. A. Mill.\n2. B. Mill.\n3. C. Mill.',
    ],
    ['powers of a list', 'The hall has 120 m² and 10³ sacks.\n\nNotes\n\n1. The hall.\n2. The sacks.\n3. The mice.'],
    [
      'points that a sentence names',
      'The charter differs: (1) the seal, (2) the date, and (3) the place.\n\n1. The seal\n2. The date\n3. The place',
    ],
    [
      'points behind raised figures whose notes are lost',
      'So it was.¹ It went on,² and it ended.³ The reasons were these:\n\n1. War.\n2. Peace.\n3. Money.',
    ],
    [
      'parts of an article whose notes are lost',
      '1. Introduction\n\nSo it was.[1] It went on.[2]\n\n2. Method\n\nIt ended.[3]\n\n3. Results\n\nNothing.[4]',
    ],
    ['an outline', 'I. Sources\n   1. Rolls\n   2. Deeds\nII. Method\n   1. Dating\n   2. Collation'],
    ['a chess game', '1. e4 e5 2. Nf3 Nc6 3. Bb5 a6\n4. Ba4 Nf6 5. O-O Nxe4\n6. d4 b5\n\n1. White could do better.'],
    ['options', 'Settings\n\n0: notes\n1: warnings of line1: 2 and line2: 3\n2: errors'],
    ['a list far from an index', 'Read it with `a`, so x[1] and the rest [2].\n\nParts:\n\n1. the name\n2. the value'],
  ]
  for (const [what, text] of traps) it(what, () => expectPairs(text))
})
