import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input, Operation } from '../../../../src/conform/operations/operation.js'
import {
  CONSTANT_LENGTH,
  SEQUENCE_MEAN,
  SEQUENCE_SUM,
  TOKEN_MEAN,
} from '../../../../src/fields/machine-learning/operations/tokens/aggregation.js'
import { MASKED_MEAN } from '../../../../src/fields/machine-learning/operations/tokens/masked-statistics.js'
import { agree, reals } from '../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { drawCase, evaluate } from './drawn-input.js'

/** The weight of every token in the result: what aggregations are, all of them being linear. */
type Weights = (input: Input, rows: readonly (readonly string[])[]) => Rational[]

const rowsOf = ({ mask = [], shape = ['1', `${mask.length}`] }: Input): string[][] =>
  Array.from({ length: Number(shape[0]) }, (_, row) =>
    mask.slice(row * Number(shape[1]), (row + 1) * Number(shape[1])),
  )

const count = (mask: readonly string[]): number => mask.filter(entry => entry === '1').length

const perToken = (rows: readonly (readonly string[])[], weight: (row: readonly string[]) => Rational) =>
  rows.flatMap(row => row.map(entry => (entry === '1' ? weight(row) : Rational.ZERO)))

const rowsWithTokens = (rows: readonly (readonly string[])[]) => rows.filter(row => count(row) > 0).length

const AGGREGATIONS: readonly [Operation, Weights][] = [
  [TOKEN_MEAN, ({ mask = [] }, rows) => perToken(rows, () => Rational.ratio(1n, BigInt(count(mask))))],
  [MASKED_MEAN, ({ mask = [] }, rows) => perToken(rows, () => Rational.ratio(1n, BigInt(count(mask))))],
  [
    SEQUENCE_MEAN,
    (_, rows) => perToken(rows, row => Rational.ratio(1n, BigInt(count(row) * rowsWithTokens(rows)))),
  ],
  [SEQUENCE_SUM, (_, rows) => perToken(rows, () => Rational.ratio(1n, BigInt(rowsWithTokens(rows))))],
  [CONSTANT_LENGTH, ({ p }, rows) => perToken(rows, () => Rational.ONE.div(rows.length).div(p[0]!))],
]

describe.each(AGGREGATIONS.map(([operation, weights]) => [operation.name, operation, weights] as const))(
  '%s',
  (_, operation, weights) => {
    test('is the sum of the losses by their weights, in fractions', () => {
      fc.assert(
        fc.property(fc.gen(), g => {
          const { input } = drawCase(g, operation)
          fc.pre(!operation.accept?.(input) && input.x.length < 100)
          const exact = weights(input, rowsOf(input)).reduce(
            (sum, weight, i) => sum.plus(weight.times(input.x[i]!)),
            Rational.ZERO,
          )
          const { of } = reals(80)
          const [found] = evaluate(operation.reference, input, 80)
          expect(agree(found!, of(exact), 60, { absoluteFloor: '1e-70' })).toBe(true)
        }),
      )
    })

    test('has those weights as its gradient: a loss one larger raises it by its weight', () => {
      fc.assert(
        fc.property(fc.gen(), fc.nat(), (g, chosen) => {
          const { input } = drawCase(g, operation)
          fc.pre(!operation.accept?.(input) && input.x.length < 100)
          const index = chosen % input.x.length
          const raised = input.x.with(index, `${reals(900).of(input.x[index]!).plus(1).toFixed()}`)
          const [before] = evaluate(operation.reference, input, 120)
          const [after] = evaluate(operation.reference, { ...input, x: raised }, 120)
          const { of } = reals(120)
          const weight = of(weights(input, rowsOf(input))[index]!)
          expect(agree(after!.minus(before!), weight, 60, { absoluteFloor: '1e-100' })).toBe(true)
        }),
      )
    })
  },
)
