import { expectFindings, expectNone } from './expect'

describe('short-form-unresolved and short-form-ambiguous', () => {
  it('finds an ibid. before which nothing stands', () => {
    expectFindings(`
      One. [1]

      [1] Ibid., l. 5.
          ^^^^^^^^^^^ short-form-unresolved
    `)
  })

  it('finds an ibid. after two sources', () => {
    expectFindings(`
      One. [1] Two. [2]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6; GARF, f. 5, op. 1, d. 18, l. 3.

      [2] Ibid., l. 7.
          ^^^^^^^^^^^ short-form-ambiguous
    `)
  })

  it('finds an op. cit. of an archive of which two files are cited', () => {
    expectFindings(`
      One. [1] Two. [2] Three. [3]

      [1] RGASPI, f. 85, op. 14, d. 50, l. 6.

      [2] RGASPI, f. 17, op. 3, d. 8, l. 6.

      [3] RGASPI, op. cit., l. 7.
          ^^^^^^^^^^^^^^^^^^^^^^ short-form-ambiguous
    `)
  })

  const reference = 'RGASPI, f. 85, op. 14, d. 50, l. 6.'
  const silent: (string | string[])[] = [
    [reference, 'Ibid.'],
    [reference, 'Ibid., l. 7.', 'Ibid., d. 51, l. 8.'],
    [reference, 'See ibid.'],
    [`${reference.slice(0, -1)}; ibid., l. 7.`],
    [`${reference.slice(0, -1)}; d. 50, l. 8.`, 'Ibid., l. 9.'],
    ['Miller A. Mills. Riga, 1990. P. 5.', 'Там же, с. 13.'],
    ['Miller, Mills, p. 5.', 'The miller says so himself.', 'Там же, с. 13.'],
    ['A book of 1990 that nobody knows.', 'Ibid., p. 5.'],
    ['Он жил там же, в Риге.'],
    ['Miller, op. cit., p. 5.'],
    ['Ibid. RGASPI, f. 85, op. 14, d. 50, l. 6.'],
  ]

  it('keeps quiet where a source is or may be before it', () => {
    expectNone('short-form-unresolved', ...silent)
    expectNone('short-form-ambiguous', ...silent)
  })

  it('keeps quiet where the text itself cites a source before it', () => {
    for (const source of ['GARF, f. 1, op. 2, d. 3, l. 5.', 'So it is in GARF, f. 1, op. 2, d. 3, l. 5.'])
      expectFindings(`So. [1]\n\n${source}\n\n[1] Ibid., l. 6.\n`)
  })
})
