import assert from 'node:assert/strict'
import { superscript } from '../../../server/notes/notations/superscript'
import { masksOf } from '../../../server/text/masks'
import { expectFindings } from '../../checks/expect'
import { expectPairs } from '../expect'

/** What may be a marker, with how sure its place makes it, or begin a note in a paragraph. */
function tokens(text: string): string[] {
  return superscript
    .tokensOf(text, masksOf(text, 'plain'), 'plain')
    .map(({ label, head, certainty }) => (head ? `${label} head` : `${label} call ${certainty}`))
}

describe('raised figures', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['the mill¹ stood', '1 call 2'],
    ['the mill.¹²', '12 call 2'],
    ['the mill,¹,² and', '1 call 2', '2 call 2'],
    ['“the mill”³ and _this_⁴', '3 call 2', '4 call 2'],
    ['il mulino⁽¹⁾ era', '1 call 2'],
    ['明治十六年¹に', '1 call 2'],
    ['ասում են։¹ Գնաց', '1 call 2'],
    ['पुराना है।¹ उसका', '1 call 2'],
    ['it held 3 m³.⁴ And', '4 call 2'],
    ['in 1486¹ and 12³', '1 call 0', '3 call 0'],
    ['the mill ¹ and', '1 call 0'],
    ['¹ A note', '1 head'],
    ['  ¹² A note', '12 head'],
    ['¹A note', '1 head'],
    ['120 m², 3 km² and 4 cm³'],
    ['12 in² of it'],
    ['x² + y² = r² and E = mc²'],
    ['10³ and 5×10⁴ and 2²'],
    ['ln² and tg²'],
    ['¹⁴C and ²³⁸U and Na⁺ and s⁻²'],
    ['Keyser, ²1985, and Müller, ³2001'],
    ['1ᵉʳ and 2ᵉ and n⁰'],
    ['(a+b)² here'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))
})

const notes: Record<string, [text: string, ...expected: string[]]> = {
  'glued to words and marks': [
    `
      Der Zoll wurde 1412 erlassen.¹ Der Rat² klagte vor dem König³ und verlor.

      ¹ Ratsbuch, Bl. 4.
      ² Ebd.
      ³ Sigismund.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'after a year, where it is due': [
    `
      Młyn stoi od roku 1412¹. Młynarz² płacił czynsz³.

      ¹ Akta, k. 3.
      ² Jan.
      ³ Później 14.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'beside powers and units': [
    `
      The yard¹ measured 120 m² and held 10³ barrels²; its wall³ was 9 m³ of brick.

      ¹ Since built over.
      ² So the surveyor.
      ³ Or fence.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'again on each page': [
    `
      The first survey¹ was made on foot, the second² on horseback.

      ¹ In 1747.
      ² In 1763.

      The third¹ was made from a chair.

      ¹ In 1790.
    `,
    '1 < 1',
    '2 < 1',
    '1 < 6',
  ],
  'going on over pages': [
    `
      Комиссия осмотрела склад⁹ и сарай.¹⁰

      ⁹ Бывший пакгауз.
      ¹⁰ Сгорел.

      Соль¹¹ исчезла.

      ¹¹ 12 пудов.
    `,
    '9 < 1',
    '10 < 1',
    '11 < 6',
  ],
  'called twice': [
    `
      The bell¹ was cast, and the bell² was hung; the bell¹ cracked.

      ¹ By Rudhall.
      ² By nobody.
    `,
    '1 < 1 1',
    '2 < 1',
  ],
  'two at one word': [
    `
      The widow¹,² paid, and the miller³ did not.

      ¹ Anne.
      ² In 1702.
      ³ Her son.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'with no blank line before the text goes on': [
    `
      The first¹ page.
      ¹ A note.
      The second² page.
      ² Another.
    `,
    '1 < 1',
    '2 < 3',
  ],
  'in Arabic': [
    `
      انعقد المؤتمر في بيروت¹ ثم نقل².

      ¹ في آذار.
      ² إلى دمشق.
    `,
    '1 < 1',
    '2 < 1',
  ],
}

const nothing: Record<string, string> = {
  'verses of a holy book': `
    ¹ In the beginning was the mill. ² And the mill was without sails. ³ And the miller said, Let there be wind.

    ⁴ And there was wind. ⁵ And the wind was good.
  `,
  'verses on lines of their own': `
    ¹ Now these are the names of the mills.
    ² Reed, and Marsh, and Hill.
    ³ And Reed was the eldest.
  `,
  'a dictionary': `
    bank¹ n. the side of a river.
    bank² n. an institution for money.
    bank³ v. to heap up; see bank¹.
  `,
  formulas: `
    The area is 20 m², the volume 30 m³. Since a² + b² = c², the side is 5.

    ² is the square, ³ the cube.
  `,
  'editions and ordinals': `
    Vgl. Keyser, Städtebuch, ²1985, und Müller, ³1990; der 1ᵉʳ Band fehlt.
  `,
  'isotopes at the head of lines': `
    The ratio of carbon was measured twice.

    ¹⁴C gives 560 years.
    ¹³C gives nothing.
  `,
  'figures in a table with nothing below it': `
    Mill        1801¹     1802²
    Reed        12        14
  `,
  'a lonely one': 'The mill² was sold.',
}

describe('notes called by raised figures', () => {
  for (const [what, [text, ...expected]] of Object.entries(notes)) it(what, () => expectPairs(text, ...expected))

  for (const [what, text] of Object.entries(nothing)) it(`are not ${what}`, () => expectPairs(text))

  it('lack one that their row has no note for', () => {
    expectFindings(`
      The nave¹ is of brick, the tower² of stone, the organ³ of tin, the bells⁴ of bronze, the rest⁵ of wood.
                                                           ^ note-undefined

      ¹ Of 1412.
      ² Of 1450.
      ⁴ Recast.
      ⁵ Oak.
    `)
  })

  it('lack nothing where the figure may mean something else', () => {
    expectFindings(
      `
      The nave¹ is of brick, the tower² holds a tank of 5 m³, and the rest⁴ is wood; the organ is lost.

      ¹ Of 1412.
      ² Of 1450.
      ⁴ Oak.
    `,
      'note-undefined',
    )
  })

  it('are left alone at a page where others are called', () => {
    expectFindings(`
      The first survey¹ was made on foot, the second² on horseback.

      ¹ In 1747.
      ² In 1763.

      The third¹ was made from a chair.

      ¹ In 1790.
      ² A sedan chair.
      ^ note-unused
    `)
  })
})
