import { describe, expect, test } from 'vitest'
import { lossOnSide, type Side } from '../../../src/math/judges/float.js'
import { add, exp, multiply, symbol, type Term } from '../../../src/math/term/term.js'
import { PLANTED, planted } from './planted.js'

/** Every finite bfloat16 number by its 16 bits, as the upper half of a float32. */
const BFLOAT16 = Array.from({ length: 2 ** 16 }, (_, bits) => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint16(0, bits)
  return view.getFloat32(0)
}).filter(Number.isFinite)
const countOf = (isThere: (x: number) => boolean) => BFLOAT16.filter(isThere).length

/** What is never lost, so that every number is tried. */
const KEPT = multiply(0, exp(multiply(0, 'x')))
const SIZE = 'every bfloat16 number, computed in float32'

describe('where nothing is lost every number of the side was tried', () => {
  test.each<[Side, string, number]>([
    ['<', 'x < 0', countOf(x => x < 0)],
    ['>', 'x > 0', countOf(x => x > 0)],
    ['0', '|x| ≤ 1', countOf(x => Math.abs(x) <= 1)],
  ])('%s', (side, where, points) => {
    const { holds, shown, evidence, witness } = lossOnSide(KEPT, 'x', 'overflow', side)
    expect([holds, shown, witness]).toEqual([false, `no overflow for ${where}`, null])
    expect(evidence).toMatchObject({ level: 'proved: exhaustive', points, size: SIZE })
  })
})

test('where something is lost the first number that loses it was enough', () =>
  expect(lossOnSide(exp('x'), 'x', 'overflow', '>')).toMatchObject({
    holds: true,
    shown: 'overflow at x = 89',
    evidence: { level: 'computed', points: 1, size: SIZE },
  }))

test('of two long terms that differ at their ends, each has its own answer', () => {
  const zeros = Array.from({ length: 2500 }, () => multiply(0, 'x'))
  const judged = [exp('x'), symbol('x')].map(
    last => lossOnSide(add(...zeros, last), 'x', 'overflow', '>').holds,
  )
  expect(judged).toEqual([true, false])
})

test('a part that stands in millions of places is visited once', () => {
  let shared: Term = exp('x')
  for (let level = 0; level < 30; level++) shared = multiply(shared, shared)
  expect(lossOnSide(shared, 'x', 'overflow', '>').shown).toBe('overflow at x = 89')
})

test('an error that says nothing of the term gets out', () =>
  expect(() => lossOnSide(planted(), 'x', 'overflow', '>')).toThrow(PLANTED))
