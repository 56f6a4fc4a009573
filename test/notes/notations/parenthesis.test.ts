import assert from 'node:assert/strict'
import { findingsOf } from '../../../server/checks/checks'
import { parenthesis } from '../../../server/notes/notations/parenthesis'
import { masksOf } from '../../../server/text/masks'
import type { Format } from '../../../server/text/text'
import { expectFindings } from '../../checks/expect'
import { apparatus } from '../../fixture'
import { expectPairs } from '../expect'

/** What may be a marker, with how sure its place makes it, or begin a note in a paragraph; `!` where it is malformed. */
function tokens(text: string, format: Format = 'plain'): string[] {
  return parenthesis.tokensOf(text, masksOf(text, format), format).map(({ head, certainty, malformed, ...token }) => {
    const role = head ? 'head' : `call ${certainty}`
    return `${text.slice(token.start, token.end)} ${role}${malformed ? '!' : ''}`
  })
}

describe('numbers in parentheses', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['the mill(1) stood', '(1) call 2'],
    ['the mill.(12) And', '(12) call 2'],
    ['the mill.(1)(2) And', '(1) call 2', '(2) call 2'],
    ['“the mill” (1), and', '(1) call 2'],
    ['the mill. (1) And', '(1) call 1'],
    ['the mill (1).', '(1) call 1'],
    ['in 1884 (1) and', '(1) call 0'],
    ['the mill: (1) wheels, (2) stones', '(1) call 0', '(2) call 0'],
    ['した（1）。', '（1） call 2'],
    ['the mill.(a) And the member(s)', '(a) call 2', '(s) call 0'],
    ['the mill.(*) And', '(*) call 2'],
    ['(1) A note', '(1) head'],
    ['  (1) A note', '(1) head'],
    ['（1）同上', '（1） head'],
    ['(*)So they say', '(*) head'],
    ['the mill(ii) and the race(IV)', '(ii) call 0', '(IV) call 0'],
    ['in 1865–67 (1) and in 1865–1867 (2)', '(2) call 0'],
    ['die „Mühle“ (1), and «the mill» (2).', '(1) call 2', '(2) call 2'],
    ['ասում են։ (1) գնաց', '(1) call 1'],
    ['如下：（1）甲；（2）乙。（3）丙', '（1） call 0', '（2） call 0', '（3） call 1'],
    ['如下：(1)甲；(2)乙', '(1) call 0', '(2) call 0'],
    ['（注1）同上', '（注1） head'],
    ['条件（1）は必須', '（1） call 0'],
    ['f(1)x and 12(3) and § 4 (1) and Rule 3 (2)'],
    ['No. 5(1), room 3(b)'],
    ['(1920) and (sic)'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  const halves: [text: string, ...tokens: string[]][] = [
    ['die Zunft1) der', '1) call 2', '1) call 2!'],
    ['des Marktes.3)', '3) call 2', '3) call 2!'],
    ['nämlich: 1) Meister', '1) call 0', '1) call 0!'],
    ['1) Ebenda', '1) head', '1) head!'],
    ['(siehe Bd. 1) und (vgl. Anm. 2)'],
    ['der Müller*) und die Frau**)', '*) call 2', '**) call 2'],
    ['*) Ebenda', '*) head'],
    ['注1）同上', '注1） head'],
    ['3,5) und 12)', '12) call 0', '12) call 0!'],
  ]
  for (const [text, ...expected] of halves) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  it('are points of a list in Markdown where only one is there', () => {
    assert.deepEqual(tokens('1) bread', 'markdown'), ['1) head!'])
  })
})

const notes: Record<string, [text: string, ...expected: string[]]> = {
  'glued to words and marks': [
    `
      The waters(1) do me no good, and the company(2) does me harm.(3)

      (1) Of the King's Bath.
      (2) He means the Thrales.
      (3) The word is blotted.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'after a blank, before the stop': [
    `
      Il fondo fu versato nel 1884 (1) insieme con le carte del Comune (2). Restano «poche filze» (3), come
      avvertì il Bongi (4).

      (1) AS FI, b. 112.
      (2) Ivi.
      (3) Inventario, p. 88.
      (4) Nel 1860.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
    '4 < 2',
  ],
  'in each letter anew': [
    `
      You ask for news.(1) There is none.

      (1) In a letter now lost.

      I have taken your pills.(1) I have also taken advice.(2)

      (1) The receipt is extant.
      (2) From Dr. Falconer.
    `,
    '1 < 1',
    '1 < 5',
    '2 < 5',
  ],
  'with half a parenthesis': [
    `
      Die Zunft der Weber1) zählte vierzig Meister, die der Färber2) kennt a) Meister und b) Gesellen.3)

      1) StadtA Ulm, A 2314.
      2) Ebenda.
      3) Gedruckt bei Mollwo.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'beside the points of a sentence': [
    `
      The charter(1) has three faults: (1) the date, (2) the seal, (3) the hand.(2) It was burned.(3)

      (1) Of 1201.
      (2) That of a boy.
      (3) In 1802.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'in full width': [
    `
      税関の設置は明治十六年であった（1）。二点が争われ（2）、翌年に妥結した（3）。

      （1）外交文書。
      （2）同上。
      （3）同上、第五号。
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'in Thai digits': [
    `
      วัดนี้สร้างใหม่ (๑). ระฆังหายไป (๒).

      (๑) พ.ศ. ๒๓๒๕
      (๒) ไม่พบ
    `,
    '1 < 1',
    '2 < 1',
  ],
  'in Arabic digits': [
    `
      انعقد المؤتمر في بيروت (١) بحضور مندوبي المدن (٢)، ثم أُعلنت القرارات (٣).

      (١) ملف ١٢.
      (٢) المصدر نفسه.
      (٣) جريدة العاصمة.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'of numbered paragraphs': [
    `
      1. The records fill 40 shelves.(1)

      2. They have been moved.(2)

      (1) In 1911.
      (2) To the cellar.
    `,
    '1 < 1',
    '2 < 3',
  ],
  'stars too': ['Dáár ligt de kwestie.(*) Zo is het.\n\n(*)Ziedaar de memoires.', '* < 1'],
  'letters glued to words, beside an ending and a party': [
    `
      The abbot(a) and his member(s) of the RKP(b) saw the prior(b) and the cook(c) go.

      (a) Thomas.
      (b) William.
      (c) Adam.
    `,
    'a < 1',
    'b < 1',
    'c < 1',
  ],
  'a letter alone, in each document anew': [
    `
      Сообщаю о прибытии. Зорин(а)

      (а) Подпись неразборчива.

      Ответ(а) отправлен.

      (а) Зачёркнуто.
    `,
    'а < 1',
    'а < 5',
  ],
  'Roman numbers glued to words': [
    `
      The deed(i) was sealed by the sheriff(ii), and burned.(iii)

      (i) Lost.
      (ii) Sir Hugh.
      (iii) In 1731.
    `,
    'i < 1',
    'ii < 1',
    'iii < 1',
  ],
  'stars with half a parenthesis, beside numbers': [
    `
      Der Rat1) und der Vogt*) stritten.2)

      1) Der Alte.
      2) Bis 1502.
      *) Von Rehden.
    `,
    '1 < 1',
    '2 < 1',
    '* < 1',
  ],
  'with a word for a note': [
    `
      橋は翌年に流された（注1）。その後は渡し舟である（注2）。

      （注1）八月の大水。
      （注2）昭和まで。
    `,
    '1 < 1',
    '2 < 1',
  ],
  'under a heading that makes lists notes, once': [
    `
      Dzwon1) pękł, wieża2) runęła, ksiądz3) płakał.

      Przypisy

      1) Wielki.
      2) Z drewna.
      3) Adam.
    `,
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'letters too': [
    'The mill.(a) The mill-race.(b) The miller.(c)\n\n(a) Burned.\n\n(b) Dry.\n\n(c) Dead.',
    'a < 1',
    'b < 1',
    'c < 1',
  ],
}

const nothing: Record<string, string> = {
  'the points of a sentence': `
    The charter differs in three points: (1) the witnesses are eleven; (2) the seal is green; (3) the date is lost. Of
    these (1) and (2) may be the work of a clerk, but (3) cannot.
  `,
  'points of a list that are referred to': `
    There are three reasons.

    (1) The seal is green.
    (2) The date is lost.
    (3) The hand is late.

    Of these the first (1) is weak, and the last (3) is strong (2).
  `,
  'points of a list that are announced': `
    The rules in (1), (2) and (3).

    (1) No mill may stand.
    (2) No wheel may turn.
    (3) No miller may speak.
  `,
  'paragraphs of a law': `
    § 1 Geltungsbereich
    (1) Dieses Gesetz gilt für Mühlen nach Absatz (2).
    (2) Es gilt nicht für Absatz 1 des § 3.

    § 2 Begriffe
    (1) Mühlen im Sinne von § 1 (1) sind Wassermühlen.
    (2) § 823 (1) bleibt unberührt.
  `,
  'subsections that refer to each other': `
    (1) Subject to subsection (2), no mill may stand.
    (2) In subsection (1), a mill is a wheel.
    (3) Subsection (2) does not apply to subsection (1).
  `,
  'examples of a grammar': `
    Consider the sentences below.

    (1) The boy left.
    (2) Left the boy.

    That in (1) is good; that in (2) is not, for reasons that we saw in (1).
  `,
  equations: `
    p = a - bq                              (1)
    q = c + dp                              (2)

    Substituting (2) in (1) we get the price, which is positive by (1).
  `,
  'an order': `
    Назначаю: 1) т. Егорова — заведующим; 2) т. Лапина — помощником; 3) т. Сизова — сторожем.

    1) Срок — неделя.
    2) Оплата — мука.
  `,
  'names of parties': 'ЦК ВКП(б) и КП(б)У; RKP(b), CP(b)U; the member(s) of the AP(b).\n\n(b) is bolshevik.',
  'negative figures': `
    Port        1273     1274
    London      (1)      (21)
    Boston      (2)      (3)
  `,
  'issues of a journal': 'Econ. Hist. Rev. 12(3) (1959): 4-19; Stat. c. 7(1); Op. 18 (1), op. 18 (2).\n\n(1) is lost.',
  'endings of words': `
    Estimado(a) señor(a): el alumno(a) presentará:

    (a) El certificado del director(a).
    (b) Dos fotografías.
  `,
  'an ending, and points': `
    Firmará el director(a) del centro.

    (a) Los menores no firman.
    (b) Los demás tampoco.
  `,
  'valences of metals': `
    Iron(II) and iron(III) were found; copper(I) was not.

    (I) The green vial.
    (II) The red vial.
    (III) The brown vial.
  `,
  'points in a language without blanks': `
    办法如下：（1）登记；（2）缴费；（3）领证。

    （1）登记须本人到场。
    （2）缴费限现金。
    （3）领证凭收据。
  `,
  'conditions in a language without blanks': `
    条件（1）は必須であり、それとは別に定める条件（2）は任意である。

    （1）年齢が二十歳以上であること。
    （2）住所が市内にあること。
  `,
  'a lonely one': 'The mill(1) stood.',
  'one in brackets of others': '(see vol. 1) and (vol. 2)\n\n1) bread\n2) flour',
  'manual pages': 'See ls(1) and open(2) for the rest.\n\n(a) first\n(b) second',
}

describe('notes called by numbers in parentheses', () => {
  for (const [what, [text, ...expected]] of Object.entries(notes)) it(what, () => expectPairs(text, ...expected))

  for (const [what, text] of Object.entries(nothing)) it(`are not ${what}`, () => expectPairs(text))

  it('lack the one that is missing in their row', () => {
    expectFindings(`
      The abbot(1) was old, the prior(2) young, the cook(3) fat, the cat(4) thin.
                                                        ^^^ note-undefined

      (1) Of Bury.
      (2) Of Ely.
      (4) Grey.
    `)
  })

  it('lack the last one, where all others are called, and plainly', () => {
    expectFindings(`
      The abbot(1) was old, the prior(2) young, the cook(3) fat, the cat(4) thin, the dog(5) dead.
                                                                                         ^^^ note-undefined

      (1) Of Bury.
      (2) Of Ely.
      (3) Hugh.
      (4) Grey.
    `)
    expectFindings(`
      The abbot(1) was old, the prior(2) young, the cook(3) fat; see (5).

      (1) Of Bury.
      (2) Of Ely.
      (3) Hugh.
    `)
  })

  it('show what almost is a marker or a note', () => {
    expectFindings(`
      The abbot(1) was old, the prior(2) young, the cook(3 fat, the cat(4) thin, the dog(5) old.
                                                        ^^ note-malformed

      (1) Of Bury.
      (2) Of Ely.
      (3) Hugh.
      (4) Grey.
      (5) Brown.
    `)
    expectFindings(`
      The abbot(1) was old, the prior(2) young, the cook(3) fat, the cat(4) thin, the dog(5) old.

      (1) Of Bury.
      (2) Of Ely.
      3) Hugh.
      ^^ note-malformed
      (4) Grey.
      (5) Brown.
    `)
  })

  it('lack the last of a page, or have one too many, in a book of such pages', () => {
    const pages = Array.from(
      { length: 11 },
      (_, i) => `He came(1) and she left.(2)\n\n(1) In ${i + 1850}.\n(2) Later.\n`,
    )
    const more = 'He came(1) and she left.(2)\n\n(1) In 1849.\n'
    const fewer = 'He came(1) and she left.\n\n(1) In 1849.\n(2) Later.\n'
    const found = (text: string) =>
      findingsOf(apparatus(text)).map(({ code, start }) => `${code} ${text.slice(start, start + 6)}`)
    assert.deepEqual(found([...pages, more, ...pages].join('\n')), ['note-undefined (2)\n\n('])
    assert.deepEqual(found([...pages, fewer, ...pages].join('\n')), ['note-unused (2) La'])
    assert.deepEqual(found(more), [])
    assert.deepEqual(found(fewer), [])
  })

  it('lack nothing where a number in parentheses has no place in their row', () => {
    expectFindings(`
      The abbot(1) was old, the prior(2) young; see rule (7), and the points (3) and (4).

      (1) Of Bury.
      (2) Of Ely.
    `)
  })
})
