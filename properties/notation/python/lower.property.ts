import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../src/math/number/dtype/float.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { lowerProgram } from '../../../src/notation/python/lower.js'
import { parseProgram } from '../../../src/notation/python/parser.js'
import { PARAMETERS, printed, programs, type RandomProgram, valueOfProgram } from './random-programs.js'
import { meaning, returned } from './refusal.js'

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

  test('of a number keeps its digits', () =>
    expect(lowerProgram(parseProgram('def f(): return 2.50')).term).toMatchObject({
      kind: 'number',
      written: '2.50',
    }))

  test('of a name is the value that it was given last, of the parameter before that', () => {
    expect(meaning('def f(x):\n x = x * 2\n x = x + 1\n return x')).toBe('x·2 + 1')
    expect(meaning('def f(x):\n y = x\n x = 3\n return y')).toBe('x')
    expect(meaning('def f(x):\n y = z\n z = x\n return y')).toMatch(/expected a name that it defines, got z/)
    expect(meaning('beta = 1\ndef f(x):\n return beta * x')).toMatch(
      /expected a name that it defines, got beta/,
    )
  })
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

  test.each(['unheard(x)', 'constructor(x)', 'toString(x)', 'x.max()', 'torch.where(x)', '__proto__(x)'])(
    'that is not known is refused: %s',
    call => expect(returned(call)).toMatch(/expected a function that is known of single items/),
  )
})

describe('a batch is gathered last', () => {
  test.each([
    ['x.mean()', 'mean of x'],
    ['torch.mean(x)', 'mean of x'],
    ['sum(x * y)', 'sum of x·y'],
    ['-x.mean()', 'mean of -x'],
    ['2 * x.sum()', 'sum of 2·x'],
    ['x.sum() * 2', 'sum of x·2'],
    ['x.mean() / 2', 'mean of x/2'],
    ['x.mean() + y.mean()', 'mean of x + y'],
    ['x.sum() - y.sum()', 'sum of x - y'],
    ['x.mean().item()', 'mean of x'],
    ['float(x.mean())', 'mean of x'],
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
    'x.mean().mean()',
    'mean(sum(x))',
    'exp(x.mean())',
    'x.mean().log()',
    '2 + x.mean()',
    '3 - x.mean()',
    'mean(2) * x.mean()',
    'x.mean() * sum(2)',
    'x.mean() / mean(2)',
    'x * mean(2)',
  ])('%s is refused', expression => expect(returned(expression)).toMatch(/^refused/))

  test('is so through names too', () => {
    expect(meaning('def f(x):\n m = x.mean()\n return m')).toBe('mean of x')
    expect(meaning('def f(x):\n m = x.mean()\n return x - m')).toMatch(/gathered last/)
  })

  test('and what was multiplied is so in numbers: the mean of the multiples over a batch of three', () => {
    const batch = ['1', '2', '4'].map(Rational.of)
    const mean = (members: readonly Rational[]) =>
      members.reduce((total, member) => total.plus(member)).div(members.length)
    const { term } = lowerProgram(parseProgram('def f(x): return 3 * x.mean() / 2'))
    const items = batch.map(x =>
      evaluate(term, { symbols: new Map([['x', x]]), groups: new Map() }, Rational),
    )
    expect(mean(items).eq(mean(batch).times(3).div(2))).toBe(true)
  })
})

describe('a term that would be too large', () => {
  const repeated = (line: string, times: number) => `def f(x):\n${` ${line}\n`.repeat(times)} return x`

  test('is refused, though each of its lines is short: a doubled value is as large as it is written out', () => {
    expect(meaning(repeated('x = x + x', 60))).toMatch(/at most 10000 parts and 200 levels/)
    expect(meaning(repeated('x = x + x', 8))).not.toMatch(/^refused/)
    expect(meaning(repeated('x = -x', 150))).not.toMatch(/^refused/)
    expect(meaning(repeated('x = -x', 250))).toMatch(/at most 10000 parts and 200 levels/)
  })

  test('is refused from 10001 parts and from 201 levels on', () => {
    // Each doubling makes p parts 2p + 1, an exponential p + 1, and a sum of p and q parts p + q + 1.
    const doubled = Array.from({ length: 12 }, (_, i) => ` a${i + 1} = a${i} + a${i}`).join('\n')
    const sums = ['exp(a3)', 'a7 + r', 'a8 + r', 'a9 + r', 'a12 + r'].map(value => ` r = ${value}`).join('\n')
    const parts = (result: string) => meaning(`def f(a0):\n${doubled}\n${sums}\n return ${result}`)
    // 16, 255 + 16 + 1 = 272, 511 + 272 + 1 = 784, 1023 + 784 + 1 = 1808, 8191 + 1808 + 1 = 10000.
    expect(parts('r')).not.toMatch(/^refused/)
    expect(parts('exp(r)')).toBe(
      'refused: program: expected a term of at most 10000 parts and 200 levels, got a larger one',
    )
    expect(meaning(repeated('x = -x', 199))).not.toMatch(/^refused/)
    expect(meaning(repeated('x = -x', 200))).toMatch(/at most 10000 parts and 200 levels/)
  })

  test('and one with a number that no rational holds', () =>
    expect(returned('1e99999999999')).toMatch(/refused: program: Rational/))
})
