import { expectProse } from './expect'

describe('prose in Typst', () => {
  expectProse('typst', [
    ['= The Mill\nIt stood.\n\nIt burned.', '= The Mill', 'It stood.', 'It burned.'],
    ['#set page(\n  width: 10cm,\n)\nThe mill.', 'The mill.'],
    ['#let mill(body) = [\n  f. 5 :(\n  #body\n]\nThe mill.', 'The mill.'],
    ['#let x = "a ) b ("\nThe mill.', 'The mill.'],
    ['#show: rest => paper(\n  title: [The Mill],\n)\nIt stood.', 'It stood.'],
    ['#import "@preview/x:0.1.0": *\nThe mill.', 'The mill.'],
    ['// a comment\nThe mill. // f. 5\nhttps://example.org/a so', 'The mill. so'],
    ['The /* f. 5 */ mill.\n/* a\n\nb */\nIt stood.', 'The mill.', 'It stood.'],
    ['```c\na[1]\n\nb\n```\nThe mill.', 'The mill.'],
    ['Type `f. 5` or ```c a[1]```.', 'Type or .'],
    ['If $f_5 = 3$, \\$5 or $ 6.', 'If , \\$5 or $ 6.'],
    ['f.~85, op.~14, ll. 7--9', 'f. 85, op. 14, ll. 7- 9'],
    ['The mill#footnote[It stood.] burned.', 'The mill [It stood.] burned.'],
    ['#text(fill: red, size: calc.max(1pt, 2pt))[The mill] stood #h(1fr) there.', '[The mill] stood there.'],
    ['#figure(image("f. 5 (a).png"), caption: "x") The mill.', 'The mill.'],
    ['See @mill and <lab> and a < b > c.', 'See and and a < b > c.'],
    ['a miller@example.org came', 'a miller@example.org came'],
    ['#if x {\n  [f. 5]\n} else [\n  op. 3\n]\nThe mill.', 'The mill.'],
    ['#{\n  let x = 5\n}\nThe mill.', 'The mill.'],
  ])
})
