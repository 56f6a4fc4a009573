import { expectCitations } from '../expect'
import { itWritesBack } from './rows'

describe('Japanese reference codes', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    [
      'アジア歴史資料センター、レファレンスコードB02030938800。',
      'アジア歴史資料センター、レファレンスコードB02030938800 → jp-jacar/b02030938800',
    ],
    [
      '「…電報」JACAR（アジア歴史資料センター）Ref.C01003456700、陸軍省大日記（防衛省防衛研究所）。',
      'JACAR（アジア歴史資料センター）Ref.C01003456700 → jp-jacar/c01003456700',
    ],
    ['JACAR Ref: A01000012800', 'JACAR Ref: A01000012800 → jp-jacar/a01000012800'],
    ['JACAR, Ref. Code A03023715900, p. 3.', 'JACAR, Ref. Code A03023715900, p. 3 → jp-jacar/a03023715900, 3'],
    ['JACAR, B02030938800, slide 4.', 'JACAR, B02030938800, slide 4 → jp-jacar/b02030938800, 4'],
    [
      'JACAR (Japan Center for Asian Historical Records), Ref. Code: B02030938800, images 3–5.',
      'JACAR (Japan Center for Asian Historical Records), Ref. Code: B02030938800, images 3–5 → jp-jacar/b02030938800, 3–5',
    ],
    [
      'JACAR Ref.B02030938800、Ref.B02030938900。',
      'JACAR Ref.B02030938800 → jp-jacar/b02030938800',
      'Ref.B02030938900 → jp-jacar/b02030938900',
    ],
    [
      'JACAR Ref.B02030938800、B02030938900、第3画像。',
      'JACAR Ref.B02030938800 → jp-jacar/b02030938800',
      'B02030938900、第3画像 → jp-jacar/b02030938900, 3',
    ],
    [
      'JACAR Ref.B02030938800；Ref.B02030939000。',
      'JACAR Ref.B02030938800 → jp-jacar/b02030938800',
      'Ref.B02030939000 → jp-jacar/b02030939000',
    ],
    ['外務省外交史料館所蔵、1.1.4.1-12。', '外務省外交史料館所蔵、1.1.4.1-12 → jp-dro/1.1.4.1-12'],
    ['外務省記録A.1.1.0.21-12-1、外務省外交史料館。', '外務省記録A.1.1.0.21-12-1 → jp-dro/a.1.1.0.21-12-1'],
    ['外務省外交史料館、外務省記録3.8.2.38-4。', '外務省外交史料館、外務省記録3.8.2.38-4 → jp-dro/3.8.2.38-4'],
    ["外交史料館、戦後外交記録A'.1.2.0.1。", "外交史料館、戦後外交記録A'.1.2.0.1 → jp-dro/a'.1.2.0.1"],
    ['外交史料館、A’1.0.0.1-3。', "外交史料館、A’1.0.0.1-3 → jp-dro/a'1.0.0.1-3"],
    ["外交史料館、分類番号：A'1.1.0.1。", "外交史料館、分類番号：A'1.1.0.1 → jp-dro/a'1.1.0.1"],
    ['外交史料館、管理番号2012-1234。', '外交史料館、管理番号2012-1234 → jp-dro/2012-1234'],
    [
      '外務省外交史料館所蔵『満洲事変関係一件』第3巻、A.1.1.0.21。',
      '外務省外交史料館所蔵『満洲事変関係一件』第3巻、A.1.1.0.21 → jp-dro/a.1.1.0.21',
    ],
    ['防衛省防衛研究所、Ref.C13010198600。', '防衛省防衛研究所、Ref.C13010198600 → jp-nids/c13010198600'],
    [
      '防衛研究所、JACAR Ref.C13010198600、第5～7画像。',
      'JACAR Ref.C13010198600、第5～7画像 → jp-jacar/c13010198600, 5–7',
    ],
    [
      '国立公文書館、Ref.A03023715900、第3画像目。',
      '国立公文書館、Ref.A03023715900、第3画像目 → jp-naj/a03023715900, 3',
    ],
    [
      '国立公文書館、本館-2A-012-00・類01234100。',
      '国立公文書館、本館-2A-012-00・類01234100 → jp-naj/本館-2a-12-0・類01234100',
    ],
    ['JACAR、C09050457400、3コマ目。', 'JACAR、C09050457400、3コマ目 → jp-jacar/c09050457400, 3'],
    ['JACAR、C09050457400、12-15画像目。', 'JACAR、C09050457400、12-15画像目 → jp-jacar/c09050457400, 12–15'],
    ['JACAR：C09050457400（12〜15画像）', 'JACAR：C09050457400（12〜15画像） → jp-jacar/c09050457400, 12–15'],
    [
      'JACAR Ref.B03050234500（第12画像目）、「電報」、『雑件』（外務省外交史料館）',
      'JACAR Ref.B03050234500（第12画像目） → jp-jacar/b03050234500, 12',
    ],
    ['前掲JACAR Ref.B03050234500。', 'JACAR Ref.B03050234500 → jp-jacar/b03050234500'],
    [
      '『公文類聚』、JACAR（アジア歴史資料センター）、Ref. A01200123400。',
      'JACAR（アジア歴史資料センター）、Ref. A01200123400 → jp-jacar/a01200123400',
    ],
    ['A.1.1.0.21-12-1, Gaikō Shiryōkan.', 'A.1.1.0.21-12-1 → jp-dro/a.1.1.0.21-12-1'],
    [
      [
        'Diplomatic Archives of the Ministry of Foreign Affairs of Japan (hereafter DRO), A.1.1.0.21-4-2.',
        'DRO, A.1.1.0.21-4-3, pp. 12–14.',
      ],
      'Diplomatic Archives of the Ministry of Foreign Affairs of Japan (hereafter DRO), A.1.1.0.21-4-2 → jp-dro/a.1.1.0.21-4-2',
      'DRO, A.1.1.0.21-4-3, pp. 12–14 → jp-dro/a.1.1.0.21-4-3, 12–14',
    ],
    ['DRO, 1.1.2.12.', 'DRO, 1.1.2.12 → jp-dro/1.1.2.12'],
    ['DRO, Gaimushō kiroku A.1.1.0.21, vol. 3.', 'DRO, Gaimushō kiroku A.1.1.0.21 → jp-dro/a.1.1.0.21'],
    ['“Sanbō Honbu,” JACAR, C11110508500.', 'JACAR, C11110508500 → jp-jacar/c11110508500'],
    [
      'JACAR Ref. C04012345600, “Riku man mitsu dainikki,” image 0034.',
      'JACAR Ref. C04012345600, “Riku man mitsu dainikki,” image 0034 → jp-jacar/c04012345600, 0034',
    ],
    ['JACAR Ref. Code: A03023715900, accessed 5 May 2012.', 'JACAR Ref. Code: A03023715900 → jp-jacar/a03023715900'],
    ['См.: JACAR. Ref. B02030938800. Л. 4.', 'JACAR. Ref. B02030938800. Л. 4 → jp-jacar/b02030938800, 4'],
    ['JACAR, Réf. C13010198500, image 4.', 'JACAR, Réf. C13010198500, image 4 → jp-jacar/c13010198500, 4'],
    [
      'JACAR Refs. C13010198500 and C13010198600.',
      'JACAR Refs. C13010198500 → jp-jacar/c13010198500',
      'C13010198600 → jp-jacar/c13010198600',
    ],
    [
      'ＪＡＣＡＲ：Ｂ０２０３０９３８８００（第３画像）。',
      'ＪＡＣＡＲ：Ｂ０２０３０９３８８００（第３画像） → jp-jacar/b02030938800, ３',
    ],
    [
      'JACAR Ref.Ｃ０１００３４５６７００、第１２画像。',
      'JACAR Ref.Ｃ０１００３４５６７００、第１２画像 → jp-jacar/c01003456700, １２',
    ],
    [
      '「外務大臣発電報」1931年9月20日、JACAR Ref.B02030189800（第5画像目）。',
      'JACAR Ref.B02030189800（第5画像目） → jp-jacar/b02030189800, 5',
    ],
    [
      'アジ歴Ref.C08050123400、Ref.C08050123500、Ref.C08050123600',
      'アジ歴Ref.C08050123400 → jp-jacar/c08050123400',
      'Ref.C08050123500 → jp-jacar/c08050123500',
      'Ref.C08050123600 → jp-jacar/c08050123600',
    ],
    ['B02030938800, JACAR.', 'B02030938800 → jp-jacar/b02030938800'],
    ['「日露関係」（JACAR Ref.B03030123400、外務省外交史料館）。', 'JACAR Ref.B03030123400 → jp-jacar/b03030123400'],
    ['Ref.B04013137600（第12画像目から）、JACAR。', 'Ref.B04013137600（第12画像目から） → jp-jacar/b04013137600, 12'],
  ]
  for (const [notes, ...expected] of rows) it(String(notes), () => expectCitations(notes, ...expected))

  itWritesBack(Object.fromEntries(rows.map(([notes, ...expected]) => [[notes].flat().join(' ¶ '), expected])))

  const nothing = [
    '外務省編『日本外交文書』第12巻、1931年、123頁。',
    '防衛庁防衛研修所戦史室『戦史叢書』朝雲新聞社、1970年、123頁。',
    '外務省外交史料館編『日本外交史辞典』山川出版社、1992年、45頁。',
    'A01000 型番',
    '外交史料館は1971年に開館した。',
    '国立公文書館『年報』第3号、2001年、12頁。',
    'Phone B02030938800 in the list.',
    'JACAR was opened on 30 November 2001, with 2.2 million images.',
    'Canon EOS A1200 image 4.',
  ]
  for (const note of nothing) it(`finds nothing in ${note}`, () => expectCitations(note))
})
