import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import type { Variant } from '../../../src/conform/operations/operation.js'
import { measuredCase } from '../../../src/conform/vectors/cases.js'
import { variantValues } from '../../../src/conform/vectors/variant-values.js'
import type { VectorCase } from '../../../src/conform/vectors/vector.js'
import { judgeOutput } from '../../../src/conform/vectors/verdict.js'
import { DTYPES, type Dtype, roundToDtype } from '../../../src/math/number/dtype/dtype.js'
import { toRational } from '../../../src/math/number/interval/real.js'

const LOSS = OPERATIONS.find(({ name }) => name === 'bt.loss')!

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
