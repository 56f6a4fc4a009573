import assert from 'node:assert/strict'
import { shippedArchives } from '../../server/archives/shipped'
import { Project } from '../../server/project/project'
import { Workspace } from '../../server/project/workspace'

const with_ = (id: string) => `{ "repositories": [{ "id": "${id}", "sigla": ["MyA"], "system": "fond" }] }`
const reference = 'So. [1]\n\n[1] MyA, f. 85, op. 14, d. 50, l. 6.\n'

function open(...folders: string[]) {
  const workspace = new Workspace()
  workspace.setFolders(folders)
  return { workspace, project: new Project((uri) => workspace.archivesFor(uri)) }
}

const keys = ({ apparatus }: { apparatus: { citations: readonly object[] } }) =>
  apparatus.citations.flatMap((citation) => ('key' in citation ? [citation.key] : []))

describe('the folders of a workspace', () => {
  it('have archives of their own, and documents in none the shipped ones', () => {
    const { workspace, project } = open('file:///a', 'file:///b/', 'file:///b/inner')
    assert.deepEqual(workspace.configurationUris.sort(), [
      'file:///a/fontes.json',
      'file:///b/fontes.json',
      'file:///b/inner/fontes.json',
    ])
    assert.equal(workspace.configure('file:///a/fontes.json', with_('of-a')), true)
    assert.equal(workspace.configure('file:///b/inner/fontes.json', with_('of-inner')), true)
    assert.equal(workspace.configure('file:///c/fontes.json', with_('of-nobody')), false)
    const key = (uri: string) => keys(project.set(uri, 'plain', reference, true))[0]
    assert.equal(key('file:///a/x/one.txt'), 'of-a/85/14/50')
    assert.equal(key('file:///b/two.txt'), '?/85/14/50')
    assert.equal(key('file:///b/inner/three.txt'), 'of-inner/85/14/50')
    assert.equal(key('untitled:Untitled-1'), '?/85/14/50')
    assert.equal(workspace.archivesFor('file:///b/two.txt'), shippedArchives())
  })

  it('are read anew when their configuration changes', () => {
    const { workspace, project } = open('file:///a')
    const document = project.set('file:///a/one.txt', 'plain', reference, true)
    const other = project.set('file:///b/two.txt', 'plain', reference, true)
    const { apparatus } = other
    assert.deepEqual(keys(document), ['?/85/14/50'])
    workspace.configure('file:///a/fontes.json', with_('mine'))
    project.configurationChanged()
    assert.deepEqual(keys(document), ['mine/85/14/50'])
    assert.equal(other.apparatus, apparatus)
    assert.equal(workspace.configure('file:///a/fontes.json', with_('mine')), false)
    workspace.configure('file:///a/fontes.json', null)
    project.configurationChanged()
    assert.deepEqual(keys(document), ['?/85/14/50'])
  })

  it('keep apart archives that only share their id', () => {
    const { workspace, project } = open('file:///a', 'file:///b')
    workspace.configure('file:///a/fontes.json', with_('mine'))
    workspace.configure('file:///b/fontes.json', with_('mine'))
    const first = project.set('file:///a/one.txt', 'plain', reference, true)
    project.set('file:///a/two.txt', 'plain', reference, false)
    project.set('file:///b/three.txt', 'plain', reference, false)
    for (const document of project.documents.values()) assert.ok(document.apparatus)
    const places = project.citationsOf('mine/85/14/50', first).map(({ document }) => document.uri)
    assert.deepEqual(places, ['file:///a/one.txt', 'file:///a/two.txt'])
  })

  it('keep what is known of them when others come and go', () => {
    const { workspace } = open('file:///a')
    workspace.configure('file:///a/fontes.json', with_('mine'))
    workspace.setFolders(['file:///b', 'file:///a'])
    assert.ok(workspace.archivesFor('file:///a/one.txt').repositories.has('mine'))
    workspace.setFolders(['file:///b'])
    assert.equal(workspace.archivesFor('file:///a/one.txt'), shippedArchives())
    assert.equal(workspace.configurationAt('file:///a/fontes.json'), null)
  })

  const paths: [uri: string, path: string][] = [
    ['file:///a/x/one.txt', 'x/one.txt'],
    ['file:///a/%D0%B0.txt', 'а.txt'],
    ['file:///a/%zz.txt', '%zz.txt'],
    ['file:///ab/two.txt', 'two.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ]
  for (const [uri, path] of paths)
    it(`name ${uri} ${path}`, () => assert.equal(open('file:///a').workspace.pathOf(uri), path))
})
