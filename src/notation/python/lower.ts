import { functionTable } from '../../math/functions/functions.js'
import { childrenOf } from '../../math/term/children.js'
import {
  add,
  apply,
  divide,
  multiply,
  negate,
  number,
  power,
  subtract,
  symbol,
  type Term,
} from '../../math/term/term.js'
import { type Expression, type Operator, type Program, ProgramError } from './syntax.js'

/** What a program computes for one item of a batch, and how it gathers the batch. */
export interface Computed {
  readonly term: Term
  readonly reduction: 'mean' | 'sum' | null
}

const FUNCTIONS = functionTable(
  functions =>
    new Map(functions.flatMap(one => (one.spellings.python ?? []).map(spelling => [spelling, one] as const))),
)

const OPERATORS: Readonly<Record<Operator, (left: Term, right: Term) => Term>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
}

const CLOSINGS: ReadonlySet<string> = new Set([
  'item',
  'float',
  'double',
  'squeeze',
  'detach',
  'clone',
  'contiguous',
])

/**
 * What a program computes, in terms of its parameters. Throws ProgramError for a function or name that it does not
 * define, and for a term that is too large.
 */
export function lowerProgram({ parameters, assignments, result }: Program): Computed {
  const known = new Map<string, Computed>(
    parameters.map(name => [name, { term: symbol(name), reduction: null }]),
  )
  for (const { name, value } of assignments) known.set(name, lower(value, known))
  return lower(result, known)
}

/** Written out, so that doubling a value time and again is bounded too; and less deep than any reading of terms allows. */
const MAX_PARTS = 10_000
const MAX_LEVELS = 200

interface Extent {
  readonly parts: number
  readonly levels: number
}

const extents = new WeakMap<Term, Extent>()

function extentOf(term: Term): Extent {
  const seen = extents.get(term)
  if (seen) return seen
  const inside = childrenOf(term).map(extentOf)
  const extent = {
    parts: inside.reduce((total, { parts }) => total + parts, 1),
    levels: inside.reduce((most, { levels }) => Math.max(most, levels), 0) + 1,
  }
  extents.set(term, extent)
  return extent
}

type Known = ReadonlyMap<string, Computed>

function lower(expression: Expression, known: Known): Computed {
  const computed = meaningOf(expression, known)
  const { parts, levels } = extentOf(computed.term)
  if (parts > MAX_PARTS || levels > MAX_LEVELS)
    throw new ProgramError(
      `program: expected a term of at most ${MAX_PARTS} parts and ${MAX_LEVELS} levels, got a larger one`,
      expression.start,
    )
  return computed
}

function meaningOf(expression: Expression, known: Known): Computed {
  switch (expression.kind) {
    case 'number':
      return { term: literal(expression), reduction: null }
    case 'name': {
      const value = known.get(expression.name)
      if (!value)
        throw new ProgramError(
          `program: expected a name that it defines, got ${expression.name}`,
          expression.start,
        )
      return value
    }
    case 'negative': {
      const { term, reduction } = lower(expression.of, known)
      return { term: negate(term), reduction }
    }
    case 'binary':
      return binary(expression, known)
    case 'call':
      return call(expression, known)
  }
}

function literal({ text, start }: Extract<Expression, { kind: 'number' }>): Term {
  try {
    return number(text, text)
  } catch (error) {
    if (error instanceof RangeError) throw new ProgramError(`program: ${error.message}`, start)
    throw error
  }
}

/** A mean times a constant is the mean of the multiples; two reduced values are gathered alike or not at all. */
function binary(expression: Extract<Expression, { kind: 'binary' }>, known: Known): Computed {
  const [left, right] = [lower(expression.left, known), lower(expression.right, known)]
  const isLinear = expression.operator === '+' || expression.operator === '-'
  const isScaling = expression.operator === '*' || expression.operator === '/'
  const isPlain = left.reduction === null && right.reduction === null
  const isScaled = expression.operator === '*' && left.reduction === null && left.term.kind === 'number'
  const isDivided = isScaling && right.reduction === null && right.term.kind === 'number'
  if (!isPlain && !isScaled && !isDivided && !(isLinear && left.reduction === right.reduction))
    throw new ProgramError(
      'program: expected the batch to be gathered last, got more behind it',
      expression.start,
    )
  return {
    term: OPERATORS[expression.operator](left.term, right.term),
    reduction: left.reduction ?? right.reduction,
  }
}

function call(
  { name, arguments: args, start }: Extract<Expression, { kind: 'call' }>,
  known: Known,
): Computed {
  const [first, ...more] = args.map(argument => lower(argument, known))
  if (!first || more.length > 0)
    throw new ProgramError(`program: expected one argument of ${name}, got ${args.length}`, start)
  if (name === 'mean' || name === 'sum') {
    if (first.reduction !== null)
      throw new ProgramError(`program: expected a batch under ${name}, got a number`, start)
    return { term: first.term, reduction: name }
  }
  if (CLOSINGS.has(name)) return first
  const meaning = FUNCTIONS().get(name)
  if (meaning?.arity !== 1 || first.reduction !== null)
    throw new ProgramError(`program: expected a function that is known of single items, got ${name}`, start)
  return { term: meaning.asTerm?.(first.term) ?? apply(meaning.name, first.term), reduction: null }
}
