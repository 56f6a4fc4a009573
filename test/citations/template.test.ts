import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Level } from '../../server/archives/format'
import { templateOf } from '../../server/citations/template'

const levels: Level[] = ['fonds', 'inventory', 'file']

/** What is wrong, as the words that it is said of. */
function troubles(template: string): [string, string][] {
  return templateOf(template, levels).troubles.map(({ start, end, message }) => [template.slice(start, end), message])
}

describe('a template', () => {
  it('is divided into what is written or left out as a whole', () => {
    const { pieces, troubles } = templateOf(
      "{repository}, f. {fonds}[, op. {inventory}] '[sic]'[, {leaves:l.|ll.}]",
      levels,
    )
    assert.deepEqual(troubles, [])
    assert.deepEqual(
      pieces.map(({ content }) => content),
      [
        [{ kind: 'repository' }],
        [', f. ', { kind: 'level', level: 'fonds' }],
        [', op. ', { kind: 'level', level: 'inventory' }, ' ', '[sic]'],
        [', ', { kind: 'leaves', one: 'l.', many: 'll.' }],
      ],
    )
  })

  it('says where a brace or bracket has no partner', () => {
    assert.deepEqual(troubles('{repository}, f. {fonds, d. 3'), [['{fonds, d. 3', 'This brace is never closed.']])
    assert.deepEqual(troubles('{repository}, f. fonds}'), [['}', 'This brace closes none.']])
    assert.deepEqual(troubles('f. {fonds}[, op. {inventory}'), [
      ['[, op. {inventory}', 'This square bracket is never closed.'],
    ])
    assert.deepEqual(troubles('f. {fonds}], d. {file}'), [[']', 'This square bracket closes none.']])
    assert.deepEqual(
      troubles('f. {fonds}[, op. {inventory}[, d. {file}]').map(([at]) => at),
      ['['],
    )
  })

  it('says what it does not know, and what there is', () => {
    const [[place, message] = ['', '']] = troubles('{repository}, f. {fond}')
    assert.equal(place, '{fond}')
    assert.match(message, /no level “fond”.*repository, name, fonds, inventory, file, leaves/)
    assert.match(troubles('{fonds:f.}')[0]?.[1] ?? '', /Only \{leaves:…\}/)
    assert.match(troubles('{leaves:l.|ll.|lll.}')[0]?.[1] ?? '', /One word/)
  })

  it('wants something to fill in', () => {
    assert.deepEqual(
      troubles('RGASPI, f. 85').map(([at]) => at),
      ['RGASPI, f. 85'],
    )
    assert.deepEqual(
      troubles('{fonds}[, op.]').map(([at]) => at),
      ['[, op.]'],
    )
    assert.deepEqual(troubles('').length, 1)
  })

  it('has one message for one slip of the quotation mark', () => {
    assert.deepEqual(
      troubles("{fonds} l'file {file}").map(([at]) => at),
      ["'file {file}"],
    )
    assert.deepEqual(templateOf("{fonds} l''{file}", levels).pieces[1]?.content, [
      ' l',
      "'",
      { kind: 'level', level: 'file' },
    ])
  })

  it('never throws, whatever it is', () => {
    const bit = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      "'",
      ':',
      '|',
      'fonds',
      'leaves',
      'repository',
      ', ',
      'ф. ',
      '…',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 20 }), (bits) => {
        const template = bits.join('')
        for (const { start, end } of templateOf(template, levels).troubles)
          assert.ok(0 <= start && start <= end && end <= template.length)
      }),
    )
  })
})
