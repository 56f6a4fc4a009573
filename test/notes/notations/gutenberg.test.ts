import { describeDocuments } from '../expect'

describeDocuments('notes that say what they are', {
  sound: {
    'after the paragraph': [
      `
        The mill burnt down. [1] Nobody was hurt. [2]

        [Footnote 1: In March.]

        [Footnote 2: But for a cat.]

        The miller went away. [3]

        [Footnote 3: To Riga.]
      `,
      '1 < 1',
      '2 < 1',
      '3 < 7',
    ],
    'after a later paragraph, set in': [
      `
        The mill burnt down.[1]

        The miller went away.[2]

            [Footnote 1: In March, they say, and the
            register says so too.]

            [Footnote 2: To Riga.]
      `,
      '1 < 1',
      '2 < 3',
    ],
    'at the end, by chapters': [
      `
        The mill burnt down.[1] Nobody was hurt.[2]

        CHAPTER II

        The miller went away.[1]

        [Footnote 1: In March.]

        [Footnote 2: But for a cat.]

        [Footnote 1: To Riga.]
      `,
      '1 < 1',
      '2 < 1',
      '1 < 5',
    ],
    'of several paragraphs': [
      `
        The mill burnt down.[1] Nobody was hurt.[2]

        [Footnote 1: In March.

        It was a Tuesday.

        Some say Wednesday.]

        [Footnote 2: But for a cat.]
      `,
      '1 < 1',
      '2 < 1',
    ],
    'with brackets inside, over the lines': [
      `
        The mill burnt down. [1] Nobody was hurt. [2]

        [Footnote 1: Register, c. 35, [28, 29,] and “the [old] mill” [Erich?], [Sept. 10,
        1773.]]

        [Footnote 2: But for a cat [sic].]
      `,
      '1 < 1',
      '2 < 1',
    ],
    'with letters, after each paragraph': [
      `
        The mill burnt down.[A] Nobody was hurt.[B]

        [Footnote A: In March.]

        [Footnote B: But for a cat.]

        The miller went away.[A]

        [Footnote A: To Riga.]
      `,
      'A < 1',
      'B < 1',
      'A < 7',
    ],
    'with stars': [
      `
        The mill burnt down.[*] Nobody was hurt.[**]

        [Footnote *: In March.]

        [Footnote **: But for a cat.]

        The miller went away.*

        [Footnote *: To Riga.]
      `,
      '* < 1',
      '** < 1',
      '* < 7',
    ],
    'as [* text]': [
      `
        The mill burnt down [*], and nobody was hurt.[**]
        [* In March.]
        [** But for a cat.]

        The miller went away.[*]
        [* To Riga.]
      `,
      '* < 1',
      '** < 1',
      '* < 5',
    ],
    'set in far, in French': [
      `
        Louis Lenoir[90], meunier, vit brûler son moulin[91].

                           [Note 90: Sur le meunier, voyez
                           plus haut.]

                 [Note 91: Registre de la paroisse, vol. 1, p. 150; lettre
                 du curé.

                 Il y en a deux.]

        Personne ne fut blessé[92].

                 [Note 92: Sauf un chat.]
      `,
      '90 < 1',
      '91 < 1',
      '92 < 11',
    ],
    'as [FN#12]': [
      `
        The mill burnt down.[FN#12] Nobody was hurt.[FN#13]

        [FN#12] In March, they say.

        [FN#13] But for a cat.
      `,
      '12 < 1',
      '13 < 1',
    ],
    'with the text set in under it': [
      `
        The mill burnt down.[1] Nobody was hurt.[2]

        Footnote 1:

          In March, they say.

          It was a Tuesday.

        Footnote 2:

          But for a cat.

        The miller went away.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'amid the text, which goes on behind the bracket': [
      `
        The mill burnt down [1] [Footnote 1: In March.] and nobody was hurt [2]
        [Footnote 2: But for a cat.] and the miller went away.
      `,
      '1 < 1',
      '2 < 1',
    ],
    'in German': [
      `
        Die Mühle brannte ab[1]. Niemand kam um[2].

        [Fußnote 1: Im März.]

        [Fußnote 2: Außer einer Katze.]
      `,
      '1 < 1',
      '2 < 1',
    ],
    'in Dutch, Finnish, Italian': [
      `
        De molen brandde af[1]. Mylly paloi[2]. Il mulino bruciò[3].

        [Voetnoot 1: In maart.]

        [Alaviite 2: Maaliskuussa.]

        [Nota 3: Nel marzo.]
      `,
      '1 < 1',
      '2 < 1',
      '3 < 1',
    ],
    'in Russian': [
      `
        Мельница сгорела[1]. Никто не пострадал[2].

        [Сноска 1: В марте.]

        [Примечание 2: Кроме кота.]
      `,
      '1 < 1',
      '2 < 1',
    ],
    'with Roman numbers': [
      `
        The mill burnt down.[i] Nobody was hurt.[ii] The miller went away.[iii]

        [Footnote i: In March.]

        [Footnote ii: But for a cat.]

        [Footnote iii: To Riga.]
      `,
      'i < 1',
      'ii < 1',
      'iii < 1',
    ],
    'with numbers that an editor put in': [
      `
        One.[8] Two.[9] Three.[91] Four.[10] Five.[101] Six.[11] Seven.[12]

        [Footnote 8: A.]

        [Footnote 9: B.]

        [Footnote 91: By the editor.]

        [Footnote 10: C.]

        [Footnote 101: By the editor.]

        [Footnote 11: D.]

        [Footnote 12: E.]
      `,
      '8 < 1',
      '9 < 1',
      '91 < 1',
      '10 < 1',
      '101 < 1',
      '11 < 1',
      '12 < 1',
    ],
    'with a note in a note': [
      `
        The mill burnt down.[A] The miller went away.[B]

        [Footnote A: In March, says the register.[i]]

        [Footnote i: Book iv.]

        [Footnote B: To Riga.]
      `,
      'A < 1',
      'i < 3',
      'B < 1',
    ],
    'among pages, pictures and years': [
      `
        The mill [Pg 12] burnt down {13} in [1886].[1] [Illustration: The mill]

        [Sidenote: The fire.]

        [Footnote 1: In March.]

        [Transcriber's Note: A page is missing.]

        Nobody [sic] was hurt.[2] [Greek: ailouros]

        [Footnote 2: But for a cat.]
      `,
      '1 < 1',
      '2 < 9',
    ],
  },
  traps: {
    'notes without a label, in the text': `
      The mill burnt down [Footnote: In March.] and nobody was hurt. [Note: but for a cat] The miller went away.

      [Footnote: To Riga.]
    `,
    'pictures, sides and Greek': `
      [Illustration: Fig. 1. The mill]

      [Sidenote: The fire.] The mill [Greek: mulos] burnt down. [Music: a tune] [Blank Page] [Decoration]
    `,
    'a transcriber’s notes': `
      [Transcriber's Note: Two pages are missing.]

      [Anmerkungen zur Transkription:

      Seite 12: Mühle statt Mülhe.
      ]

      [Note du transcripteur: il manque une page.]
    `,
    'proofers’ questions': `
      The mill [**typo?] burnt down [** P2: no] in March. [** missing comma]

      [**Transcriber: page torn]
    `,
    'page marks': `
      [Page 110: The mill burns down. A.D. 1886.]

      The mill burnt down. (p. 008) [Pg 12] Nobody was [p. 9] hurt.
    `,
    'an editor’s words in brackets': `
      [Note by the miller.] The mill burnt down. [Notes of the year 1886.] [Footnote lost.]

      [Note the date.] Nobody was hurt [note well: nobody].
    `,
    'notes of music and money': `
      The note 5 is too low, and note 12 too high. A bank [note 5 roubles] was found in the mill.

      Note 5: this is a list. See Note 12.
    `,
    minutes: `
      Note 1: the mill is to be sold.
      Note 2: the cat stays.

      Anmerkung: keine. Nota bene: nichts.
    `,
    'points between stars': `
      [* bread]
      [* flour]
      [* salt]

      That is all that burnt.
    `,
    'stamps and resolutions': `
      [Штамп: ДОЛОЖЕНО] [Помета: в архив] [Примечание на полях: верно]

      Мельница сгорела. [Резолюция: построить новую]
    `,
    'a key of a form': `
      [Name: A. Miller] [Note: 12 sacks] [Date 5: open]

      The form was filled in on the fifth.
    `,
    'the marks of a chat': `
      [12:45] miller: the mill burns
      [12:46] carter: [note to self: buy water]
    `,
    'options of a command': `
      mill [options] [file ...]

      [-n NOTE] [--note=1: text] [fn: 5]
    `,
    'a play': `
      MILLER. [Aside: he knows it.] It burns.

      [Exit.] [Enter CARTER with [2] sacks.]
    `,
    'a definition': `
      [Note] A piece of music; [n.] a letter; [fig.] a mark.

      [Endnote: see the end.]
    `,
    'a separator and a motto': `
          *       *       *       *       *

      [* * *]

      The mill burnt down.

      *****
    `,
  },
  faulty: {
    'a bracket that closes behind the label': `
      The mill burnt down. [1] Nobody was hurt. [2]

      [Footnote 1]: In March.]
      ^^^^^^^^^^^^^ note-malformed

      [Footnote 2: But for a cat.]
    `,
    'a bracket that is not closed': `
      The mill burnt down. [1] Nobody was hurt. [2] The miller went away. [3]

      [Footnote 1: In March.
      ^^^^^^^^^^^^ note-malformed

      [Footnote 2: But for a cat.]

      [Footnote 3: To Riga.]
    `,
    'no label': `
      The mill burnt down. [1] Nobody was hurt.

      [Footnote 1: In March.]

      [Footnote!: But for a cat.]
      ^^^^^^^^^^^ note-malformed
    `,
    'no marker': `
      The mill burnt down. [1] Nobody was hurt. The miller went away. [3]

      [Footnote 1: In March.]

      [Footnote 2: But for a cat.]
      ^^^^^^^^^^^^ note-unused

      [Footnote 3: To Riga.]
    `,
    'no note': `
      The mill burnt down. [1] Nobody was hurt. [2] The miller went away. [3]
                                                ^^^ note-undefined

      [Footnote 1: In March.]

      [Footnote 3: To Riga.]
    `,
    'one label twice': `
      The mill burnt down. [1] Nobody was hurt. [2] The miller went away. [3]

      [Footnote 1: In March.]

      [Footnote 2: But for a cat.]

      [Footnote 2: It was grey.]
      ^^^^^^^^^^^^ note-duplicate

      [Footnote 3: To Riga.]
    `,
    'a slip': `
      The mill burnt down. [12] Nobody was hurt. [18] The miller went away. [14]
                                                 ^^^^ note-label-mismatch

      [Footnote 12: In March.]

      [Footnote 13: But for a cat.]

      [Footnote 14: To Riga.]
    `,
    'an early end': `
      The mill burnt down. [1] Nobody was hurt. [2]

      [Footnote 1: In March.] It was a Tuesday.]
                                               ^ note-malformed

      [Footnote 2: But for a cat.]
    `,
    'no text': `
      The mill burnt down. [1] Nobody was hurt. [2]

      [Footnote 1: ]
      ^^^^^^^^^^^^ note-empty

      [Footnote 2: But for a cat.]
    `,
    'a marker that lost its bracket': `
      The mill burnt down. [1] Nobody was hurt. [2 The miller went away. [3]
                                                ^^ note-malformed

      [Footnote 1: In March.]

      [Footnote 2: But for a cat.]

      [Footnote 3: To Riga.]
    `,
  },
})
