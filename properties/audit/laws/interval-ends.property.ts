import { describe, expect, test } from 'vitest'
import { lawsIn, verdictsIn } from './judged.js'

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
