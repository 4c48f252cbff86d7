import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { libraryUnit } from '../../../src/math/units/library.js'
import {
  CURRENCIES,
  LONG_PREFIX,
  PLAIN_SYMBOLS,
  PLAIN_WORDS,
  PREFIX_WORTH,
  SCALE_LETTERS,
  SCALES,
  SHORT_PREFIX,
  SHORT_PREFIXES,
  SYMBOLS,
  WORDS,
  YEARS,
} from '../../../src/math/units/names.js'

/** The prefixes of the SI (BIPM 2019, table 7), and the powers of ten that they stand for. */
const PREFIXES = [
  ['yotta', 'Y', 24],
  ['zetta', 'Z', 21],
  ['exa', 'E', 18],
  ['peta', 'P', 15],
  ['tera', 'T', 12],
  ['giga', 'G', 9],
  ['mega', 'M', 6],
  ['kilo', 'k', 3],
  ['hecto', 'h', 2],
  ['deca', 'da', 1],
  ['deci', 'd', -1],
  ['centi', 'c', -2],
  ['milli', 'm', -3],
  ['micro', 'u', -6],
  ['nano', 'n', -9],
  ['pico', 'p', -12],
  ['femto', 'f', -15],
  ['atto', 'a', -18],
] as const

const sorted = (names: Iterable<string>) => [...names].sort()
const tenTo = (exponent: number) => Rational.of(10).pow(exponent).toString()
const worth = (name: string) => libraryUnit(name).factor
const powerOf = (base: number, exponent: number) => String(BigInt(base) ** BigInt(exponent))

describe('prefixes', () => {
  test.each(PREFIXES)('%s is %s, which is ten to the power of %i', (long, short, exponent) => {
    expect(SHORT_PREFIXES[long]).toBe(short)
    expect(LONG_PREFIX.exec(`${long}meter`)?.[0]).toBe(long)
    expect(SHORT_PREFIX.exec(`${short}m`)?.[0]).toBe(short)
    for (const name of [`${long}meter`, `${short}m`]) expect(worth(name).toString()).toBe(tenTo(exponent))
  })

  test('are these, and stand before a letter, at the beginning', () => {
    expect(Object.keys(SHORT_PREFIXES)).toEqual(PREFIXES.map(([long]) => long))
    for (const [long, short] of PREFIXES) {
      for (const text of [long, `${long}2`, `${long} m`, `2${long}m`]) expect(text).not.toMatch(LONG_PREFIX)
      for (const text of [`${short.at(-1)}2`, short.at(-1), `2${short}m`, `_${short}m`])
        expect(text).not.toMatch(SHORT_PREFIX)
    }
  })

  test('of what computers count are powers of 1000 or of 1024, by their first letter', () => {
    const letters = ['', 'k', 'm', 'g', 't', 'p', 'e', 'z', 'y']
    expect(Object.keys(PREFIX_WORTH)).toEqual(letters)
    for (const [power, letter] of letters.entries()) {
      const values = PREFIX_WORTH[letter]!.map(text => Rational.of(text).toString())
      expect(values).toEqual([powerOf(1000, power), powerOf(1024, power)])
    }
  })
})

describe('letters behind a figure', () => {
  test.each([
    ['k', 1],
    ['K', 1],
    ['M', 2],
    ['G', 3],
    ['T', 4],
    ['P', 5],
  ])('%s is a thousand, or 1024, to the power of %i', (letter, power) => {
    const values = SCALE_LETTERS.get(letter)!.map(text => Rational.of(text).toString())
    expect(values).toEqual([powerOf(1000, power), powerOf(1024, power)])
  })

  test('are these and B, a billion of either kind', () => {
    expect(sorted(SCALE_LETTERS.keys())).toEqual(['B', 'G', 'K', 'M', 'P', 'T', 'k'])
    expect(SCALE_LETTERS.get('B')!.map(text => Rational.of(text).toString())).toEqual([tenTo(9), tenTo(9)])
  })
})

test('words that scale a count are these', () => {
  const exponents = {
    hundred: 2,
    thousand: 3,
    million: 6,
    billion: 9,
    trillion: 12,
    quadrillion: 15,
    percent: -2,
    '%': -2,
    '‰': -3,
    mn: 6,
    bn: 9,
    tn: 12,
  }
  const powers = Object.entries(exponents).map(([word, exponent]) => [word, tenTo(exponent)])
  const scales = [...SCALES].map(([word, text]) => [word, Rational.of(text).toString()])
  expect(Object.fromEntries(scales)).toEqual({ ...Object.fromEntries(powers), dozen: '12' })
})

test('money is in these words, which are worth so much of their currency', () => {
  const words = [
    ['USD', '1', '$ usd dollar'],
    ['USD', '1/100', 'cent ¢'],
    ['EUR', '1', '€ eur euro'],
    ['GBP', '1', '£ gbp'],
    ['JPY', '1', '¥'],
  ].flatMap(([name, value, list]) => list!.split(' ').map(word => [word, [name, value]]))
  expect(Object.fromEntries(CURRENCIES)).toEqual(Object.fromEntries(words))
})

describe('symbols and words', () => {
  test('that take a prefix are those of the SI, the litre and the watt hour', () => {
    const symbols = 'm g s A K mol cd Hz N Pa J W V F S Wb H T lm lx rad L l Wh'
    expect(sorted(SYMBOLS)).toEqual(symbols.split(' ').sort())
  })

  test('that take none are of time, length, mass, volume, pressure and charge', () => {
    const symbols = 'min h hr hrs sec ft yd mi lb lbs oz t gal tbsp tsp psi atm mmHg C'
    expect(sorted(PLAIN_SYMBOLS)).toEqual(symbols.split(' ').sort())
  })

  test.each([
    ...'m A K'.split(' '),
    'mol',
    'cd',
    'Hz',
    'N',
    'Pa',
    'J',
    'W',
    'V',
    'F',
    'S',
    'Wb',
    'H',
    'T',
    'lm',
  ])('%s takes every prefix', symbol => {
    for (const [, short, exponent] of PREFIXES)
      expect(worth(`${short}${symbol}`).div(worth(symbol)).toString()).toBe(tenTo(exponent))
  })

  test.each([
    ['m', 'meter'],
    ['g', 'gram'],
    ['s', 'second'],
    ['Hz', 'hertz'],
    ['N', 'newton'],
    ['J', 'joule'],
    ['W', 'watt'],
    ['V', 'volt'],
    ['F', 'farad'],
    ['ohm', 'ohm'],
    ['Wb', 'weber'],
    ['H', 'henry'],
    ['T', 'tesla'],
    ['S', 'siemens'],
    ['lm', 'lumen'],
    ['lx', 'lux'],
    ['A', 'ampere'],
    ['K', 'kelvin'],
    ['L', 'liter'],
    ['mol', 'mole'],
    ['C', 'coulomb'],
  ])('%s is the %s, also to the library', (symbol, word) => {
    expect(WORDS.get(word)).toBe(symbol)
    expect(libraryUnit(word)).toEqual(libraryUnit(symbol))
  })

  test('in full are these, and of the others those that take no prefix', () => {
    expect(WORDS.size).toBe(22)
    expect(WORDS.get('pascal')).toBe('Pa')
    const words = 'minute hour day week mile acre hectare bar inch foot yard ounce gallon quart pint cup'
    const same = `${words} tablespoon teaspoon tonne`.split(' ').map(word => [word, word])
    const others = { feet: 'foot', inches: 'inch', pound: 'lb', ha: 'hectare' }
    expect(Object.fromEntries(PLAIN_WORDS)).toEqual({ ...Object.fromEntries(same), ...others })
    const spans = { year: 1, yr: 1, yrs: 1, decade: 10, century: 100, centuries: 100 }
    expect(Object.fromEntries(YEARS)).toEqual(spans)
  })
})
