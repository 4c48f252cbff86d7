import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceAt } from '../../../src/documents/prose-arithmetic/choice.js'
import { lastVerdict } from '../../audit/last-verdict.js'

/** Pascal's triangle, by sums alone. */
function pascal(n: number, k: number): number {
  let row = [1]
  for (let i = 0; i < n; i++) row = [1, ...row.map((value, at) => value + (row[at + 1] ?? 0))]
  return row[k] ?? 0
}

test('C(n, k) in words about choices is the entry of the triangle of Pascal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 24 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('', ' '),
      (n, k, off, blank) => {
        const choice = `C(${n},${blank}${k})`
        const value = pascal(n, k)
        const said = (stated: number) => lastVerdict(`The number of committees is ${choice} = ${stated}.`)
        expect(said(value)).toBe('holds')
        expect(said(10 * value + 2 * off + 1)).toBe('refuted')
        expect(lastVerdict(`Twice as many committees are 2 * ${choice} = ${2 * value}.`)).toBe('holds')
      },
    ),
  )
})

test('where nothing is chosen, C may be another function', () => {
  expect(lastVerdict('The price is C(16, 2) = 340.')).toBe('undecided')
})

test.each([
  ['C(16, 2)', { from: '16', taken: '2' }],
  ['C(100,000, 2)', { from: '100000', taken: '2' }],
  ['C(12,345)', { from: '12', taken: '345' }],
])('%s', (source, choice) => expect(choiceAt(source, 0)).toMatchObject(choice))

test.each(['C(n, k)', 'C(16)', 'C(16, 2, 3)', 'C (16, 2)'])('%s is none', source => {
  expect(choiceAt(source, 0)).toBe(null)
})
