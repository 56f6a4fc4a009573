/** XML and HTML: texts of elements. TEI, DocBook, JATS and XHTML share their names here; no element means two things. */
import { type Elements, markupComment, nothingOfItsOwn, type Syntax } from './syntax'

const names = (words: string) => new Set(words.split(' '))

const elements: Elements = {
  inline: names(
    'a abbr acronym add addname affiliation anchor app author b bdi bdo bibl big biblscope cb choice cite citation citetitle code ' +
      'corr country data date dfn del dfn ed emph emphasis ex expan ext-link font foreign forename fn footnote footnoteref fw g gap ' +
      'gb geogname gloss graphic hi i idno img index ins italic bold kbd lb lem link literal mark measure mentioned milestone name ' +
      'note num orgname orig pb pc persname phrase placename ptr pubplace publisher q quote rdg ref reg repository restore rolename ' +
      'rs s samp seg settlement sic small socalled  span strike strong sub subscript subst sup superscript supplied ' +
      'surname symbol tech term time title tt u ulink unclear uri var w wbr xref',
  ),
  blocks: names(
    'ab address abstract article aside back bibliography blockquote body book byline caption cell chapter closer dateline dd ' +
      'details dialog div div1 div2 div3 div4 div5 div6 div7 dl docauthor doctitle dt entry epigraph fieldset figcaption figdesc ' +
      'figure footer form formalpara front group h1 h2 h3 h4 h5 h6 head header hr html imprimatur item l label legend lg li ' +
      'list listbibl listitem main meta nav ol opener option p para postscript preface pre row salute section sect1 sect2 sect3 ' +
      'sect4 sect5 select sidebar signed sp speaker stage summary table tbody td tei teiheader text tfoot th thead titlepage tr ' +
      'trailer ul xml',
  ),
  verbatim: names(
    'script style pre textarea programlisting screen literallayout eg egxml svg math formula template noscript',
  ),
  notes: names('note footnote fn'),
}

const space = '(?:"[^"]{0,2000}"|\'[^\']{0,2000}\'|[^<>"\']){0,4000}'

const tokens = new RegExp(
  [
    String.raw`(?<comment><!--[^]*?(?:-->|$))`,
    String.raw`(?<code><!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^<>]{0,4000}\?>|<![A-Za-z]${space}>`,
    String.raw`<(code|kbd|samp|tt|script|style|svg|math)\b${space}>(?:[^<]|<(?!\/?\3\b)){0,4000}<\/\3>)`,
    String.raw`(?<mark><\/?[A-Za-z]${space}>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]\w{1,30});)`,
  ].join('|'),
  'g',
)

const common = {
  ...nothingOfItsOwn,
  byDefault: false,
  comment: markupComment,
  elements,
  tokens,
  linkEnds: /['&]/,
}

export const xml: Syntax = {
  ...common,
  format: 'xml',
  languages: ['xml'],
  otherNames: ['nxml', 'tei'],
  endings: ['.xml'],
}

export const html: Syntax = {
  ...common,
  format: 'html',
  languages: ['html'],
  otherNames: ['xhtml', 'mhtml'],
  endings: ['.html', '.htm', '.xhtml'],
}
