import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    one => one.verdict,
  )
const accuses = (text: string) => verdicts(text).some(verdict => ACCUSATIONS.has(verdict))

/** A sum that is wrong, in one of the notations that are judged. */
const wrongSum = fc
  .tuple(
    fc.integer({ min: 11, max: 99 }),
    fc.integer({ min: 11, max: 99 }),
    fc.integer({ min: 1, max: 9 }),
    fc.boolean(),
  )
  // A sum that ends in a zero may be rounded.
  .filter(([a, b, off]) => (a + b + off) % 10 !== 0)
  .map(([a, b, off, isPlain]) =>
    isPlain ? `${a} + ${b} = ${a + b + off}` : `$${a} + ${b} = ${a + b + off}$`,
  )

/** What a page says around a line that it does not claim; `#` stands for the line. */
const TOLD = [
  'A student writes #; where is the mistake?',
  'Many beginners compute #, adding from the left.',
  'Someone on the forum got #.',
  'Anna says that #. Is she right?',
  'The Party claims #.',
  'According to the paper, #.',
  'The manual erroneously states #.',
  'The original text reads # [sic].',
  'An earlier version said #.',
  'This had been # (a typo).',
  'Erratum: for # read something else.',
  'We take the second form instead of #.',
  'Replace # by the right sum.',
  'Here # should be corrected.',
  'Nobody would claim that #.',
  'As the joke goes, #.',
  'In an old novel, #.',
  'We arrive at #, a contradiction.',
  'This yields #, which is impossible.',
  'We get #; the system is inconsistent.',
  'Suppose $5 = 7$. Then #.',
  'Is this correct? #.',
  'Assume $\\sqrt{2} = 7/5$. It follows that #.',
  'If $2 + 2 = 5$ were true, then we had #.',
  'True or false: #.',
  'True or false? (a) # (b) 3 + 4 = 7',
  'Find the error. #.',
  'Correct the following: #.',
  '❌ #',
  '# ✗',
  'In base 8, #.',
  'In GF(2), #.',
  'In characteristic 3, #.',
  'In 8-bit arithmetic #.',
  'With saturating arithmetic #.',
  'The counter wraps around: #.',
] as const

/** What a page says around a line that it claims. */
const CLAIMED = [
  'So #.',
  'We claim that #.',
  'The formula says #.',
  'The students pay together: #.',
  'As the author of these notes I find #.',
  'Suppose $n = 4$. Then #.',
  'In this way #. The next case is another one.',
  'This is right for all of them: #.',
  'The base has 8 sides, and #.',
  'Rewrite it instead. #.',
  'It was impossible before. Now #.',
  'Which page is right? The sum is #. We add the others below.',
] as const

const put = (frame: string, line: string) => frame.replace('#', () => line)

describe('a wrong line that a page only tells of', () => {
  test.each(TOLD)('accuses nobody: %s', frame => {
    fc.assert(
      fc.property(wrongSum, line => !accuses(put(frame, line))),
      { numRuns: 10 },
    )
  })
})

describe('a wrong line that a page claims', () => {
  test.each(CLAIMED)('is accused: %s', frame => {
    fc.assert(
      fc.property(wrongSum, line => accuses(put(frame, line))),
      { numRuns: 10 },
    )
  })

  test('a paragraph later nothing is supposed any more', () =>
    expect(verdicts('Suppose $5 = 7$. Then $6 = 8$.\n\nNow $12 + 13 = 26$.')).toContain('refuted'))

  test('a power is no exclusive or, and only a caret is', () => {
    expect(accuses('So `5 ^ 3 = 6`.')).toBe(false)
    expect(accuses('So `5 ^ 3 = 7`.')).toBe(true)
    expect(accuses('So $5^3 = 7$.')).toBe(true)
  })
})

describe('a figure that is rounded as its sentence says', () => {
  test.each([
    ['Truncated to two decimals, $2/3 = 0.66$.', 'So $2/3 = 0.66$.'],
    ['Rounded down, $19/4 = 4$.', 'Rounded up, $19/4 = 4$.'],
    ['Rounded up, $17/4 = 5$.', 'Rounded down, $17/4 = 5$.'],
    ['$23 / 4 = 5$ with remainder 3.', '$23 / 4 = 4$ with remainder 3.'],
    ['To the nearest ten, $347 + 251 = 600$.', 'To the nearest ten, $347 + 251 = 610$.'],
    [
      'To the nearest thousand, $12{,}400 + 7{,}300 = 20{,}000$.',
      'To the nearest hundred, $12{,}400 + 7{,}300 = 20{,}000$.',
    ],
    ['Estimate: $49 \\times 21 = 1000$.', 'Estimate: $49 \\times 21 = 1200$.'],
    ['Roughly, $3.8 \\times 5.1 = 20$.', 'Roughly, $3.8 \\times 5.1 = 25$.'],
  ])('%s but not %s', (said, wrong) => {
    expect(accuses(said)).toBe(false)
    expect(accuses(wrong)).toBe(true)
  })
})
