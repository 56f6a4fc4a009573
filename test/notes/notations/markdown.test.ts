import assert from 'node:assert/strict'
import { markdown } from '../../../server/notes/notations/markdown'
import { masksOf } from '../../../server/text/masks'
import { describeDocuments } from '../expect'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph; `!` where it is malformed. */
function tokens(text: string): string[] {
  return markdown.tokensOf(text, masksOf(text, 'markdown'), 'markdown').map((token) => {
    const roles = [token.head ? 'head' : '', token.call ? 'call' : ''].filter(Boolean).join(' or ')
    return `${token.label} ${roles}${token.malformed ? '!' : ''}`
  })
}

describe('Markdown’s footnotes', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['So.[^1] And so.', '1 call'],
    ['So.[^long-name_2]', 'long-name_2 call'],
    ['[^1]: A note', '1 head'],
    ['   [^1]: A note', '1 head'],
    ['So it is.[^1]: indeed', '1 call'],
    ['[^1] opens the paragraph', '1 call'],
    ['So.[^1]: a\n[^2]: b', '1 call', '2 head'],
    ['[^1] : A note', '1 head!'],
    ['So.[^ 2] And', '2 call!'],
    ['So.[^12 And', '12 call!'],
    ['[^12 A note', '12 head or call!'],
    ['[^a-z] [^0-9] [^\\w] [^"] [^ ]'],
    ['So `[^1]` and \\[^1]'],
    ['[^a b]'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))
})

describeDocuments('notes with names', {
  sound: {
    'with numbers': [
      `
        //- article.md
        The mill burnt down.[^1] Nobody was hurt.[^2]

        [^1]: In March.
        [^2]: But for a cat.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'in plain text': [
      `
        The mill burnt down.[^1] Nobody was hurt.[^2]

        [^1]: In March.

        [^2]: But for a cat.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'with words': [
      `
        //- article.md
        Мельница сгорела.[^пожар] Никто не пострадал.[^cat_2]

        [^пожар]: В марте.

        [^cat_2]: Кроме кота.
      `,
      'пожар < 1',
      'cat_2 < 1',
    ],
    'called twice': [
      `
        //- article.md
        The mill burnt down.[^fire] Nobody was hurt.[^cat] It was March.[^fire]

        [^fire]: The register.

        [^cat]: But for a cat.
      `,
      'fire < 1 1',
      'cat < 1',
    ],
    'before the text, and amid it': [
      `
        //- article.md
        [^cat]: But for a cat.

        The mill burnt down.[^fire] Nobody was hurt.[^cat]

        [^fire]: In March.

        The miller went away.[^riga]

        [^riga]: To Riga.
      `,
      'cat < 3',
      'fire < 3',
      'riga < 7',
    ],
    'of several paragraphs': [
      `
        //- article.md
        The mill burnt down.[^1] Nobody was hurt.[^2]

        [^1]: In March.

            It was a Tuesday.[^3]

            - in the morning
            - at six

        [^2]: But for a cat.

        [^3]: Or a Wednesday.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 5',
    ],
    'in any order': [
      `
        //- article.md
        Le moulin brûla[^feu]. Personne ne fut blessé[^chat]. Le meunier partit[^riga].

        [^riga]: À Riga.
        [^feu]: En mars.
        [^chat]: Sauf un chat.
      `,
      'riga < 1',
      'feu < 1',
      'chat < 1',
    ],
    'in a heading, a list, a table and a quotation': [
      `
        //- article.md
        # The mill[^1]

        - burnt down[^2]

        | mill | sacks |
        | ---- | ----- |
        | old[^3] | 12 |

        > Nobody was hurt.[^4]

        [^1]: A talk.
        [^2]: In March.
        [^3]: By the river.
        [^4]: The register.
      `,
      '1 < 1',
      '2 < 3',
      '3 < 7',
      '4 < 9',
    ],
    'beside regular expressions': [
      `
        //- article.md
        The class [^a-z] has no small letters,[^1] and [^0-9] no digits: \`[^"]*\`.

        [^1]: Nor has [^\\w].
      `,
      '1 < 1',
    ],
    'beside links': [
      `
        //- article.md
        See [the mill][m],[^1] and [^2].

        [m]: https://example.org/mill
        [^1]: [Another](https://example.org/other).
        [^2]: A [third][m].
      `,
      '1 < 1',
      '2 < 1',
    ],
    'wrapped lines': [
      `
        //- article.md
        The mill by the river burnt down in the month of March,
        [^1] and nobody was hurt.

        [^1]: So says the
        register of the parish.
      `,
      '1 < 2',
    ],
    'in a row': [
      '//- article.md\nThe mill burnt down.[^1][^2] [^3]\n\n[^1]: A.\n[^2]: B.\n[^3]: C.\n',
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'without a stop, in Chinese': ['//- article.md\n磨坊於三月燒毀[^1]無人受傷。\n\n[^1]: 教區登記冊。\n', '1 < 1'],
    'in Arabic': [
      '//- article.md\nاحترقت الطاحونة.[^١] لم يصب أحد.[^2]\n\n[^١]: في مارس.\n[^2]: سوى قط.\n',
      '١ < 1',
      '2 < 1',
    ],
    'from old Windows': ['//- article.md\nThe mill burnt down.[^1]\r\n\r\n[^1]: In March.\r\n', '1 < 1'],
    'with front matter': [
      '//- article.md\n---\ntitle: The mill [^2]\n---\n\nIt burnt down.[^1]\n\n[^1]: In March.\n',
      '1 < 5',
    ],
  },
  traps: {
    'classes of characters':
      '//- article.md\nThe class [^a] has all but a, [^abc] all but three, and [^\\s]+ no blanks.\n',
    'classes in plain text': 'grep "[^#]" mill.txt | sed "s/[^,]*,//"\n\nThe pattern [^x] matches all but x.\n',
    code: '//- article.md\nWrite `[^1]` in the text, and at its end:\n\n```\n[^1]: A note.\n```\n',
    'indented code': '//- article.md\nThus:\n\n    The mill.[^1]\n\n    [^1]: In March.\n',
    escaped: '//- article.md\nThe mill\\[^1] burnt down.\n\n\\[^1]: In March.\n',
    'a comment': '//- article.md\nThe mill burnt down.\n\n<!-- said he.[^1]\n\n[^1]: In March. -->\n',
    links: '//- article.md\nSee [the mill][1] and [the cat][^cat.\n\n[1]: https://example.org/mill\n',
    'notes that nobody calls': '//- article.md\nThe mill burnt down.\n\n[^1]: In March.\n\n[^2]: To Riga.\n',
    'markers without any note': '//- article.md\nThe mill burnt down.[^1] Nobody was hurt.[^2]\n',
    powers: 'The area is x[^2], the volume y[^3].\n',
    'tasks and boxes': '//- article.md\n- [x] the mill\n- [ ] the cat\n- [^] the rest\n',
    'an interval': '//- article.md\nOn [0, 1] the function is continuous [^ ] and on [1, 2] not [^\n',
    smileys: 'Nice [^_^] and [^.^] and [^o^].\n\n[^_^]: so nice\n',
    'a title': '//- article.md\n---\ntitle: The mill [^1]\n---\n\nNothing.\n',
    'an address': '//- article.md\nSee <https://example.org/?q=[^1]> and https://example.org/[^2].\n',
    'a label without a name': '//- article.md\nThe mill burnt down.[^]\n\n[^]: In March.\n',
  },
  faulty: {
    'a marker without a note': `
      //- article.md
      The mill burnt down.[^1] Nobody was hurt.[^2]
                                               ^^^^ note-undefined

      [^1]: In March.
    `,
    'a note without a marker': `
      //- article.md
      The mill burnt down.[^1] Nobody was hurt.

      [^1]: In March.

      [^2]: But for a cat.
      ^^^^ note-unused
    `,
    'a name misspelled': `
      //- article.md
      The mill burnt down.[^fire] Nobody was hurt.[^tomkat]
                                                  ^^^^^^^^^ note-label-mismatch

      [^fire]: In March.

      [^tomcat]: But for a cat.
    `,
    'one name twice': `
      //- article.md
      The mill burnt down.[^1] Nobody was hurt.[^2]

      [^1]: In March.

      [^2]: But for a cat.

      [^2]: It was grey.
      ^^^^ note-duplicate
    `,
    'no text': `
      //- article.md
      The mill burnt down.[^1] Nobody was hurt.[^2]

      [^1]:
      ^^^^ note-empty

      [^2]: But for a cat.
    `,
    'a bracket lost': `
      //- article.md
      The mill burnt down.[^1] Nobody was hurt.[^2 And so on.
                                               ^^^ note-malformed

      [^1]: In March.

      [^2]: But for a cat.
    `,
  },
})
