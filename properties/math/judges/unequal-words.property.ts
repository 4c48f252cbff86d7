import { describe, expect, test } from 'vitest'
import type { Range, SymbolDomain } from '../../../src/math/engines/domain.js'
import { nowhereEqual } from '../../../src/math/judges/unequal.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  divide,
  indexed,
  multiply,
  number,
  power,
  squareRoot,
  type Term,
  term,
} from '../../../src/math/term/term.js'

const effort = { seed: 3, points: 200 }
const on = (left: Term, right: Term, domain: SymbolDomain) =>
  nowhereEqual(left, right, new Map([['x', domain]]), effort)

describe('what is said of two terms', () => {
  test('that meet is where, at one point, and how it was found', () => {
    const { evidence, ...truth } = on(add('x', -2), multiply(0, 'x'), 'real')
    expect(truth).toEqual({ holds: false, witness: { x: '2' }, shown: 'at x = 2 the two sides are equal' })
    expect(evidence).toMatchObject({ level: 'refuted: witness', points: 1, seed: 3 })
    expect(evidence!.path).toMatch(/^\d+(:\d+)*$/)
  })

  test('that meet at no point which is tried is that none was found', () =>
    expect(on(power('x', 2), number(2), 'real')).toEqual({
      holds: null,
      evidence: null,
      witness: null,
      shown: 'no proof, and no point was found where the two sides are equal',
    }))

  test('is what kept them from being tried', () => {
    const without: Range = { from: Rational.of('1/4'), to: Rational.of('3/4'), isWhole: true }
    expect(on(power('x', 2), number('1/4'), without)).toMatchObject({
      holds: null,
      shown: 'sampling: expected a range with whole numbers, got (1/4, 3/4)',
    })
    expect(nowhereEqual(indexed('r', 'i'), power(indexed('r', 'i'), 2), new Map(), effort).holds).toBeNull()
  })
})

describe('two terms that are one and the same', () => {
  test('meet wherever both have a value, and nowhere else', () => {
    const truth = on(divide(1, 'x'), power('x', -1), 'real')
    expect(truth.holds).toBe(false)
    expect(truth.witness!.x).not.toBe('0')
  })

  test('by a proof that uses the domain, where no enclosure tells', () => {
    const [left, right] = [
      squareRoot(multiply(3, power(add('x', 2), 2))),
      multiply(squareRoot(3), add('x', 2)),
    ]
    expect(on(left, right, 'positive').holds).toBe(false)
    expect(on(term('x'), term('x'), 'unit').holds).toBe(false)
  })
})
