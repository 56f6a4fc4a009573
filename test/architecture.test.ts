import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, posix } from 'node:path'

/** Each room of `server/`, and the rooms that it may import from: those to its left in ARCHITECTURE.md's picture. */
const rooms: Record<string, string[]> = {
  text: [],
  notes: ['text'],
  archives: ['text'],
  citations: ['text', 'archives'],
  apparatus: ['text', 'notes', 'archives', 'citations'],
  sources: ['text', 'notes', 'archives', 'citations', 'apparatus'],
  checks: ['text', 'notes', 'archives', 'citations', 'apparatus', 'sources'],
  project: ['text', 'notes', 'archives', 'citations', 'apparatus', 'sources', 'checks'],
  features: ['text', 'notes', 'archives', 'citations', 'apparatus', 'sources', 'checks', 'project', 'messages'],
  messages: [],
  capabilities: ['features'],
  'workspace-files': ['project', 'messages'],
  server: ['text', 'archives', 'sources', 'checks', 'project', 'features', 'messages', 'capabilities', 'workspace-files'], // biome-ignore format: one room a line
  greeter: ['project', 'capabilities', 'server'],
  cli: ['text', 'notes', 'archives', 'citations', 'apparatus', 'sources', 'checks', 'project', 'server', 'greeter'],
  reader: ['project', 'server', 'cli'],
  node: ['cli', 'reader'],
  browser: ['greeter', 'messages', 'reader'],
}

/** The rooms that run on Node only; all others run in a browser's worker, too. */
const onNode = ['cli', 'node']

interface Import {
  file: string
  /** A path from the project's root, or a package. */
  target: string
}

const imports = [...importsIn('server'), ...importsIn('client')]

describe('an import', () => {
  for (const [room, allowed] of Object.entries(rooms)) {
    it(`of server/${room} goes to ${allowed.join(', ') || 'no other room'}`, () => {
      const wrong = imports.filter(
        ({ file, target }) => isInRoom(file, room) && target.startsWith('server/') && !mayImport(room, target),
      )
      assert.deepEqual(wrong, [])
    })
  }

  it('comes from a room that the picture has', () => {
    const strangers = imports.filter(
      ({ file }) => file.startsWith('server/') && !Object.keys(rooms).some((room) => isInRoom(file, room)),
    )
    assert.deepEqual(strangers, [])
  })

  it('of server/ is never of VS Code, and of Node only where nothing else can run', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        file.startsWith('server/') && (target === 'vscode' || (isOfNode(target) && !onNode.includes(roomOf(file)))),
    )
    assert.deepEqual(wrong, [])
  })

  it('of client/ knows nothing of server/ but its messages', () => {
    const wrong = imports.filter(
      ({ file, target }) => file.startsWith('client/') && target.startsWith('server/') && target !== 'server/messages',
    )
    assert.deepEqual(wrong, [])
  })

  it('leads into no circle', () => {
    assert.deepEqual(circles(), [])
  })
})

function importsIn(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm)].map((match) => ({
        file,
        target: match[1]?.startsWith('.') ? posix.join(dirname(file), match[1]) : (match[1] ?? ''),
      })),
    )
}

function roomOf(file: string): string {
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

function isInRoom(file: string, room: string): boolean {
  return file.startsWith('server/') && roomOf(file) === room
}

function mayImport(room: string, target: string): boolean {
  const other = roomOf(target)
  return other === room || (rooms[room]?.includes(other) ?? false)
}

/** Node's own modules, and the packages' entry points that need them. */
function isOfNode(target: string): boolean {
  return target.startsWith('node:') || target.endsWith('/node') || builtinModules.includes(target)
}

/** Files that import each other, by way of others or not: each as its path of imports. */
function circles(): string[] {
  const targets = new Map<string, string[]>()
  for (const { file, target } of imports) targets.set(file, [...(targets.get(file) ?? []), `${target}.ts`])
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (path.includes(file) || done.has(file)) return
    for (const target of targets.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of targets.keys()) visit(file, [])
  return found
}
