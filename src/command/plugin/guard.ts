import { type Shape, ShapeError } from '../../math/shapes/shape.js'
import { UsageError } from '../usage-error.js'

/** What a function of a plug-in must return, and whether a RangeError of it says that there is no value. */
export interface Expected {
  readonly returns: Shape<unknown>
  readonly mayRefuse?: boolean
}

/** The error that ends the run where a plug-in is at fault; with what was thrown, where something was. */
export type Blame = (why: string, thrown?: unknown) => UsageError

/**
 * A definition whose functions are held to what they must return: one that throws, or returns something else, is the
 * plug-in's fault and not ours, wherever it is called from. Anything that is no object is left to the call to refuse.
 */
export function guarded<D>(definition: D, expected: Readonly<Record<string, Expected>>, blame: Blame): D {
  if (typeof definition !== 'object' || definition === null) return definition
  const fields = { ...definition } as Record<string, unknown> & {
    readonly id?: unknown
    readonly name?: unknown
  }
  for (const [field, what] of Object.entries(expected)) {
    const run = fields[field]
    const title = String(fields.id ?? fields.name)
    if (typeof run === 'function')
      fields[field] = held(run, what, (why, thrown) => blame(`${field} of ${title} ${why}`, thrown))
  }
  return fields as D
}

function held(run: unknown, { returns, mayRefuse = false }: Expected, blame: Blame) {
  return function (this: unknown, ...given: readonly unknown[]): unknown {
    const result = called(() => Reflect.apply(run as () => unknown, this, given), mayRefuse, blame)
    try {
      returns(result, '')
    } catch (error) {
      if (error instanceof ShapeError) throw blame(`must return another value: ${error.message}`)
      throw error
    }
    return result
  }
}

function called(run: () => unknown, mayRefuse: boolean, blame: Blame): unknown {
  try {
    return withoutPromise(run())
  } catch (error) {
    if (error instanceof UsageError || (mayRefuse && error instanceof RangeError)) throw error
    throw blame(`throws ${error instanceof Error ? error.message : String(error)}`, error)
  }
}

/** What was returned; a promise is refused, and one that fails later does not end the process. */
export function withoutPromise(value: unknown): unknown {
  if (!(value instanceof Promise)) return value
  value.catch(() => {})
  throw new TypeError('expected a value at once, got a promise')
}
