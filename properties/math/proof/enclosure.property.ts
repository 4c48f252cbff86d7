import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { type Box, provePositiveOn } from '../../../src/math/proof/enclosure.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  indexed,
  ln,
  multiply,
  negate,
  power,
  sigmoid,
  squareRoot,
  subtract,
  type Term,
} from '../../../src/math/term/term.js'

const box = (ranges: Readonly<Record<string, readonly [string, string]>>): Box =>
  new Map(Object.entries(ranges).map(([name, [low, high]]) => [name, [Rational.of(low), Rational.of(high)]]))

/** E + A N^-α + B D^-β with the constants of Hoffmann et al. 2022, N in units of 10⁹ parameters, D of 10⁹ tokens. */
const loss = (parameters: Term | string, tokens: Term | string): Term =>
  add(
    '1.69',
    divide('406.4', power(multiply('1e9', parameters), '0.34')),
    divide('410.7', power(multiply('1e9', tokens), '0.28')),
  )

describe('positivity on a box is proved', () => {
  const x = { x: ['-40', '40'] } as const
  const proved: readonly (readonly [string, Term, Box])[] = [
    ["σ' ≤ 1/4 + 10⁻⁶", subtract('0.250001', multiply(sigmoid('x'), subtract(1, sigmoid('x')))), box(x)],
    ['x² - 2x + 1.01', add(power('x', 2), multiply(-2, 'x'), '1.01'), box({ x: ['-3', '3'] })],
    ['σ of everything', sigmoid('x'), box(x)],
    ['√x - x/2 on [0.1, 3.9]', subtract(squareRoot('x'), divide('x', 2)), box({ x: ['0.1', '3.9'] })],
    ['a point', subtract('x', 1), box({ x: ['2', '2'] })],
    ['max(x, 1/2) on one side', apply('max', 'x', '1/2'), box({ x: ['3/4', '2'] })],
    [
      '91 B parameters on 1.83 T tokens beat 500 B on 300 B',
      subtract(loss('N', multiply(300, 'u')), loss('91.3', '1826')),
      box({ N: ['450', '550'], u: ['0.9', '1.1'] }),
    ],
  ]
  for (const [says, term, where] of proved)
    test(says, () => {
      const proof = provePositiveOn(term, where)
      expect(proof).toMatchObject({ proved: true, counterexample: null })
      expect(proof.leaves.every(({ lower }) => lower.gt(0))).toBe(true)
      expect(volume(proof.leaves.map(leaf => leaf.box)).toString()).toBe(volume([where]).toString())
    })
})

describe('positivity on a box is not proved', () => {
  test('where the term is negative, and a point of the box shows it', () => {
    const term = subtract('0.2499', multiply(sigmoid('x'), subtract(1, sigmoid('x'))))
    const { proved, counterexample } = provePositiveOn(term, box({ x: ['-40', '40'] }))
    expect(proved).toBe(false)
    expect(counterexample?.get('x')?.abs().lt(1)).toBe(true)
  })

  test('where it is 0 at a point, however many boxes there are', () => {
    expect(provePositiveOn(power('x', 2), box({ x: ['-1', '2'] }), { mostLeaves: 200 })).toMatchObject({
      proved: false,
      counterexample: null,
      reason: expect.stringContaining('200 boxes'),
    })
  })

  test('where the term is undefined at a point, even if its derivative is not', () => {
    const undefinedAtZero = [
      power(divide(1, 'x'), 0),
      add(5, multiply(0, ln('x'))),
      add(3, apply('abs', divide(1, 'x'))),
    ]
    for (const term of undefinedAtZero)
      expect(provePositiveOn(term, box({ x: ['-1', '2'] }), { mostLeaves: 100 }).proved).toBe(false)
  })

  test('of a symbol without a range', () =>
    expect(() => provePositiveOn(add('x', 'y'), box({ x: ['0', '1'] }))).toThrow(
      'expected a range of y, got none',
    ))

  test('and what is said of a quadratic is right: proved, or refuted by a point, as its vertex says', () =>
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -50, max: 50 }), (center, height) => {
        fc.pre(height !== 0)
        const term = add(power(subtract('x', center), 2), divide(height, 10))
        const where = box({ x: ['-21', '20'] })
        const { proved, counterexample } = provePositiveOn(term, where)
        expect(proved).toBe(height > 0)
        if (proved) return
        const value = evaluate(term, { symbols: counterexample!, groups: new Map() }, Rational)
        expect(value.sign()).toBeLessThanOrEqual(0)
      }),
    ))
})

describe('how a proof comes about', () => {
  const parabola = add(power('y', 2), multiply(-8, 'y'), '16.01')

  test('in 30 digits and at most 2000 boxes, unless it is asked otherwise', () => {
    expect(provePositiveOn(add('x', 1), box({ x: ['0', '1'] })).digits).toBe(30)
    expect(provePositiveOn(add('x', 1), box({ x: ['0', '1'] }), { digits: 12 }).digits).toBe(12)
    // Defined nowhere on the box, which is halved until there are too many.
    const nowhere = provePositiveOn(ln('x'), box({ x: ['-2', '-1'] }))
    expect(nowhere).toMatchObject({
      proved: false,
      digits: 30,
      reason: expect.stringContaining('2000 boxes'),
    })
  })

  test('by a bound for each box that the term keeps at all its corners and in its middle', () => {
    const term = add(power('x', 2), multiply(-2, 'x'), '1.01')
    const { leaves } = provePositiveOn(term, box({ x: ['-3', '3'] }))
    for (const { box: part, lower } of leaves) {
      const [low, high] = part.get('x')!
      for (const x of [low, high, low.plus(high).div(2)])
        expect(x.times(x).minus(x.times(2)).plus('1.01').gte(lower.toString())).toBe(true)
    }
  })

  test('in as many boxes as it takes, and not in one less', () => {
    const where = box({ y: ['0', '8'] })
    const { leaves } = provePositiveOn(parabola, where)
    expect(leaves.length).toBeGreaterThan(4)
    expect(provePositiveOn(parabola, where, { mostLeaves: leaves.length }).proved).toBe(true)
    expect(provePositiveOn(parabola, where, { mostLeaves: leaves.length - 1 })).toMatchObject({
      proved: false,
      counterexample: null,
      reason: `too large: expected at most ${leaves.length - 1} boxes, got more`,
    })
  })

  test('across the widest side, in whatever order the sides are named', () => {
    const narrow = ['0', '1/1024'] as const
    for (const where of [box({ x: narrow, y: ['0', '8'] }), box({ y: ['0', '8'], x: narrow })]) {
      const { proved, leaves } = provePositiveOn(parabola, where)
      expect(proved).toBe(true)
      expect(leaves.every(leaf => leaf.box.get('x')?.[1].eq('1/1024'))).toBe(true)
    }
  })

  test('by slopes where they exist on the whole box, else by halving', () => {
    const term = add(squareRoot('x'), power('y', 2), negate('y'), '1/2')
    for (const where of [box({ x: ['0', '1'], y: ['0', '1'] }), box({ y: ['0', '1'], x: ['0', '1'] })])
      expect(provePositiveOn(term, where)).toMatchObject({ proved: true, counterexample: null })
    expect(provePositiveOn(apply('min', 'x', 5), box({ x: ['-1', '2'] }), { mostLeaves: 9 }).proved).toBe(
      false,
    )
    expect(provePositiveOn(apply('max', 'x', '1/2'), box({ x: ['-1', '2'] }), { mostLeaves: 9 }).proved).toBe(
      false,
    )
  })
})

describe('a refutation', () => {
  test('is a point at which the term is 0 as well', () => {
    const { proved, counterexample } = provePositiveOn(add('x', 0), box({ x: ['-1', '1'] }))
    expect(proved).toBe(false)
    expect(counterexample?.get('x')?.isZero()).toBe(true)
  })

  test('is not made of a point without a value, of which nothing can be said', () => {
    const nothing = { proved: false, counterexample: null, leaves: [] }
    const reason = 'undefined: expected a value at a point, got none that is certain'
    expect(provePositiveOn(divide(1, 'x'), box({ x: ['0', '0'] }))).toMatchObject({ ...nothing, reason })
    expect(provePositiveOn(ln(-1), box({}))).toMatchObject({ ...nothing, reason })
  })

  test('is not made of a name that has no value at all: that is a fault of the caller', () =>
    expect(() => provePositiveOn(indexed('r', 'i'), box({}))).toThrow(ReferenceError))
})

test('a refutation needs a certain value: at the edge of a domain nothing is said', () => {
  const edge = subtract(squareRoot('x'), negate(0))
  expect(provePositiveOn(edge, box({ x: ['0', '1'] }), { mostLeaves: 50 })).toMatchObject({
    proved: false,
    counterexample: null,
  })
})

/** The volume of boxes that do not overlap. */
function volume(boxes: readonly Box[]): Rational {
  return boxes
    .map(part =>
      [...part.values()].reduce((product, [low, high]) => product.times(high.minus(low)), Rational.ONE),
    )
    .reduce((sum, part) => sum.plus(part), Rational.ZERO)
}
