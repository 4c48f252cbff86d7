import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import { evaluatedAt } from './evaluated.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import type { Input, Law, Operation } from '../../../../src/conform/operations/operation.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'
import { agreeAsList, drawCase, someCases, text } from './drawn-input.js'

const laws = allOperations().flatMap(operation =>
  operation.laws.map(law => [operation.name, law.name, operation, law] as const),
)

/** With 120 digits, of which an offset of 10^9 and a step of an ulp take 26 and a small ε 10. */
const DIGITS = 120

describe.each(laws)('%s: %s', (_name, _law, operation, law) => {
  test('holds for the reference over reals', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input, draw } = drawCase(g, operation)
        fc.pre(!operation.accept?.(input))
        if (law.kind === 'sum') return holdsForSum(operation, law, input)
        const partner = law.partner(input, draw)
        fc.pre(partner !== null && !operation.accept?.(partner))
        const expected = transferred(law, evaluatedAt(DIGITS, operation.reference, input))
        const found = evaluatedAt(DIGITS, operation.reference, partner!)
        expect(agreeAsList(found, expected, 60), `${text(found)} against ${text(expected)}`).toBe(true)
        return undefined
      }),
      { numRuns: 8 },
    )
  })

  test('says something: some drawn input has a partner that is another input', () => {
    const isOther = (input: Input, partner: Input | null) =>
      partner !== null && JSON.stringify(partner) !== JSON.stringify(input)
    const cases = someCases(operation, 4)
    if (law.kind === 'sum') expect(cases.some(({ input }) => law.applies?.(input) ?? true)).toBe(true)
    else expect(cases.some(({ input, draw }) => isOther(input, law.partner(input, draw)))).toBe(true)
  })
})

function holdsForSum(operation: Operation, law: Law & { kind: 'sum' }, input: Input): void {
  fc.pre(law.applies?.(input) ?? true)
  const results = evaluatedAt(DIGITS, operation.reference, input)
  const total = results.reduce((sum, result) => sum.plus(result), reals(DIGITS).of(0))
  const largest = results.reduce((most, result) => (result.abs().gt(most) ? result.abs() : most), total.abs())
  expect(total.minus(law.total).abs().lte(largest.times('1e-60')), text(results)).toBe(true)
}

function transferred(law: Law & { kind: 'pair' }, first: readonly Real[]): Real[] {
  const { from = (index: number) => index, factor = '1' } = law
  return first.map((_, i) => {
    const value = first[from(i, first.length)]!
    return value.times(factor)
  })
}
