import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { opposite, type Sign, Signs, signOfProduct, signOfSum } from '../../../src/math/proof/sign.js'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import {
  add,
  divide,
  exp,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  type Term,
} from '../../../src/math/term/term.js'
import { polynomial, termsFrom, values, worth } from './normal-form/polynomials.js'
import { randomFrom, valueIn, worldFor } from './worlds.js'

const PREMISES = { positive: ['a', 'b'] }
const SIGNS: readonly Sign[] = ['positive', 'nonnegative', 'zero', 'nonpositive', 'negative', 'unknown']

/** The integers that each sign allows, written out: the oracle of the rules. */
const ALLOWED: Readonly<Record<Sign, readonly number[]>> = {
  positive: [1, 2],
  nonnegative: [0, 1, 2],
  zero: [0],
  nonpositive: [-2, -1, 0],
  negative: [-2, -1],
  unknown: [-2, -1, 0, 1, 2],
}

/** The narrowest sign that allows all of these numbers. */
function narrowest(values: readonly number[]): Sign {
  const kinds = new Set(values.map(Math.sign))
  const fits = SIGNS.filter(sign =>
    [...kinds].every(kind => ALLOWED[sign].some(value => Math.sign(value) === kind)),
  )
  return fits.sort((left, right) => ALLOWED[left].length - ALLOWED[right].length)[0]!
}

describe('the rules of signs are those of numbers', () => {
  const pairs = SIGNS.flatMap(left => SIGNS.map(right => [left, right] as const))
  const combined = (left: Sign, right: Sign, by: (x: number, y: number) => number) =>
    narrowest(ALLOWED[left].flatMap(x => ALLOWED[right].map(y => by(x, y))))

  test.each(pairs)('%s and %s: product and sum', (left, right) => {
    expect(signOfProduct(left, right)).toBe(combined(left, right, (x, y) => x * y))
    expect(signOfSum(left, right)).toBe(combined(left, right, (x, y) => x + y))
  })

  test.each(SIGNS)('the opposite of %s', sign =>
    expect(opposite(sign)).toBe(narrowest(ALLOWED[sign].map(x => 0 - x))),
  )
})

describe('a term', () => {
  const square = (left: string, right: string) => power(subtract(left, right), 2)

  test.each<[string, Term, Sign]>([
    ['a sum of positive terms', add('a', 1, multiply(2, 'b')), 'positive'],
    ['its opposite', negate(add('a', 1)), 'negative'],
    ['a square', power('x', 2), 'nonnegative'],
    ['a square and more', add(power('x', 2), 'a'), 'positive'],
    ['less a square', negate(power('x', 2)), 'nonpositive'],
    ['a difference', subtract('a', 'b'), 'unknown'],
    ['a square whose form is expanded', square('x', 'y'), 'nonnegative'],
    ['a product of such squares', multiply(square('x', 'y'), square('y', 'z')), 'nonnegative'],
    ['a product of opposite ones', multiply(negate(square('x', 'y')), square('y', 'z')), 'nonpositive'],
    [
      'a product of two opposite ones',
      multiply(negate(square('x', 'y')), negate(square('y', 'z'))),
      'nonnegative',
    ],
    ['a negative quotient', divide(negate('a'), add('b', exp('x'))), 'negative'],
    ['a quotient of two negatives', divide(negate('a'), negate('b')), 'positive'],
    ['nothing', subtract('x', 'x'), 'zero'],
    ['an odd power', power('x', 3), 'unknown'],
  ])('%s', (_, term, sign) => expect(proveSign(term, PREMISES).sign).toBe(sign))

  const leaf = fc.oneof(fc.constantFrom('a', 'b', 'x', 'y'), fc.integer({ min: -2, max: 2 }))
  const { term: terms } = fc.letrec<{ term: Term }>(tie => ({
    term: fc.oneof(
      { maxDepth: 3 },
      leaf.map(value => add(value)),
      fc.tuple(tie('term'), tie('term')).map(([left, right]) => add(left, right)),
      fc.tuple(tie('term'), tie('term')).map(([left, right]) => multiply(left, right)),
      tie('term').map(base => power(base, 2)),
      tie('term').map(negate),
      tie('term').map(exp),
      tie('term').map(divisor => divide(1, divisor)),
    ),
  }))

  test('has the proved sign wherever enclosures, which know no sign rule, can tell', () =>
    fc.assert(
      fc.property(terms, fc.nat(), (term, seed) => {
        const { sign } = proveSign(term, PREMISES)
        const random = randomFrom(seed)
        for (let point = 0; point < 4; point++) {
          const value = valueIn(worldFor([term], PREMISES, random), term)?.sign()
          if (value !== undefined && value !== null) expect(ALLOWED[sign]).toContain(value)
        }
      }),
      { numRuns: 200 },
    ))
})

describe('of a polynomial, without a quotient around it', () => {
  test('the sign is that of its values', () =>
    fc.assert(
      fc.property(termsFrom(-2), values, (terms, at) => {
        const sign = new Signs().ofPolynomial(polynomial(terms))
        expect(ALLOWED[sign]).toContain(worth(terms, at).sign())
      }),
    ))

  test('a premise says it, of its multiples too, and one that says nothing takes nothing back', () => {
    const [p, inverse] = [subtract(1, 'p'), divide(subtract(1, 'p'), add('x', 'y'))]
    for (const positive of [
      [p, inverse],
      [inverse, p],
    ]) {
      expect(proveSign(p, { positive }).sign).toBe('positive')
      expect(proveSign(subtract('p', 1), { positive }).sign).toBe('negative')
      expect(proveSign(multiply(-3, exp('x'), p), { positive }).sign).toBe('negative')
    }
    expect(proveSign(p, { positive: [inverse] }).sign).toBe('unknown')
    expect(proveSign(p, { positive: [divide(p, subtract(-1, 'a')), 'a'] }).sign).toBe('negative')
  })
})

test('a root of a quotient is the quotient of roots where the divisor has a sign, and only there without more', () => {
  const root = squareRoot(divide(add('a', 1), add('b', 1)))
  expect(
    proveIdentity(root, divide(squareRoot(add('a', 1)), squareRoot(add('b', 1))), PREMISES),
  ).toMatchObject({
    proved: true,
    conditions: [],
  })
})
