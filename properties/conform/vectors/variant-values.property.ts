import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation, Variant } from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { measuredCase } from '../../../src/conform/vectors/cases.js'
import { variantValues } from '../../../src/conform/vectors/variant-values.js'
import type { VectorCase } from '../../../src/conform/vectors/vector.js'
import { judgeOutput } from '../../../src/conform/vectors/verdict.js'
import { DTYPES, type Dtype, roundToDtype } from '../../../src/math/number/dtype/dtype.js'
import { agree, reals, toRational } from '../../../src/math/number/interval/real.js'
import { thirdOf, variant } from './planted-operation.js'

const { of } = reals(60)

const OPERATION = thirdOf({ hasGradient: true })

const WITHOUT = thirdOf({ hasGradient: false })

const valuesOf = (compute: Equation, x: string[], gradient?: Equation) =>
  variantValues(OPERATION, variant('planted', compute, gradient), { x, p: [] })

describe('the values of a variant', () => {
  /** Hardly above a number of few digits, so that the middle of its neighbours is half a unit off. */
  const x = `0.1${'0'.repeat(44)}1`
  const lossy =
    (exponent: number): Equation =>
    ({ x }) => [x[0]!.plus(`1e${exponent}`).minus(`1e${exponent}`)]

  test('have 25 digits, however many cancel on the way', () => {
    const exponents = [0, 10, ...Array.from({ length: 11 }, (_, i) => 18 + i), 60, 140, 146, 300, 600]
    for (const exponent of exponents) {
      const value = valuesOf(lossy(exponent), [x])!.value[0]!
      expect([exponent, agree(of(`${value}`), of(x), 25)]).toEqual([exponent, true])
    }
  })

  test('are all its results, and its derivatives by every variable, 0 by those that do not count', () => {
    const compute: Equation = ({ x: [a, b] }) => [a!.times(a!).times(b!), b!]
    const { value, grad } = valuesOf(compute, ['3', '5', '7'])!
    expect(value.map(String)).toEqual(['45', '5'])
    expect(grad!.map(String)).toEqual(['30', '9', '0'])
  })

  test('have the gradient that is written by hand, or none where none is asked', () => {
    const compute: Equation = ({ x }) => [x[0]!.pow(2)]
    const gradient: Equation = ({ x }) => [x[0]!.plus(100)]
    expect(valuesOf(compute, ['3'], gradient)!.grad!.map(String)).toEqual(['103'])
    const variantOf = variant('planted', compute, gradient)
    expect(variantValues(WITHOUT, variantOf, { x: ['3'], p: [] })!.grad).toBe(null)
    expect(variantValues(WITHOUT, variantOf, { x: ['3'], p: [] })!.value.map(String)).toEqual(['9'])
  })

  test('are known also where two numbers are equal and no enclosure can tell', () => {
    const greater: Equation = ({ x: [a] }) => {
      const same = a!.exp().ln()
      return [same.cmp(a!) > 0 ? same : a!]
    }
    const { value, grad } = valuesOf(greater, ['0.3'])!
    expect(agree(of(`${value[0]}`), of('0.3'), 25)).toBe(true)
    expect(agree(of(`${grad![0]}`), of(1), 25)).toBe(true)
  })

  test('are none where every way is outside of the domain, and another error is passed on', () => {
    expect(valuesOf(({ x }) => [x[0]!.ln()], ['-1'])).toBe(null)
    expect(
      valuesOf(
        ({ x }) => [x[0]!],
        ['1'],
        ({ x }) => [x[0]!.minus(1).pow(-1)],
      ),
    ).toBe(null)
    const faulty: Equation = () => {
      throw new TypeError('faulty')
    }
    expect(() => valuesOf(faulty, ['1'])).toThrow(TypeError)
  })
})

const LOSS = allOperations().find(({ name }) => name === 'bt.loss')!

const eighths = fc.integer({ min: -24, max: 24 }).map(n => `${n / 8}`)

const pair = fc.tuple(eighths, eighths).map(x => ({ x, p: [] }))

/** What a program that computes the variant to 40 digits and rounds once is called. */
function levelsOf(variant: Variant, { in: input, out, outOfRange }: VectorCase, dtype: Dtype): string[] {
  const values = variantValues(LOSS, variant, input)!
  const expected = [...out!.value, ...out!.grad!]
  const isOutOfRange = outOfRange?.includes(dtype.name) ?? false
  return [...values.value, ...values.grad!].map((value, i) => {
    const output = roundToDtype(toRational(value), dtype)
    const circumstances = { dtype, longestSum: 1, isOutOfRange, flushesToZero: false }
    const { level } = judgeOutput(output, expected[i]!, circumstances)
    return level === 'nonfinite-mismatch' ? 'wrong' : level
  })
}

test('a case tells a variant apart only where what it computes is called wrong', () => {
  const far = fc.constantFrom('-800', '-704', '-90', '-60', '-12', '-10.5', '10.5', '60', '800')
  const apart = far.map(margin => ({ x: [margin, '0'], p: [] }))
  fc.assert(
    fc.property(fc.oneof(pair, apart), input => {
      const { vector } = measuredCase(LOSS, LOSS.groups[0]!, input)
      for (const variant of LOSS.variants)
        for (const name of vector.kills[variant.name] ?? [])
          expect(levelsOf(variant, vector, DTYPES.find(dtype => dtype.name === name)!)).toContain('wrong')
    }),
    { numRuns: 60 },
  )
})
