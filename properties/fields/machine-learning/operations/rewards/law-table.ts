import { expect } from 'vitest'
import type { Draw } from '../../../../../src/conform/drawing/draw.js'
import type { Input, Law, Operation } from '../../../../../src/conform/operations/operation.js'
import { FLOAT64 } from '../../../../../src/math/number/dtype/dtype.js'
import { agree, reals } from '../../../../../src/math/number/interval/real.js'
import { evaluatedAt } from '../evaluated.js'
import { expectPhrase } from '../preference/equation-table.js'

/** A law of pairs: its name, an input with the partner that the first of all choices makes, and its factor. */
export type LawRow = readonly [name: string, input: Input, partner: Input | null, factor?: string]

/** Draws the first choice, the greatest whole number and the number itself. */
export const FIRST_DRAW: Draw = {
  dtype: FLOAT64,
  rounded: String,
  real: (_, to) => `${to}`,
  whole: (_, to) => to,
  choice: values => values[0]!,
}

/** The laws of pairs have these names and partners, and what they say is true of the reference at these inputs. */
export function expectLaws(
  { laws, reference }: Pick<Operation, 'laws' | 'reference'>,
  rows: readonly LawRow[],
  inputs: readonly Input[],
): void {
  const pairs = laws.flatMap(law => (law.kind === 'pair' ? [law] : []))
  expect(pairs.map(({ name }) => name)).toEqual(rows.map(([name]) => name))
  for (const [i, law] of pairs.entries()) {
    const [name, input, partner, factor] = rows[i]!
    expectPhrase(law.meaning)
    expect(law.partner(input, FIRST_DRAW), name).toEqual(partner)
    expect(law.factor, name).toBe(factor)
    for (const each of inputs) expectKept(law, reference, each)
  }
}

/** Second[i] = factor · first[from(i)]. */
export function expectKept(
  law: Extract<Law, { kind: 'pair' }>,
  reference: Operation['reference'],
  input: Input,
): void {
  const partner = law.partner(input, FIRST_DRAW)
  if (partner === null) return
  const [first, second] = [input, partner].map(each => evaluatedAt(60, reference, each))
  expect(second!.length).toBe(first!.length)
  for (const [i, value] of second!.entries()) {
    const expected = first![law.from?.(i, first!.length) ?? i]!.times(law.factor ?? '1')
    // 60 digits, of numbers below 10^6.
    expect(
      agree(value, expected, 40, { absoluteFloor: '1e-45' }),
      `${law.name}: ${value} for ${expected}`,
    ).toBe(true)
  }
}

/** The results sum to the total of the law wherever it applies. */
export function expectSum(
  { laws, reference }: Pick<Operation, 'laws' | 'reference'>,
  name: string,
  total: string,
  inputs: readonly Input[],
): void {
  const law = laws.find(each => each.name === name)!
  expect(law.kind).toBe('sum')
  if (law.kind !== 'sum') return
  expectPhrase(law.meaning)
  expect(law.total).toBe(total)
  for (const input of inputs) {
    expect(law.applies?.(input) ?? true).toBe(true)
    const sum = evaluatedAt(60, reference, input).reduce((all, value) => all.plus(value), reals(60).of(0))
    expect(sum.minus(total).abs().lt('1e-50'), `${sum}`).toBe(true)
  }
}
