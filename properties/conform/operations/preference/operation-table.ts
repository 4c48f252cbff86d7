import { describe, expect, test } from 'vitest'
import type { Equation, Input, Operation } from '../../../../src/conform/operations/operation.js'
import { agree, reals } from '../../../../src/math/number/interval/real.js'
import { gradientOf } from '../dual.js'
import { evaluatedAt } from '../evaluated.js'
import { expectLaws, type LawRow } from '../rewards/law-table.js'
import {
  expectForms,
  expectFormula,
  expectPhrase,
  expectVariants,
  type Formula,
  type VariantRow,
} from './equation-table.js'

/** What an operation is held to, said without its code. */
export interface OperationTable {
  readonly name: string
  readonly suite: string
  /** The author and year that the meaning has. */
  readonly source: string
  readonly claims: readonly string[]
  readonly x: readonly string[]
  readonly p: readonly string[]
  readonly dtypes?: readonly string[]
  readonly hasGradient: boolean
  /** The value, and where it is compared: at `far` inputs the textbook forms have lost their digits. */
  readonly formula: Formula
  readonly inputs: readonly Input[]
  readonly far?: readonly Input[]
  readonly literals: number
  readonly forms: readonly string[]
  readonly variants: readonly VariantRow[]
  readonly laws: readonly LawRow[]
}

const ALL_FORMATS = ['float64', 'float32', 'bfloat16', 'float16']

/** The tests of everything in an operation but its groups and what is only its own. */
export function testOperation(operation: Operation, stated: OperationTable): void {
  const { inputs, formula, far = [] } = stated
  const all = [...inputs, ...far]
  describe(stated.name, () => {
    test('is called and described so', () => {
      const { name, suite, claims, x, p, hasGradient } = operation
      const { dtypes = ALL_FORMATS } = stated
      expect({
        name,
        suite,
        claims,
        x,
        p,
        hasGradient,
        dtypes: operation.dtypes.map(dtype => dtype.name),
      }).toEqual({
        name: stated.name,
        suite: stated.suite,
        claims: stated.claims,
        x: stated.x,
        p: stated.p,
        hasGradient: stated.hasGradient,
        dtypes,
      })
      expectPhrase(operation.meaning)
      expect(operation.meaning).toContain(stated.source)
    })

    test('has the value of its formula', () => {
      expectFormula(operation.reference, formula, all, 'reference')
    })

    test('has that value as textbooks write it', () => {
      expect(operation.literals.length).toBe(stated.literals)
      for (const { compute } of operation.literals) expectFormula(compute, formula, inputs, 'literal')
    })

    test('has that value by every form', () => {
      expectForms(operation.forms, stated.forms, formula, inputs)
    })

    test('has these variants', () => {
      expectVariants(operation.variants, stated.variants, all)
    })

    test('keeps its laws', () => {
      expectLaws(operation, stated.laws, inputs)
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
