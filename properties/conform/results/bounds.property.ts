import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../src/conform/model/report.js'
import {
  type Bounds,
  boundsOf,
  boundsText,
  compareBounds,
  readBounds,
} from '../../../src/conform/results/bounds.js'
import { measuresOf } from '../../../src/conform/results/tally.js'
import { ulpsRoundedUp } from '../../../src/conform/results/ulps.js'
import type { DtypeName } from '../../../src/conform/vectors/vector.js'
import { ShapeError } from '../../../src/math/shapes/shape.js'
import { hostileText } from '../../report/audit/hostile.js'
import { results } from './reports.js'

const measures = results().map(measuresOf)

const hostileMeasures = results(hostileText, hostileText, 6).map(measuresOf)

describe('the bounds of an implementation', () => {
  test('are read back as they were written, whatever its operations are called', () =>
    fc.assert(
      fc.property(hostileText, hostileMeasures, (name, all) => {
        const bounds = boundsOf(name, all)
        expect(readBounds(boundsText(bounds))).toEqual(bounds)
      }),
    ))

  test('are kept by the run that they were made of, with nothing to say', () =>
    fc.assert(
      fc.property(measures, all => {
        expect(compareBounds('torch', all, readBounds(boundsText(boundsOf('torch', all))))).toEqual({
          complaints: [],
          remarks: [],
        })
      }),
    ))

  test('are complained of where an error has grown, and there alone, with the old and the new', () =>
    fc.assert(
      fc.property(measures, fc.nat(9), fc.constantFrom(10, 0.1), (all, which, factor) => {
        const measured = all.filter(({ maxUlps }) => maxUlps !== null && Number(maxUlps) > 0)
        fc.pre(measured.length > 0)
        const one = measured[which % measured.length]!
        const [mantissa, exponent = '0'] = one.maxUlps!.split('e')
        const maxUlps = `${mantissa}e${Number(exponent) + Math.log10(factor)}`
        const now = all.map(other => (other === one ? { ...one, maxUlps } : other))
        const { complaints, remarks } = compareBounds('torch', now, boundsOf('torch', all))
        const [old, found] = [ulpsRoundedUp(one.maxUlps!, 3), ulpsRoundedUp(maxUlps, 3)]
        const grown = `bounds: ${one.op} ${one.dtype}: expected at most ${old} ulps, got ${found}`
        const fell = `bounds: ${one.op} ${one.dtype} fell from ${old} to ${found} ulps`
        expect({ complaints, remarks }).toEqual(
          factor > 1 ? { complaints: [grown], remarks: [] } : { complaints: [], remarks: [fell] },
        )
      }),
    ))

  test('that are missing are said, and fail nothing', () =>
    fc.assert(
      fc.property(measures, all => {
        const { complaints, remarks } = compareBounds('torch', all, boundsOf('torch', []))
        expect(complaints).toEqual([])
        expect(remarks.length).toBe(all.filter(({ maxUlps }) => maxUlps !== null).length)
        for (const remark of remarks) expect(remark).toMatch(/has none yet/)
      }),
    ))

  test('of another implementation are complained of', () => {
    expect(compareBounds('torch', [], boundsOf('jax', [])).complaints).toEqual([
      'bounds: expected those of "torch", got those of "jax"',
    ])
  })

  const file = (bounds: unknown, rest = {}) =>
    JSON.stringify({ format: 1, implementation: 'a', bounds, ...rest })
  test.each([
    ['no JSON', '{', /expected JSON/],
    ['null', 'null', /expected an object, got null/],
    ['another format', file({}, { format: 2 }), /expected 1, got 2 at format/],
    ['no bounds', file(undefined), /expected an object, got nothing at bounds/],
    [
      'a number',
      file({ a: { float32: 1.5 } }),
      /expected ulps as a text such as "1.25", got 1.5 at bounds\["a"\]\["float32"\]/,
    ],
    ['a text that is none', file({ a: { float32: '-1' } }), /got "-1"/],
    ['a format that is none', file({ a: { float8: '1' } }), /got "float8"/],
    ['a list', file([]), /expected an object, got a list of 0/],
    ['an escape', file({ a: { float32: '\u009b2J\u202e' } }), /got "\\u009b2J\\u202e"/],
  ])('are not read from %s', (_, text, message) => {
    expect(() => readBounds(text)).toThrow(ShapeError)
    expect(() => readBounds(text)).toThrow(message)
  })

  test('take nothing from the prototype of objects', () => {
    const { bounds } = readBounds('{"format":1,"implementation":"a","bounds":{"__proto__":{"float32":"1"}}}')
    expect([...bounds.keys()]).toEqual(['__proto__'])
    expect(() => readBounds('{"__proto__":{"format":1,"implementation":"a","bounds":{}}}')).toThrow(
      ShapeError,
    )
  })
})

const measure = (op: string, dtype: DtypeName, maxUlps: string | null): Measure => {
  return { op, dtype, cases: 1, levels: {}, maxUlps }
}

const kept = (op: string, dtype: DtypeName, bound: string, implementation = 'torch'): Bounds => {
  return { implementation, bounds: new Map([[op, new Map([[dtype, bound]])]]) }
}

describe('the bounds of a run', () => {
  const measures = [
    measure('b', 'float32', '1.2345'),
    measure('a', 'float16', '0.5'),
    measure('b', 'float64', '99.91'),
    measure('c', 'float32', null),
    measure('b', 'float32', '7.0001'),
    measure('b', 'float32', '3'),
  ]

  test('are its greatest errors in three digits, rounded up', () => {
    const { implementation, bounds } = boundsOf('torch', measures)
    expect(implementation).toBe('torch')
    expect([...bounds].map(([op, own]) => [op, [...own]])).toEqual([
      ['a', [['float16', '0.5']]],
      [
        'b',
        [
          ['float64', '100'],
          ['float32', '7.01'],
        ],
      ],
    ])
  })

  test('are a file of JSON with a line for each', () => {
    expect(boundsText(boundsOf('torch', measures.slice(0, 2)))).toBe(
      [
        '{',
        '  "format": 1,',
        '  "implementation": "torch",',
        '  "bounds": {',
        '    "a": {',
        '      "float16": "0.5"',
        '    },',
        '    "b": {',
        '      "float32": "1.24"',
        '    }',
        '  }',
        '}',
        '',
      ].join('\n'),
    )
  })
})

describe('a run beside bounds', () => {
  const said = (bound: string, ...maxUlps: (string | null)[]) =>
    compareBounds(
      'torch',
      maxUlps.map(one => measure('a', 'float32', one)),
      kept('a', 'float32', bound),
    )

  test('remarks on an error that is less', () => {
    const remarks = ['bounds: a float32 fell from 1.5 to 1.49 ulps']
    expect(said('1.5', '1.4801')).toEqual({ complaints: [], remarks })
  })

  test('has nothing to say of the same, of what rounding up makes more, and of what has no error', () => {
    for (const none of [said('1.5', '1.5'), said('1.5', '1.499'), said('1.4991', '1.499'), said('1.5', null)])
      expect(none).toEqual({ complaints: [], remarks: [] })
  })
})

describe('a file of bounds', () => {
  const file = (rest: object) => JSON.stringify({ format: 1, implementation: 'torch', bounds: {}, ...rest })
  const refusal = (text: string): string => {
    try {
      readBounds(text)
      return ''
    } catch (error) {
      expect(error).toBeInstanceOf(ShapeError)
      return (error as Error).message
    }
  }

  test('is read with the name and the bounds', () => {
    const text = file({ bounds: { a: { float32: '1.5', float16: 'inf' }, b: {} } })
    expect(readBounds(text)).toEqual({
      implementation: 'torch',
      bounds: new Map([
        [
          'a',
          new Map([
            ['float32', '1.5'],
            ['float16', 'inf'],
          ]),
        ],
        ['b', new Map()],
      ]),
    })
  })

  test('has names of four thousand characters and ten thousand operations at most', () => {
    const name = 'x'.repeat(4000)
    expect(refusal(file({ implementation: name, bounds: { [name]: {} } }))).toBe('')
    expect(refusal(file({ implementation: `${name}x` }))).toMatch(/at most 4000 characters/)
    expect(refusal(file({ bounds: { [`${name}x`]: {} } }))).toMatch(/at most 4000 characters/)
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`op${i}`, {}]))
    expect(refusal(file({ bounds: many(10_000) }))).toBe('')
    expect(refusal(file({ bounds: many(10_001) }))).toMatch(/at most 10000 entries/)
  })

  test('is told what it lacks', () => {
    expect(refusal('torch')).toBe('expected JSON, got a text that is none')
    expect(refusal(file({ format: 2 }))).toBe('expected 1, got 2 at format')
    expect(refusal(file({ implementation: 1 }))).toBe(
      'expected a text of at most 4000 characters, got 1 at implementation',
    )
    expect(refusal(file({ bounds: null }))).toBe('expected an object, got null at bounds')
    expect(refusal(file({ bounds: { a: { float32: '1,5' } } }))).toBe(
      'expected ulps as a text such as "1.25", got "1,5" at bounds["a"]["float32"]',
    )
    expect(refusal(file({ bounds: { a: { float128: '1' } } }))).toBe(
      'expected float64 or float32 or bfloat16 or float16, got "float128" at bounds["a"]',
    )
  })
})
