import assert from 'node:assert/strict'
import { configurationSelection, selection } from '../../client/selection'

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

  it('takes the configuration wherever texts are read, once', () => {
    const texts = selection(['plaintext', 'markdown'], ['vscode-vfs'])
    assert.deepEqual(configurationSelection(texts), [
      { scheme: 'file', pattern: '**/{fontes,fontes-baseline}.json' },
      { scheme: 'untitled', pattern: '**/{fontes,fontes-baseline}.json' },
      { scheme: 'vscode-vfs', pattern: '**/{fontes,fontes-baseline}.json' },
    ])
  })

  it('is empty where no language is wanted', () => {
    assert.deepEqual(selection([], ['file']), [])
  })
})
