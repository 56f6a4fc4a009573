import assert from 'node:assert/strict'
import { kindOf } from '../../server/notes/kinds'

describe('who speaks in a note', () => {
  const notes: [text: string, kind: string][] = [
    ['RGASPI, f. 85, op. 14, d. 50, l. 6.', 'author'],
    ['A mill. — Ed.', 'editor'],
    ['A mill (ed.)', 'editor'],
    ['Editor’s note: a mill.', 'editor'],
    ['Мельница. — Прим. ред.', 'editor'],
    ['A mill. — Trans.', 'translator'],
    ['Мельница. (Прим. пер.)', 'translator'],
    ['N.d.T.: un mulino.', 'translator'],
    ['Transcriber’s Note: the mill is smudged.', 'transcriber'],
    ['Ed. Miller, Mills, Riga, 1990.', 'author'],
    ['The editor of the newspaper says so.', 'author'],
    ['This article was bought by the mill.', 'author'],
  ]
  for (const [text, kind] of notes) it(text, () => assert.equal(kindOf(text, false), kind))

  it('may be who thanks, under a star', () => {
    assert.equal(kindOf('This article originally appeared in a journal.', true), 'credit')
    assert.equal(kindOf('A friend.', true), 'author')
  })
})
