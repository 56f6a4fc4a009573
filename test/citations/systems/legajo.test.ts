import { readsAs, staysSilent } from './table'

describe('Spanish, Portuguese and Latin American bundles', () => {
  readsAs([
    ['AGI, Indiferente General 1345.', 'es-agi: section Indiferente General · bundle 1345'],
    ['AGI, México 1064, L. 2, ff. 34v-35r.', 'es-agi: section México · bundle 1064 · volume 2 @ 34v–35r'],
    ['AGI, Mexico, leg. 28, no. 45.', 'es-agi: section Mexico · bundle 28 · piece 45'],
    ['AGI, México, 28, R.2, N.45.', 'es-agi: section México · bundle 28 · piece 45 · item 2'],
    [
      'AGI, Patronato, leg. 21, n.º 4, ramo 8, fols. 3-5v.',
      'es-agi: section Patronato · bundle 21 · piece 4 · item 8 @ 3–5v',
    ],
    ['AGI, PATRONATO,21,N.4,R.8,F.3R.', 'es-agi: section PATRONATO · bundle 21 · piece 4 · item 8 @ 3r'],
    ['AGI, Escribanía, 223-A, fol. 12.', 'es-agi: section Escribanía · bundle 223-A @ 12'],
    [
      'AGI, Lima, leg. 45; leg. 46, f. 3; Charcas, leg. 12.',
      'es-agi: section Lima · bundle 45',
      'es-agi: section Lima · bundle 46 @ 3',
      'es-agi: section Charcas · bundle 12',
    ],
    ['AGI, Lima, legs. 45-47.', 'es-agi: section Lima · bundle 45-47'],
    [
      'AGI, Lima 45, 46 y 47.',
      'es-agi: section Lima · bundle 45',
      'es-agi: section Lima · bundle 46',
      'es-agi: section Lima · bundle 47',
    ],
    ['AGI, Sevilla, Lima, leg. 45.', 'es-agi: section Lima · bundle 45'],
    [
      [
        'Archivo General de Indias, Sevilla (AGI), Lima, leg. 45, f. 3.',
        'AGI, Lima, leg. 46.',
        'Ibid., leg. 47, f. 3v.',
        'Ibidem.',
      ],
      'es-agi: section Lima · bundle 45 @ 3',
      'es-agi: section Lima · bundle 46',
      'es-agi: section Lima · bundle 47 @ 3v',
      'es-agi: section Lima · bundle 47 @ 3v',
    ],
    ['AGS, E, leg. 1234, fol. 45.', 'es-ags: section E · bundle 1234 @ 45'],
    ['AGS, Cámara de Castilla, leg. 12-3.', 'es-ags: section Cámara de Castilla · bundle 12-3'],
    ['AHN, Estado, leg. 3456/2, doc. 12.', 'es-ahn: section Estado · bundle 3456 · file 2 · document 12'],
    ['AHN, Estado, legajo 3456, caja 2, carpeta 3.', 'es-ahn: section Estado · box 2 · bundle 3456 · file 3'],
    ['AHN, Clero, carp. 123, doc. 4.', 'es-ahn: section Clero · file 123 · document 4'],
    ['AHN, Nobleza, Osuna, C. 12, D. 3.', 'es-ahn: section Nobleza · series Osuna · box 12 · document 3'],
    ['AGA, Asuntos Exteriores, caja 54/12345, exp. 3.', 'es-aga: section Asuntos Exteriores · box 54/12345 · file 3'],
    [
      'ANTT, Corpo Cronológico, Parte II, mç. 45, n.º 12.',
      'pt-antt: section Corpo Cronológico · series Parte II · bundle 45 · piece 12',
    ],
    ['ANTT, Chancelaria de D. Manuel, liv. 12, fl. 3v.', 'pt-antt: section Chancelaria de D. Manuel · volume 12 @ 3v'],
    [
      'ANTT, Inquisição de Lisboa, processo n.º 1234, fl. 45v.',
      'pt-antt: section Inquisição de Lisboa · file 1234 @ 45v',
    ],
    ['ANTT, Ministério do Reino, mç. 123, cx. 45.', 'pt-antt: section Ministério do Reino · box 45 · bundle 123'],
    [
      'AHU, Angola, Cx. 45, Doc. 12; Cx. 46, Doc. 3.',
      'pt-ahu: section Angola · box 45 · document 12',
      'pt-ahu: section Angola · box 46 · document 3',
    ],
    [
      'Arquivo Nacional (Rio de Janeiro), Vice-Reinado, cx. 484, pct. 2.',
      'br-an: section Vice-Reinado · box 484 · bundle 2',
    ],
    ['AGN, México, Reales Cédulas, v. 12, e. 45.', 'mx-agn: section Reales Cédulas · volume 12'],
    [
      'AGN, Ramo Inquisición, tomo 234, expediente 5, fojas 6-7 vta.',
      '?: section Inquisición · volume 234 · file 5 @ 6–7v',
    ],
    ['AGN, Sala IX, 12-3-4.', 'ar-agn: section IX · bundle 12-3-4'],
    ['AGN (Buenos Aires), Sala X, leg. 12, exp. 3, f. 4.', 'ar-agn: section X · bundle 12 · file 3 @ 4'],
    [
      'Archivo General de la Nación (Lima), Superior Gobierno, leg. 12, cuad. 3, f. 4.',
      'pe-agn: section Superior Gobierno · bundle 12 · piece 3 @ 4',
    ],
    ['ANC, Asuntos Políticos, leg. 12, exp. 34.', '?: section Asuntos Políticos · bundle 12 · file 34'],
    ['ANCh, Real Audiencia, vol. 123, pza. 4, fs. 5.', 'cl-anh: section Real Audiencia · volume 123 · piece 4 @ 5'],
    ['Архив Индий (AGI), Indiferente, leg. 1345, л. 12.', 'es-agi: section Indiferente · bundle 1345 @ 12'],
    ['Archivo General de Simancas, Estado, Bündel 1234 (AGS).', 'es-ags: section Estado · bundle 1234'],
    [
      'Viceroy to King, 3 May 1601, AGI, Seville, Mexico, leg. 24, ramo 3, no. 4, fol. 2v.',
      'es-agi: section Mexico · bundle 24 · piece 4 · item 3 @ 2v',
    ],
    ['Vgl. Guerra Antigua, leg. 13, AGS.', 'es-ags: section Guerra Antigua · bundle 13'],
    ['AGS, Estado, Francia, K 1567, fol. 12.', 'es-ags: section Estado · series Francia · bundle K 1567 @ 12'],
    [
      'AHN, Inquisición, leg. 1822/3, exp. 12, fols. 3v-5.',
      'es-ahn: section Inquisición · bundle 1822/3 · file 12 @ 3v–5',
    ],
    [
      'AGS, Contaduría Mayor de Cuentas, 1.ª época, leg. 1213.',
      'es-ags: section Contaduría Mayor de Cuentas · series 1.ª época · bundle 1213',
    ],
  ])

  staysSilent([
    'AGI, p. 12.',
    'AGN, Catálogo de ilustraciones, México, 1979, vol. 3, p. 45.',
    'Véase Archivo General de la Nación, Boletín, tomo XII, núm. 3, 1941, p. 45.',
    'R. Konetzke, Colección de documentos, vol. 2, Madrid, CSIC, 1958, p. 12.',
    'El AHN conserva 12 series.',
    'Ley n.º 12 de 3 de mayo de 1890, art. 3.',
    'El leg. romano llegó. L. 3 años.',
    'Libro de cuentas, fol. 3.',
    'AGS ha publicado su guía en 1962, vol. 2.',
    'Recopilación de leyes de Indias, lib. III, tít. 2, ley 4.',
    'Catálogo de pasajeros a Indias, vol. III, Sevilla, 1946, n.º 123.',
  ])
})
