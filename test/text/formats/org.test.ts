import { expectProse } from './expect'

describe('prose in Org', () => {
  expectProse('org', [
    ['* The mill\nIt stood.\n** The carter\nHe came.', '* The mill', 'It stood.', '** The carter', 'He came.'],
    ['#+title: The mill\n#+options: f:nil\nIt stood.', 'The mill', 'It stood.'],
    ['#+begin_src python\na[1]\n\nb\n#+end_src\nProse.', 'Prose.'],
    ['#+BEGIN_EXAMPLE\nf. 5\n#+END_EXAMPLE\nProse.', 'Prose.'],
    ['#+begin_quote\nThe mill.\n#+end_quote', 'The mill.'],
    ['#+begin_src c\n#+end_example\nf. 5\n#+end_src\nProse.', 'Prose.'],
    ['# a comment\nProse.', 'Prose.'],
    ['#hash is no comment', '#hash is no comment'],
    [': fixed f. 5\nProse.', 'Prose.'],
    [':PROPERTIES:\n:ID: f. 5\n:END:\nProse.', 'Prose.'],
    [':LOGBOOK:\nnever closed\n* The mill', '* The mill'],
    ['SCHEDULED: <2024-05-06 Mon>\nProse.', 'Prose.'],
    ['On <2024-05-06 Mon +1w> and [2024-05-07 Tue] he came.', 'On and he came.'],
    ['Type =f. 5= or ~op. 3~, so.', 'Type or , so.'],
    ['If a=b and c=d or ~ so.', 'If a=b and c=d or ~ so.'],
    ['See [[https://example.org][the mill]] or [[file:mill.org]].', 'See [ [the mill]] or [ ].'],
    ['The mill[fn:1] stood.\n[fn:1] So they say.\n[fn:2] And so.', 'The mill[fn:1] stood.', '[fn:1] So they say.', '[fn:2] And so.'],
    ['If $f_5$ and \\(x\\), $5 or $6.', 'If and , $5 or $6.'],
    ['Run src_sh{ls f. 5} and {{{mill(5)}}} and @@html:<b>@@.', 'Run and and .'],
    ['See [cite:@mill p. 5].', 'See .'],
    ['#+begin_src\nunclosed\n\nProse?'],
  ])
}) // biome-ignore format: a table
