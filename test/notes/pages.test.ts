import { expectFindings } from '../checks/expect'
import { expectPairs } from './expect'

type Case = [what: string, text: string, ...pairs: string[]]

describe('notes at the foot of each page', () => {
  const pages: Case[] = [
    [
      'go on from page to page',
      'The council was divided.1 Seven voted for the\nbridge,2 seven not.\n\n1 Minute Book 4.\n2 The Gazette.\n101\n\fOn his return the mayor3 spoke.\n\n3 Alderman Pugh.\n102\n\fIt was not understood.4\n\n4 Minute Book 4.\n103\n',
      '1 < 1',
      '2 < 2',
      '3 < 7',
      '4 < 11',
    ],
    [
      'begin anew on each page',
      'The council was divided.1 Seven voted.2\n\n1. Minute Book 4.\n2. The Gazette.\n\fOn his return the mayor1 spoke.\n\n1. Alderman Pugh.\n\fIt was not understood.1 He left.2\n\n1. Minute Book 4.\n2. In May.\n',
      '1 < 1',
      '2 < 1',
      '1 < 5',
      '1 < 8',
      '2 < 8',
    ],
    [
      'under a rule, with a line that begins with a number',
      'The abbot came.1 He left.2 He died.3\n\n____________________\n1 Chronicle, p. 35.\n2 In the year of the great frost, vol.\n12 of the Annals.\n3 So they say.\n\f4 monks wept.\n',
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    [
      'where a form feed is lost',
      'The abbot came.1 He left.2\n\n1 Chronicle.\n2 In May.\n\n   5\nHe died.3 They wept.4\n\n3 In June.\n4 For a day.\n\n   6\n\fThe end came.5\n\n5 In July.\n',
      '1 < 1',
      '2 < 1',
      '3 < 7',
      '4 < 7',
      '5 < 13',
    ],
    [
      'with brackets in the body',
      'Первое.[1] Второе.[2]\n\n1. Там же.\n2. Здесь.\n\fТретье.[1]\n\n1. Нигде.\n',
      '1 < 1',
      '2 < 1',
      '1 < 5',
    ],
    [
      'with raised figures and running titles',
      'Die Kanzlei zog um.¹ Die Akten² blieben und\nwurden erst im\n\n1. Erlass vom Mai.\n2. Etwa 300 Bände.\n\n- 4 -\n\fDIE KANZLEI\n\nfolgenden Jahr nachgeführt.¹ Der Rest² fehlt.\n\n1. Ebd.\n2. Verbrannt.\n\n- 5 -\n',
      '1 < 1',
      '2 < 1',
      '1 < 10',
      '2 < 10',
    ],
    [
      'with a label for each sign',
      'La nave partì* con il pane** e il porto\n\n* Il 3 marzo.\n** Con due uomini.\n\frestò vuoto* per un mese.\n\n* Di Livorno.\n',
      '* < 1',
      '** < 1',
      '* < 5',
    ],
    [
      'whose numbers are Arabic',
      'انعقد المؤتمر في بيروت.١ ثم نُقل إلى دمشق.٢\n\n١ في أيار.\n٢ بعد شهر.\n\fوانتهى في حلب.٣ ولم يعد.٤\n\n٣ في آب.\n٤ كما قيل.\n',
      '1 < 1',
      '2 < 1',
      '3 < 5',
      '4 < 5',
    ],
    [
      'two pages on, when one has none',
      'Le moine vint.1 Il partit.2\n\n1 Chronique.\n2 En mai.\n\fLa ville dormait.\n\fIl mourut.3 On pleura.4\n\n3 En juin.\n4 Un jour.\n',
      '1 < 1',
      '2 < 1',
      '3 < 6',
      '4 < 6',
    ],
  ]
  for (const [what, text, ...pairs] of pages) it(what, () => expectPairs(text, ...pairs))

  it('are unused only where nearly all others are called', () => {
    const page = (first: number) =>
      `So it was.${first} And so.${first + 1} And so too.${first + 2}\n\n${first} One.\n${first + 1} Two.\n${first + 2} Three.`
    expectFindings(
      `${[1, 4, 7, 10].map(page).join('\n\f')}\n\fSo it ended there.13\n\n13 The end.\n14 The very end.\n^^ note-unused`,
    )
  })

  const traps: [what: string, text: string][] = [
    ['page numbers', 'The council was divided. Seven voted.\n\n1\n\fThe mayor spoke. He left.\n\n2\n\fThe end.\n\n3\n'],
    [
      'lists at the end of pages',
      'Bring these:\n\n1. a card\n2. a slip\n\fAnd these 2 things:\n\n1. a pen\n2. a pot\n\fThen wait 3 hours.\n',
    ],
    ['tables', 'Exports\n\n1 London 4,420\n2 Boston 5,110\n\f3 Hull 980\n4 Lynn 300\n\fTotal, 1 year.\n'],
    [
      'running titles',
      '12 The Mill\nThe mill was old, and so\n\fThe Bridge 13\nwas the bridge, they say.\n\f14 The Mill\nThe end.\n',
    ],
    ['a number alone on its page', 'The end.1\n\n1 The Mill\n\fIt was old.\n'],
    [
      'figures at the feet of tables',
      'Wool 12\nSalt 14\n\n1 Sack is 26 stones.\n2 Bushels are a strike.\n\fWool 13\nSalt 15\n\n3 Years later.\n',
    ],
    [
      'minutes by pages',
      'Present: 3 members.\n\n1. The minutes were read.\n2. The roof leaks.\n\f3. The door, too.\n4. The end.\n',
    ],
    ['acts of a law', '§ 1\n1. Im Mai.\n2. Im Juni.\n\f§ 2\n1. Im Juli, wie in Nr. 1 und 2.\n2. Im August.\n'],
    ['verses', '1 Come buy my pins\n2 Come buy my thread\n\f3 The bishop lies\n4 Upon his bed\n'],
  ]
  for (const [what, text] of traps) it(`are not ${what}`, () => expectPairs(text))
})
