import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../src/math/number/dtype/float.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { lowerProgram } from '../../../src/notation/python/lower.js'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { PARAMETERS, printed, programs, type RandomProgram, valueOfProgram } from './random-programs.js'
import { returned } from './refusal.js'

const values = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 4 }))
  .map(([n, d]) => Rational.ratio(BigInt(n), BigInt(d)))

interface Style {
  readonly indent: string
  readonly line: string
  readonly space: string
}
const styles: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(' ', '    ', '\t'),
  line: fc.constantFrom('\n', '\r\n', ' # (x\n', '\n\n'),
  space: fc.constantFrom('', ' ', ' \\\n  '),
})

function sourceOf({ assignments, result }: RandomProgram, { indent, line, space }: Style): string {
  const lines = [
    ...assignments.map(([name, value]) => `${name}${space}=${space}${printed(value, space)}`),
    `return (${printed(result, space)})`,
  ]
  return `def f(${PARAMETERS.join(', ')}):${line}${lines.map(text => indent + text + line).join('')}`
}

const orNone = (value: () => Rational): string => {
  try {
    return value().toString()
  } catch (error) {
    if (error instanceof RangeError) return 'none'
    throw error
  }
}

describe('the meaning of a program', () => {
  test('is what it computes, line by line, in exact rationals', () =>
    fc.assert(
      fc.property(programs, fc.tuple(values, values, values), styles, (program, point, style) => {
        const symbols = new Map(PARAMETERS.map((name, i) => [name, point[i]!] as const))
        const computed = orNone(() => valueOfProgram(program, symbols))
        const { term, reduction } = lowerProgram(parseProgram(sourceOf(program, style)))
        expect(reduction).toBeNull()
        const lowered = orNone(() => evaluate(term, { symbols, groups: new Map() }, Rational))
        // A value that is assigned but not used may be undefined where the result is not.
        if (computed !== 'none') expect(lowered).toBe(computed)
      }),
    ))
})

/** Each in double precision by `Math` itself. */
const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  sigmoid: x => 1 / (1 + Math.exp(-x)),
  expit: x => 1 / (1 + Math.exp(-x)),
  logsigmoid: x => -Math.log1p(Math.exp(-x)),
  log_sigmoid: x => -Math.log1p(Math.exp(-x)),
  softplus: x => Math.log1p(Math.exp(x)),
  log: Math.log,
  log1p: Math.log1p,
  exp: Math.exp,
  expm1: Math.expm1,
  sqrt: Math.sqrt,
  square: x => x * x,
  abs: Math.abs,
  relu: x => Math.max(0, x),
  neg: x => -x,
  item: x => x,
  float: x => x,
  double: x => x,
  squeeze: x => x,
  detach: x => x,
  clone: x => x,
  contiguous: x => x,
}

describe('a function', () => {
  const { of } = floats(FLOAT64)
  const context = { of, compare: (left: Float, right: Float) => left.cmp(right) }
  const arguments_ = [0.25, 1, 3.5, -0.5, -2]

  test.each(Object.keys(FUNCTIONS))('%s is that of the library, wherever Math gives a number', name => {
    const forms = [`${name}(x)`, `F.${name}(x)`, `x.${name}()`]
    for (const form of forms) {
      const { term } = lowerProgram(parseProgram(`def f(x): return ${form}`))
      for (const x of arguments_) {
        const expected = FUNCTIONS[name]!(x)
        if (Number.isNaN(expected)) continue
        const symbols = new Map([['x', of(x)]])
        // A sum 1 + t and a difference e^x − 1 lose up to 3 bits at these points, and no step errs by more than an ulp.
        expect(
          Math.abs(evaluate(term, { symbols, groups: new Map() }, context).value - expected),
        ).toBeLessThanOrEqual(16 * Number.EPSILON * Math.max(1, Math.abs(expected)))
      }
    }
  })
})

describe('a batch is gathered last', () => {
  test.each([
    ['sum(x * y)', 'sum of x·y'],
    ['-x.mean()', 'mean of -x'],
    ['2 * x.sum()', 'sum of 2·x'],
    ['x.sum() * 2', 'sum of x·2'],
    ['x.mean() / 2', 'mean of x/2'],
    ['x.mean() + y.mean()', 'mean of x + y'],
    ['x.sum() - y.sum()', 'sum of x - y'],
  ])('%s is the %s', (expression, expected) => expect(returned(expression)).toBe(expected))

  test.each([
    '2 / x.mean()',
    'x / y.mean()',
    'x - x.mean()',
    'x.mean() + 1',
    '1 - x.sum()',
    'x.mean() * y.mean()',
    'x.mean() / y.mean()',
    'x.mean() + y.sum()',
    'beta * x.mean()',
    'x.mean() * beta',
    'x.mean() ** 2',
    '2 ** x.mean()',
    '2 + x.mean()',
    '3 - x.mean()',
    'mean(2) * x.mean()',
    'x.mean() * sum(2)',
    'x.mean() / mean(2)',
    'x * mean(2)',
  ])('%s is refused', expression => expect(returned(expression)).toMatch(/^refused/))
})

describe('a term that would be too large', () => {
  test('and one with a number that no rational holds', () =>
    expect(returned('1e99999999999')).toMatch(/refused: program: Rational/))
})
