import { describe, expect, test } from 'vitest'
import { reals } from '../../../src/numeric/real.js'
import type { Equation } from '../../../src/operations/operation.js'
import {
  boundsOf,
  clipped,
  clippedLoss,
  greater,
  isNegative,
  lesser,
  literalClippedLoss,
  optimisticLoss,
  pessimisticLoss,
  ratioOf,
} from '../../../src/operations/tokens/clipped-surrogate.js'
import { clip, pessimistic, TOKENS } from '../clipped-ratios.js'
import { at, expectFormula, type Formula } from '../equation-table.js'

const { of } = reals(30)
const ratio = (x: number, old: number) => Math.exp(x - old)

describe('the clipped surrogate', () => {
  test.each([
    ['ratio', values => [ratioOf(values)], ([x], [old]) => ratio(x!, old!)],
    ['bounds', ({ p }) => Object.values(boundsOf(p[2]!)), (_, [, , e]) => [1 - e!, 1 + e!]],
    [
      'clipped',
      values => [clipped(ratioOf(values), boundsOf(values.p[2]!))],
      ([x], [old, , e]) => clip(ratio(x!, old!), 1 - e!, 1 + e!),
    ],
    [
      'pessimistic',
      values => [pessimisticLoss(ratioOf(values), values.p[1]!, boundsOf(values.p[2]!))],
      ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!),
    ],
    [
      'optimistic',
      values => [optimisticLoss(ratioOf(values), values.p[1]!, boundsOf(values.p[2]!))],
      ([x], [old, A, e]) => -Math.max(ratio(x!, old!) * A!, clip(ratio(x!, old!), 1 - e!, 1 + e!) * A!),
    ],
    ['loss', clippedLoss, ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!)],
    ['literal', literalClippedLoss, ([x], [old, A, e]) => pessimistic(ratio(x!, old!), A!, 1 - e!, 1 + e!)],
  ] as const satisfies readonly (readonly [string, Equation, Formula])[])('%s', (_, equation, formula) => {
    expectFormula(equation, formula, [...TOKENS, at([-2], [-2.5, 0, 0.25])])
  })

  test('is 0 for no advantage, within the bounds and beyond', () => {
    for (const x of [-4, -2, 0]) {
      expectFormula(clippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
      expectFormula(literalClippedLoss, () => 0, [at([x], [-2, 0, 0.25])])
    }
  })
})

describe('the lesser and the greater of two', () => {
  const [one, two] = [of(1), of(2)]

  test('in either order', () => {
    expect([lesser(one, two), lesser(two, one), greater(one, two), greater(two, one)]).toEqual([
      one,
      one,
      two,
      two,
    ])
  })

  test('are the first of two equal ones, so that nothing within bounds is another number', () => {
    const [left, right] = [of('1.5'), of('1.50')]
    expect(lesser(left, right)).toBe(left)
    expect(greater(left, right)).toBe(left)
  })
})

test('negative is less than 0 alone', () => {
  expect([of('-1e-20'), of(0), of('1e-20')].map(isNegative)).toEqual([true, false, false])
})
