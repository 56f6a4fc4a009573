import { expectProse } from './expect'

describe('prose in AsciiDoc', () => {
  expectProse('asciidoc', [
    ['= The Mill\n:toc: left\n:long: f. 5 \\\n  op. 3\n\nIt stood.', '= The Mill', 'It stood.'],
    ['// a comment\nThe mill.\n////\nf. 5\n\n////\nIt stood.', 'The mill.', 'It stood.'],
    ['----\na[1]\n\nb\n----\nProse.', 'Prose.'],
    ['-----\n----\nf. 5\n-----\nProse.', 'Prose.'],
    ['....\nf. 5\n....\nProse.', 'Prose.'],
    ['```js\na[1]\n```\nProse.', 'Prose.'],
    ['++++\n<b>f. 5</b>\n++++\nProse.', 'Prose.'],
    ['[source,ruby]\na[1]\nb\n\nProse.', 'Prose.'],
    ['[source,ruby]\n----\na[1]\n\nb\n----\nProse.', 'Prose.'],
    ['[quote, A miller]\n____\nThe mill.\n____', 'The mill.'],
    ['[[mill]]\n.The mill\n====\nIt stood.\n====', '.The mill', 'It stood.'],
    [' f. 5, indented\n and on\n\nProse.', 'Prose.'],
    ['* The mill\n  stood\n+\nand burned', '* The mill stood', 'and burned'],
    [' * The mill\n\n . The carter', '* The mill', '. The carter'],
    ['|===\n|The mill |stood\n|===', '|The mill |stood'],
    ['Type `f. 5` or ``a``b or `+{x}+`.', 'Type or b or .'],
    ['It`s the miller`s mill.', 'It`s the miller`s mill.'],
    ['See https://example.org/a[the mill] and link:b.html[the carter].', 'See [the mill] and [the carter].'],
    ['See <<mill>> and <<carter,the carter>> and xref:a#b[there].', 'See and the carter>> and [there].'],
    ['So {product} says, pass:[f. 5] and stem:[x^2] and (((mill,old))).', 'So says, and and .'],
    ['The mill.footnote:[It stood.] And footnote:m[It burned.]', 'The mill. [It stood.] And [It burned.]'],
    ['image::mill.png[The mill]\ninclude::a.adoc[]\nProse.', 'Prose.'],
    ['ifdef::mill[]\nProse.\nendif::[]', 'Prose.'],
  ])
})
