import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../src/numeric/rational.js'
import { exactValue } from '../../src/term/evaluate.js'
import { MEANINGS, OTHERS, USUAL } from '../../src/units/convention.js'
import { isSameDimension, NO_DIMENSION, powerOfDimension, timesDimension } from '../../src/units/dimension.js'
import { readUnit } from '../../src/units/expression.js'
import { libraryUnit } from '../../src/units/library.js'
import {
  LONG_PREFIX,
  PLAIN_SYMBOLS,
  PLAIN_WORDS,
  SHORT_PREFIX,
  SHORT_PREFIXES,
  SYMBOLS,
  WORDS,
} from '../../src/units/names.js'
import { joinUnits, ONE, powerOfUnit, type Unit } from '../../src/units/unit.js'
import { unitOfWord } from '../../src/units/word.js'

const KELVIN = OTHERS.find(({ second }) => second.has('letter'))!
const read = (text: string, convention = text.includes('K)') ? KELVIN : USUAL): Unit => {
  const unit = readUnit(text, convention)
  if (!unit) throw new Error(`expected a unit, got none from ${text}`)
  return unit
}
const worth = (unit: Unit): string => exactValue(unit.factor)!.toString()
const shown = ({ dimension }: Unit): string =>
  [...dimension]
    .map(([base, power]) => `${base}${power}`)
    .sort()
    .join(' ')

describe('a word of measure', () => {
  // By hand from the definitions of the SI (BIPM 2019) and of the international yard and pound (1959).
  test.each([
    ['km', '1000', 'length1'],
    ['kilometres', '1000', 'length1'],
    ['us', '1/1000000', 'time1'],
    ['µs', '1/1000000', 'time1'],
    ['hours', '3600', 'time1'],
    ['Days', '86400', 'time1'],
    ['kWh', '3600000', 'length2 mass1 time-2'],
    ['mile', '201168/125', 'length1'],
    ['lb', '45359237/100000000', 'mass1'],
    ['MeV', '801088317/5000000000000000000000', 'length2 mass1 time-2'],
    ['kcal', '4184', 'length2 mass1 time-2'],
    ['GB', '1000000000', 'byte1'],
    ['GiB', '1073741824', 'byte1'],
    ['kilobytes', '1000', 'byte1'],
    ['mebibytes', '1048576', 'byte1'],
    ['Gbit', '125000000', 'byte1'],
    ['Mbps', '125000', 'byte1 time-1'],
    ['TFLOP', '1000000000000', ''],
    ['GigaFLOPs', '1000000000', ''],
    ['PF', '1000000000000000', 'time-1'],
    ['cents', '1/100', 'USD1'],
    ['million', '1000000', ''],
    ['B', '1000000000', ''],
    ['months', '2592000', 'time1'],
    ['tokens', '1', ''],
  ])('%s is worth %s', (word, factor, dimension) => {
    const unit = unitOfWord(word, USUAL)
    expect([worth(unit), shown(unit), unit.isUnknown]).toEqual([factor, dimension, false])
  })

  test('a short word that nobody knows is unknown, a noun is counted', () => {
    expect(unitOfWord('dB', USUAL).isUnknown).toBe(true)
    expect([...unitOfWord('nodes', USUAL).nouns]).toEqual(['node'])
    expect(unitOfWord('GPU', USUAL).isUnknown).toBe(false)
  })

  test('two meanings: each convention reads only its own words in the second one', () => {
    const seconds: Record<string, string> = {
      GB: '1073741824',
      year: '31557600',
      month: '2628000',
      B: '1',
      K: '1',
    }
    const own: Record<string, string> = {
      GB: 'prefix',
      year: 'calendar',
      month: 'twelfth',
      B: 'letter',
      K: 'letter',
    }
    for (const [word, second] of Object.entries(seconds))
      for (const convention of OTHERS) {
        const [meaning] = convention.second
        expect(MEANINGS[meaning!]).not.toBe('')
        const unit = unitOfWord(word, convention)
        if (own[word] === meaning) expect(worth(unit)).toBe(second)
        if (own[word] === meaning) expect(unitOfWord(word, USUAL).ambiguities.has(meaning!)).toBe(true)
        else if (word !== 'K' && word !== 'month') expect(worth(unit)).toBe(worth(unitOfWord(word, USUAL)))
      }
  })

  test.each(['k', 'M', 'G', 'T', 'P'])('a byte a second is eight bits a second: %sBps', prefix => {
    const [bytes, bits] = [`${prefix}Bps`, `${prefix}bps`].map(word => unitOfWord(word, USUAL))
    expect(shown(bytes!)).toBe('byte1 time-1')
    expect(shown(bits!)).toBe('byte1 time-1')
    expect(worth(bytes!)).toBe(worth(unitOfWord(`${prefix}B`, USUAL)))
    expect(exactValue(bytes!.factor)!.div(exactValue(bits!.factor)!).eq(8)).toBe(true)
  })

  test('a rate in capitals alone is known for one neither of bits nor of bytes', () => {
    for (const word of ['KBPS', 'MBPS', 'GBPS', 'TBPS']) expect(unitOfWord(word, USUAL).isUnknown).toBe(true)
  })

  test('a nat is 1/ln 2 bits', () => {
    // By the change of base: log2 x = ln x / ln 2; the factor has no exact value.
    expect(exactValue(unitOfWord('nats', USUAL).factor)).toBeUndefined()
    expect(shown(unitOfWord('nats', USUAL))).toBe(shown(unitOfWord('bits', USUAL)))
  })
})

describe('the library', () => {
  test('every name that is looked for is known to it, and prefixes are powers of ten', () => {
    for (const name of [...SYMBOLS, ...PLAIN_SYMBOLS, ...PLAIN_WORDS.values(), ...WORDS.values()])
      expect(libraryUnit(name).factor.sign()).toBe(1)
    for (const [long, short] of Object.entries(SHORT_PREFIXES)) {
      expect(`${long}meter`).toMatch(LONG_PREFIX)
      expect(`${short}m`).toMatch(SHORT_PREFIX)
      expect(libraryUnit(`${long}meter`).factor.eq(libraryUnit(`${short}m`).factor)).toBe(true)
    }
  })

  test('refuses what it does not know', () =>
    expect(() => libraryUnit('furlongs per fortnight')).toThrow(/^libraryUnit: expected a unit that/))
})

describe('an expression of units', () => {
  test.each([
    ['m/s', '1', 'length1 time-1'],
    ['km / h', '5/18', 'length1 time-1'],
    ['m s^{-2}', '1', 'length1 time-2'],
    ['kg\\,m^2/s^2', '1', 'length2 mass1 time-2'],
    ['N m', '1', 'length2 mass1 time-2'],
    ['eVm', '801088317/5000000000000000000000000000', 'length3 mass1 time-2'],
    ['micro m', '1/1000000', 'length1'],
    ['mega electronvolt', '801088317/5000000000000000000000', 'length2 mass1 time-2'],
    ['tokens / sec / chip', '1', 'time-1'],
    ['tokens per second', '1', 'time-1'],
    ['GPU-hours', '3600', 'time1'],
    ['J/(kg K)', '1', 'length2 temperature-1 time-2'],
    ['PF-days', '86400000000000000000', ''],
    ['B parameters', '1000000000', ''],
    ['MB per module', '1000000', 'byte1'],
    ['GB (with checkpointing)', '1000000000', 'byte1'],
    ['months at full use', '2592000', 'time1'],
    ['m²', '1', 'length2'],
    ['', '1', ''],
    [' (by symmetry)', '1', ''],
  ])('%s', (text, factor, dimension) =>
    expect([worth(read(text)), shown(read(text))]).toEqual([factor, dimension]),
  )

  test.each(['if', ' if x', 'and', 'otherwise', '--', 'for all of the many steps that we took in the run'])(
    'is none: %s',
    text => expect(readUnit(text, USUAL)).toBeNull(),
  )

  test('never throws and ends, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), text => {
        const unit = readUnit(text, USUAL)
        expect(unit === null || unit.nouns.size >= 0).toBe(true)
      }),
    ))
})

describe('the algebra of units', () => {
  const words = fc.constantFrom('km', 'hours', 'GB', 'kg', 'tokens', 'USD', 'B')
  const units = words.map(word => unitOfWord(word, USUAL))

  test('a quotient undoes a product, and a square is the product with itself', () =>
    fc.assert(
      fc.property(units, units, (a, b) => {
        const back = joinUnits(joinUnits(a, b, 'times'), b, 'per')
        expect([worth(back), shown(back)]).toEqual([worth(a), shown(a)])
        const square = powerOfUnit(a, Rational.of(2))
        const product = joinUnits(a, a, 'times')
        expect([worth(square), shown(square)]).toEqual([worth(product), shown(product)])
        expect(isSameDimension(joinUnits(ONE, a, 'times').dimension, a.dimension)).toBe(true)
        expect(isSameDimension(a.dimension, joinUnits(a, read('A'), 'times').dimension)).toBe(false)
      }),
    ))

  test('in an expression, per is of the one word behind it, and a word without it multiplies', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), words), { minLength: 1, maxLength: 5 }), pieces => {
        const text = pieces.map(([isDivided, word]) => `${isDivided ? 'per ' : ''}${word}`).join(' ')
        const product = pieces.reduce(
          (unit, [isDivided, word]) => joinUnits(unit, unitOfWord(word, USUAL), isDivided ? 'per' : 'times'),
          ONE,
        )
        expect([worth(read(text)), shown(read(text))]).toEqual([worth(product), shown(product)])
      }),
    ))

  test('powers of dimensions add', () => {
    const speed = read('m/s').dimension
    expect(
      isSameDimension(timesDimension(speed, powerOfDimension(speed, Rational.of(-1))), NO_DIMENSION),
    ).toBe(true)
    expect(isSameDimension(powerOfDimension(speed, Rational.ZERO), NO_DIMENSION)).toBe(true)
  })
})
