import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verdictsOf } from '../../predicates/said-in.js'

const RULE = 'law/equivalence'

/** A condition on x, as it is written and as a function of halves. */
interface Condition {
  readonly written: string
  readonly isTrueOf: (x: number) => boolean
}

const small = fc.integer({ min: -5, max: 5 })
const order = fc.constantFrom<[string, (a: number, b: number) => boolean]>(
  ['<', (a, b) => a < b],
  ['\\le', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['\\ge', (a, b) => a >= b],
  ['=', (a, b) => a === b],
  ['\\ne', (a, b) => a !== b],
)
const shift = (c: number): string => (c < 0 ? `- ${-c}` : `+ ${c}`)
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(small, order)
    .map(([c, [sign, isSo]]) => ({ written: `x ${sign} ${c}`, isTrueOf: (x: number) => isSo(x, c) })),
  fc.tuple(small, order).map(([c, [sign, isSo]]) => ({
    written: `-2x ${sign} ${-2 * c}`,
    isTrueOf: (x: number) => isSo(-2 * x, -2 * c),
  })),
  fc.tuple(fc.integer({ min: 0, max: 4 }), order).map(([c, [sign, isSo]]) => ({
    written: `x^2 ${sign} ${c * c}`,
    isTrueOf: (x: number) => isSo(x * x, c * c),
  })),
  fc.tuple(small, fc.integer({ min: 0, max: 4 }), order).map(([a, c, [sign, isSo]]) => ({
    written: `|x ${shift(a)}| ${sign} ${c}`,
    isTrueOf: (x: number) => isSo(Math.abs(x + a), c),
  })),
  fc.tuple(small, fc.integer({ min: 1, max: 4 })).map(([a, width]) => ({
    written: `${a} < x \\le ${a + width}`,
    isTrueOf: (x: number) => a < x && x <= a + width,
  })),
  fc
    .integer({ min: 1, max: 4 })
    .map(c => ({ written: `x = \\pm ${c}`, isTrueOf: (x: number) => Math.abs(x) === c })),
  fc.uniqueArray(small, { minLength: 1, maxLength: 3 }).map(all => ({
    written: `x \\in \\{${all.join(', ')}\\}`,
    isTrueOf: (x: number) => all.includes(x),
  })),
  fc.tuple(small, order).map(([a, [sign, isSo]]) => ({
    written: `\\frac{x ${shift(a)}}{x} ${sign} 0`,
    isTrueOf: (x: number) => x !== 0 && isSo((x + a) / x, 0),
  })),
)

/** Halves show all that these conditions tell apart: their ends are whole. */
const HALVES = Array.from({ length: 61 }, (_, i) => i / 2 - 15)
const areSame = (one: Condition, other: Condition, where: (x: number) => boolean): boolean =>
  HALVES.filter(where).every(x => one.isTrueOf(x) === other.isTrueOf(x))
const follows = (one: Condition, other: Condition, where: (x: number) => boolean): boolean =>
  HALVES.filter(where).every(x => !one.isTrueOf(x) || other.isTrueOf(x))
const verdict = (isSo: boolean): readonly string[] => [isSo ? 'holds' : 'refuted']

describe('two conditions on a number', () => {
  // Halves one by one against the roots of polynomials.
  test('are equivalent where they are true of the same numbers', () =>
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const isSo = areSame(one, other, () => true)
        expect(verdictsOf(RULE, `For all real $x$: $${one.written} \\iff ${other.written}$.`)).toEqual(
          verdict(isSo),
        )
        expect(verdictsOf(RULE, `$${one.written}$ if and only if $${other.written}$.`)).toEqual(verdict(isSo))
      }),
      { numRuns: 60 },
    ))

  test('follow from each other where one is true wherever the other is', () =>
    fc.assert(
      // What follows from a value is worked out by another rule.
      fc.property(
        condition.filter(({ written }) => !written.startsWith('x = ')),
        condition,
        (one, other) => {
          const found = verdictsOf(
            RULE,
            `For all real $x$ we have $${one.written} \\implies ${other.written}$.`,
          )
          expect(found).toEqual(verdict(follows(one, other, () => true)))
        },
      ),
      { numRuns: 40 },
    ))

  test('are compared where their sentence says that they are meant', () =>
    fc.assert(
      fc.property(condition, condition, small, (one, other, from) => {
        const found = verdictsOf(RULE, `For $x > ${from}$: $${one.written} \\iff ${other.written}$.`)
        expect(found).toEqual(verdict(areSame(one, other, x => x > from)))
      }),
      { numRuns: 40 },
    ))

  test('are joined by "or" and "and"', () =>
    fc.assert(
      fc.property(condition, condition, condition, (one, two, three) => {
        const either = { ...two, isTrueOf: (x: number) => two.isTrueOf(x) || three.isTrueOf(x) }
        const both = { ...two, isTrueOf: (x: number) => two.isTrueOf(x) && three.isTrueOf(x) }
        const says = (joint: string) =>
          verdictsOf(RULE, `$${one.written}$ if and only if $${two.written}$ ${joint} $${three.written}$.`)
        expect(says('or')).toEqual(verdict(areSame(one, either, () => true)))
        expect(says('and')).toEqual(verdict(areSame(one, both, () => true)))
      }),
      { numRuns: 20 },
    ))
})

test.each([
  'Let $x$ be the side of a square with area 16. Then $x^2 = 16 \\iff x = 4$.',
  'Throughout this section all variables are positive. Hence $x^2 = 25 \\iff x = 5$.',
  'First assume $x \\neq 0$. Then $x^3 = 4x \\iff x^2 = 4$.',
  'In $\\mathbb{F}_2$, $x^2 = x \\iff x = 1$.',
  '$t^2 = 9 \\implies t = 3$, since time is not negative.',
  '$n^2 = 16 \\iff n = 4$.',
  '$\\sigma^2 = 4 \\iff \\sigma = 2$.',
  '$r^2 = 9 \\iff r = 3$.',
  '$n^2 = 16 \\iff n = 4$ for natural numbers.',
  'Let $z \\in \\mathbb{C}$. Then $z^3 = 1 \\iff z = 1$.',
  "The function $f$ is considered on $[0, 3]$. We have $f'(x) = 0 \\iff x^2 = 4 \\iff x = 2$.",
  'Let $x = \\|v\\|$. Then $x^2 \\le 9 \\iff x \\le 3$.',
  'It is wrong that $x^2 = 9 \\iff x = 3$.',
  '$x^2 = y \\iff x = y$.',
  '$x^2 = 2 \\iff x = \\sqrt 2$.',
])('is not refuted where other numbers may be meant: %s', page => {
  expect(verdictsOf(RULE, page)).not.toContain('refuted')
})
