import { expectCitations } from '../expect'
import { itWritesBack } from './rows'

describe('Polish fonds', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    [
      'AAN, Ministerstwo Spraw Zagranicznych, 1234, k. 56.',
      'AAN, Ministerstwo Spraw Zagranicznych, 1234, k. 56 → pl-aan/ministerstwo spraw zagranicznych/1234, 56',
    ],
    ['AAN, MSZ 5136, k. 56–58.', 'AAN, MSZ 5136, k. 56–58 → pl-aan/msz/5136, 56–58'],
    ['AAN, KRN, sygn. 12, s. 34–36.', 'AAN, KRN, sygn. 12, s. 34–36 → pl-aan/krn/12, 34–36'],
    [
      'Archiwum Akt Nowych w Warszawie, zespół Komitet Centralny PZPR, sygn. XI A/123, k. 12-15.',
      'Archiwum Akt Nowych w Warszawie, zespół Komitet Centralny PZPR, sygn. XI A/123, k. 12-15 → pl-aan/komitet centralny pzpr/xi a/123, 12–15',
    ],
    [
      'AAN, zespół nr 8, Prezydium Rady Ministrów, sygn. 12, k. 4.',
      'AAN, zespół nr 8, Prezydium Rady Ministrów, sygn. 12, k. 4 → pl-aan/8/12, 4',
    ],
    ['AIPN, 0204/1234, t. 2, k. 5–6.', 'AIPN, 0204/1234, t. 2, k. 5–6 → pl-aipn/0204/1234/2, 5–6'],
    ['AIPN, GK 162/34, k. 12v.', "AIPN, GK 162/34, k. 12v → pl-aipn/gk 162/34, 12'"],
    ['IPN BU 0330/227, t. 45, k. 3.', 'IPN BU 0330/227, t. 45, k. 3 → pl-aipn/bu 0330/227/45, 3'],
    ['AIPN, IPN BU 1585/2234, k. 7.', 'AIPN, IPN BU 1585/2234, k. 7 → pl-aipn/bu 1585/2234, 7'],
    ['AIPN, sygn. BU 0204/1234, k. 3.', 'AIPN, sygn. BU 0204/1234, k. 3 → pl-aipn/bu 0204/1234, 3'],
    ['AŻIH, sygn. 301/5678, s. 2.', 'AŻIH, sygn. 301/5678, s. 2 → pl-azih/301/5678, 2'],
    [
      'AGAD, Komisja Rządowa Spraw Wewnętrznych, 7434, s. 12.',
      'AGAD, Komisja Rządowa Spraw Wewnętrznych, 7434, s. 12 → pl-agad/komisja rządowa spraw wewnętrznych/7434, 12',
    ],
    ['AGAD, MK 123, k. 45v.', "AGAD, MK 123, k. 45v → pl-agad/mk/123, 45'"],
    ['AGAD, Metryka Koronna 123, f. 45 v.', "AGAD, Metryka Koronna 123, f. 45 v → pl-agad/metryka koronna/123, 45'"],
    [
      'AGAD, Archiwum Publiczne Potockich, rkps 123, s. 45.',
      'AGAD, Archiwum Publiczne Potockich, rkps 123, s. 45 → pl-agad/archiwum publiczne potockich/123, 45',
    ],
    [
      'AGAD, Archiwum Skarbu Koronnego, dz. I, ks. 123, k. 3.',
      'AGAD, Archiwum Skarbu Koronnego, dz. I, ks. 123, k. 3 → pl-agad/archiwum skarbu koronnego/i/123, 3',
    ],
    ['Zob. AAN, MSW, cz. I, sygn. 12, k. 3.', 'AAN, MSW, cz. I, sygn. 12, k. 3 → pl-aan/msw/i/12, 3'],
    [
      'AAN, Delegatura Rządu RP na Kraj, sygn. 202/I-33, t. 2, k. 34–35, 40v.',
      "AAN, Delegatura Rządu RP na Kraj, sygn. 202/I-33, t. 2, k. 34–35, 40v → pl-aan/delegatura rządu rp na kraj/202/i-33/2, 34–35, 40'",
    ],
    ['AAN, DRnK, 202/I-33, k. 4.', 'AAN, DRnK, 202/I-33, k. 4 → pl-aan/drnk/202/i-33, 4'],
    ['AAN, sygn. 202/I-33, k. 4.', 'AAN, sygn. 202/I-33, k. 4 → pl-aan/202/i-33, 4'],
    ['AAN, zespół 2/322, sygn. 45.', 'AAN, zespół 2/322, sygn. 45 → pl-aan/2/322/45'],
    [
      'AAN, KC PZPR, Wydział Zagraniczny, sygn. 237/XXII-12, k. 5.',
      'AAN, KC PZPR, Wydział Zagraniczny, sygn. 237/XXII-12, k. 5 → pl-aan/kc pzpr/wydział zagraniczny/237/xxii-12, 5',
    ],
    [
      'AAN, Ministerstwo Spraw Zagranicznych (MSZ), sygn. 1234, k. 2.',
      'AAN, Ministerstwo Spraw Zagranicznych (MSZ), sygn. 1234, k. 2 → pl-aan/msz/1234, 2',
    ],
    [
      'AAN, Ministerstwo Spraw Zagranicznych (dalej MSZ), sygn. 1234, k. 2.',
      'AAN, Ministerstwo Spraw Zagranicznych (dalej MSZ), sygn. 1234, k. 2 → pl-aan/ministerstwo spraw zagranicznych/1234, 2',
    ],
    [
      'AAN, Akta Leona Wasilewskiego, sygn. 77, k. 12; sygn. 78, k. 3, 5.',
      'AAN, Akta Leona Wasilewskiego, sygn. 77, k. 12 → pl-aan/akta leona wasilewskiego/77, 12',
      'sygn. 78, k. 3, 5 → pl-aan/akta leona wasilewskiego/78, 3, 5',
    ],
    ['AAN, MSZ, file 1234, p. 56.', 'AAN, MSZ, file 1234, p. 56 → pl-aan/msz/1234, 56'],
    ['Memorandum of 3 May 1936, AAN, MSZ, 5136, fol. 4r.', 'AAN, MSZ, 5136, fol. 4r → pl-aan/msz/5136, 4'],
    ['AAN, KC PZPR, 237/V-123, pp. 45–47.', 'AAN, KC PZPR, 237/V-123, pp. 45–47 → pl-aan/kc pzpr/237/v-123, 45–47'],
    ['AIPN BU 0204/1234, vol. 2, p. 34.', 'AIPN BU 0204/1234, vol. 2, p. 34 → pl-aipn/bu 0204/1234/2, 34'],
    ['AAN, MSZ, Sygn. 1234, Bl. 56.', 'AAN, MSZ, Sygn. 1234, Bl. 56 → pl-aan/msz/1234, 56'],
    [
      'AAN, Regierung des Generalgouvernements, Sign. 423, Bl. 12f.',
      'AAN, Regierung des Generalgouvernements, Sign. 423, Bl. 12f. → pl-aan/regierung des generalgouvernements/423, 12',
    ],
    ['AAN. MSZ. Sygn. 1234. K. 56.', 'AAN. MSZ. Sygn. 1234. K. 56 → pl-aan/msz/1234, 56'],
    ['AAN, MSZ, sygn. 1234, f. 56 v°.', "AAN, MSZ, sygn. 1234, f. 56 v° → pl-aan/msz/1234, 56'"],
    ['MSZ, sygn. 1234, k. 56, AAN.', 'MSZ, sygn. 1234, k. 56 → pl-aan/msz/1234, 56'],
    ['List Becka z 12 maja 1936 r., MSZ, sygn. 5136, k. 4, AAN.', 'MSZ, sygn. 5136, k. 4 → pl-aan/msz/5136, 4'],
    [
      'AAN, MSZ, sygn. 1234, 1235, 1237.',
      'AAN, MSZ, sygn. 1234 → pl-aan/msz/1234',
      '1235 → pl-aan/msz/1235',
      '1237 → pl-aan/msz/1237',
    ],
    ['AAN, MSZ, sygn. 1234–1237.', 'AAN, MSZ, sygn. 1234–1237 → pl-aan/msz/1234-1237'],
    [
      'AAN, MSZ, sygn. 12, k. 3; sygn. 13, k. 5–7; KRN, sygn. 4, k. 8; AGAD, ASK, dział II, sygn. 5, k. 9.',
      'AAN, MSZ, sygn. 12, k. 3 → pl-aan/msz/12, 3',
      'sygn. 13, k. 5–7 → pl-aan/msz/13, 5–7',
      'KRN, sygn. 4, k. 8 → pl-aan/krn/4, 8',
      'AGAD, ASK, dział II, sygn. 5, k. 9 → pl-agad/ask/ii/5, 9',
    ],
    ['AAN, MSZ, sygn. 1234, k. nlb.', 'AAN, MSZ, sygn. 1234 → pl-aan/msz/1234'],
    ['AAN, MSZ, sygn. 1234, k. 56 i n.', 'AAN, MSZ, sygn. 1234, k. 56 i n. → pl-aan/msz/1234, 56'],
    ['AAN, MSZ, sygn. 1234, k. 56–57 i 60v.', "AAN, MSZ, sygn. 1234, k. 56–57 i 60v → pl-aan/msz/1234, 56–57, 60'"],
    ['AAN, PRM, cz. VIII, 12, k. 4.', 'AAN, PRM, cz. VIII, 12, k. 4 → pl-aan/prm/viii/12, 4'],
    ['Sprawozdanie wojewody, 3 III 1937 (AAN, MSW, sygn. 12, k. 3).', 'AAN, MSW, sygn. 12, k. 3 → pl-aan/msw/12, 3'],
    ['AAN, zesp. MSZ, sygn. 12, kk. 3–5.', 'AAN, zesp. MSZ, sygn. 12, kk. 3–5 → pl-aan/msz/12, 3–5'],
    ['AAN , MSZ , sygn.1234 , k.56 .', 'AAN , MSZ , sygn.1234 , k.56 → pl-aan/msz/1234, 56'],
    ['AAN, MSZ, sygn 1234, k 56', 'AAN, MSZ, sygn 1234, k 56 → pl-aan/msz/1234, 56'],
    [
      'Protokół z posiedzenia, AAN, KC PPR, 295/VII–5, karta 8.',
      'AAN, KC PPR, 295/VII–5, karta 8 → pl-aan/kc ppr/295/vii-5, 8',
    ],
    ['Raport, w: AAN, MSZ, t. 1234, s. 3.', 'AAN, MSZ, t. 1234, s. 3 → pl-aan/msz/1234, 3'],
    [
      'AAN, MSZ, sygn. 1234, k. 12 recto, 13 verso.',
      "AAN, MSZ, sygn. 1234, k. 12 recto, 13 verso → pl-aan/msz/1234, 12, 13'",
    ],
    [
      'Archiwum Główne Akt Dawnych, Archiwum Zamoyskich, sygn. 2345, s. 12.',
      'Archiwum Główne Akt Dawnych, Archiwum Zamoyskich, sygn. 2345, s. 12 → pl-agad/archiwum zamoyskich/2345, 12',
    ],
    [
      ['Archiwum Narodowe w Krakowie (dalej: ANK), 29/439/0/12, k. 3.', 'ANK, AS 29/637/0/1.2/2135.'],
      'Archiwum Narodowe w Krakowie (dalej: ANK), 29/439/0/12, k. 3 → pl-ank/29/439/0/12, 3',
      'ANK, AS 29/637/0/1.2/2135 → pl-ank/as/29/637/0/1.2/2135',
    ],
    ['ANK, sygn. 29/33/1234.', 'ANK, sygn. 29/33/1234 → pl-ank/29/33/1234'],
    [
      'ANK, zespół Akta miasta Krakowa, sygn. 1234, s. 45.',
      'ANK, zespół Akta miasta Krakowa, sygn. 1234, s. 45 → pl-ank/akta miasta krakowa/1234, 45',
    ],
    [
      'AGAD, tzw. Metryka Litewska, dz. IV B, sygn. 12, k. 3.',
      'AGAD, tzw. Metryka Litewska, dz. IV B, sygn. 12, k. 3 → pl-agad/metryka litewska/iv b/12, 3',
    ],
    [
      'AGAD, Zbiór dokumentów pergaminowych, nr 1234.',
      'AGAD, Zbiór dokumentów pergaminowych, nr 1234 → pl-agad/zbiór dokumentów pergaminowych/1234',
    ],
    ['AGAD, Radz. V, nr 1234, s. 5.', 'AGAD, Radz. V, nr 1234, s. 5 → pl-agad/radz. v/1234, 5'],
    [
      'Por. AAN, Ambasada RP w Berlinie, sygn. 812, t. 3, k. 12–14, 17; AAN, MSZ, sygn. 4.',
      'AAN, Ambasada RP w Berlinie, sygn. 812, t. 3, k. 12–14, 17 → pl-aan/ambasada rp w berlinie/812/3, 12–14, 17',
      'AAN, MSZ, sygn. 4 → pl-aan/msz/4',
    ],
    [
      'APP, Prezydium Policji w Poznaniu, sygn. 2756, k. 12.',
      'APP, Prezydium Policji w Poznaniu, sygn. 2756, k. 12 → pl-app/prezydium policji w poznaniu/2756, 12',
    ],
    [
      [
        'Archiwum Państwowe w Poznaniu (dalej: APP), Akta miasta Poznania, sygn. 1245, k. 4.',
        'APP, Akta miasta Poznania, sygn. 1246.',
        'Ibidem, sygn. 1247, k. 3v.',
      ],
      'Archiwum Państwowe w Poznaniu (dalej: APP), Akta miasta Poznania, sygn. 1245, k. 4 → pl-app/akta miasta poznania/1245, 4',
      'APP, Akta miasta Poznania, sygn. 1246 → pl-app/akta miasta poznania/1246',
      "Ibidem, sygn. 1247, k. 3v → pl-app/akta miasta poznania/1247, 3'",
    ],
    ['CAW, I.301.8.123, k. 5.', 'CAW, I.301.8.123, k. 5 → pl-wbh/i.301.8.123, 5'],
    [
      'CAW, Oddział II Sztabu Głównego, sygn. I.303.4.2345, s. 12.',
      'CAW, Oddział II Sztabu Głównego, sygn. I.303.4.2345, s. 12 → pl-wbh/oddział ii sztabu głównego/i.303.4.2345, 12',
    ],
    ['IPMS, PRM.K.102/12, s. 3.', 'IPMS, PRM.K.102/12, s. 3 → pl-ipms/prm.k.102/12, 3'],
    ['IPMS, sygn. A.12.53/34.', 'IPMS, sygn. A.12.53/34 → pl-ipms/a.12.53/34'],
    [
      'AAN, Polski Komitet Wyzwolenia Narodowego, sygn. I/4, k. 12.',
      'AAN, Polski Komitet Wyzwolenia Narodowego, sygn. I/4, k. 12 → pl-aan/polski komitet wyzwolenia narodowego/i/4, 12',
    ],
    [
      'AAN, Zbiór Dokumentów Moskiewskich, mikrofilm 2789, k. 45.',
      'AAN, Zbiór Dokumentów Moskiewskich, mikrofilm 2789, k. 45 → pl-aan/zbiór dokumentów moskiewskich/2789, 45',
    ],
    [
      'AAN, Gabinet Cywilny Rady Regencyjnej, 83, s. 67–70.',
      'AAN, Gabinet Cywilny Rady Regencyjnej, 83, s. 67–70 → pl-aan/gabinet cywilny rady regencyjnej/83, 67–70',
    ],
    ['AGAD, APR, dz. II, ks. 34, s. 56.', 'AGAD, APR, dz. II, ks. 34, s. 56 → pl-agad/apr/ii/34, 56'],
    ['AIPN, 1585/456, k. 89–90v.', "AIPN, 1585/456, k. 89–90v → pl-aipn/1585/456, 89–90'"],
    ['IPN Rz 052/345, t. 1.', 'IPN Rz 052/345, t. 1 → pl-aipn/rz 052/345/1'],
    [
      'Archives of Modern Records (AAN), Warsaw, Ministry of Foreign Affairs, file 6756, pp. 12–15.',
      'Archives of Modern Records (AAN), Warsaw, Ministry of Foreign Affairs, file 6756, pp. 12–15 → pl-aan/ministry of foreign affairs/6756, 12–15',
    ],
    ['См.: AAN. MSZ. Sygn. 6654. Л. 12–14.', 'AAN. MSZ. Sygn. 6654. Л. 12–14 → pl-aan/msz/6654, 12–14'],
    [
      'Archives des Actes Nouvelles (AAN), MSZ, dossier 123, fol. 45.',
      'Archives des Actes Nouvelles (AAN), MSZ, dossier 123, fol. 45 → pl-aan/msz/123, 45',
    ],
    ['AAN, sygn. 1325/202/I-45, k. 3 (mf. 2200/3).', 'AAN, sygn. 1325/202/I-45, k. 3 → pl-aan/1325/202/i-45, 3'],
    [
      'AŻIH, 301/2211, s. 4; diary, Ring I/456.',
      'AŻIH, 301/2211, s. 4 → pl-azih/301/2211, 4',
      'Ring I/456 → pl-azih/ring i/456',
    ],
  ]
  for (const [notes, ...expected] of rows) it(String(notes), () => expectCitations(notes, ...expected))

  itWritesBack(Object.fromEntries(rows.map(([notes, ...expected]) => [[notes].flat().join(' ¶ '), expected])))

  const nothing = [
    'J. Kowalski, Aparat bezpieczeństwa, IPN, Warszawa 2012, s. 123.',
    '„Biuletyn IPN” 2005, nr 3, s. 45.',
    'IPN, Kraków 2010, t. 2, s. 34.',
    'Dz.U. 1934, nr 12, poz. 34.',
    'Archiwum Akt Nowych. Przewodnik po zasobie, Warszawa 2009, s. 45.',
    'Tel. sygn. 12, karta 5 i 6.',
    'Zasoby AAN, AGAD i ANK omawia B. Woszczyński, s. 12.',
    'Pracownicy AAN w 1935 r. liczyli 12 osób.',
    'AAN z 5 maja 1938 r. i 12 innych.',
    'Dyrektor AAN, dr hab. P. Dudek, list z 3 maja 1990 r.',
  ]
  for (const note of nothing) it(`finds nothing in ${note}`, () => expectCitations(note))
})
