import { describe, expect, test } from 'vitest'
import type { Measure } from '../../../src/conform/model/report.js'
import {
  type Bounds,
  boundsOf,
  boundsText,
  compareBounds,
  readBounds,
} from '../../../src/conform/results/bounds.js'
import { ShapeError } from '../../../src/conform/results/json-shape.js'
import type { DtypeName } from '../../../src/conform/vectors/vector.js'

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

  test('of another implementation has that to say alone', () => {
    expect(
      compareBounds('torch', [measure('a', 'float32', '9')], kept('a', 'float32', '1', 'jax\n')),
    ).toEqual({
      complaints: ['bounds: expected those of "torch", got those of "jax\\n"'],
      remarks: [],
    })
  })

  test('complains of an error that is greater', () => {
    const complaints = ['bounds: a float32: expected at most 1.5 ulps, got 1.51']
    expect(said('1.5', '1.5001')).toEqual({ complaints, remarks: [] })
    expect(said('1.5', null, '1', '1.5001', '1.2')).toEqual({ complaints, remarks: [] })
  })

  test('remarks on an error that is less', () => {
    const remarks = ['bounds: a float32 fell from 1.5 to 1.49 ulps']
    expect(said('1.5', '1.4801')).toEqual({ complaints: [], remarks })
  })

  test('has nothing to say of the same, of what rounding up makes more, and of what has no error', () => {
    for (const none of [said('1.5', '1.5'), said('1.5', '1.499'), said('1.4991', '1.499'), said('1.5', null)])
      expect(none).toEqual({ complaints: [], remarks: [] })
  })

  test('remarks on an operation or a format that has no bound', () => {
    const none = (place: string) => `bounds: ${place} has none yet, the greatest error is 2 ulps`
    expect(
      compareBounds(
        'torch',
        [measure('b', 'float32', '2'), measure('a', 'float16', '2')],
        kept('a', 'float32', '1'),
      ),
    ).toEqual({ complaints: [], remarks: [none('a float16'), none('b float32')] })
  })

  test('is measured by the operation in the format alone', () => {
    const measures = [
      measure('a', 'float32', '1'),
      measure('a', 'float16', '9'),
      measure('b', 'float32', '9'),
    ]
    const bounds = new Map([
      [
        'a',
        new Map<DtypeName, string>([
          ['float32', '1'],
          ['float16', '9'],
        ]),
      ],
      ['b', new Map<DtypeName, string>([['float32', '9']])],
    ])
    const whole = { implementation: 'torch', bounds }
    expect(compareBounds('torch', measures, whole)).toEqual({ complaints: [], remarks: [] })
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
