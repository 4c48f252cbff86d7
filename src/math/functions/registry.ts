import { expectDefinition } from '../shapes/definition.js'
import type { FunctionDefinition, Spellings } from './definition.js'
import { FUNCTION } from './function-shape.js'

const definitions = new Map<string, FunctionDefinition>()
const NOTATIONS = ['latex', 'plain', 'python'] as const
const spelled = new Set<string>()
/**
 * Adds a function to all notations and engines: it is read, printed, evaluated, enclosed and differentiated from then on.
 *
 * Throws TypeError where a field is missing or of another kind, and RangeError for a name or a spelling that is taken or
 * that no reader could read.
 */
export function defineFunction(definition: FunctionDefinition): void {
  expectDefinition<object>('defineFunction', FUNCTION, definition)
  const { name, spellings } = definition
  if (definitions.has(name)) throw new RangeError(`defineFunction: expected a name of its own, got ${name}`)
  const keys = NOTATIONS.flatMap(notation => keysOf(name, notation, spellings))
  const taken = keys.find(key => spelled.has(key))
  if (taken !== undefined)
    throw new RangeError(`defineFunction: expected a spelling of its own for ${name}, got ${taken}`)
  for (const key of keys) spelled.add(key)
  definitions.set(name, definition)
}

export const allFunctions = (): readonly FunctionDefinition[] => [...definitions.values()]

export const functionNamed = (name: string): FunctionDefinition | undefined => definitions.get(name)

/** A table that is made of all functions when it is asked for, and made again once there are more of them. */
export function functionTable<T>(make: (functions: readonly FunctionDefinition[]) => T): () => T {
  let made: { readonly size: number; readonly table: T } | undefined
  return () => {
    if (made?.size !== definitions.size) made = { size: definitions.size, table: make(allFunctions()) }
    return made.table
  }
}

/** What the readers of each notation take for the name of a function. */
const READABLE: Readonly<Record<(typeof NOTATIONS)[number], RegExp>> = {
  latex: /^(?:\\[A-Za-z]+|[A-Za-z][\w-]*)$/,
  plain: /^\p{L}\w{0,29}$/u,
  python: /^[A-Za-z_]\w*$/,
}

function keysOf(name: string, notation: (typeof NOTATIONS)[number], spellings: Spellings): readonly string[] {
  return (spellings[notation] ?? []).map(spelling => {
    if (!READABLE[notation].test(spelling))
      throw new RangeError(`defineFunction: expected a name in ${notation} for ${name}, got ${spelling}`)
    return `${spelling} in ${notation}`
  })
}
