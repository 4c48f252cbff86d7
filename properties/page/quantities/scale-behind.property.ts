import '../../../src/fields/machine-learning/units.js'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { scaleBehind } from '../../../src/page/quantities/scale-behind.js'

/** The figure is the 7 that the source begins with. */
const isWorth = (behind: string, worth: string) => scaleBehind(`7${behind}`, 1).eq(Rational.of(worth))

const WORTH: readonly (readonly [string, string])[] = [
  ['%', '0.01'],
  ['percent', '0.01'],
  ['per cent', '0.01'],
  ['dozen', '12'],
  ['K', '1000'],
  ['thousand', '1000'],
  ['M', '1000000'],
  ['Mn', '1000000'],
  ['mn', '1000000'],
  ['million', '1000000'],
  ['B', '1000000000'],
  ['bn', '1000000000'],
  ['Bn', '1000000000'],
  ['billion', '1000000000'],
  ['T', '1000000000000'],
  ['tn', '1000000000000'],
  ['Tn', '1000000000000'],
  ['trillion', '1000000000000'],
]

describe('a scale behind a formula', () => {
  test.each(WORTH)('%s', (scale, worth) => {
    for (const closing of ['$', '$$', '\\)', '\\]', ' $', '  \\]', '\n$$'])
      for (const between of ['', ' ', '\u00a0'])
        expect([closing, between, isWorth(`${closing}${between}${scale} of`, worth)]).toEqual([
          closing,
          between,
          true,
        ])
    expect(isWorth(`$${scale}`, worth)).toBe(true)
  })

  test.each(WORTH)('%s behind a figure of prose is read elsewhere', scale => {
    expect(isWorth(` ${scale}`, '1')).toBe(true)
    expect(isWorth(` ${scale}$`, '1')).toBe(true)
    expect(isWorth(`x${scale}$`, '1')).toBe(true)
  })

  test.each([
    '$  B',
    '$ x B',
    '$xB',
    '$ Bx',
    '$ percentage',
    '$ m',
    '$ b',
    '$ t',
    '$ tokens',
    '$',
    '$ million2',
  ])('none in %j', behind => expect(isWorth(behind, '1')).toBe(true))
})

describe('a unit of many operations', () => {
  test.each([' EFLOP/s', '$ EFLOPs', '\\) exaFLOPs', 'EFLOPs'])('%j, behind any figure', behind =>
    expect(isWorth(behind, '1e18')).toBe(true),
  )

  test('is worth more than the scale that its first letter is', () =>
    expect(isWorth('$ PF-days', '8.64e19')).toBe(true))
})

test('the figure ends where it is said to: what stands before it is not looked at', () => {
  expect(scaleBehind('$ B', 0).eq(Rational.of('1e9'))).toBe(true)
  expect(scaleBehind('$ B and then $ K', 13).eq(Rational.of('1000'))).toBe(true)
  expect(scaleBehind('$ B', 3).eq(Rational.ONE)).toBe(true)
})

test('a word is looked for in the 24 characters behind the figure', () => {
  const padded = (length: number) => `${' '.repeat(length - '$ million'.length)}$ million`
  expect(isWorth(padded(24), '1000000')).toBe(true)
  expect(isWorth(padded(25), '1')).toBe(true)
})
