import { quoted } from './quoted.js'

/** Reads a value of a JSON file that is to have a shape. Throws ShapeError with the place of what has another one. */
export type Shape<T> = (value: unknown, place: string) => T

/** A JSON file of another shape: expected, got, and where. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
}

const MAX_QUOTE_LENGTH = 60

/** What stands where something else was expected, short and on one line. */
function gist(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? quoted(value, MAX_QUOTE_LENGTH) : String(value)
}

export const shapeError = (expected: string, got: unknown, place: string): ShapeError =>
  new ShapeError(`expected ${expected}, got ${gist(got)} at ${place}`)

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
