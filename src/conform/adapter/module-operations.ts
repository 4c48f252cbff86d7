import { textOf } from '../model/number-text.js'
import type { Capability, CaseRequest, Implementation, Request } from '../model/protocol.js'

/** What a module exports for one operation. Numbers arrive as numbers, and go back as numbers or as text. */
export interface ModuleOperation extends Partial<Capability> {
  readonly dtypes: readonly string[]
  readonly value: (input: ModuleInput, dtype: string) => unknown
  readonly grad?: (input: ModuleInput, dtype: string) => unknown
}

export interface ModuleInput {
  readonly x: readonly number[]
  readonly p: readonly number[]
  readonly mask: readonly boolean[] | null
  readonly shape: readonly number[] | null
}

interface Loaded {
  readonly implementation: Implementation
  readonly ops: Readonly<Record<string, ModuleOperation>>
}

/**
 * What answers for a module that exports `implementation` and `ops`. Repeating what it is told, `echo`, shows how numbers
 * are sent back, which is not the module's part. Throws TypeError for a module without these exports, and for a description
 * that is nested without end.
 */
export function loadModule(
  exported: Readonly<Record<string, unknown>>,
): (request: Request) => Promise<object> {
  const { implementation, ops } = exported
  if (!isObject(implementation) || !isObject(ops))
    throw new TypeError(
      `module: expected the exports implementation and ops, got ${Object.keys(exported).join(', ') || 'none'}`,
    )
  guardLevels(implementation, 'implementation')
  const loaded = { implementation, ops } as unknown as Loaded
  const capabilities = capabilitiesOf(loaded)
  return async request => {
    if (request.cmd === 'start') return { version: 1, implementation, ops: capabilities }
    return request.cmd === 'case' ? { seq: request.seq, ...(await outcomeOf(loaded, request)) } : {}
  }
}

/** What tells of each line that comes. */
interface Lines {
  on(event: 'line', listen: (line: string) => void): unknown
}

/** Answers each line of the protocol that comes by one. */
export function answerBy(
  lines: Lines,
  say: (line: string) => void,
  answerTo: ReturnType<typeof loadModule>,
): void {
  lines.on('line', async line => say(JSON.stringify(await answerTo(JSON.parse(line)))))
}

function capabilitiesOf({ ops }: Loaded): Record<string, Capability> {
  const claimed = Object.entries(ops).map(([name, operation]): [string, Capability] => {
    if (!isObject(operation)) throw new TypeError(`ops['${name}']: expected an object, got ${operation}`)
    const { value, grad, want, ...rest } = operation
    if (!Array.isArray(rest.dtypes))
      throw new TypeError(`ops['${name}'].dtypes: expected a list, got ${typeof rest.dtypes}`)
    for (const part of want ?? ['value'])
      if (typeof operation[part] !== 'function')
        throw new TypeError(`ops['${name}'].${part}: expected a function, got ${typeof operation[part]}`)
    guardLevels(rest, `ops['${name}']`)
    return [name, { ...rest, want: want ?? (grad ? ['value', 'grad'] : ['value']) }]
  })
  const dtypes = new Set(claimed.flatMap(([, { dtypes }]) => dtypes))
  return { ...Object.fromEntries(claimed), echo: { dtypes: [...dtypes], want: ['value'] } }
}

/** A description of more levels is none, and one without end could not be sent. */
const MAX_LEVELS = 100

/** Throws TypeError for what is nested deeper. */
function guardLevels(value: unknown, name: string, levels = MAX_LEVELS): void {
  if (!isObject(value)) return
  if (levels === 0) throw new TypeError(`${name}: expected at most ${MAX_LEVELS} levels, got more`)
  for (const part of Object.values(value)) guardLevels(part, name, levels - 1)
}

async function outcomeOf({ ops }: Loaded, request: CaseRequest): Promise<object> {
  try {
    const input = inputOf(request)
    const { op, dtype, want } = request
    if (op === 'echo') return { out: { value: textsOf(input.x) } }
    const operation = ops[op]!
    const value = want.includes('value') ? textsOf(await operation.value(input, dtype)) : undefined
    const grad = want.includes('grad') ? textsOf(await operation.grad?.(input, dtype)) : null
    return { out: { value, grad } }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: error }
    return { error: { type: textFor(name), message: textFor(message) } }
  }
}

/** What was thrown, in one line. */
export const nameOf = (error: unknown): string =>
  (error instanceof Error ? `${textFor(error.name)}: ${textFor(error.message)}` : textFor(error)).replace(
    /\s+/g,
    ' ',
  )

/** Anything may be thrown, also what no text can be made of, such as a list that is nested too deep. */
function textFor(value: unknown): string {
  try {
    return String(value)
  } catch {
    return `something of type ${typeof value} that has no text`
  }
}

function inputOf({ in: { x, p, mask, shape } }: CaseRequest): ModuleInput {
  return {
    x: x.map(Number),
    p: p.map(Number),
    mask: mask ? mask.map(entry => entry === '1') : null,
    shape: shape ? shape.map(Number) : null,
  }
}

/** Numbers as texts: of one number, a list, or a typed array. Throws TypeError for anything else. */
function textsOf(result: unknown): string[] {
  const list = typeof result === 'number' || typeof result === 'string' ? [result] : result
  if (!Array.isArray(list) && !ArrayBuffer.isView(list))
    throw new TypeError(
      `expected a number or a list of numbers, got ${result === null ? null : typeof result}`,
    )
  return Array.from(list as ArrayLike<unknown>, entry => {
    if (typeof entry === 'number') return textOf(entry)
    if (typeof entry === 'string' || typeof entry === 'bigint') return String(entry)
    throw new TypeError(`expected numbers, got a list with ${entry === null ? null : typeof entry}`)
  })
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
