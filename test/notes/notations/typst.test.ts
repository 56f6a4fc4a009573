import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in Typst', () => {
  expectTable('a.typ', {
    'are counted': ['The mill.#footnote[A mill.] It stood. #footnote[So.]', '1 < 1', '2 < 1'],
    'have labels': ['The mill.#footnote[A mill.] <mill> The mill.#footnote(<mill>)', 'mill < 1 1'],
    'are referred to': ['The mill.#footnote[A mill.]<fn:mill> See @fn:mill. And @other.', 'fn:mill < 1 1'],
    'have brackets within': ['The mill.#footnote[See [so], #emph[there], \\[ and `]`.] It stood.', '1 < 1'],
    'have arguments': ['The mill.#footnote(numbering: "a")[A mill.]', '1 < 1'],
    'over paragraphs': ['The mill.#footnote[A mill.\n\nIt stood.] So.#footnote[Two.]', '1 < 1', '2 < 3'],
    'in a heading, a list, a call': ['= The mill#footnote[One.]\n- stood#footnote[Two.]\n#quote[So.#footnote[Three.]]', '1 < 1', '2 < 2', '3 < 3'],
    'are called before they stand': ['The mill.#footnote(<m>)\n\nThe mill.#footnote[A mill.] <m>', 'm < 1 3'],
    'behind an address': ['See https://example.org/a//b, so.#footnote[A mill.]', '1 < 1'],
    'in a table among arguments': ['#figure(\n  table(columns: 2, [The mill#footnote[One.]], [stood]),\n  caption: [Mills#footnote[Two.]],\n)', '1 < 2', '2 < 3'],
    // Traps
    'in a comment in a comment': ['/* one /* two #footnote[a] */\n#footnote[b] */ \n\nSo /* one /* #footnote[c] */ #footnote[d] */ so.#footnote[e]', '1 < 4'],
    'in a comment': ['The mill. // #footnote[One.]\n/* #footnote[Two.] */\n/* a\n\n#footnote[b] */'],
    'in raw text': ['Type `#footnote[One.]`, or\n```\n#footnote[Two.]\n```'],
    'in a definition': ['#let note(it) = footnote[#it]\n#let x = [\n  #footnote[One.]\n]\n#show footnote: set text(red)'],
    'escaped': ['The mill.\\#footnote[A mill.]'],
    'another function': ['The mill.#footnotes[x] #note[y] #super[1] footnote[z]'],
    'a label alone': ['The mill <mill> and @mill and #ref(<mill>).'],
    'brackets alone': ['The mill [1] stood.\n\n[1] A mill.'],
    'a note in a note': ['The mill.#footnote[One #footnote[two] so.] It stood.', '1 < 1'],
    'an address': ['See a\\@b.org, miller@example.org.#footnote[A mill.] <example>', 'example < 1'],
  }) // biome-ignore format: a table

  it('cite archives among the arguments of a call', () => {
    expectFindings(`
      //- a.typ
      #grid(columns: (1fr, 1fr), [The mill.#footnote[RGASPI, f. 85, op. 14, d. 50, l. 6.]], [So.#footnote[Ibid., l. 7.]])
    `)
  })

  it('are reported where they are empty, not closed, labelled twice or not at all', () => {
    expectFindings(`
      //- a.typ
      The mill.#footnote[One.] <m> It stood.#footnote[] So.#footnote(<none>) And.#footnote[Two.] <m>
                                            ^^^^^^^^^^ note-empty
                                                           ^^^^^^^^^^^^^^^^^ note-undefined
                                                                                 ^^^^^^^^^^ note-duplicate

      It burned.#footnote[never closed.
                ^^^^^^^^^^ note-malformed
    `)
  })
})
