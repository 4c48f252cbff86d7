import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

const ACCUSATIONS = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const verdicts = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    one => one.verdict,
  )

describe('a true line accuses nobody', () => {
  test.each([
    // A scale or unit in prose.
    'It is $1/4 = 25$%.',
    'It is $5/8 = 62.5$ percent.',
    'It has $2 \\times 10^9 = 2$ billion of them.',
    'It costs $3 \\cdot 10^6 = 3$M.',
    'It takes $7200 = 2$ hours.',
    'It weighs $2000 = 2$ kg.',
    // A chain that only seems to go on.
    '$2$ days $+ 3$ hours $= 51$ hours.',
    '$5$ s $+ 3$ s $= 8$ s.',
    '$3 \\times$ $2$ h $= 6$ h.',
    '$1$ h $30$ min $= 90$ min.',
    '$1$ hour and $30$ minutes $= 90$ minutes.',
    '$3$ jobs at $2$ h each $= 6$ h.',
    '$8$ hours $\\times 5$ days $= 40$ hours.',
    '$5$ days a week $= 40$ hours.',
    '$60$ seconds per minute $= 3600$ seconds per hour.',
    '$1/3$ of $90$ $= 30$.',
    '$25\\%$ of $80 = 20$.',
    '$10$--$20 = 11$ values.',
    'It is $12$ by $3 + 1 = 5$.',
    'It is $12$ divided by $3 + 1 = 5$.',
    'It is $12$ m by $3 + 1 = 5$.',
    '1 mol = 6.022 × 10²³.',
    '$2$ mol $= 1.2 \\times 10^{24}$ molecules.',
    // What a thing comes to.
    '$3 \\text{ laps} = 1200 \\text{ m}$.',
    '$40 \\text{ hours} = 5 \\text{ shifts}$.',
    '$4$ quarters $= 12$ months.',
    '2 bottles = 1.5 L.',
    '$7 \\times 10^9 \\text{ parameters} = 14 \\text{ GB}$.',
    '$100 \\text{ MBPS} \\times 8 \\text{ s} = 100 \\text{ MB}$.',
    // Another logarithm, numeral or arithmetic.
    'So $\\log 100 = 2$.',
    'So $\\mathrm{pH} = -\\log(10^{-7}) = 7$.',
    'So $1\\tfrac{1}{2} = 1.5$.',
    'So $3/4 + 3/4 = 1\\frac{1}{2}$.',
    'So $2/3 = 0.\\overline{6}$.',
    'In binary $1 + 1 = 10$.',
    'So $3 \\cdot 5 = 1$ in $\\mathbb{Z}_7$.',
    'So $100 + 5\\% = 105$.',
    'So $0.1 + 0.2 = 0.30000000000000004$.',
    'So $3 + 4, 5 + 6 = 7, 11$.',
    // A policy, not the number.
    'The policy is $\\pi_\\theta(y \\mid x)$.\n\n**2** A response with $\\log \\pi = -60$ has 40 tokens.',
    // Not what the document claims.
    'Suppose $1 = 2$.',
    'It is not true that $2 + 2 = 5$.',
    'A common slip is $2 \\cdot 3 = 7$.',
    'The wrong one is $2 \\cdot 3 = 7$.',
    'The error $2 \\cdot 3 = 7$ is common.',
    // A number that only looks like an earlier result.
    '$100/6 \\approx 17$. There are 17 students with 4 pens each: $17 \\times 4 = 68$.',
    '$5/3 \\approx 1.7$ m. His height is $1.7$ m, so $65/1.7^2 \\approx 22.5$.',
  ])('%s', text => expect(verdicts(text).filter(verdict => ACCUSATIONS.has(verdict))).toEqual([]))
})

describe('what only sounds like a doubt saves no false line', () => {
  test.each([
    'So $3 \\text{ GPUs} \\times 2 \\text{ hours} = 7 \\text{ hours}$.',
    'So $3 \\text{ laps} \\times 400 \\text{ m} = 1300 \\text{ m}$.',
    'A right answer has $1 - 0.4 = 0.6$, a wrong one $0 - 0.4 = -0.6 + 1$.',
    'A wrong rollout has $2 \\cdot 3 = 7$.',
    'It is near, and the error $1.105 - 1.1 = 0.05$.',
    'Rewards of $1.8$ and $0.6$ differ by $1.8 - 0.6 = 1.3$.',
    'The first times $2^{-1} = 0.5$, and then twice by $2^{-2} = 0.35$.',
    'A fall of ten percent by $\\ln 0.9 \\approx 0.3$.',
    'Projecting on $v$ scales $v$ by $\\frac{19}{9} \\approx 4.22$.',
  ])('%s', text => expect(verdicts(text)).toContain('refuted'))
})

describe('a false line does not hold', () => {
  test.each([
    'So $7 \\cdot 8 = 60$.',
    'So $12 \\cdot 12 = 100$.',
    'So $251 + 1 = 300$.',
    'So $\\min(-0.642, -0.6) = -0.6$.',
    'So $\\max(0.61, 0.6) = 0.6$.',
    'So $1449 = 1000$.',
    'So $1/2 = 1$.',
    'So $1/3 = 0$.',
    'So $4 \\cdot 2 = 10^1$.',
    'So $\\sqrt{2} + \\sqrt{3} = \\sqrt{5}$.',
    'There are $64$ cards $= 8$ nodes.',
    '$8$ bits $= 8$ bytes.',
  ])('%s', text => expect(verdicts(text)).not.toContain('holds'))

  test.each([
    'So $7 \\cdot 8 = 60$.',
    'So $2 + 2 = 5$.',
    'So $\\sqrt{2} + \\sqrt{3} = \\sqrt{5}$.',
    'The sum is $2 + 2 = 5$ cards.',
  ])('and is refuted where nothing is in doubt: %s', text => expect(verdicts(text)).toContain('refuted'))
})

describe('what has no value, or a value that nobody knows, is left open', () => {
  test.each([
    '$\\mathbb{E}[1] = 1$',
    '$1/0 = 1/0$',
    '$0/0 = 1$',
    '$\\sqrt{-1} = \\sqrt{-1}$',
    '$\\ln 0 = 1$',
    '$10^{-10^{9}} = 0$',
  ])('%s', text =>
    expect(verdicts(`So ${text}.`).filter(verdict => !['undecided', 'unread'].includes(verdict))).toEqual([]),
  )
})
