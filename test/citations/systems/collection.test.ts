import { expectCitations } from '../expect'

describe('papers and collections', () => {
  const rows: [note: string | string[], ...expected: string[]][] = [
    [
      'Library of Congress, Manuscript Division, Robert Lansing Papers, Reel 4.',
      'Library of Congress, Manuscript Division, Robert Lansing Papers, Reel 4 → us-loc/robert lansing papers/4',
    ],
    [
      'LoC, Norman H. Davis Papers, Series 2, Box 11, Folder 6',
      'LoC, Norman H. Davis Papers, Series 2, Box 11, Folder 6 → us-loc/norman h. davis papers/2/11/6',
    ],
    [
      'Colby to Wilson, 9 Aug. 1920, Bainbridge Colby Papers, container 3, LC.',
      'Bainbridge Colby Papers, container 3 → us-loc/bainbridge colby papers/3',
    ],
    [
      'See the Frank Golder Collection, Box 12, Folder 1, Hoover Institution Archives.',
      'Frank Golder Collection, Box 12, Folder 1 → us-hoover/frank golder collection/12/1',
    ],
    [
      'folder 7, box 2, Frank Golder Collection, HIA',
      'folder 7, box 2, Frank Golder Collection → us-hoover/frank golder collection/2/7',
    ],
    [
      'HIA, Poland. Ambasada (Soviet Union) Records, Box 30, Folder 1; Box 31, folders 2–4.',
      'HIA, Poland. Ambasada (Soviet Union) Records, Box 30, Folder 1 → us-hoover/poland. ambasada (soviet union) records/30/1',
      'Box 31, folders 2–4 → us-hoover/poland. ambasada (soviet union) records/31/2-4',
    ],
    [
      'Averell Harriman Papers, Box I:34, Library of Congress',
      'Averell Harriman Papers, Box I:34 → us-loc/averell harriman papers/i:34',
    ],
    [
      [
        'Hoover Institution Archives (hereafter HIA), Frank Golder Collection, Box 12.',
        'HIA, Frank Golder Collection, Box 13, Folder 2.',
        'Ibid., Folder 3.',
      ],
      'Hoover Institution Archives (hereafter HIA), Frank Golder Collection, Box 12 → us-hoover/frank golder collection/12',
      'HIA, Frank Golder Collection, Box 13, Folder 2 → us-hoover/frank golder collection/13/2',
      'Ibid., Folder 3 → us-hoover/frank golder collection/13/3',
    ],
    [
      'HSTL, President’s Secretary’s Files, Box 159.',
      "HSTL, President’s Secretary’s Files, Box 159 → us-hstl/president's secretary's files/159",
    ],
  ]
  for (const [note, ...expected] of rows) it(`${note}`, () => expectCitations(note, ...expected))

  for (const trap of [
    'Collected Papers, vol. 3, p. 12.',
    'The Times Papers were in box 5 of the shop.',
    'The Library of Congress has a Box 5 by Calder.',
    'LC 12 was a locomotive; Box 12 a horse.',
    'His papers, box and all, went to Stanford.',
    'Pentagon Papers, 4 vols., reel in hand.',
    'HIA means hearing instrument acoustics, folder 3 of the manual.',
    'Put the files into box 3, folder 2.',
  ])
    it(`are none of: ${trap}`, () => expectCitations(trap))
})

describe('papers named last', () => {
  it('take what stands before them, in either order', () =>
    expectCitations(
      'Diary, 2 May 1943, Box 7, Folder 11, Frank Golder Papers, LoC.',
      'Box 7, Folder 11, Frank Golder Papers → us-loc/frank golder papers/7/11',
    ))
})
