import { expectFindings, expectNone } from './expect'

describe('link-trailing', () => {
  it('finds a tracker', () => {
    expectFindings(`
      So he wrote. [1]

      [1] http://example.org/news/12.html#ixzz1Xevxl1D3.
                                         ^^^^^^^^^^^^^^ link-trailing
    `)
  })

  it('finds a campaign’s mark', () => {
    expectFindings(`
      So he wrote. [1]

      [1] https://example.org/news?utm_source=mail&id=5
                                  ^^^^^^^^^^^^^^^^ link-trailing
    `)
  })

  it('finds the stop of a sentence within brackets that close a link', () => {
    expectFindings(`
      //- article.md
      So he wrote.[^a]

      [^a]: See it [online](https://example.org/news.).
                                                    ^ link-trailing
    `)
  })

  it('keeps quiet about texts without notes', () => {
    expectFindings('Subscribe: https://example.org/news?utm_source=mail')
  })

  it('keeps quiet about links that end where they end', () => {
    expectNone(
      'link-trailing',
      'See https://example.org/news.',
      'See (https://example.org/news).',
      'See https://en.wikipedia.org/wiki/Mill_(grinding).',
      'See <https://example.org/news>; and https://example.org/a,b.',
      'See https://example.org/page#section, www.example.org.',
      'See https://example.org/?id=5&page=2#top',
    )
  })
})
