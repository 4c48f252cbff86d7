import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import type { Ambiguity } from '../../../src/math/units/convention.js'
import { unitOfWord } from '../../../src/math/units/unit-of-word.js'
import { conventionOf, known, type Shown, shown } from './shown.js'

const CONVENTIONS = [undefined, 'prefix', 'calendar', 'twelfth', 'letter'] as const
const meant = (word: string, meaning?: Ambiguity) => shown(unitOfWord(word, conventionOf(meaning)))
const PREFIXES = ['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
const DECIMAL = ['kilo', 'mega', 'giga', 'tera', 'peta', 'exa']
const BINARY = ['kibi', 'mebi', 'gibi', 'tebi', 'pebi']
/** Names behind a prefix, how many eighths of a byte they are, and whether they are a rate. */
const NAMES = [
  ['B', 8, ''],
  ['byte', 8, ''],
  ['bytes', 8, ''],
  ['Byte', 8, ''],
  ['BYTES', 8, ''],
  ['b', 1, ''],
  ['bit', 1, ''],
  ['bits', 1, ''],
  ['Bit', 1, ''],
  ['BITS', 1, ''],
  ['Bps', 8, ' time-1'],
  ['bps', 1, ' time-1'],
] as const

/** So many eighths of a byte, scaled by a power of 1000 or of 1024. */
function bytes(eighths: number, base: number, power: number, rate: string, rest: Partial<Shown> = {}): Shown {
  const worth = Rational.of(base).pow(power).times(eighths).div(8)
  return known(worth.toString(), `byte1${rate}`, rest)
}

describe.each(NAMES)('%s is %i bits%s,', (name, eighths, rate) => {
  test('scaled by powers of a thousand, or of 1024 where prefixes are', () => {
    for (const [index, prefix] of PREFIXES.entries())
      for (const meaning of CONVENTIONS) {
        const base = meaning === 'prefix' ? 1024 : 1000
        const expected = bytes(eighths, base, index + 1, rate, { ambiguities: ['prefix'] })
        expect(meant(`${prefix}${name}`, meaning)).toEqual(expected)
      }
  })

  test('scaled by powers of 1024 behind a prefix with an i', () => {
    for (const [index, prefix] of PREFIXES.entries())
      for (const binary of [`${prefix}i`, `${prefix}I`, `${prefix.toLowerCase()}i`])
        for (const meaning of [undefined, 'prefix'] as const)
          expect(meant(`${binary}${name}`, meaning)).toEqual(bytes(eighths, 1024, index + 1, rate))
  })
})

describe('bytes and bits', () => {
  test.each(NAMES.filter(([name]) => !/^[bB]$/.test(name)))(
    'without a prefix: %s is %i bits%s',
    (name, eighths, rate) => {
      for (const meaning of CONVENTIONS) expect(meant(name, meaning)).toEqual(bytes(eighths, 1, 0, rate))
    },
  )

  test('have prefixes in full, decimal or binary, in any case', () => {
    for (const [index, prefix] of DECIMAL.entries())
      for (const written of [prefix, `${prefix}-`, prefix.toUpperCase()]) {
        const more = { ambiguities: ['prefix'] }
        expect(meant(`${written}bytes`)).toEqual(bytes(8, 1000, index + 1, '', more))
        expect(meant(`${written}bit`, 'prefix')).toEqual(bytes(1, 1024, index + 1, '', more))
      }
    for (const [index, prefix] of BINARY.entries())
      for (const written of [
        prefix,
        `${prefix}-`,
        prefix.toUpperCase(),
        `${prefix.slice(0, 2)}B${prefix.slice(3)}`,
      ]) {
        expect(meant(`${written}byte`)).toEqual(bytes(8, 1024, index + 1, ''))
        expect(meant(`${written}BITS`, 'letter')).toEqual(bytes(1, 1024, index + 1, ''))
      }
  })

  test('in small letters are not mb or gb, which may be either', () => {
    for (const word of ['b', 'mb', 'gb'])
      expect(meant(word)).toMatchObject({ dimension: '', isUnknown: true })
    for (const [word, power] of [
      ['kb', 1],
      ['tb', 4],
    ] as const)
      expect(meant(word)).toEqual(bytes(1, 1000, power, '', { ambiguities: ['prefix'] }))
  })

  test('as a rate in capitals alone are known for neither', () => {
    for (const word of ['BPS', 'KBPS', 'MBPS', 'GBPS', 'TBPS', 'GIBPS'])
      expect(meant(word)).toEqual(known('1', '', { isUnknown: true }))
  })

  test.each([
    'kilobytesize',
    'xkilobytes',
    'megabitten',
    'xMB1',
    'bytesize',
    'xbyte',
    'ibytes',
    'ibits',
    'xbits',
    'bitsy',
    'xkibibit',
  ])('are not any word with their letters: %s', word => {
    expect(meant(word)).toEqual(known('1', '', { nouns: `${word.toLowerCase().replace(/s$/, '')}1` }))
  })
})
