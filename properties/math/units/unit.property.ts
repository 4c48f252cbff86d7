import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { divide, ln, multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'
import { type Ambiguity, USUAL } from '../../../src/math/units/convention.js'
import type { Dimension } from '../../../src/math/units/dimension.js'
import {
  isCounted,
  joinUnits,
  ONE,
  powerOfUnit,
  timesWorth,
  type Unit,
  unitOf,
} from '../../../src/math/units/unit.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { AMBIGUITIES, known, powersOf, shown } from './shown.js'

const rational = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([over, under]) => Rational.of(`${over}/${under}`))
const bases = fc.constantFrom('length', 'mass', 'time', 'byte')
const powersOfSome = (names: fc.Arbitrary<string>): fc.Arbitrary<Dimension> =>
  fc
    .dictionary(names, fc.constantFrom(-2, -1, 1, 2), { maxKeys: 2 })
    .map(
      powers => new Map(Object.entries(powers).map(([base, times]) => [base, Rational.of(times)] as const)),
    )
const units: fc.Arbitrary<Unit> = fc.record({
  factor: rational.map(worth => number(worth)),
  scale: rational.map(worth => number(worth)),
  dimension: powersOfSome(bases),
  nouns: powersOfSome(fc.constantFrom('token', 'step', 'node')),
  prefix: rational,
  isPlural: fc.boolean(),
  isUnknown: fc.boolean(),
  ambiguities: fc.subarray([...AMBIGUITIES]).map(list => new Set<Ambiguity>(list)),
  excludes: fc.subarray([...AMBIGUITIES]).map(list => new Set<Ambiguity>(list)),
})
const valueIn = (worth: Term): Rational => {
  if (worth.kind !== 'number') throw new Error(`expected a number, got ${worth.kind}`)
  return worth.value
}
const shownPowers = (powers: readonly (readonly [string, number])[]): string =>
  powers
    .filter(([, power]) => power !== 0)
    .map(([name, power]) => `${name}${power}`)
    .sort()
    .join(' ')
const union = <T>(left: ReadonlySet<T>, right: ReadonlySet<T>): T[] =>
  [...new Set([...left, ...right])].sort()

describe('a unit', () => {
  test('that is one is worth one and says nothing else', () => expect(shown(ONE)).toEqual(known('1')))

  test('of a factor has its dimension and its ambiguity, and scales nothing', () => {
    expect(shown(unitOf(number('7/2')))).toEqual(known('7/2'))
    const second = new Map([['time', Rational.of(2)]])
    expect(shown(unitOf(number(5), second))).toEqual(known('5', 'time2'))
    expect(unitOf(number(5), second).ambiguities.size).toBe(0)
    for (const ambiguity of AMBIGUITIES)
      expect(shown(unitOf(number(5), second, ambiguity))).toEqual(
        known('5', 'time2', { ambiguities: [ambiguity] }),
      )
  })
})

describe('two units', () => {
  test('are worth their product side by side, and their quotient with per between them', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const [product, quotient] = [joinUnits(left, right, 'times'), joinUnits(left, right, 'per')]
        for (const part of ['factor', 'scale'] as const) {
          const [a, b] = [valueIn(left[part]), valueIn(right[part])]
          expect(valueIn(product[part]).toString()).toBe(a.times(b).toString())
          expect(valueIn(quotient[part]).toString()).toBe(a.div(b).toString())
        }
      }),
    )
  })

  test('have the nouns and ambiguities of both, and are known where both are', () => {
    fc.assert(
      fc.property(units, units, fc.constantFrom('times' as const, 'per' as const), (left, right, how) => {
        const joined = shown(joinUnits(left, right, how))
        const names = new Set([...left.nouns.keys(), ...right.nouns.keys()])
        const sign = how === 'times' ? 1 : -1
        const powerOf = (name: string, { nouns }: Unit) => Number(nouns.get(name) ?? 0)
        const sums = [...names].map(
          name => [name, powerOf(name, left) + sign * powerOf(name, right)] as const,
        )
        expect(joined.nouns).toBe(shownPowers(sums))
        expect(joined.ambiguities).toEqual(union(left.ambiguities, right.ambiguities))
        expect(joined.isUnknown).toBe(left.isUnknown || right.isUnknown)
      }),
    )
  })

  test('are counted where a plural is among them, with nothing that measures, scales or is unknown', () =>
    fc.assert(
      fc.property(units, units, (left, right) => {
        const joined = joinUnits(left, right, 'times')
        const isBare = joined.dimension.size === 0 && exactValue(joined.factor)!.eq(1)
        const isKnown = !left.isUnknown && !right.isUnknown
        expect(isCounted(joined)).toBe((left.isPlural || right.isPlural) && isKnown && isBare)
      }),
    ))

  test('have dimensions that add, or with per between them subtract', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const back = joinUnits(joinUnits(left, right, 'times'), right, 'per')
        expect(powersOf(back.dimension)).toBe(powersOf(left.dimension))
        const over = joinUnits(ONE, right, 'per').dimension
        for (const [base, times] of right.dimension) expect(over.get(base)!.eq(times.neg())).toBe(true)
        expect(joinUnits(right, ONE, 'times').dimension).toEqual(right.dimension)
      }),
    )
  })

  test('of a worth that is no fraction are a quotient over it', () => {
    const nat = unitOf(ln(2))
    expect(joinUnits(ONE, nat, 'per').factor).toEqual(divide(1, ln(2)))
    expect(joinUnits(unitOf(number(3)), nat, 'per').factor).toEqual(multiply(3, divide(1, ln(2))))
  })
})

describe('the prefix of a unit', () => {
  const worths = { '': '1', m: '0.001', k: '1000', µ: '1e-6', M: '1e6' } as const
  const prefixes = fc.constantFrom(...(Object.keys(worths) as (keyof typeof worths)[]))
  const worth = (written: string): string => readUnit(written, USUAL)!.prefix.toString()
  const plain = (prefix: keyof typeof worths): string => Rational.of(worths[prefix]).toString()

  test('is that of its first measure, to the power of that', () =>
    fc.assert(
      fc.property(prefixes, prefixes, (first, second) => {
        expect(worth(`${first}A/${second}m`)).toBe(plain(first))
        expect(worth(`${first}W ${second}s`)).toBe(plain(first))
        expect(worth(`${first}m^2`)).toBe(Rational.of(worths[first]).pow(2).toString())
      }),
    ))

  test('of a count, a noun or a power that no quantity has is none', () => {
    expect(
      ['million', 'tokens', 'km^13', 'km^{1/2}', '1/ms'].map(text => readUnit(text, USUAL)?.prefix ?? null),
    ).toEqual([Rational.ONE, Rational.ONE, Rational.ONE, Rational.ONE, null])
  })
})

describe('the product of two worths', () => {
  const x = symbol('x')

  test('is one number where both are', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(timesWorth(number(a), number(b))).toEqual(number(a.times(b)))
      }),
    )
  })

  test('is the other where one is 1', () => {
    expect(timesWorth(number(1), x)).toBe(x)
    expect(timesWorth(x, number(1))).toBe(x)
  })

  test('is written as a product otherwise, in its order', () => {
    const y = symbol('y')
    expect(timesWorth(number(2), x)).toEqual(multiply(2, x))
    expect(timesWorth(x, number(2))).toEqual(multiply(x, 2))
    expect(timesWorth(x, y)).toEqual(multiply(x, y))
    expect(timesWorth(x, x)).toEqual(multiply(x, x))
  })
})

describe('a power of a unit', () => {
  test('raises its worth, scale and dimension, and leaves its words', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: -3, max: 3 }), (unit, exponent) => {
        const raised = shown(powerOfUnit(unit, Rational.of(exponent)))
        expect(raised.worth).toBe(valueIn(unit.factor).pow(exponent).toString())
        expect(raised.scale).toBe(valueIn(unit.scale).pow(exponent).toString())
        const nouns = [...unit.nouns].map(([name, power]) => [name, Number(power) * exponent] as const)
        const { ambiguities, isUnknown } = shown(unit)
        expect(raised).toMatchObject({ nouns: shownPowers(nouns), ambiguities, isUnknown })
      }),
    )
  })

  test('multiplies the powers of its bases', () => {
    fc.assert(
      fc.property(units, fc.constantFrom('-2', '-1', '1/2', '3'), (unit, exponent) => {
        const times = Rational.of(exponent)
        const raised = powerOfUnit(unit, times).dimension
        expect([...raised.keys()]).toEqual([...unit.dimension.keys()])
        for (const [base, one] of unit.dimension) expect(raised.get(base)!.eq(one.times(times))).toBe(true)
      }),
    )
    expect(powerOfUnit(unitOf(symbol('x')), Rational.of('1/2')).factor).toEqual(power(symbol('x'), '1/2'))
  })
})
