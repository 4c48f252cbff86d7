import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictsOf = (text: string, statement: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(one => one.statement === statement)
    .map(({ verdict }) => verdict)

describe('"it" is the one formula before, with the values that the sentence has just given', () => {
  test.each([
    ['So $\\sum_{k=1}^n k = n(n+1)/2$; for $n = 10$ it is $SAID$.', '55', '56'],
    ['The loss is $\\frac{1}{4\\tau^2}$, which for $\\tau = 0.1$ is $SAID$.', '25', null],
    // An expression alone is what is meant where it gives another of the values.
    ['The mean is $\\frac{n}{n+1}$: for $n = 4$ it is $0.8$, for $n = 9$ it is $SAID$.', '0.9', '0.99'],
    [
      'On $[0, 1]$ of $n$ the mean is $\\frac{n}{n+1}$. At $n = 1$ it is $0.5$, at $n = 3$ it is $SAID$.',
      '0.75',
      '0.57',
    ],
  ])('%s', (text, right, wrong) => {
    expect(verdictsOf(text.replace('SAID', right), right)).toEqual(['holds'])
    if (wrong !== null) expect(verdictsOf(text.replace('SAID', wrong), wrong)).toEqual(['refuted'])
  })

  test.each([
    'The loss is $\\frac{1}{2\\tau^2}$, which for $\\tau = 0.1$ is $SAID$.',
    'The mean is $\\frac{n}{n+1}$: for $n = 4$ it is $0.9$, for $n = 9$ it is $SAID$.',
    'The first is $\\frac{n}{n+1}$, the second $\\frac{1}{n}$: for $n = 4$ it is $0.8$, for $n = 9$ it is $SAID$.',
  ])('what may be meant otherwise accuses nobody: %s', text =>
    expect(verdictsOf(text.replace('SAID', '0.99'), '0.99')).not.toContain('refuted'),
  )
})

test('a whole number is counted, and rounded only behind "about": 5! is 120', () => {
  const text = (said: string) => `The count is $n!$, or $24$ for $n = 4$ and ${said} for $n = 5$.`
  expect(verdictsOf(text('$120$'), '120')).toEqual(['holds'])
  expect(verdictsOf(text('$100$'), '100')).toEqual(['refuted'])
  expect(verdictsOf(text('about $100$'), '100')).toEqual(['holds'])
})
