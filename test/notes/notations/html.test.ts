import { expectFindings } from '../../checks/expect'
import { expectTable } from '../table'

describe('notes in HTML', () => {
  expectTable('a.html', {
    'of Pandoc': ['<p>The mill<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> stood.</p>\n<section class="footnotes"><ol>\n<li id="fn1"><p>A mill.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>\n</ol></section>', '1 < 1'],
    'of Word': ['<p>The mill<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> stood.</p>\n<div id=ftn1>\n<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> A mill.</p>\n</div>', '1 < 1'],
    'of Project Gutenberg': ['<p>The mill<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a> stood.</p>\n<div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> A mill.</p></div>', '1 < 1'],
    'of a wiki': ['<p>The mill<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> stood.</p>\n<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> A mill.</li></ol>', '1 < 1'],
    'of EPUB': ['<p>The mill<a epub:type="noteref" href="#n1">*</a> stood.</p>\n<aside epub:type="footnote" id="n1"><p>A mill.</p><p>It stood.</p></aside>', '* < 1'],
    'by hand': ['<p>The mill<sup><a href="#a1">1</a></sup> stood [<a href="#a2">2</a>].</p>\n<p id="a1">1. A mill.</p>\n<p id="a2">2. So.</p>', '1 < 1', '2 < 1'],
    'an item without its end': ['<p>The mill<sup><a href="#fn1">1</a></sup> stood<sup><a href="#fn2">2</a></sup>.\n<ol><li id="fn1">A mill.<li id="fn2">So.</ol>', '1 < 1', '2 < 1'],
    'called twice': ['<p>The mill<sup><a href="#fn1">1</a></sup>, the mill<sup><a href="#fn1">1</a></sup>.</p>\n<p id="fn1">A mill.</p>', '1 < 1 1'],
    'an encoded address': ['<p>The mill<sup><a href="#fn%C3%A91">1</a></sup> stood.</p>\n<p id="fné1">A mill.</p>', '1 < 1'],
    'numbers that start again': ['<p>The mill<sup><a href="#a-1">1</a></sup> stood<sup><a href="#a-2">2</a></sup>.</p><ol><li id="a-1">One.</li><li id="a-2">Two.</li></ol>\n<p>So<sup><a href="#b-1">1</a></sup>.</p><ol><li id="b-1">Three.</li></ol>', '1 < 1', '2 < 1', '1 < 2'],
    'an entity in the address': ['<p>The mill<sup><a href="&#35;fn1">1</a></sup> stood.</p>\n<p id="fn1">A mill.</p>', '1 < 1'],
    // Traps
    'a table of contents': ['<ul><li><a href="#c1">1</a> One</li><li><a href="#c2">2</a> Two</li></ul>\n<p id="c1">One.</p><p id="c2">Two.</p>'],
    'a page, a figure, a section': ['<p>See <a href="#p12">12</a>, <a href="#f1">Fig. 1</a>, <a href="#s2">section 2</a>.</p>\n<p id="p12">Twelve.</p><div id="f1">F</div><div id="s2">S</div>'],
    'a link to a heading': ['<p>The mill<sup><a href="#h1">1</a></sup> stood.</p>\n<h2 id="h1">One</h2>'],
    'a link that leads back': ['<p id="ref1">The mill stood.</p>\n<p id="x1"><a href="#ref1">[1]</a> A mill.</p>'],
    'a link elsewhere': ['<p>The mill<sup><a href="notes.html#fn1">1</a></sup><sup><a href="https://example.org/#fn1">2</a></sup> stood.</p>\n<p id="fn1">A mill.</p>'],
    'a power': ['<p>x<sup>2</sup>, the 2<sup>nd</sup>, <sup><a href="#top">top</a></sup></p>\n<p id="top">Top.</p>'],
    'in a comment and a script': ['<!-- <sup><a href="#fn1">1</a></sup> -->\n<script>x = \'<sup><a href="#fn1">1</a></sup>\'</script>\n<pre><sup><a href="#fn1">1</a></sup></pre>\n<p id="fn1">A mill.</p>'],
    'notes that nothing calls': ['<li id="fn1">A mill.</li>\n<div class="footnote" id="x">So.</div>'],
    'brackets alone': ['<p>The mill [1] stood.</p>\n<p>[1] A mill.</p>'],
    'a link whose target is not there': ['<p>The mill<sup><a href="#fn1">1</a></sup> stood<sup><a href="#fn2">2</a></sup>.</p>\n<p id="fn1">One.</p>', '1 < 1'],
  }) // biome-ignore format: a table

  it('are reported where one of many has no target, or a text of nothing but a link back', () => {
    expectFindings(`
      //- a.html
      <p>The mill<sup><a href="#fn1">1</a></sup> stood<sup><a href="#fn2">2</a></sup> so<sup><a href="#fn3">3</a></sup>.</p>
                                                                                             ^^^^^^^^^^^^^^^^^^^^ note-undefined
      <ol><li id="fn1">One. <a href="#r1">↩</a></li>
      <li id="fn2"> <a href="#r2">↩</a></li>
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note-empty
      </ol>
    `)
  })

  it('are not out of order where chapters count anew', () => {
    expectFindings(`
      //- a.html
      <p>The mill<a role="doc-noteref" href="#a-1">1</a> stood.<a role="doc-noteref" href="#a-2">2</a></p>
      <ol><li id="a-1">One.</li><li id="a-2">Two.</li></ol>
      <p>It burned.<a role="doc-noteref" href="#b-1">1</a></p>
      <ol><li id="b-1">Three.</li></ol>
    `)
  })

  it('are reported where what says that it calls one finds none, and nothing calls what says that it is one', () => {
    expectFindings(`
      //- a.html
      <p>The mill<a href="#fn1" role="doc-noteref">1</a> stood<a href="#fn3" role="doc-noteref">3</a> so.</p>
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note-undefined
      <p id="fn1">A mill.</p>
      <p id="fn8">So.</p>
      ^^^^^^^^^^^^ note-unused
    `)
  })
})
