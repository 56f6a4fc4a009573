import { readsAs, staysSilent } from './table'

describe('Italian and Vatican holdings', () => {
  readsAs([
    ['ACS, MI, DGPS, AGR, b. 12, fasc. 3.', 'it-acs: fonds MI · series DGPS · section AGR · box 12 · file 3'],
    ['ACS, PCM 1940-42, b. 2345, fasc. 1.1.13/23456.', 'it-acs: fonds PCM 1940-42 · box 2345 · file 1.1.13/23456'],
    [
      'ACS, Segreteria particolare del duce, Carteggio riservato, b. 45, fasc. 242/R, sottofasc. 3, ins. B.',
      'it-acs: fonds Segreteria particolare del duce · series Carteggio riservato · box 45 · file 242/R · item 3 · document B',
    ],
    [
      'ACS, Tribunale speciale per la difesa dello Stato, Fascicoli processuali, b. 45, fasc. 312, c. 34r.',
      'it-acs: fonds Tribunale speciale per la difesa dello Stato · series Fascicoli processuali · box 45 · file 312 @ 34r',
    ],
    ['ACS, Carte Giolitti, scat. 12, fasc. 3, sfasc. 2.', 'it-acs: fonds Carte Giolitti · box 12 · file 3 · item 2'],
    [
      'ACS, MI, DGPS, bb. 12, 14 e 15.',
      'it-acs: fonds MI · series DGPS · box 12',
      'it-acs: fonds MI · series DGPS · box 14',
      'it-acs: fonds MI · series DGPS · box 15',
    ],
    ['ACS, MI, DGPS, b. 12, fascc. 3-4.', 'it-acs: fonds MI · series DGPS · box 12 · file 3-4'],
    [
      'ACS, MI, DGPS, b. 12, fasc. 3; b. 13, fasc. 1, c. 4.',
      'it-acs: fonds MI · series DGPS · box 12 · file 3',
      'it-acs: fonds MI · series DGPS · box 13 · file 1 @ 4',
    ],
    [
      'ACS, MI, DGPS, b. 12, fasc. 3; PCM, 1924, b. 45.',
      'it-acs: fonds MI · series DGPS · box 12 · file 3',
      'it-acs: fonds PCM · series 1924 · box 45',
    ],
    [
      "Prefetto di Milano a Ministero dell'Interno, 4 maggio 1898, in ACS, Carte Crispi, b. 3, fasc. 12.",
      'it-acs: fonds Carte Crispi · box 3 · file 12',
    ],
    ['ASDMAE, Serie P, 1891-1916, b. 123.', 'it-asdmae: fonds Serie P · series 1891-1916 · box 123'],
    ['ASMAE, Gabinetto (1923-1943), b. 123.', 'it-asdmae: fonds Gabinetto (1923-1943) · box 123'],
    [
      'ASDMAE, Conferenza della pace, b. 12, posiz. 3, fasc. 4.',
      'it-asdmae: fonds Conferenza della pace · box 12 · bundle 3 · file 4',
    ],
    ['ASV, Senato Mar, reg. 12, fol. 45r.', 'it-asve: fonds Senato Mar · register 12 @ 45r'],
    [
      'ASVe, Inquisitori di Stato, b. 566, cc. 12r-14v, 17r.',
      'it-asve: fonds Inquisitori di Stato · box 566 @ 12r–14v, 17r',
    ],
    [
      'ASF, Mediceo avanti il Principato, filza XXIX, doc. 123.',
      'it-asfi: fonds Mediceo avanti il Principato · bundle XXIX · document 123',
    ],
    ['ASF, Catasto, 64, c. 23v.', 'it-asfi: fonds Catasto · volume 64 @ 23v'],
    ['ASFi, Carte Strozziane, serie I, 123, c. 45.', 'it-asfi: fonds Carte Strozziane · series I · volume 123 @ 45'],
    [
      'ASMi, Atti di governo, Studi, parte antica, cartella 45.',
      'it-asmi: fonds Atti di governo · series Studi · box 45',
    ],
    [
      'AS PG, Comune di Perugia, Riformanze, reg. 45, c. 12r-v.',
      'it-aspg: fonds Comune di Perugia · series Riformanze · register 45 @ 12r–12v',
    ],
    ['AAV Segr. Stato Francia 104 ff.5r-7v.', 'va-aav: fonds Segr. Stato · series Francia · volume 104 @ 5r–7v'],
    [
      'AAV, Segr. di Stato, anno 1915, rubr. 244, fasc. 12, f. 34.',
      'va-aav: fonds Segr. di Stato · series 1915 · section 244 · file 12 @ 34',
    ],
    ['AAV, Arch. Nunz. Monaco, b. 398, fasc. 2, f. 12r.', 'va-aav: fonds Arch. Nunz. Monaco · box 398 · file 2 @ 12r'],
    ['AAV, Fondo Borghese II 45, f. 12.', 'va-aav: fonds Fondo Borghese · series II · volume 45 @ 12'],
    ['ASV, Reg. Vat. 123, fol. 12v.', 'va-aav: fonds Reg. Vat · volume 123 @ 12v'],
    ['Vatikanisches Geheimarchiv (ASV), Nunziatur München, Fasz. 12.', 'va-aav: fonds Nunziatur München · file 12'],
    [
      'ASRS, AA. EE. SS., Germania, IV periodo, pos. 604, fasc. 112, ff. 45r-46v.',
      'va-asrs: fonds Germania · series IV periodo · bundle 604 · file 112 @ 45r–46v',
    ],
    [
      ['ACS, MI, DGPS, b. 12, fasc. 3, c. 4v.', 'Ivi, b. 13, fasc. 1.', 'Ibidem, c. 3.', 'Ibid., b. 14.'],
      'it-acs: fonds MI · series DGPS · box 12 · file 3 @ 4v',
      'it-acs: fonds MI · series DGPS · box 13 · file 1',
      'it-acs: fonds MI · series DGPS · box 13 · file 1 @ 3',
      'it-acs: fonds MI · series DGPS · box 14',
    ],
    ['Senato, Mar, reg. 13, c. 3v (ASVe).', 'it-asve: fonds Senato · series Mar · register 13 @ 3v'],
    ['ACS, PCM, 1931-33, 3.5.1433.', 'it-acs: fonds PCM · series 1931-33 · file 3.5.1433'],
    [
      'ASVe, Senato, Dispacci, Costantinopoli, filza 12, nn. 34-35, cc. 123r-129v.',
      'it-asve: fonds Senato · series Dispacci · section Costantinopoli · bundle 12 · document 34-35 @ 123r–129v',
    ],
  ])

  staysSilent([
    "ASV è l'acronimo usato nel volume, p. 45.",
    'ACS, Guida generale, vol. II, Roma 1983, p. 123.',
    'R. De Felice, Mussolini il duce, vol. I, Torino, Einaudi, 1974, p. 45.',
    'Archivio di Stato di Venezia, Guida, Roma 1994, p. 12, n. 3.',
    'Cfr. ASF, a cura di G. Pansini, p. XII.',
    'La busta n. 12 fu consegnata; il registro c. 1450.',
    'C. Pavone, Una guerra civile, Torino, 1991, p. 12.',
    "L'ACS ha circa 12 km di scaffali.",
    '«Rassegna degli Archivi di Stato», XXIII (1963), n. 2, pp. 12-45.',
    'G. Galasso, in ASV, 12 (1988), p. 3.',
    'E. Rossi, ASVe e dintorni, Venezia 1999, p. 12.',
  ])
})
