import { Rational } from '../number/rational.js'
import { exactly, filled, listOf, type Shape, shapeError } from '../shapes/shape.js'
import type { Term } from './term.js'

/** A name, of a symbol or of a function. */
const name = filled

const anything: Shape<never> = value => value as never

/** Terms that were found whole: they never change, and share their parts. */
const whole = new WeakSet<object>()

/** A term, whole in all its parts. Throws ShapeError with the place of what is none. */
export const termShape: Shape<Term> = (value, place) => {
  if (typeof value !== 'object' || value === null || !('kind' in value))
    throw shapeError('a term', value, place)
  if (whole.has(value)) return value as Term
  const shape = Object.hasOwn(KINDS, String(value.kind)) ? KINDS[value.kind as Term['kind']] : undefined
  if (shape === undefined) throw shapeError('a kind of term', value.kind, place)
  shape(value, place)
  whole.add(value)
  return value as Term
}

const terms = listOf(termShape, Number.MAX_SAFE_INTEGER)

const withKind = (fields: Readonly<Record<string, Shape<unknown>>>, optional: readonly string[] = []) =>
  exactly<Record<string, unknown>>({ kind: anything, ...fields }, optional)

const rational: Shape<Rational> = (value, place) => {
  if (!(value instanceof Rational)) throw shapeError('an exact number', value, place)
  return value
}

const KINDS: Readonly<Record<Term['kind'], Shape<unknown>>> = {
  number: withKind({ value: rational, written: filled }, ['written']),
  symbol: withKind({ name }),
  indexed: withKind({ name, index: name }),
  add: withKind({ terms }),
  multiply: withKind({ factors: terms }),
  power: withKind({ base: termShape, exponent: termShape }),
  exp: withKind({ argument: termShape }),
  ln: withKind({ argument: termShape }),
  sum: withKind({ index: name, size: name, body: termShape }),
  apply: withKind({ name, arguments: terms }),
}
