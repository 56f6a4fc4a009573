import assert from 'node:assert/strict'
import { selection } from '../../client/selection'

describe('the selection of documents', () => {
  it('takes saved and unsaved files of each language', () => {
    assert.deepEqual(selection(['plaintext', 'markdown'], []), [
      { language: 'plaintext', scheme: 'file' },
      { language: 'plaintext', scheme: 'untitled' },
      { language: 'markdown', scheme: 'file' },
      { language: 'markdown', scheme: 'untitled' },
    ])
  })

  it('adds the file systems that folders live in, each once', () => {
    const schemes = selection(['plaintext', 'plaintext'], ['vscode-vfs', 'file', 'vscode-vfs']).map(
      ({ scheme }) => scheme,
    )
    assert.deepEqual(schemes, ['file', 'untitled', 'vscode-vfs'])
  })

  it('is empty where no language is wanted', () => {
    assert.deepEqual(selection([], ['file']), [])
  })
})
