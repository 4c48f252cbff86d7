import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { oneSlipAway } from '../../../src/notation/readings/one-slip-away.js'
import { sameShape } from '../../../src/notation/tree/same-shape.js'

const node = (text: string) => parseChains(text, { offset: 0 })[0]!.terms[0]!
const reaches = (from: string, to: string) => oneSlipAway(node(from)).some(one => sameShape(one, node(to)))

/** Pairs that one slip makes of one another. */
const PAIRS = [
  ['\\frac{1 - \\cos 2x}{2}', '\\frac{1 + \\cos 2x}{2}'],
  ['\\sin a \\cos b + \\cos a \\sin b', '\\sin a \\cos b - \\cos a \\sin b'],
  ['\\sec^2 x', '\\csc^2 x'],
  ['a^3 + b^2', 'a^3 + b^3'],
] as const

test('a slip can be taken back', () =>
  fc.assert(
    fc.property(fc.constantFrom(...PAIRS), fc.boolean(), ([one, other], isBack) => {
      expect(isBack ? reaches(other, one) : reaches(one, other)).toBe(true)
    }),
  ))

test('two slips are not one, and nothing is a slip of itself', () => {
  expect(reaches('1 + \\cos 2x', '1 - \\sin 2x')).toBe(false)
  for (const [one] of PAIRS) expect(reaches(one, one)).toBe(false)
})

test('an expression with many places for a slip is not looked through', () => {
  const long = Array.from({ length: 80 }, (_, i) => `x^${(i % 8) + 2}`).join(' + ')
  expect(oneSlipAway(node(long))).toEqual([])
})
