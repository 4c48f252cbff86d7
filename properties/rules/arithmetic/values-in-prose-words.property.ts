import { describe, expect, test } from 'vitest'
import { figureOfNode } from '../../../src/page/quantities/printed-figure.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import {
  isRight,
  judgeValue,
  namedValues,
  unconfirmed,
} from '../../../src/rules/arithmetic/values-in-prose.js'
import { nodeOf, readingOf } from '../book/locate/read-here.js'

/** The values that a text says "it" has: the verdict and the statement of each. */
function found(text: string): readonly string[] {
  const reading = readingOf(text)
  return namedValues(reading, new SymbolTable([reading])).map(
    ({ judgement, from, to }) => `${judgement.verdict} ${text.slice(from, to)}`,
  )
}
const HALF = 'So $\\sum_{k=1}^n k = n(n+1)/2$'

describe('"it is" right before a number', () => {
  test.each(['it', 'this', 'that', 'which', 'the sum'])('%s', subject =>
    expect(found(`${HALF}; for $n = 10$ ${subject} is $56$.`)).toEqual(['refuted 56']),
  )

  test.each(['is', 'equals', 'gives', 'becomes', 'is about', 'is approximately', 'is exactly'])('%s', says =>
    expect(found(`${HALF}; for $n = 10$ it ${says} $56$.`)).toEqual(['refuted 56']),
  )

  test.each([
    [`${HALF}; for $n = 10$ it is $55$.`, ['holds 55']],
    [`${HALF}; for $n = 10$ it is 55.`, ['holds 55']],
    [`${HALF}; for $n = 10$ it is 56.`, ['refuted 56']],
    [`${HALF}; for $n = 10$ it is exactly about $56$.`, ['refuted 56']],
    [`${HALF}; for $n = 10$ it is exactly about gives $56$.`, []],
    [`${HALF}; for $n = 10$ it $56$.`, []],
    [`${HALF}; for $n = 10$ nobody is $56$.`, []],
    [`${HALF}; for $n = 10$ it was $56$.`, []],
    [`${HALF}; for $n = 10$ it is large, $56$.`, []],
    [`${HALF}, which for $n = 10$ is $56$.`, ['refuted 56']],
    [`${HALF}, which at $n = 10$ is $56$.`, ['refuted 56']],
    [`${HALF}, which with $n = 10$ is $56$.`, ['refuted 56']],
    [`${HALF}, which by $n = 10$ is $56$.`, []],
    [`${HALF}, nobody for $n = 10$ is $56$.`, []],
    [`${HALF}; for $n = 10$ it is $k = 56$.`, []],
    [`${HALF}; for $n = 10$ it is $56, 57$.`, []],
    [`${HALF}; for $n = 10$ it is $= 56$.`, []],
    [`${HALF}; for $n = 10$ it is $k$.`, []],
    [`${HALF}; for $n = 10$ it is 55 thousand.`, ['refuted 55 thousand']],
    [`${HALF}; for $n = 10$ it is $0.055$ thousand.`, ['holds 0.055']],
    [`${HALF}; for $n = 10$ it is $0.056$ thousand.`, ['refuted 0.056']],
    // An order of magnitude.
    [`${HALF}; for $n = 20$ it is $10^2$.`, ['holds 10^2']],
    // A float may print its error.
    [`${HALF}; for $n = 10$ it is $56.00000000000001$.`, ['undecided 56.00000000000001']],
    [`${HALF}; for $n = 10$ it is $56 = 7 \\cdot 8$.`, []],
    [`${HALF}; for $n = 10$ it at last is $56$.`, []],
    // What cannot be read is no number, and a sentence may have no formula.
    [`${HALF}; for $n = 10$ it is $^2$.`, []],
    ['It is 56.', []],
    // Code is no word.
    [`${HALF}; for $n = 10$ it \`is\` $56$.`, []],
    // Nothing stands before the value.
    [`For $n = 10$ is $56$.`, []],
    ['$n = 10$ is $56$.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

test.each([
  ['10', '5.6 \\times 10^1', '5.5 \\times 10^1'],
  ['100', '5{,}060', '5{,}050'],
])('what is right for n = %s is told as %s is written', (n, figure, expected) => {
  const reading = readingOf(`${HALF}; for $n = ${n}$ it is $${figure}$.`)
  const [found] = namedValues(reading, new SymbolTable([reading]))
  expect(found!.judgement.expected).toBe(expected)
})

test('a value that is right confirms its own formula alone', () => {
  const first = 'It is $\\frac{n}{n+1}$: for $n = 4$ it is $0.9$.'
  expect(found(`${first} It is $\\frac{1}{m}$: for $m = 4$ it is $0.25$.`)).toEqual([
    'undecided 0.9',
    'holds 0.25',
  ])
})

describe('the one formula before', () => {
  test.each([
    // In the sentence, or in the one before where it has none.
    [`${HALF}. For $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF}. It is so. For $n = 10$ it is $56$.`, []],
    [`${HALF} and $t = n^2$; for $n = 10$ it is $56$.`, []],
    [`So $t = n^2$. ${HALF}; for $n = 10$ it is $110$.`, ['refuted 110']],
    ['For $n = 10$ it is $56$.', []],
    // A value of a symbol stands right before.
    [`${HALF}; it is $56$.`, []],
    [`For $n = 10$ let $s = n(n+1)/2$; it is $56$.`, []],
    [`${HALF}; for $n < 10$ it is $56$.`, []],
    [`${HALF}; for $f(2) = 10$ it is $56$.`, []],
    // A name, a number, a list, a call, a range or a text alone is no formula.
    [`${HALF} of $k$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $7$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $a, b$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $(a, b)$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $f(k)$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $\\text{all}$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $\\mathbb{R}$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} with $k > n + 1$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} with $k < n + 1$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} with $k \\le n + 1$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} with $k \\ge n + 1$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} with $k \\in (0, 1)$; for $n = 10$ it is $56$.`, ['refuted 56']],
    [`${HALF} of $k + n$; for $n = 10$ it is $56$.`, []],
    // An expression alone is what is meant where it gives another of the values.
    ['So $n(n+1)/2$; for $n = 10$ it is $56$.', ['undecided 56']],
    ['So $n(n+1)/2$; for $n = 10$ it is $55$.', ['holds 55']],
    ['So $n(n+1)/2$; for $n = 4$ it is $10$, for $n = 10$ it is $56$.', ['holds 10', 'refuted 56']],
    ['So $n(n+1)/2$; for $n = 4$ it is $11$, for $n = 10$ it is $56$.', ['undecided 11', 'undecided 56']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('a figure judged against the sides of a formula', () => {
  const judged = (sides: readonly string[], figure: string) => {
    const text = `With $n = 10$ it is $${figure}$.`
    const reading = readingOf(text)
    const token = reading.section.tokens.findLast(({ kind }) => kind === 'math')!
    const node = reading.chains.get(token)![0]!.terms[0]!
    return judgeValue(sides.map(nodeOf), figureOfNode(node)!, token, reading, new SymbolTable([reading]))
  }

  test.each([
    [['n + 1'], '11', 'holds'],
    [['n + 1'], '12', 'refuted'],
    [['n + 1', '1 + n'], '12', 'refuted'],
    [['n + 1', 'n + 2'], '12', 'undecided'],
    [['n + 1', 'n + 2'], '11', 'holds'],
    [['n + 1', 'k + 2'], '12', 'refuted'],
    [['n / 3'], '3.3', 'holds'],
    [['n / 3'], '3.4', 'misrounded'],
    [['60 - 4'], '60', 'holds'],
  ])('%j against %s: %s', (sides, figure, expected) =>
    expect(judged(sides, figure)!.judgement.verdict).toBe(expected),
  )

  test('without a value of the first side nothing is said', () => {
    expect(judged(['k + 1'], '12')).toBeNull()
    expect(judged(['k + 1', 'n + 1'], '11')).toBeNull()
  })

  test('what is told', () => {
    expect(judged(['n + 1'], '12.0')).toMatchObject({
      rule: 'arithmetic',
      through: [],
      judgement: { expected: '11.0', given: null, evidence: { constants: [] } },
    })
    expect(judged(['n + 1'], '11')!.judgement.expected).toBeNull()
    const doubted = judged(['n + 1', 'n + 2'], '12')!.judgement
    expect(doubted.reason).toBe('uncertain-place')
    expect(doubted.explanation).toMatch(/^the formula has another value; ./)
  })

  test('an expression that nothing confirms is left open, what holds or is open is not touched', () => {
    const [right, wrong, open] = [
      judged(['n + 1'], '11')!,
      judged(['n + 1'], '12')!,
      judged(['n + 1', 'n + 2'], '12')!,
    ]
    expect([right, wrong, open].map(isRight)).toEqual([true, false, false])
    expect(unconfirmed(right)).toBe(right)
    expect(unconfirmed(open)).toBe(open)
    expect(unconfirmed(wrong)).toMatchObject({
      from: wrong.from,
      judgement: {
        verdict: 'undecided',
        reason: 'uncertain-place',
        explanation: expect.stringMatching(/^the expression before it may be meant otherwise; ./),
      },
    })
  })
})
