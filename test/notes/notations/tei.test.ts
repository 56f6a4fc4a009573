import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in TEI and its kin', () => {
  expectTable('a.xml', {
    'numbers': ['<p>The mill<note n="1">A mill.</note> stood<note n="2" place="foot">So.</note>.</p>', '1 < 1', '2 < 1'],
    'no numbers': ['<p>The mill<note place="bottom">A mill.</note> stood<note type="footnote">So.</note>.</p>', '1 < 1', '2 < 1'],
    'of several paragraphs': ['<p>The mill<note n="1"><p>One.</p>\n\n<p>Two.</p></note> stood.</p>', '1 < 1'],
    'called from elsewhere': ['<p>The mill<ref target="#n1">1</ref> stood<ptr target="#n2"/>.</p>\n<note xml:id="n1" n="1">One.</note>\n<note xml:id="n2" n="2">Two.</note>', '1 < 1', '2 < 1'],
    'where they stand, and once more': ['<p>The mill<note n="1" xml:id="a">One.</note> stood.<ref target="#a">1</ref></p>', '1 < 1 1'],
    'of a journal': ['<p>The mill<xref ref-type="fn" rid="fn1"><sup>a</sup></xref>.</p>\n<fn-group><fn id="fn1"><label>a</label><p>A mill.</p></fn></fn-group>', 'a < 1'],
    'of DocBook': ['<para>The mill<footnote><para>A mill.</para></footnote> stood<footnote xml:id="f"><para>So.</para></footnote><footnoteref linkend="f"/>.</para>', '1 < 1', '2 < 1 1'],
    'with a prefix': ['<tei:p>The mill<tei:note n="1">A mill.</tei:note> stood.</tei:p>', '1 < 1'],
    'numbers that start again': ['<p>A<note n="1">a</note></p><p>B<note n="1">b</note></p>', '1 < 1', '1 < 1'],
    // Traps
    'in a comment, in CDATA': ['<p>The mill<!-- <note n="1">A mill.</note> --> <![CDATA[<note n="1">x</note>]]></p>'],
    'in the header': ['<TEI><teiHeader><notesStmt><note n="1">A mill.</note></notesStmt></teiHeader><text><body><p>So<note n="1">One.</note>.</p></body></text></TEI>', '1 < 1'],
    'in an example': ['<eg><note n="1">A mill.</note></eg><egXML><note n="2">x</note></egXML>'],
    'of a configuration': ['<config>\n<note>Build with care.</note>\n<note id="1" lang="en">So.</note>\n<note type="warning">x</note>\n</config>'],
    'empty, or not closed': ['<p>The mill<note n="1"/> stood<note n="2">never closed.</p>'],
    'references to other things': ['<p>See <ref target="#p5">p. 5</ref>, <ref target="page.xml">there</ref><ptr target="#x"/>.</p><p xml:id="p5">Five.</p>'],
    'entities': ['<p>Write &lt;note n="1"&gt;so&lt;/note&gt;.</p>'],
    'a note in a note': ['<p>The mill<note n="1">One<note n="2">two</note>.</note> stood.</p>', '1 < 1'],
    'brackets alone': ['<p>The mill [1] stood.</p>\n<p>[1] A mill.</p>'],
    'an element that begins like one': ['<p>The mill<notes n="1">A</notes><notegrp>B</notegrp></p>'],
    'an attribute': ['<p note="1" n="1">The mill <seg n="2">stood</seg>.</p>'],
  }) // biome-ignore format: a table

  it('are reported where they are empty, or what says that it calls one finds none', () => {
    expectFindings(`
      //- a.xml
      <p>The mill<note n="1">  </note> stood<xref ref-type="fn" rid="f1">1</xref><xref ref-type="fn" rid="f9">9</xref>.</p>
                 ^^^^^^^^^^^^ note-empty
                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note-undefined
      <fn id="f1"><p>One.</p></fn>
    `)
  })

  it('are reported where nothing calls one of those that are called elsewhere', () => {
    expectFindings(`
      //- a.xml
      <p>The mill<ptr target="#n1"/> stood<ptr target="#n2"/>.</p>
      <note xml:id="n1">One.</note>
      <note xml:id="n2">Two.</note>
      <note xml:id="n3">Three.</note>
      ^^^^^^^^^^^^^^^^^^ note-unused
    `)
  })

  it('cite archives', () => {
    expectFindings(`
      //- a.xml
      <p>The mill<note n="1">RGASPI,&#160;f.&#160;85, <hi>op.</hi> 14, d. 50, l. 6.</note> stood.<note n="2">Ibid., l. 7.</note></p>
    `)
  })
})
