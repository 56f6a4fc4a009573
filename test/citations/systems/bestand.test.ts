import { itReads, itWritesBack, type Rows } from './rows'

const rows: Rows = {
  'BArch, R 43-I/1712, Bl. 14 Rs.': ['de-barch/r 43-i/1712, 14v'],
  'Bundesarchiv, Reichskanzlei, R 43-I/1712, Bl. 14.': ['de-barch/r 43-i/1712, 14'],
  'Vgl. BArch R 3001/5214 fol. 9 und 11v.': ['de-barch/r 3001/5214, 9, 11v'],
  'BArch, N 2311 (Nachlass Kessel)/8, S. 21ff.': ['de-barch/n 2311/8, 21'],
  'BArch, B 136/4501, 4502 und 4507.': ['de-barch/b 136/4501', 'de-barch/b 136/4502', 'de-barch/b 136/4507'],
  'BArch, NS 6/219 und R 58/3051, Bl. 2.': ['de-barch/ns 6/219', 'de-barch/r 58/3051, 2'],
  'SAPMO-BArch, DY 30/IV 2/5/88, Bl. 61–64.': ['de-barch/dy 30/iv 2/5/88, 61–64'],
  'BArch, Bild 146-1971-022-14.': ['de-barch/bild 146/1971-22-14'],
  'BStU, MfS, HA IX, Nr. 812, Bl. 5; vgl. auch MfS, ZAIG, Nr. 77, Bl. 3.': [
    'de-barch/mfs/ha ix/812, 5',
    'de-barch/mfs/zaig/77, 3',
  ],
  'Letter of 4 May 1938, RH 19-I/45, fol. 6, Bundesarchiv, Freiburg.': ['de-barch/rh 19-i/45, 6'],
  'PA AA, R 60211, Bl. 5; R 60212, Bl. 7 und 9.': ['de-paaa/r 60211, 5', 'de-paaa/r 60212, 7, 9'],
  'PA AA, RZ 214, R 98102; B 31, Bd. 402, Bl. 8r.': ['de-paaa/rz 214/r 98102', 'de-paaa/b 31/402, 8r'],
  'PA-AA, Türkei 150, Bd. 9, Bl. 3.': ['de-paaa/türkei 150/9, 3'],
  'PA AA, Botschaft Moskau, Bd. 14; Botschaft Wien, Bd. 3.': [
    'de-paaa/botschaft moskau/14',
    'de-paaa/botschaft wien/3',
  ],
  'GStA PK, I. HA Rep. 81, Tit. 12, Nr. 6, Bd. 2, Bl. 4v–6r.': ['de-gstapk/i. ha rep. 81/12/6/2, 4v–6r'],
  'GStA PK, I. HA, Rep. 76 Vb, Sekt. 4, Tit. X, Nr. 3, Bl. 2 Rs.': ['de-gstapk/i. ha, rep. 76 vb/4/x/3, 2v'],
  'GStA PK, VI. HA, Nl Kestner, Nr. 17, Bl. 5.': ['de-gstapk/vi. ha/nl kestner/17, 5'],
  'BayHStA, MInn 60112; StK 4401, fol. 2.': ['de-bayhsta/minn/60112', 'de-bayhsta/stk/4401, 2'],
  'HStAS, E 40 Bü 216.': ['de-hstas/e 40/216'],
  'HHStAW, Abt. 405, Nr. 3311.': ['de-hhstaw/405/3311'],
  'LAB, A Rep. 358-02, Nr. 55, Bl. 3.': ['de-lab/a rep. 358-2/55, 3'],
  'SächsHStAD, 10717 Ministerium der Auswärtigen, Nr. 40.': ['de-saechshsta/10717/40'],
  'BAR, E2300#1000/716#402*, Notiz vom 3. Mai 1938.': ['ch-bar/e2300/1000/716/402*'],
  'CH-BAR#E4001C#1000/783#2190*': ['ch-bar/e4001c/1000/783/2190*'],
  'AFS, E 2001 (D) 1968/74, vol. 9, f. 3; E 2001 (E) 1967/113, vol. 4.': [
    'ch-bar/e 2001 (d)/1968/74/9, 3',
    'ch-bar/e 2001 (e)/1967/113/4',
  ],
  'BArch, R 58/1129, Bl. 7. ¶ Ebd., Bl. 12 f.': ['de-barch/r 58/1129, 7', 'de-barch/r 58/1129, 12'],
  'PA AA, B 30-110, Bd. 2. ¶ Ebenda, Bd. 3, Bl. 8.': ['de-paaa/b 30-110/2', 'de-paaa/b 30-110/3, 8'],
  'Политический архив МИД Германии (PA AA), R 60211, л. 12 об.': ['de-paaa/r 60211, 12v'],
}

const traps: Rows = {
  'Bundesarchiv (Hg.), Die Kabinettsprotokolle, Bd. 6, München 1998, S. 12.': [],
  'Das Bundesarchiv hat 30 Referate und 12 Dienststellen.': [],
  'Sie schloss 1998 mit dem BA ab, S. 12 ihrer Arbeit.': [],
  'Flug BA 249 nach London, BA 12/3.': [],
  'Use AF_INET6 with port 80.': [],
  'ADAP, Serie D, Bd. V, Nr. 12, S. 40.': [],
  'Die Bar hat 12 Tische, Nr. 3 ist frei.': [],
  'Archiv für Zeitgeschichte 12 (1998), S. 3–9.': [],
  'Schreiben an das Bundesarchiv vom 3. Mai 1998.': [],
  'Akten der Reichskanzlei, Kabinett Marx, Bd. 1, Dok. 12.': [],
}

describe('holdings of German and Swiss archives', () => {
  itReads(rows)
  itReads({
    'PA AA, R 60211, Bl. 3; ADAP, Serie D, Bd. V, Nr. 12.': ['de-paaa/r 60211, 3'],
    ...traps,
  })
  itWritesBack(rows)
})
