import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

const findings = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.filter(
    ({ rule }) => rule === 'law/tied-figures',
  )
const verdicts = (text: string) => findings(text).map(({ verdict }) => verdict)

/** Pairs of quantities with their formulas in floating point, which the rule has as terms. */
const PAIRS = [
  {
    one: (x: string) => `a loss of ${x} nats per token`,
    other: (y: string) => `a perplexity of ${y}`,
    formula: Math.exp,
    values: [0.5, 1.25, 2.3],
  },
  {
    one: (x: string) => `a cross-entropy of ${x} bits`,
    other: (y: string) => `a perplexity of ${y}`,
    formula: (x: number) => 2 ** x,
    values: [1.5, 3, 4.25],
  },
  {
    one: (x: string) => `a uniform choice among ${x} tokens`,
    other: (y: string) => `an entropy of ${y} bits`,
    formula: Math.log2,
    values: [13, 57, 1024],
  },
  {
    one: (x: string) => `a uniform choice among ${x} outcomes`,
    other: (y: string) => `an entropy of ${y} nats`,
    formula: Math.log,
    values: [13, 57, 1024],
  },
  {
    one: (x: string) => `a gap of ${x}`,
    other: (y: string) => `a win probability of ${y}`,
    formula: (x: number) => 1 / (1 + Math.exp(-x)),
    values: [0.5, 1.5, 2.5],
    before: 'By Bradley and Terry, ',
  },
  {
    one: (x: string) => `a gap of ${x}`,
    other: (y: string) => `odds of ${y} to 1`,
    formula: Math.exp,
    values: [0.5, 1.5, 2.5],
    before: 'By Bradley and Terry, ',
  },
  {
    one: (x: string) => `a lead of ${x} points`,
    other: (y: string) => `a win probability of ${y}`,
    formula: (x: number) => 1 / (1 + 10 ** (-x / 400)),
    values: [50, 100, 300],
    before: 'By Elo, ',
  },
  {
    one: (x: string) => `a lead of ${x} points`,
    other: (y: string) => `odds of ${y} to 1`,
    formula: (x: number) => 10 ** (x / 400),
    values: [50, 100, 300],
    before: 'By Elo, ',
  },
  {
    one: (x: string) => `odds of ${x} to 1`,
    other: (y: string) => `a probability of winning of ${y}`,
    formula: (x: number) => x / (1 + x),
    values: [2.5, 3.5, 9.5],
  },
] as const
const pair = fc.constantFrom(...PAIRS)
const place = fc.integer({ min: 0, max: 2 })
const says = fc.constantFrom('means', 'gives', 'corresponds to', 'is')

test('a figure that is tied to one before it is what the formula makes of that, as it is rounded', () =>
  fc.assert(
    fc.property(
      pair,
      place,
      says,
      fc.constantFrom(1, 1.3, 0.6),
      ({ one, other, formula, values, ...rest }, at, verb, slip) => {
        const value = (formula(values[at]!) * slip).toPrecision(4)
        fc.pre(!(other('x').includes('probability') && Number(value) >= 1))
        const text = `${'before' in rest ? rest.before : ''}${one(`${values[at]}`)} ${verb} about ${other(value).replace(/^an? /, '')}.`
        expect(verdicts(text)).toEqual([slip === 1 ? 'holds' : 'refuted'])
      },
    ),
  ))

test('the first is what the inverse makes of the second', () =>
  fc.assert(
    fc.property(pair, place, fc.boolean(), ({ one, other, formula, values, ...rest }, at, isRight) => {
      const given = formula(values[at]!).toPrecision(8)
      const value = `${values[at]! * (isRight ? 1 : 3)}`
      const text = `${'before' in rest ? rest.before : ''}${other(given)} means ${one(value)}.`
      expect(verdicts(text)).toEqual([isRight ? 'holds' : 'refuted'])
    }),
  ))

test.each([
  // Rounded inputs: e^3.05 is 21.1, and e^2.95 is 19.1.
  'A loss of 3.0 nats means a perplexity of 19.4.',
  'A loss of 2.30 nats per byte means a perplexity of 20.',
  'A loss of 2.30 nats means a word perplexity of 20.',
  'The first model has a loss of 2.30 nats and the second has a perplexity of 20.',
  'A loss of 2.30 nats is better than a perplexity of 20.',
  'A gap of 1 gives a win probability of 0.9.',
  'With $\\beta = 0.1$ Bradley and Terry speak of wins. A margin of 5 gives a win probability of 62.2%.',
  'By Bradley and Terry at temperature 2, a margin of 5 gives a win probability of 92.4%.',
  'By Bradley and Terry a win probability of 100% means a gap of 5.',
  'A lead of 3 points gives a win probability of 0.9.',
  'A loss of $x$ nats means a perplexity of 20.',
  'A loss of 2.30 nats is not a perplexity of 20.',
])('%s: open', text => expect(verdicts(text)).toEqual([]))

test('of two pairs in a sentence each is judged', () => {
  const text =
    'A loss of 2 nats means a perplexity of 7.39, and a loss of 3 nats means a perplexity of 21.09.'
  expect(findings(text).map(({ verdict, expected }) => [verdict, expected])).toEqual([
    ['holds', null],
    ['refuted', '20.09'],
  ])
})
