import { expectSilence } from './expect'

describe('what people write is not always an article:', () => {
  expectSilence({
    'a game of chess': `
[Event "Club championship"]
[Round "3"]
1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 [1] 7. Bb3 d6 8. c3 O-O 9. h3 Nb8 10. d4 Nbd7
f4 d5 f. 5 was better.
1-0
`,
    'a song': `
[Verse 1]
The river goes by the mill, by the mill,
[Chorus]
And the wheel goes round, goes round. (x2)
[1]
[Verse 2]
The miller is sleeping still, is still,
[Chorus] (2x)
`,
    'a thread of letters': `
On Mon, 2 Mar 2026 at 08:14, Anna Miller <anna@example.org> wrote:
> Did you read the draft [1]? I liked part 2 *very* much.
> > It is in the folder [attachment].
Yes, and I shall answer tomorrow.

--
Boris * Mill Lane 4 * Riga
`,
    'a list to tick': `
[ ] passport
[x] tickets
[1] pair of boots
[2] shirts
[ ] books
`,
    mathematics: `
Let f: [0, 1] -> R be continuous. Then for every x in [0, 1) we have f(x) = (1 + x)/2.
Choose n > 3, k in {1, ..., n} and a[1] < a[2] < ... < a[n]. By (1) and (2), f(a[1]) = 0.
The interval ]0, 1] is half open; [1] is a matrix of one element.
`,
    'equations with their numbers': `
x + y = 10   [1]
x - y = 4    [2]

Adding [1] and [2] gives 2x = 14.
`,
    'a law': `
§ 1. Scope. (1) This act applies to all mills. (2) It does not apply to windmills built before 1 January 1901.

§ 2. Duties. (1) The miller shall a) grind, b) weigh, c) report. (2) Paragraph (1)(b) does not apply on Sundays [repealed].

Art. 5, para. 3, item 2, subitem 1, p. 12.
`,
    'a contract': `
1. The Parties agree as follows [subject to clause 7].
1.1. The Seller (hereinafter the "Seller") delivers the goods to the Buyer (hereinafter the "Buyer").
1.2. Payment is due within [30] days.
`,
    'a contract in Russian': `
ООО «Мельница» (далее — Продавец) и гражданин Иванов И. И. (далее — Покупатель) заключили договор.
1. Продавец передаёт дом по адресу: ул. Мельничная, д. 5, корп. 2, кв. 17.
2. Цена указана в п. 3, ч. 2, т. 1 приложения.
`,
    'addresses in Russian': `
г. Рига, ул. Мельничная, д. 5, кв. 17
г. Псков, пр. Победы, д. 12, корп. 3, оф. 4, т. 5-17-22
д. Заречье, д. 8
`,
    'a recipe': `
Bread [for 2]

500 g flour, 3 dl water, 10 g salt, 1/2 tsp. yeast
1) Mix. 2) Wait 8 h. 3) Bake at 230 °C, 35 min.
`,
    'a poem with numbered lines': `
The mill stands still,                    [5]
the water runs below the hill,
and nobody has come to grind
since the miller lost his mind.           [10]
`,
    'verses of scripture': `
[1] In the beginning was the mill, [2] and the mill was by the river, [3] and the river was without end.
[4] And the miller said: let there be flour. [5] And there was flour.
`,
    'a psalm, verse by verse': `
[1] Sing to the river, all ye mills,
[2] and let the wheels make answer;
[3] for the flour is white
[4] and the bread is good.
`,
    'a standard with its references': `
Network Working Group                                        A. Miller
Request for Comments: 9999                                  March 2026

1.  Introduction

   The key words "MUST" and "MAY" are to be read as in [RFC2119].  See [STD7], Section 3.1,
   and [1].
`,
    'minutes of a meeting': `
Present: A. Miller (chair), B. Carter, F. 2 guests
1. The minutes of 12 February were approved [5:0].
2. Report on the roof: see annex [B]. Cost: EUR 12,500.
3. Any other business: none.
`,
    'a table of contents': `
Chapter 1. The Mill ............ 5
Chapter 2. The River .......... 17
  2.1. Floods ................. 21
Index ........................ 140
`,
    'an index of names': `
Carter, B. 12, 15-17, 40
Miller, A. 5, 9, f. 11, 30 ff.
Wheel, see Mill, d. 1712, l. 3 m
`,
    'a genealogy': `
I. John Miller, b. 1701, m. 1724 Anna Carter (b. 1705, d. 1760), d. 1771.
   1. Peter, b. 1725, d. 1725 [infant]
   2. Maria, b. 1727, m. (1) 1750, (2) 1763, d. 1801
`,
    'births and deaths': `
Anna Miller (f. 1871, d. 1948) married Peter Carter (f. 1868, d. 1920).
`,
    'prices of a shop': `
Art. 12 [new] * Flour, 1 kg * 1.20
Art. 13 * Bread, 750 g * 3.40
* price without tax
`,
    'a list of points with stars': `
* The mill is old.
* The river is deep.
** Twice deeper in spring.
* Nobody fishes there.
`,
    'points with stars, paragraphs between': `
* The mill is old, as everybody knows*.

* The river is deep.

* Nobody fishes there.
`,
    'words with stars.md': `
This is *important*, that is **very important**, and 5 * 3 * 2 is 30. A lonely star * stands here.

* a point
* another point*
`,
    'points in Markdown with dashes.md': `
- one [1]
- two [2]
- three
`,
    'an exam': `
1. When was the mill built? [2]
2. Who built it? [1]
3. Describe the wheel in your own words. [5]
Total: [8]
`,
    'a catalogue of books': `
1. Miller A. Mills of the North. Riga, 1990. 212 p.
2. Carter B. The River. Vol. 2. London, 1985. xii, 340 pp.
3. Мельников И. И. Мельницы Севера. Т. 1. М., 1990. 212 с.
`,
    'a description of a book': `
Мельников, И. И. Мельницы Севера [Текст] : в 2 т. / И. И. Мельников. – М. : Наука, 1990. – Т. 1. – 212 с. ; 22 см.
`,
    'an inventory of an archive': `
Опись 1
1. Протоколы собраний за 1920 г., 45 л.
2. Переписка с уездом, 1921 г., 120 л.
3. Ведомости, 1922 г., 9 л.
`,
    'parts and volumes': `
RKP(b), Part V (C), Vol. 5, No. 12 (June 15, 2012), vol. III, ch. 2, p. 17.
`,
    'the letters of an editor': `
The mill was sold in [1920], and again [in 1931?]. The letter [337] says: “I have [sic] seen him [twice].” [l. 9 ob.]
`,
    'a script of a play': `
MILLER. [aside] He comes! [1]
CARTER. [enters] Good morrow.
[Exeunt.]
`,
    'an interview': `
[00:01:12] INT: When did you come to the mill?
[00:01:15] A.M.: In nineteen-fifty, I think [laughs]. It was [inaudible] then.
`,
    'a diary': `
2 March. Rain. Read p. 5 to 20 of the novel.
3 March. Rain again; l. 2 of the poem is wrong.
4 March [Sunday]. Sun.
`,
    'results of a match': `
Riga – Pskov 3:2 [1:1]
Goals: Miller (12), Carter (40), [own goal] 77
`,
    'the timetable of a train': `
No. 12  Riga d. 08:14   Pskov a. 12:40  [1]
No. 14  Riga d. 14:05   Pskov a. 18:31  [1] [2]
`,
    'a page of a program of studies': `
L. 1: Introduction. L. 2: Mills. L. 3: Rivers. S. 1: Reading. S. 2: Writing.
`,
    'a text in Chinese': `
第一章 磨坊 [图1]。河水从磨坊旁边流过，磨坊主人在一九二〇年离开了村子。
`,
    'a text in Georgian': `
წისქვილი ძველია. მდინარე ღრმაა [სურ. 1]. მეწისქვილე 1920 წელს წავიდა.
`,
    nothing: '',
    'blanks alone': ' \n\u00a0\n\t\n',
  })
})
