import { expectCitations } from './expect'

describe('numbers without labels after an archive', () => {
  it('with slashes are fonds, inventory and file', () =>
    expectCitations(
      'RGASPI 17/3/918, l. 5; GARF, R-5446/55/12',
      'RGASPI 17/3/918, l. 5 → ru-rgaspi/17/3/918, 5',
      'GARF, R-5446/55/12 → ru-garf/r-5446/55/12',
    ))
  it('are none where they are a day', () => expectCitations('He left RGASPI, 17/3/1921, for good.'))
})

describe('archives of one siglum or name', () => {
  it('are told apart by how they are cited', () =>
    expectCitations(
      ['NAA, f. 113, op. 3, d. 45.', 'NAA, A981, WAR 45.'],
      'NAA, f. 113, op. 3, d. 45 → am-naa/113/3/45',
      'NAA, A981, WAR 45 → au-naa/a981/war 45',
    ))
  it('are told apart by the town beside them', () =>
    expectCitations(
      ['AGN (México), Inquisición, vol. 8, exp. 3.', 'Archivo General de la Nación (Bogotá), Colonia, leg. 5.'],
      'AGN (México), Inquisición, vol. 8, exp. 3 → mx-agn/inquisición/8/3',
      'Archivo General de la Nación (Bogotá), Colonia, leg. 5 → co-agn/colonia/5',
    ))
  it('stay undecided where nothing decides', () =>
    expectCitations('AGN, Inquisición, vol. 8, exp. 3.', 'AGN, Inquisición, vol. 8, exp. 3 → ?/inquisición/8/3'))
  it('are those that the document names elsewhere', () =>
    expectCitations(
      ['AGN, Inquisición, vol. 8, exp. 3.', 'AGN (México), Inquisición, vol. 9, exp. 1.'],
      'AGN, Inquisición, vol. 8, exp. 3 → mx-agn/inquisición/8/3',
      'AGN (México), Inquisición, vol. 9, exp. 1 → mx-agn/inquisición/9/1',
    ))
  it('are what the document introduces', () =>
    expectCitations(
      ['Bundesarchiv Koblenz (im Folgenden BAKo), N 1022/12, Bl. 3.', 'BAKo, N 1022/13, Bl. 4 Rs.'],
      'Bundesarchiv Koblenz (im Folgenden BAKo), N 1022/12, Bl. 3 → de-barch/n 1022/12, 3',
      "BAKo, N 1022/13, Bl. 4 Rs. → de-barch/n 1022/13, 4'",
    ))
})

describe('a siglum that only the document knows', () => {
  it('is introduced in scripts without blanks, too', () =>
    expectCitations(
      ['中国第二历史档案馆（以下简称“二史”），全宗号718，案卷号21。', '二史，全宗号718，案卷号22，第3页。'],
      '中国第二历史档案馆（以下简称“二史”），全宗号718，案卷号21 → cn-shac/718/21',
      '二史，全宗号718，案卷号22，第3页 → cn-shac/718/22, 3',
    ))
  it('is read by the system of what it stands for', () =>
    expectCitations(
      ['BOA, A.DVNS.MHM.d, No. 17, 8a.', 'A.g.e., 9b.'],
      'BOA, A.DVNS.MHM.d, No. 17, 8a → tr-boa/a.dvns.mhm.d/17, 8',
      "A.g.e., 9b → tr-boa/a.dvns.mhm.d/17, 9'",
    ))
})

describe('parts between stops, as Russian authors write', () => {
  const rows: [note: string, ...expected: string[]][] = [
    ['TNA. FO 371/4959. P. 5–7.', 'TNA. FO 371/4959. P. 5–7 → uk-tna/fo/371/4959, 5–7'],
    ['AAN. MSZ. Sygn. 6511. K. 56.', 'AAN. MSZ. Sygn. 6511. K. 56 → pl-aan/msz/6511, 56'],
    ['ACS. Carte Nitti. B. 12. Fasc. 3.', 'ACS. Carte Nitti. B. 12. Fasc. 3 → it-acs/carte nitti/12/3'],
    [
      'HIA. B. I. Nicolaevsky Collection. Box 5. Folder 3.',
      'HIA. B. I. Nicolaevsky Collection. Box 5. Folder 3 → us-hoover/b. i. nicolaevsky collection/5/3',
    ],
    ['He went to the AN. Pierre Dupont wrote it, vol. 3, p. 5.'],
    ['Sie ist im BL. Smith. Vol. 3.'],
    ['Он работал в BArch. Мюллер писал о R 43.'],
  ]
  for (const [note, ...expected] of rows) it(note, () => expectCitations(note, ...expected))
})

describe('an archive and its reference', () => {
  const rows: [note: string, ...expected: string[]][] = [
    ['ACS, n. 3.'],
    [
      'AMZV, fond Politické zprávy, Ankara 1923, kart. 1.',
      'AMZV, fond Politické zprávy, Ankara 1923, kart. 1 → cz-amzv/politické zprávy/1',
    ],
    ['AMZV, Ročenka, Praha 1923, s. 5.'],
    ['BArch, f. 500, op. 1, d. 3, l. 5.', 'BArch, f. 500, op. 1, d. 3, l. 5 → de-barch/500/1/3, 5'],
    ['TNA:PRO, F.O. 371/2488, f. 77v.', "TNA:PRO, F.O. 371/2488, f. 77v → uk-tna/fo/371/2488, 77'"],
    [
      'Lettera del 4 giugno 1478, Mediceo avanti il Principato, filza 36, c. 9, in ASFi.',
      'Mediceo avanti il Principato, filza 36, c. 9 → it-asfi/mediceo avanti il principato/36, 9',
    ],
    [
      'BOA, İ.HR, 123/6045, and HR.TO, 468/39.',
      'BOA, İ.HR, 123/6045 → tr-boa/i.hr/123/6045',
      'HR.TO, 468/39 → tr-boa/hr.to/468/39',
    ],
  ]
  for (const [note, ...expected] of rows) it(note, () => expectCitations(note, ...expected))
})
