import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

const raw = String.raw

describe('notes in LaTeX', () => {
  expectTable('a.tex', {
    'footnotes are counted': [raw`The mill stood.\footnote{A mill.} It burned.\footnote{So they say.}`, '1 < 1', '2 < 1'],
    'endnotes are counted by themselves': [raw`The mill\footnote{A mill.} stood.\endnote{At the end.} So\footnote{Two.}`, '1 < 1', '1 < 1', '2 < 1'],
    'a number of its author’s': [raw`The mill\footnote[7]{Seven.} stood.\footnote{One.}`, '7 < 1', '1 < 1'],
    'the same number on two pages': [raw`The mill\footnote[1]{One.} stood.\footnote[1]{One again.}`, '1 < 1', '1 < 1'],
    'mark and text apart': [raw`
The mill\footnotemark[3] stood.

\footnotetext[3]{Three.}`, '3 < 1'],
    'marks and texts that are counted': [raw`
A\footnote{One.} mill\footnotemark{} and a carter\footnotemark.
\footnotetext{Two.}
\footnotetext{Three.}`, '1 < 1', '2 < 1', '3 < 1'],
    'a mark that calls a counted note again': [raw`The mill.\footnote{One.} The carter.\footnotemark[1]`, '1 < 1 1'],
    'braces and commands within': [raw`The mill\footnote{See {\bf the \emph{old} mill}, 5\% of it \{sic\}.} stood.`, '1 < 1'],
    'over several lines': [raw`
The mill\footnote{%
  It stood
  there.% so they say }
} burned.`, '1 < 1'],
    'of several paragraphs': [raw`
The mill\footnote{It stood.

It burned.} is gone.\footnote{So.}`, '1 < 1', '2 < 3'],
    'notes at the side, and of the class beamer': [raw`The mill\sidenote{Stood.} burned\footnote<2->[frame]{There.}.`, '1 < 1', '1 < 1'],
    'in a heading, a list, a quotation': [raw`
\section{The mill\footnote{One.}}
\begin{itemize}
  \item stood\footnote{Two.}
\end{itemize}
\begin{quote}It burned.\footnote{Three.}\end{quote}`, '1 < 1', '2 < 3', '3 < 5'],
    'after a line break': [raw`The mill \\\footnote{One.} stood.`, '1 < 1'],
    'a note without a number': [raw`
\footnotetext{With thanks.}
The mill.\footnote{One.}`, '* < 1', '1 < 2'],
    'thanks in a title': [raw`
\title{The mill\thanks{Read at Riga.}}
\author{A. Carter\thanks{Of Riga.} \and B. Smith\footnotemark[2]}
The mill.\footnote{One.}`, '* < 1', '† < 2 2', '1 < 3'],
    'marks in two tables, each with its text behind it': [raw`
A\footnotemark{} mill\footnotemark.
\footnotetext{One.}\footnotetext{Two.}
So\footnotemark.
\footnotetext{Three.}`, '1 < 1', '2 < 1', '3 < 3'],
    // Traps
    'a mark behind a counter that is set back': [raw`The mill\footnotemark.\footnotetext{One.} So\addtocounter{footnote}{-1}\footnotemark.`, '1 < 1'],
    'in a comment': [raw`
The mill % \footnote{One.}
stood.`],
    'in verbatim text': [raw`
\begin{verbatim}
\footnote{One.}
\end{verbatim}
Type \verb|\footnote{Two.}| or \lstinline!\footnote{x}!.`],
    'in a definition': [raw`
\newcommand{\source}[1]{\footnote{#1}}
\renewcommand{\thefootnote}{\fnsymbol{footnote}}
\DeclareRobustCommand\note[2]{%
  \footnotemark[#1]\footnotetext[#1]{#2}}
The mill.`],
    'a parameter in the text of a note': [raw`{\catcode 5=1 \footnote{See #1.}}`],
    'a command that begins like one': [raw`\footnotesize The mill.\footnoterule \footnotemarkx \marginnote{So.} \marginpar{So.}`],
    'an escaped backslash': [raw`Type \textbackslash footnote\{so\}, or \\footnote.`],
    'a citation': [raw`The mill.\footcite[5]{mill} \autocite{mill} \footfullcite{mill}`],
    'a mark for what only TeX knows': [raw`The mill\footnote{One.} stood.\footnotemark[\value{footnote}]`, '1 < 1'],
    'a mark whose text is elsewhere': [raw`The mill\footnotemark{} stood.\footnote{Two.}`, '2 < 1'],
    'a note within a note': [raw`The mill\footnote{One\footnote{Two.} so.} stood.`, '1 < 1'],
    'an unclosed note': [raw`The mill\footnote{never closed.`, '1 < 1'],
    'brackets, stars and numbers': [raw`
The mill [1] stood* for $x^{2}$ years.\footnotesize

[1] The old one.

* Of Riga.`],
    'formulas': [raw`If $\footnote{x}$ and \[ a[1] = b \], so.`],
  }) // biome-ignore format: a table

  it('are reported where they are empty or not closed', () => {
    expectFindings(raw`
      //- a.tex
      The mill\footnote{} stood,\footnote{ } and
              ^^^^^^^^^^ note-empty
                                ^^^^^^^^^^ note-empty

      burned\footnote{never closed.
            ^^^^^^^^^^ note-malformed
    `)
  })

  it('are reported where one mark has no text and others have', () => {
    expectFindings(raw`
      //- a.tex
      The mill\footnotemark{} stood.
      \footnotetext{One.}

      It burned.\footnotemark
                ^^^^^^^^^^^^^ note-undefined

      So they say.\footnote{% look for the page
                  ^^^^^^^^^^ note-empty
      }
    `)
  })

  it('are reported where a text has no mark, and where there are two', () => {
    expectFindings(raw`
      //- a.tex
      The mill\footnotemark[1] stood\footnotemark[2] and burned.

      \footnotetext[1]{One.} \footnotetext[2]{Two.} \footnotetext[4]{Four.} \footnotetext[2]{Two again.}
                                                    ^^^^^^^^^^^^^^^^^ note-unused
                                                                            ^^^^^^^^^^^^^^^^^ note-duplicate
    `)
  })

  it('cite archives, and what the note before cites', () => {
    expectFindings(raw`
      //- a.tex
      The mill stood.\footnote{RGASPI, f.~85, op.~14, d.~50, l.~6~ob.} It burned.\footnote{\emph{Ibid.}, l.~7.}
      Nobody saw it.\footnote{GARF, f.~130, op.~5, d.~8, l.~3.}
    `)
  })
})
