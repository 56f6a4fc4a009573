import { expectCitations } from '../expect'

describe('record groups', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    ['NARA, RG 84, Entry 310, Box 17, Folder 2.', 'NARA, RG 84, Entry 310, Box 17, Folder 2 → us-nara/84/310/17/2'],
    ['NARA; RG 43; Entry 611; Box 9.', 'NARA; RG 43; Entry 611; Box 9 → us-nara/43/611/9'],
    ['NARA, RG43, E. 611 - Box 9C.', 'NARA, RG43, E. 611 - Box 9C → us-nara/43/611/9c'],
    ['NARA, RG 226, E 190, B 77, F 4', 'NARA, RG 226, E 190, B 77, F 4 → us-nara/226/190/77/4'],
    [
      'Note of a talk; Folder 123.4; Box 8; Record Group 84; National Archives at College Park.',
      'Folder 123.4; Box 8; Record Group 84 → us-nara/84/8/123.4',
    ],
    ['Record Group 59 (RG 59), Box 31, NARA.', 'Record Group 59 (RG 59), Box 31 → us-nara/59/31'],
    ['RG 165, Entry 77, Box 3.', 'RG 165, Entry 77, Box 3 → ?/165/77/3'],
    ['NARA, RG 59, Lot 58 D 33, Box 4', 'NARA, RG 59, Lot 58 D 33, Box 4 → us-nara/59/58 d 33/4'],
    [
      'NARA, RG 59, M353, roll 61, frames 0210–0214',
      'NARA, RG 59, M353, roll 61, frames 0210–0214 → us-nara/59/m353/61/210-214',
    ],
    ['NARA, T-120, reel 3021', 'NARA, T-120, reel 3021 → us-nara/t-120/3021'],
    [
      'NARA, RG 59, General Records of the Department of State, Central Decimal File, 1930–39, 767.00/51.',
      'NARA, RG 59, General Records of the Department of State, Central Decimal File, 1930–39, 767.00/51 → us-nara/59/central decimal file, 1930-39/767.00/51',
    ],
    [
      'NARA, RG 59, CDF 1945-49, 868.00/3-2147',
      'NARA, RG 59, CDF 1945-49, 868.00/3-2147 → us-nara/59/cdf 1945-49/868.00/3-2147',
    ],
    [
      'NARA, RG 84, Box 12, Folder 3; RG 43, Entry 5, Box 2 and Box 3.',
      'NARA, RG 84, Box 12, Folder 3 → us-nara/84/12/3',
      'RG 43, Entry 5, Box 2 → us-nara/43/5/2',
      'Box 3 → us-nara/43/5/3',
    ],
    [
      'LAC, RG 24, vol. 1833, file GAQ 5-72; MG 30-E100, vol. 12, p. 451.',
      'LAC, RG 24, vol. 1833, file GAQ 5-72 → ca-lac/24/1833/gaq 5-72',
      'MG 30-E100, vol. 12, p. 451 → ca-lac/mg 30-e100/12, 451',
    ],
    ['BAC, RG 7, vol. 64, dossier 31', 'BAC, RG 7, vol. 64, dossier 31 → ca-lac/7/64/31'],
    [
      ['NARA, RG 84, Entry 310, Box 17, Folder 2.', 'Ibid., Folder 5.', 'Ibid., Box 18.'],
      'NARA, RG 84, Entry 310, Box 17, Folder 2 → us-nara/84/310/17/2',
      'Ibid., Folder 5 → us-nara/84/310/17/5',
      'Ibid., Box 18 → us-nara/84/310/18',
    ],
    ['NA, RG 84, Box 12.', 'NA, RG 84, Box 12 → us-nara/84/12'],
  ]
  for (const [note, ...expected] of rows) it(`${note}`, () => expectCitations(note, ...expected))

  for (const trap of [
    'The RG 42 was a hand grenade.',
    'RG 59 is the largest of them.',
    'Put Box 5 on top of Box 6, and Folder 3 into Folder 4.',
    'Stanford, CA 94305; College Park, MD 20740.',
    'Grade B 12 or F 3 in entry 5 of the list.',
    'The motorway M25, roll 5 of the tape, frame 12 of the game.',
    'NARA opened its reading room at 9.00 on 4 May 1994.',
    'Lot 64 was sold for £5, lot 65 for £7.',
  ])
    it(`are none of: ${trap}`, () => expectCitations(trap))
})
