import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf, verdictsBy } from '../table.js'

const RUNS = { numRuns: 25 }
const besideVerdicts = (page: string) => verdictsBy('law/row-expression', page)
const HEADS = ['item', 'work', 'result']
const factors = fc.array(fc.tuple(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 11, max: 99 })), {
  minLength: 4,
  maxLength: 6,
})

/** An expression of two whole numbers, and its value as JavaScript computes it. */
const FORMS: readonly (readonly [name: string, of: (a: number, b: number) => string, value: string])[] = [
  ['a product', (a, b) => `${a} × ${b}`, 'a*b'],
  ['a product by a letter', (a, b) => `${a}x${b}`, 'a*b'],
  ['a sum in code', (a, b) => `\`${a} + ${b} + ${a}\``, '2*a+b'],
  ['a formula', (a, b) => `$${a} \\cdot ${b}$`, 'a*b'],
  ['a difference of products', (a, b) => `2*${a} - ${b}`, '2*a-b'],
]
const WORTH: Readonly<Record<string, (a: number, b: number) => number>> = {
  'a*b': (a, b) => a * b,
  '2*a+b': (a, b) => 2 * a + b,
  '2*a-b': (a, b) => 2 * a - b,
}

describe.each(FORMS)('beside %s', (_, of, value) => {
  test('each row holds, and a wrong one is told, whichever stands first', () =>
    fc.assert(
      fc.property(factors, fc.nat({ max: 3 }), fc.boolean(), (pairs, at, isFirst) => {
        const rows = pairs.map(([a, b], i) => {
          const cells = [of(a, b), String(WORTH[value]!(a, b))]
          return [`item ${'abcdef'[i]}`, ...(isFirst ? cells : cells.toReversed())]
        })
        const column = isFirst ? 2 : 1
        expect(besideVerdicts(tableOf(HEADS, rows))).toEqual(rows.map(row => [row[column], 'holds']))
        const wrong = WORTH[value]!(...pairs[at]!) + 4001
        rows[at]![column] = `${wrong}`
        expect(besideVerdicts(tableOf(HEADS, rows))).toEqual(
          expect.arrayContaining(rows.map((row, i) => [row[column], i === at ? 'refuted' : 'holds'])),
        )
      }),
      RUNS,
    ))
})

test('a share and its percentage stand in one cell, in either order', () =>
  fc.assert(
    fc.property(fc.integer({ min: 41, max: 97 }), fc.boolean(), (whole, isFirst) => {
      const cellOf = (part: number, percent: string) =>
        isFirst ? `${part}/${whole} (${percent}%)` : `${percent}% (${part}/${whole})`
      const right = (part: number) => ((100 * part) / whole).toFixed(1)
      const parts = [7, 19, 31]
      const rows = parts.map(part => [`arm ${part}`, cellOf(part, right(part))])
      expect(besideVerdicts(tableOf(['arm', 'cured'], rows))).toEqual(
        parts.map(part => [`${right(part)}%`, 'holds']),
      )
      const off = ((100 * 12) / whole + 5).toFixed(1)
      expect(besideVerdicts(tableOf(['arm', 'cured'], [...rows, ['other', cellOf(12, off)]]))).toContainEqual(
        [`${off}%`, 'refuted'],
      )
    }),
    RUNS,
  ))

test('growth beside its factor is one less, and says nothing of it', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3 }), percents => {
      const rows = percents.map(percent => [
        `${percent} %`,
        `\`1.0${percent}^4\``,
        `${(100 * (1.01 + (percent - 1) / 100) ** 4 - 100).toFixed(2)}%`,
      ])
      expect(besideVerdicts(tableOf(HEADS, rows))).toEqual([])
    }),
    RUNS,
  ))

const verdictsOf = (cells: readonly (readonly string[])[]) =>
  besideVerdicts(
    tableOf(
      HEADS,
      cells.map((row, i) => [`${'abcdef'[i]}`, ...row]),
    ),
  ).map(([, verdict]) => verdict)

test('scores, ranges, screens, dates and cells of other measures are not accused', () => {
  for (const [rows, verdicts] of [
    [
      [
        ['3-1', '2'],
        ['2 - 0', '2'],
        ['1-3', '2'],
        ['4-1', '3'],
      ],
      [],
    ],
    [
      [
        ['10-20', '15'],
        ['20-30', '25'],
        ['30-40', '35'],
      ],
      [],
    ],
    [
      [
        ['16/9', '1.78'],
        ['4/3', '1.33'],
        ['3/2', '1.50'],
        ['21/9', '2.37'],
      ],
      ['holds', 'holds', 'holds', 'undecided'],
    ],
    [
      [
        ['3/7', '12'],
        ['4/2', '2'],
        ['6/3', '2'],
        ['5/9', '7'],
        ['5/12', '3'],
      ],
      [],
    ],
    [
      [
        ['4 × 40 GB', '$160'],
        ['8 × 80 GB', '$640'],
        ['2 × 24 GB', '$40'],
      ],
      [],
    ],
    [
      [
        ['5 ± 1', '4'],
        ['6 ± 2', '4'],
        ['7 ± 1', '9'],
      ],
      [],
    ],
    [
      [
        ['2n + 1', '5'],
        ['3n', '6'],
      ],
      [],
    ],
    [
      [
        ['2 + 3', '5'],
        ['4 + 5', '10'],
      ],
      [],
    ],
  ] as const)
    expect(verdictsOf(rows)).toEqual(verdicts)
})

test('what follows from a rounded operand, a cut-off value or another machine is told and not accused', () => {
  const right = [
    ['2.50 × 4', '10.00'],
    ['1.25 × 8', '10.00'],
    ['1.50 × 3', '4.50'],
  ]
  expect(verdictsOf([...right, ['3.33 × 3', '10.00']]).at(-1)).toBe('undecided')
  expect(verdictsOf([...right, ['3.33 × 3', '11.00']]).at(-1)).toBe('refuted')
  expect(verdictsOf([...right, ['0.00 × 3', '11.00']]).at(-1)).toBe('refuted')
  expect(verdictsOf([...right, ['sqrt(5)', '2.23']]).at(-1)).toBe('undecided')
  expect(
    verdictsOf([
      ['1 + 1', '2'],
      ['3 + 4', '7'],
      ['127 + 1', '-128'],
    ]).at(-1),
  ).toBe('undecided')
})

test('where a third of the rows differ nobody is accused', () =>
  expect(
    verdictsOf([
      ['2 × 31', '62'],
      ['3 × 41', '123'],
      ['2 × 53', '106'],
      ['5 × 17', '185'],
      ['6 × 13', '178'],
    ]),
  ).toEqual(['holds', 'holds', 'holds', 'undecided', 'undecided']))

test('units of both are read, and a row with its mark is an exception', () => {
  const rows = [
    ['3 × 250 g', '750 g'],
    ['2 × 1.5 kg', '3 kg'],
    ['4 × 125 g', '0.5 kg'],
    ['2 × 45 min', '1 h 30 min'],
  ]
  expect(verdictsOf([...rows, ['6 × 50 g', '350 g']])).toEqual([
    'holds',
    'holds',
    'holds',
    'holds',
    'refuted',
  ])
  expect(verdictsOf([...rows, ['6 × 50 g', '350 g*']])).toEqual(Array(4).fill('holds'))
  expect(
    verdictsOf([
      ['17.28 x 2.40', '41.47 m3'],
      ['2 x 3', '6 m2'],
      ['2 x 3', '= 6'],
    ]),
  ).toEqual(Array(3).fill('holds'))
})

test('a row with a remark of its own, or a note where the others have none, may be an exception', () =>
  fc.assert(
    fc.property(factors, pairs => {
      const rows = pairs.map(([a, b], i) => [`item ${'abcdef'[i]}`, `${a} × ${b}`, `${a * b}`, ''])
      const by = (found: readonly (readonly [string, string])[]) =>
        found.find(([cell]) => cell === '5099')?.[1]
      const verdictOf = (name: string, note: string) =>
        by(besideVerdicts(tableOf([...HEADS, 'note'], [...rows, [name, '13 × 17', '5099', note]])))
      expect(verdictOf('item', '')).toBe('refuted')
      expect(verdictOf('item (CH4)', '')).toBe('refuted')
      expect(verdictOf('item (before discount)', '')).toBe('undecided')
      expect(verdictOf('item', 'with a fee')).toBe('undecided')
    }),
    RUNS,
  ))

test('what a name is said to be has its value beside it', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 11, max: 99 }),
      fc.integer({ min: 11, max: 99 }),
      fc.nat({ max: 3 }),
      (p, q, at) => {
        const given = `Here p = ${p} and q = ${q}.`
        const rows = [
          ['first', 's = p·q', `${p * q}`],
          ['second', 'd = 2p − q', `${2 * p - q}`],
          ['third', '$h = p^2$', `${p * p}`],
          ['fourth', 'z = p(p + 1)/2', `${(p * (p + 1)) / 2}`],
        ]
        const found = () => besideVerdicts(`${given}\n\n${tableOf(['quantity', 'formula', 'value'], rows)}`)
        expect(found()).toEqual(rows.map(row => [row[2], 'holds']))
        rows[at]![2] = `${Number(rows[at]![2]) + 4001}`
        expect(found()).toContainEqual([rows[at]![2], 'refuted'])
      },
    ),
    RUNS,
  ))
