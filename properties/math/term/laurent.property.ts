import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laurentText } from '../../../src/math/certificates/purify.js'
import { Rational } from '../../../src/math/number/rational.js'
import { Laurent } from '../../../src/math/term/laurent.js'

const ATOMS = ['a', 'b', 'c']

/** Values of the atoms, none of them 0, and of `inverse`, which is 1/(a + 2b). */
const places = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 3,
    maxLength: 3,
  })
  .map(values => values.map(([n, d]) => Rational.ratio(BigInt(n === 0 ? 1 : n), BigInt(d))))
  .filter(([a, b]) => !a!.plus(b!.times(2)).isZero())
  .map(values => {
    const at = new Map(ATOMS.map((name, place) => [name, values[place]!] as const))
    return new Map([...at, ['inverse', Rational.ONE.div(at.get('a')!.plus(at.get('b')!.times(2)))] as const])
  })

const atom = Laurent.atom
const divisor = atom('a').plus(atom('b').scaled(Rational.of(2)))
const divisors = new Map([['inverse', divisor]])

const leaves = fc.oneof(
  fc.constantFrom(...ATOMS, 'inverse').map(atom),
  fc.constantFrom(...ATOMS).map(name => atom(name).inverse()!),
  fc.integer({ min: -3, max: 3 }).map(value => Laurent.constant(Rational.of(value))),
)
const sums = fc.array(fc.array(leaves, { maxLength: 4 }), { maxLength: 4 })
const built = (parts: readonly (readonly Laurent[])[]) =>
  parts
    .map(factors =>
      factors.reduce((product, factor) => product.times(factor), Laurent.constant(Rational.ONE)),
    )
    .reduce((sum, part) => sum.plus(part), Laurent.constant(Rational.ZERO))

/** By its parts alone. */
const valueAt = (laurent: Laurent, at: ReadonlyMap<string, Rational>): Rational =>
  laurent.parts.reduce((sum, { coefficient, powers }) => {
    const product = [...powers].reduce((so, [name, power]) => so.times(at.get(name)!.pow(power)), coefficient)
    return sum.plus(product)
  }, Rational.ZERO)

describe('sums of products of powers', () => {
  test('sums, products, multiples and inverses have the values of what they are made of', () =>
    fc.assert(
      fc.property(sums, sums, places, (ours, theirs, at) => {
        const [left, right] = [built(ours), built(theirs)]
        const [l, r] = [valueAt(left, at), valueAt(right, at)]
        expect(valueAt(left.plus(right), at).eq(l.plus(r))).toBe(true)
        expect(valueAt(left.times(right), at).eq(l.times(r))).toBe(true)
        expect(valueAt(left.scaled(Rational.of('-2/3')), at).eq(l.times('-2/3'))).toBe(true)
        const inverse = left.inverse()
        expect(inverse !== undefined).toBe(left.parts.length === 1)
        if (inverse) expect(valueAt(inverse, at).times(l).eq(1)).toBe(true)
        const constant = left.constant()
        if (constant) expect(l.eq(constant)).toBe(true)
      }),
    ))

  test('reduction keeps the value and leaves no a beside 1/(a + 2b)', () =>
    fc.assert(
      fc.property(sums, places, (parts, at) => {
        const laurent = built(parts)
        const reduced = laurent.reduced(divisors)
        expect(valueAt(reduced, at).eq(valueAt(laurent, at))).toBe(true)
        for (const { powers } of reduced.parts)
          expect((powers.get('inverse') ?? 0) > 0 && (powers.get('a') ?? 0) > 0).toBe(false)
      }),
    ))

  test('what is equal is written alike, in whatever order it came together', () =>
    fc.assert(
      fc.property(sums, fc.nat(), (parts, turn) => {
        const turned = [
          ...parts.slice(turn % (parts.length + 1)),
          ...parts.slice(0, turn % (parts.length + 1)),
        ]
        const backwards = turned.map(factors => [...factors].reverse())
        expect(laurentText(built(backwards))).toBe(laurentText(built(parts)))
      }),
    ))

  test('a/(a + 2b) + 2b/(a + 2b) = 1, also multiplied and squared', () => {
    const one = atom('a')
      .times(atom('inverse'))
      .plus(atom('b').times(atom('inverse')).scaled(Rational.of(2)))
    expect(one.reduced(divisors).constant()?.eq(1)).toBe(true)
    expect(one.times(one).reduced(divisors).constant()?.eq(1)).toBe(true)
    expect(laurentText(one.times(atom('c').inverse()!).reduced(divisors))).toBe('(/ 1.0 c)')
  })

  test('reduction leaves alone what is not both: an a without the inverse, the inverse without an a', () => {
    const shown = (laurent: Laurent) => laurentText(laurent.reduced(divisors))
    expect(shown(atom('a'))).toBe('a')
    expect(shown(atom('inverse'))).toBe('inverse')
    expect(shown(atom('b').times(atom('inverse')))).toBe('(* b inverse)')
    expect(shown(atom('a').times(atom('inverse').inverse()!))).toBe('(* a (/ 1.0 inverse))')
    expect(shown(atom('a').inverse()!.times(atom('inverse')))).toBe('(* (/ 1.0 a) inverse)')
    const squared = new Map([['inverse', atom('a').times(atom('a')).plus(atom('b'))]])
    expect(laurentText(atom('a').times(atom('inverse')).reduced(squared))).toBe('(* a inverse)')
  })

  test('the leading part is that with the greatest power of the first atom', () => {
    const powersOf = (laurent: Laurent) => Object.fromEntries(laurent.leading?.powers ?? [])
    expect(powersOf(divisor)).toEqual({ a: 1 })
    expect(powersOf(atom('b').plus(atom('a')))).toEqual({ a: 1 })
    expect(powersOf(atom('a').plus(atom('a').times(atom('b'))))).toEqual({ a: 1, b: 1 })
    expect(powersOf(atom('a').inverse()!.plus(atom('c')))).toEqual({ c: 1 })
    expect(Laurent.constant(Rational.ZERO).leading).toBeUndefined()
  })

  test('more than 200 parts are refused, and a rule that leads on and on', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, place) => atom(`x${place}`)).reduce((sum, one) => sum.plus(one))
    expect(many(200).parts).toHaveLength(200)
    expect(() => many(201)).toThrow(RangeError)
    const endless = new Map([['inverse', Laurent.constant(Rational.ONE).plus(atom('a').inverse()!)]])
    expect(() => atom('inverse').reduced(endless)).toThrow('expected at most 200 parts')
  })
})

test('a power of a/(a + 2b) takes a step per power of a, until there are more than 2,000 of them', () => {
  const ratio = atom('a').times(atom('inverse'))
  // The n-th power becomes n + 1 parts in the powers of b/(a + 2b), in n (n + 1)/2 steps: 1,953 and 2,016.
  const power = (n: number) =>
    Array<Laurent>(n)
      .fill(ratio)
      .reduce((product, one) => product.times(one))
  expect(power(62).reduced(divisors).parts).toHaveLength(63)
  expect(() => power(63).reduced(divisors)).toThrow(RangeError)
})
