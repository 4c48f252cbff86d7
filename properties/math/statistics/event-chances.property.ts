import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Formula, truthOf } from '../../../src/math/logic/formula.js'
import { Rational } from '../../../src/math/number/rational.js'
import { chanceByOutcomes, eventsIn } from '../../../src/math/statistics/event-chances.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { symbolsOf } from '../../../src/math/term/symbols.js'

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
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      (event, given, ws) => {
        const letters = eventsIn([{ event, given }])
        const term = chanceByOutcomes({ event, given }, letters)
        const weights = new Map([...symbolsOf(term)].map(name => [name, Rational.of(ws.next().value!)]))
        const isIn = (name: string, of: Formula) =>
          truthOf(of, new Map(letters.map(one => [one, !name.includes(`not ${one}`)])))
        let [favourable, all] = [Rational.ZERO, Rational.ZERO]
        for (const [name, weight] of weights)
          if (given === null || isIn(name, given)) {
            all = all.plus(weight)
            if (isIn(name, event)) favourable = favourable.plus(weight)
          }
        fc.pre(!all.isZero())
        expect(
          evaluate(term, { symbols: weights, groups: new Map() }, Rational).eq(favourable.div(all)),
        ).toBe(true)
      },
    ),
  ))
