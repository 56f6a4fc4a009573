import { itReads, itWritesBack, type Rows } from './rows'

const rows: Rows = {
  'BL, Add. MS 31220, fols. 3–5; Egerton MS 2406, f. 12v.': ['uk-bl/add. ms/31220, 3–5', 'uk-bl/egerton ms/2406, 12v'],
  'BL Add. Ms. 29,301, fo. 6.': ['uk-bl/add. ms/29,301, 6'],
  'BL, Add MSS 34567–34570.': ['uk-bl/add mss/34567-34570'],
  'British Library, London, IOR/L/PS/12/2001, f 23v.': ['uk-bl/ior/l/ps/12/2001, 23v'],
  'BL, IOR/L/P&S/10/81; L/PS/12/1990, f. 12.': ['uk-bl/ior/l/p&s/10/81', 'uk-bl/ior/l/ps/12/1990, 12'],
  'BL, Mss Eur F112/208, f. 4; Mss Eur. D. 558.': ['uk-bl/mss eur/f112/208, 4', 'uk-bl/mss eur/d. 558'],
  'BL, Cotton MS Vespasian F. iii, f. 9; Royal MS 14 C VI, f. 6v.': [
    'uk-bl/cotton ms/vespasian f. iii, 9',
    'uk-bl/royal ms/14 c vi, 6v',
  ],
  'BL, Harley 388, f. 88r; Or. MS 5678, fol. 12b.': ['uk-bl/harley/388, 88r', 'uk-bl/or. ms/5678, 12b'],
  'Bodl., MS. Eng. hist. c. 318, fols. 4–6; MS. Eng. lett. d. 4.': [
    'uk-bodleian/ms. eng. hist/c. 318, 4–6',
    'uk-bodleian/ms. eng. lett/d. 4',
  ],
  'Bodl. MS. Auct. F. 3. 12, fol. 37r.': ['uk-bodleian/ms. auct/f. 3. 12, 37r'],
  'Oxford, Bodleian Library, MS Rawlinson D 208, fol. 3r.': ['uk-bodleian/ms rawlinson/d 208, 3r'],
  'Bodl., MS Tanner 61, fol. 7; MS Ashmole 802, part III.': [
    'uk-bodleian/ms tanner/61, 7',
    'uk-bodleian/ms ashmole/802/iii',
  ],
  'CUL, MS Dd.3.11, f. 12; MS Add. 3958.': ['uk-cul/ms/dd.3.11, 12', 'uk-cul/ms add/3958'],
  'CUL, RGO 14/8, f. 123; Templewood Papers, vol. 12.': ['uk-cul/rgo/14/8, 123', 'uk-cul/templewood papers/12'],
  'NLS, MS 3601, ff. 12–13, 15v; Acc. 9769/12.': ['uk-nls/ms/3601, 12–13, 15v', 'uk-nls/acc/9769/12'],
  'TCD MS 3821, f. 12.': ['ie-tcd/ms/3821, 12'],
  'BnF, Ms. fr. 6011, fol. 12 v°; fr. 6012, f. 3.': ['fr-bnf/ms. fr/6011, 12v', 'fr-bnf/fr/6012, 3'],
  'BnF, NAF 7302, f° 23 r°-24 v°.': ['fr-bnf/naf/7302, 23r–24v'],
  'Paris, BnF, Dupuy 618, fol. 34; Cinq cents de Colbert 12, fol. 3.': [
    'fr-bnf/dupuy/618, 34',
    'fr-bnf/cinq cents de colbert/12, 3',
  ],
  'BN, Mélanges Colbert 101, fol. 345-346 v°.': ['fr-bnf/mélanges colbert/101, 345–346v'],
  'BAV, Barb. lat. 5801, ff. 3r-5v; Urb. lat. 1038, f. 23v.': [
    'va-bav/barb. lat/5801, 3r–5v',
    'va-bav/urb. lat/1038, 23v',
  ],
  'BAV, Chig. R.V.12, f. 3.': ['va-bav/chig/r.v.12, 3'],
  'Vat. lat. 3225, f. 4; Add MS 31220, f. 12.': ['?/vat. lat/3225, 4', '?/add ms/31220, 12'],
  'ÖNB, Cod. 8102, fol. 3v; SBB-PK, Nachlass Delbrück, Nr. 12.': [
    'at-oenb/cod/8102, 3v',
    'de-sbb/nachlass delbrück/12',
  ],
  'BnF, Ms. lat. 9902, fol. 7 r°. ¶ Ibid., fol. 8 v°.': ['fr-bnf/ms. lat/9902, 7r', 'fr-bnf/ms. lat/9902, 8v'],
}

const traps: Rows = {
  'British Library Journal 12 (1986), pp. 3–5.': [],
  'Bodleian Library Record 14 (1992), 123–45.': [],
  'British Library, Catalogue of Additions to the Manuscripts 1916–1920 (London, 1933), p. 12.': [],
  'The British Library Board, London 1998.': [],
  'BL 123, p. 4; BM 45.': [],
  'BN, 12 mai 1998, p. 3.': [],
  'He visited the Bodleian in 1920 with 3 friends.': [],
  'BnF, Catalogue général des manuscrits français, t. V, Paris 1902, p. 123.': [],
  'British Museum, Catalogue of Harleian MSS 1–5000 (1808).': [],
}

describe('manuscripts of libraries', () => {
  itReads(rows)
  itReads(traps)
  itWritesBack(rows)
})
