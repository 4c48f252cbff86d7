import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/math/number/rational.js'
import { added, strykerPlugins } from './decimal-mutators.mjs'
import { otherDecimal } from './literal-mutators.mjs'
import { allMutators, createInjector, createInstrumenter } from './stryker.mjs'

/** The mutants that the real instrumenter makes of a source text, as `Mutator: original => replacement`. */
async function mutants(source: string): Promise<string[]> {
  const silent = new Proxy({}, { get: () => () => false })
  const injector = createInjector().provideValue('logger', silent)
  const instrumenter = injector.injectFunction(createInstrumenter)
  const ignorers = strykerPlugins.flatMap((plugin: { value?: unknown }) => plugin.value ?? [])
  const files = [{ name: 'planted.ts', mutate: true, content: source }]
  const result = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers })
  return result.mutants.map((mutant: Mutant) => {
    const original = source.slice(offset(source, mutant.location.start), offset(source, mutant.location.end))
    const ignored = mutant.statusReason === undefined ? '' : ` (${mutant.statusReason})`
    return `${mutant.mutatorName}: ${original} => ${mutant.replacement}${ignored}`
  })
}

interface Place {
  line: number
  column: number
}

interface Mutant {
  mutatorName: string
  replacement: string
  location: { start: Place; end: Place }
  statusReason?: string
}

const offset = (source: string, { line, column }: Place): number =>
  source
    .split('\n')
    .slice(0, line)
    .reduce((total, text) => total + text.length + 1, column)

const TERM = "import { add, divide, exp, multiply, negate, power, subtract } from '../term/term.js'\n"

describe('a line of mathematics has exactly these mutants', () => {
  const method: [string, string[]][] = [
    ['x.plus(y)', ['x.plus(y) => x.minus(y)']],
    ['x.minus(y)', ['x.minus(y) => x.plus(y)', 'x.minus(y) => x']],
    ['x.times(y)', ['x.times(y) => x.div(y)']],
    ['x.div(y)', ['x.div(y) => x.times(y)', 'x.div(y) => x']],
    ['x.neg().exp()', ['x.neg().exp() => x.neg()', 'x.neg() => x']],
    ['x.ln().abs()', ['x.ln().abs() => x.ln()', 'x.ln() => x']],
    ['x.sqrt().atanh()', ['x.sqrt().atanh() => x.sqrt()', 'x.sqrt() => x']],
    ['x.lt(y)', ['x.lt(y) => x.lte(y)', 'x.lt(y) => x.gte(y)']],
    ['x.lte(y)', ['x.lte(y) => x.lt(y)', 'x.lte(y) => x.gt(y)']],
    ['x.gt(y)', ['x.gt(y) => x.gte(y)', 'x.gt(y) => x.lte(y)']],
    ['x.gte(y)', ['x.gte(y) => x.gt(y)', 'x.gte(y) => x.lt(y)']],
    ['x.eq(y)', ['x.eq(y) => !x.eq(y)']],
    ['x.isZero()', ['x.isZero() => !x.isZero()']],
  ]
  test.each(method)('method call %s', async (source, expected) => {
    expect(await mutants(`f(${source})`)).toEqual(expected.map(mutant => `DecimalMethod: ${mutant}`))
  })

  const others: [string, string[]][] = [
    ['f(Math.floor(x))', ['MathFunction: Math.floor(x) => Math.ceil(x)']],
    ['f(Math.abs(x))', ['MathFunction: Math.abs(x) => x']],
    ['f(7)', ['NumericLiteral: 7 => 8']],
    ['f(0.25)', ['NumericLiteral: 0.25 => 0.5', 'NumericLiteral: 0.25 => 0.26']],
    [
      'f(1e-12)',
      [
        'NumericLiteral: 1e-12 => 2e-12',
        'Tolerance: 1e-12 => 1e-11',
        'Tolerance: 1e-12 => 1e-13',
        'ExponentSign: 1e-12 => 1000000000000',
      ],
    ],
    ['const TOLERANCE = 4', ['NumericLiteral: 4 => 5', 'Tolerance: 4 => 40', 'Tolerance: 4 => 0.4']],
    [
      'f({ digits: 50 })',
      ['ObjectLiteral: { digits: 50 } => {}', 'NumericLiteral: 50 => 51', 'DigitsConstant: 50 => 49'],
    ],
    [`f(\`1e\${n}\`)`, [`StringLiteral: \`1e\${n}\` => \`\``, `ExponentSign: \`1e\${n}\` => \`1e\${-n}\``]],
    [`f(\`1e-\${n}\`)`, [`StringLiteral: \`1e-\${n}\` => \`\``, `ExponentSign: \`1e-\${n}\` => \`1e\${n}\``]],
    [
      'f(x.pow(y))',
      [
        'DecimalMethod: x.pow(y) => x.times(y)',
        'DecimalMethod: x.pow(y) => x',
        'ExponentOfPower: x.pow(y) => x.div(x).div(x.pow(y))',
      ],
    ],
    ['f(Decimal.ROUND_UP)', ['RoundingMode: Decimal.ROUND_UP => Decimal.ROUND_DOWN']],
    ['f(Decimal.ROUND_HALF_EVEN)', ['RoundingMode: Decimal.ROUND_HALF_EVEN => Decimal.ROUND_HALF_UP']],
    ['f(x.lower)', ['OtherEnd: x.lower => x.upper']],
    ['f(x, y.z)', ['SwappedArguments: f(x, y.z) => f(y.z, x)']],
    [
      'new C(x, y, z)',
      [
        'SwappedArguments: new C(x, y, z) => new C(y, x, z)',
        'SwappedArguments: new C(x, y, z) => new C(x, z, y)',
      ],
    ],
    ['f(n - 1)', ['ArithmeticOperator: n - 1 => n + 1', 'OneDropping: n - 1 => n', 'NumericLiteral: 1 => 2']],
    [
      'f(n - 1n)',
      ['ArithmeticOperator: n - 1n => n + 1n', 'OneDropping: n - 1n => n', 'BigIntLiteral: 1n => 2n'],
    ],
    ['f(7n)', ['BigIntLiteral: 7n => 8n']],
    ['f(x << y)', ['BitOperator: x << y => x >> y']],
    ['f(x >> y)', ['BitOperator: x >> y => x << y']],
    ['f(x ** y)', ['BitOperator: x ** y => x * y']],
    ['x **= y', ['BitOperator: x **= y => x *= y']],
    ['f(x * y)', ['ArithmeticOperator: x * y => x / y']],
    ['x <<= y', ['AssignmentOperator: x <<= y => x >>= y']],
    ['f(-x)', ['UnaryOperator: -x => x']],
    ['f(+x)', ['UnaryOperator: +x => -x']],
    ["f('0.5')", ['StringLiteral: \'0.5\' => ""', 'DecimalString: \'0.5\' => "0.6"']],
    [
      'if (x.eq(y)) f()',
      ['ConditionalExpression: x.eq(y) => true', 'ConditionalExpression: x.eq(y) => false'],
    ],
  ]
  test.each(others)('%s', async (source, expected) => {
    expect(await mutants(source)).toEqual(expected)
  })

  const swapped = (mutant: string) => `SwappedArguments: ${mutant}`
  const constructors: [string, string[]][] = [
    ['power(x.a, 2)', ['power(x.a, 2) => x.a', 'power(x.a, 2) => power(x.a, -2)', 'NumericLiteral: 2 => 3']],
    ['add(x, y)', ['add(x, y) => multiply(x, y)']],
    ['multiply(x, y)', ['multiply(x, y) => add(x, y)']],
    [
      'subtract(x.a, y)',
      [
        'subtract(x.a, y) => add(x.a, y)',
        'subtract(x.a, y) => x.a',
        swapped('subtract(x.a, y) => subtract(y, x.a)'),
      ],
    ],
    [
      'divide(x.a, y)',
      [
        'divide(x.a, y) => multiply(x.a, y)',
        'divide(x.a, y) => x.a',
        swapped('divide(x.a, y) => divide(y, x.a)'),
      ],
    ],
    [
      'exp(negate(power(x, y)))',
      [
        'exp(negate(power(x, y))) => negate(power(x, y))',
        'negate(power(x, y)) => power(x, y)',
        'power(x, y) => x',
        'power(x, y) => power(x, negate(y))',
        swapped('power(x, y) => power(y, x)'),
      ],
    ],
  ]
  test.each(constructors)('constructor of terms %s', async (source, expected) => {
    const named = expected.map(mutant => (/^[A-Z]/.test(mutant) ? mutant : `TermConstructor: ${mutant}`))
    expect(await mutants(`${TERM}f(${source})`)).toEqual(named)
  })

  test('a constructor whose counterpart is not imported loses its last operand', async () => {
    const source = "import { add as plus } from './term.js'\nf(plus(x, y))"
    expect(await mutants(source)).toEqual(['TermConstructor: plus(x, y) => plus(x)'])
  })
})

describe('nothing else is mutated', () => {
  const untouched = [
    'f(set.add(x), x.sub(y), x.mul(y))',
    'f(Decimal.exp(x), Decimal.plus(x, y))',
    'class C extends B { x = super.neg() }',
    "import { add } from '1'",
    "export { x } from '1'",
    'f(add(x, y), exp(x), negate(x))',
    "import { add, exp } from './other.js'\nf(add(x, exp(y)))",
    "import { exp } from './term.js'\nf(exp(x))",
    "type Kind = '1' | '2' | 3 | 4n",
    "let kind: '1' | 3 | 4n",
    'enum Kind { One = 1 }',
    "f<'1' | 3>(x)",
    "f(x satisfies '1' | 3)",
    'class C { 1 = x }',
    'f(x, x)',
    'f(x, Rational)',
    'x.min = y',
    'x.lower = y',
    'max(x, y)',
  ]
  test.each(untouched)('%s', async source => {
    expect(await mutants(source)).toEqual([])
  })

  test('the key of a property', async () => {
    expect(await mutants("f({ 1: x, '2': y, 3n: z })")).toEqual([
      "ObjectLiteral: { 1: x, '2': y, 3n: z } => {}",
    ])
  })

  test.each(['throw new RangeError', 'throw new Undefined', 'const far = () => new RangeError'])(
    'the wording of an error, which is ignored with a reason: %s',
    async thrown => {
      expect((await mutants(`${thrown}('expected 1')`)).filter(mutant => mutant.includes('String'))).toEqual([
        'StringLiteral: \'expected 1\' => "" (the wording of an error)',
      ])
    },
  )
})

describe('the mutators', () => {
  test('are in the list of the instrumenter once, each under a name of its own', () => {
    const names = allMutators.map(mutator => mutator.name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(added.map(mutator => mutator.name)))
  })

  test('change the value of every decimal and of every fraction', () => {
    const digits = fc.stringMatching(/^\d{1,12}$/)
    const sign = fc.constantFrom('', '-', '+')
    const exponent = fc.constantFrom('', 'e5', 'E-40', 'e+9')
    const decimal = fc
      .tuple(sign, digits, digits, exponent, fc.constantFrom('w', 'w.', '.f', 'w.f'))
      .map(([before, w, f, after, form]) => before + form.replace('w', w).replace('f', f) + after)
    const fraction = fc.tuple(digits, fc.integer({ min: 1, max: 999 })).map(([n, d]) => `1${n}/${d}`)
    fc.assert(
      fc.property(fc.oneof(decimal, fraction), text => {
        const other = otherDecimal(text)
        return other !== undefined && !Rational.of(other).eq(Rational.of(text))
      }),
    )
  })

  test('leave text that is no number', () => {
    for (const text of ['', '.', '-', 'e5', '1e', '15.07/loss', '1 2', 'x1', '0x10']) {
      expect(otherDecimal(text)).toBeUndefined()
    }
  })
})
