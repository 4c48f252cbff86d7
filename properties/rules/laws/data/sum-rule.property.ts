import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataSumLaw } from '../../../../src/rules/laws/data/sum-rule.js'
import { ruledBy, verdictsOf } from '../law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(dataSumLaw, text)

const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 9 })
const off = fc.integer({ min: 1, max: 9 })
const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 90 })), {
  minLength: 4,
  maxLength: 8,
})

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const squares = (numbers: readonly number[]): number => total(numbers.map(one => one * one))
const list = (numbers: readonly number[]): string => `The data are ${numbers.join(', ')}.`
const product = (rows: readonly (readonly [number, number])[]): number => total(rows.map(([x, y]) => x * y))

/** A table of two columns, or of two rows. */
const table = (rows: readonly (readonly [number, number])[], isTurned = false): string => {
  const [head, ...lines] = isTurned
    ? [0, 1].map(at => ['$x$ $y$'.split(' ')[at], ...rows.map(row => row[at])])
    : [['$x$', '$y$'], ...rows]
  return [head!, head!.map(() => '---'), ...lines].map(line => `| ${line.join(' | ')} |`).join('\n')
}

/** Whether the last of some numbers is what the others add up to, so that it may be a total. */
const mayBeTotal = (numbers: readonly number[]): boolean =>
  numbers.some((_, at) => total(numbers.slice(0, at)) === numbers[at])

describe('sums over a list', () => {
  test.each([
    ['\\sum x', total],
    ['\\sum_{i=1}^n x_i', total],
    ['\\sum_i x_i', total],
    ['\\sum x_i^2', squares],
    ['\\left(\\sum x\\right)^2', (numbers: readonly number[]) => total(numbers) ** 2],
    [
      'n\\sum x^2 - \\left(\\sum x\\right)^2',
      (all: readonly number[]) => all.length * squares(all) - total(all) ** 2,
    ],
  ])('%s is what the numbers give, and nothing else', (sum, value) =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        // One that ends in a zero may be rounded.
        fc.pre((value(numbers) + wrong) % 10 !== 0)
        const [right, said] = [value(numbers), (what: number) => `${list(numbers)} Then $${sum} = ${what}$.`]
        expect(verdictsIn(said(right))).toEqual(['holds'])
        expect(verdictsIn(said(right + wrong))).toEqual(['refuted'])
      }),
      { numRuns: 20 },
    ),
  )

  test('deviations add up to nothing, and their squares are told by a whole mean', () =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        const whole = [...numbers, numbers.length + 1 - (total(numbers) % (numbers.length + 1))]
        const mean = total(whole) / whole.length
        const squared = total(whole.map(one => (one - mean) ** 2))
        const said = (what: number) =>
          `${list(whole)} Here $\\sum (x_i - \\bar x) = 0$ and $\\sum (x_i - \\bar x)^2 = ${what}$.`
        fc.pre((squared + wrong) % 10 !== 0)
        expect(verdictsIn(said(squared))).toEqual(['holds', 'holds'])
        expect(verdictsIn(said(squared + wrong))).toEqual(['holds', 'refuted'])
      }),
      { numRuns: 20 },
    ))

  test('what a rounded mean makes of squares is not refuted', () =>
    fc.assert(
      fc.property(values, numbers => {
        const mean = Math.round(total(numbers) / numbers.length)
        const squared = total(numbers.map(one => (one - mean) ** 2))
        const found = verdictsIn(`${list(numbers)} Then $\\sum (x_i - \\bar x)^2 = ${squared}$.`)
        expect(found).not.toContain('refuted')
      }),
      { numRuns: 20 },
    ))

  test('a size and a mean are told beside a sum that is right', () =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        fc.pre((total(numbers) + wrong) % 10 !== 0 && numbers.length + wrong !== 10)
        const said = (sum: number, size: number) =>
          verdictsIn(`${list(numbers)} Then $\\sum x = ${sum}$, $n = ${size}$.`)
        expect(said(total(numbers), numbers.length)).toEqual(['holds', 'holds'])
        expect(said(total(numbers), numbers.length + wrong)).toEqual(['holds', 'refuted'])
        // They may be some of many.
        expect(said(total(numbers) + wrong, numbers.length + wrong)).toEqual([])
      }),
      { numRuns: 20 },
    ))

  test.each([
    ['another list of numbers', 'The scores are 7, 8, 9.'],
    ['a change', 'We add the value 20.'],
    ['another heading', '\n\n## The next example\n\n'],
    ['sentences about something else', 'We read on. It is late.'],
  ])('are left alone behind %s', (_, between) =>
    fc.assert(
      fc.property(values, off, (numbers, wrong) => {
        const text = `${list(numbers)} ${between} Then $\\sum x = ${total(numbers) + wrong}$.`
        expect(verdictsIn(text)).toEqual([])
      }),
      { numRuns: 5 },
    ),
  )

  test.each([
    'The possible values are 1, 2, 3. Then $\\sum x = 7$.',
    'The first values are 1, 2, 3. Then $\\sum x = 7$.',
    'The data are 1, 2, 3. For the first two $\\sum x = 3$.',
    'The data are 1, 2, 3. Then $\\sum_{i=2}^n x_i = 4$.',
    'The data are 1, 2, 3. Then $\\sum_{i=1}^2 x_i = 4$.',
    'The data are 1, 2, 3. Then $\\sum_{i=1}^n x_j = 4$.',
    'The data are 1, 2, 3. Then $\\sum w = 1$.',
    'The data are 1, 2, 3. Then $\\sum p(x) = 1$.',
    'The data are 1, 2, 3. Then $\\sum x < 7$.',
    'The data are 1, 2, 3. For $n = 20$ it is another matter.',
    'The data are 1, 2, 3, of which $\\sum x = 6$.',
    'The data are 1, 2, and $\\sum x = 6$.',
  ])('nothing is said of %s', text => expect(verdictsIn(text)).toEqual([]))

  test('what may be meant inside the sum is open', () =>
    expect(verdictsIn('The data are 1, 2, 3. Then $\\sum x - 2 = 0$.')).toEqual(['undecided']))
})

describe('sums over the columns of a table', () => {
  test.each([false, true])('are what its rows give, and nothing else; turned: %s', isTurned =>
    fc.assert(
      fc.property(pairs, off, (rows, wrong) => {
        const [xs, ys] = [rows.map(([x]) => x), rows.map(([, y]) => y)]
        fc.pre(!mayBeTotal(xs) && !mayBeTotal(ys))
        fc.pre([total(xs), squares(ys), product(rows)].every(sum => (sum + wrong) % 10 !== 0))
        const said = (by: number) =>
          verdictsIn(
            `${table(rows, isTurned)}\n\nThen $\\sum x = ${total(xs) + by}$, $\\sum y^2 = ${squares(ys) + by}$, $\\sum xy = ${product(rows) + by}$.\n`,
          )
        expect(said(0)).toEqual(['holds', 'holds', 'holds'])
        expect(said(wrong)).toEqual(['refuted', 'refuted', 'refuted'])
      }),
      { numRuns: 10 },
    ),
  )

  test('an excerpt says nothing of the whole', () =>
    fc.assert(
      fc.property(pairs, off, (rows, wrong) => {
        const sum = total(rows.map(([x]) => x)) + wrong
        const text = `The first rows are shown here.\n\n${table(rows)}\n\nThen $\\sum x = ${sum}$.\n`
        expect(verdictsIn(text)).toEqual([])
      }),
      { numRuns: 5 },
    ))

  test('a row of totals is none of the data', () =>
    fc.assert(
      fc.property(pairs, rows => {
        const xs = rows.map(([x]) => x)
        const lines = rows.map(([x, y], at) => `| ${at + 1} | ${x} | ${y} |`).join('\n')
        const sum = `| Total | ${total(xs)} | ${total(rows.map(([, y]) => y))} |`
        const text = `| $i$ | $x_i$ | $y_i$ |\n|---|---|---|\n${lines}\n${sum}\n\nThen $\\sum x_i = ${total(xs)}$.\n`
        expect(verdictsIn(text)).toEqual(['holds'])
      }),
      { numRuns: 10 },
    ))

  test('a mean of numbers that stand for several is not known', () =>
    fc.assert(
      fc.property(pairs, rows => {
        const text = `${table(rows).replace('$y$', '$f$')}\n\nThen $\\sum fx = ${product(rows)}$, $n = 3$, $\\bar x = 2$.\n`
        expect(verdictsIn(text)).toEqual(['holds'])
      }),
      { numRuns: 10 },
    ))

  test('decimals may be rounded, as far as that goes', () =>
    fc.assert(
      fc.property(pairs, rows => {
        const tenths = rows.map(([x, y]) => [x + 0.5, y] as const)
        const sum = total(tenths.map(([x]) => x))
        const said = (what: number) => `${table(tenths)}\n\nThen $\\sum x = ${what.toFixed(1)}$.\n`
        expect(verdictsIn(said(sum + 0.1))).toEqual(['undecided'])
        expect(verdictsIn(said(sum + rows.length + 1))).toEqual(['refuted'])
      }),
      { numRuns: 10 },
    ))

  test.each([
    ['a row that is no number', '| 1 | 2 |\n| ... | ... |\n| 4 | 9 |'],
    ['a name that two columns have', '| 1 | 2 |\n| 3 | 7 |'],
  ])('nothing is known behind %s', (what, lines) => {
    const heads = what.startsWith('a name') ? '| $x$ | $x$ |' : '| $x$ | $y$ |'
    expect(verdictsIn(`${heads}\n|---|---|\n${lines}\n\nThen $\\sum x = 99$.\n`)).toEqual([])
  })
})

test('a chain is told link by link, with the value that is right', () =>
  expect(
    ruledBy(dataSumLaw, 'The data are 1, 2, 6. Then $\\sum x = 9$ and $\\bar x = \\frac{\\sum x}{n} = 4$.'),
  ).toEqual([
    'holds: \\sum x = 9 [9]',
    'holds: \\bar x = \\frac{\\sum x}{n} [\\frac{\\sum x}{n}]',
    'refuted: = 4 [4]',
  ]))
