import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { type Part, randomPolynomial } from '../../../src/math/statistics/random-polynomial.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import { simplify } from '../../../src/math/term/simplify.js'
import { symbolsOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  exp,
  indexed,
  ln,
  multiply,
  number,
  power,
  sum,
  symbol,
  type Term,
  type TermLike,
} from '../../../src/math/term/term.js'

const VARIABLES = new Set(['X', 'Y'])

/** `2·a X^1 Y^2`: coefficients, simplified, and powers in the order in which they are found. */
const shown = (parts: readonly Part[] | null) =>
  parts?.map(({ coefficient, powers }) =>
    [toPlain(simplify(coefficient)), ...[...powers].map(([name, times]) => `${name}^${times}`)].join(' '),
  ) ?? null

const read = (term: TermLike, variables: ReadonlySet<string> = VARIABLES) =>
  randomPolynomial(typeof term === 'string' ? symbol(term) : (term as Term), variables)

const terms: fc.Arbitrary<Term> = fc.letrec<{ term: Term }>(tie => ({
  term: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      ...['X', 'Y', 'a', 'b'].map(symbol),
      ...['-2', '0', '1', '3/2'].map(text => number(text)),
    ),
    fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map(parts => add(...parts)),
    fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map(parts => multiply(...parts)),
    fc.tuple(tie('term'), fc.integer({ min: 1, max: 4 })).map(([base, times]) => power(base, times)),
  ),
})).term

const values = fc.integer({ min: -4, max: 4 }).map(value => Rational.of(value))

describe('a polynomial in random variables', () => {
  test('is the term at every point, its coefficients hold no variable, and no powers stand twice', () =>
    fc.assert(
      fc.property(terms, fc.tuple(values, values, values, values), (term, point) => {
        const symbols = new Map(['X', 'Y', 'a', 'b'].map((name, i) => [name, point[i]!] as const))
        const at = (of: Term) => evaluate(of, { symbols, groups: new Map() }, Rational)
        const parts = read(term)
        // Products of sums of three to the fourth power are large.
        fc.pre(parts !== null)
        const worth = parts!.map(({ coefficient, powers }) =>
          [...powers].reduce(
            (product, [name, times]) => product.times(symbols.get(name)!.pow(times)),
            at(coefficient),
          ),
        )
        expect(String(worth.reduce((total, value) => total.plus(value)))).toBe(String(at(term)))
        const letters = parts!.flatMap(({ coefficient }) => [...symbolsOf(coefficient)])
        expect(letters.filter(name => VARIABLES.has(name))).toEqual([])
        const powers = parts!.map(part => [...part.powers].sort().join(' '))
        expect(new Set(powers).size).toBe(powers.length)
      }),
    ))

  test.each<[string, TermLike, readonly string[]]>([
    ['a variable', 'X', ['1 X^1']],
    ['any other symbol', 'a', ['a']],
    ['what holds no variable, whatever it is', exp(add('a', power('b', -1))), ['exp(a + 1/b)']],
    ['a power of one that is none', power('a', 7), ['a^7']],
    ['a sum', add('X', 'a', 'Y'), ['1 X^1', 'a', '1 Y^1']],
    ['a sum of the same', add('X', 'X'), ['2 X^1']],
    ['products in another order', add(multiply('X', 'Y'), multiply('Y', 'X')), ['2 X^1 Y^1']],
    ['a product', multiply('a', 'X', 'Y', 'X'), ['a X^2 Y^1']],
    ['a first power', power('X', 1), ['1 X^1']],
    ['a member of a group of the same name', indexed('X', 'i'), ['X_i']],
    ['a function of the same name', apply('X', 'a'), ['X(a)']],
    ['the highest power', power('X', 4), ['1 X^4']],
    ['a product of sums', multiply(add('X', 1), add('Y', 2)), ['1 X^1 Y^1', '2 X^1', '1 Y^1', '2']],
  ])('is read of %s', (_, term, expected) => expect(shown(read(term))).toEqual(expected))

  test.each<[string, TermLike]>([
    ['a function of a variable', apply('f', 'X')],
    ['an exponential', exp('X')],
    ['a logarithm', ln(add('X', 1))],
    ['a sum over a group', sum('i', 'X')],
    ['a power that is 0', power('X', 0)],
    ['a reciprocal', power('X', -1)],
    ['a root', power('X', '1/2')],
    ['a power above the highest', power('X', 5)],
    ['a power whose exponent is no number', power('X', 'a')],
    ['a power of no polynomial', power(exp('X'), 2)],
    ['a sum with a part that is none', add('X', exp('Y'))],
    ['a product with a factor that is none', multiply('X', exp('Y'))],
  ])('is not read of %s', (_, term) => expect(read(term)).toBeNull())
})

test('a product has 64 parts at most', () => {
  const named = (letter: string, parts: number) =>
    Array.from({ length: parts }, (_, place) => `${letter}${place}`)
  const product = (ours: number, theirs: number) => {
    const [left, right] = [named('X', ours), named('Y', theirs)]
    return randomPolynomial(multiply(add(...left), add(...right)), new Set([...left, ...right]))
  }
  expect(product(8, 8)).toHaveLength(64)
  expect(product(5, 13)).toBeNull()
})
