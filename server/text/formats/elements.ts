/** XML and HTML: texts of elements. TEI, DocBook, JATS and XHTML share their names here; no element means two things. */
import { withCharacters } from '../entities'
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
  matter: names('teiheader eadheader meihead'),
  notes: names('note footnote fn'),
}

const attribute = /([\w:.-]+)\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g

/** The attributes of a tag by their names in small letters. */
export function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of tag.matchAll(attribute))
    attributes.set(name.toLowerCase(), withCharacters(double ?? single ?? bare ?? ''))
  return attributes
}

/** Ids that say that an element is a note: `fn1`, `_ftn2`, `footnote-3`, `user-content-fn-4`, `cite_note-5`, `Footnote_6_6`, `n7`. */
const noteId =
  /^(?:user-content-|mw-)?(?:_?(?:ftn|edn|fn|en)|n|(?:foot|end|side|cite_)?note|anmerkung|anm|nota?|przypis|sdfootnote|sdendnote)[-_:.]?[\p{L}]?[-_:.]?\d[\p{L}\d_:.-]*$/iu

export function isNoteId(id: string): boolean {
  return id.length < 80 && noteId.test(id)
}

/** Do the attributes say that an element is a note, in the words of EPUB, of the web's roles, or as classes are called? */
export function saysNote(attributes: ReadonlyMap<string, string>): boolean {
  return (
    /\b(?:footnote|endnote|rearnote)\b/.test(attributes.get('epub:type') ?? '') ||
    /^doc-(?:footnote|endnote)$/.test(attributes.get('role') ?? '') ||
    /(?:^|\s)(?:footnote|endnote|note)(?:$|\s)/i.test(attributes.get('class') ?? '')
  )
}

/** Do they say that it calls one? */
export function saysReference(attributes: ReadonlyMap<string, string>): boolean {
  return (
    /\bnoteref\b/.test(attributes.get('epub:type') ?? '') ||
    attributes.get('role') === 'doc-noteref' ||
    /(?:^|\s)(?:footnote-ref|footnoteref|noteref|fnanchor|fn-ref)(?:$|\s)/i.test(attributes.get('class') ?? '')
  )
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
