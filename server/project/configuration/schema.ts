/**
 * Checks a part of fontes.json by a schema, and says at its place and in plain words what is wrong.
 *
 * It knows as much of JSON Schema as the schemas of the archives use (a test sees to that, and that it judges as a
 * validator for programs does). Those validators know no places in a text, speak to programmers, and some take a time
 * that grows with the square of a list, which a file from anywhere must not cost.
 */
import { type Finding, listed } from '../../checks/check'
import { nearest } from '../../text/nearest'
import { cut, type Node, propertiesOf, spanOf, valueOf } from './json'

export interface Schema {
  $ref?: string
  description?: string
  type?: string
  enum?: readonly string[]
  oneOf?: readonly Schema[]
  pattern?: string
  /** VS Code's own keyword: what to say where the pattern does not fit. */
  patternErrorMessage?: string
  minLength?: number
  minimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  uniqueItems?: boolean
  properties?: { [key: string]: Schema }
  required?: readonly string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
  minProperties?: number
  definitions?: { [name: string]: Schema }
}

/** The keywords that are understood, and those that say nothing about what is right. */
export const keywords = [
  '$ref', 'type', 'enum', 'oneOf', 'pattern', 'minLength', 'minimum', 'maximum', 'items', 'minItems', 'uniqueItems',
  'properties', 'required', 'additionalProperties', 'propertyNames', 'minProperties', 'definitions',
  '$schema', 'title', 'description', 'patternErrorMessage', 'defaultSnippets',
] // biome-ignore format: a list

/**
 * What is wrong with a part of the file; `noun` is what it is called. A key that the schema does not have is reported,
 * and counts for nothing: the part is as sound as without it.
 */
export function checkBySchema(node: Node, schema: Schema, noun: string): { findings: Finding[]; isSound: boolean } {
  const findings: Finding[] = []
  check(node, schema, { root: schema, subject: `This ${noun}`, owner: `This ${noun}`, findings })
  return { findings, isSound: findings.every(({ code }) => code === 'configuration-unknown') }
}

interface Context {
  /** Where `$ref` leads from. */
  root: Schema
  /** What the part is called in a message, at a sentence's beginning. */
  subject: string
  /** The same of what lacks something. */
  owner: string
  findings: Finding[]
}

function check(node: Node, written: Schema, context: Context): void {
  let schema = resolved(written, context.root)
  if (schema.oneOf) {
    const ways = schema.oneOf.map((way) => resolved(way, context.root))
    const meant = ways.find((way) => isOfType(node, way))
    if (!meant)
      return report(
        context,
        node,
        `${context.subject} must be ${ways.map(({ type }) => kinds[type ?? '']).join(', or ')}.`,
      )
    schema = meant
  }
  if (!isOfType(node, schema)) return report(context, node, wrongType(node, schema, context))
  switch (node.type) {
    case 'string':
      return checkText(node, schema, context)
    case 'number':
      return checkNumber(node, schema, context)
    case 'array':
      return checkList(node, schema, context)
    case 'object':
      return checkGroup(node, schema, context)
  }
}

function checkText(node: Node, schema: Schema, context: Context): void {
  const text: string = node.value
  if (schema.enum && !schema.enum.includes(text)) {
    const meant = nearest(text, schema.enum)
    report(
      context,
      node,
      `“${cut(text)}” is not known here${meant ? `; did you mean “${meant}”?` : `. Known are ${listed(schema.enum)}.`}`,
    )
  } else if (text.length < (schema.minLength ?? 0))
    report(context, node, 'Nothing stands between these quotation marks.')
  else if (schema.pattern && !patternOf(schema.pattern).test(text))
    report(context, node, schema.patternErrorMessage ?? `${context.subject} cannot be “${cut(text)}”.`)
}

function checkNumber(node: Node, { minimum = -Infinity, maximum = Infinity }: Schema, context: Context): void {
  if (node.value < minimum || node.value > maximum)
    report(context, node, `${context.subject} must lie between ${minimum} and ${maximum}.`)
}

function checkList(node: Node, { items, minItems = 0, uniqueItems }: Schema, context: Context): void {
  const parts = node.children ?? []
  if (parts.length < minItems) report(context, node, `${context.subject} is empty. At least one is needed.`)
  const seen = new Set<string>()
  for (const part of parts) {
    const said = uniqueItems ? JSON.stringify(valueOf(part)) : ''
    if (uniqueItems && seen.has(said)) report(context, part, `${shown(part)} stands in this list twice. Delete one.`)
    seen.add(said)
    if (items)
      check(part, items, {
        ...context,
        subject: `What stands in the list ${lowerFirst(context.subject)}`,
        owner: 'This part',
      })
  }
}

function checkGroup(node: Node, schema: Schema, context: Context): void {
  const { properties = {}, required = [], additionalProperties = true, propertyNames, minProperties = 0 } = schema
  const own = propertiesOf(node)
  for (const key of required)
    if (!own.has(key)) {
      const about = resolved(properties[key] ?? {}, context.root).description
      report(
        context,
        own.get('id')?.value ?? firstCharacterOf(node),
        `${context.owner} has no “${key}”.${about ? ` ${about}` : ''}`,
      )
    }
  if (own.size < minProperties) report(context, node, `${context.subject} is empty. At least one is needed.`)
  for (const [name, { key, value }] of own) {
    const below = { ...context, subject: `“${cut(name)}”`, owner: `“${cut(name)}”` }
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (propertyNames) {
      const before = context.findings.length
      check(key, propertyNames, below)
      if (context.findings.length > before) continue
    }
    if (!property && additionalProperties === false) context.findings.push(unknownKey(key, Object.keys(properties)))
    const ownSchema = property ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
    if (ownSchema && value) check(value, ownSchema, below)
  }
}

/** The finding for a key that does not exist. */
export function unknownKey(key: Node, known: readonly string[]): Finding {
  const meant = nearest(key.value, known)
  const message = `“${cut(key.value)}” is not known here and counts for nothing${meant ? `; did you mean “${meant}”?` : known.length < 9 ? `. Known are ${listed(known)}.` : '.'}`
  return { code: 'configuration-unknown', ...spanOf(key), message }
}

const kinds: { [type: string]: string } = {
  string: 'a text in quotation marks',
  boolean: 'true or false, without quotation marks',
  integer: 'a whole number, without quotation marks',
  array: 'a list in square brackets',
  object: 'a group in braces',
}

function wrongType(node: Node, schema: Schema, { subject, root }: Context): string {
  const sentence = `${subject} must be ${kinds[typeOf(schema) ?? '']}`
  const isListOfTexts = schema.type === 'array' && schema.items && resolved(schema.items, root).type === 'string'
  if (isListOfTexts && node.type === 'string') return `${sentence}: [${JSON.stringify(cut(node.value))}].`
  if (typeOf(schema) === 'string' && node.type === 'number') return `${sentence}: "${node.value}".`
  return `${sentence}.${schema.type === 'object' && schema.description && subject.startsWith('“') ? ` ${schema.description}` : ''}`
}

/** A list of words that may stand somewhere says by itself that a text does. */
function isOfType(node: Node, schema: Schema): boolean {
  const type = typeOf(schema)
  if (type === undefined) return true
  return type === 'integer' ? node.type === 'number' && Number.isInteger(node.value) : node.type === type
}

function typeOf(schema: Schema): string | undefined {
  return schema.type ?? (schema.enum ? 'string' : undefined)
}

function resolved(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.slice('#/definitions/'.length)
  return resolved(root.definitions?.[name] ?? {}, root)
}

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source)
  if (!pattern) {
    pattern = new RegExp(source, 'u')
    patterns.set(source, pattern)
  }
  return pattern
}

function report({ findings }: Context, node: Pick<Node, 'offset' | 'length'>, message: string): void {
  findings.push({ code: 'configuration-invalid', ...spanOf(node), message })
}

function firstCharacterOf({ offset }: Node): Pick<Node, 'offset' | 'length'> {
  return { offset, length: 1 }
}

function shown(node: Node): string {
  return node.type === 'string' ? `“${cut(node.value)}”` : 'This'
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}
