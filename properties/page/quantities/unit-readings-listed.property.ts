import { describe, expect, test } from 'vitest'
import { USUAL } from '../../../src/math/units/convention.js'

import { type Measured, measure } from '../../../src/page/quantities/measured-side.js'
import { type Precision, readingsOf, type UnitReading } from '../../../src/page/quantities/unit-readings.js'
import { nodeOf } from '../read-here.js'

const side = (latex: string): Measured => measure(nodeOf(latex), latex, USUAL)!
const many: Precision = { digits: 3, mayOmitPrefix: false, mayShareScale: false }
const readings = (left: string, right: string, precision: Partial<Precision> = {}) =>
  readingsOf(side(left), side(right), { ...many, ...precision })

/** Each side, the kind, and whether only the exact value is taken; a shift where there is one. */
const brief = ({ left, right, kind, isStrict, shift }: UnitReading) =>
  [left, right, kind, ...(isStrict ? ['strict'] : []), ...(shift.eq(1) ? [] : [String(shift)])].join(' ')
const shown = (left: string, right: string, precision?: Partial<Precision>) =>
  readings(left, right, precision).map(brief)
const THOUSANDS = ['1000', '1000000', '1000000000', '1000000000000', '1/1000', '1/1000000', '1/1000000000']
const KIBI = [-10, -20, -30, 10, 20, 30].map(power =>
  power < 0 ? `1/${2n ** BigInt(-power)}` : String(2n ** BigInt(power)),
)
const prefixed = (right: string, shifts = THOUSANDS, strict = '') =>
  shifts.map(shift => `full ${right} prefix${strict} ${shift}`)

test('units of two dimensions do not fit', () =>
  expect(shown('2 \\text{ km}', '5 \\text{ s}', { mayShareScale: true })).toEqual([
    'plain plain mismatch',
    'full full mismatch',
  ]))

describe('a unit on the right alone', () => {
  const [label, base] = ['full plain one-sided', 'full full one-sided']

  test.each([
    ['2 + 3', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['2 + 3', '5 \\text{ ms}', [label, base, ...prefixed('plain')]],
    ['2 + 3', '5 \\text{ h}', [label, base]],
    ['2 + 3', '5 \\text{ kg}', [label, base, ...prefixed('plain')]],
    ['2 + 3', '5 \\text{ g}', [label, base, ...prefixed('plain')]],
    ['2 + 3', '5 \\text{ GB}', [label, base, ...prefixed('plain', [...THOUSANDS, ...KIBI])]],
    ['2 + 3', '5 \\text{ GiB}', [label, base, ...prefixed('plain', [...THOUSANDS, ...KIBI])]],
    ['2 + 3', '5 \\text{ KiB}', [label, base, ...prefixed('plain', [...THOUSANDS, ...KIBI])]],
    ['2 + 3', '5 \\text{ MiB}', [label, base, ...prefixed('plain', [...THOUSANDS, ...KIBI])]],
    ['2 + 3', '5 \\text{ TiB}', [label, base, ...prefixed('plain', [...THOUSANDS, ...KIBI])]],
    // Who writes out a thousand or a power of it counts in base units.
    ['1000 + 3', '5 \\text{ km}', [label, base]],
    ['2 \\cdot 1024', '5 \\text{ km}', [label, base]],
    ['2 \\cdot 1000000', '5 \\text{ km}', [label, base]],
    ['2 \\cdot 1000000000', '5 \\text{ km}', [label, base]],
    ['2 \\times 10^9', '5 \\text{ km}', [label, base]],
    ['3 \\cdot 2^{10}', '5 \\text{ km}', [label, base]],
    ['3 \\cdot 2^{60}', '5 \\text{ km}', [label, base]],
    ['3 \\cdot 2^{70}', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['3 \\cdot 2^{11}', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['3 \\cdot 2^{100}', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['3 \\cdot 2^{110}', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['2 \\cdot 10', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['3 \\cdot 4^{10}', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
    ['2 \\cdot 1001', '5 \\text{ km}', [label, base, ...prefixed('plain')]],
  ])('%s and %s', (left, right, expected) => expect(shown(left, right)).toEqual(expected))
})

describe('each reading says how it takes the units', () => {
  const notes = (left: string, right: string, precision?: Partial<Precision>) =>
    readings(left, right, precision).map(({ note }) => note)
  test.each<[string, string, Partial<Precision>, (string | null)[]]>([
    ['2 \\text{ h} \\cdot 3600', '7200 \\text{ s}', {}, [null, 'a number on the left converts its unit']],
    ['2 \\text{ km}', '5', {}, ['the right is in the unit of the left', 'in base units']],
    [
      '2 \\text{ km}',
      '5 \\text{ s}',
      {},
      [
        'the units of the two sides are of different dimensions',
        'the units of the two sides are of different dimensions',
      ],
    ],
  ])('%s and %s', (left, right, precision, expected) =>
    expect(notes(left, right, precision)).toEqual(expected),
  )
})
