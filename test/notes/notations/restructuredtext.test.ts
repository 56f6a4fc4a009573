import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in reStructuredText', () => {
  expectTable('a.rst', {
    'numbers': ['The mill [1]_ stood [2]_.\n\n.. [1] A mill.\n.. [2] So they say.', '1 < 1', '2 < 1'],
    'numbers that are counted': ['The mill [#]_ stood [#]_.\n\n.. [#] A mill.\n.. [#] So they say.', '1 < 1', '2 < 1'],
    'names': ['The mill [#mill]_ stood [#carter]_, the mill [#mill]_.\n\n.. [#carter] So.\n.. [#mill] A mill.', 'carter < 1', 'mill < 1 1'],
    'signs': ['The mill [*]_ stood [*]_.\n\n.. [*] A mill.\n.. [*] So.', '* < 1', '† < 1'],
    'all of them': ['The mill [1]_, [#]_, [*]_, [#m]_.\n\n.. [#] Counted.\n.. [1] One.\n.. [*] Sign.\n.. [#m] Named.', '2 < 1', '1 < 1', '* < 1', 'm < 1'],
    'text that goes on': ['The mill [1]_.\n\n.. [1] A mill,\n   and on.\n\n   A second paragraph [2]_.\n\n.. [2] Two.', '1 < 1', '2 < 6'],
    'notes before their markers': ['.. [#] One.\n\nThe mill [#]_.', '1 < 3'],
    'joined to a word': ['The mill\\ [1]_ stood.\n\n.. [1] A mill.', '1 < 1'],
    'indented in a block': ['* The mill [1]_\n\n  .. [1] A mill.', '1 < 1'],
    // Traps
    'in a literal': ['Type ``[1]_`` so.\n\n.. [1] A mill.'],
    'in a literal block': ['So::\n\n   x [1]_\n\n   .. [1] y\n\n.. code::\n\n   .. [#] z [#]_'],
    'in a comment': ['The mill.\n\n.. A comment [1]_\n   .. [1] of it'],
    'escaped': ['The mill \\[1]_ stood.\n\n.. [1] A mill.'],
    'glued to a word': ['x[1]_ and list[1]_y.\n\n.. [1] A mill.'],
    'a citation': ['As said [MILL2001]_.\n\n.. [MILL2001] Mills. Riga, 2001.'],
    'a link': ['See mill_ and `the mill`_ and __.\n\n.. _mill: https://example.org'],
    'brackets alone': ['The mill [1] stood [2].\n\n[1] A mill.\n\n[2] Two.'],
    'a label of another kind': ['.. [1]: A mill.\n.. [1a] So.\n\nThe mill [1a]_ [1]: .'],
    'notes that nothing calls': ['.. [1] A mill.\n.. [2] Two.'],
  }) // biome-ignore format: a table

  it('are reported where a partner is missing, or a note is given twice', () => {
    expectFindings(`
      //- a.rst
      The mill [1]_ stood [#m]_ and burned [#other]_ so [#]_.
                                                        ^^^^ note-undefined
                                           ^^^^^^^^^ note-undefined

      .. [1] A mill.
      .. [1] Again.
         ^^^ note-duplicate
      .. [#m]
         ^^^^ note-empty
      .. [7] Seven.
         ^^^ note-unused
    `)
  })

  it('cite archives', () => {
    expectFindings(`
      //- a.rst
      The mill [#]_ stood [#]_.

      .. [#] RGASPI, f. 85, op. 14,
         d. 50, l. 6.
      .. [#] Ibid., l. 7; see note 1.
    `)
  })
})
