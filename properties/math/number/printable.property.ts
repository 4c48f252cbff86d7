import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWritable, MAX_PLACES } from '../../../src/math/number/printable.js'
import { judgeRounding, printRounded, readPrinted } from '../../../src/math/number/printed-number.js'

const digits = fc.oneof(
  fc.constantFrom('0', '1', '10', '100000', '9.99', '.5', '0.000', '1.'),
  fc.integer({ min: 1, max: 18_000 }).map(length => '1'.repeat(length)),
  fc.integer({ min: 1, max: 18_000 }).map(length => `0.${'0'.repeat(length)}1`),
)
const exponents = fc.oneof(
  fc.integer({ min: -30, max: 30 }),
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.integer({ min: -999_999_999, max: 999_999_999 }),
  fc.constantFrom(MAX_PLACES - 1, MAX_PLACES, 1 - MAX_PLACES, -MAX_PLACES),
)
const numerals = fc
  .tuple(digits, exponents, fc.boolean())
  .map(([mantissa, exponent, isPlain]) => (isPlain ? mantissa : `${mantissa}e${exponent}`))

test('what is writable is read, held against itself and printed again without an error', () => {
  fc.assert(
    fc.property(numerals, text => {
      if (!isWritable(text)) return
      const printed = readPrinted(text)
      const exact = { lower: printed.value, upper: printed.value }
      expect(judgeRounding(printed, exact).agreement).toBe('exact')
      expect(readPrinted(printRounded(exact, printed)!).value.eq(printed.value)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('what people write is, and what only an attack writes is not', () => {
  for (const text of ['0', '1.83e12', '6.02E23', '-0.57', '1e-400', '1'.repeat(MAX_PLACES)])
    expect(isWritable(text)).toBe(true)
  for (const text of ['0e-99999', '1e999999999', '1'.repeat(MAX_PLACES + 1), `1e${MAX_PLACES}`])
    expect(isWritable(text)).toBe(false)
})

test('19,000 places are writable and not one more, before the point, behind it, and with an exponent', () => {
  for (const [most, beyond] of [
    ['1'.repeat(19_000), '1'.repeat(19_001)],
    [`0.${'1'.repeat(18_998)}`, `0.${'1'.repeat(18_999)}`],
    ['1e18999', '1e19000'],
    ['1E-18999', '1E-19000'],
    ['123e+18997', '123e+18998'],
  ] as const)
    expect([isWritable(most), isWritable(beyond)]).toEqual([true, false])
})
