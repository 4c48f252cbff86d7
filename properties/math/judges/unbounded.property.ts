import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeBounded, judgeUnbounded, type Side } from '../../../src/math/judges/unbounded.js'
import type { Whither } from '../../../src/math/limits/scale.js'
import { number, squareRoot } from '../../../src/math/term/term.js'

const sign = fc.constantFrom<-1 | 1>(-1, 1)
const infinite = sign.map((of): Whither => ({ kind: 'infinite', sign: of }))
const finite = fc.integer({ min: -3, max: 3 }).map((k): Whither => ({ kind: 'finite', value: number(k) }))
const whither = fc.oneof(infinite, finite)

const keyOf = (side: Whither): string => JSON.stringify(side.kind === 'infinite' ? side : `${numberOf(side)}`)
const numberOf = (side: Whither) => (side as { value: { value: { toString(): string } } }).value.value

test('two sides are equal where they are the same number or the same infinity', () =>
  fc.assert(
    fc.property(whither, whither, (left, right) => {
      const { verdict, expected } = judgeUnbounded(left, right)!
      expect(verdict).toBe(keyOf(left) === keyOf(right) ? 'holds' : 'refuted')
      expect(expected === null).toBe(verdict === 'holds')
    }),
  ))

test('a number may be written in two ways', () => {
  const [two, root] = [number(2), squareRoot(4)].map((value): Side => ({ kind: 'finite', value }))
  expect(judgeUnbounded(two!, root!)!.verdict).toBe('holds')
})

test('one of two sides may be meant, and infinity may be of both; what is neither is refuted', () =>
  fc.assert(
    fc.property(whither, whither, whither, (left, right, claimed) => {
      const sided: Side = { kind: 'none', sides: [left, right] }
      const isOne = [left, right].some(side => keyOf(side) === keyOf(claimed))
      const isOfBoth = claimed.kind === 'infinite' && [left, right].some(({ kind }) => kind === 'infinite')
      const expected = isOne || isOfBoth ? 'undecided' : 'refuted'
      expect(judgeUnbounded(sided, claimed)!.verdict).toBe(expected)
      expect(judgeUnbounded(claimed, sided)!.verdict).toBe(expected)
      expect(judgeUnbounded(sided, sided)).toBe(null)
    }),
  ))

test('below infinity is every number, and its opposite', () =>
  fc.assert(
    fc.property(whither, side => {
      const isBounded = side.kind === 'finite' || side.sign < 0
      expect(judgeBounded(side).verdict).toBe(isBounded ? 'holds' : 'refuted')
    }),
  ))
