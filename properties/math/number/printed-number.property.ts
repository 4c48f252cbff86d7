import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRounding, readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'
import { cutDecimal, nextDecimal, roundDecimal } from './decimal-text.js'
import { decimalText, distanceInUnits, goesTo, judge, point, printedText } from './printed-text.js'

describe('reading a printed number', () => {
  test.each([
    ['5.9e23', '5.9e23', '1e22', '1e22', 2, 2],
    ['2.0e18', '2e18', '1e17', '1e17', 2, 2],
    ['61,000', '61000', '1', '1000', 2, 5],
    ['61000', '61000', '1', '1000', 2, 5],
    ['1,070.530', '1070.53', '0.001', '0.001', 7, 7],
    ['1.50', '1.5', '0.01', '0.01', 3, 3],
    ['-0.57', '-0.57', '0.01', '0.01', 2, 2],
    ['.5', '0.5', '0.1', '0.1', 1, 1],
    ['20.', '20', '1', '1', 2, 2],
    ['1e18', '1e18', '1e18', '1e18', 1, 1],
    ['120e-3', '0.12', '0.001', '0.01', 2, 3],
    ['0', '0', '1', '1', 0, 0],
    ['0.00', '0', '0.01', '0.01', 0, 0],
    ['007', '7', '1', '1', 1, 1],
    ['+40', '40', '1', '10', 1, 2],
  ])('%s claims its digits and no more', (text, value, unit, coarsestUnit, least, most) => {
    const printed = readPrinted(text)
    expect(printed.text).toBe(text)
    expect([printed.value, printed.unit, printed.coarsestUnit].map(String)).toEqual(
      [value, unit, coarsestUnit].map(expected => Rational.of(expected).toString()),
    )
    expect(printed.significantDigits).toEqual({ least, most })
  })

  test.each([
    '',
    '.',
    '-',
    'e5',
    '1,00',
    '1,0000',
    '1000,000',
    ',100',
    '1e',
    '1.2.3',
    '0x10',
    'NaN',
    '1e5000000000',
    ' 1',
  ])('refuses "%s"', text => {
    const message = `readPrinted: expected a number such as 5.9e23 or 61,000, got "${text}"`
    expect(() => readPrinted(text)).toThrow(new SyntaxError(message))
  })

  test('a number beyond every exact fraction is refused at once', () => {
    expect(() => readPrinted('1e999999999')).toThrow(RangeError)
    expect(() => readPrinted('9'.repeat(1e6))).toThrow(RangeError)
  })
})

describe('judging a rounding', () => {
  /**
   * The second derivation knows no fractions: it rounds the decimal text of the value by looking at its digits. A
   * printed number is rounded if the digits round to it, and near if they round to one of its two neighbours.
   */
  const lastDigit = (text: string, decimals: number): string =>
    text
      .split('.')
      [decimals > 0 ? 1 : 0]!.replace('-', '')
      .at(decimals > 0 ? decimals - 1 : decimals - 1)!

  function judgeByDigits(text: string, value: string, decimals: number) {
    const [printed, above, below] = [text, nextDecimal(text, decimals, 1), nextDecimal(text, decimals, -1)]
    const [away, toward] = [roundDecimal(value, decimals, 'away'), roundDecimal(value, decimals, 'toward')]
    if (Number(value) === Number(text)) return { agreement: 'exact', rounding: null }
    const isTie = away !== toward
    const isEven = '02468'.includes(lastDigit(toward, decimals))
    const matches = (candidate: string, ties = [away, toward]) =>
      ties.some(rounding => Number(rounding) === Number(candidate))
    if (matches(printed, [away, isEven ? toward : away]))
      return { agreement: 'rounded', rounding: isTie ? 'tie' : null }
    if (!matches(above) && !matches(below)) return { agreement: 'far', rounding: null }
    if (Number(cutDecimal(value, decimals)) === Number(text))
      return { agreement: 'near', rounding: 'truncated' }
    const isDouble = (['away', 'toward'] as const).some(first => {
      const finer = roundDecimal(value, decimals + 1, first)
      const [up, down] = [roundDecimal(finer, decimals, 'away'), roundDecimal(finer, decimals, 'toward')]
      return up !== down && [up, down].some(rounded => Number(rounded) === Number(text))
    })
    return { agreement: 'near', rounding: isDouble ? 'double' : null }
  }

  test.each([
    ['0', 0, 0],
    ['7', 0, 0],
    ['-7', 0, 0],
    ['1.0', 1, 1],
    ['-0.57', 2, 2],
    ['.5', 1, 1],
    ['0.00', 2, 2],
    ['9.99', 2, 2],
    ['10', 0, -1],
    ['-30', 0, -1],
  ])(
    '%s agrees with rounding by digits at the limits and at thousandths between them',
    (text, decimals, coarsest) => {
      // Beside the limits, halves of a unit of either kind, and at every seventh one between them.
      const reach = 2600 * 10 ** -coarsest
      const half = 500 * 10 ** -Math.max(decimals, 0)
      const centre = Math.round(Number(text) * 1000)
      for (let thousandths = centre - reach; thousandths <= centre + reach; thousandths++) {
        const beside = Math.abs((thousandths - centre) % half)
        if (beside > 1 && beside < half - 1 && thousandths % 7 !== 0) continue
        const value = (thousandths / 1000).toFixed(3)
        const strict = judgeByDigits(text, value, decimals)
        const isAccepted = strict.agreement === 'exact' || strict.agreement === 'rounded'
        const expected = isAccepted ? strict : judgeByDigits(text, value, coarsest)
        const { agreement, rounding } = judge(text, value)
        expect({ value, agreement, rounding }).toEqual({ value, ...expected })
      }
    },
  )

  test('the limits are half a unit, where the tie goes so, and three halves, included, and nothing beyond them', () => {
    fc.assert(
      fc.property(printedText, distanceInUnits, fc.constantFrom(-1, 1), (text, distance, side) => {
        const printed = readPrinted(text)
        const unit = printed.coarsestUnit
        const judgement = judgeRounding(printed, point(printed.value.plus(unit.times(distance).times(side))))
        const size = distance.abs()
        const expected = size.isZero()
          ? 'exact'
          : size.lt('1/2') || (size.eq('1/2') && goesTo(printed, unit, side))
            ? 'rounded'
            : size.lte('3/2')
              ? 'near'
              : 'far'
        expect(judgement.agreement).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['82', '80.64', 'near', null, '1.36', '1'],
    ['80', '80.64', 'rounded', null, '0.064', '10'],
    ['54', '54.8387', 'near', 'truncated', '0.839', '1'],
    ['0.54', '0.5483870967742', 'near', 'truncated', '0.839', '1/100'],
    ['-0.57', '-0.5773672055427', 'near', 'truncated', '0.737', '1/100'],
    ['-0.57', '-0.5626', 'near', null, '0.74', '1/100'],
    ['61,000', '61333.3', 'rounded', null, '0.334', '1000'],
    ['61,000', '61700', 'near', 'truncated', '0.7', '1000'],
    ['61,000', '61500', 'near', 'truncated', '0.5', '1000'],
    ['61,000', '60500', 'rounded', 'tie', '0.5', '1000'],
    ['62,000', '62500', 'rounded', 'tie', '0.5', '1000'],
    ['23', '23.5', 'near', 'truncated', '0.5', '1'],
    ['24', '23.5', 'rounded', 'tie', '0.5', '1'],
    ['24', '24.5', 'rounded', 'tie', '0.5', '1'],
    ['25', '24.5', 'rounded', 'tie', '0.5', '1'],
    ['-23', '-23.5', 'near', 'truncated', '0.5', '1'],
    ['-24', '-23.5', 'rounded', 'tie', '0.5', '1'],
    ['0', '-0.5', 'rounded', 'tie', '0.5', '1'],
    ['1', '0.5', 'rounded', 'tie', '0.5', '1'],
    ['61,000', '61000.5', 'rounded', 'tie', '0.5', '1'],
    ['61,000', '61500.01', 'near', 'truncated', '0.501', '1000'],
    ['61,000', '62500.01', 'far', null, '1.51', '1000'],
    ['2.95e5', '290302.7', 'far', null, '4.7', '1000'],
    ['940', '934.82905982906', 'near', 'double', '0.518', '10'],
    ['1.50', '1.54', 'far', null, '4', '1/100'],
    ['0', '0.3', 'rounded', null, '0.3', '1'],
    ['0', '-0.7', 'near', 'truncated', '0.7', '1'],
    ['0', '0', 'exact', null, '0', '1'],
    ['1e24', '1.4999e24', 'rounded', null, '0.5', `1${'0'.repeat(24)}`],
    ['1e24', '1.50001e24', 'near', 'truncated', '0.501', `1${'0'.repeat(24)}`],
    ['3', '1234567', 'far', null, '1.24e6', '1'],
    ['3', '1002.6', 'far', null, '1000', '1'],
    ['3', '123460', 'far', null, '124000', '1'],
    ['3', '999999', 'far', null, '1e6', '1'],
    ['3', '3.00123', 'rounded', null, '0.00123', '1'],
    ['3', '3.000999', 'rounded', null, '9.99e-4', '1'],
  ])('%s for %s is %s, %s, off by %s of %s', (text, value, agreement, rounding, offByUnits, unitUsed) => {
    const judgement = judge(text, value)
    expect({ ...judgement, unitUsed: `${judgement.unitUsed}` }).toEqual({
      agreement,
      rounding,
      offByUnits,
      unitUsed,
    })
  })

  test('a sign changed on both sides, or a power of ten on both, changes nothing', () => {
    fc.assert(
      fc.property(
        decimalText,
        distanceInUnits,
        fc.integer({ min: -40, max: 40 }),
        (text, distance, shift) => {
          const printed = readPrinted(text)
          const value = printed.value.plus(printed.unit.times(distance))
          const flipped = text.startsWith('-') ? text.slice(1) : `-${text}`
          const { unitUsed, ...here } = judge(text, value)
          const { unitUsed: _, ...mirrored } = judge(flipped, value.neg())
          const scale = Rational.of(10).pow(shift)
          const shifted = judge(`${text}e${shift}`, value.times(scale))
          expect(mirrored).toEqual(here)
          expect(shifted).toEqual({ ...here, unitUsed: unitUsed.times(scale) })
        },
      ),
    )
  })

  test('the distance shown is never below the true one, and at most 1 % above', () => {
    fc.assert(
      fc.property(printedText, distanceInUnits, (text, distance) => {
        const printed = readPrinted(text)
        const judgement = judgeRounding(printed, point(printed.value.plus(printed.unit.times(distance))))
        const trueDistance = printed.unit.times(distance).abs().div(judgement.unitUsed)
        const shown = Rational.of(judgement.offByUnits)
        expect(shown.gte(trueDistance)).toBe(true)
        expect(shown.lte(trueDistance.times('1.01'))).toBe(true)
      }),
    )
  })

  test('an enclosure is judged as all of its points are, and undecided exactly where they differ', () => {
    fc.assert(
      fc.property(
        printedText,
        distanceInUnits,
        distanceInUnits,
        fc.constantFrom(-1, 1),
        (text, first, second, side) => {
          const printed = readPrinted(text)
          const ends = [first.times(side), second].map(d => printed.value.plus(printed.coarsestUnit.times(d)))
          const [lower, upper] = ends[0]!.lte(ends[1]!) ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!]
          const holdsPrinted = lower.lte(printed.value) && upper.gte(printed.value)
          const points = [lower, upper, ...(holdsPrinted ? [printed.value] : [])]
          const classes = new Set(
            points.map(p => judgeRounding(printed, point(p)).agreement.replace('exact', 'rounded')),
          )
          const whole = judgeRounding(printed, { lower, upper })
          if (whole.rounding === 'tie') expect(lower.eq(upper)).toBe(true)
          const expected = classes.size === 1 ? [...classes][0] : 'undecided'
          expect(whole.agreement.replace('exact', 'rounded')).toBe(expected)
          if (whole.agreement === 'exact') expect(lower.eq(upper)).toBe(true)
          if (whole.rounding === 'truncated')
            for (const p of points) expect(judgeRounding(printed, point(p)).rounding).toBe('truncated')
        },
      ),
      { numRuns: 500 },
    )
  })

  test('an enclosure turned round is refused', () => {
    expect(() => judgeRounding(readPrinted('1'), { lower: Rational.ONE, upper: Rational.ZERO })).toThrow(
      'judgeRounding: expected lower <= upper, got 1 and 0',
    )
  })
})
