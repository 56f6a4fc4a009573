import assert from 'node:assert/strict'
import { findingsOf } from '../../../server/checks/checks'
import { symbol } from '../../../server/notes/notations/symbol'
import { masksOf } from '../../../server/text/masks'
import type { Format } from '../../../server/text/text'
import { expectFindings } from '../../checks/expect'
import { apparatus } from '../../fixture'
import { expectPairs } from '../expect'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph. */
function tokens(text: string, format: Format = 'plain'): string[] {
  return symbol
    .tokensOf(text, masksOf(text, format), format)
    .map((token) => `${token.label} ${token.head ? 'head' : 'call'}`)
}

describe('stars and daggers', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['Dr.* Miller', '* call'],
    ['the miller,* who', '* call'],
    ['the end.”**', '** call'],
    ['the miller†', '† call'],
    ['* A note', '* head'],
    ['*A note', '* head'],
    ['5 * 3 * 2'],
    ['a *word* here'],
    ['a **word** here'],
    ['f(*p) and **argv'],
    ['***'],
    ['2* here'],
    ['*'],
    ['no minutes.§ And', '§ call'],
    ['eels‖ and figs;¶ on', '‖ call', '¶ call'],
    ['eels|| and', '‖ call'],
    ['the end.****', '**** call'],
    ['coffee  2.80 *', '* call'],
    ['coffee  2.80*  tea', '* call'],
    ['in 1,204* of them', '* call'],
    ['§ The Act', '§ head'],
    ['§ 12 The Act'],
    ['under § 12 of the Act'],
    ['* word *'],
    ['*word* here'],
    ['_word_* here', '* call'],
    ['java.util.* is'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  it('are escaped in Markdown, where a star is markup', () => {
    assert.deepEqual(tokens('the miller\\* came*', 'markdown'), ['* call'])
    assert.deepEqual(tokens('\\* A note', 'markdown'), ['* head'])
    assert.deepEqual(tokens('the miller\\* came', 'plain'), [])
  })

  it('call the nearest note after them', () => {
    expectPairs(
      `
        By A. Miller*
        * A friend.

        By B. Carter*
        * Another friend.
      `,
      '* < 1',
      '* < 4',
    )
  })

  it('call from a title what stands at the end', () => {
    expectPairs(
      `
        BURIALS AT HULME, 1590–1640*

        By M. Carter†

        A register is a book.

        It lies in the chest.

        The chest is locked.

        * Read in 1902.

        † Of Hulme.
      `,
      '* < 1',
      '† < 3',
    )
  })

  it('tell one from two', () => {
    expectPairs(
      `
        By A. Miller* and B. Carter**

        * A friend.

        ** Another friend.
      `,
      '* < 1',
      '** < 1',
    )
  })

  it('are points of a list where two lines begin with one', () => {
    expectPairs(`
      By A. Miller*

      * bread
      * flour
    `)
  })

  it('are nothing without a note', () => {
    expectPairs('By A. Miller*')
  })
})

const notes: Record<string, [text: string, ...expected: string[]]> = {
  'in the order of signs': [
    `
      Lent* was kept at Ely† with herrings,‡ stockfish,§ eels‖ and figs;¶ on Sundays** with wine.

      * From Ash Wednesday.
      † Not at Thorney.
      ‡ 1,200 in the first week.
      § From Lynn.
      ‖ Twenty sticks.
      ¶ Of Malaga; see § 4 of the Rule.
      ** Except Passion Sunday.
    `,
    '* < 1',
    '† < 1',
    '‡ < 1',
    '§ < 1',
    '‖ < 1',
    '¶ < 1',
    '** < 1',
  ],
  'by the number of stars': [
    `
      Письмо было получено в Тифлисе* на третий день. Отправитель** просил ответа, но ответ*** не сохранился.

      * Ныне Тбилиси.
      ** Имя установлено по почерку.
      *** Отправлен в мае.
    `,
    '* < 1',
    '** < 1',
    '*** < 1',
  ],
  'at figures in a table': [
    `
      Pot of coffee           2.80 *
      Scone, with jam         1.90 **
      Cream tea               5.60**
      Sandwich                1,204*

      * Second cup free.
      ** Contains gluten.
    `,
    '* < 1 4',
    '** < 2 3',
  ],
  'with one explanation for several figures': [
    `
      Boys     98*     77*
      Girls    75      31

      * Including infants.
    `,
    '* < 1 1',
  ],
  'in a block under the text that calls them in brackets': [
    `
      The king levied a tax;[*] the barons met.[**] They sent four knights.

      Nobody could read the answer.[***]

           * M. Paris, p. 669.

           ** Rymer, vol. i.

           *** Chron. Dunst.

      He marched in May.[*]

           * Annal. Waverl.
    `,
    '* < 1',
    '** < 1',
    '*** < 3',
    '* < 11',
  ],
  'with one sign, each with its marker before them': [
    `
      The dean* preached. The canons* slept.

      * Dr. Fell.
      * Five of them.
    `,
    '* < 1',
    '* < 1',
  ],
  'at italics': ['As in _Lord Welles._* Others† differ.\n\n* An act.\n† Two.', '* < 1', '† < 1'],
  'in Markdown': ['The miller\\* came† *soon*.\n\n\\* A friend.\n\n† By boat.', '* < 1', '† < 1'],
}

const nothing: Record<string, string> = {
  'breaks between sections': 'He came.\n\n* * *\n\nShe left.\n\n***\n\nNobody stayed.',
  'births and deaths': `
    Johann Kürten, * Ulm 1645, † ebd. 1701; Anna, * 1671, † 1671.
    * Taufe, † Begräbnis.
  `,
  'sections and paragraphs': `
    Nach § 12 Abs. 1 haftet der Müller; § 13 schränkt dies ein.

    § 14 Der Müller haftet nicht.
    ¶ 2. The miller is free.
  `,
  emphasis: 'He said *no*, **no** and ***no***.\n\n* A note of nothing.',
  'emphasis at the head of a line': 'The end of this*\n\n*Release date: 2015*\n\n*Nothing* of note.',
  'wild cards': `
    Copy the files notes.*; and java.util.*, then the core.* settings and Tangut*.txt.

    * done
  `,
  'points of a list with stars in them': `
    * The pyx* commands are new.

    * The File* events are old.

    * Nothing else.
  `,
  'a box': '/* The mill*\n * is here *\n */',
  'stars of a rating': 'He stayed at a 5* hotel and got an A* there.\n\n* Paid by us.',
  'products and powers': 'x*y = y*x, and 5*6 is 30; C* is the dual of C.\n\n* A note.',
  'names left out': 'Dear M***, I saw Lady B** with C****.\n\nYours,\n* * *',
  'forms of a language': 'The root is *ped-, not **pod-.\n\n* Him left.\n* Me saw he.',
}

describe('notes called by signs', () => {
  for (const [what, [text, ...expected]] of Object.entries(notes))
    it(what, () => expectPairs(what.includes('Markdown') ? `//- article.md\n${text}` : text, ...expected))

  for (const [what, text] of Object.entries(nothing)) it(`are not ${what}`, () => expectPairs(text))

  it('lack one whose neighbours have theirs', () => {
    expectFindings(`
      The dean* preached, the canons† slept, and the verger,‡ a Baptist, went out.
                                                            ^ note-undefined

      * Dr. Fell.
      † Five of them.
    `)
    expectFindings(`
      The dean* preached, the canons** slept, and the verger*** went out.
                                    ^^ note-undefined

      * Dr. Fell.
      *** A Baptist.
    `)
  })

  it('are given twice where all others of their row are called', () => {
    expectFindings(`
      The dean* preached, the canons† slept, and the verger‡ went out.

      * Dr. Fell.
      † Five of them.
      ‡ A Baptist.
      ‡ Or a Quaker.
      ^ note-duplicate
    `)
  })

  it('lack a star, or have one too many, in a book that has dozens of such rows', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `He came.[*] She left.[**]\n\n     * Rymer, ${i}.\n\n     ** Ibid.\n`,
    )
    const more = 'He came.[*] She left.[**] Nobody stayed.[***]\n\n     * Rymer.\n\n     ** Ibid.\n'
    const fewer = 'He came.[*] She left.\n\n     * Rymer.\n\n     Or so he says.\n\n     ** Ibid.\n'
    const found = (text: string) =>
      findingsOf(apparatus(text)).map(({ code, start }) => [code, text.slice(start - 4, start + 6)])
    assert.deepEqual(found([...rows, more, ...rows].join('\n')), [['note-undefined', 'yed.[***]\n']])
    assert.deepEqual(found([...rows, fewer, ...rows].join('\n')), [['note-unused', '    ** Ibi']])
    assert.deepEqual(found(more), [])
    assert.deepEqual(found(fewer), [])
  })

  it('lack nothing that may mean something else', () => {
    expectFindings(`
      By A. Miller* and B. Carter†, with the help of many friends**.

      * A friend.
    `)
    expectFindings(`
      The dean* preached, the canons† slept.

      * Dr. Fell.
      † Five of them.
      ‡ No one.
    `)
  })
})
