import type { Capability, Implementation, Started } from '../model/protocol.js'
import type { Line } from './lines.js'
import { type Fields, fieldsOf, objectOf, optionalTextIn, ProtocolError, shown, textIn } from './messages.js'

const DESCRIPTIONS = ['version', 'language', 'homepage', 'issues', 'platform'] as const

/**
 * The answer to `start`: the version of the protocol, who answers, and what it claims of the operations that were asked
 * for; what else it claims is ignored. Throws ProtocolError for another version, and where nothing of it is claimed.
 */
export function startedOf(line: Line, asked: readonly string[]): Started {
  const fields = fieldsOf(line)
  if (fields.version !== 1)
    throw new ProtocolError(`expected version 1 of the protocol, got ${shown(fields.version)}`)
  const claimed = objectOf(fields.ops, 'ops')
  const names = asked.filter(name => Object.hasOwn(claimed, name))
  // Whoever can only repeat what it is told implements nothing.
  if (names.every(name => name === 'echo') && asked.some(name => name !== 'echo'))
    throw new ProtocolError(`ops: expected one of the operations asked for, got ${claims(claimed)}`)
  return {
    version: 1,
    implementation: implementationOf(objectOf(fields.implementation, 'implementation')),
    ops: Object.fromEntries(names.map(name => [name, capabilityOf(objectOf(claimed[name], name), name)])),
  }
}

function claims(claimed: Fields): string {
  const names = Object.keys(claimed)
  return names.length === 0 ? 'none' : shown(names)
}

function implementationOf(fields: Fields): Implementation {
  const described = DESCRIPTIONS.flatMap(name => {
    const text = optionalTextIn(fields, `implementation.${name}`)
    return text === undefined ? [] : [[name, text]]
  })
  return { name: textIn(fields, 'implementation.name'), ...Object.fromEntries(described) }
}

function capabilityOf(fields: Fields, op: string): Capability {
  const { convention, limits, ftz } = fields
  const maxLength = limits === undefined ? undefined : objectOf(limits, `${op}.limits`).maxLength
  if (maxLength !== undefined && !(Number.isSafeInteger(maxLength) && Number(maxLength) > 0))
    throw new ProtocolError(`${op}.limits.maxLength: expected a positive integer, got ${shown(maxLength)}`)
  return {
    dtypes: textsOf(fields.dtypes, `${op}.dtypes`),
    want: textsOf(fields.want ?? ['value'], `${op}.want`).filter(isWanted),
    ...(convention === undefined ? {} : { convention: conventionOf(convention, `${op}.convention`) }),
    ...(maxLength === undefined ? {} : { limits: { maxLength: Number(maxLength) } }),
    ...(ftz === true ? { ftz } : {}),
  }
}

/** What it says of its conventions, each as a text: numbers and words alike are for the reader. */
function conventionOf(value: unknown, name: string): Record<string, string> {
  const entries = Object.entries(objectOf(value, name))
  return Object.fromEntries(
    entries.map(([key, said]) => [key, typeof said === 'string' ? said : shown(said)]),
  )
}

const isWanted = (text: string): text is 'value' | 'grad' => text === 'value' || text === 'grad'

function textsOf(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every(entry => typeof entry === 'string')) return value
  throw new ProtocolError(`${name}: expected a list of texts, got ${shown(value)}`)
}
