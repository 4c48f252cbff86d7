import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Law, PairLaw } from '../../../src/conform/operations/operation.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import { agree, reals } from '../../../src/math/number/interval/real.js'
import { inputAndDraw, inputOf, isDecimalOfDtype, sampled } from './drawn-inputs.js'
import { evaluatedAt } from './evaluated.js'

const isPair = (law: Law): law is PairLaw => law.kind === 'pair'

const LAWS = PREFERENCE_OPERATIONS.flatMap(operation =>
  operation.laws.map(law => ({ name: operation.name, by: law.name, operation, law })),
)
const PAIRS = LAWS.flatMap(({ law, ...rest }) => (isPair(law) ? [{ ...rest, law }] : []))

/** A result of 0, as of the square of nothing, is 0 only up to the rounding of what cancels in it. */
const FLOOR = { absoluteFloor: '1e-70' }

describe.each(PAIRS)('$name keeps $by', ({ operation, law }) => {
  test.each(operation.groups)('over the reals: $id', group => {
    fc.assert(
      fc.property(inputAndDraw(group), ({ input, draw }) => {
        const partner = law.partner(input, draw)
        if (!partner) return
        const [first, second] = [input, partner].map(of => evaluatedAt(80, operation.reference, of))
        expect(second!.length).toBe(first!.length)
        second!.forEach((value, i) => {
          const source = first![law.from?.(i, first!.length) ?? i]!
          expect(agree(value, source.times(law.factor ?? '1'), 50, FLOOR)).toBe(true)
        })
      }),
      { numRuns: 10 },
    )
  })

  test('some partner is exact in the format', () => {
    const exact = operation.groups.filter(group =>
      sampled(group).some(input => {
        const partner = law.partner(input, { dtype: group.dtype, choice: first, ...NOTHING_ELSE })
        return partner?.x.every(number => isDecimalOfDtype(number, group.dtype))
      }),
    )
    expect(exact.length).toBeGreaterThan(operation.groups.length / 3)
  })
})

const first = <Value>([value]: readonly Value[]): Value => value!

const refuse = (): never => {
  throw new Error('a partner draws by choice alone')
}
const NOTHING_ELSE = { real: refuse, whole: refuse, rounded: refuse }

const SUMS = LAWS.flatMap(({ law, ...rest }) => (isPair(law) ? [] : [{ ...rest, law }]))

describe.each(SUMS)('$name keeps $by', ({ operation, law }) => {
  test.each(operation.groups)('over the reals: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const total = evaluatedAt(80, operation.reference, input).reduce((sum, value) => sum.plus(value))
        expect(agree(total, reals(80).of(law.total), 60)).toBe(true)
      }),
    )
  })
})
