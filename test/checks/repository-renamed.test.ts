import { expectFindings, expectNone } from './expect'

describe('repository-renamed', () => {
  it('names the archive’s newer name once', () => {
    expectFindings(`
      Один. [1] Два. [2]

      [1] ЦПА ИМЛ. Ф. 17. Оп. 3. Д. 8. Л. 5.
          ^^^^^^^ repository-renamed

      [2] ЦПА ИМЛ. Ф. 17. Оп. 3. Д. 9. Л. 5.
    `)
  })

  it('keeps quiet about today’s names and about old ones that are not cited', () => {
    expectNone(
      'repository-renamed',
      'РГАСПИ. Ф. 17. Оп. 3. Д. 8. Л. 5.',
      'В 1991 г. ЦПА ИМЛ был закрыт.',
      'The archive was then called TsPA IML.',
    )
  })
})
