import assert from 'node:assert/strict'
import { noteText } from '../../server/apparatus/apparatus'
import { expectFindings } from '../checks/expect'
import { apparatus } from '../fixture'

/** The notes of a text as `label: text`, with what continues them. */
function notesOf(text: string): string[] {
  const value = apparatus(text)
  return value.notes.map((note) => `${note.label}: ${noteText(value, note).replace(/\s+/g, ' ')}`)
}

describe('a note that goes on over a page', () => {
  const texts: [what: string, text: string, ...notes: string[]][] = [
    [
      'at the foot of the next page, in small letters where it broke off',
      'The council sat.1 It voted,2 and rose.\n\n1 Minute Book 4.\n2 The Gazette, which adds that they\ndined together and were heard\n101\n\fThe mayor3 was at Bath and\nknew of nothing.\n\nsinging at a late hour.\n3 Alderman Pugh.\n102\n\fIt was not understood.4\n\n4 In May.\n103\n',
      '1: Minute Book 4.',
      '2: The Gazette, which adds that they dined together and were heard singing at a late hour.',
      '3: Alderman Pugh.',
      '4: In May.',
    ],
    [
      'after a rule',
      'Совет собрался [1]. Он голосовал [2].\n\n[1] Книга 4.\n[2] Газета, где сказано, что\n\fГород спал [3].\n\n_______________\nИванов пел до утра.\n[3] Сидоров.\n',
      '1: Книга 4.',
      '2: Газета, где сказано, что Иванов пел до утра.',
      '3: Сидоров.',
    ],
    [
      'on a page without notes of its own, after a rule',
      'Der Rat tagte.[1] Er stimmte ab.[2]\n\n[1] Buch 4.\n[2] Die Zeitung, die von\n7\n\fDie Stadt schlief.\n\n_______________\neinem Lied berichtet.\n8\n',
      '1: Buch 4.',
      '2: Die Zeitung, die von einem Lied berichtet.',
    ],
    [
      'that says so',
      'The council sat.[1] It voted.[2]\n\n[1] Minute Book 4.\n[2] The Gazette says that they sang\n\fThe end came.[3]\n\n[2] (continued) at a late hour.\n[3] In May.\n',
      '1: Minute Book 4.',
      '2: The Gazette says that they sang at a late hour.',
      '3: In May.',
    ],
    [
      'in the manner of Project Gutenberg',
      'The council sat.[5] It voted.[6]\n\n[Footnote 5: The Gazette says that they]\n\n[Footnote 5, continued: sang at a late hour.]\n\n[Footnote 6: In]*\n\nThe end came.\n\n*[Footnote: May.]\n',
      '5: The Gazette says that they sang at a late hour.',
      '6: In May.',
    ],
  ]
  for (const [what, text, ...notes] of texts) {
    it(what, () => {
      assert.deepEqual(notesOf(text), notes)
      expectFindings(text)
    })
  }

  const apart: [what: string, text: string, ...notes: string[]][] = [
    [
      'is not one that ended, though the next foot begins with a star',
      'The council sat.[1]\n\n[1] Minute Book 4.\n\fThe mayor* spoke.[2]\n\n* A brewer.\n[2] In May.\n',
      '1: Minute Book 4.',
      '*: A brewer.',
      '2: In May.',
    ],
    [
      'is not the body that goes on',
      'The council sat.[1] It was\n\n[1] Minute Book 4\n\fgone at noon.[2]\n[2] In May.\n',
      '1: Minute Book 4',
      '2: In May.',
    ],
    ['is none where nothing stands before it', 'The council sat.\n\n*[Footnote: and rose.]\n'],
    [
      'is not one that is called, whatever it begins with',
      'The council sat.[1] It rose.[2]\n\n[1] Minute Book 4.\n[2] Continued. So the Gazette.\n',
      '1: Minute Book 4.',
      '2: Continued. So the Gazette.',
    ],
    [
      'is not one that begins with a word like those that say so',
      'The council sat.[1] It voted.[2]\n\n[1] Minute Book 4.\n[2] The Gazette.\n\fThe end came.[3]\n\n[2] Conti, the brewer.\n[3] In May.\n',
      '1: Minute Book 4.',
      '2: The Gazette.',
      '2: Conti, the brewer.',
      '3: In May.',
    ],
    [
      'is not the number of the page',
      'The council sat.[1]\n\n[1] Minute Book 4,\n12\n\fThe mayor spoke.[2]\n\n[2] In May.\n- 13 -\n',
      '1: Minute Book 4,',
      '2: In May.',
    ],
  ]
  for (const [what, text, ...notes] of apart) it(what, () => assert.deepEqual(notesOf(text), notes))

  it('has the citations of what continues it', () => {
    const value = apparatus(
      'The council sat.[1] It voted.[2]\n\n[1] RGASPI, f. 85, op. 14, d. 50, l. 6.\n[2] The vote is found in the papers, namely\n\fThe mayor spoke.[3]\n\n____\nin RGASPI, f. 85, op. 14, d. 51, l. 7.\n[3] Ibid., l. 8.\n',
    )
    assert.deepEqual(
      value.citations.map(({ note }) => note),
      [0, 1, 2],
    )
    const [, second, third] = value.citations
    assert.equal(third?.kind === 'short' && second?.kind === 'archival' && third.key === second.key, true)
  })
})
