import { equal, match } from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as vscode from 'vscode'
import { eventually, firstHovers, open, references, said } from './ask'

describe('languages with notes of their own', () => {
  it('are read by the names that VS Code has for them', async () => {
    const content = 'So.\\footnote{RGASPI, f.~85, op.~14, d.~50, l.~6.}\n'
    const document = await vscode.workspace.openTextDocument({ language: 'latex', content })
    match(
      said(await firstHovers(document, { line: 0, character: 6 })),
      /Note 1\*\*\s+RGASPI, f\. 85, op\. 14, d\. 50, l\. 6\./,
    )
  })

  it('are read by the endings of their names, where VS Code has none for them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    try {
      const file = join(folder, 'paper.typ')
      writeFileSync(file, 'So.#footnote[A mill.]\n')
      const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file))
      equal(document.languageId, 'plaintext')
      match(said(await firstHovers(document, { line: 0, character: 6 })), /Note 1\*\*\s+A mill\./)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('are read in the folder, and anew where a file changes that nobody has open', async () => {
    const article = await open('samples', 'article.txt')
    const [reference = ''] = /RGASPI, f\. [^;]*?d\. \d+/.exec(article.getText()) ?? []
    const at = article.positionAt(article.getText().indexOf(reference) + 'RGASPI, f'.length)
    await firstHovers(article, at)
    const [folder] = vscode.workspace.workspaceFolders ?? []
    const file = vscode.Uri.joinPath(folder?.uri as vscode.Uri, 'test-of-watching.tex')
    const citing = async () =>
      (await references(article, at)).filter(({ uri }) => uri.path.endsWith('test-of-watching.tex')).length
    try {
      await vscode.workspace.fs.writeFile(file, Buffer.from(`So.\\footnote{${reference.replaceAll('. ', '.~')}}\n`))
      equal(await eventually(citing, (count) => count > 0), 1)
      await vscode.workspace.fs.writeFile(file, Buffer.from('So.\\footnote{Nothing.}\n'))
      equal(await eventually(citing, (count) => count === 0), 0)
    } finally {
      await vscode.workspace.fs.delete(file)
    }
  })
})
