import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { Undefined } from '../../../src/math/proof/budget.js'
import type { Condition } from '../../../src/math/proof/conditions.js'
import { standardForm } from '../../../src/math/proof/standard-form.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { freeIndicesOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  multiply,
  power,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { elementaryTerms, type Point, points, rationalTerms, summedTerms } from '../term/terms.js'
import { definednessOf } from './definedness.js'
import { rearranged } from './rearranged.js'
import { randomFrom } from './worlds.js'

/** The value at a point, undefined where there is none. */
function valueAt(point: Point, term: Term): Rational | undefined {
  try {
    return evaluate(term, point, Rational)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether a condition holds at a point, for every member that the indices free in it may stand for. */
function holdsAt(point: Point, { term, relation }: Condition): boolean {
  const { length } = point.groups.get('r')!
  const members = Array.from({ length }, (_, member) => member)
  const places = [...freeIndicesOf(term)].reduce<ReadonlyMap<string, number>[]>(
    (chosen, index) => chosen.flatMap(map => members.map(member => new Map([...map, [index, member]]))),
    [new Map()],
  )
  return places.every(indices => {
    const sign = valueAt({ ...point, indices }, term)?.sign()
    if (sign === undefined) return false
    return relation === '≠ 0' ? sign !== 0 : relation === '> 0' ? sign > 0 : sign >= 0
  })
}

/** What the normal form says of a term; undefined where it says that the term has no value anywhere. */
function analysed(term: Term): { form: Term; conditions: readonly Condition[] } | undefined {
  try {
    return { form: standardForm(term), conditions: definednessOf([term]) }
  } catch (error) {
    if (error instanceof Undefined) return undefined
    throw error
  }
}

describe('the normal form', () => {
  test('of a rational function has its value, and its conditions say exactly where it is defined', () =>
    fc.assert(
      fc.property(rationalTerms, points, (term, point) => {
        const value = valueAt(point, term)
        const found = analysed(term)
        expect(found?.conditions.every(condition => holdsAt(point, condition)) ?? false).toBe(
          value !== undefined,
        )
        if (found && value) expect(valueAt(point, found.form)?.toString()).toBe(value.toString())
      }),
      { numRuns: 400 },
    ))

  test('of sums over groups has their value, and its conditions suffice for them to be defined', () =>
    fc.assert(
      fc.property(summedTerms, points, (term, point) => {
        const value = valueAt(point, term)
        const found = analysed(term)
        const isCovered = found?.conditions.every(condition => holdsAt(point, condition)) ?? false
        if (isCovered || !found) expect(value !== undefined).toBe(isCovered)
        if (isCovered && found) expect(valueAt(point, found.form)?.toString()).toBe(value!.toString())
      }),
      { numRuns: 300 },
    ))

  for (const [kind, terms] of [
    ['rational functions', rationalTerms],
    ['sums over groups', summedTerms],
    ['elementary functions', elementaryTerms],
  ] as const)
    test(`does not mind how a term is written: ${kind}`, () =>
      fc.assert(
        fc.property(terms, fc.nat(), (term, seed) => {
          const proof = proveIdentity(term, rearranged(term, randomFrom(seed)))
          if (!proof.reason?.startsWith('undefined'))
            expect(proof).toMatchObject({ proved: true, residue: '0' })
        }),
        { numRuns: 150 },
      ))

  test('is one form for all ways to write a rational function, so that any function of it is one too', () =>
    fc.assert(
      fc.property(rationalTerms, fc.nat(), (term, seed) => {
        const again = rearranged(term, randomFrom(seed))
        const proof = proveIdentity(apply('f', term), apply('f', again))
        if (!proof.reason?.startsWith('undefined')) expect(proof.proved).toBe(true)
      }),
      { numRuns: 150 },
    ))

  test('cancels what divides the other side, under negative exponents too', () => {
    const [x, inverse] = [symbol('x'), divide(1, 'x')]
    const cubic = add(1, x, power(x, 2))
    for (const [written, simple] of [
      [divide(add(inverse, 1, x), cubic), inverse],
      [divide(cubic, add(inverse, 1, x)), x],
      [divide(subtract(power(x, 2), 1), subtract(x, 1)), add(x, 1)],
      [divide(subtract(x, 1), subtract(power(x, 2), 1)), divide(1, add(x, 1))],
      [divide(subtract(inverse, x), add(1, inverse)), subtract(1, x)],
    ] as const)
      expect(proveIdentity(apply('f', written), apply('f', simple)).proved).toBe(true)
  })

  test('decides whether two rational functions are equal: what it does not prove has a counterexample', () =>
    fc.assert(
      fc.property(nearlyEqual, fc.array(points, { minLength: 12, maxLength: 12 }), ([left, right], tried) => {
        const { proved, reason } = proveIdentity(left, right)
        const both = tried.flatMap(point => {
          const [first, second] = [valueAt(point, left), valueAt(point, right)]
          return first && second ? [{ first, second }] : []
        })
        const isRefuted = both.some(({ first, second }) => !first.eq(second))
        if (proved) expect(isRefuted).toBe(false)
        else if (both.length > 3 && !reason?.startsWith('undefined')) expect(isRefuted).toBe(true)
      }),
      { numRuns: 300 },
    ))
})

/** Two ways to write one function, with something added to one of them that is 0 now and then. */
const nearlyEqual = fc
  .tuple(rationalTerms, rationalTerms, fc.nat(), fc.constantFrom('none', 'twice', 'product'))
  .map(([term, other, seed, difference]): readonly [Term, Term] => {
    const again = rearranged(term, randomFrom(seed))
    if (difference === 'none') return [term, again]
    const zero =
      difference === 'twice' ? subtract(multiply(2, other), add(other, other)) : multiply(other, 'x')
    return [term, add(again, zero)]
  })
