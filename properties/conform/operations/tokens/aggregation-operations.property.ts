import { describe, expect, test } from 'vitest'
import type { Equation, Operation } from '../../../../src/conform/operations/operation.js'
import {
  CONSTANT_LENGTH,
  SEQUENCE_MEAN,
  SEQUENCE_SUM,
  TOKEN_MEAN,
} from '../../../../src/conform/operations/tokens/aggregation.js'
import {
  CONSTANT_LENGTH_VARIANTS,
  SEQUENCE_MEAN_VARIANTS,
  SEQUENCE_SUM_VARIANTS,
  TOKEN_MEAN_VARIANTS,
} from '../../../../src/conform/operations/tokens/aggregation-variants.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, expectPhrase, type Formula } from '../preference/equation-table.js'
import { cornerInputs, expectReach, p } from '../preference/reach.js'
import { mean, sum } from '../rewards/group-formulas.js'
import { expectLaws } from '../rewards/law-table.js'
import { maskedMatrix } from './masked-inputs.js'
import { counted, rowsOf, rowsWithTokens } from './token-rows.js'

const INPUTS = [
  maskedMatrix([8, 1, 2, 5, 2, 3, 7, 4, 6, 9, 10, 12], '1000 1011 0000', [5]),
  maskedMatrix([8, 1, 2, 5, -3, 4], '110 111', [4]),
  maskedMatrix([8, 1, 2, 5], '00 10', [4]),
]
const NONE = maskedMatrix([8, 1, 2, 5], '00 00', [4])

const TABLE = [
  [
    TOKEN_MEAN,
    'aggregate.token-mean',
    '(Yu et al. 2025, "DAPO", section 3.3)',
    (x, _, input) => mean(counted(x, input)),
    TOKEN_MEAN_VARIANTS,
  ],
  [
    SEQUENCE_MEAN,
    'aggregate.sequence-mean',
    '(Shao et al. 2024, "DeepSeekMath", equation 3)',
    (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => mean(kept))),
    SEQUENCE_MEAN_VARIANTS,
  ],
  [
    SEQUENCE_SUM,
    'aggregate.sequence-sum',
    '(Liu et al. 2025, Dr. GRPO)',
    (x, _, input) => mean(rowsWithTokens(x, input).map(({ kept }) => sum(kept))),
    SEQUENCE_SUM_VARIANTS,
  ],
  [
    CONSTANT_LENGTH,
    'aggregate.constant-length',
    '(Liu et al. 2025, Dr. GRPO)',
    (x, [length], input) => sum(counted(x, input)) / rowsOf(x, input).length / length!,
    CONSTANT_LENGTH_VARIANTS,
  ],
] as const satisfies readonly (readonly [Operation, string, string, Formula, Operation['variants']])[]

/** What an equation makes of no tokens: an error or no number is none. */
function resultOf(equation: Equation): string {
  try {
    const [value] = evaluatedAt(20, equation, NONE)
    return value!.isNaN() ? 'none' : `${value}`
  } catch (error) {
    return error instanceof RangeError ? 'none' : `${error}`
  }
}

describe.each(TABLE)('%#', (operation, name, source, formula, variants) => {
  const isConstant = name === 'aggregate.constant-length'

  test('is called and described so', () => {
    const { suite, claims, x, p, dtypes, hasGradient, meaning, expression, forms, longestSum } = operation
    expect([operation.name, suite, claims, x, p, hasGradient, forms]).toEqual([
      name,
      'aggregation',
      [],
      ['token losses, by rows'],
      isConstant ? ['length'] : [],
      true,
      [],
    ])
    expect(dtypes.map(dtype => dtype.name)).toEqual(['float64', 'float32', 'bfloat16', 'float16'])
    expectPhrase(meaning)
    expect(meaning).toContain(source)
    expect(expression).toContain('m_ij * l_ij')
    expect(operation.variants).toBe(variants)
    expect([longestSum?.(INPUTS[0]!), longestSum?.(NONE)]).toEqual([4, 1])
  })

  test('is its formula, by reference and literal', () => {
    expectFormula(operation.reference, formula, INPUTS)
    expect(operation.literals.length).toBe(1)
    expectFormula(operation.literals[0]!.compute, formula, INPUTS)
  })

  test('keeps its laws', () => {
    const input = maskedMatrix([1, 2, 5, 3], '10 11', [4])
    expectLaws(
      operation,
      [
        ['masked-entries-do-not-count', input, maskedMatrix([1, 99, 5, 3], '10 11', [4])],
        ['negation', input, maskedMatrix([-1, -2, -5, -3], '10 11', [4]), '-1'],
        ['homogeneity', input, maskedMatrix([2, 4, 10, 6], '10 11', [4]), '2'],
        ['row-order', input, maskedMatrix([5, 3, 1, 2], '11 10', [4])],
      ],
      INPUTS,
    )
  })

  test('of nothing has no value, but for the sum over a constant length, which is 0', () => {
    expect(operation.accept?.(INPUTS[0]!) ?? null).toBeNull()
    const accepted = operation.accept?.(NONE)?.map(each => ('value' in each ? each.value : each.convention))
    expect(accepted).toEqual(isConstant ? undefined : [['0'], ['nan'], 'domain error'])
    for (const equation of [operation.reference, operation.literals[0]!.compute])
      if (isConstant) expectFormula(equation, () => 0, [NONE])
      else expect(resultOf(equation)).toBe('none')
  })

  test('is asked about masked matrices, and with a constant length about four lengths', () => {
    expect(operation.groups.map(({ id }) => id)).toEqual([
      ...['smoke', 'native64', 'native32', 'native16', 'native-bfloat16', 'unequal-rows', 'masked-row'],
      ...['one-token', 'all-masked', 'cancelling64', 'cancelling32', 'long-row', 'large64', 'large32'],
    ])
    const inputs = cornerInputs(operation.groups[0]!, 60)
    if (isConstant) expectReach(inputs, [[p(0), '8 40 64 100']])
    else expectReach(inputs, [[(_, { length }) => length, '0']])
  })
})

test('a mean over no tokens is refused as it is usually written, not divided by 0', () => {
  expect(() => evaluatedAt(20, TOKEN_MEAN.literals[0]!.compute, NONE)).toThrow(
    new RangeError('token mean: expected a token that counts, got none'),
  )
})
