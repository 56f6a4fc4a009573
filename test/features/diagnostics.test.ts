import assert from 'node:assert/strict'
import { DiagnosticSeverity } from 'vscode-languageserver'
import { severities } from '../../server/checks/codes'
import { diagnosticsOf } from '../../server/features/diagnostics'
import { open } from './open'

describe('diagnostics', () => {
  const { view } = open('So. [1] And so. [2]\n\n[1] One.\n\n[1] Two.\n\n[2] Three.\n\n[7] Four.')

  it('have the range, level, code and source of a finding', () => {
    const [first, second] = diagnosticsOf(view, (code) => severities[code], false)
    assert.deepEqual(first, {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } },
      severity: DiagnosticSeverity.Error,
      code: 'note-duplicate',
      source: 'fontes',
      message: first?.message,
    })
    assert.equal(second?.severity, DiagnosticSeverity.Warning)
  })

  it('tell related places where the client can show them', () => {
    const [first] = diagnosticsOf(view, (code) => severities[code], true)
    assert.deepEqual(first?.relatedInformation?.[0]?.location, {
      uri: 'file:///article.txt',
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } },
    })
  })

  it('have the level that the settings give, or are left out', () => {
    const found = diagnosticsOf(view, (code) => (code === 'note-unused' ? 'off' : 'hint'), true)
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [['note-duplicate', DiagnosticSeverity.Hint]],
    )
  })

  it('are of one kind as many as the settings let be shown, and one that counts the rest', () => {
    const notes = Array.from({ length: 12 }, (_, i) => `[${i + 1}] ${i < 4 ? '' : 'There.'}\n\n`).join('')
    const { view } = open(`So. ${Array.from({ length: 12 }, (_, i) => `And so. [${i + 1}]`).join(' ')}\n\n${notes}`)
    const lines = (most: number) =>
      diagnosticsOf(view, (code) => severities[code], true, most).map(({ code, range, message }) => [
        code,
        range.start.line,
        String(message).slice(0, 12),
      ])
    assert.equal(lines(0).length, 4)
    assert.deepEqual(lines(2).slice(1), [
      ['note-empty', 4, lines(0)[1]?.[2]],
      ['note-empty', 6, '… and 2 more'],
    ])
  })
})
