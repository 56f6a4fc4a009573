import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { defaultLanguages } from '../../server/text/formats/formats'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { commands, configuration, grammars, semanticTokenScopes, semanticTokenTypes } = manifest.contributes

describe('the manifest', () => {
  it('wakes the extension for its default languages, and never for everything', () => {
    const languages: string[] = configuration.properties['fontes.languages'].default
    assert.deepEqual(languages, defaultLanguages)
    for (const language of languages) assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`))
    assert.ok(!manifest.activationEvents.includes('*'))
  })

  it('gives every kind of token a colour of its own', () => {
    const scopes: Record<string, string[]> = semanticTokenScopes[0].scopes
    assert.deepEqual(
      Object.keys(scopes),
      semanticTokenTypes.map(({ id }: { id: string }) => id),
    )
    assert.equal(new Set(Object.values(scopes).flat()).size, semanticTokenTypes.length)
  })

  it('colours markers and labels alike before and after the server answers', () => {
    const { repository } = JSON.parse(readFileSync('syntaxes/plaintext.tmLanguage.json', 'utf8'))
    const [scopes] = semanticTokenScopes
    for (const { name } of repository.marker.patterns) assert.ok(scopes.scopes.marker.includes(name))
    for (const { name } of repository.noteLabel.patterns) assert.ok(scopes.scopes.noteLabel.includes(name))
  })

  it('names files that exist', () => {
    for (const path of [manifest.icon, ...grammars.map(({ path }: { path: string }) => path)])
      assert.ok(existsSync(path))
  })

  it('knows the same codes for all files and for some', () => {
    const { properties, additionalProperties } = configuration.properties['fontes.severity']
    assert.deepEqual(additionalProperties.propertyNames.enum, Object.keys(properties))
  })

  it('has a schema for the file of a project’s own archives, which goes into the package', () => {
    const [{ fileMatch, url }] = manifest.contributes.jsonValidation
    assert.equal(fileMatch, 'fontes.json')
    assert.ok(
      readFileSync('.vscodeignore', 'utf8')
        .split('\n')
        .includes(`!${url.replace('./', '')}`),
    )
  })

  it('lets no folder that is not trusted lead out of itself', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces
    assert.equal(supported, 'limited')
    assert.deepEqual(restrictedConfigurations, ['fontes.sources.roots'])
    for (const name of restrictedConfigurations) assert.ok(configuration.properties[name])
  })

  it('puts every command under the product’s name', () => {
    for (const { category } of commands) assert.equal(category, 'Fontes')
  })
})
