import assert from 'node:assert/strict'
import { apparatus } from '../fixture'

/** The short forms of the second note; the first cites one file. */
function shortForms(note: string): string[] {
  const text = `So. [1] So. [2]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 6.\n\n[2] ${note}\n`
  return apparatus(text).citations.flatMap((citation) =>
    citation.kind === 'short'
      ? [`${citation.form} ${text.slice(citation.start, citation.end)}${citation.key ? '' : ' (nothing)'}`]
      : [],
  )
}

describe('words for a source cited before', () => {
  const languages: { [language: string]: { forms: [note: string, ...forms: string[]][]; traps: string[] } } = {
    Latin: {
      forms: [
        ['Ibid., 7.', 'ibid Ibid.'],
        ['IBIDEM.', 'ibid IBIDEM'],
        ['Loc. cit.', 'loccit Loc. cit.'],
        ['Op.cit., p. 7.', 'opcit Op.cit., p. 7'],
        ['Idem, ibid., p. 7.', 'ibid ibid., p. 7'],
      ],
      traps: ['Idem, p. 7.', 'The word ibid is Latin.', 'Where he lived, ibid he died.', 'The work (op. 27) is cited.'],
    },
    English: {
      forms: [
        ['Id. at 7.', 'ibid Id. at'],
        ['See also ibid., fol. 7.', 'ibid ibid., fol. 7'],
        ['Minute by the miller, 3 May 1922, ibid.', 'ibid ibid.'],
      ],
      traps: [
        'Id. 7.',
        'The id. at the gate was checked.',
        'Age, s. 12.',
        'John Smith, age 42, a miller.',
        'The miller, age 42.',
        'A.E. Miller, Mills.',
      ],
    },
    German: {
      forms: [
        ['Ebd., Bl. 7.', 'ibid Ebd., Bl. 7'],
        ['Ebenda, S. 7.', 'ibid Ebenda, S. 7'],
        ['A. a. O., Bl. 7 Rs.', 'loccit A. a. O., Bl. 7 Rs.'],
        ['Vgl. ebda., S. 7 f.', 'ibid ebda., S. 7 f.'],
        ['Wirth an Müller, 3. Mai 1922, ebd.', 'ibid ebd.'],
        ['Wirth an Müller, 3. Mai 1922, ebenda, Bl. 7.', 'ibid ebenda, Bl. 7'],
      ],
      traps: [
        'A. a. O. liegt eine Mühle.',
        'Der Müller kam 1920; ebenda starb er.',
        'Ebenda wohnte 1920 der Müller.',
        'Er starb ebenda, 70 Jahre alt.',
        'Er starb in Riga, ebenda, 70 Jahre alt.',
        'Er starb in Riga, ebenda, wo er geboren war.',
        'Er wohnte in Riga, ebenda, Nr. 7.',
        'Der Müller starb in Riga, ebenda.',
        'Der Müller starb in Riga, ebd. der Sohn.',
      ],
    },
    Russian: {
      forms: [
        ['Там же.', 'ibid Там же'],
        ['Там же, с. 7.', 'ibid Там же, с. 7'],
        ['Письмо мельника. Там же. Л. 7.', 'ibid Там же. Л. 7'],
        ['Письмо мельника // Там же. Л. 7.', 'ibid Там же. Л. 7'],
        ['Записка мельника, там же, л. 7.', 'ibid там же, л. 7'],
        ['Мельник — Красину, 20 апреля 1922 г., там же. Л. 7 об.', 'ibid там же. Л. 7 об.'],
      ],
      traps: [
        'Там же, в Риге, жил мельник.',
        'Там же в 1920 г. умер.',
        'Его же. Мельницы.',
        'Он жил там же.',
        'Он родился в Риге, там же, в 1920 г., умер.',
        'Он умер в Риге, там же, 70 лет.',
        'Мельник жил на Мельничной, там же, д. 7.',
        'Он жил в Риге, там же.',
      ],
    },
    Ukrainian: {
      forms: [['Там само. Арк. 7.', 'ibid Там само. Арк. 7']],
      traps: ['Там само жив мірошник.', 'Він жив там само, де й я.'],
    },
    Belarusian: { forms: [['Там жа, л. 7.', 'ibid Там жа, л. 7']], traps: ['Там жа жыў млынар.'] },
    Bulgarian: { forms: [['Пак там, л. 7.', 'ibid Пак там, л. 7']], traps: ['Пак там живял мелничарят.'] },
    Serbian: {
      forms: [
        ['Исто, стр. 7.', 'ibid Исто, стр. 7'],
        ['Isto, str. 7.', 'ibid Isto, str. 7'],
      ],
      traps: ['Исто важи за млинара.', 'Исто тако 1920. године.', 'Isto je 1920. rekao mlinar.'],
    },
    Slovene: { forms: [['Prav tam, str. 7.', 'ibid Prav tam, str. 7']], traps: ['Prav tam je bil mlin.'] },
    Polish: {
      forms: [
        ['Tamże, k. 7.', 'ibid Tamże, k. 7'],
        ['Młynarski, dz. cyt., s. 7.', 'opcit Młynarski, dz. cyt., s. 7 (nothing)'],
      ],
      traps: ['Mieszkał tamże młynarz.', 'Dz. U. 1920, nr 12.'],
    },
    Czech: {
      forms: [
        ['Tamtéž, s. 7.', 'ibid Tamtéž, s. 7'],
        ['J. Mlynář, c. d., s. 7.', 'opcit J. Mlynář, c. d., s. 7 (nothing)'],
      ],
      traps: ['Bydlel tamtéž mlynář.', 'C. d. 7.'],
    },
    Slovak: { forms: [['Tamže, s. 7.', 'ibid Tamže, s. 7']], traps: ['Býval tamže mlynár.'] },
    Dutch: {
      forms: [
        ['Aldaar, fol. 7.', 'ibid Aldaar, fol. 7'],
        ['Molenaar, a.w., 7.', 'opcit Molenaar, a.w. (nothing)'],
      ],
      traps: ['Aldaar woonde in 1920 de molenaar.', 'A.W. Molenaar, Molens.'],
    },
    French: {
      forms: [
        ['Voir ibid., p. 7.', 'ibid ibid., p. 7'],
        ['Meunier, art. cit., p. 7.', 'opcit Meunier, art. cit., p. 7 (nothing)'],
      ],
      traps: ['Rien de neuf ; ibid. est un adverbe.', 'Art. 7, al. 2.'],
    },
    Italian: {
      forms: [
        ['Ivi, c. 7.', 'ibid Ivi, c. 7'],
        ['Mugnaio, Mulini, cit., p. 7.', 'opcit Mugnaio, Mulini, cit., p. 7 (nothing)'],
      ],
      traps: ['Ivi abitava il mugnaio.', 'Ivi nel 1920 morì.', 'La cit. opera, p. 7.', 'Visse ivi, 70 anni.'],
    },
    Spanish: {
      forms: [
        ['Ibídem, p. 7.', 'ibid Ibídem, p. 7'],
        ['Molinero, ob. cit., p. 7.', 'opcit Molinero, ob. cit., p. 7 (nothing)'],
      ],
      traps: ['La obra citada del molinero.'],
    },
    Catalan: { forms: [['Allí mateix, p. 7.', 'ibid Allí mateix, p. 7']], traps: ['Allí mateix vivia el moliner.'] },
    Portuguese: { forms: [['Ibidem, p. 7.', 'ibid Ibidem, p. 7']], traps: ['A obra cit. é boa.'] },
    Romanian: {
      forms: [['Morarul, lucr. cit., p. 7.', 'opcit Morarul, lucr. cit., p. 7 (nothing)']],
      traps: ['O lucrare citată de morar.'],
    },
    Hungarian: {
      forms: [
        ['Uo., 7. o.', 'ibid Uo., 7. o.'],
        ['Ugyanott, 7.', 'ibid Ugyanott'],
        ['Molnár, i. m., 7.', 'opcit Molnár, i. m. (nothing)'],
      ],
      traps: ['Uo 7.', 'Ugyanott lakott a molnár.', 'I. M. Molnár.'],
    },
    Turkish: {
      forms: [
        ['A.g.e., 7b.', 'opcit A.g.e.'],
        ['Değirmenci, a.g.m., s. 7.', 'opcit Değirmenci, a.g.m., s. 7 (nothing)'],
        ['Değirmenci, age, s. 7.', 'opcit Değirmenci, age, s. 7 (nothing)'],
        ['Aynı yer, s. 7.', 'ibid Aynı yer, s. 7'],
      ],
      traps: ['Aynı yerde oturuyordu.', 'Yazar age 7.', 'Adı geçen eser güzeldir.'],
    },
    Azerbaijani: { forms: [['Yenə orada, v. 7.', 'ibid Yenə orada, v. 7']], traps: ['Yenə orada yaşayırdı.'] },
    Armenian: {
      forms: [['Նույն տեղում, էջ 7։', 'ibid Նույն տեղում, էջ 7']],
      traps: ['Նույն տեղում ապրում էր ջրաղացպանը։'],
    },
    Georgian: { forms: [['იქვე, გვ. 7.', 'ibid იქვე, გვ. 7']], traps: ['იქვე ცხოვრობდა მეწისქვილე.'] },
    Kazakh: { forms: [['Сонда, 7-б.', 'ibid Сонда']], traps: ['Сонда диірменші тұрды.', 'Сонда 1920 жылы.'] },
    Estonian: {
      forms: [
        ['Samas, l. 7.', 'ibid Samas, l. 7'],
        ['Sealsamas.', 'ibid Sealsamas'],
      ],
      traps: ['Samas elas mölder.', 'Samas 1920. aastal.'],
    },
    Latvian: { forms: [['Turpat, 7. lp.', 'ibid Turpat, 7. lp.']], traps: ['Turpat dzīvoja dzirnavnieks.'] },
    Lithuanian: { forms: [['Ten pat, l. 7.', 'ibid Ten pat, l. 7']], traps: ['Ten pat gyveno malūnininkas.'] },
    Finnish: {
      forms: [
        ['Sama, s. 7.', 'ibid Sama, s. 7'],
        ['Mylläri, mt., s. 7.', 'opcit Mylläri, mt., s. 7 (nothing)'],
      ],
      traps: ['Sama mies tuli vuonna 1920.', 'Sama koskee mylläriä.'],
    },
    Swedish: {
      forms: [
        ['Samma, s. 7.', 'ibid Samma, s. 7'],
        ['Mjölnare, a.a., s. 7.', 'opcit Mjölnare, a.a., s. 7 (nothing)'],
      ],
      traps: ['Samma år kom mjölnaren.', 'A. A. Mjölnare.'],
    },
    Danish: {
      forms: [
        ['Samme sted, s. 7.', 'ibid Samme sted, s. 7'],
        ['Smst., s. 7.', 'ibid Smst., s. 7'],
      ],
      traps: ['Samme sted boede mølleren.', 'Samme dag, 7. maj.'],
    },
    Greek: {
      forms: [
        ['Στο ίδιο, σ. 7.', 'ibid Στο ίδιο, σ. 7'],
        ['Ό.π., σ. 7.', 'ibid Ό.π., σ. 7'],
        ['Αυτόθι.', 'ibid Αυτόθι'],
      ],
      traps: ['Στο ίδιο χωριό ζούσε ο μυλωνάς.'],
    },
    Hebrew: {
      forms: [
        ["שם, עמ' 7.", "ibid שם, עמ' 7"],
        ['שם.', 'ibid שם'],
      ],
      traps: ['שם גר הטוחן בשנת 1920.', 'הוא גר שם, בעיר.'],
    },
    Arabic: {
      forms: [
        ['المصدر نفسه، ص ٧.', 'ibid المصدر نفسه، ص ٧'],
        ['المرجع السابق، ص 7.', 'opcit المرجع السابق، ص 7'],
      ],
      traps: ['المصدر نفسه يقول ذلك.', 'قال الطحان نفسه ذلك.'],
    },
    Persian: {
      forms: [
        ['همان، برگ ۱۴.', 'ibid همان'],
        ['همان‌جا.', 'ibid همان‌جا'],
        ['همان، ص ۷؛ نامه.', 'ibid همان، ص ۷'],
      ],
      traps: ['همان سال آسیابان آمد.', 'در همان خانه بود.'],
    },
    Japanese: {
      forms: [
        ['同上、第5画像。', 'ibid 同上'],
        ['同前、7頁。', 'ibid 同前、7頁'],
        ['前掲書、7頁。', 'opcit 前掲書、7頁'],
      ],
      traps: ['同上の理由による。', '水車は同上である。'],
    },
    Chinese: {
      forms: [
        ['同上，第7页。', 'ibid 同上，第7页'],
        ['同上。', 'ibid 同上'],
        ['同前注，第7页。', 'ibid 同前注，第7页'],
      ],
      traps: ['同上一年磨坊。', '水磨同上述。'],
    },
    Korean: {
      forms: [
        ['위의 책, 7쪽.', 'ibid 위의 책, 7쪽'],
        ['앞의 글, 7쪽.', 'opcit 앞의 글, 7쪽'],
      ],
      traps: ['위의 책은 방앗간에 있다.'],
    },
  }
  for (const [language, { forms, traps }] of Object.entries(languages))
    describe(language, () => {
      for (const [note, ...expected] of forms) it(note, () => assert.deepEqual(shortForms(note), expected))
      for (const note of traps) it(`not: ${note}`, () => assert.deepEqual(shortForms(note), []))
    })
})
