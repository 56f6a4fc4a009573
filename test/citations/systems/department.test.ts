import { itReads, itWritesBack, type Rows } from './rows'

const rows: Rows = {
  'TNA, FO 371/4202/E31, f. 23.': ['uk-tna/fo/371/4202/e31, 23'],
  'TNA FO371/4202': ['uk-tna/fo/371/4202'],
  'TNA/FO/371/4202.': ['uk-tna/fo/371/4202'],
  'P.R.O., F.O. 371, vol. 4202, f. 23.': ['uk-tna/fo/371/4202, 23'],
  'TNA: PRO, CAB 23/9, f. 12.': ['uk-tna/cab/23/9, 12'],
  'TNA, FO 371/5178, E 14022/345/44, f. 90.': ['uk-tna/fo/371/5178/e 14022/345/44, 90'],
  'TNA, CAB 66/14, WP (40) 88; CAB 128/31, CM(56)32.': ['uk-tna/cab/66/14/wp (40) 88', 'uk-tna/cab/128/31/cm(56)32'],
  'TNA, FO 424/224, f. 17; FO 424/225, ff. 3–5 and 226, f. 90.': [
    'uk-tna/fo/424/224, 17',
    'uk-tna/fo/424/225, 3–5',
    'uk-tna/fo/424/226, 90',
  ],
  'TNA, WO 95/1102, 1103 and WO 158/12.': ['uk-tna/wo/95/1102', 'uk-tna/wo/95/1103', 'uk-tna/wo/158/12'],
  'TNA, C 1/204/67, C 1/210/2; SC 8/123/456.': ['uk-tna/c/1/204/67', 'uk-tna/c/1/210/2', 'uk-tna/sc/8/123/456'],
  'TNA, C 66/812, m. 7d; E 101/350/21, mm. 3–5.': ['uk-tna/c/66/812, 7v', 'uk-tna/e/101/350/21, 3–5'],
  'TNA, FO 371/3391–3402.': ['uk-tna/fo/371/3391-3402'],
  'TNA, FO 371/4202 (1919), f. 2.': ['uk-tna/fo/371/4202, 2'],
  'TNA, Foreign Office, FO 371/4202.': ['uk-tna/fo/371/4202'],
  'TNA, KV 2/811, serial 45a; WO 32/5678A.': ['uk-tna/kv/2/811/45a', 'uk-tna/wo/32/5678a'],
  'NA, FO 371/50112, f 9.': ['uk-tna/fo/371/50112, 9'],
  'CAB 129/44, The National Archives, Kew.': ['uk-tna/cab/129/44'],
  'FO 17/1120, f. 8.': ['?/fo/17/1120, 8'],
  'CAB 129/44.': ['?/cab/129/44'],
  'TNA, London, FO 371/6011, Bl. 33f.': ['uk-tna/fo/371/6011, 33'],
  'TNA, FO 371/6011, f° 12 v°; voir aussi FO 371/6012, fol. 3.': ['uk-tna/fo/371/6011, 12v', 'uk-tna/fo/371/6012, 3'],
  'Национальный архив Великобритании (TNA), FO 371/6011, л. 12 об.': ['uk-tna/fo/371/6011, 12v'],
  'NRS, GD45/14/320, f. 2r; CH2/122/9, p. 56.': ['uk-nrs/gd/45/14/320, 2r', 'uk-nrs/ch/2/122/9, 56'],
  'PRONI, D1071/H/B/F/3; CAB/4/42.': ['uk-proni/d/1071/h/b/f/3', 'uk-proni/cab/4/42'],
  'NAI, TSCH/3/S14010, p. 4; DFA/5/313/10A.': ['ie-nai/tsch/3/s14010, 4', 'ie-nai/dfa/5/313/10a'],
  'Public Record Office, London (hereafter PRO), FO 800/91, fol. 45v. ¶ Ibid., fol. 46.': [
    'uk-tna/fo/800/91, 45v',
    'uk-tna/fo/800/91, 46',
  ],
  'TNA, FO 371/6265, f 21. ¶ Ibid., FO 371/6266, f. 2.': ['uk-tna/fo/371/6265, 21', 'uk-tna/fo/371/6266, 2'],
}

const traps: Rows = {
  'The National Archives hold 371 files on Persia.': [],
  'The National Archives, Guide to Records, 3rd edn (London, 2004), p. 12.': [],
  'Public Record Office, Lists and Indexes, vol. XXV (London, 1927), p. 12.': [],
  'Cab 5/12 was the taxi.': [],
  'WO 95 is a series; HO and FO are departments.': [],
  'TNA press release, 12 May 2014, pp. 3–4.': [],
  'PRO and TNA are the same: Kew, Surrey TW9 4DU.': [],
  'NA 12, 1998, 345–67.': [],
  'British Documents on Foreign Affairs, vol. 3, doc. 12.': [],
}

describe('departments of the British and Irish archives', () => {
  itReads(rows)
  itReads(traps)
  itWritesBack(rows)
})
