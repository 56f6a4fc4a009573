import { itReads, itWritesBack, type Rows } from './rows'

const rows: Rows = {
  'HHStA, Kab. Kanzlei, MRZ. 84/1863.': ['at-hhsta/kab. kanzlei/mrz/84/1863'],
  'HHSTA., Kab.Kanzlei, KZ.2201/1866, KZ. 2207/1866, fol. 4r.': [
    'at-hhsta/kab.kanzlei/kz/2201/1866',
    'at-hhsta/kab.kanzlei/kz/2207/1866, 4r',
  ],
  'AVA, MdI, Präs. 3310/1895 sowie 3312/1895.': ['at-ava/mdi/präs/3310/1895', 'at-ava/mdi/präs/3312/1895'],
  'KA, MKSM, Nr. 25-1/2 ex 1912.': ['at-ka/mksm/25-1/2 ex 1912'],
  'ÖStA, KA, FA, AFA 1799-VII-4, fol. 3.': ['at-ka/fa/afa/1799-vii-4, 3'],
  'ÖStA, HHStA, PA XII, Karton 181, Nr. 12 B.': ['at-hhsta/pa xii/181/12b'],
  'ÖStA/HHStA, PA I, Kt. 812, fol. 5v–7.': ['at-hhsta/pa i/812, 5v–7'],
  'HHStA, PA I, K. 512, Liasse XXV/2, fol. 12.': ['at-hhsta/pa i/512/xxv/2, 12'],
  'HHStA, Staatenabteilungen, Türkei III, Kt. 8, Konv. 2, fol. 31r-fol. 34v.': [
    'at-hhsta/staatenabteilungen/türkei iii/8/2, 31r–34v',
  ],
  'HHStA, Staatenabteilung, Türkei II 41, fol. 12.': ['at-hhsta/staatenabteilung/türkei ii/41, 12'],
  'HHStA, Acta Secreta 311, fol. 22 f.': ['at-hhsta/acta secreta/311, 22'],
  'HHStA, OMeA 402 ex 1871, fol. 4.': ['at-hhsta/omea/402 ex 1871, 4'],
  'FHKA, NHK, Kommerz, Kt. 99, fol. 23.': ['at-fhka/nhk/kommerz/99, 23'],
  'HKA, Reichsakten, Fasz. 8, fol. 233r–v.': ['at-fhka/reichsakten/8, 233r–233v'],
  'AVA, Inneres, MdI, Präs., Kt. 902, Nr. 78/1898.': ['at-ava/inneres/mdi/präs/902/78/1898'],
  'ÖStA/AdR, BKA, Präs., Zl. 811/1934.': ['at-adr/bka/präs/811/1934'],
  'AdR, BKA, Inneres, 22/gen., Kt. 4897.': ['at-adr/bka/inneres/22/gen/4897'],
  'ÖStA, KA, NL Conrad, B/1450:12.': ['at-ka/nl conrad/b/1450/12'],
  'HHStA, Vienna, PA XII, box 208, no. 46.': ['at-hhsta/pa xii/208/46'],
  'Vienne, HHStA, Frankreich, Varia, carton 16, f° 23 v°.': ['at-hhsta/frankreich/varia/16, 23v'],
  'Архив дома, двора и государства (HHStA), PA X, Karton 45, fol. 12–14.': ['at-hhsta/pa x/45, 12–14'],
  'HHStA, GKA, Kt. 5; Kt. 6, fol. 4.': ['at-hhsta/gka/5', 'at-hhsta/gka/6, 4'],
  'HHStA, PA I, Kt. 8; Staatenabteilungen, Russland II, Kt. 21.': [
    'at-hhsta/pa i/8',
    'at-hhsta/staatenabteilungen/russland ii/21',
  ],
  'KA, HKR, Nr. 61 ex 1847 und ebd., KM, Präs. 5/1848.': ['at-ka/hkr/61 ex 1847', 'at-ka/km/präs/5/1848'],
  'Haus-, Hof- und Staatsarchiv Wien (im Folgenden HHStA), Große Korrespondenz, Kt. 40. ¶ Ebd., fol. 15.': [
    'at-hhsta/große korrespondenz/40',
    'at-hhsta/große korrespondenz/40, 15',
  ],
}

const traps: Rows = {
  'Das Haus-, Hof- und Staatsarchiv hat 3 Lesesäle.': [],
  'Mitteilungen des Österreichischen Staatsarchivs 12 (1959), S. 3–40.': [],
  'Kriegsarchiv (Hg.), Österreich-Ungarns letzter Krieg, Bd. 2, Wien 1931, S. 7.': [],
  'Protokolle des Ministerrates, Abt. II, Bd. 3, Nr. 112.': [],
  'Die KA wurde am 3. Mai 1998 geschlossen.': [],
  'Karton 12 stand leer, Fasz. 3 auch.': [],
  'Wiener Zeitung, Nr. 112, 3. Mai 1867, S. 4.': [],
  'Redlich, Staats- und Reichsproblem, Bd. 2, S. 812.': [],
}

describe('holdings of the Austrian State Archives', () => {
  itReads(rows)
  itReads(traps)
  itWritesBack(rows)
})
