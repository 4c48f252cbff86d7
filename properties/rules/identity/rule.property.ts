import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const ACCUSING = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const accused = (text: string) =>
  audit(text).flatMap(one => (ACCUSING.has(one.verdict) ? [one.statement] : []))
const finding = (text: string, statement: string) => audit(text).find(one => one.statement === statement)

describe('relations between symbols', () => {
  /** A true statement, and the same with one part of it wrong. */
  test.each([
    [
      'So $S$.',
      '\\sum_{k=1}^{n} k^2 = \\frac{n(n+1)(2n+1)}{6}',
      '\\sum_{k=1}^{n} k^2 = \\frac{n(n+1)(2n-1)}{6}',
    ],
    [
      'So $S$.',
      '\\frac{1}{n}\\sum_{k=1}^{n} k = \\frac{n+1}{2}',
      '\\frac{1}{n}\\sum_{k=1}^{n} k = \\frac{n}{2}',
    ],
    ['So $S$.', '\\sum_{t=0}^{T-1} r^t = \\frac{1-r^T}{1-r}', '\\sum_{t=0}^{T} r^t = \\frac{1-r^T}{1-r}'],
    ['So $S$.', '\\prod_{k=1}^{n} \\frac{k+1}{k} = n + 1', '\\prod_{k=1}^{n} \\frac{k+1}{k} = n'],
    ['We have $S$.', '\\frac{d}{dx} x^4 = 4x^3', '\\frac{d}{dx} x^4 = 3x^3'],
    [
      'We have $S$.',
      '\\frac{\\partial}{\\partial p} p(1-p) = 1 - 2p',
      '\\frac{\\partial}{\\partial p} p(1-p) = 1 - p',
    ],
    ['For every $p \\in (0,1)$, $S$.', 'p(1-p) < p', 'p(1-p) < p^2'],
    ['For all $a, b > 0$ we have $S$.', '(a+b)^2 = a^2 + 2ab + b^2', '(a+b)^2 = a^2 + b^2'],
    ['For all $a, b > 0$, $S$.', '\\ln(ab) = \\ln a + \\ln b', '\\ln(ab) = \\ln a \\ln b'],
    ['For every natural number $n$, $S$.', 'n^2 + n > n', 'n^2 > n'],
    ['Use $D = 25N$ with $C = 6ND$. Then $S$.', 'C = 150 N^2', 'C = 120 N^2'],
    ['Use $D = 25N$ with $C = 6ND$. Hence $S$.', 'N = \\sqrt{C/150}', 'N = \\sqrt{C/120}'],
    ['With $N = \\sqrt{C/150}$ we have $S$.', 'N \\propto C^{1/2}', 'N \\propto C^{2/3}'],
  ])('%s with %s holds, and with %s is refuted', (frame, right, wrong) => {
    expect(
      finding(
        frame.replace('S$', () => `${right}$`),
        right,
      )?.verdict,
    ).toBe('holds')
    expect(accused(frame.replace('S$', () => `${wrong}$`))).toEqual([wrong])
  })

  test('what a proof leans on is said', () => {
    const found = finding('Use $D = 25N$ with $C = 6ND$. Then $C = 150 N^2$.', 'C = 150 N^2')
    expect(found!.evidence).toMatchObject({ level: 'proved: identity' })
    expect(found!.evidence!.conditions).toEqual(expect.arrayContaining(['C = 6·N·D', 'D = 25·N']))
  })

  test('a derivative of something that the page never defines is left open', () =>
    fc.assert(
      fc.property(fc.constantFrom('g', 'h', '\\ell'), fc.constantFrom('2', 'n'), (name, order) => {
        const derivative = `\\frac{d^${order}${name}}{dx^${order}}(x)`
        expect(accused(`We have $${derivative} = 2a$.`)).toEqual([])
      }),
    ))

  test('the smallest number at which a sum fails is given', () =>
    expect(finding('So $\\sum_{k=1}^{n} k = n$.', '\\sum_{k=1}^{n} k = n')?.witness).toEqual({ n: '2' }))

  test.each([
    // Nothing says that it holds for every value.
    'The variance is $s^2 = p(1-p) = 0.2p$.',
    'The line is $ax + by = c$, and $(a+b)^2 = a^2 + b^2$ on it.',
    'It is not true that $(a+b)^2 = a^2 + b^2$ for all $a$ and $b$.',
    'If $a = b$ then $(a+b)^2 = 4a^2$.',
    'For all $x$ such that $y = x$ we have $x^2 - y = 0$.',
    'For any $\\lambda$ the points are on $\\lambda x + y = 1$.',
    'For every $\\delta > 0$, choose $n = 1/\\delta^2$.',
    'For every $x$ there is a $y$ with $x + y = 0$.',
    // Whole numbers are not all numbers.
    'For all integers $n \\ge 1$ we have $n^2 \\ge n$.',
    'For every integer $n$ we have $n^2 \\ge n$.',
    // Nothing concludes it.
    'Let $D = 20N$ and $C = 6ND$. An older rule of thumb is $C = 100 N^2$.',
    // Something else depends on the variable, or is defined anew.
    'By the chain rule $\\frac{d}{dt} v^2 = 2 v a$ where $a$ is the acceleration.',
    'Training costs $C = 6ND$ with $D = 20N$. For inference only the forward pass counts, so $C = 2ND$.',
    'The budget gives $C = 6ND$ with $D = 20N$. Of a mixture only some are active, so $C = 6 N_a D$.',
    'The first line is $y = 2x$. The second line, which gives $y = x + 1$, meets it at $x = 1$.',
    'Take $u = 2v$ and $w = u + v$. So $w = 9$ and thus $u + w = 15$.',
    'The sum $\\sum_{k=1}^{n} k = 55$ has ten terms.',
    'The update is $\\theta = \\theta - \\eta g$, so $\\theta = \\eta y$.',
  ])('and nothing is accused: %s', text => expect(accused(text)).toEqual([]))

  test('a linear sum is proved for every slope and intercept, and refuted off by one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (slope, intercept) => {
        const text = (constant: number) =>
          `So $\\sum_{k=1}^{n} (${slope}k + ${intercept}) = \\frac{${slope}n(n+1)}{2} + ${constant}n$.`
        expect(accused(text(intercept))).toEqual([])
        expect(audit(text(intercept)).map(one => one.verdict)).toEqual(['holds'])
        expect(audit(text(intercept + 1)).map(one => one.verdict)).toEqual(['refuted'])
      }),
      { numRuns: 10 },
    ))
})

describe('the value of a formula that is named by "it"', () => {
  const text = 'The number of pairs is $\\frac{n(n-1)}{2}$; for $n = 12$ it is $66$.'

  test('holds and is refuted as the formula, the premise and the value say', () => {
    expect(finding(text, '66')?.verdict).toBe('holds')
    // Of an expression and a value that disagree either may be wrong, unless another value bears the expression out.
    for (const [right, wrong] of [
      ['66', '67'],
      ['12', '13'],
      ['n(n-1)', 'n(n+1)'],
    ] as const) {
      const edited = text.replace(right, wrong)
      expect(finding(edited, wrong === '67' ? '67' : '66')?.verdict).toBe('undecided')
    }
    const borne = text.replace('; for', '; for $n = 3$ it is $3$, for')
    expect(accused(borne.replace('66', '67'))).toEqual(['67'])
    expect(accused(borne.replace('12', '13'))).toEqual(['66'])
    expect(accused(borne.replace('$66$', '66'))).toEqual([])
  })

  test('of a sum is the value of the sum, whatever it is said to be', () => {
    const sum = 'We have $\\sum_{k=1}^{n} k = \\frac{n(n+1)}{3}$; for $n = 10$ it is $55$.'
    expect(finding(sum, '55')?.verdict).toBe('holds')
    expect(accused(sum)).toEqual(['\\sum_{k=1}^{n} k = \\frac{n(n+1)}{3}'])
  })

  test('is not judged where two formulas may be meant, or no value is given', () => {
    expect(accused('The first is $a + 1$ and the second $2a$; for $a = 3$ it is $9$.')).toEqual([])
    expect(accused('The number of pairs is $\\frac{n(n-1)}{2}$, and it is $7$ that matters.')).toEqual([])
  })
})

test.each(['a', 'A', 'p'])('the factors of what its sentence calls matrices keep their order: %s', one => {
  const other = String.fromCharCode(one.charCodeAt(0) + 1)
  const square = `$(${one} + ${other})^2 = ${one}^2 + 2${one}${other} + ${other}^2$`
  const holds = (text: string) => audit(text).some(({ verdict }) => verdict === 'holds')
  expect(holds(`We have ${square}.`)).toBe(true)
  expect(holds(`For matrices $${one}$ and $${other}$, ${square}.`)).toBe(false)
  expect(holds(`Let $${one}, ${other}$ be matrices. Then ${square}.`)).toBe(false)
})

test.each(['(AB)^{-1} = A^{-1}B^{-1}', '(AB)^{-1} = B^{-1}A^{-1}', '(PQ)^{-2} = P^{-2}Q^{-2}'])(
  'the inverse of a product of capitals is of matrices, even where no word says so: %s',
  law => {
    const verdicts = audit(`For all $A$, $B$, $P$ and $Q$ we have $${law}$.`).map(({ verdict }) => verdict)
    expect(verdicts).toEqual(['unread'])
  },
)

test('what keeps the order of factors is as true of matrices', () => {
  const verdicts = (right: string) =>
    audit(`For matrices $a$ and $b$, $(a + b)c = ${right}$.`).map(({ verdict }) => verdict)
  expect(verdicts('ac + bc')).toContain('holds')
  expect(verdicts('ca + bc')).not.toContain('holds')
})
