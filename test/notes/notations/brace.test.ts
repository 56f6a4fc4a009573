import assert from 'node:assert/strict'
import { brace } from '../../../server/notes/notations/brace'
import { masksOf } from '../../../server/text/masks'
import { expectFindings } from '../../checks/expect'
import { expectPairs } from '../expect'

/** What may be a marker, with how sure its place makes it, or begin a note in a paragraph; `!` where it is malformed. */
function tokens(text: string): string[] {
  return brace.tokensOf(text, masksOf(text, 'plain'), 'plain').map(({ label, head, certainty, malformed }) => {
    const role = head ? 'head' : `call ${certainty}`
    return `${label} ${role}${malformed ? '!' : ''}`
  })
}

describe('numbers in braces', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['the mill{1} stood', '1 call 2'],
    ['the mill.{12} And', '12 call 2'],
    ['the mill{1}{2} stood', '1 call 2', '2 call 2'],
    ['the mill. {1} And', '1 call 1'],
    ['the mill {1}, and', '1 call 1'],
    ['the mill {1} and', '1 call 0'],
    ['{1} A note', '1 head'],
    ['{12}  A note', '12 head'],
    ['the mill{12 and', '12 call 2!'],
    ['the mill{12) and', '12 call 2!'],
    ['\\frac{1}{2} of $x_{1}$ and ${1}'],
    ['{за} and {} and {0} and {a}'],
    ['list{1} = 2'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))
})

const notes: Record<string, [text: string, ...expected: string[]]> = {
  'glued to words and marks': ['The abbot{1} was old.{2}\n\n{1}  Of Bury.\n{2}  Past seventy.', '1 < 1', '2 < 1'],
  'after a blank, before the stop': [
    'Komisyon Kars’ta toplandı {1}. Reisi bilinmiyor {2}; kâtibi de {3}.\n\n{1} BOA.\n{2} Belki Kâzım Bey.\n{3} Aynı belge.',
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'in every chapter anew': [
    'The abbot{1} was old.\n\n{1} Of Bury.\n\nThe prior{1} was not.{2}\n\n{1} Of Ely.\n{2} Thirty.',
    '1 < 1',
    '1 < 5',
    '2 < 5',
  ],
  'with notes of several lines': [
    'Der Abt{1} starb,{2} und keiner kam.\n\n{1} So die Chronik, die freilich\nspäter schrieb.\n\n{2} Im Mai.',
    '1 < 1',
    '2 < 1',
  ],
  'stars too': ['The abbot{*} was old.\n\n{*} Of Bury.', '* < 1'],
  'beside pages of the print': [
    'The abbot{1} was {41} old, and the prior{2} {42} was not.{3}\n\n{1} Of Bury.\n{2} Of Ely.\n{3} Thirty.',
    '1 < 1',
    '2 < 1',
    '3 < 1',
  ],
  'two at one place': ['The abbot{1}{2} was old.\n\n{1} Of Bury.\n{2} Or Ely.', '1 < 1', '2 < 1'],
  'called twice': [
    'The abbot{1} and the prior{2}; the abbot{1} died.\n\n{1} Of Bury.\n{2} Of Ely.',
    '1 < 1 1',
    '2 < 1',
  ],
}

const nothing: Record<string, string> = {
  'pages of the print': `
    The house was {5} sold in the following year. The new owner let it {6} to a schoolmaster. {7} The boys were
    sent home. {8} In the garden

    {9} nothing was left. {10}
  `,
  'pages of the print at the head of lines': `
    The house was sold {5} in the
    {6} following year, and the new owner
    {7} let it.
  `,
  'pages of the print beside bracketed notes': `
    The house was sold.[1] {5} Nobody came.

    {6} The garden too.
  `,
  'places of a message': `
    Copied {0} of {1} files to {2}.

    {1} files are left.
    {2} is full.
  `,
  'deleted words and letters': 'Тов. Мол<отов>у. Я <считал>, что {за} это дело {1} отвечает.',
  'what LaTeX sets': 'The half \\frac{1}{2} and the mill\\footnotemark{1} stand.\n\n{1} of them.',
  'what a program does': 'int n[10] = {0}; x = {1}; list{1} = {2};\n\n{1} is first\n{2} is second',
  'a lonely one': 'The abbot{1} was old.',
  'an annotated game': '12. Nf3 Nc6 {1} 13. Bb5 {2} a6 {3} 14. Ba4 Nf6.\n\n{14} is later.',
}

describe('notes called by numbers in braces', () => {
  for (const [what, [text, ...expected]] of Object.entries(notes)) it(what, () => expectPairs(text, ...expected))

  for (const [what, text] of Object.entries(nothing)) it(`are not ${what}`, () => expectPairs(text))

  it('lack the one that is missing in their row', () => {
    expectFindings(`
      The abbot{1} was old, the prior{2} young, the cook{3} fat, the cat{4} thin.
                                                        ^^^ note-undefined

      {1} Of Bury.
      {2} Of Ely.
      {4} Grey.
    `)
  })

  it('show what almost is a marker', () => {
    expectFindings(`
      The abbot{1} was old, the prior{2} young, the cook{3 fat, the cat{4} thin, the dog{5} old.
                                                        ^^ note-malformed

      {1} Of Bury.
      {2} Of Ely.
      {3} Hugh.
      {4} Grey.
      {5} Brown.
    `)
  })
})
