import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in AsciiDoc', () => {
  expectTable('a.adoc', {
    'are counted': ['The mill.footnote:[A mill.] It stood.footnote:[So.]', '1 < 1', '2 < 1'],
    'have names': ['The mill.footnote:mill[A mill.] The mill.footnote:mill[]', 'mill < 1 1'],
    'are called before they stand': ['The mill.footnote:mill[]\n\nThe mill.footnote:mill[A mill.]', 'mill < 1 3'],
    'as they were before': ['The mill.footnoteref:[mill,A mill.] The mill.footnoteref:[mill]', 'mill < 1 1'],
    'have links within': ['The mill.footnote:[See https://example.org/a[the page], [so].] It stood.', '1 < 1'],
    'over lines': ['The mill.footnote:[A mill\nthat stood.] So.', '1 < 1'],
    'in a list and a table': ['* The mill.footnote:[One.]\n\n|===\n|So.footnote:[Two.]\n|===', '1 < 1', '2 < 4'],
    'an escaped bracket': ['The mill.footnote:[A mill [sic\\] so.] It stood.', '1 < 1'],
    'glued to a word': ['The millfootnote:[A mill.] stood, the *mill*footnote:m[So.] (the millfootnote:m[]).', '1 < 1', 'm < 1 1'],
    'in titles, a cell, behind another': ['= The millfootnote:[One.]\n\n.The millfootnote:[Two.]\n|===\n|1891footnote:[Three.]footnote:[Four.]\n|===', '1 < 1', '2 < 3', '3 < 5', '4 < 5'],
    // Traps
    'the word and its attribute': ['A footnote: see [the mill], {footnote} and :footnote: [so].'],
    'in a listing': ['----\nfootnote:[One.]\n----\n\n....\nfootnote:[Two.]\n....'],
    'in code': ['Type `footnote:[One.]` so, or ``footnote:[x]``.'],
    'in a comment': ['// footnote:[One.]\n\n////\nfootnote:[Two.]\n////'],
    'in an indented line': [' footnote:[One.]'],
    'escaped': ['The mill.\\footnote:[A mill.]'],
    'another word': ['The mill. endnote:[y] footnotes:[z] footnote: [w]'],
    'an attribute': [':note: footnote:[One.]\n\nThe mill.'],
    'brackets alone': ['The mill [1] stood.\n\n[1] A mill.'],
    'a note in a note': ['The mill.footnote:[One footnote:[two\\] so.] It stood.', '1 < 1'],
    'a passage that passes through': ['+++footnote:[One.]+++ and pass:[footnote:[x\\]]'],
  }) // biome-ignore format: a table

  it('are reported where they are empty, not closed, named twice or not at all', () => {
    expectFindings(`
      //- a.adoc
      The mill.footnote:m[One.] It stood.footnote:[] So.footnote:none[] And.footnote:m[Two.]
                                         ^^^^^^^^^^ note-empty
                                                        ^^^^^^^^^^^^^^^ note-undefined
                                                                            ^^^^^^^^^^^ note-duplicate

      The millfootnote:no[] again.
              ^^^^^^^^^^^^^ note-undefined

      It burned.footnote:[never closed.
                ^^^^^^^^^^ note-malformed
    `)
  })

  it('are missed where a name is called that nothing has, even alone', () => {
    expectFindings(`
      //- a.adoc
      The mill.footnote:mill[] It stood.
               ^^^^^^^^^^^^^^^ note-undefined
    `)
  })
})
