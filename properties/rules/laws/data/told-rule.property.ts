import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataToldLaw } from '../../../../src/rules/laws/data/told-rule.js'
import { verdictsOf } from '../law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(dataToldLaw, text)

const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 9 })
const off = fc.integer({ min: 1, max: 9 })

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const list = (numbers: readonly number[]): string => `The data are ${numbers.join(', ')}.`
/** The same with a whole mean. */
const withWholeMean = (numbers: readonly number[]): readonly number[] => [
  ...numbers,
  numbers.length + 1 - (total(numbers) % (numbers.length + 1)),
]
const deviations = (numbers: readonly number[]): number[] =>
  numbers.map(one => Math.abs(one - total(numbers) / numbers.length))
const squares = (numbers: readonly number[]): number => total(numbers.map(one => one * one))

const TOLD: readonly (readonly [string, (numbers: readonly number[]) => number])[] = [
  ['Their sum is', total],
  ['They add up to', total],
  ['The sum of the values is', total],
  ['The values sum to', total],
  ['The squares add up to', squares],
  ['The sum of their squares is', squares],
  ['The squared deviations add up to', all => squares(deviations(all))],
  ['The sum of the squared deviations from the mean is', all => squares(deviations(all))],
  ['The largest value is', all => Math.max(...all)],
  ['The smallest value is', all => Math.min(...all)],
  ['Their mean is', all => total(all) / all.length],
  ['The range of the data is', all => Math.max(...all) - Math.min(...all)],
]

describe('what words say of a list', () => {
  test.each(TOLD)('%s what its numbers give, and nothing else', (words, value) =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        const whole = withWholeMean(numbers)
        const said = (what: number) => verdictsIn(`${list(whole)} ${words} ${what}.`)
        expect(said(value(whole))).toEqual(['holds'])
        // The squares may be those of the deviations, which were spoken of elsewhere.
        // One that ends in a zero may be rounded.
        fc.pre(value(whole) + wrong !== squares(deviations(whole)) && (value(whole) + wrong) % 10 !== 0)
        expect(said(value(whole) + wrong)).toEqual(['refuted'])
      }),
      { numRuns: 15 },
    ),
  )

  test('the largest deviation is from the mean, on either side', () =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        const whole = withWholeMean(numbers)
        const largest = Math.max(...deviations(whole))
        const onOtherSide = Math.max(...whole) - total(whole) / whole.length
        fc.pre(largest + wrong !== onOtherSide && (largest + wrong) % 10 !== 0)
        const said = (what: number) => `${list(whole)} The largest deviation from the mean is ${what}.`
        expect(verdictsIn(said(largest))).toEqual(['holds'])
        expect(verdictsIn(said(largest + wrong))).toEqual(['refuted'])
      }),
      { numRuns: 15 },
    ))

  test('what rounded squares or a rounded mean give is not refuted', () =>
    fc.assert(
      fc.property(values, numbers => {
        const tenths = numbers.map(one => one / 10)
        const mean = Math.round(total(numbers) / numbers.length) / 10
        const rounded = total(tenths.map(one => Math.round((one - mean) ** 2 * 100) / 100)).toFixed(2)
        const text = `The data are ${tenths.join(', ')}. The squared deviations add up to ${rounded}.`
        expect(verdictsIn(text)).not.toContain('refuted')
      }),
    ))

  test('a list is meant by its name', () =>
    fc.assert(
      fc.property(values, values, off, (one, other, wrong) => {
        fc.pre((total(other) + wrong) % 10 !== 0)
        const text = (name: string, what: number) =>
          verdictsIn(`A: ${one.join(', ')}. B: ${other.join(', ')}.\n\nThe sum of ${name} is ${what}.`)
        expect(text('A', total(one))).toEqual(['holds'])
        expect(text('B', total(other))).toEqual(['holds'])
        expect(text('group B', total(other) + wrong)).toEqual(['refuted'])
        expect(text('C', total(other))).toEqual([])
      }),
      { numRuns: 15 },
    ))

  test.each([
    'The data are 1, 2, 6. Their squares are 1, 4, 36. They add up to 41.',
    'The data are 1, 2, 6. The deviations are small. The squares add up to 14.',
    'The data are 1, 2, 6. The teams play on. It rains. They add up to 14.',
    'The data are 1, 2, 6. We add 5. Their sum is 14.',
    'The data are 1, 2, 6. The first two are small. For the rest of them, their sum is 14.',
    'The data are 1, 2, 6. The scores are 3, 4, 5. Their sum is 12.',
    'The data are 1, 2, 6. A: 3, 4, 5. Their sum is 12.',
    'The data are 1, 2, 6. Their sum is 10 percent more.',
    'The data are 1, 2, 6. Their sum is not 10.',
    'The data are 1, 2, 6. The squared deviations from 4 add up to 10.',
    'The data are 1, 2, 6.\n\n## Next\n\nThe sum of the values is 10.',
    'A: 1, 2, 6. A: 3, 4, 5. The sum of A is 10.',
    'a: 1, 2, 6. The sum of A is 10.',
    'Their sum is 10. The data are 1, 2, 6.',
  ])('nothing is said of %s', text => expect(verdictsIn(text)).toEqual([]))
})
