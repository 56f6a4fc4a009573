import { readsAs, staysSilent } from './table'

describe('finding aids of the Low Countries', () => {
  readsAs([
    ['NL-HaNA, 2.05.03, inv.nr. 123.', 'nl-na: fonds 2.05.03 · file 123'],
    ['NL-HaNA, VOC, 1.04.02, 1234, fol. 12.', 'nl-na: fonds 1.04.02 · file 1234 @ 12'],
    ['NL-HaNA_1.04.02_1234_0056.', 'nl-na: fonds 1.04.02 · file 1234 @ 0056'],
    ['NL-HaNA, 1.04.02, inv. nr. 1234, scan 56.', 'nl-na: fonds 1.04.02 · file 1234 @ 56'],
    [
      'Nationaal Archief, Den Haag, VOC, toegang 1.04.02, inventarisnummers 1234-1236.',
      'nl-na: fonds 1.04.02 · file 1234-1236',
    ],
    [
      'NA, VOC, 1.04.02, inv.nrs. 1234, 1235 en 1236, fol. 5.',
      'nl-na: fonds 1.04.02 · file 1234',
      'nl-na: fonds 1.04.02 · file 1235',
      'nl-na: fonds 1.04.02 · file 1236 @ 5',
    ],
    ['NA, The Hague, VOC 1.04.02, inv. no. 1234, fol. 3r-4v.', 'nl-na: fonds 1.04.02 · file 1234 @ 3r–4v'],
    [
      'Nationaal Archief, The Hague, Staten-Generaal 1.01.02, inventory 12345, folio 3 verso.',
      'nl-na: fonds 1.01.02 · file 12345 @ 3v',
    ],
    ['Dutch National Archives, The Hague, 1.04.02, inv.nr. 1234.', 'nl-na: fonds 1.04.02 · file 1234'],
    ['NA 3.20.12, inv.nr. 45-48.', 'nl-na: fonds 3.20.12 · file 45-48'],
    [
      'Brief aan de minister, 3 mei 1890, NL-HaNA, Buitenlandse Zaken / A-Dossiers, 2.05.03, inv.nr. 45, doos 3.',
      'nl-na: fonds 2.05.03 · box 3 · file 45',
    ],
    ['Jan aan Piet, 3 mei 1890, inv.nr. 45, 2.05.03, NL-HaNA.', 'nl-na: fonds 2.05.03 · file 45'],
    [
      'NL-HaNA, Fagel, 1.10.29, inv.nr. 12; 1.10.94, inv.nr. 3.',
      'nl-na: fonds 1.10.29 · file 12',
      'nl-na: fonds 1.10.94 · file 3',
    ],
    [
      'NL-HaNA, Fagel, 1.10.29, inv.nr. 12, 13 en 14.',
      'nl-na: fonds 1.10.29 · file 12',
      'nl-na: fonds 1.10.29 · file 13',
      'nl-na: fonds 1.10.29 · file 14',
    ],
    [
      [
        'NL-HaNA, Fagel, 1.10.29, inv.nr. 12.',
        'Ibidem, inv.nr. 13, fol. 4v.',
        'Idem.',
        'NL-HaNA, 1.10.29, inv.nr. 15.',
      ],
      'nl-na: fonds 1.10.29 · file 12',
      'nl-na: fonds 1.10.29 · file 13 @ 4v',
      'nl-na: fonds 1.10.29 · file 15',
    ],
    [
      'NL-HaNA, Ministerie van Koloniën, 1850-1900, 2.10.02, inv.nr. 6123, Verbaal 3 mei 1890, nr. 12.',
      'nl-na: fonds 2.10.02 · file 6123',
    ],
    ['Stadsarchief Amsterdam, 5075, inv.nr. 1234, fol. 3.', 'nl-saa: fonds 5075 · file 1234 @ 3'],
    ['IISG, Collectie Marx/Engels, inv.nr. D 1234.', 'nl-iisg: fonds Collectie Marx/Engels · file D 1234'],
    ['IISG, Archief SDAP, inv.nr. 12, map 3.', 'nl-iisg: fonds Archief SDAP · file 12 · item 3'],
    ['IISH, Second International Archives, folder 123.', 'nl-iisg: fonds Second International Archives · file 123'],
    [
      'IISH (Amsterdam), Boris Nikolaevskij Collection, box 3, file 4.',
      'nl-iisg: fonds Boris Nikolaevskij Collection · box 3 · file 4',
    ],
    ['IISG, ARCH00293.123.', 'nl-iisg: fonds ARCH00293 · file 123'],
    [
      "AGR, Papiers d'État et de l'Audience, n° 123, f° 45 v°.",
      "be-agr: fonds Papiers d'État et de l'Audience · file 123 @ 45v",
    ],
    ['AGR, PEA, reg. 123, fol. 12r-13v.', 'be-agr: fonds PEA · file 123 @ 12r–13v'],
    [
      'AGR, Conseil des Finances, nos 123 et 124.',
      'be-agr: fonds Conseil des Finances · file 123',
      'be-agr: fonds Conseil des Finances · file 124',
    ],
    ['AGR, Jointe des Terres, portefeuille 12.', 'be-agr: fonds Jointe des Terres · file 12'],
    ['AGR, T 123, n° 45.', 'be-agr: fonds T 123 · file 45'],
    ['ARA, Raad van State, nr. 123, fol. 45.', '?: fonds Raad van State · file 123 @ 45'],
    ['ARA, Brussel, Raad van State, nr. 123.', 'be-agr: fonds Raad van State · file 123'],
    ['Algemeen Rijksarchief, Den Haag (ARA), VOC, 1234, fol. 12.', 'nl-na: fonds VOC · file 1234 @ 12'],
    [
      'Национальный архив Нидерландов (NL-HaNA), 1.04.02, inv.nr. 1234, л. 12.',
      'nl-na: fonds 1.04.02 · file 1234 @ 12',
    ],
    ['Vgl. NL-HaNA, 1.04.02, Inv.-Nr. 1234, fol. 3.', 'nl-na: fonds 1.04.02 · file 1234 @ 3'],
    ['AGR, Audience, n° 12bis, f. 3.', 'be-agr: fonds Audience · file 12bis @ 3'],
    [
      'The National Archives, The Hague (NL-HaNA), Legatie Turkije en Levant, entry number 1.02.20, no. 567.',
      'nl-na: fonds 1.02.20 · file 567',
    ],
    ['HUA, 34-4, inv.nr. 123.', 'nl-hua: fonds 34-4 · file 123'],
  ])

  staysSilent([
    'NA, p. 12.',
    'NA 12.',
    'Inventarisnummer 12 is zoek.',
    'NA, vol. 12, 1890, p. 34.',
    'Ministerie van Justitie, versie 1.04.02, p. 3.',
    'Zie het Nationaal Archief, Jaarverslag 1990, p. 12.',
    'J.P. de Jong, Archieven, 12 (1990), 34.',
    'VOC 1602-1799, 2 dln.',
    'Wet van 3.05.1890, art. 12.',
    'The NA of 1.4.2002 was changed.',
    'IISG, Jaarboek 3, 1995, p. 12.',
    'AGR, Inventaire, Bruxelles, 1978, p. 3.',
    'Nationaal Archief, foto 123.',
  ])
})
