import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Formula, truthOf } from '../../../src/math/logic/formula.js'
import { Rational } from '../../../src/math/number/rational.js'
import { chanceByOutcomes, eventsIn } from '../../../src/math/statistics/event-chances.js'
import { evaluate } from '../../../src/math/term/evaluate.js'

const letter = fc.constantFrom('A', 'B', 'C').map((name): Formula => ({ kind: 'letter', name }))
const { formula } = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 2 },
    letter,
    tie('formula').map((of): Formula => ({ kind: 'not', of })),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('formula'), tie('formula'))
      .map(([by, left, right]): Formula => ({ kind: 'joined', by, left, right })),
  ),
}))

test('a chance by outcomes is the share of the weights, counted one by one', () =>
  fc.assert(
    fc.property(
      formula,
      fc.option(formula),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
      (event, given, weights) => {
        const letters = eventsIn([{ event, given }])
        const outcomes = Array.from({ length: 2 ** letters.length }, (_, i) =>
          letters.map((letter, at) => [letter, i % 2 ** (at + 1) < 2 ** at] as const),
        )
        const known = new Map(
          outcomes.map((outcome, i) => {
            const name = outcome.map(([letter, isIn]) => (isIn ? letter : `not ${letter}`)).join(' and ')
            return [`w(${name})`, Rational.of(weights[i]!)] as const
          }),
        )
        let [favourable, all] = [0, 0]
        outcomes.forEach((outcome, i) => {
          const isIn = (of: Formula) => truthOf(of, new Map(outcome))
          if (given !== null && !isIn(given)) return
          all += weights[i]!
          if (isIn(event)) favourable += weights[i]!
        })
        const share = () =>
          evaluate(
            chanceByOutcomes({ event, given }, letters),
            { symbols: known, groups: new Map() },
            Rational,
          )
        if (all === 0) expect(share).toThrow(RangeError)
        else expect(share().eq(Rational.ratio(BigInt(favourable), BigInt(all)))).toBe(true)
      },
    ),
  ))
