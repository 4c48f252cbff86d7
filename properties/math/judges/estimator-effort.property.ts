import { describe, expect, test } from 'vitest'
import { estimatorMoments, ownIndexOf } from '../../../src/math/judges/estimator.js'
import { Rational } from '../../../src/math/number/rational.js'
import { indexed, multiply, number, power, sum, type Term } from '../../../src/math/term/term.js'

const own = indexed('r', 'i')
const summed = (exponent: number) => sum('j', power(indexed('r', 'j'), exponent), 'G')

describe('a baseline is short', () => {
  // A power takes its exponent, and one for itself, its base and its exponent; a sum four times itself and its body.
  test.each<[string, Term, string | null]>([
    ['a power of 500 operations', power(own, 497), 'i'],
    ['a reciprocal one', power(own, -497), 'i'],
    ['a sum of 500', summed(121), null],
  ])('%s is', (_, baseline, index) => expect(ownIndexOf(baseline)).toBe(index))

  test.each<[string, Term]>([
    ['a power of one more', power(own, 498)],
    ['a reciprocal one', power(own, -498)],
    ['a sum of one more', summed(122)],
  ])('%s is not', (_, baseline) => expect(() => ownIndexOf(baseline)).toThrow(RangeError))

  test('one that shares its parts is not, and is found to be long without a visit to each', () => {
    let shared: Term = own
    for (let level = 0; level < 40; level++) shared = multiply(shared, shared)
    expect(() => ownIndexOf(shared)).toThrow(RangeError)
  })
})

test('a sum that runs through no reward is as many times its body as there are samples', () => {
  const policy = { probabilities: ['3/4', '1/4'].map(Rational.of), rewards: ['1', '2'].map(Rational.of) }
  const moments = (baseline: Term) => {
    const { mean, square } = estimatorMoments(policy, 3, baseline, Rational)
    return [...mean, square].map(String)
  }
  expect(moments(sum('j', 2, 'G'))).toEqual(moments(number(6)))
})
