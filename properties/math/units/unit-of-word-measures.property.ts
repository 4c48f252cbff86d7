import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { divide, ln, number } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { libraryUnit } from '../../../src/math/units/library.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { counted, known, powersOf, shown } from './shown.js'

const meant = (word: string) => shown(unitOfWord(word, USUAL))
const ENERGY = 'length2 mass1 time-2'

describe('energies', () => {
  const ELECTRONVOLT = Rational.of('1.602176634e-19')
  const volts = (exponent: number) =>
    known(Rational.of(10).pow(exponent).times(ELECTRONVOLT).toString(), ENERGY)

  test.each([
    ['peV', -12],
    ['neV', -9],
    ['ueV', -6],
    ['meV', -3],
    ['eV', 0],
    ['keV', 3],
    ['MeV', 6],
    ['GeV', 9],
    ['TeV', 12],
  ])('%s is ten to the power of %i electronvolts', (word, exponent) =>
    expect(meant(word)).toEqual(volts(exponent)),
  )

  test('an electronvolt has prefixes in full, and hyphens', () => {
    for (const [prefix, exponent] of [
      ['', 0],
      ['kilo', 3],
      ['mega', 6],
      ['giga', 9],
      ['tera', 12],
    ] as const)
      for (const name of ['electronvolt', 'electronvolts', 'electron-volt', 'electron-volts'])
        for (const word of [`${prefix}${name}`, ...(prefix === '' ? [] : [`${prefix}-${name}`])])
          expect(meant(word)).toEqual(volts(exponent))
  })

  test('a calorie is 4.184 joules, and one with a capital, or behind kilo, a thousand of them', () => {
    for (const word of ['cal', 'cals', 'calorie', 'calories'])
      expect(meant(word)).toEqual(known('4.184', ENERGY))
    for (const word of ['Cal', 'kcal', 'kcals', 'kilocalorie', 'kilocalories', 'kilocal'])
      expect(meant(word)).toEqual(known('4184', ENERGY))
  })

  test.each(
    'eVs xeV xmeV geV EV evolt xelectronvolt electronvoltage caloric calm xcal local Calx xCal kCal'.split(
      ' ',
    ),
  )('%s is none', word => expect(meant(word).dimension).not.toBe(ENERGY))
})

describe('angles and information', () => {
  test('180 degrees are π', () => {
    for (const word of ['°', 'deg', 'degree', 'degrees', 'Degrees']) {
      const { factor, ...unit } = unitOfWord(word, USUAL)
      for (const pi of [Rational.of(180), Rational.of('22/7')]) {
        const value = evaluate(factor, { symbols: new Map([['π', pi]]), groups: new Map() }, Rational)
        expect(value.toString()).toBe(pi.div(180).toString())
      }
      expect(shown({ ...unit, factor: number(1) })).toEqual(known('1'))
    }
  })

  test('a nat is a bit over ln 2', () => {
    for (const word of ['nat', 'nats', 'Nats', 'NAT']) {
      const unit = unitOfWord(word, USUAL)
      expect(unit.factor).toEqual(divide('1/8', ln(2)))
      expect(shown({ ...unit, factor: number(1) })).toEqual(known('1', 'byte1'))
    }
  })

  test.each('degs degreesx xdegree °x x° nature xnat natsx innate'.split(' '))('%s is neither', word => {
    expect(meant(word)).toMatchObject({ worth: '1', dimension: '' })
  })
})

describe('units of the library', () => {
  test.each([
    ['m', 'm', 'metre metres meter meters Metres METRES'],
    ['kg', 'kg', 'kilogram kilograms Kilogram'],
    ['ug', 'µg μg ug', 'microgram micrograms'],
    ['L', 'L l', 'litre litres liter liters'],
    ['mL', 'mL ml', 'millilitre millilitres milliliters'],
    ['ms', 'ms', 'millisecond milliseconds'],
    ['MHz', 'MHz', 'megahertz megaHz'],
    ['S', 'S', 'siemens Siemens'],
    ['mS', 'mS', 'millisiemens'],
    ['lx', 'lx', 'lux'],
    ['kPa', 'kPa', 'kilopascal kilopascals kiloPa'],
    ['kohm', '', 'kiloohm kiloohms'],
    ['dam', 'dam', 'decametre decametres'],
    ['mC', '', 'millicoulomb'],
    ['foot', 'ft', 'foot feet Feet'],
    ['inch', '', 'inch inches Inches'],
    ['lb', 'lb lbs', 'pound pounds'],
    ['hectare', '', 'ha hectare hectares'],
    ['tonne', 't', 'tonne tonnes'],
    ['mi/h', 'mph', ''],
    ['kWh', 'kWh', ''],
    ['GWh', 'GWh', ''],
    ['mmHg', 'mmHg', ''],
    ['tablespoon', 'tbsp', 'tablespoon tablespoons'],
  ])('%s: %s %s', (name, symbols, words) => {
    const { factor, dimension } = libraryUnit(name)
    const expected = known(factor.toString(), powersOf(dimension))
    for (const word of `${symbols} ${words}`.split(' ').filter(written => written !== ''))
      expect(meant(word)).toEqual(expected)
  })

  test('have a micro sign only in front, and British spellings only of the whole', () => {
    expect(meant('sµ')).toEqual(counted('sµ', true))
    expect(meant('lµx')).toEqual(counted('lµx', true))
    expect(meant('metred')).toEqual(counted('metred'))
    expect(meant('litrem')).toEqual(counted('litrem'))
  })

  test.each(
    'kilo kilofoot kilometric minutex mphx milli Km KM metric killing kilokilometre 2m ym2'.split(' '),
  )('%s is none', word => expect(meant(word)).toMatchObject({ worth: '1', dimension: '' }))
})
