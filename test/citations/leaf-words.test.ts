import { expectCitations } from './expect'

/** A reference, and how its leaves are read. */
const notes: [note: string, key: string, leaves: string][] = [
  ['TsDAHO, f. 1, op. 20, spr. 2612, ark. 63 zv.', 'ua-tsdaho/1/20/2612', "63'"],
  ['TsDAHO, f. 1, op. 20, spr. 2612, arks. 63–64', 'ua-tsdaho/1/20/2612', '63–64'],
  ['TsDAHO, f. 1, op. 20, spr. 2612, arkk. 63–64', 'ua-tsdaho/1/20/2612', '63–64'],
  ['NARB, f. 4, vop. 1, spr. 12, arks. 3–4 adv.', 'by-narb/4/1/12', "3–4'"],
  ['ACS, MI, DGPS, b. 12, fasc. 3, car. 4v', 'it-acs/mi/dgps/12/3', "4'"],
  ['ACS, MI, DGPS, b. 12, fasc. 3, cc. 4v–5r', 'it-acs/mi/dgps/12/3', "4'–5"],
  ['ACS, MI, DGPS, b. 12, fasc. 3, carta 4 verso', 'it-acs/mi/dgps/12/3', "4'"],
  ['AN, F/7/12345, fᵒ 4 vᵒ', 'fr-an/f/7/12345', "4'"],
  ['AN, F/7/12345, fᵒˢ 4–5', 'fr-an/f/7/12345', '4–5'],
  ['TNA, FO 371/3083, fᵒ 4 rᵒ', 'uk-tna/fo/371/3083', '4'],
  ['GARF, f. 5, op. 3, d. 8, f° 5 v°', 'ru-garf/5/3/8', "5'"],
  ['GARF, f. 5, op. 3, d. 8, fᵒ 5 vᵒ', 'ru-garf/5/3/8', "5'"],
  ['GARF, f. 5, op. 3, d. 8, carta 5v', 'ru-garf/5/3/8', "5'"],
  ['GARF, f. 5, op. 3, d. 8, Bll. 5–7', 'ru-garf/5/3/8', '5–7'],
  ['GARF, f. 5, op. 3, d. 8, Bl. 5 Vs.', 'ru-garf/5/3/8', '5'],
  ['BArch, R 43-I/161, Seite 13', 'de-barch/r 43-i/161', '13'],
  ['ERA, f. 957, n. 14, s. 3, lk. 5', 'ee-era/957/14/3', '5'],
  ['ARDA, f. 28, siy. 1, iş 12, vər. 3', 'az-arda/28/1/12', '3'],
  ['სცსსა, ფ. 1861, ან. 2, ს. 3, გვ. 5', 'ge-scssa/1861/2/3', '5'],
]

describe('the words for leaves and pages', () => {
  for (const [note, key, leaves] of notes)
    it(note, () => expectCitations(`${note}${note.endsWith('.') ? '' : '.'}`, `${note} → ${key}, ${leaves}`))
})
