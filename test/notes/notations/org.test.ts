import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in Org', () => {
  expectTable('a.org', {
    'numbers': ['The mill[fn:1] stood[fn:2].\n\n[fn:1] A mill.\n[fn:2] So.', '1 < 1', '2 < 1'],
    'names': ['The mill[fn:mill] stood, the mill[fn:mill].\n* Footnotes\n[fn:mill] A mill.', 'mill < 1 1'],
    'in the line': ['The mill[fn:: A mill.] stood[fn:: So.].', '1 < 1', '2 < 1'],
    'in the line, with a name': ['The mill[fn:m: A mill.] stood, the mill[fn:m].', 'm < 1 1'],
    'brackets within': ['The mill[fn:: See [the mill], [[https://example.org][there]].] stood.', '1 < 1'],
    'several paragraphs': ['The mill[fn:1].\n\n[fn:1] One.\n\nStill one[fn:2].\n\n\nNo more.\n\n[fn:2] Two.', '1 < 1', '2 < 5'],
    'in a heading and a list': ['* The mill[fn:1]\n- stood[fn:2]\n\n[fn:1] One.\n[fn:2] Two.', '1 < 1', '2 < 2'],
    'other letters': ['Мельница[fn:мельница].\n\n[fn:мельница] Да.', 'мельница < 1'],
    // Traps
    'in a block of code': ['#+begin_src org\nThe mill[fn:1]\n[fn:1] A mill.\n#+end_src\nProse.'],
    'in verbatim': ['Type =[fn:1]= or ~[fn:1]~.\n\n[fn:1] A mill.'],
    'in a comment, and a line of fixed width': ['# The mill[fn:1]\n: [fn:1]\n[fn:1] A mill.'],
    'in a subtree that is taken out': ['* COMMENT Old\nThe mill[fn:1].\n** Deeper\n[fn:2]\n* TODO COMMENT Older\nSo[fn:3].\n* New\nThe mill[fn:: So.].\n* COMMENTARY\nSo[fn:: Two.].', '1 < 8', '2 < 10'],
    'no label': ['The mill[fn:] and [fn] and [fn:a b].'],
    'brackets alone': ['The mill [1] stood.\n\n[1] A mill.'],
    'dates, boxes, counters': ['* TODO The mill [1/2]\n- [X] [2024-05-06 Mon]\n- [ ] [50%]'],
    'indented, it is no note': ['The mill[fn:1].\n\n  [fn:1] A mill.', ],
    'notes that nothing calls': ['[fn:1] A mill.'],
    'a note in a note': ['The mill[fn:: One[fn:: two] so.] stood.', '1 < 1'],
  }) // biome-ignore format: a table

  it('are reported where a partner is missing, and where they are empty', () => {
    expectFindings(`
      //- a.org
      The mill[fn:1] stood[fn:none] and[fn::] burned[fn:: never closed.
                          ^^^^^^^^^ note-undefined
                                       ^^^^^ note-empty
                                                    ^^^^^ note-malformed

      [fn:1] A mill.
      [fn:mill] So.
      ^^^^^^^^^ note-unused
      [fn:1] Again.
      ^^^^^^ note-duplicate
    `)
  })
})
