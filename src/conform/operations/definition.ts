import { DTYPES } from '../../math/number/dtype/dtype.js'
import {
  callable,
  count,
  listOf,
  matching,
  objectOf,
  oneOf,
  type Shape,
  shapeError,
  someOf,
  text,
} from '../../math/shapes/shape.js'
import type { Operation } from './operation.js'

/** What an operation need not say: it takes no parameters, is asked in every format, and has no gradient, variants or laws. */
const DEFAULTS = {
  claims: [],
  p: [],
  dtypes: DTYPES,
  hasGradient: false,
  variants: [],
  forms: [],
  laws: [],
} as const

/** An operation as it is defined, without what DEFAULTS says. */
export type OperationDefinition = Omit<Operation, keyof typeof DEFAULTS> &
  Partial<Pick<Operation, keyof typeof DEFAULTS>>

/** The operation of a definition. Throws ShapeError with the place of what is no part of one. */
export function operationOf(definition: OperationDefinition): Operation {
  const operation: Operation = { ...DEFAULTS, ...definition }
  DEFINITION(operation, '')
  expectNamesOnce(
    [...operation.variants, ...operation.forms].map(({ name }) => name),
    'variants and forms',
  )
  const groups = operation.groups.map(({ id }) => id)
  expectNamesOnce(groups, 'groups')
  if (!groups.includes('smoke')) throw shapeError('a group smoke', groups.join(' '), 'groups')
  return operation
}

function expectNamesOnce(names: readonly string[], place: string): void {
  const repeated = names.find((name, i) => names.indexOf(name) !== i)
  if (repeated !== undefined) throw shapeError('each name once', repeated, place)
}

/** The longest list and text that a definition has. */
const MAX_LENGTH = 1000

/** Names are parts of the ids of cases. */
const slug = matching('lower-case words with hyphens', value => /^[a-z0-9][a-z0-9-]*$/.test(value))
const name = matching('lower-case words with dots', value => /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(value))
const words = text(MAX_LENGTH)
/** What a reader is told: some words, with no gap where one of them is missing. */
const phrase = matching(
  'a phrase',
  value => value.length <= MAX_LENGTH && /^\S.*\S$/.test(value) && !/ {2}| [,.)]|\( /.test(value),
)
const texts = listOf(words, MAX_LENGTH)

const dtype: Shape<unknown> = (value, place) => {
  const found = DTYPES.find(one => one === value)
  if (found === undefined) throw shapeError('a format of dtypes', value, place)
  return found
}

const some = <T>(shape: Shape<T>): Shape<readonly T[]> => someOf(shape, MAX_LENGTH)

const alternatives = listOf(objectOf({ name, meaning: phrase, compute: callable }), MAX_LENGTH)
const flag = objectOf({ name: slug, kind: slug, description: phrase })

const DEFINITION = objectOf({
  name,
  suite: slug,
  meaning: phrase,
  claims: texts,
  expression: words,
  x: texts,
  p: texts,
  dtypes: some(dtype),
  reference: callable,
  literals: some(objectOf({ compute: callable })),
  variants: alternatives,
  forms: alternatives,
  groups: some(objectOf({ id: slug, flags: some(flag), dtype, count, draw: callable })),
  laws: listOf(objectOf({ kind: oneOf('sum', 'pair'), name: slug, meaning: phrase }), MAX_LENGTH),
})
