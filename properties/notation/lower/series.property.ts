import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { workedSeries } from '../../../src/notation/lower/series.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { nodeOf } from '../../page/read-here.js'

const worked = (latex: string) => [
  ...workedSeries(nodeOf(latex), node => lowered(node, buildGlossary([]))).values(),
]
const sumOf = (latex: string): number => {
  const [numerator, denominator = '1'] = exactValue(worked(latex)[0]!)!.toString().split('/')
  return Number(numerator) / Number(denominator)
}

test('a geometric series is what its partial sums come to', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('k', 'n', 'j'),
      (top, more, factor, from, index) => {
        const bottom = top + more
        const partial = Array.from({ length: 400 }, (_, i) => factor * (top / bottom) ** (from + i))
        const sum = partial.reduce((all, one) => all + one, 0)
        for (const body of [
          `${factor} \\left(\\frac{${top}}{${bottom}}\\right)^${index}`,
          `\\frac{${factor} \\cdot ${top}^${index}}{${bottom}^${index}}`,
        ])
          expect(sumOf(`\\sum_{${index}=${from}}^\\infty ${body}`)).toBeCloseTo(sum, 9)
      },
    ),
  ))

test.each([
  '\\sum_{k=0}^\\infty 2^k',
  '\\sum_{k=0}^\\infty 1^k',
  '\\sum_{k=1}^\\infty \\frac{1}{k^3}',
  '\\sum_{k=1}^\\infty k \\cdot 2^{k}',
  '\\sum_{k=0}^\\infty x^k',
  '\\sum_{k=m}^\\infty 2^{-k}',
  '\\sum_{k=0}^5 2^{-k}',
  '\\sum_{k=0}^\\infty 0',
  '\\sum_{k \\ge 1}^\\infty 2^{-k}',
])('%s is left to others', latex => expect(worked(latex)).toEqual([]))
