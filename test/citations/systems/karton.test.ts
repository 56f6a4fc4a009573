import { expectCitations } from '../expect'
import { itWritesBack } from './rows'

describe('boxes of Central and South-East Europe', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    [
      'NA, fond Předsednictvo ministerské rady, sign. 223, kart. 45, fol. 12–15.',
      'NA, fond Předsednictvo ministerské rady, sign. 223, kart. 45, fol. 12–15 → cz-na/předsednictvo ministerské rady/45/223, 12–15',
    ],
    ['NA, f. MV I, k. 12, sign. 5/3, fol. 3v.', "NA, f. MV I, k. 12, sign. 5/3, fol. 3v → cz-na/mv i/12/5/3, 3'"],
    ['NA, PMR, inv. č. 12, k. 3.', 'NA, PMR, inv. č. 12, k. 3 → cz-na/pmr/3/12'],
    [
      'Národní archiv, Praha, fond Ministerstvo vnitra, kart. 45, inv. č. 3, list 5.',
      'Národní archiv, Praha, fond Ministerstvo vnitra, kart. 45, inv. č. 3, list 5 → cz-na/ministerstvo vnitra/45/3, 5',
    ],
    [
      ['Národní archiv (dále NA), f. ÚPV-T, k. 12, sign. 110-4, l. 5.', 'NA, f. ÚPV-T, k. 13.'],
      'Národní archiv (dále NA), f. ÚPV-T, k. 12, sign. 110-4, l. 5 → cz-na/úpv-t/12/110-4, 5',
      'NA, f. ÚPV-T, k. 13 → cz-na/úpv-t/13',
    ],
    ['NA ČR, f. PMR, kart. 3249, sign. 1121/a.', 'NA ČR, f. PMR, kart. 3249, sign. 1121/a → cz-na/pmr/3249/1121/a'],
    [
      'AMZV, f. II. sekce, kart. 12, č. j. 1234/1938.',
      'AMZV, f. II. sekce, kart. 12, č. j. 1234/1938 → cz-amzv/ii. sekce/12/1234/1938',
    ],
    ['A MZV, PZ Berlín, 1938, č. 123.', 'A MZV, PZ Berlín, 1938, č. 123 → cz-amzv/pz berlín/123'],
    ['NA, f. 1261/0/4, sv. 12, a. j. 34, l. 5.', 'NA, f. 1261/0/4, sv. 12, a. j. 34, l. 5 → cz-na/1261/0/4/12/34, 5'],
    [
      'NA, f. KSČ-ÚV-02/1, sv. 23, arch. j. 142, s. 3.',
      'NA, f. KSČ-ÚV-02/1, sv. 23, arch. j. 142, s. 3 → cz-na/ksč-úv-2/1/23/142, 3',
    ],
    [
      'NA, fond Státní tajemník, kart. 12, sign. 109-4/234, č. l. 5.',
      'NA, fond Státní tajemník, kart. 12, sign. 109-4/234, č. l. 5 → cz-na/státní tajemník/12/109-4/234, 5',
    ],
    ['NA, MZV-VA II, kart. 45.', 'NA, MZV-VA II, kart. 45 → cz-na/mzv-va ii/45'],
    [
      'NA, f. PMV, k. 12; k. 13, sign. 5; AMZV, f. TO-O, kart. 3.',
      'NA, f. PMV, k. 12 → cz-na/pmv/12',
      'k. 13, sign. 5 → cz-na/pmv/13/5',
      'AMZV, f. TO-O, kart. 3 → cz-amzv/to-o/3',
    ],
    ['NA, f. PMV, kart. 12, 13 a 15.', 'NA, f. PMV, kart. 12 → cz-na/pmv/12', '13 → cz-na/pmv/13', '15 → cz-na/pmv/15'],
    ['NA, f. PMV, kart. 12–15.', 'NA, f. PMV, kart. 12–15 → cz-na/pmv/12-15'],
    [
      'NA Praha, fond AMV-P, sign. 200-12-3, kart. 4.',
      'NA Praha, fond AMV-P, sign. 200-12-3, kart. 4 → cz-na/amv-p/4/200-12-3',
    ],
    ['Tajná zpráva z 5. 3. 1938, NA, f. PMV, kart. 12.', 'NA, f. PMV, kart. 12 → cz-na/pmv/12'],
    ['Fond PMV, kart. 12, sign. 5/3, NA.', 'Fond PMV, kart. 12, sign. 5/3 → cz-na/pmv/12/5/3'],
    [
      'NA, fond Policejní ředitelství Praha, karton 123, složka 4.',
      'NA, fond Policejní ředitelství Praha, karton 123, složka 4 → cz-na/policejní ředitelství praha/123/4',
    ],
    [
      'NA (Prague), fond PMR, box 12, file 5, fol. 3.',
      'NA (Prague), fond PMR, box 12, file 5, fol. 3 → cz-na/pmr/12/5, 3',
    ],
    [
      'Národní archiv Praha, fond PMR, Karton 12, Sign. 5, Bl. 3 Rs.',
      "Národní archiv Praha, fond PMR, Karton 12, Sign. 5, Bl. 3 Rs. → cz-na/pmr/12/5, 3'",
    ],
    [
      'SNA, fond 604, škatuľa 12, signatúra 604-12-3.',
      'SNA, fond 604, škatuľa 12, signatúra 604-12-3 → sk-sna/604/12/604-12-3',
    ],
    [
      'SNA, fond Slovenská národná rada, krab. 22, inv. j. 34.',
      'SNA, fond Slovenská národná rada, krab. 22, inv. j. 34 → sk-sna/slovenská národná rada/22/34',
    ],
    [
      'Slovenský národný archív (ďalej SNA), f. Úrad predsedníctva vlády, škat. 12, č. 345/1944.',
      'Slovenský národný archív (ďalej SNA), f. Úrad predsedníctva vlády, škat. 12, č. 345/1944 → sk-sna/úrad predsedníctva vlády/12/345/1944',
    ],
    ['SNA, f. ÚPV, š. 12, 345/44.', 'SNA, f. ÚPV, š. 12, 345/44 → sk-sna/úpv/12/345/44'],
    ['MNL OL, K 27, 1932. május 3.', 'MNL OL, K 27 → hu-mnlol/k 27'],
    ['MOL, K 149, 65. cs., 2. t.', 'MOL, K 149, 65. cs., 2. t. → hu-mnlol/k 149/65/2'],
    ['MNL OL M-KS 288. f. 5. cs. 123. ő. e.', 'MNL OL M-KS 288. f. 5. cs. 123. ő. e. → hu-mnlol/m-ks 288/5/123'],
    ['MNL OL, XIX-J-1-j, 1956, 34. d.', 'MNL OL, XIX-J-1-j → hu-mnlol/xix-j-1-j'],
    ['MNL OL, XIX–J–1–j, 34. d., 25/c. tétel.', 'MNL OL, XIX–J–1–j, 34. d., 25/c. tétel → hu-mnlol/xix-j-1-j/34/25/c'],
    ['ÁBTL 3.1.9. V-150.352.', 'ÁBTL 3.1.9. V-150.352 → hu-abtl/3.1.9/v-150.352'],
    ['ÁBTL, 3.1.9. V-150352/1, 45. o.', 'ÁBTL, 3.1.9. V-150352/1, 45. o. → hu-abtl/3.1.9/v-150352/1, 45'],
    ['MNL OL, P 123, 4. csomó, fol. 12r–13v.', "MNL OL, P 123, 4. csomó, fol. 12r–13v → hu-mnlol/p 123/4, 12–13'"],
    ['MNL OL, DL 12345.', 'MNL OL, DL 12345 → hu-mnlol/dl/12345'],
    ['MNL OL, A 57, 12. köt., 345. p.', 'MNL OL, A 57, 12. köt., 345. p. → hu-mnlol/a 57/12, 345'],
    [
      ['Magyar Országos Levéltár (MOL), K 63, 123. csomó, 10/7. tétel.', 'MOL, K 63, 124. csomó.'],
      'Magyar Országos Levéltár (MOL), K 63, 123. csomó, 10/7. tétel → hu-mnlol/k 63/123/10/7',
      'MOL, K 63, 124. csomó → hu-mnlol/k 63/124',
    ],
    ['MNL OL, K 28, box 12, item 45, p. 3.', 'MNL OL, K 28, box 12, item 45, p. 3 → hu-mnlol/k 28/12/45, 3'],
    ['MNL OL K 63, Bündel 12, Posten 3, Bl. 4.', 'MNL OL K 63, Bündel 12, Posten 3, Bl. 4 → hu-mnlol/k 63/12/3, 4'],
    ['MNL OL, K 26, 1234/1918.', 'MNL OL, K 26, 1234/1918 → hu-mnlol/k 26/1234/1918'],
    ['MNL OL, K 63, 123–125. cs., 10. tétel.', 'MNL OL, K 63, 123–125. cs., 10. tétel → hu-mnlol/k 63/123-125/10'],
    [
      'Minisztertanácsi jegyzőkönyv, 1941. június 26., MNL OL, K 27, 12. doboz, fol. 34.',
      'MNL OL, K 27, 12. doboz, fol. 34 → hu-mnlol/k 27/12, 34',
    ],
    ['K 63, 123. cs., 10/7. tétel, MNL OL.', 'K 63, 123. cs., 10/7. tétel → hu-mnlol/k 63/123/10/7'],
    ['MNL OL, 276. f. 65/123. ő. e., 4. lap.', 'MNL OL, 276. f. 65/123. ő. e., 4. lap → hu-mnlol/276/65/123, 4'],
    [
      'ANIC, fond C.C. al P.C.R. – Secția Relații Externe, dosar nr. 12/1968, f. 3–5.',
      'ANIC, fond C.C. al P.C.R. – Secția Relații Externe, dosar nr. 12/1968, f. 3–5 → ro-anic/c.c. al p.c.r.-secția relații externe/12/1968, 3–5',
    ],
    [
      'ANIC, fond Casa Regală. Carol II, dos. 12/1938, f. 3 v.',
      "ANIC, fond Casa Regală. Carol II, dos. 12/1938, f. 3 v → ro-anic/casa regală. carol ii/12/1938, 3'",
    ],
    [
      [
        'Arhivele Naționale Istorice Centrale (în continuare: ANIC), fond Președinția Consiliului de Miniștri, d. 12/1940, vol. I, f. 34v.',
        'ANIC, fond Președinția Consiliului de Miniștri, dosar 13/1940, filele 3–4.',
      ],
      "Arhivele Naționale Istorice Centrale (în continuare: ANIC), fond Președinția Consiliului de Miniștri, d. 12/1940, vol. I, f. 34v → ro-anic/președinția consiliului de miniștri/12/1940/i, 34'",
      'ANIC, fond Președinția Consiliului de Miniștri, dosar 13/1940, filele 3–4 → ro-anic/președinția consiliului de miniștri/13/1940, 3–4',
    ],
    ['AMAE, fond 71/România, vol. 12, f. 34.', 'AMAE, fond 71/România, vol. 12, f. 34 → ro-amae/71/românia/12, 34'],
    [
      'ANIC, fond Ministerul de Interne, inv. 745, dosar 12/1921, f. 3.',
      'ANIC, fond Ministerul de Interne, inv. 745, dosar 12/1921, f. 3 → ro-anic/ministerul de interne/745/12/1921, 3',
    ],
    [
      'ANIC, fond PCM, dosar 12/1940, f. 5, 7 și 9.',
      'ANIC, fond PCM, dosar 12/1940, f. 5, 7 și 9 → ro-anic/pcm/12/1940, 5, 7, 9',
    ],
    [
      'Scrisoare, 3 mai 1940, ANIC, fond PCM, dosar 12/1940, fila 5.',
      'ANIC, fond PCM, dosar 12/1940, fila 5 → ro-anic/pcm/12/1940, 5',
    ],
    ['Fond PCM, dosar 12/1940, f. 5, ANIC.', 'Fond PCM, dosar 12/1940, f. 5 → ro-anic/pcm/12/1940, 5'],
    [
      'ANIC, CC al PCR Cancelarie, file 12/1968, p. 3.',
      'ANIC, CC al PCR Cancelarie, file 12/1968, p. 3 → ro-anic/cc al pcr cancelarie/12/1968, 3',
    ],
    [
      'ANIC, Fund Royal House, file 12/1938, leaf 3.',
      'ANIC, Fund Royal House, file 12/1938, leaf 3 → ro-anic/royal house/12/1938, 3',
    ],
    ['AJ, 66-12-45.', 'AJ, 66-12-45 → rs-aj/66/12/45'],
    [
      'AJ, fond 66 (Ministarstvo prosvete), fasc. 12, j. o. 45.',
      'AJ, fond 66 (Ministarstvo prosvete), fasc. 12, j. o. 45 → rs-aj/66/12/45',
    ],
    ['АЈ, ф. 66, ф. 12, ј. о. 45.', 'АЈ, ф. 66, ф. 12, ј. о. 45 → rs-aj/66/12/45'],
    [
      ['Архив Југославије (даље: АЈ), фонд 14, фасц. 27, јед. оп. 71, л. 3.', 'АЈ, 14–27–71.'],
      'Архив Југославије (даље: АЈ), фонд 14, фасц. 27, јед. оп. 71, л. 3 → rs-aj/14/27/71, 3',
      'АЈ, 14–27–71 → rs-aj/14/27/71',
    ],
    ['AJ, KPR, I-3-a/12.', 'AJ, KPR, I-3-a/12 → rs-aj/kpr/i-3-a/12'],
    ['AJ, 66 (pov.)-12-45.', 'AJ, 66 (pov.)-12-45 → rs-aj/66/12/45'],
    ['AJ, 38-93-225; 38-94-226.', 'AJ, 38-93-225 → rs-aj/38/93/225', '38-94-226 → rs-aj/38/94/226'],
    ['AJ, f. 334, k. 12, j. 3.', 'AJ, f. 334, k. 12, j. 3 → rs-aj/334/12/3'],
    [
      'Arhiv Jugoslavije, Beograd, fond 370, fascikla 12, jedinica opisa 45.',
      'Arhiv Jugoslavije, Beograd, fond 370, fascikla 12, jedinica opisa 45 → rs-aj/370/12/45',
    ],
    [
      ['Archives of Yugoslavia (hereafter AJ), fund 370, box 12, folder 45.', 'AJ, 370-12-45.'],
      'Archives of Yugoslavia (hereafter AJ), fund 370, box 12, folder 45 → rs-aj/370/12/45',
      'AJ, 370-12-45 → rs-aj/370/12/45',
    ],
    ['HDA, f. 78, kutija 12, omot 3.', 'HDA, f. 78, kutija 12, omot 3 → hr-hda/78/12/3'],
    [
      'HDA, SDS RSUP SRH, 1561, šifra 010/12, br. 3.',
      'HDA, SDS RSUP SRH, 1561, šifra 010/12, br. 3 → hr-hda/1561/3/10/12',
    ],
    ['HDA, f. 1561, SDS, kut. 12, dos. 3, str. 4.', 'HDA, f. 1561, SDS, kut. 12, dos. 3, str. 4 → hr-hda/1561/12/3, 4'],
    [
      ['Hrvatski državni arhiv, Zagreb (dalje: HDA), fond 78, kut. 12, br. 345.', 'HDA, fond 79, kut. 3, listovi 4–5.'],
      'Hrvatski državni arhiv, Zagreb (dalje: HDA), fond 78, kut. 12, br. 345 → hr-hda/78/12/345',
      'HDA, fond 79, kut. 3, listovi 4–5 → hr-hda/79/3, 4–5',
    ],
    ['ARS, AS 1589, šk. 12, a. e. 34.', 'ARS, AS 1589, šk. 12, a. e. 34 → si-ars/as 1589/12/34'],
    ['ARS, SI AS 1931, t. e. 12, p. e. 3.', 'ARS, SI AS 1931, t. e. 12, p. e. 3 → si-ars/as 1931/12/3'],
    [
      'NA, fond Ministerstvo zahraničních věcí – výstřižkový archiv, kart. 234.',
      'NA, fond Ministerstvo zahraničních věcí – výstřižkový archiv, kart. 234 → cz-na/ministerstvo zahraničních věcí-výstřižkový archiv/234',
    ],
    [
      'NA, f. ÚŘP, k. 1111, sign. I-3b-5851, fol. 3-5.',
      'NA, f. ÚŘP, k. 1111, sign. I-3b-5851, fol. 3-5 → cz-na/úřp/1111/i-3b-5851, 3–5',
    ],
    ['ABS, f. H, sign. H-435, l. 12.', 'ABS, f. H, sign. H-435, l. 12 → cz-abs/h/h-435, 12'],
    ['ABS, fond 310, sign. 310-72-33, s. 4.', 'ABS, fond 310, sign. 310-72-33, s. 4 → cz-abs/310/310-72-33, 4'],
    [
      'MZA, fond B 26, kart. 2345, sign. 35/4, fol. 12.',
      'MZA, fond B 26, kart. 2345, sign. 35/4, fol. 12 → cz-mza/b 26/2345/35/4, 12',
    ],
    [
      'SOA Praha, fond Velkostatek Mělník, kart. 12, inv. č. 345.',
      'SOA Praha, fond Velkostatek Mělník, kart. 12, inv. č. 345 → cz-soapraha/velkostatek mělník/12/345',
    ],
    [
      'VÚA-VHA, f. MNO 1938, kart. 12, čj. 456 tajné.',
      'VÚA-VHA, f. MNO 1938, kart. 12, čj. 456 → cz-vua/mno 1938/12/456',
    ],
    ['AMZV, PZ, Varšava, 1935, č. 45.', 'AMZV, PZ, Varšava, 1935, č. 45 → cz-amzv/pz/45'],
    [
      'SNA, f. PR, k. 234, č. 56/1939; tamže, k. 235.',
      'SNA, f. PR, k. 234, č. 56/1939 → sk-sna/pr/234/56/1939',
      'tamže, k. 235 → sk-sna/pr/235',
    ],
    [
      'SNA, f. Ministerstvo vnútra SR, kr. 23, 345/1940.',
      'SNA, f. Ministerstvo vnútra SR, kr. 23, 345/1940 → sk-sna/ministerstvo vnútra sr/23/345/1940',
    ],
    [
      'MNL OL, P 1067, 3. cs., fol. 45r–46v; P 1068, 1. cs.',
      "MNL OL, P 1067, 3. cs., fol. 45r–46v → hu-mnlol/p 1067/3, 45–46'",
      'P 1068, 1. cs. → hu-mnlol/p 1068/1',
    ],
    ['ÁBTL, 3.1.2. M-12345. 34. o.', 'ÁBTL, 3.1.2. M-12345. 34. o. → hu-abtl/3.1.2/m-12345, 34'],
    ['PIL, 867. f. 1/h-123. ő. e.', 'PIL, 867. f. 1/h-123. ő. e. → hu-pil/867/1/h-123'],
    [
      ['Hungarian National Archives (hereafter MOL), K 27, box 234, 12 May 1942.', 'MOL, K 64, bundle 91, item 41.'],
      'Hungarian National Archives (hereafter MOL), K 27, box 234 → hu-mnlol/k 27/234',
      'MOL, K 64, bundle 91, item 41 → hu-mnlol/k 64/91/41',
    ],
    [
      'ANIC, fond CC al PCR – Cancelarie, dosar 45/1968, ff. 2–14.',
      'ANIC, fond CC al PCR – Cancelarie, dosar 45/1968, ff. 2–14 → ro-anic/cc al pcr-cancelarie/45/1968, 2–14',
    ],
    [
      'ANIC, CC al PCR–Cancelarie, d. 45/1968, f. 2v–3.',
      "ANIC, CC al PCR–Cancelarie, d. 45/1968, f. 2v–3 → ro-anic/cc al pcr-cancelarie/45/1968, 2'–3",
    ],
    [
      'ACNSAS, fond Documentar, dosar nr. 1234, vol. 5, f. 67.',
      'ACNSAS, fond Documentar, dosar nr. 1234, vol. 5, f. 67 → ro-acnsas/documentar/1234/5, 67',
    ],
    [
      'ACNSAS, Fond Penal, dosar 345, vol. I, filele 23–25.',
      'ACNSAS, Fond Penal, dosar 345, vol. I, filele 23–25 → ro-acnsas/penal/345/i, 23–25',
    ],
    [
      'AMR, fond Marele Stat Major, dosar nr. 456, f. 78–79.',
      'AMR, fond Marele Stat Major, dosar nr. 456, f. 78–79 → ro-amr/marele stat major/456, 78–79',
    ],
    [
      'A.M.A.E., fond 71/Germania, vol. 78, f. 45–46.',
      'A.M.A.E., fond 71/Germania, vol. 78, f. 45–46 → ro-amae/71/germania/78, 45–46',
    ],
    [
      'SJAN Cluj, fond Prefectura județului Cluj, dosar 12/1925, f. 3.',
      'SJAN Cluj, fond Prefectura județului Cluj, dosar 12/1925, f. 3 → ro-sjancluj/prefectura județului cluj/12/1925, 3',
    ],
    ['AJ, fond 14, fascikla 23, jedinica 67.', 'AJ, fond 14, fascikla 23, jedinica 67 → rs-aj/14/23/67'],
    ['АЈ, фонд 335, фасцикла 4, документ 56.', 'АЈ, фонд 335, фасцикла 4, документ 56 → rs-aj/335/4/56'],
    ['AJ, Fond 837 (KPR), I-5-b/99-12.', 'AJ, Fond 837 (KPR), I-5-b/99-12 → rs-aj/837/i-5-b/99-12'],
    [
      'HDA, 1561, SDS RSUP SRH, šifra 001, Elaborat, str. 12.',
      'HDA, 1561, SDS RSUP SRH, šifra 001, Elaborat, str. 12 → hr-hda/1561/1, 12',
    ],
    [
      'HDA, Predsjednička kancelarija, kut. 3, spis 345/1893.',
      'HDA, Predsjednička kancelarija, kut. 3, spis 345/1893 → hr-hda/predsjednička kancelarija/3/345/1893',
    ],
    ['ARS, AS 1589/III, šk. 12.', 'ARS, AS 1589/III, šk. 12 → si-ars/as 1589/iii/12'],
    ['ABiH, fond ZVS, kut. 12, br. 345/1908.', 'ABiH, fond ZVS, kut. 12, br. 345/1908 → ba-abih/zvs/12/345/1908'],
  ]
  for (const [notes, ...expected] of rows) it(String(notes), () => expectCitations(notes, ...expected))

  itWritesBack(Object.fromEntries(rows.map(([notes, ...expected]) => [[notes].flat().join(' ¶ '), expected])))

  const nothing = [
    'Národní archiv, Praha 2010, s. 12.',
    'J. Novák, Dějiny, Praha: Národní archiv, 2005, s. 45–47.',
    'Magyar Országos Levéltár, Budapest, 1987, 123. o.',
    'Zákon č. 123/1990 Sb., s. 4.',
    'AJ, 12. mart 1938.',
    'HDA u Zagrebu osnovan je 1878. godine.',
    'Arhiv Jugoslavije, Beograd 1985, str. 34.',
    'ANIC, București, 2005, p. 34.',
    'V roce 1938 bylo v kart. 12 nalezeno 34 listů.',
    'NA k 12. únoru 1938 s 3 svědky.',
    'HDA i 12 ljudi.',
  ]
  for (const note of nothing) it(`finds nothing in ${note}`, () => expectCitations(note))
})
