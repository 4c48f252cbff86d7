import '../../../src/fields/machine-learning/units.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Convention, USUAL } from '../../../src/math/units/convention.js'
import { joinUnits, ONE } from '../../../src/math/units/unit.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { arithmeticVerdicts } from '../../audit/arithmetic-verdicts.js'
import { conventionOf, counted, known, type Shown, shown } from '../../math/units/shown.js'

const meant = (text: string, convention: Convention = USUAL): Shown | null => {
  const unit = readUnit(text, convention)
  return unit && shown(unit)
}
const ENERGY = 'length2 mass1 time-2'

describe('an expression of units', () => {
  test.each([
    ['m/s', '1', 'length1 time-1'],
    ['km / h', '5/18', 'length1 time-1'],
    ['m per s', '1', 'length1 time-1'],
    ['m per s per s', '1', 'length1 time-2'],
    ['m per s s', '1', 'length1'],
    ['per s', '1', 'time-1'],
    ['N m', '1', ENERGY],
    ['N·m', '1', ENERGY],
    ['N⋅m', '1', ENERGY],
    ['N*m', '1', ENERGY],
    ['N×m', '1', ENERGY],
    ['N-m', '1', ENERGY],
    ['GPU-hours', '3600', 'time1'],
    ['PF-days', '86400000000000000000', ''],
  ])('multiplies, and divides by the one word behind per: %s', (text, worth, dimension) => {
    expect(meant(text)).toMatchObject({ worth, dimension })
  })

  test.each([
    ['m s^{-2}', '1', 'length1 time-2'],
    ['m s^-2', '1', 'length1 time-2'],
    ['m s^{−2}', '1', 'length1 time-2'],
    ['m s−2', '1', 'length1 time-2'],
    ['m s-2', '1', 'length1 time-2'],
    ['m·s-2', '1', 'length1 time-2'],
    ['km^2', '1000000', 'length2'],
    ['km 2', '1000000', 'length2'],
    ['m^12', '1', 'length12'],
    ['m^{1/2}', '1', 'length1/2'],
    ['m^{11/20}', '1', 'length11/20'],
    ['km²', '1000000', 'length2'],
    ['km2', '1000000', 'length2'],
    ['cm3', '1/1000000', 'length3'],
    ['m2', '1', 'length2'],
    ['km³', '1000000000', 'length3'],
    ['kg m^2/s^2', '1', ENERGY],
    ['km^{-1}', '1/1000', 'length-1'],
  ])('raises the word that stands before: %s', (text, worth, dimension) => {
    expect(meant(text)).toMatchObject({ worth, dimension, nouns: '' })
  })

  test.each([
    ['J/(kg m)', '1', 'length1 time-2'],
    ['J / (kg · m)', '1', 'length1 time-2'],
    ['J/( kg*m )', '1', 'length1 time-2'],
    ['J/(kg ) m', '1', 'length3 time-2'],
    ['J/(kg) m', '1', 'length3 time-2'],
    ['J/(s) (s)', '1', 'length2 mass1 time-3'],
  ])('divides by each word in brackets: %s', (text, worth, dimension) => {
    expect(meant(text)).toEqual(known(worth, dimension))
  })

  test.each([
    ['N\\cdot m', 'N·m'],
    ['m\\cdot\\mu s', 'm·µs'],
    ['N\\times m', 'N·m'],
    ['N \\cdotx', 'N cdotx'],
    ['N \\timesm', 'N timesm'],
    ['\\mu m', 'µm'],
    ['\\mu  m', 'µm'],
    ['\\mum', 'mum'],
    ['\\mu\\metre', 'µmetre'],
    ['m\\,s', 'm·s'],
    ['m~s', 'm·s'],
    ['\\text m', 'm'],
    ['\\kilo\\metre', 'kilometre'],
    ['\\kilo \\metre', 'kilometre'],
    ['micro m', 'um'],
    ['micro  m', 'um'],
    ['N micro m', 'N um'],
    ['mega electronvolt', 'MeV'],
    ['xkilo metre', 'xkilo m'],
    ['kilo 2', 'kilo^2'],
  ])('is written in LaTeX too: %s is %s', (text, plain) => {
    expect(meant(plain)).not.toBeNull()
    expect(meant(text)).toEqual(meant(plain))
  })

  test.each([
    ['GB (with checkpointing)', 'GB'],
    ['GB [with {checkpointing', 'GB'],
    ['GB (in all\nthe memory)', 'GB'],
    ['months at full use', 'months'],
    ['months\nat full\nuse', 'months'],
    ['MB per module', 'MB per module'],
    ['m atm', 'm·atm'],
    ['m.', 'm'],
    ['m.. ', 'm'],
    ['m, ', 'm'],
    ['m;:', 'm'],
    ['m i.e. s', 'm'],
  ])('ends before what goes on behind it: %s', (text, plain) => {
    expect(meant(plain)).not.toBeNull()
    expect(meant(text)).toEqual(meant(plain))
  })

  test.each(['', ' ', ' \n', '(by symmetry)', '  (by symmetry)', '\t('])(
    'is one where nothing stands, or a remark in brackets: %j',
    text => expect(meant(text)).toEqual(known('1')),
  )

  test.each([
    'if',
    ' if x',
    'and',
    'otherwise',
    '--',
    '. (by symmetry)',
    'for all of the many steps that we took in the run',
    'm, s',
    'm.s',
    '{m}',
    'm {x',
    'm^{1/0}',
    'm/2',
    '2 m',
    '^2',
    '² m',
    '/',
    '/ 2',
    'm + s',
  ])('is none: %s', text => expect(meant(text)).toBeNull())

  test('has sixty letters and six words at most', () => {
    expect(meant('x'.repeat(60))).toEqual(counted('x'.repeat(60)))
    expect(meant('x'.repeat(61))).toBeNull()
    expect(meant('m m m m m m')).toEqual(known('1', 'length6'))
    expect(meant('m m m m m m m')).toBeNull()
  })

  test('never throws and ends, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), text => {
        const unit = readUnit(text, USUAL)
        expect(unit === null || unit.nouns.size >= 0).toBe(true)
      }),
    ))

  test('is the product of its words, in every convention', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.boolean(), fc.constantFrom('km', 'hours', 'GB', 'kg', 'tokens', 'USD', 'B', 'yr')),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.constantFrom(undefined, 'prefix' as const, 'calendar' as const, 'letter' as const),
        (pieces, meaning) => {
          const convention = conventionOf(meaning)
          const text = pieces.map(([isDivided, word]) => `${isDivided ? 'per ' : ''}${word}`).join(' ')
          const product = pieces.reduce(
            (unit, [isDivided, word]) =>
              joinUnits(unit, unitOfWord(word, convention), isDivided ? 'per' : 'times'),
            ONE,
          )
          expect(meant(text, convention)).toEqual(shown(product))
        },
      ),
    ))
})

describe('a number behind "per"', () => {
  test('divides by so many, or tells of how many the rate is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['hundred', 100], ['thousand', 1000], ['million', 1_000_000]),
        fc.integer({ min: 3, max: 99 }),
        fc.integer({ min: 1, max: 9 }),
        ([word, size], count, off) => {
          const verdicts = (left: string, rate: string) =>
            arithmeticVerdicts(`The incidence is ${left} = ${rate} per ${word} inhabitants.`)
          expect(verdicts(`${4 * count}/4`, `${count}`)).toEqual(['holds'])
          expect(verdicts(`${4 * count}/${4 * size}`, `${count}`)).toEqual(['holds'])
          expect(verdicts(`${4 * count}/4`, `${count + off}`)).toEqual(['refuted'])
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('letters without a blank', () => {
  test.each([
    ['eVm', 'eV·m'],
    ['mAh', 'mA·h'],
    ['Nms', 'N·ms'],
    ['Am', 'A·m'],
    ['GBs', 'GB·s'],
    ['kWm', 'kW·m'],
    ['Vs', 'V·s'],
  ])('are two units where both are known: %s is %s', (text, parts) => {
    expect(meant(parts)!.dimension).not.toBe('')
    expect(meant(text)).toEqual(meant(parts))
  })

  test.each(['mH', 'Pa', 'GWh', 'MHz', 'kPa', 'TB'])('are one where the whole is known: %s', text => {
    expect(meant(text)).toEqual(shown(unitOfWord(text, USUAL)))
    expect(meant(text)!.isUnknown).toBe(false)
  })

  test.each(['kgm', 'mms', 'Ax', 'xA', 'AxA', 'AB', 'Q', 'NQm'])(
    'are not known where one part is not, or without a capital: %s',
    text => expect(meant(text)).toEqual(counted(text.toLowerCase(), true)),
  )

  test('are a noun where they are four, and nothing known where they may be bits or bytes', () => {
    expect(meant('GBmm')).toEqual(counted('gbmm'))
    for (const text of ['BPS', 'KBPS', 'MBPS'])
      expect(meant(text)).toEqual(known('1', '', { isUnknown: true }))
  })
})
