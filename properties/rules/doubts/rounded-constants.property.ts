import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 25 }
const root = fc.constantFrom(2, 3, 5, 6, 7, 10)
const factor = fc.integer({ min: 11, max: 99 })

test('a multiple of a rounded root is as near as the root, and no nearer is asked', () =>
  fc.assert(
    fc.property(root, factor, (radicand, by) => {
      const given = Math.sqrt(radicand).toFixed(2)
      const page = (value: number) =>
        `Use $\\sqrt{${radicand}} = ${given}$. Then $\\sqrt{${radicand * by * by}} = ${value.toFixed(2)}$.`
      expect(verdicts(page(Number(given) * by))[1]).toMatch(/^(?:holds|undecided)$/)
      // Farther off than the root is known.
      expect(verdicts(page(Math.sqrt(radicand) * by * 1.02))[1]).toBe('refuted')
    }),
    RUNS,
  ))

test('another root or logarithm is not excused by it', () => {
  expect(verdicts('Use $\\sqrt{2} = 1.41$. Then $\\sqrt{7} = 2.64$.')[1]).toBe('misrounded')
  expect(verdicts('Use $\\sqrt{2} = 1.41$. Then $\\ln 8 = 2.08$ and $\\ln 7 = 1.94$.').slice(1)).toEqual([
    'holds',
    'misrounded',
  ])
  expect(verdicts('With $\\log_{10} 2 = 0.3010$: $\\log_{10} 7 = 0.8452$.')[1]).toBe('misrounded')
})

test('sums of rounded logarithms are as near as their parts', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), (a, b) => {
      const [two, three] = [Math.log10(2).toFixed(4), Math.log10(3).toFixed(4)]
      const sum = (a * Number(two) + b * Number(three)).toFixed(4)
      const page = (value: string) =>
        `With $\\log_{10} 2 = ${two}$ and $\\log_{10} 3 = ${three}$ we find $\\log_{10} ${2 ** a * 3 ** b} = ${value}$.`
      expect(verdicts(page(sum)).at(-1)).toMatch(/^(?:holds|undecided)$/)
      expect(verdicts(page((Number(sum) + 0.02).toFixed(4))).at(-1)).toBe('refuted')
    }),
    RUNS,
  ))
