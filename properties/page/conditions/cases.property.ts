import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** Ends of neighbouring intervals, rising, and a value on each of them. */
const steps = fc
  .uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 4 })
  .map(ends => ends.toSorted((a, b) => a - b))

test('cases of a step function give the value of the interval that the argument lies in', () =>
  fc.assert(
    fc.property(steps, fc.integer({ min: -25, max: 25 }), fc.boolean(), (ends, x, isNamed) => {
      const rows = ends.map((end, i) => {
        const low = ends[i - 1]
        const range = low === undefined ? `x < ${end}` : `${low} \\le x < ${end}`
        return `${i + 3} & ${isNamed ? '\\text{for }' : ''} ${range}`
      })
      const page = (value: number) =>
        `$$s(x) = \\begin{cases} ${rows.join(' \\\\ ')} \\\\ 90 & \\text{otherwise} \\end{cases}$$\nSo $s(${x}) = ${value}$.`
      const place = ends.findIndex(end => x < end)
      const value = place < 0 ? 90 : place + 3
      expect(verdicts(page(value))).toEqual(['holds'])
      expect(verdicts(page(value + 20))).toEqual(['refuted'])
    }),
    { numRuns: 30 },
  ))

test('a bound may be a symbol that the page gives a value, and the argument stand between bars', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -20, max: 20 }), (bound, a) => {
      const page = (value: number) =>
        `$$h(a) = \\begin{cases} a^2 & |a| \\le \\delta \\\\ 2 \\delta |a| - \\delta^2 & |a| > \\delta \\end{cases}$$\n` +
        `With $\\delta = ${bound}$ we have $h(${a}) = ${value}$.`
      const value = Math.abs(a) <= bound ? a * a : 2 * bound * Math.abs(a) - bound * bound
      expect(verdicts(page(value))).toEqual(['holds'])
      expect(verdicts(page(value + 1000))).toEqual(['refuted'])
    }),
    { numRuns: 20 },
  ))

test('a row whose condition is not understood makes every row behind it unknown', () => {
  const page = (condition: string) =>
    `$$f(x) = \\begin{cases} 5 & ${condition} \\\\ 7 & \\text{otherwise} \\end{cases}$$\nSo $f(3) = 8$.`
  for (const condition of [
    '\\text{if } x \\text{ is prime}',
    'x > 9 \\text{ or } x < 5',
    'x > c',
    '\\text{on weekdays}',
  ])
    expect(verdicts(page(condition)), condition).not.toContain('refuted')
  expect(verdicts(page('x > 9'))).toEqual(['refuted'])
})
