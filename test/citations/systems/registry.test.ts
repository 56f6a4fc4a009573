import { expectCitations } from '../expect'

describe('registries', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    [
      'Source: Department of State, Central Files, 611.82/4–1157. Secret.',
      'Department of State, Central Files, 611.82/4–1157 → us-dos/central files/611.82/4-1157',
    ],
    [
      'Department of State, INR–NIE Files: Lot 65 D 7.',
      'Department of State, INR–NIE Files: Lot 65 D 7 → us-dos/inr-nie files/65 d 7',
    ],
    [
      'Department of State, S/S–NSC (Miscellaneous) Files: Lot 62 D 1, NSC 5501 Series. Top Secret.',
      'Department of State, S/S–NSC (Miscellaneous) Files: Lot 62 D 1, NSC 5501 Series → us-dos/s/s-nsc (miscellaneous) files/62 d 1/nsc 5501',
    ],
    [
      'Department of State, Conference Files: Lot 60 D 627, CF 301.',
      'Department of State, Conference Files: Lot 60 D 627, CF 301 → us-dos/conference files/60 d 627/cf 301',
    ],
    [
      'Department of State, Central Files, 882.00/7–358 and 782.00/7–458.',
      'Department of State, Central Files, 882.00/7–358 → us-dos/central files/882.00/7-358',
      '782.00/7–458 → us-dos/central files/782.00/7-458',
    ],
    ['File No. 867.4016/317', 'File No. 867.4016/317 → ?/867.4016/317'],
    ['LONA, R 1601, 40/15234/12314, p. 2.', 'LONA, R 1601, 40/15234/12314, p. 2 → int-lona/r 1601/40/15234/12314, 2'],
    ['LONA, R.1601/40/15234/12314', 'LONA, R.1601/40/15234/12314 → int-lona/r.1601/40/15234/12314'],
    [
      ['League of Nations Archives, Geneva (hereafter LNA), R1602, 40/15240/12314.', 'LNA, R1603, 40/15241/12314.'],
      'League of Nations Archives, Geneva (hereafter LNA), R1602, 40/15240/12314 → int-lona/r1602/40/15240/12314',
      'LNA, R1603, 40/15241/12314 → int-lona/r1603/40/15241/12314',
    ],
    [
      'UN ARMS, S-0369-0012-05 and S-0369-0013-01.',
      'UN ARMS, S-0369-0012-05 → int-un/s-0369-0012-05',
      'S-0369-0013-01 → int-un/s-0369-0013-01',
    ],
    ['Lettre du délégué, ACICR, B AG 219-003, p. 4.', 'ACICR, B AG 219-003, p. 4 → int-icrc/b ag/219-003, 4'],
    [
      ['ACICR, B AG 219-003.', 'Ibid., p. 7.'],
      'ACICR, B AG 219-003 → int-icrc/b ag/219-003',
      'Ibid., p. 7 → int-icrc/b ag/219-003, 7',
    ],
  ]
  for (const [note, ...expected] of rows) it(`${note}`, () => expectCitations(note, ...expected))

  for (const trap of [
    'The Department of State answered on 5/9/1923.',
    'DOS batch files and Unix files were compared.',
    'File No. 12 of the tool set; grit P 80.',
    'In R 1763 the king died; see S-0472 on the map.',
    'The ratio was 40/60, then 12/24/48.',
    'Department of State, press conference, 12 May 1951.',
    'The central files were burnt.',
    'Bus lines R 12 and S 3 call at platform 4/5.',
  ])
    it(`are none of: ${trap}`, () => expectCitations(trap))
})
