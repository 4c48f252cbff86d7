import { describe, expect, test } from 'vitest'
import type { Equation, Operation } from '../../../../../src/conform/operations/operation.js'
import {
  CONSTANT_LENGTH,
  SEQUENCE_MEAN,
  SEQUENCE_SUM,
  TOKEN_MEAN,
} from '../../../../../src/fields/machine-learning/operations/tokens/aggregation.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, type Formula } from '../preference/equation-table.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { maskedMatrix } from './masked-inputs.js'
import { counted, rowsOf, rowsWithTokens } from './token-rows.js'

const INPUTS = [
  maskedMatrix([8, 1, 2, 5, 2, 3, 7, 4, 6, 9, 10, 12], '1000 1011 0000', [5]),
  maskedMatrix([8, 1, 2, 5, -3, 4], '110 111', [4]),
  maskedMatrix([8, 1, 2, 5], '00 10', [4]),
]
const NONE = maskedMatrix([8, 1, 2, 5], '00 00', [4])

const TABLE = [
  [TOKEN_MEAN, (x, _, input) => mean(counted(x, input))],
  [SEQUENCE_MEAN, (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => mean(kept)))],
  [SEQUENCE_SUM, (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => sum(kept)))],
  [CONSTANT_LENGTH, (x, [length], input) => sum(counted(x, input)) / rowsOf(x, input).length / length!],
] as const satisfies readonly (readonly [Operation, Formula])[]

/** What an equation makes of no tokens: an error or no number is none. */
function resultOf(equation: Equation): string {
  try {
    const [value] = evaluatedAt(20, equation, NONE)
    return value!.isNaN() ? 'none' : `${value}`
  } catch (error) {
    return error instanceof RangeError ? 'none' : `${error}`
  }
}

describe.each(TABLE)('%#', (operation, formula) => {
  const isConstant = operation === CONSTANT_LENGTH

  test('is its formula', () => {
    expectFormula(operation.reference, formula, INPUTS)
  })

  test('of nothing has no value, but for the sum over a constant length, which is 0', () => {
    expect(operation.accept?.(INPUTS[0]!) ?? null).toBeNull()
    const accepted = operation.accept?.(NONE)?.map(each => ('value' in each ? each.value : each.convention))
    expect(accepted).toEqual(isConstant ? undefined : [['0'], ['nan'], 'domain error'])
    for (const equation of [operation.reference, operation.literals[0]!.compute])
      if (isConstant) expectFormula(equation, () => 0, [NONE])
      else expect(resultOf(equation)).toBe('none')
  })
})

test('a mean over no tokens is refused as it is usually written, not divided by 0', () => {
  expect(() => evaluatedAt(20, TOKEN_MEAN.literals[0]!.compute, NONE)).toThrow(
    new RangeError('token mean: expected a token that counts, got none'),
  )
})
