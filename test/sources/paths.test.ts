import assert from 'node:assert/strict'
import fc from 'fast-check'
import { plainUri, uriOfPath } from '../../server/sources/paths'
import { runs } from '../runs'

const base = 'file:///home/anna/thesis/lists/zotero.json'

function leads(written: string, to: string | null, from = base): void {
  assert.equal(uriOfPath(from, written), to, written)
}

describe('a path that a catalogue writes', () => {
  it('is relative to it', () => {
    leads('006.jpg', 'file:///home/anna/thesis/lists/006.jpg')
    leads('./006.jpg', 'file:///home/anna/thesis/lists/006.jpg')
    leads('../scans/f85//006.jpg', 'file:///home/anna/thesis/scans/f85/006.jpg')
    leads('..\\scans\\f85\\006.jpg', 'file:///home/anna/thesis/scans/f85/006.jpg')
  })

  it('may be absolute, or a file: URI', () => {
    const there = 'file:///home/anna/scans/006%20ob.jpg'
    leads('/home/anna/scans/006 ob.jpg', there)
    leads('file:///home/anna/scans/006%20ob.jpg', there)
    leads('file:/home/anna/scans/006%20ob.jpg', there)
    leads('FILE://localhost/home/anna/scans/006%20ob.jpg', there)
    leads('file:///home/anna/scans/006%20ob.jpg#page=3', there)
  })

  it('may have a drive, where the catalogue is on one', () => {
    const from = 'file:///c%3A/Users/anna/lists/zotero.json'
    leads('C:\\Scans\\006.jpg', 'file:///c%3A/Scans/006.jpg', from)
    leads('d:/Scans/006.jpg', 'file:///d%3A/Scans/006.jpg', from)
    leads('file:///C:/Scans/006.jpg', 'file:///c%3A/Scans/006.jpg', from)
    leads('..\\Scans\\006.jpg', 'file:///c%3A/Users/anna/Scans/006.jpg', from)
    leads('C:\\Scans\\006.jpg', null, 'vscode-remote://ssh-remote%2Bbox/home/anna/a.csv')
    leads('C:\\Scans\\006.jpg', null, 'vscode-test-web://mount/a.csv')
  })

  it('stays where the catalogue is, whatever the file system', () => {
    const remote = 'vscode-remote://wsl%2Bubuntu/home/anna/a.csv'
    leads('scans/6.jpg', 'vscode-remote://wsl%2Bubuntu/home/anna/scans/6.jpg', remote)
    leads('/srv/6.jpg', 'vscode-remote://wsl%2Bubuntu/srv/6.jpg', remote)
    leads('file:///srv/6.jpg', 'vscode-remote://wsl%2Bubuntu/srv/6.jpg', remote)
    leads('scans/6.jpg', 'vscode-test-web://mount/scans/6.jpg', 'vscode-test-web://mount/a.csv')
    leads('../6.jpg', 'vscode-vfs://github/anna/thesis/6.jpg', 'vscode-vfs://github/anna/thesis/lists/a.csv')
  })

  it('leads nowhere above the root', () => {
    leads('../../../../../etc/passwd', null)
    leads('/../etc/passwd', null)
    leads('%2e%2e/%2e%2e/%2E%2E/%2e./../etc/passwd', null)
    leads('file:///../../etc/passwd', null)
  })

  it('may lead out of the folder, to what no list of found files has', () => {
    leads('/etc/passwd', 'file:///etc/passwd')
    leads('../../../bob/diary.txt', 'file:///home/bob/diary.txt')
    leads('%2e%2e/secret.txt', 'file:///home/anna/thesis/secret.txt')
  })

  it('hides no slash', () => {
    for (const written of ['..%2f..%2fetc%2fpasswd', '..%5Cx', 'a%2Fb.jpg', 'file:///a%2f..%2fb']) leads(written, null)
  })

  it('is decoded once', () => {
    leads('a%20b.jpg', 'file:///home/anna/thesis/lists/a%20b.jpg')
    leads('%252e%252e/x', 'file:///home/anna/thesis/lists/%252e%252e/x')
    leads('%252f', 'file:///home/anna/thesis/lists/%252f')
    leads('100%.jpg', 'file:///home/anna/thesis/lists/100%25.jpg')
    leads('50%zz%e9.jpg', 'file:///home/anna/thesis/lists/50%25zz%25e9.jpg')
  })

  it('is no share of a server', () => {
    const shares = ['\\\\server\\share\\a.jpg', '//server/share/a.jpg', '\\\\?\\C:\\a.jpg', 'file://server/share/a.jpg']
    shares.push('file:////server/share/a.jpg', 'file:\\\\server\\share', '/\\server/a.jpg', '\\/server/a.jpg')
    for (const written of shares) leads(written, null)
    for (const written of shares) leads(written, null, 'file:///c%3A/a/b.csv')
  })

  it('has no other scheme', () => {
    for (const written of [
      'http://example.org/a.jpg',
      'https:a.jpg',
      'data:image/png;base64,AAAA',
      'vscode://x/y',
      'vscode-remote://a/b',
      'javascript:alert(1)',
      'command:fontes.openScan',
      'blob:x',
    ])
      leads(written, null)
  })

  it('is no text that cannot be one', () => {
    for (const written of ['', '   ', 'a\0b.jpg', 'a%00b.jpg', 'a\nb.jpg', '\ud800.jpg', `${'a'.repeat(5000)}.jpg`])
      leads(written, null)
    leads('C:scan.jpg', 'file:///home/anna/thesis/lists/C%3Ascan.jpg')
    assert.equal(uriOfPath('no uri', 'a.jpg'), null)
    assert.equal(uriOfPath('untitled:Untitled-1', 'a.jpg'), null)
  })

  it('has its accents together, as all plain URIs', () => {
    const whole = 'file:///home/anna/thesis/lists/B%C3%A4r%20%28%D0%B9%29.jpg'
    leads('Bär (й).jpg'.normalize('NFD'), whole)
    leads('Bär (й).jpg', whole)
    assert.equal(plainUri(`file:///home/anna/thesis/lists/${encodeURI('Bär (й).jpg'.normalize('NFD'))}`), whole)
    assert.equal(plainUri('file:///C:/a%21.txt'), 'file:///c%3A/a%21.txt')
    assert.equal(plainUri('untitled:Untitled-1'), 'untitled:Untitled-1')
  })

  it('is a plain URI of the same place, or none', () => {
    const names = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2e',
      '%2F',
      '\\',
      '%',
      'C:',
      'file:',
      '/',
      'é',
      '\ud800',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(names, fc.string()), { maxLength: 8 }),
        fc.constantFrom('/', '\\', ''),
        (parts, by) => {
          const uri = uriOfPath(base, parts.join(by))
          if (uri === null) return
          assert.ok(uri.startsWith('file:///'))
          assert.ok(!uri.startsWith('file:////'))
          assert.equal(plainUri(uri), uri)
          assert.ok(!uri.split('/').some((name) => ['..', '.'].includes(decodeURIComponent(name))), uri)
        },
      ),
      runs(500),
    )
  })
})
