import { excerpt, shortened } from '../model/excerpt.js'
import { isNumberText, textOf } from '../model/number-text.js'
import type { Answer, CaseRequest } from '../model/protocol.js'
import { bareNumber, withNumbersQuoted } from './json-numbers.js'
import type { Line } from './lines.js'

/** What an adapter says breaks the protocol; the message is one line. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError'
}

/** An object of JSON, whatever is in it. */
export type Fields = Readonly<Record<string, unknown>>

const KINDS = ['out', 'skip', 'error'] as const

/**
 * The answer to a case, which has its `seq` and one of out, skip and error. Fields that the protocol does not know are
 * ignored. How many values an operation has is not known here; a gradient has one entry for each of x. Throws
 * ProtocolError.
 */
export function answerOf(line: Line, request: CaseRequest): Answer {
  const fields = fieldsOf(line)
  if (fields.seq !== request.seq)
    throw new ProtocolError(`expected an answer with seq ${request.seq}, got ${shown(fields.seq)}`)
  const kinds = KINDS.filter(kind => fields[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1)
    throw new ProtocolError(`expected one of out, skip and error, got ${kinds.join(' and ') || 'none'}`)
  const said = objectOf(fields[kind], kind)
  if (kind === 'skip')
    return { kind, reason: textIn(said, 'skip.reason'), issue: optionalTextIn(said, 'skip.issue') ?? null }
  if (kind === 'error')
    return { kind, type: textIn(said, 'error.type'), message: textIn(said, 'error.message') }
  return { kind, ...outOf(said, line, request) }
}

function outOf(said: Fields, line: Line, request: CaseRequest) {
  const value = said.value === undefined ? null : numbersOf(said.value, 'out.value', line)
  const grad = said.grad === undefined || said.grad === null ? null : numbersOf(said.grad, 'out.grad', line)
  if (value === null && request.want.includes('value'))
    throw new ProtocolError('expected out.value, got an answer without it')
  if (grad && grad.length !== request.in.x.length)
    throw new ProtocolError(`out.grad: expected ${request.in.x.length} numbers, got ${grad.length}`)
  return { value: value ?? [], grad }
}

/** The object that a line holds. Throws ProtocolError for what is no line, no JSON or no object. */
export function fieldsOf({ text, problem }: Line): Fields {
  if (problem !== null) throw new ProtocolError(`expected a line of JSON, got ${problem}: ${excerpt(text)}`)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new ProtocolError(`expected a line of JSON, got ${excerpt(text)}${hintFor(text)}`)
  }
  return objectOf(parsed, 'answer')
}

function hintFor(text: string): string {
  const bare = /^\s*\{/.test(text) ? bareNumber(text) : null
  return bare === null ? '' : ` — ${bare} is not JSON: send the string "${bare.toLowerCase()}"`
}

export function objectOf(value: unknown, name: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new ProtocolError(`${name}: expected an object, got ${shown(value)}`)
}

/** The text in the field that the last part of a dotted name names. */
export function textIn(fields: Fields, name: string): string {
  const text = optionalTextIn(fields, name)
  if (text === undefined) throw new ProtocolError(`${name}: expected a text, got none`)
  return text
}

export function optionalTextIn(fields: Fields, name: string): string | undefined {
  const value = fields[name.slice(name.lastIndexOf('.') + 1)]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw new ProtocolError(`${name}: expected a text, got ${shown(value)}`)
}

/** Up to this length numbers of JSON are looked up as they were written; in longer lines they are the doubles that they read as. */
const LOOKED_UP = 2 ** 20

/** Numbers as texts. A number of JSON is taken as it was written, since reading it may have rounded it. */
function numbersOf(value: unknown, name: string, line: Line): string[] {
  if (!Array.isArray(value)) throw new ProtocolError(`${name}: expected a list, got ${shown(value)}`)
  const hasNumbers = line.text.length <= LOOKED_UP && value.some(entry => typeof entry === 'number')
  const written = hasNumbers ? writtenIn(line, name) : value
  return value.map((entry, at) => {
    if (Number.isFinite(entry)) return hasNumbers ? String(written[at]) : textOf(entry)
    if (typeof entry === 'string' && isNumberText(entry)) return entry
    const got = typeof entry === 'number' ? String(written[at]) : shown(entry)
    throw new ProtocolError(`${name}[${at}]: expected a number as text, got ${got}`)
  })
}

/** The list of that name with its numbers as they were written. */
function writtenIn({ text }: Line, name: string): readonly unknown[] {
  const { out } = JSON.parse(withNumbersQuoted(text)) as { out: Record<string, unknown[]> }
  return out[name.slice('out.'.length)]!
}

/** A value as a short piece of JSON. */
export function shown(value: unknown): string {
  if (value === undefined) return 'none'
  if (typeof value === 'string') return excerpt(value)
  try {
    return shortened(JSON.stringify(value))
  } catch (error) {
    if (error instanceof RangeError) return 'a value that is nested too deep to be shown'
    throw error
  }
}
