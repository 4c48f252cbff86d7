import { describe, expect, test } from 'vitest'
import type { Equation, Input, Operation } from '../../../../../src/conform/operations/operation.js'
import { agree, reals } from '../../../../../src/math/number/interval/real.js'
import { gradientOf } from '../dual.js'
import { evaluatedAt } from '../evaluated.js'
import { expectFormula, expectVariants, type Formula, type VariantRow } from './equation-table.js'

/** What an operation is held to, said without its code. */
export interface OperationTable {
  /** The value, and where it is compared: at `far` inputs the textbook forms have lost their digits. */
  readonly formula: Formula
  readonly inputs: readonly Input[]
  readonly far?: readonly Input[]
  readonly variants: readonly VariantRow[]
}

/** The tests of what the equation and the variants of an operation compute; all else is asked of every operation alike. */
export function testOperation(operation: Operation, stated: OperationTable): void {
  const { inputs, formula, far = [] } = stated
  const all = [...inputs, ...far]
  describe(operation.name, () => {
    test('has the value of its formula', () => {
      expectFormula(operation.reference, formula, all, 'reference')
    })

    test('has these variants', () => {
      expectVariants(operation.variants, stated.variants, all)
    })
  })
}

/** A gradient by hand is what the chain rule makes of the value. */
export function expectGradient(
  { compute, gradient }: { readonly compute: Equation; readonly gradient?: Equation },
  inputs: readonly Input[],
): void {
  for (const input of inputs) {
    const byHand = evaluatedAt(60, gradient!, input)
    const byRule = gradientOf(compute, input, reals(60))
    expect(byHand.length).toBe(input.x.length)
    for (const [i, entry] of byRule.entries())
      expect(agree(entry, byHand[i]!, 30, { absoluteFloor: '1e-40' }), `${entry} for ${byHand[i]}`).toBe(true)
  }
}
