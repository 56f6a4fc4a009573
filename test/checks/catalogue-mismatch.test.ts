import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { findingsOf } from '../../server/checks/checks'
import { apparatus, articleWith } from '../fixture'
import { hold } from '../holdings'

const file = 'RGASPI, f. 85, op. 14, d. 50'

/** What is reported of a note, where the catalogue has these rows: location, date, creator, recipient. */
function reported(note: string, ...rows: Row[]) {
  return findings(note, rows).map(({ marked }) => marked)
}

type Row = [location: string, date: string, creator?: string, recipient?: string]

function findings(note: string, rows: readonly Row[]) {
  const lines = rows.map((row) => row.map((cell) => `"${cell}"`).join(','))
  const text = `Location,Date,Creator,Recipient\n${lines.join('\n')}\n`
  const holdings = hold([{ path: 'list.csv', format: 'plain', text, cursor: null, ranges: [] }], shippedArchives())
  assert.equal([...holdings.files.values()].flatMap(({ entries }) => entries).length, rows.length)
  const article = articleWith([note])
  return findingsOf(apparatus(article), holdings)
    .filter(({ code }) => code === 'catalogue-mismatch')
    .map(({ start, end, message }) => ({ marked: article.slice(start, end), message }))
}

describe('catalogue-mismatch', () => {
  const dates: [note: string, catalogued: string, marked: string][] = [
    ['Telegram of 12 June 1920', '1920-05-08', '12 June 1920'],
    ['Telegram of 9 May 1920', '1920-05-08', '9 May 1920'],
    ['Телеграмма от 8 мая 1921 г.', '8 May 1920', '8 мая 1921'],
    ['Telegramm vom 8. Mai 1920', '08.05.1921', '8. Mai 1920'],
    ['Telegram of May 1920', '1921-05', 'May 1920'],
    ['Telegram of May 1920', '1920-12-08', 'May 1920'],
  ]
  for (const [note, catalogued, marked] of dates)
    it(`${note} where the catalogue has ${catalogued}`, () =>
      assert.deepEqual(reported(`${note}, ${file}, l. 6.`, [`${file}, l. 6`, catalogued]), [marked]))

  it('the date of the second of two documents', () => {
    const note = `Telegram of 8 May 1920, ${file}, l. 6; letter of 9 June 1920, ${file}, l. 7.`
    assert.deepEqual(reported(note, [`${file}, l. 6`, '1920-05-08'], [`${file}, l. 7`, '1920-06-11']), ['9 June 1920'])
  })

  const persons: [note: string, creator: string, recipient: string, marked: string][] = [
    ['Letter of G. V. Chicherin to L. Karakhan', 'Stalin, Iosif', 'Mdivani, Budu', 'G. V. Chicherin to L. Karakhan'],
    ['L. Kamenev to G. Chicherin', 'Mdivani, Budu', 'Ordzhonikidze, Sergo', 'L. Kamenev to G. Chicherin'],
    ['See L. Kamenev to G. Chicherin, 8 May 1920', 'Budu Mdivani', 'S. Ordzhonikidze', 'L. Kamenev to G. Chicherin'],
    ['L. Kamenew an G. Tschitscherin (Kopie)', 'Budu Mdivani', 'Sergo Ordzhonikidze', 'L. Kamenew an G. Tschitscherin'],
    ['Письмо Г. В. Чичерина Л. М. Карахану', 'Stalin, Iosif', 'Mdivani, Budu', 'Г. В. Чичерина Л. М. Карахану'],
  ]
  for (const [note, creator, recipient, marked] of persons)
    it(`${note} where the catalogue has ${creator} to ${recipient}`, () =>
      assert.deepEqual(reported(`${note}, ${file}, l. 6.`, [`${file}, l. 6`, '', creator, recipient]), [marked]))

  it('names the catalogue, and puts its date into words', () => {
    const rows: Row[] = [
      [`${file}, l. 6`, '08.05.1921'],
      [`${file}, l. 7`, '', 'Stalin, Iosif', 'Mdivani, Budu'],
    ]
    assert.deepEqual(
      [`Telegram of 8 May 1920, ${file}, l. 6.`, `Letter of G. V. Chicherin to L. Karakhan, ${file}, l. 7.`].flatMap(
        (note) => findings(note, rows).map(({ message }) => message),
      ),
      [
        'list.csv dates this document 8 May 1921.',
        'list.csv has this document as written by Stalin, Iosif to Mdivani, Budu.',
      ],
    )
  })

  describe('is silent', () => {
    const silent: [why: string, note: string, row: [string, string, string?, string?]][] = [
      ['about the same day in another language', 'Телеграмма от 8 мая 1920 г.', ['l. 6', '1920-05-08']],
      ['about the other calendar', 'Telegram of 25 October 1917', ['l. 6', '1917-11-07']],
      ['about the other calendar a century before', 'Letter of 14 December 1825', ['l. 6', '1825-12-26']],
      ['about a year that began in March', 'Letter of 8 February 1648', ['l. 6', '1649-02-08']],
      ['about a day where the catalogue has its month', 'Letter of 8 May 1920', ['l. 6', 'May 1920']],
      ['about neighbouring months', 'Letter of May 1920', ['l. 6', '1920-06']],
      ['about a year alone', 'Letter of 8 May 1920', ['l. 6', '1921']],
      ['about a range', 'Letter of 8 May 1920', ['l. 6', '1921-05-08/1921-06-01']],
      ['about a doubtful date', 'Letter of 8 May 1920', ['l. 6', '[8 June 1921?]']],
      ['about two dates', 'Letter of 8 May 1920 and reply of 9 June 1920', ['l. 6', '1920-05-20']],
      ['about two days', 'Letters of 6 and 8 May 1920', ['l. 6', '1920-05-06']],
      ['about both calendars at once', 'Letter of 8 May 1917 (25 April)', ['l. 6', '1917-04-25']],
      ['about the day of receipt', 'Letter received on 8 May 1920', ['l. 6', '1920-05-02']],
      ['about a copy', 'Копия от 8 мая 1920 г.', ['l. 6', '1920-05-02']],
      ['about another leaf', 'Letter of 8 May 1920', ['l. 7', '1920-05-09']],
      ['about a file in which the document is one of many', 'Letter of 8 May 1920', ['', '1920-05-09']],
      ['about some leaves of more', 'Letter of 8 May 1920', ['l. 77', '1920-05-09']],
      ['about a name that another language spells', 'Brief von G. Tschitscherin an L. Karachan', ['l. 6', '', 'Chicherin, Georgii', 'Karakhan, Lev']],
      ['about a name in another script', 'Letter of G. Chicherin to L. Karakhan', ['l. 6', '', 'Чичерин, Георгий', 'Карахан, Лев']],
      ['where one of them agrees', 'Letter of G. Chicherin to L. Karakhan', ['l. 6', '', 'Chicherin, Georgii', 'Mdivani, Budu']],
      ['about names without initials', 'Letter of Chicherin to Moscow', ['l. 6', '', 'Stalin, Iosif', 'Mdivani, Budu']],
      ['about three persons', 'Letter of G. Chicherin and K. Radek to L. Karakhan', ['l. 6', '', 'Stalin, Iosif', 'Mdivani, Budu']],
      ['about what is no letter', 'Talk of G. Chicherin with L. Karakhan', ['l. 6', '', 'Stalin, Iosif', 'Mdivani, Budu']],
      ['about persons who are joined by more', 'L. Kamenev reports to G. Chicherin', ['l. 6', '', 'Mdivani, Budu', 'Ordzhonikidze, Sergo']],
      ['about what is said before two persons', 'On the way of L. Kamenev to G. Chicherin', ['l. 6', '', 'Mdivani, Budu', 'Ordzhonikidze, Sergo']],
      ['about what one of them has', 'L. Kamenev to G. Chicherin on Kars', ['l. 6', '', 'Mdivani, Budu', 'Ordzhonikidze, Sergo']],
      ['about a dash, which joins authors, too', 'L. Kamenev — G. Chicherin', ['l. 6', '', 'Mdivani, Budu', 'Ordzhonikidze, Sergo']],
      ['about offices', 'L. Kamenev to G. Chicherin', ['l. 6', '', 'Revolutionary Committee', 'Mdivani, Budu']],
      ['about abbreviations', 'L. Kamenev to G. Chicherin', ['l. 6', '', 'NKID RSFSR', 'Mdivani, Budu']],
      ['about what may be an office', 'L. Kamenev to G. Chicherin', ['l. 6', '', 'Narkomindel', 'Mdivani, Budu']],
      ['about a first name that begins alike', 'V. Lenin to G. Chicherin', ['l. 6', '', 'Ulyanov, Vladimir', 'Mdivani, Budu']],
      ['where the catalogue knows no recipient', 'Letter of G. Chicherin to L. Karakhan', ['l. 6', '', 'Stalin, Iosif', '']],
    ] // biome-ignore format: a table
    for (const [why, note, [leaf, ...rest]] of silent)
      it(why, () =>
        assert.deepEqual(reported(`${note}, ${file}, l. 6.`, [[file, leaf].filter(Boolean).join(', '), ...rest]), []),
      )

    it('where several entries are of the leaf', () => {
      const rows: [string, string][] = [
        [`${file}, l. 6`, '1920-05-09'],
        [`${file}, l. 6`, '1920-05-10'],
      ]
      assert.deepEqual(reported(`Letter of 8 May 1920, ${file}, l. 6.`, ...rows), [])
    })

    it('where the reference goes over more leaves than the entry', () => {
      assert.deepEqual(reported(`Letters of 8 May 1920, ${file}, ll. 6-9.`, [`${file}, l. 6`, '1920-05-09']), [])
    })
  })
})
