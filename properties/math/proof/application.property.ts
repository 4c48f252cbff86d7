import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { application } from '../../../src/math/proof/application.js'
import { heightOf } from '../../../src/math/proof/kernel.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  exp,
  indexed,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
  type TermLike,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

const PREMISES = { positive: ['a', 'b'], nonnegative: ['n'] }
const { form, of } = rulesUnder(PREMISES)
const applied = (name: string, ...values: TermLike[]) => application(form, name, values.map(of))

const ALLOWED: Readonly<Record<Exclude<Sign, 'unknown'>, readonly number[]>> = {
  positive: [1],
  nonnegative: [0, 1],
  zero: [0],
  nonpositive: [-1, 0],
  negative: [-1],
}
const functions = fc.constantFrom('min', 'max')
const args = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom('a', 'b', 'n', 'x'))
const values = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
    fc.nat(3),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(of => new Map(['a', 'b', 'n', 'x'].map((name, place) => [name, Rational.of(of[place]!)])))

describe('|u|', () => {
  test.each<[string, TermLike]>([
    ['a positive symbol', 'a'],
    ['a nonnegative symbol', 'n'],
    ['a square and more', add(power('x', 2), 1)],
    ['a square', power('x', 2)],
    ['nothing', 0],
    ['a positive number', '7/3'],
  ])('is u for %s, and that for its opposite', (_, value) => {
    expect(applied('abs', value).key).toBe(of(value).key)
    expect(applied('abs', negate(value)).key).toBe(of(value).key)
  })

  test('of a number is its absolute value', () =>
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), value => {
        expect(applied('abs', value).constant()?.toString()).toBe(`${Math.abs(value)}`)
      }),
    ))

  test('of what may have either sign is an unknown, not negative, and not positive either', () => {
    const unknown = applied('abs', 'x')
    expect(unknown.key).not.toBe(of('x').key)
    expect(unknown.key).not.toBe(of(negate('x')).key)
    expect(form.signOf(unknown)).toBe('nonnegative')
    expect(proveSign(subtract(apply('abs', 'x'), 'x')).sign).toBe('unknown')
    expect(of(squareRoot(power(apply('abs', 'x'), 2))).key).toBe(unknown.key)
  })

  test('is a function of one argument: of two, and of another name, nothing is known', () => {
    for (const value of [applied('abs', 'a', 'b'), applied('abs', 'a', 'a'), applied('norm', 'a')])
      expect(value.key).not.toBe(of('a').key)
    expect(applied('norm', negate('a')).key).not.toBe(of('a').key)
    expect(form.signOf(applied('norm', 'a'))).toBe('unknown')
    expect(applied('abs').isZero()).toBe(false)
  })
})

describe('the order of arguments', () => {
  test('does not matter to min and max, and does to any other function', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'n', 'x', 'y', 'z'), { minLength: 2, maxLength: 4 }),
        fc.constantFrom('min', 'max', 'f', 'abs', 'Max'),
        fc.nat(),
        (args, name, turn) => {
          const at = 1 + (turn % (args.length - 1))
          const turned = [...args.slice(at), ...args.slice(0, at)]
          const isSame = applied(name, ...args).key === applied(name, ...turned).key
          expect(isSame).toBe(name === 'min' || name === 'max')
          expect(applied(name, ...args.toReversed()).key === applied(name, ...args).key).toBe(isSame)
        },
      ),
    ))

  test('is told apart from their number and their names', () => {
    const keys = [
      applied('f', 'x'),
      applied('f', 'x', 'x'),
      applied('f'),
      applied('g', 'x'),
      applied('min', 'x'),
      applied('max', 'x'),
      applied('f', 'y'),
    ].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(applied('f', add('x', 'x')).key).toBe(applied('f', multiply(2, 'x')).key)
  })
})

describe('the sign', () => {
  test('of min and max is positive where all arguments are, and known nowhere else', () => {
    for (const name of ['min', 'max']) {
      expect(form.signOf(applied(name, 'a', add('b', 1)))).toBe('positive')
      expect(form.signOf(applied(name, 'a'))).toBe('positive')
      expect(form.signOf(applied(name, 'a', 'x'))).toBe('unknown')
      expect(form.signOf(applied(name, 'x', 'a'))).toBe('unknown')
      expect(form.signOf(applied(name, 'a', 'n'))).toBe('unknown')
      expect(form.signOf(applied(name))).toBe('unknown')
    }
    expect(form.signOf(applied('f', 'a', 'b'))).toBe('unknown')
  })

  test('is that of the exact value', () =>
    fc.assert(
      fc.property(functions, fc.array(args, { minLength: 1, maxLength: 4 }), values, (name, terms, at) => {
        const term = apply(name, ...terms)
        const { sign } = proveSign(term, PREMISES)
        const value = evaluate(term, { symbols: at, groups: new Map() }, Rational).sign()
        if (sign !== 'unknown') expect(ALLOWED[sign]).toContain(value)
      }),
    ))
})

describe('sums in arguments', () => {
  const pair = (one: string, other: string) => exp(multiply(indexed('x', one), indexed('x', other)))

  test('make a function as high as its highest argument, and of none a low one', () => {
    const [low, high] = [sum('i', exp(indexed('x', 'i'))), sum('i', sum('j', pair('i', 'j')))]
    expect(heightOf(applied('f'))).toBe(0)
    expect(heightOf(applied('f', 'x', 2))).toBe(0)
    expect(heightOf(applied('f', low, 'x'))).toBe(1)
    expect(heightOf(applied('f', 'x', low, high))).toBe(2)
  })

  test('do not catch the index of a sum around them', () => {
    const outer = (inner: (index: string) => TermLike) => sum('i', apply('f', sum('j', inner('j'))))
    const [own, other] = [outer(j => pair('i', j)), outer(j => pair(j, j))]
    expect(
      proveIdentity(
        own,
        outer(j => pair(j, 'i')),
      ).proved,
    ).toBe(true)
    expect(proveIdentity(own, other).proved).toBe(false)
  })
})
