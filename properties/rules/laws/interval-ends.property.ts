import { describe, expect, test } from 'vitest'
import { intervalEnds } from '../../../src/rules/laws/interval-ends.js'
import { lawsIn, verdictsIn } from './judged.js'
import { lawPageOf, verdictsOf, withoutStops } from './law-page-of.js'

const page = (sentence: string) => `**1.** The interval is ${sentence}.\n`

describe('the ends of an interval a ± b', () => {
  test.each([
    [['holds', 'holds'], '$6 \\pm 2.738$, that is from $3.26$ to $8.74$'],
    [['holds', 'refuted'], '$6 \\pm 2.738$, that is from $3.26$ to $8.84$'],
    [['refuted', 'holds'], '$6 \\pm 2.738$, that is from $3.36$ to $8.74$'],
    [['holds', 'holds'], '$6 \\pm 2.738$, or $[3.26, 8.74]$'],
    [['holds', 'refuted'], '$6 \\pm 2.738$, or $(3.26, 8.84)$'],
    [['holds', 'holds'], '$6 \\pm 2.738 = [3.262, 8.738]$'],
    [['holds', 'misrounded'], '$6 \\pm 2.738$, between $3.26$ and $8.73$'],
    [['holds', 'refuted'], '$6 \\pm 2 \\cdot 1.5$, between $3$ and $8$'],
    [['holds', 'refuted'], 'by the standard error $6 \\pm 2.738$, from $3.26$ to $8.84$'],
  ])('%s: %s', (verdicts, sentence) =>
    expect(verdictsIn(page(sentence)).toSorted()).toEqual(verdicts.toSorted()),
  )

  test('the correction is told', () => {
    const found = lawsIn(page('$6 \\pm 2.738$, that is from $3.26$ to $8.84$'))
    expect(found.map(({ stated, expected }) => [stated, expected])).toContainEqual(['8.84', '8.74'])
  })
})

describe('what is left alone', () => {
  test.each([
    '$6 \\pm 2.738$ and later from $3.26$ to $9.84$ of the others',
    '$\\mu \\pm 2\\sigma$, that is from $3.26$ to $8.84$',
    '$6 \\mp 2.738$, that is from $3.26$ to $8.84$',
    '$6 + 2.738$, that is from $3.26$ to $8.84$',
    '$6 \\pm 2.738$, that is from $3.26$\\,% to $8.84$ of $9$',
    '$x = 3 \\pm 2$, so $(1, 7, 9)$',
    '$x = 3 \\pm 2$, so $x = 1$',
  ])('%s', sentence => expect(verdictsIn(page(sentence)).filter(verdict => verdict !== 'holds')).toEqual([]))
})

/** What is said of the ends behind 6 ± 2, which are 4 and 8. */
const said = (rest: string) => verdictsOf(intervalEnds, `The interval is ${rest}`)

describe('what stands before the ends', () => {
  test.each([
    ['$6 \\pm 2$ from $3$ to $8$.', ['refuted', 'holds']],
    ['$6 \\pm 2$ that is or so it runs from $3$ to $8$.', ['refuted', 'holds']],
    ['$6 \\pm 2$ that is or so it runs an from $3$ to $8$.', []],
    ['$6 \\pm 2$ by what we saw at last from $3$ to $8$.', []],
    ['$6 \\pm 2$ from $3$ and $8$.', []],
    ['$6 \\pm 2$ as $3$ to $8$.', []],
    ['$6 \\pm 2$ as $3$ against $8$.', []],
    ['$6 \\pm 2$ from here to $8$.', []],
    ['$6 \\pm 2$ from $3$ to there.', []],
    ['$6 \\pm 2$ from $a$ to $8$.', []],
    // In a list of two, which stands alone in its formula.
    ['$6 \\pm 2$, or $[3, 8]$.', ['refuted', 'holds']],
    ['$6 \\pm 2$, or $[3, 8], x$.', []],
    ['$6 \\pm 2$, or $[3, 8] = x$.', []],
    ['$6 \\pm 2$, or $\\quad$.', []],
    ['$6 \\pm 2$, or $\\frac{1$.', []],
    ['$6 \\pm 2 = [a, b]$.', []],
    ['$6 \\pm 2 = [a, 8]$.', []],
    ['$6 \\pm 2 = [3, b]$.', []],
    ['$6 \\pm 2 = 3 + 8$.', []],
    ['$6 \\pm 2 = \\{3, 8\\}$.', []],
    // Of a percentage nobody knows what it is a part of.
    ['$6 \\pm 2$ from $3\\%$ to $8$.', []],
    ['$6 \\pm 2$ from $3$ to $8\\%$.', []],
  ])('%s', (rest, expected) => expect(said(rest)).toEqual(expected))

  test.each([
    '$6 \\pm 2, x$ from $3$ to $8$.',
    '$\\quad$ from $3$ to $8$.',
    '$6 \\pm 1 + 1$ from $3$ to $8$.',
    '$(6, \\pm 2)$ from $3$ to $8$.',
    '$6 + 2 \\cdot 1$ from $3$ to $8$.',
    '$6 \\pm 2\\sigma$ from $3$ to $8$.',
    '$\\text{six} \\pm 2$ from $3$ to $8$.',
    '$6 \\pm \\text{two}$ from $3$ to $8$.',
  ])('no centre and margin alone: %s', rest => expect(said(rest)).toEqual([]))

  test.each(['$6 \\pm 2$, that is', '$6 \\pm 2$ from', '$6 \\pm 2$ from $3$ to', '$6 \\pm 2$'])(
    'nor where the page ends without a stop: %s',
    rest => expect(intervalEnds(withoutStops(lawPageOf(`The interval is ${rest}`)))).toEqual([]),
  )

  test('each end is told for itself', () =>
    expect(
      intervalEnds(lawPageOf('It is $6 \\pm 2$ from $3$ to $8$.')).map(({ judgement }) => judgement.reading),
    ).toEqual(['the lower end, centre less margin', 'the upper end, centre and margin']))
})
