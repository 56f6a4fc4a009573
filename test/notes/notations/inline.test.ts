import { describeDocuments } from '../expect'

describeDocuments('notes in the text', {
  sound: {
    'glued to the stop': ['The mill burnt down.^[In March.] Nobody was hurt.^[But for a cat.]', '1 < 1', '2 < 1'],
    'in Markdown': [
      `
        //- article.md
        The mill burnt down.^[In *March*, see [the register](https://example.org/r).] Nobody was hurt.
      `,
      '1 < 1',
    ],
    'of one word': ['Мельница сгорела.^[Дотла.] Никто не пострадал.^[Почти.]', '1 < 1', '2 < 1'],
    'before the stop': [
      'Le moulin brûla^[Au mois de mars.], et personne ne fut blessé^[Sauf un chat.].',
      '1 < 1',
      '2 < 1',
    ],
    'with brackets inside': ['The mill burnt down.^[In [early] March [1886].] And so on.', '1 < 1'],
    'with a source': ['Мельница сгорела.^[РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.] Никто не пострадал.', '1 < 1'],
    'over two lines': [
      `
        The mill burnt down.^[In March, says the
        register.] Nobody was hurt.
      `,
      '1 < 1',
    ],
    'behind a quotation': [
      '„Die Mühle brannte ab.“^[So der Müller.] Niemand kam um (sagt er)^[Im April.].',
      '1 < 1',
      '2 < 1',
    ],
    'in Chinese': ['磨坊於三月燒毀。^[見神父的信]無人受傷。', '1 < 1'],
    'in Arabic': ['احترقت الطاحونة.^[في شهر مارس.] لم يصب أحد.', '1 < 1'],
    'in Greek, in Georgian': ['Ο μύλος κάηκε.^[Τον Μάρτιο.]\n\nწისქვილი დაიწვა.^[მარტში.]', '1 < 1', '2 < 3'],
    'behind a blank': ['The mill burnt down. ^[In March, says the register.] Nobody was hurt.', '1 < 1'],
    'beside notes with names': [
      `
        //- article.md
        The mill burnt down.^[In March.] Nobody was hurt.[^cat] The miller went away.^[To Riga.]

        [^cat]: But for a cat.
      `,
      '1 < 1',
      '2 < 1',
      'cat < 1',
    ],
    'beginning with a number': ['The mill was sold.^[12 roubles, says the miller.]', '1 < 1'],
    'in an item of a list': [
      '//- article.md\n- the mill^[It burnt down.]\n- the cat^[It was grey.]\n',
      '1 < 1',
      '2 < 2',
    ],
    'in a heading': ['//- article.md\n# The mill^[A talk at Riga.]\n\nIt burnt down.\n', '1 < 1'],
  },
  traps: {
    'regular expressions': 'Words match /^[A-Za-z]+$/, numbers ^[0-9]+ and blanks (^[ \\t]*). Quoted: "^[a-z ]+".',
    'classes of a regular expression': "grep '^[[:space:]]*mill' finds it, and so does `(^[[:blank:]]+)`.",
    'keys of a terminal':
      '[The ^[ is an escape, as is known.] Press ^[ to end, ^[[A to go up and ^[OP for help. It shows ^[[1;31mred^[[0m.',
    'an escaped caret': 'The mill\\^[burnt down] in March.',
    'without its bracket': 'The mill burnt down.^[In March. Nobody was hurt.',
    empty: 'The mill burnt down.^[] Nobody was hurt.^[ ]',
    'in code of Markdown': '//- article.md\nSo `x^[In March.]` is.\n\n```\nThe mill.^[In March.]\n```\n',
    'a power of an interval': 'The set of functions is 2^[0, 1], and the matrix A^[T], or x^[n + 1].',
    'bits and indices': 'The value x^[i] and y^[i+1] are summed; a ^[b] c.',
    'a table of control characters': '26 ^Z SUB\n27 ^[ ESC\n28 ^\\ FS\n29 ^] GS\n',
    'a caret in a chat': 'See above ^ [the mill] burnt down ^^^ [so they say].',
    'a classical exponent': 'The mill^2^ burnt down, and H~2~O^[2]^ did not help.',
    'numbers that count': 'As has been shown^[12], mills burn^[13] in March^[14, 15].',
    'classes of letters': 'The class ^[aeiou] has vowels, and ^[^aeiou] the rest; ^[A-Z ]{2,} is two capitals.',
    'a rule in sed': "sed -e 's/^[ \\t]*//' mill.txt > flour.txt",
  },
  faulty: {
    'a stop for a comma in its reference': `
      The mill burnt down.^[RGASPI, f. 85. op. 14, d. 50, l. 6.] Nobody was hurt.
                                         ^ reference-separator
    `,
  },
})
