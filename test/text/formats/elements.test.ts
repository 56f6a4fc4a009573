import { expectProse } from './expect'

const both: [text: string, ...prose: string[]][] = [
  ['<p>The mill\nstood.</p>\n<p>It <i>burned</i>.</p>', 'The mill stood.', 'It burned .'],
  ['<p>The mill</p><p>The carter</p>', 'The mill', 'The carter'],
  ['<p>The mill</p> between <p>The carter</p>', 'The mill', 'between', 'The carter'],
  ['<p>The\n<i>old</i>\n<b>mill</b></p>', 'The old mill'],
  ['<!-- a\n\nb --><p>The <!-- c --> mill</p>', 'The mill'],
  ['<p>The <!-- a\n\nb --> mill</p>', 'The mill'],
  ['<p>f.&nbsp;85, op.&#160;14, d.&#xA0;50 &amp; so</p>', 'f. 85, op. 14, d. 50 so'],
  ['<p title="f. 5 > op. 3">The mill</p>', 'The mill'],
  ['<p>If 1 < 2 and a<b, so</p>', 'If 1 < 2 and a<b, so'],
  ['<p>Type <code>f. 5 <b>x</b></code> so</p>', 'Type so'],
  ['<pre>\nf. 5\n\nop. 3\n</pre><p>The mill</p>', 'The mill'],
  ['<table><tr><td>The mill</td><td>The carter</td></tr></table>', 'The mill', 'The carter'],
  ['<p>unclosed <code> the mill', 'unclosed the mill'],
  ['<p>The mill</p', 'The mill</p'],
  ['\uFEFF<!DOCTYPE html>\n<p>The mill</p>', 'The mill'],
]

describe('prose in HTML', () => {
  expectProse('html', [
    ...both,
    ['<script>\nif (a < b) f(1)\n\n</script>\n<style>p {}</style><p>The mill</p>', 'The mill'],
    ['<script src="a.js"></script><p>The mill</p>', 'The mill'],
    ['<ul><li>The mill<li>The carter</ul>', 'The mill', 'The carter'],
    ['The mill<br>\nstood<hr>burned', 'The mill stood', 'burned'],
  ])
})

describe('prose in XML', () => {
  expectProse('xml', [
    ...both,
    ['<?xml version="1.0"?>\n<TEI><text><p>The mill</p></text></TEI>', 'The mill'],
    ['<p>The <![CDATA[f. 5]]> mill</p>', 'The mill'],
    ['<tei:p>The mill</tei:p><tei:p>The carter</tei:p>', 'The mill', 'The carter'],
    ['<p>The mill<note n="1"><p>It stood.</p>\n\n<p>It burned.</p></note> of old.</p>', 'The mill It stood. It burned. of old.'],
    ['<conf>\n  <host>The mill</host>\n  <port>80</port>\n</conf>', 'The mill', '80'],
    ['<p>The mill<note n="1"/> stood.</p><p>It burned.</p>', 'The mill stood.', 'It burned.'],
  ])
}) // biome-ignore format: a table
