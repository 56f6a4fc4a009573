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
