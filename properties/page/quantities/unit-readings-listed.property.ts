import { describe, expect, test } from 'vitest'
import { USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { inUnit, type Measured, measure } from '../../../src/page/quantities/measured-side.js'
import { type Precision, readingsOf, type UnitReading } from '../../../src/page/quantities/unit-readings.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

const side = (latex: string): Measured => measure(nodeOf(latex), latex, USUAL)!
const many: Precision = { digits: 3, mayOmitPrefix: false, mayShareScale: false }
const readings = (left: string, right: string, precision: Partial<Precision> = {}) =>
  readingsOf(side(left), side(right), { ...many, ...precision })

/** Each side, the kind, and whether only the exact value is taken; a shift where there is one. */
const brief = ({ left, right, kind, isStrict, shift }: UnitReading) =>
  [left, right, kind, ...(isStrict ? ['strict'] : []), ...(shift.eq(1) ? [] : [String(shift)])].join(' ')
const shown = (left: string, right: string, precision?: Partial<Precision>) =>
  readings(left, right, precision).map(brief)

const WRITTEN = 'full full written'
const THOUSANDS = ['1000', '1000000', '1000000000', '1000000000000', '1/1000', '1/1000000', '1/1000000000']
const KIBI = [-10, -20, -30, 10, 20, 30].map(power =>
  power < 0 ? `1/${2n ** BigInt(-power)}` : String(2n ** BigInt(power)),
)
const prefixed = (right: string, shifts = THOUSANDS, strict = '') =>
  shifts.map(shift => `full ${right} prefix${strict} ${shift}`)

describe('two sides without any unit', () => {
  test('are read as they are written', () => expect(shown('2 + 3', '5')).toEqual([WRITTEN]))
  test('or with a prefix that nobody wrote', () => {
    expect(shown('2 + 3', '5', { mayOmitPrefix: true })).toEqual([WRITTEN, ...prefixed('full')])
    expect(shown('2 + 3', '5 \\text{ tokens}', { mayOmitPrefix: true })).toEqual([
      WRITTEN,
      'full plain one-sided',
    ])
  })
  test('or in the scale of the figure', () => {
    expect(shown('2 + 3', '5', { mayShareScale: true })).toEqual([WRITTEN, 'full bare one-sided'])
    expect(shown('2 + 3', '5', { mayShareScale: true, mayOmitPrefix: true })).toEqual([
      WRITTEN,
      'full bare one-sided',
      ...prefixed('full'),
    ])
    expect(shown('2 \\text{ tokens} + 3 \\text{ tokens}', '5', { mayShareScale: true })).toEqual([
      WRITTEN,
      'plain full one-sided',
    ])
  })
  test('one of which counts things', () => {
    expect(shown('2 \\text{ tokens}', '5')).toEqual([WRITTEN, 'plain full one-sided'])
    expect(shown('2', '5 \\text{ tokens}')).toEqual([WRITTEN, 'full plain one-sided'])
    expect(shown('2 \\text{ tokens}', '5 \\text{ tokens}')).toEqual([WRITTEN])
  })
})

describe('two sides of one dimension', () => {
  test.each([
    ['2 \\text{ km}', '5 \\text{ m}'],
    ['2 \\text{ m}', '5 \\text{ m}'],
    ['2 \\text{ h} + 3 \\text{ min}', '5 \\text{ s}'],
  ])('%s and %s are read as they are written', (left, right) =>
    expect(shown(left, right, { mayOmitPrefix: true, mayShareScale: true })).toEqual([WRITTEN]),
  )
  test('or by a number that converts the unit', () =>
    expect(shown('2 \\text{ h} \\cdot 3600', '7200 \\text{ s}')).toEqual([WRITTEN, 'plain plain written']))
})

describe('a unit on the left alone', () => {
  test('is that of the right, or what comes of it', () =>
    expect(shown('2 \\text{ km}', '5', { mayOmitPrefix: true, mayShareScale: true })).toEqual([
      'plain full one-sided',
      'full full one-sided',
    ]))
})

test('units of two dimensions do not fit', () =>
  expect(shown('2 \\text{ km}', '5 \\text{ s}', { mayShareScale: true })).toEqual([
    'plain plain mismatch',
    'full full mismatch',
  ]))

describe('a unit on the right alone', () => {
  const [label, base] = ['full plain one-sided', 'full full one-sided']

  test.each([
    ['2 + 3', '5 \\text{ m}', [label, base]],
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
    ['2 + 3', '5 \\text{ bytes}', [label, base]],
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

  test('by the digits that are printed', () => {
    expect(shown('2 + 3', '0 \\text{ km}', { digits: 0 })).toEqual([label])
    expect(shown('2 + 3', '5 \\text{ km}', { digits: 1 })).toEqual([
      label,
      base,
      ...prefixed('plain', THOUSANDS, ' strict'),
    ])
    expect(shown('2 + 3', '5 \\text{ km}', { digits: 2 })).toEqual([label, base, ...prefixed('plain')])
    expect(shown('2 + 3', '5 \\text{ m}', { digits: 1 })).toEqual([label, `${base} strict`])
    expect(shown('2 + 3', '5 \\text{ m}', { digits: 2 })).toEqual([label, base])
  })

  test('in the scale that the figure has too', () => {
    expect(shown('2 + 3', '5 \\text{ m}', { mayShareScale: true })).toEqual([
      label,
      base,
      'full bare one-sided',
    ])
    const behind = inUnit(side('5'), readUnit('km', USUAL)!)
    expect(readingsOf(side('2 + 3'), behind, many).map(brief)).toEqual([label, base, ...prefixed('plain')])
  })

  test('unless a letter is taken for a unit', () => {
    const letter = { ...side('5 \\text{ m}'), ambiguities: new Set(['letter']) } as unknown as Measured
    expect(readingsOf(side('2 + 3'), letter, { ...many, mayShareScale: true }).map(brief)).toEqual([
      label,
      base,
    ])
  })
})

describe('each reading says how it takes the units', () => {
  const notes = (left: string, right: string, precision?: Partial<Precision>) =>
    readings(left, right, precision).map(({ note }) => note)
  test.each<[string, string, Partial<Precision>, (string | null)[]]>([
    ['2 + 3', '5', {}, [null]],
    ['2 + 3', '5', { mayShareScale: true }, [null, 'the left counts in what the right does']],
    ['2 \\text{ tokens}', '5', {}, [null, 'one side names the unit of both']],
    ['2 \\text{ h} \\cdot 3600', '7200 \\text{ s}', {}, [null, 'a number on the left converts its unit']],
    ['2 \\text{ km}', '5', {}, ['the right is in the unit of the left', 'in base units']],
    ['2 + 3', '5 \\text{ m}', {}, ['the left is in the unit of the right', 'the left is in base units']],
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

  test('and by what a prefix would shift it', () => {
    const [, first, , , , less] = notes('2 + 3', '5', { mayOmitPrefix: true })
    expect(first).toBe('the left counts in units that are 1000 of those of the right')
    expect(less).toBe('the left counts in units that are 1/1000 of those of the right')
  })
})
