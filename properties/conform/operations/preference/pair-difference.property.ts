import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../../src/conform/operations/operation.js'
import {
  answersDifference,
  LAWS_OF_DIFFERENCE,
  PAIR,
  pairDifference,
  pairOf,
  policyDifference,
  referenceSwappedDifference,
} from '../../../../src/conform/operations/preference/pair-difference.js'
import { expectLaws } from '../rewards/law-table.js'
import { expectFormula, type Formula } from './equation-table.js'
import { PAIR as NAMES, PAIRS } from './pair-formulas.js'
import { lawsOfDifference } from './pair-laws.js'

describe('the difference of a pair', () => {
  test('is of these four, in this order', () => {
    expect(PAIR).toEqual(NAMES)
    expect(pairOf([1, 2, 3, 4])).toEqual({
      policyChosen: 1,
      policyRejected: 2,
      referenceChosen: 3,
      referenceRejected: 4,
    })
  })

  test.each([
    ['h', values => [pairDifference(values)], ([w, l, refW, refL]) => w! - refW! - (l! - refL!)],
    [
      'h by answers',
      values => [answersDifference(values)],
      ([w, l, refW, refL]) => w! - l! - (refW! - refL!),
    ],
    ['the policy alone', values => [policyDifference(values)], ([w, l]) => w! - l!],
    [
      'the reference swapped',
      values => [referenceSwappedDifference(values)],
      ([w, l, refW, refL]) => w! - refL! - (l! - refW!),
    ],
  ] as const satisfies readonly (readonly [string, Equation, Formula])[])('%s', (_, equation, formula) => {
    expectFormula(equation, formula, PAIRS)
  })

  test('keeps its laws', () => {
    const operation = {
      laws: LAWS_OF_DIFFERENCE,
      reference: (values => [pairDifference(values)]) as Equation,
    }
    expectLaws(operation, lawsOfDifference([0.5]), PAIRS)
  })
})
