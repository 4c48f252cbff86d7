import fc from 'fast-check'
import { describe, test } from 'vitest'
import { read, reads } from './reads.js'

const unit = fc.constantFrom('m', 's', 'kg', 'cm', 'A', 'V', 'mol', 'K', 'GB', 'min')
const exponent = fc.integer({ min: -4, max: 4 }).filter(value => value !== 0)
const amount = fc.constantFrom('3', '9.81', '13\\%', '10^{-3}', '\\frac12', '\\sqrt{2}', '2\\cdot 10^4')

describe('upright words behind a number are its unit', () => {
  test('raised to a power as they are in text', () =>
    fc.assert(
      fc.property(
        amount,
        unit,
        exponent,
        (figure, word, power) =>
          read(`${figure}\\,\\mathrm{${word}}^{${power}}`) === read(`${figure}\\,\\text{${word}}^{${power}}`),
      ),
    ))

  test('one behind another', () =>
    fc.assert(
      fc.property(
        amount,
        unit,
        unit,
        exponent,
        (figure, first, second, power) =>
          read(`${figure}\\,\\mathrm{${first}}\\,\\mathrm{${second}}^{${power}}`) ===
          read(`${figure}\\,\\text{${first}}\\,\\text{${second}}^{${power}}`),
      ),
    ))

  test('below a slash as above it', () =>
    fc.assert(
      fc.property(
        unit,
        unit,
        (above, below) =>
          read(`12\\,\\mathrm{${above}}/3\\,\\mathrm{${below}}`) ===
          read(`12\\text{${above}}/3\\text{${below}}`),
      ),
    ))

  test('in a fraction of their own, which is a rate', () =>
    fc.assert(
      fc.property(
        unit,
        unit,
        (above, below) =>
          read(`8\\,\\frac{\\mathrm{${above}}}{\\mathrm{${below}}^2}`) ===
          read(`8\\,\\mathrm{${above}/${below}^2}`),
      ),
    ))

  reads([
    ['8.3\\,\\frac{\\mathrm{J}}{\\mathrm{mol}\\cdot\\mathrm{K}}', '(mul 8.3 "J/mol/K")'],
    ['2\\frac{\\mathrm{kg}\\,\\text{m}}{\\mathrm{s}^{2}}', '(mul 2 "kg*m/s^2")'],
  ])
})

describe('no unit', () => {
  reads([
    // The number e, an index, a function, a power that is no whole number, a fraction of names.
    ['2\\mathrm{e}^{2}', '(mul 2 (pow e 2))'],
    ['2\\mathrm{m}_1', '(mul 2 (sub m 1))'],
    ['2\\mathrm{A}^{x}', '(mul 2 (pow A x))'],
    ['2\\frac{m}{\\mathrm{s}^2}', '(mul 2 (div m (pow s 2)))'],
    ['2\\frac{\\mathrm{tr}}{3}', '(mul 2 (div tr 3))'],
    ['x\\,\\mathrm{m}^2', '(mul x (pow m 2))'],
  ])
})
