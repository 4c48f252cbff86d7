import { describe, expect, test } from 'vitest'
import { judgement } from '../../../src/math/judges/judgement.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lowerWithValues } from '../../../src/notation/lower/placeholders.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { inUnit, measure } from '../../../src/page/quantities/measured-side.js'
import { isKinder, judgeSides, type Sides } from '../../../src/rules/arithmetic/judge-relation.js'

/** The judgement on a relation, the left perhaps in a unit behind it. */
function judged(latex: string, leftUnit?: string) {
  const { terms, signs } = parseChains(latex)[0]!
  const [left, right] = terms.map(term => measure(term, latex, USUAL)!)
  const sides: Sides = {
    left: leftUnit === undefined ? left! : inUnit(left!, readUnit(leftUnit, USUAL)!),
    right: right!,
    sign: signs[0]!,
    source: latex,
    termOf: ({ node }, worth) => lowerWithValues(node, worth, buildGlossary([])),
    dataOf: () => null,
  }
  return judgeSides(sides)!.judgement
}

describe('an order beside a figure', () => {
  test.each([
    ['3 + 4 \\le 9', 'holds'],
    ['3 + 4 \\ge 5', 'holds'],
    ['3 + 4 < 9', 'holds'],
    ['3 + 4 > 5', 'holds'],
    ['3 + 4 \\ne 9', 'holds'],
    // Only the likeliest reading of its units counts.
    ['2 > 3 \\text{ ms}', 'refuted'],
  ])('%s: %s', (latex, verdict) => expect(judged(latex).verdict).toBe(verdict))
})

test('the left is told before the right', () => {
  expect(judged('3 + 4 = 2 + 5.001').explanation).toBe('the left is 7, the right 7.001')
  expect(judged('3 + 4 \\approx 2 + 5.001').explanation).toBe('7 against 7.001')
  expect(judged('3 < 2').explanation).toBe('the left is 3, the right 2')
})

test('a unit behind the left is that of a bare right', () =>
  expect(judged('2 = 2', 'km')).toMatchObject({
    verdict: 'holds',
    reading: 'the right is in the unit of the left',
  }))

test('a mole on the left may be counted in particles', () =>
  expect(judged('1 \\text{ mol} = 6.022 \\times 10^{23}').explanation).toMatch(
    /^a mole may be counted in particles; /,
  ))

test('an irrational greatest is none of the others, and leans on no constants', () => {
  expect(judged('\\max(\\sqrt{2}, 1) = 1').verdict).toBe('refuted')
  expect(judged('2 + 2 = 4').evidence!.constants).toEqual([])
})

test('one digit in another unit must be exact, even where it is only about so', () => {
  expect(judged('3100 \\approx 3 \\text{ GB}')).toMatchObject({
    verdict: 'undecided',
    reason: 'no-engine',
    explanation: '3.1, true only as rounded to one digit',
  })
  expect(judged('3100 \\approx 3').verdict).not.toBe('undecided')
  expect(judged('3000 \\approx 3 \\text{ GB}').verdict).toBe('holds')
  expect(judged('3140 \\approx 3.1 \\text{ GB}').verdict).toBe('holds')
})

test('a verdict is kinder than all behind it', () => {
  const order: readonly Verdict[] = ['holds', 'carried', 'misrounded', 'undecided', 'refuted']
  for (const [i, one] of order.entries())
    for (const [j, other] of order.entries())
      expect(isKinder(judgement(one), judgement(other)), `${one} ${other}`).toBe(i < j)
})
