import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const article = `The telegram reached Tiflis. [1]

[1] RGASPI, f. 85. op. 14, d. 52, l. 1 ob.
`

describe('the command', () => {
  let folder: string
  const command = resolve('dist/cli.js')

  /** Runs it in the folder. */
  function run(words: string[], options: { input?: string; env?: NodeJS.ProcessEnv } = {}) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd: folder,
      encoding: 'utf8',
      input: options.input ?? '',
      env: { ...process.env, ...options.env },
    })
    return { status, stdout, stderr }
  }

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'fontes-test-'))
    mkdirSync(join(folder, 'chapters'))
    writeFileSync(join(folder, 'article.txt'), article)
    writeFileSync(join(folder, 'chapters', 'two.md'), 'Sound.[^a]\n\n[^a]: RGASPI, f. 85, op. 14, d. 52, l. 1 ob.\n')
    writeFileSync(join(folder, 'chapters', 'list.csv'), '[1],[2]\n')
  })
  after(() => rmSync(folder, { recursive: true }))

  describe('check', () => {
    it('prints the place, the line and a caret, without colours in a pipe', () => {
      const { status, stdout } = run(['check', 'article.txt'])
      assert.equal(status, 1)
      assert.equal(
        stdout,
        `article.txt:3:18 warning reference-separator A full stop stands between “f. 85” and “op.”, where this reference otherwise has a comma.
  [1] RGASPI, f. 85. op. 14, d. 52, l. 1 ob.
                   ^
1 file checked: 1 warning.
`,
      )
    })

    it('fails on what --fail-on names', () => {
      assert.equal(run(['check', '--fail-on', 'error', 'article.txt']).status, 0)
      assert.equal(run(['check', '--fail-on', 'hint', 'chapters']).status, 0)
    })

    it('reads folders and globs, each file once', () => {
      const paths = (words: string[]) =>
        JSON.parse(run(['check', '--format', 'json', ...words]).stdout).map(({ path }: { path: string }) => path)
      assert.deepEqual(paths(['.']), ['article.txt', 'chapters/two.md'])
      assert.deepEqual(paths(['**/*.md', 'chapters']), ['chapters/two.md'])
    })

    it('writes the contract’s JSON', () => {
      const [report] = JSON.parse(run(['check', '--format', 'json', 'article.txt']).stdout)
      const [{ code, severity, range, related, fixes }] = report.diagnostics
      assert.deepEqual(
        { code, severity, range, related, fixes },
        {
          code: 'reference-separator',
          severity: 'warning',
          range: { start: { line: 2, character: 17 }, end: { line: 2, character: 18 } },
          related: [],
          fixes: [],
        },
      )
    })

    it('writes SARIF and workflow commands', () => {
      const sarif = JSON.parse(run(['check', '--format', 'sarif', 'article.txt']).stdout)
      assert.equal(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine, 3)
      assert.match(
        run(['check', '--format', 'github', 'article.txt']).stdout,
        /^::warning file=article\.txt,line=3,col=18,endLine=3,endColumn=19,title=reference-separator::A full stop/,
      )
    })
  })

  describe('with a fontes.json', () => {
    const own = (system: string) => `{ "repositories": [{ "id": "mill", "sigla": ["MyA"], "system": "${system}" }] }\n`
    const cited = 'The miller wrote. [1]\n\n[1] MyA, f. 85, op. 14, d. 52, l. 1.\n'
    before(() => {
      mkdirSync(join(folder, 'book', 'part', '.git'), { recursive: true })
      writeFileSync(join(folder, 'book', 'fontes.json'), own('fond'))
      writeFileSync(join(folder, 'book', 'one.txt'), cited)
      mkdirSync(join(folder, 'book', 'deep', 'deeper'), { recursive: true })
      writeFileSync(join(folder, 'book', 'deep', 'deeper', 'two.txt'), cited)
      writeFileSync(join(folder, 'book', 'part', 'three.txt'), cited)
      mkdirSync(join(folder, 'wrong'))
      writeFileSync(join(folder, 'wrong', 'fontes.json'), own('fondz'))
      writeFileSync(join(folder, 'wrong', 'one.txt'), 'Nothing is cited.\n')
      writeFileSync(join(folder, 'wrong', 'two.txt'), 'Nothing is cited here.\n')
      mkdirSync(join(folder, 'bytes'))
      writeFileSync(join(folder, 'bytes', 'fontes.json'), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))
      writeFileSync(join(folder, 'bytes', 'one.txt'), cited)
    })
    after(() => {
      for (const name of ['book', 'wrong', 'bytes']) rmSync(join(folder, name), { recursive: true })
    })
    const keyIn = (path: string) => JSON.parse(run(['parse', path]).stdout).citations[0].key

    it('takes the nearest one upwards, as far as a folder with .git', () => {
      assert.equal(keyIn('book/one.txt'), 'mill/85/14/52')
      assert.equal(keyIn('book/deep/deeper/two.txt'), 'mill/85/14/52')
      assert.equal(keyIn('book/part/three.txt'), '?/85/14/52')
    })

    it('lists it once, as one more file', () => {
      const reports = JSON.parse(run(['check', '--format', 'json', 'book/one.txt', 'book/deep', 'wrong']).stdout)
      const found = reports.map(({ path, diagnostics }: { path: string; diagnostics: { code: string }[] }) => [
        path,
        ...diagnostics.map(({ code }) => code),
      ])
      assert.deepEqual(found, [
        ['book/fontes.json'],
        ['book/one.txt'],
        ['book/deep/deeper/two.txt'],
        ['wrong/fontes.json', 'configuration-invalid'],
        ['wrong/one.txt'],
        ['wrong/two.txt'],
      ])
    })

    it('shows a mistake in it at its place, in every format', () => {
      const { status, stdout } = run(['check', 'wrong'])
      assert.equal(status, 1)
      assert.equal(
        stdout,
        `wrong/fontes.json:1:64 error configuration-invalid The system “fondz” is not known; did you mean “fond”?
  { "repositories": [{ "id": "mill", "sigla": ["MyA"], "system": "fondz" }] }
                                                                 ^^^^^^^
3 files checked: 1 error.
`,
      )
      assert.match(
        run(['check', '--format', 'github', 'wrong']).stdout,
        /^::error file=wrong\/fontes\.json,line=1,col=64,/,
      )
      const sarif = JSON.parse(run(['check', '--format', 'sarif', 'wrong/one.txt']).stdout)
      assert.equal(sarif.runs[0].results[0].ruleId, 'configuration-invalid')
      assert.equal(run(['check', 'wrong/fontes.json']).status, 1)
    })

    it('goes on without one that cannot be read, and says so', () => {
      const { status, stdout, stderr } = run(['check', '--format', 'json', 'bytes'])
      assert.equal(status, 2)
      assert.match(stderr, /^fontes: bytes\/fontes\.json: this is not UTF-8.*\n$/)
      assert.equal(JSON.parse(stdout).length, 1)
    })

    it('reads a batch by the one where the command runs', () => {
      const input = `${JSON.stringify({ path: 'x.txt', text: cited })}\n`
      writeFileSync(join(folder, 'fontes.json'), own('fond'))
      try {
        assert.equal(JSON.parse(run(['parse', '--batch'], { input }).stdout).citations[0].repository, 'mill')
        assert.equal(JSON.parse(run(['parse', '-'], { input: cited }).stdout).citations[0].repository, 'mill')
      } finally {
        rmSync(join(folder, 'fontes.json'))
      }
    })
  })

  describe('with the sources of a project', () => {
    const missing = 'Sound.[^a]\n\n[^a]: RGASPI, f. 85, op. 14, d. 50, l. 1; RGASPI, f. 85, op. 14, d. 51, l. 1.\n'
    let project: string

    before(() => {
      project = join(folder, 'project')
      mkdirSync(join(project, 'transcripts'), { recursive: true })
      mkdirSync(join(project, '.git'))
      writeFileSync(join(project, 'article.md'), missing)
      writeFileSync(
        join(project, 'transcripts', 'fifty.txt'),
        'RGASPI, f. 85, op. 14, d. 50\n\n[l. 1]\nWater is high.\n',
      )
    })
    after(() => rmSync(project, { recursive: true }))

    const found = (...words: string[]) =>
      (
        JSON.parse(run(['check', '--format', 'json', ...words]).stdout) as {
          path: string
          diagnostics: { code: string }[]
        }[]
      ).flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))

    it('says what is missing of a folder, as an editor does that has it open', () => {
      assert.deepEqual(found('project'), ['source-missing'])
      // Alone it belongs to no project.
      assert.deepEqual(found('project/article.md'), [])
    })

    it('says what is missing of a text alone, where a fontes.json makes the folder a project', () => {
      const file = join(project, 'fontes.json')
      writeFileSync(file, '{}')
      assert.deepEqual(found('project/article.md'), ['source-missing'])
      writeFileSync(file, '{ "scans": [{ "path": "{fonds}-{inventory}-{file}.jpg", "repository": "ru-rgaspi" }] }')
      writeFileSync(join(project, '85-14-51.jpg'), '')
      assert.deepEqual(found('project/article.md'), [])
    })

    it('accepts it in a baseline', () => {
      rmSync(join(project, '85-14-51.jpg'))
      assert.equal(run(['check', '--write-baseline', 'project']).status, 0)
      assert.deepEqual(found('project'), [])
    })
  })

  describe('parse', () => {
    it('writes the contract’s JSON', () => {
      const { status, stdout } = run(['parse', 'article.txt'])
      assert.equal(status, 0)
      const document = JSON.parse(stdout)
      assert.deepEqual(document.notations, ['bracket'])
      assert.deepEqual(document.markers, [
        { label: '1', range: { start: { line: 0, character: 29 }, end: { line: 0, character: 32 } }, note: 0 },
      ])
      assert.deepEqual(document.notes[0].citations, [0])
      const [{ range: _, ...citation }] = document.citations
      assert.deepEqual(citation, {
        kind: 'archival',
        text: 'RGASPI, f. 85. op. 14, d. 52, l. 1 ob.',
        note: 0,
        repository: 'ru-rgaspi',
        siglum: 'RGASPI',
        levels: [
          ['fonds', '85'],
          ['inventory', '14'],
          ['file', '52'],
        ],
        leaves: [{ from: '1', fromSide: 'verso', to: null, toSide: null }],
        key: 'ru-rgaspi/85/14/52',
      })
    })

    it('reads standard input, with a name', () => {
      const named = JSON.parse(run(['parse', '-', '--stdin-name', 'x.md'], { input: 'A.[^a]\n\n[^a]: B\n' }).stdout)
      assert.equal(named.path, 'x.md')
      assert.deepEqual(named.notations, ['markdown'])
    })

    it('reads documents a line in a batch, and passes over a line that is none', () => {
      const input = `${JSON.stringify({ path: 'a.txt', text: article })}\nnonsense\n${JSON.stringify({ path: 'b.txt', text: '' })}\n`
      const { status, stdout, stderr } = run(['parse', '--batch'], { input })
      assert.deepEqual(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).path),
        ['a.txt', 'b.txt'],
      )
      assert.equal(status, 2)
      assert.equal(stderr, 'fontes: line 2 of the input is not {"path": …, "text": …}\n')
    })
  })

  describe('sources', () => {
    it('lists what several texts cite together, each file once', () => {
      const { status, stdout, stderr } = run(['sources', '.'])
      assert.deepEqual([status, stderr], [0, ''])
      assert.equal(
        stdout,
        `Russian State Archive of Socio-Political History (RGASPI), Moscow\n\nf. 85, op. 14, d. 52, l. 1 ob.\n`,
      )
    })

    it('writes the contract’s JSON', () => {
      const [file, ...others] = JSON.parse(run(['sources', '--format', 'json', '.']).stdout)
      const { repository, siglum, levels, leaves, key, reference, cited } = file
      assert.deepEqual(others, [])
      assert.deepEqual(
        { repository, siglum, levels, leaves, key, reference },
        {
          repository: 'ru-rgaspi',
          siglum: 'RGASPI',
          levels: [
            ['fonds', '85'],
            ['inventory', '14'],
            ['file', '52'],
          ],
          leaves: [{ from: '1', fromSide: 'verso', to: null, toSide: null }],
          key: 'ru-rgaspi/85/14/52',
          reference: 'RGASPI, f. 85, op. 14, d. 52',
        },
      )
      assert.deepEqual(
        cited.map(({ path, note, range }: { path: string; note: string; range: object }) => [path, note, range]),
        [
          ['article.txt', '1', { start: { line: 2, character: 4 }, end: { line: 2, character: 42 } }],
          ['chapters/two.md', 'a', { start: { line: 2, character: 6 }, end: { line: 2, character: 44 } }],
        ],
      )
    })

    it('writes in the style that fontes.json names, and counts no head of a transcript', () => {
      mkdirSync(join(folder, 'thesis', 'transcripts'), { recursive: true })
      writeFileSync(join(folder, 'thesis', 'fontes.json'), '{ "style": "gost" }\n')
      writeFileSync(join(folder, 'thesis', 'one.txt'), article)
      writeFileSync(
        join(folder, 'thesis', 'transcripts', 'd50.txt'),
        'RGASPI, f. 85, op. 14, d. 50\n\n[l. 1]\n\nTo the commissar.\n',
      )
      try {
        assert.match(
          run(['sources', 'thesis']).stdout,
          /^Российский .+ \(RGASPI\), Москва\n\nФ\. 85\. Оп\. 14\. Д\. 52\. Л\. 1 об\.\n$/,
        )
      } finally {
        rmSync(join(folder, 'thesis'), { recursive: true })
      }
    })

    describe('of a project that has sources', () => {
      before(() => {
        const write = (name: string, text: string) => {
          const file = join(folder, 'archives', name)
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, text)
        }
        const template = '"{repository}-{fonds}-{inventory}-{file}[-{leaf}].{jpg,pdf}"'
        const note = 'RGASPI, f. 85, op. 14'
        write('one/fontes.json', `{ "scans": [${template}] }`)
        write('one/RGASPI-85-14-51-3.jpg', '')
        write(
          'one/article.txt',
          `So. [1] And so. [2]\n\n[1] ${note}, d. 50, ll. 1-2; ${note}, d. 51, ll. 3, 4.\n\n[2] ${note}, d. 52.\n`,
        )
        write('one/d50.txt', `${note}, d. 50\n\n[l. 1]\n\nWater.\n\n[l. 2]\n\nIs high.\n`)
        write('one/list.csv', `Location,Title,Date\n"${note}, d. 52",Floods,1921-03-04\n`)
        write('two/fontes.json', '{}')
        write('two/article.txt', `So. [1]\n\n[1] ${note}, d. 53, l. 1; ${note}, d. 54, l. 1.\n`)
        write('two/d53.txt', `${note}, d. 53\n\n[l. 1]\n\nWater.\n`)
      })
      after(() => rmSync(join(folder, 'archives'), { recursive: true }))

      const heading = 'Russian State Archive of Socio-Political History (RGASPI), Moscow\n\n'

      it('says what of it is still to be ordered', () => {
        assert.deepEqual(run(['sources', '--order', 'archives/one']), {
          status: 0,
          stdout: `${heading}f. 85, op. 14, d. 51, l. 4 (note 1)\nf. 85, op. 14, d. 52 (note 2)\n`,
          stderr: '',
        })
        const files = JSON.parse(run(['sources', '--order', '--format', 'json', 'archives/one']).stdout)
        assert.deepEqual(
          files.map(({ key }: { key: string }) => key),
          ['ru-rgaspi/85/14/51', 'ru-rgaspi/85/14/52'],
        )
      })

      it('knows what each of several projects has', () => {
        const { stdout } = run(['sources', '--order', 'archives/one', 'archives/two/article.txt'])
        assert.deepEqual(
          [...stdout.matchAll(/d\. \d+/g)].map(([file]) => file),
          ['d. 51', 'd. 52', 'd. 54'],
        )
      })

      it('has titles and dates of its catalogues', () => {
        const items = JSON.parse(run(['sources', '--format', 'csl-json', 'archives/one']).stdout)
        assert.deepEqual([items[2].title, items[2].issued], ['Floods', { 'date-parts': [[1921, 3, 4]] }])
        assert.match(run(['sources', '--format', 'bibtex', 'archives/one']).stdout, /title = \{\{Floods\}\}/)
      })
    })

    it('goes on where a file cannot be read, and writes nothing of texts without sources', () => {
      const { status, stdout, stderr } = run(['sources', 'missing.txt', 'article.txt'])
      assert.equal(status, 2)
      assert.equal(stderr, 'fontes: missing.txt: there is no such file\n')
      assert.match(stdout, /d\. 52, l\. 1 ob\.\n$/)
      assert.deepEqual(run(['sources', '-'], { input: 'Nothing is cited.\n' }), { status: 0, stdout: '', stderr: '' })
    })
  })

  describe('encodings', () => {
    const russian = 'Телеграмма. [1]\n\n[1] РГАСПИ. Ф. 85. Оп. 14. Д. 50. Л. 6.\n'
    // The letters of windows-1251, А at 0xC0.
    const in1251 = Buffer.from(
      [...russian].map((letter) => {
        const code = letter.charCodeAt(0)
        return code < 128 ? code : code - 0x410 + 0xc0
      }),
    )
    const siglum = (words: string[]) => {
      const { stdout } = run(['parse', ...words])
      return JSON.parse(stdout).citations[0]?.siglum
    }

    it('are UTF-8 and UTF-16, by their mark', () => {
      writeFileSync(join(folder, 'bom.txt'), `\uFEFF${russian}`)
      assert.equal(siglum(['bom.txt']), 'РГАСПИ')
      writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\uFEFF${russian}`, 'utf16le'))
      assert.equal(siglum(['utf16.txt']), 'РГАСПИ')
    })

    it('are others by name, and named where they are not given', () => {
      writeFileSync(join(folder, 'old.txt'), in1251)
      assert.equal(siglum(['old.txt', '--encoding', 'windows-1251']), 'РГАСПИ')
      const { status, stderr, stdout } = run(['check', 'old.txt', 'article.txt'])
      assert.equal(status, 2)
      assert.match(stderr, /^fontes: old\.txt: this is not UTF-8; name its encoding with --encoding/)
      // The rest goes on.
      assert.match(stdout, /article\.txt:3:18/)
    })
  })

  it('says its version', () => {
    assert.match(run(['--version']).stdout, /^fontes \d+\.\d+\.\d+\n$/)
  })

  it('says in one line what is wrong with its words', () => {
    for (const [words, message] of [
      [['check'], 'fontes check needs a file, a folder, a glob or - to read'],
      [['chekc', 'article.txt'], 'there is no command “chekc”; fontes --help lists them'],
      [['check', '--format', 'xml', 'article.txt'], '--format is one of text, json, sarif, github; not “xml”'],
      [['sources'], 'fontes sources needs a file, a folder, a glob or - to read'],
      [
        ['sources', '--format', 'xml', 'article.txt'],
        '--format is one of text, markdown, csv, json, csl-json, bibtex; not “xml”',
      ],
      [['check', 'missing.txt'], 'missing.txt: there is no such file'],
      [['check', 'missing/*.txt'], 'missing/*.txt: there is no such file'],
      [
        ['parse', 'article.txt', '--encoding', 'klingon'],
        'unknown encoding “klingon”; known are utf-8, utf-16le, windows-1251, windows-1252, latin1, koi8-r and others',
      ],
    ] as const) {
      const { status, stderr } = run([...words])
      assert.equal(status, 2)
      assert.equal(stderr, `fontes: ${message}\n`)
    }
  })
})
