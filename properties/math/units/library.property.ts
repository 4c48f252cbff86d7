import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { libraryUnit } from '../../../src/math/units/library.js'
import { powersOf } from './shown.js'

const shown = (name: string) => {
  const { factor, dimension } = libraryUnit(name)
  return [factor.toString(), powersOf(dimension)]
}
const product = (...factors: string[]) =>
  factors.reduce((all, factor) => all.times(Rational.of(factor)), Rational.ONE)

describe('the library', () => {
  // By hand from the definitions of the SI (BIPM 2019, table 4).
  test.each([
    ['m', '1', 'length1'],
    ['g', '1/1000', 'mass1'],
    ['kg', '1', 'mass1'],
    ['s', '1', 'time1'],
    ['A', '1', 'current1'],
    ['K', '1', 'temperature1'],
    ['mol', '1', 'amount1'],
    ['cd', '1', 'light1'],
    ['rad', '1', 'angle1'],
    ['sr', '1', 'solid angle1'],
    ['bit', '1', 'bit1'],
    ['byte', '8', 'bit1'],
    ['Hz', '1', 'time-1'],
    ['N', '1', 'length1 mass1 time-2'],
    ['Pa', '1', 'length-1 mass1 time-2'],
    ['J', '1', 'length2 mass1 time-2'],
    ['W', '1', 'length2 mass1 time-3'],
    ['C', '1', 'current1 time1'],
    ['V', '1', 'current-1 length2 mass1 time-3'],
    ['F', '1', 'current2 length-2 mass-1 time4'],
    ['ohm', '1', 'current-2 length2 mass1 time-3'],
    ['S', '1', 'current2 length-2 mass-1 time3'],
    ['Wb', '1', 'current-1 length2 mass1 time-2'],
    ['T', '1', 'current-1 mass1 time-2'],
    ['H', '1', 'current-2 length2 mass1 time-2'],
    ['L', '1/1000', 'length3'],
    ['l', '1/1000', 'length3'],
    ['Wh', '3600', 'length2 mass1 time-2'],
    ['t', '1000', 'mass1'],
    ['m/s', '1', 'length1 time-1'],
    ['km/h', '5/18', 'length1 time-1'],
    ['m^3', '1', 'length3'],
    ['km^3', '1000000000', 'length3'],
    ['cm^-2', '10000', 'length-2'],
    // One degree of a scale that begins elsewhere is as far from absolute zero.
    ['degC', '5483/20', 'temperature1'],
  ])('%s is %s %s', (name, worth, dimension) => expect(shown(name)).toEqual([worth, dimension]))

  // The yard and pound of 1959, the US gallon of 231 cubic inches, and the standard atmosphere and gravity.
  test.each([
    ['ft', '0.3048'],
    ['yd', '0.9144'],
    ['mi', '1609.344'],
    ['lb', '0.45359237'],
    ['lbs', '0.45359237'],
    ['oz', product('0.45359237', '1/16')],
    ['gal', product('231', '0.0254', '0.0254', '0.0254')],
    ['quart', product('231', '0.0254', '0.0254', '0.0254', '1/4')],
    ['pint', product('231', '0.0254', '0.0254', '0.0254', '1/8')],
    ['cup', product('231', '0.0254', '0.0254', '0.0254', '1/16')],
    ['tbsp', product('231', '0.0254', '0.0254', '0.0254', '1/256')],
    ['tsp', product('231', '0.0254', '0.0254', '0.0254', '1/768')],
    ['acre', product('4840', '0.9144', '0.9144')],
    ['hectare', '10000'],
    ['psi', product('0.45359237', '9.80665', '5000/127', '5000/127')],
    ['atm', '101325'],
    ['bar', '100000'],
    ['mmHg', '133.322387415'],
    ['minute', '60'],
    ['min', '60'],
    ['sec', '1'],
    ['h', '3600'],
    ['hr', '3600'],
    ['hrs', '3600'],
    ['day', '86400'],
    ['week', '604800'],
  ])('%s is worth %s', (name, worth) =>
    expect(libraryUnit(name).factor.toString()).toBe(Rational.of(worth).toString()),
  )

  test.each(['furlongs per fortnight', 'toString', 'kilofoot', '°', 'm/'])('refuses %s', name => {
    const message = `libraryUnit: expected a unit that the library knows, got ${name}`
    expect(() => libraryUnit(name)).toThrow(new RangeError(message))
  })
})
