import { quoted } from './quoted.js'

/**
 * Reads a value of a JSON file, or of a definition, that is to have a shape. Throws ShapeError with the place of what has
 * another one.
 */
export type Shape<T> = (value: unknown, place: string) => T

/** A value of another shape: expected, got, and where. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

const MAX_QUOTE_LENGTH = 60

/** What stands where something else was expected, short and on one line. */
function gist(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (typeof value === 'function') return 'a function'
  return typeof value === 'string' ? quoted(value, MAX_QUOTE_LENGTH) : String(value)
}

export const shapeError = (expected: string, got: unknown, place: string): ShapeError =>
  new ShapeError(`expected ${expected}, got ${gist(got)}${place === '' ? '' : ` at ${place}`}`)

export const text =
  (longest: number): Shape<string> =>
  (value, place) => {
    if (typeof value !== 'string' || value.length > longest)
      throw shapeError(`a text of at most ${longest} characters`, value, place)
    return value
  }

export const matching =
  (expected: string, test: (value: string) => boolean): Shape<string> =>
  (value, place) => {
    if (typeof value !== 'string' || !test(value)) throw shapeError(expected, value, place)
    return value
  }

/** A whole number from 0 on that a double has. */
export const count: Shape<number> = (value, place) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw shapeError('a count', value, place)
  return value as number
}

/** A whole number that a double has. */
export const integer: Shape<number> = (value, place) => {
  if (!Number.isSafeInteger(value)) throw shapeError('a whole number', value, place)
  return value as number
}

export const truth: Shape<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw shapeError('true or false', value, place)
  return value
}

export const oneOf =
  <T extends string | number>(...choices: readonly T[]): Shape<T> =>
  (value, place) => {
    const found = choices.find(choice => choice === value)
    if (found === undefined) throw shapeError(choices.join(' or '), value, place)
    return found
  }

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, place) =>
    value === null ? null : shape(value, place)

export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, place) => {
    if (!Array.isArray(value) || value.length > most)
      throw shapeError(`a list of at most ${most}`, value, place)
    return value.map((one, i) => shape(one, `${place}[${i}]`))
  }

export const someOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value, place) => {
    const all = listOf(shape, most)(value, place)
    if (all.length === 0) throw shapeError('at least one', value, place)
    return all
  }

/** A function, whatever it takes and returns: that shows when it is called. */
export const callable: Shape<never> = (value, place) => {
  if (typeof value !== 'function') throw shapeError('a function', value, place)
  return value as never
}

/** A text in which something stands. */
export const filled = matching('a text', value => value.trim() !== '')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Shapes<T> = { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> }

/** An object with these fields; those named in `optional` may be absent, and others are dropped. */
export const objectOf =
  <T extends object>(shapes: Shapes<T>, optional: readonly (keyof T & string)[] = []): Shape<T> =>
  (value, place) => {
    if (!isObject(value)) throw shapeError('an object', value, place)
    const found: Record<string, unknown> = {}
    for (const key of Object.keys(shapes) as (keyof T & string)[]) {
      const own = Object.hasOwn(value, key) ? value[key] : undefined
      if (own === undefined && optional.includes(key)) continue
      found[key] = shapes[key](own, place === '' ? key : `${place}.${key}`)
    }
    return found as T
  }

/** The same, without any other field: one of another name is more often a slip of the pen than a remark. */
export const exactly = <T extends object>(
  shapes: Shapes<T>,
  optional: readonly (keyof T & string)[] = [],
): Shape<T> => {
  const read = objectOf(shapes, optional)
  return (value, place) => {
    const found = read(value, place)
    const stranger = Object.keys(value as object).find(key => !Object.hasOwn(shapes, key))
    if (stranger !== undefined)
      throw shapeError(`the fields ${Object.keys(shapes).join(', ')}`, stranger, place)
    return found
  }
}

/** An object of any keys, each with a value of the same shape. */
export const recordOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, place) => {
    if (!isObject(value)) throw shapeError('an object', value, place)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one, `${place}.${key}`)]))
  }

/** An object of any keys that have a shape, each with a value of the same shape; keys in order, own ones alone. */
export const mapOf =
  <Key extends string, T>(key: Shape<Key>, shape: Shape<T>, most: number): Shape<Map<Key, T>> =>
  (value, place) => {
    if (!isObject(value)) throw shapeError('an object', value, place)
    const entries = Object.entries(value)
    if (entries.length > most) throw shapeError(`at most ${most} entries`, entries, place)
    return new Map(
      entries.map(([name, one]) => [
        key(name, place),
        shape(one, `${place}[${quoted(name, MAX_QUOTE_LENGTH)}]`),
      ]),
    )
  }
