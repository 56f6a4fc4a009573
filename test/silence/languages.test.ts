import { expectSilence } from './expect'

/** Files of the languages that people write texts in, and that are no articles with notes and archives. */
describe('silence in files of', () => {
  expectSilence({
    'LaTeX, a paper with formulas.tex': String.raw`
\documentclass[11pt,a4paper]{article}
\usepackage[utf8]{inputenc}
\usepackage{amsmath, listings} % the usual
\newcommand{\norm}[1]{\left\lVert #1 \right\rVert}
\newcommand{\fn}[1]{\footnote{#1, f.~5, op.~3}}
\DeclareMathOperator{\im}{im}
\title{On the Norm of a Mill}
\author{A. Miller \and B. Carter}
\date{May 2019}

\begin{document}
\maketitle

\section{Introduction}\label{sec:intro}
Let $f \colon X \to Y$ be a map, as in~\cite[f.~3, p.~12]{miller2001}, and let $d_1, \dots, d_{14}$ be its degrees.
By Theorem~\ref{thm:main} [see also 5, p. 7], the fibre over $y$ has dimension $l = 6$ [1].
We write $[n] = \{1, \dots, n\}$, so $a[1] = 5$.

\begin{theorem}[Carter, 1998]\label{thm:main}
  For each $\varepsilon > 0$ and f. 5, op. we have
  \begin{equation}
    \norm{f(x) - f(y)} \le \varepsilon, \qquad d. 5, l. 7
  \end{equation}
  \begin{align*}
    a &= b[1] \\
    c &= d. 8, \text{op. 3}
  \end{align*}
\end{theorem}

\begin{lstlisting}[language=Python]
for i in range(10):  # RGASPI, f. 5, op. 3, d. 8, l. 7
    x[1] = y[2]
\end{lstlisting}

The cost is 5\% of \$12, or \textbf{3*} of all cases; see Fig.~\ref{fig:cost}(b) and \verb|x[1]|.

\begin{table}
  \begin{tabular}{l|r}
    Mill & Cost \\ \hline
    One* & 12 [1] \\
    Two** & 14 [2]
  \end{tabular}
  \caption{*~significant at 5\%; **~at 1\%.}
\end{table}

% TODO: \footnote{RGASPI, f. 5, op. 3, d. 8, l. 7}
\begin{thebibliography}{9}
\bibitem{miller2001} A.~Miller. \emph{Mills}, vol.~3. Riga, 2001, pp.~5--12.
\bibitem[Car98]{carter1998} B.~Carter. A norm. \emph{J. Mills} \textbf{12} (1998), no.~3, 5--17.
\end{thebibliography}
\end{document}
`,
    'LaTeX, a class.tex': String.raw`
\NeedsTeXFormat{LaTeX2e}
\ProvidesClass{mill}[2020/01/01 v1.0 A class]
\LoadClass{article}
\RequirePackage{footmisc}
\renewcommand\@makefntext[1]{\noindent\hb@xt@1.8em{\hss\@makefnmark}#1}
\renewcommand{\thefootnote}{[\arabic{footnote}]}
\def\note#1#2{%
  \footnotemark[#1]%
  \footnotetext[#1]{#2}}
\newenvironment{source}{\begin{quote}\small\footnote{}}{\end{quote}}
\let\oldfootnote\footnote
\endinput
`,
    'LaTeX, a letter.tex': String.raw`
\documentclass{letter}
\begin{document}
\begin{letter}{Mr A. Carter \\ 12 Mill Lane \\ Riga}
\opening{Dear Mr Carter,}
Thank you for your letter of 5~May. Please find enclosed\ldots
\ps{P.S. f.~a.~o.~}
\closing{Yours,}
\end{letter}
\end{document}
`,
    'reStructuredText, an interface.rst': `
.. _mill-api:

========
Mill API
========

.. module:: mill
   :synopsis: Grinds [1] grain.

.. contents:: :local:

The module grinds \`\`grain[1]\`\` into flour; see :func:\`grind\` and :pep:\`8\`.

.. function:: grind(grain, f=5, op=3)

   Grinds the grain.

   :param grain: What to grind, as \`\`[1, 2]\`\`.
   :type grain: list[int]
   :returns: d. 5 of flour.
   :raises ValueError: if f. 5 is not l. 7.

   >>> grind([1, 2])[1]
   5

   Like so::

      x = grind(a[1])  # RGASPI, f. 5, op. 3, d. 8, l. 7

      y[2] = 3

.. code-block:: python
   :emphasize-lines: 2

   def f(x):
       return x[1]_

.. versionchanged:: 3.5
   Takes a list*.

.. note:: The *grain* must be \\*dry\\*.

.. csv-table:: Sizes
   :header: "Size", "Cost"

   "1 [a]", "12"

====  =====
Size  Cost*
====  =====
1     [1]
====  =====

See also
--------

* \`Mills <https://example.org/mills>\`_
* mill_ and the_[1]
* a list [#] and ref[1]_x

.. _mill: https://example.org/mill
.. |mill| replace:: the mill
.. This is a comment with [1]_ in it.
`,
    'reStructuredText, a change log.rst': `
Changelog
=========

1.2.0 (2020-01-01)
------------------

- Fixed #12, #14 (thanks @miller) [1].
- \`\`op.f(5)\`\` no longer fails: d. 5.
- Add \`\`[1]_\`\` and \`\`.. [1]\`\` to the parser.

.. [unreleased] nothing
`,
    'Org, an agenda.org': `
#+TITLE: Agenda
#+STARTUP: overview
#+TODO: TODO(t) WAIT(w@/!) | DONE(d!)
* Inbox [0/2]                                                        :work:
** TODO [#A] Write to the miller [50%]
   SCHEDULED: <2024-05-06 Mon 10:00-11:00 +1w> DEADLINE: <2024-05-10 Fri>
   :PROPERTIES:
   :ID:       f-5-op-3
   :Effort:   0:30
   :END:
   :LOGBOOK:
   CLOCK: [2024-05-06 Mon 10:00]--[2024-05-06 Mon 10:30] =>  0:30
   - State "DONE" from "TODO" [2024-05-06 Mon 10:31]
   :END:
   - [ ] Grain [1]
   - [X] Flour*
   - Mill :: a thing that grinds
** DONE Read [[https://example.org/mill][the page]], p. 5
   CLOSED: [2024-05-06 Mon]
* Notes
  Use =a[1]= and ~f(5)~, never [fn] or [fn ].
  #+begin_src emacs-lisp
  (setq org-footnote-re "\\\\[fn:1\\\\]") ; RGASPI, f. 5, op. 3, d. 8, l. 7
  #+end_src
  #+RESULTS:
  : [fn:1]
  | Size | Cost |
  |------+------|
  |    1 | [1]  |
  #+TBLFM: $2=$1*3
# Local Variables: [fn:1]
`,
    'AsciiDoc, a manual.adoc': `
= The Mill: a Manual
A. Miller <miller@example.org>
v1.2, 2020-01-01
:toc: left
:source-highlighter: rouge
:note: footnote:[never]

[[install]]
== Installing

NOTE: Use version 1.2 [[a]] or [1].

. Download the *mill*.
. Run it:
+
[source,console]
----
$ mill --grain[1] footnote:[no] <1>
RGASPI, f. 5, op. 3, d. 8, l. 7
----
<1> Grinds.

Press kbd:[Ctrl+F5], then menu:File[Save]. See <<install>>, xref:mill.adoc#f5[f. 5], and \`footnote:[x]\`.

[cols="1,2*"]
|===
|Option |Meaning

|\`-f\`
|op. 3 [1]
|===

....
footnote:[literal]
....

////
footnote:[comment]
////

// footnote:[comment]

 footnote:[an indented line]

\\footnote:[escaped]

ifdef::env-github[]
image::mill.png[Mill, 100]
endif::[]
`,
    'Typst, a template.typ': `
#import "@preview/mill:0.1.0": grind, flour
#let note(body) = footnote[#body, f. 5, op. 3]
#let paper(title: none, authors: (), doc) = {
  set page(numbering: "1", margin: (x: 2cm))
  set text(size: 11pt)
  show heading: it => [
    #it.body [1]
  ]
  // #footnote[RGASPI, f. 5, op. 3, d. 8, l. 7]
  align(center, text(17pt)[*#title*])
  doc
}

#show: paper.with(
  title: [On Mills#footnote[]],
  authors: ("A. Miller",),
)

= Introduction <intro>
As @miller2001[p. 5] says, $f: X -> Y$ has degree $d_5$, see @intro.
#figure(
  table(columns: 2, [Mill], [Cost*], [1], [12]),
  caption: [Costs.],
)
\`\`\`rust
let x = a[1]; // #footnote[no]
\`\`\`
Inline \`#footnote[no]\` and \\#footnote, array \`a[1]\`.

#lorem(50)
#bibliography("refs.bib")
`,
    'HTML, a page.html': `
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Mills [1]</title>
<script>
var a = b[1]; // RGASPI, f. 5, op. 3, d. 8, l. 7
if (a < 5 && b > 3) document.write("<p>[1]</p>");
</script>
<style>.note { color: red } /* f. 5, op. 3 */</style>
</head>
<body>
<nav><ul><li><a href="#top">Top</a></li><li><a href="#mills">Mills</a> <li id="x1"><a href="#x2">1</a></ul></nav>
<h1 id="mills">Mills</h1>
<p>Grind<sup>*</sup> the grain, H<sub>2</sub>O and x<sup>2</sup>, see <a href="mill.html#p5">page 5</a>.</p>
<p>See <a href="#fig1">Fig. 1</a> and <a href="#s2">section 2</a>.</p>
<figure id="fig1"><img src="mill.png" alt="f. 5, op. 3, d. 8"></figure>
<h2 id="s2">2. Flour</h2>
<p>Use <code>a[1]</code>, or &lt;note&gt;.</p>
<pre>
RGASPI, f. 5, op. 3, d. 8, l. 7
</pre>
<!-- RGASPI, f. 5, op. 3, d. 8, l. 7 -->
<ol><li id="step1">One <li>Two</ol>
<form><label for="a">f. 5</label><input id="a" value="op. 3"></form>
<footer><p>* Not today. <a href="#mills">back</a></p></footer>
</body>
</html>
`,
    'XML, a configuration.xml': `
<?xml version="1.0" encoding="UTF-8"?>
<!-- f. 5, op. 3 -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <name>mill [1]</name>
  <version>1.2.0</version>
  <dependencies>
    <dependency><groupId>org.example</groupId><artifactId>grain</artifactId><version>[1.0,2.0)</version></dependency>
  </dependencies>
  <note>Build with care.</note>
  <ref target="x"/>
  <description><![CDATA[ RGASPI, f. 5, op. 3, d. 8, l. 7 ]]></description>
  <notes><note id="1" lang="en">Grinds.</note></notes>
</project>
`,
    'XML, a picture.xml': `
<svg xmlns="http://www.w3.org/2000/svg" width="5" height="3"><defs><path id="f5" d="M 5 3 L 8 7"/></defs>
<use href="#f5"/><text x="5">f. 5, op. 3, d. 8, l. 7</text></svg>
`,
  })
})
