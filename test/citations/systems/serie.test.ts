import { readsAs, staysSilent } from './table'

describe('Nordic and Australian series', () => {
  readsAs([
    ['RA, Kanslikollegium, vol. E IV:23, fol. 12.', 'se-ra: fonds Kanslikollegium · series E IV · volume 23 @ 12'],
    ['RA, Kommerskollegium, Huvudarkivet, E I a:12.', 'se-ra: fonds Kommerskollegium · series E I a · volume 12'],
    ['RA, Oxenstiernska samlingen, E 1045.', 'se-ra: fonds Oxenstiernska samlingen · series E · volume 1045'],
    ['RA, Livonica II:12.', 'se-ra: fonds Livonica II · volume 12'],
    ['SE/RA/420179/02/E IV/23.', 'se-ra: fonds 420179/02 · series E IV · volume 23'],
    ['Riksarkivet (RA), Stockholm, Muscovitica, vol. 12.', 'se-ra: fonds Muscovitica · volume 12'],
    [
      'RA, Kommerskollegium, E I:12; E I:13, fol. 3; Kanslikollegium, D II:3.',
      'se-ra: fonds Kommerskollegium · series E I · volume 12',
      'se-ra: fonds Kommerskollegium · series E I · volume 13 @ 3',
      'se-ra: fonds Kanslikollegium · series D II · volume 3',
    ],
    [
      'RA, Kommerskollegium, vol. 12, 13 och 14.',
      'se-ra: fonds Kommerskollegium · volume 12',
      'se-ra: fonds Kommerskollegium · volume 13',
      'se-ra: fonds Kommerskollegium · volume 14',
    ],
    ['RA, Kommerskollegium, E I:12–13.', 'se-ra: fonds Kommerskollegium · series E I · volume 12–13'],
    [
      ['RA, Kommerskollegium, E I:12.', 'Ibid., E I:13, fol. 2.', 'Ibid., fol. 4v.'],
      'se-ra: fonds Kommerskollegium · series E I · volume 12',
      'se-ra: fonds Kommerskollegium · series E I · volume 13 @ 2',
      'se-ra: fonds Kommerskollegium · series E I · volume 13 @ 4v',
    ],
    [
      'Rigsarkivet, København, Tyske Kancelli, Udenrigske Afdeling, Rusland, pk. 12.',
      'dk-ra: fonds Tyske Kancelli · series Udenrigske Afdeling · bundle 12',
    ],
    ['Rigsarkivet, Danske Kancelli, B 57, pk. 12.', 'dk-ra: fonds Danske Kancelli · series B 57 · bundle 12'],
    [
      'Rigsarkivet, Udenrigsministeriet, Gruppeordnede sager 1909-1945, 5.D.19, pk. 12.',
      'dk-ra: fonds Udenrigsministeriet · series Gruppeordnede sager 1909-1945 · section 5.D.19 · bundle 12',
    ],
    [
      'Rigsarkivet (DRA), UM, Gruppeordnede sager, gr. 5.D.19, æske 12, læg 3.',
      'dk-ra: fonds UM · series Gruppeordnede sager · section 5.D.19 · box 12 · folder 3',
    ],
    [
      'DRA, Rentekammeret, Danske Afdeling, pk. 333.12, nr. 3.',
      'dk-ra: fonds Rentekammeret · series Danske Afdeling · bundle 333.12 · item 3',
    ],
    ['Riksarkivet (RA), Oslo, UD, P 12 C, boks 45.', 'no-ra: fonds UD · series P 12 C · box 45'],
    ['RA, S-1005 Statsrådssekretariatet, Eb, L0012.', 'no-ra: fonds S-1005 · series Eb · box L0012'],
    ['RA/S-1005/E/Eb/L0012/0003.', 'no-ra: fonds S-1005 · series E/Eb · box L0012 · folder 0003'],
    ['RA/PA-0123/F/L0012, mappe 3.', 'no-ra: fonds PA-0123 · series F · box L0012 · folder 3'],
    [
      'NRA, Danske Kanselli, Skapsaker, skap 14, pk. 123.',
      'no-ra: fonds Danske Kanselli · series Skapsaker · bundle 123 · box 14',
    ],
    ['KA, KKK, Fb 12.', 'fi-ka: fonds KKK · series Fb · volume 12'],
    [
      'KA, J. K. Paasikiven kokoelma, kotelo 12, mappi 3.',
      'fi-ka: fonds J. K. Paasikiven kokoelma · box 12 · folder 3',
    ],
    [
      'Kansallisarkisto, Helsinki, Valtioneuvoston pöytäkirjat, Ca:12.',
      'fi-ka: fonds Valtioneuvoston pöytäkirjat · series Ca · volume 12',
    ],
    [
      'National Archives of Finland (KA), Helsinki, KKK, Fb 12, file 3.',
      'fi-ka: fonds KKK · series Fb · volume 12 · folder 3',
    ],
    ['NAA, A981, CHIN 12 PART 3.', 'au-naa: series A981 · item CHIN 12 PART 3'],
    ['NAA: A1838, 3103/11/52 Part 2.', 'au-naa: series A1838 · item 3103/11/52 Part 2'],
    ['NAA: A6126/XM22, item 123.', 'au-naa: series A6126/XM22 · item 123'],
    ['NAA: B2455, SMITH JOHN.', 'au-naa: series B2455 · item SMITH JOHN'],
    ['NAA, Series No. A1, Control Symbol 1911/18393.', 'au-naa: series A1 · item 1911/18393'],
    [
      ['National Archives of Australia (hereafter NAA), Canberra: A1, 1911/18393.', 'NAA: A1, 1912/3.', 'Ibid., p. 4.'],
      'au-naa: series A1 · item 1911/18393',
      'au-naa: series A1 · item 1912/3',
      'au-naa: series A1 · item 1912/3 @ 4',
    ],
    ['Hughes to Munro Ferguson, 3 May 1917, NAA: CP290/16, bundle 1/3.', 'au-naa: series CP290/16 · bundle 1/3'],
    ['Australian Archives, CRS A1, 1911/18393.', 'au-naa: series A1 · item 1911/18393'],
    [
      'NAA: A1, 1911/18393; A1, 1911/18394; A2, 1912/3.',
      'au-naa: series A1 · item 1911/18393',
      'au-naa: series A1 · item 1911/18394',
      'au-naa: series A2 · item 1912/3',
    ],
    ['Архив Австралии (NAA), A1, 1911/18393, л. 3.', 'au-naa: series A1 · item 1911/18393 @ 3'],
    ['A1, 1911/18393, NAA.', 'au-naa: series A1 · item 1911/18393'],
    ['Kommerskollegium, Huvudarkivet, vol. E I:14, RA.', 'se-ra: fonds Kommerskollegium · series E I · volume 14'],
    ['Generalmönsterrullor, vol. 61, s. 466, KrA.', 'se-kra: fonds Generalmönsterrullor · volume 61 @ 466'],
    ['RA, TKUA, speciel del, Rusland, pk. 40.', 'dk-ra: fonds TKUA · series Rusland · bundle 40'],
    ['KA, VSV 123/1890.', 'fi-ka: fonds VSV · item 123/1890'],
    ['AWM 25, 267/12.', 'au-awm: series 25 · item 267/12'],
    ['NAA: Series A6122, items 123–125.', 'au-naa: series A6122 · item 123–125'],
  ])

  staysSilent([
    'RA, p. 12.',
    'RA 12.',
    'The RA was founded in 1618, vol. 3, p. 4.',
    'KA, 3. painos, s. 45.',
    'NAA, Annual Report 1990, p. 12.',
    'Riksarkivet, Årsbok 1990, s. 12.',
    'RA, Historisk tidskrift, 12, 1990, s. 3.',
    'V. A. Nordman, Archivum, 3, 1945, s. 12.',
    'Meddelanden från Svenska riksarkivet, vol. 2, Stockholm, 1890, s. 12.',
    'A2479 is a road. S. 12.',
    'Kl. 12:30, E 4.',
    'In A1, 1911, the road ended.',
    'Svenskt biografiskt lexikon, bd 12, Stockholm 1949, s. 45.',
    'RA 4, 5 und 7.',
  ])
})
