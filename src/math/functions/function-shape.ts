import {
  callable,
  exactly,
  filled,
  integer,
  listOf,
  oneOf,
  type Shape,
  shapeError,
  text,
  truth,
} from '../shapes/shape.js'
import type {
  DefinedFunction,
  PrimitiveFunction,
  Range,
  SpecialAngles,
  SpecialValues,
  Spellings,
} from './definition.js'

const texts = listOf(filled, 1000)

/** How many arguments there are: a number from 1 on, or several. */
const arity: Shape<number | 'several'> = (value, place) => {
  if (value === 'several') return value
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw shapeError("a number of arguments or 'several'", value, place)
  return value as number
}

const range: Shape<Range> = (value, place) => {
  const ends = listOf(filled, 2)(value, place)
  if (ends.length !== 2) throw shapeError('two ends', value, place)
  return [ends[0]!, ends[1]!]
}

const spellings = exactly<Spellings>({ latex: texts, plain: texts, plainForm: filled, python: texts }, [
  'latex',
  'plain',
  'plainForm',
  'python',
])

const NEEDED = { name: filled, summary: filled, spellings, arity, examples: texts } as const

const OPTIONAL = {
  domain: range,
  angle: oneOf('argument', 'value'),
  slope: callable,
  letterBeside: texts,
  asTerm: callable,
  exact: callable,
  enclose: callable,
  inOrder: callable,
  inverse: filled,
  antiderivative: callable,
  special: exactly<SpecialAngles>({ valueAt: callable }),
  specialOf: exactly<SpecialValues>({ most: integer, valueAt: callable, partsOf: callable }),
  isSymmetric: truth,
  keepsPositive: truth,
  isAlwaysPositive: truth,
  isNeverNegative: truth,
  sympy: text(1000),
  smtlib: callable,
} as const

/** The fields of both kinds of functions. */
type Every = Omit<PrimitiveFunction, 'asTerm'> & DefinedFunction

/** The shape of what defineFunction is handed. */
export const FUNCTION = exactly<Every>(
  { ...NEEDED, ...OPTIONAL },
  Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[],
)
