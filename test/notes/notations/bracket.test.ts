import assert from 'node:assert/strict'
import { bracket } from '../../../server/notes/notations/bracket'
import { masksOf } from '../../../server/text/masks'
import type { Format } from '../../../server/text/text'
import { describeDocuments } from '../expect'

/** What may be a marker (`call`) or begin a note (`head`) in a paragraph; `!` where it is malformed. */
function tokens(text: string, format: Format = 'plain'): string[] {
  return bracket.tokensOf(text, masksOf(text, format), format).map((token) => {
    const roles = [token.head ? 'head' : '', token.call ? 'call' : ''].filter(Boolean).join(' or ')
    return `${text.slice(token.start, token.end)} ${roles || 'nothing'}${token.malformed ? '!' : ''}`
  })
}

describe('numbers in square brackets', () => {
  const texts: [text: string, ...tokens: string[]][] = [
    ['So. [1] And so.', '[1] call'],
    ['ladies[1] and', '[1] call'],
    ['So.[1][2]', '[1] call', '[2] call'],
    ['“So”[1a]', '[1a] call'],
    ['[1] A note', '[1] head or call'],
    ['  [1] A note', '[1] head or call'],
    ['So wrapped\n[1] here', '[1] head or call'],
    ['[1]: A note', '[1] head or call'],
    ['[1]', '[1] head or call'],
    ['so [2 and', '[2 call!'],
    ['[2) A note', '[2) head or call!'],
    ['so [ 2 ] and', '[ 2 ] call!'],
    ['so [l2] and', '[l2] call!'],
    ['list[1] = 2', '[1] nothing'],
    ['list_2[1] so', '[1] nothing'],
    ['list[1].name so', '[1] nothing'],
    ['so [sic] [1959?] [л. 9 об.] […] [12 December]'],
    ['so [12345] and'],
    ['so \\[1] and'],
    ['so [^1] and'],
    ['the range [3, 4] and 5–7] here'],
  ]
  for (const [text, ...expected] of texts) it(JSON.stringify(text), () => assert.deepEqual(tokens(text), expected))

  const markdownTexts: [text: string, ...tokens: string[]][] = [
    ['So. [1] And so.', '[1] call'],
    ['So.[1][2]', '[1] call', '[2] call'],
    ['a [link][1] and [2](b) and ![c][3]', '[c] call'],
    ['[1]: https://example.org'],
    ['So `[1]` and'],
  ]
  for (const [text, ...expected] of markdownTexts)
    it(`${JSON.stringify(text)} in Markdown`, () => assert.deepEqual(tokens(text, 'markdown'), expected))
})

describeDocuments('numbers in brackets', {
  sound: {
    'glued to the stop': [
      `
        The mill burnt down in March.[1] Nobody was hurt.[2]

        [1] So the parish register.
        [2] The miller himself says otherwise.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'before the stop, as in French': [
      `
        Le moulin brûla au mois de mars[1]. Personne ne fut blessé[2], dit-on; le meunier[3] seul le nia.

        [1] Registre de la paroisse.

        [2] Voyez la lettre du curé.

        [3] Il se nommait Lenoir.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'apart from the stop': [
      `
        The mill burnt down; [1] and nobody was hurt, [2] says the register. [3]

        [1] In March.

        [2] But for a cat.

        [3] Book iv.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'in brackets of East Asia, beside a year': [
      `
        此碑〔1〕立于万历〔1573〕年间，乡人〔2〕尚能言之。

        〔1〕今佚。
        〔2〕王氏。
      `,
      '1 < 1',
      '2 < 1',
    ],
    'in full width': [
      `
        寺は丘の上にあり［１］、門は南を向く［２］。

        ［１］標高四十米。
        ［２］もとは東。
      `,
      '1 < 1',
      '2 < 1',
    ],
    'with a word for a note': [
      `
        書院有田三百畝[注1]，歲入四十石[注2]。

        [注1] 嘉慶冊。
        [注2] 別本。
      `,
      '1 < 1',
      '2 < 1',
    ],
    'in a row': [
      `
        Мельница сгорела в марте[1][2]. Никто не пострадал. [3] [4]

        [1] Метрическая книга.
        [2] Письмо священника.
        [3] Там был один сторож.
        [4] Его звали Иваном.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
      '4 < 1',
    ],
    'with a note put in later': [
      `
        Die Mühle brannte ab,[1] niemand kam um.[1a] Der Müller zog fort.[2]

        [1] Im März.

        [1a] Zusatz der zweiten Auflage.

        [2] Nach Riga.
      `,
      '1 < 1',
      '1a < 1',
      '2 < 1',
    ],
    'letters that begin again after each paragraph': [
      `
        The mill burnt down.[A] Nobody was hurt.[B]

        [A] In March.

        [B] But for a cat.

        The miller went away.[A]

        [A] To Riga.
      `,
      'A < 1',
      'B < 1',
      'A < 7',
    ],
    'Roman numbers, as of endnotes in Word': [
      `
        The mill burnt down.[i] Nobody was hurt,[ii] they say.[iii] The miller went away.[iv]

        [i] In March.

        [ii] But for a cat.

        [iii] Who says so, is not known.

        [iv] To Riga.
      `,
      'i < 1',
      'ii < 1',
      'iii < 1',
      'iv < 1',
    ],
    'stars, as many as there are notes': [
      `
        The mill burnt down[*], nobody was hurt[**], and the miller went away.[***]

        [*] In March.

        [**] But for a cat.

        [***] To Riga.
      `,
      '* < 1',
      '** < 1',
      '*** < 1',
    ],
    'Persian digits': [
      `
        آسیاب در ماه مارس سوخت.[۱] هیچ کس آسیب ندید.[۲] آسیابان رفت.[۱۰]

        [۱] دفتر کلیسا.
        [۲] نامهٔ کشیش.
        [۱۰] به ریگا.
      `,
      '1 < 1',
      '2 < 1',
      '10 < 1',
    ],
    'Chinese, without blanks': [
      `
        磨坊於三月燒毀。[1]無人受傷，[2]據說磨坊主離開了那裏[3]。

        [1] 教區登記冊。
        [2] 見神父的信。
        [3] 去了里加。
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'an author’s numbers and an editor’s letters': [
      `
        The mill burnt down,[1] and nobody was hurt.[a] The miller[b] went away.[2]

        [1] In March.

        [2] To Riga.

        [a] But for a cat. Ed.

        [b] His name was Black. Ed.
      `,
      '1 < 1',
      '2 < 1',
      'a < 1',
      'b < 1',
    ],
    'markers that wrapping moved to the head of a line': [
      `
        The mill by the river burnt down in the month of March, they say;
        [1] and nobody was hurt but for a cat, which slept in the loft and
        [2] was found there on the third day, when the ashes were cold at last.

        [1] In 1886.

        [2] In the eastern part of it.
      `,
      '1 < 2',
      '2 < 3',
    ],
    'far from the notes, the label on a line of its own before verse': [
      `
        He printed his verses at last[1]. They were read[2], and he praised them himself[3].

        The mill burnt down.

        FOOTNOTES:

        [1]

            The wheel goes round, the water falls,
            The miller sleeps within his walls.

        [2] By three persons.

        [3] _Life_, ii. 5.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'at the foot of each piece, the numbers going on': [
      `
        FIRST PIECE

        The mill burnt down.[1] Nobody was hurt.[2]

        FOOTNOTES:

        [1] In March.

        [2] But for a cat.

        SECOND PIECE

        The miller went away.[3] The mill was sold.[4]

        FOOTNOTES:

        [3] To Riga.

        [4] For a song.
      `,
      '1 < 3',
      '2 < 3',
      '3 < 13',
      '4 < 13',
    ],
    'at the end, by chapters': [
      `
        CHAPTER I

        The mill burnt down.[1] Nobody was hurt.[2] So they say.[3]

        CHAPTER II

        The miller went away.[1] The mill was sold.[2]

        NOTES TO CHAPTER I

        [1] In March.
        [2] But for a cat.
        [3] Who says so, is not known.

        NOTES TO CHAPTER II

        [1] To Riga.
        [2] For a song.
      `,
      '1 < 3',
      '2 < 3',
      '3 < 3',
      '1 < 7',
      '2 < 7',
    ],
    'one that only another note calls': [
      `
        The mill burnt down.[1] The miller went away.[2]

        [1] In March. See on this the register.[3]

        [2] To Riga.

        [3] Book iv, leaf 2.
      `,
      '1 < 1',
      '2 < 1',
      '3 < 3',
    ],
    'several calls of one note': [
      `
        La mola bruciò nel marzo.[1] Nessuno morì.[2] Il mugnaio partì.[1] La mola fu venduta.[3]

        [1] Registro della parrocchia.

        [2] Salvo un gatto.

        [3] Per poco.
      `,
      '1 < 1 1',
      '2 < 1',
      '3 < 1',
    ],
    'a tab behind the label': [
      `
        Młyn spłonął w marcu.[1] Nikt nie zginął.[2]

        [1]\tKsięga parafialna.

        [2]\tOprócz kota.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'the works of a list, which the text calls': [
      `
        Mills burn easily, as is well known [1], and in March most of all [2].

        References

        [1] Miller, A. Of mills. Riga, 1886.
        [2] Carter, B. Of fires. Reval, 1891.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'brackets inside': [
      `
        The mill burnt down.[1] Nobody was hurt.[2]

        [1] Register, book iv. [leaf 2], c. 35, [28, 29,] and so on.

        [2] “But for [one] cat” [_sic_]. [Sept. 10,
        1773.]
      `,
      '1 < 1',
      '2 < 1',
    ],
    'a fragment of a letter and years beside them': [
      `
        The mill burnt down in [1886].[1] The letter [337] says so.[2] “Th[e] mill [sic] burnt.”[3]

        [1] Or in [1887].

        [2] It lies with letter [336].

        [3] [Undated.]
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
  },
  traps: {
    years: `
      [1886] was a hard year. In [1887] the mill was built anew.

      [1888] was no better. In [1889] the miller died.

      [1890] was forgotten.
    `,
    'doubtful dates and supplied words': `
      The letter [of 1843(?)] was written in [1843(?)] or [1844?], on the [12th] of the [month].

      [Undated] The answer [to it] is lost. [Signed] A. Miller
    `,
    'leaves and pages of a source': `
      [л. 9 об.] Мельница сгорела в марте. [л. 10] Никто не пострадал.

      [p. 5] The mill burnt [p. 6] down. [f. 9v] Nobody was hurt. [Pg 12] So they say. {1265.} And so on.
    `,
    'page numbers on lines of their own': `
      The mill by the river burnt down in the month of March,

      [12]

      and nobody was hurt but for a cat, which slept in the loft

      [13]

      and was found there on the third day, when the ashes were cold.

      [14]

      The miller went away.
    `,
    'stamps and resolutions': `
      [Штамп: ДОЛОЖЕНО]

      Мельница сгорела. Прошу указаний. [Подпись неразборчива.]

      [Резолюция И. Мельникова: построить новую.] [Помета: В архив. 12.III.]
    `,
    'restored and deleted letters': `
      Th[e] mill b[urnt] d[own] in M[arch], and [n]obody <was> hurt, [i]f [a] cat [I]s nobody. M<iller> {has} said so […].
    `,
    'the numbers of letters': `
      As I wrote in letter [337], the mill burnt down. You answered in [338] that you had heard.

      In [341] I asked you for money. You did not answer.
    `,
    'pictures and side notes': `
      [Illustration: The mill]

      [Illustration: 12]

      [Sidenote: The fire.]

      The mill burnt down. [Greek: mulos] [** typo?] [**mill or will?]

      [Transcriber's Note: Two pages are missing.]
    `,
    tasks: `
      [x] buy flour
      [ ] sell the mill
      [x] feed the cat

      The list of [x] and [ ] above is done.
    `,
    arrays: `
      The value a[0] is the first, buffer[1] the second, and rows[i] any of them.

      list[1] = list[2]; m[i][j] += 2; list2[1] = list_2[1]

      [0] => bread
      [1] => flour
      [2] => salt
    `,
    'regular expressions': `
      The class [a-z] has small letters, [0-9] digits, and [^x] all but one. Use [A] for the letter A alone.

      [a]bc matches abc. [i]x too.
    `,
    'links of Markdown': `
      //- article.md
      See [the mill][1], ![its picture][2] and [the cat](3).

      [1]: https://example.org/mill
      [2]: https://example.org/mill.png
    `,
    'keys of works, with pages': `
      Мельницы горят легко [5, с. 12], а в марте особенно [7, с. 3–4; 9, с. 18].

      Mills burn easily [@miller1886, p. 5; see @carter] [citation needed], and in March [5, 6, 12–14] most of all.
    `,
    'logs and addresses': `
      [1] 10:45:12 server: listening on [::1]:8080
      [2] 10:45:13 server: request from [2001:db8::5] done
      [3] 10:45:14 worker[12]: exit 0
    `,
    chess: `
      [Event "Riga"] [Round "1"] [Result "1-0"]

      1. e4 e5 2. Nf3 [1] Nc6 3. Bb5 a6 [2] 1-0
    `,
    'intervals and chords': `
      The function is continuous on [0, 1] and on [1], but not on [2].

      [A] I walk the [E] line, [F#m] and the [D] mill is mine.
    `,
    'a dictionary': `
      mill [1] n. a building where corn is ground; [2] v. to grind

      miller [1] n. one who mills
    `,
    'commands of TeX': `
      \\item[1] The mill \\cite[12]{miller} burnt\\\\[2] down.

      \\begin{figure}[h] \\parbox[t][3]{4cm}{mill}
    `,
    'a bibliography that nobody calls': `
      Mills burn easily, and in March most of all.

      [1] Miller, A. Of mills. Riga, 1886.
      [2] Carter, B. Of fires. Reval, 1891.
      [3] Baker, C. Of bread. Reval, 1893.
    `,
    'a menu': `
      [1] Open the mill
      [2] Close the mill
      [3] Feed the cat

      Press [1], [2] or [3] and then Enter.
    `,
    'the days of a chronicle': `
      [1] марта. Мельница сгорела.

      [3] марта. Нашли кота.

      [9] апреля. Мельник уехал.
    `,
    'exercises and questions': `
      Read the story of the mill and answer. Every right answer counts [2].

      [1] What burnt down?
      [2] Who was hurt?
      [3] Who was found, and when?
      [4] Where did the miller go?
      [5] Why?
    `,
  },
  faulty: {
    'a marker without a note': `
      The mill burnt down.[1] Nobody was hurt.[2] The miller went away.[3]
                                              ^^^ note-undefined

      [1] In March.

      [3] To Riga.
    `,
    'a note without a marker': `
      The mill burnt down.[1] Nobody was hurt. The miller went away.[3]

      [1] In March.

      [2] But for a cat.
      ^^^ note-unused

      [3] To Riga.
    `,
    'two notes of one number': `
      The mill burnt down.[1] Nobody was hurt.[2] The miller went away.[3]

      [1] In March.

      [2] But for a cat.

      [2] It was grey.
      ^^^ note-duplicate

      [3] To Riga.
    `,
    'a slip of a digit': `
      Eins.[21] Zwei.[22] Drei ist mehr als zwei.[32] Vier.[24] Fünf.[25]
                                                 ^^^^ note-label-mismatch

      [21] A.

      [22] B.

      [23] C.

      [24] D.

      [25] E.
    `,
    'a bracket lost in the text': `
      The mill burnt down.[1] Nobody was hurt.[2 The miller went away.[3]
                                              ^^ note-malformed

      [1] In March.

      [2] But for a cat.

      [3] To Riga.
    `,
    'a bracket lost at the note': `
      The mill burnt down.[1] Nobody was hurt.[2] The miller went away.[3]

      [1] In March.

      [2 But for a cat.
      ^^ note-malformed

      [3] To Riga.
    `,
    'two markers exchanged': `
      One.[1] Two.[2] Three, so they say.[4] Four.[3] Five.[5] Six.[6]
                                         ^^^ note-order

      [1] A.

      [2] B.

      [3] C.

      [4] D.

      [5] E.

      [6] F.
    `,
    'a note without text': `
      The mill burnt down.[1] Nobody was hurt.[2] The miller went away.[3]

      [1] In March.
      [2]
      ^^^ note-empty
      [3] To Riga.
    `,
    'letters for digits': `
      The mill burnt down.[9] Nobody was hurt.[l0] The miller went away.[11]
                                              ^^^^ note-malformed

      [9] In March.

      [10] But for a cat.

      [11] To Riga.
    `,
    'a missing note in the second chapter': `
      One is here.[1] Two is here.[2] Three is here.[3]

      [1] A.

      [2] B.

      [3] C.

      One again.[1] Two again.[2] Three again.[3]
                              ^^^ note-undefined

      [1] D.

      [3] F.
    `,
  },
})
