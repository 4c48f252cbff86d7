import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { wordsFor } from '../../../../src/english/lexicon.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { mean, median, range, variance } from '../../../../src/math/statistics/sample-statistics.js'
import { allTransformed } from '../../../../src/rules/laws/transformed/define-transformed.js'

const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'law/transformed-values')
    .map(({ verdict }) => verdict)

/** Statistics that are worked out here by another way: from the numbers. */
const STATISTICS = { mean, median, range, variance: (values: readonly Rational[]) => variance(values, 0) }
const statistic = fc.constantFrom(...Object.keys(STATISTICS)) as fc.Arbitrary<keyof typeof STATISTICS>
// The numbers are not all alike, so that a range is not 0.
const sample = fc.tuple(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 10, max: 19 }),
  fc.integer({ min: 20, max: 40 }),
)
const amount = fc.integer({ min: 2, max: 9 })

test('what is said of a statistic of shifted values is what their numbers give', () =>
  fc.assert(
    fc.property(
      statistic,
      sample,
      amount,
      fc.constantFrom('stays', 'grows', 'grows too much'),
      (name, numbers, by, said) => {
        const values = numbers.map(value => Rational.of(value))
        const moved = STATISTICS[name](values.map(value => value.plus(by)))
        const growth = Number(`${moved.minus(STATISTICS[name](values))}`)
        const told = { stays: 0, grows: by, 'grows too much': by + 1 }[said]
        const effect = told === 0 ? `leaves the ${name} unchanged` : `raises the ${name} by ${told}`
        expect(verdicts(`Adding ${by} to every value ${effect}.`)).toEqual([
          told === growth ? 'holds' : 'refuted',
        ])
      },
    ),
  ))

test('what is said of a statistic of multiplied values is what their numbers give', () =>
  fc.assert(
    fc.property(
      statistic,
      sample,
      amount,
      fc.constantFrom(0, 1, 2),
      fc.boolean(),
      (name, numbers, by, power, isCondition) => {
        const values = numbers.map(value => Rational.of(value))
        const factor = STATISTICS[name](values.map(value => value.times(by))).div(STATISTICS[name](values))
        const told = by ** power
        const does = isCondition
          ? `the ${name} is multiplied by ${told}`
          : `multiplies the ${name} by ${told}`
        const unchanged = isCondition ? `the ${name} stays the same` : `leaves the ${name} as it was`
        const cause = isCondition
          ? `If each number is multiplied by ${by},`
          : `Multiplying all values by ${by}`
        expect(verdicts(`${cause} ${power === 0 ? unchanged : does}.`)).toEqual([
          factor.eq(told) ? 'holds' : 'refuted',
        ])
      },
    ),
  ))

test('chances are of differences of scores, and advantages of quotients of them', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 5 }),
      amount,
      (scores, by) => {
        fc.pre(new Set(scores).size > 1)
        const softmax = (values: readonly number[]) => {
          const total = values.reduce((sum, value) => sum + Math.exp(value), 0)
          return values.map(value => Math.exp(value) / total)
        }
        const isSame = (change: (score: number) => number) =>
          softmax(scores.map(change)).every((chance, i) => Math.abs(chance - softmax(scores)[i]!) < 1e-9)
        const [shifted, multiplied] = [isSame(score => score + by), isSame(score => score * by)]
        expect(verdicts(`Adding ${by} to every score changes no win probability.`)).toEqual([
          shifted ? 'holds' : 'refuted',
        ])
        expect(verdicts(`Multiplying every score by ${by} changes no win probability.`)).toEqual([
          multiplied ? 'holds' : 'refuted',
        ])
      },
    ),
  ))

test('every quantity says what becomes of it, by each of its names', () =>
  fc.assert(
    fc.property(fc.constantFrom(...allTransformed()), ({ of, values, shift, needs }) => {
      const [noun] = wordsFor(values)
      const context = needs
        ? `There is a ${wordsFor(needs)[0]!.replaceAll('-', ' ').replace('*', 'sed')}. `
        : ''
      for (const name of wordsFor(of))
        expect(
          verdicts(`${context}Adding 5 to every ${noun} leaves the ${name.replaceAll('-', ' ')} unchanged.`),
        ).toEqual([shift === 'same' ? 'holds' : 'refuted'])
    }),
  ))

test.each([
  'Adding 5 to every value of the first group leaves the mean of the second unchanged.',
  'Adding 0 to every value changes the variance.',
  'Adding 1 to every value leaves the geometric mean unchanged.',
  'Multiplying all values by -1 leaves the mean unchanged.',
  'Multiplying every value by $c$ leaves the correlation unchanged.',
  'Adding $c$ to every value raises the mean by 5 points.',
  'Adding a constant to every value raises the mean by 5.',
  'Adding 5 to every value multiplies the mean by 2.',
  'Multiplying every value by 3 raises the variance by 3.',
  'Multiplying every value by a constant doubles the mean.',
  'Multiplying every reward by 3 leaves the optimal policy unchanged. There is a KL penalty.',
  'Multiplying every value by $c$ doubles the mean.',
  'Multiplying every value by $c$ raises the mean by $c$%.',
  'Adding 5 to every reward leaves the advantages unchanged.',
])('%s: open', text => expect(verdicts(text)).toEqual([]))

test('letters stand for all positive numbers', () => {
  expect(verdicts('Multiplying every value by $c$ multiplies the variance by $c^2$.')).toEqual(['holds'])
  expect(verdicts('Dividing every value by $c$ divides the variance by $c$.')).toEqual(['refuted'])
  expect(verdicts('Adding $c$ to every value raises the mean by $c$.')).toEqual(['holds'])
  expect(verdicts('Adding $c$ to every value raises the mean by $2c$.')).toEqual(['refuted'])
  expect(verdicts('Subtracting a constant from every value lowers the mean by the same constant.')).toEqual([
    'holds',
  ])
  expect(verdicts('Subtracting a constant from every value raises the mean by the same constant.')).toEqual([
    'refuted',
  ])
})

test('what changes, and two effects of one change, are judged', () => {
  expect(verdicts('Doubling every value changes the variance.')).toEqual(['holds'])
  expect(verdicts('Doubling every value changes the correlation.')).toEqual(['refuted'])
  expect(verdicts('Adding 5 to every value changes the mean.')).toEqual(['holds'])
  expect(verdicts('Adding 5 to every value doubles the variance.')).toEqual(['refuted'])
  expect(verdicts('Doubling every value in the sample doubles the mean and doubles the variance.')).toEqual([
    'holds',
    'refuted',
  ])
})
