import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictOf = (page: string, statement: string): string | undefined =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 40 } }).findings.find(
    one => one.statement === statement,
  )?.verdict

describe('what has no term is tried at values of its symbols', () => {
  /** A true statement, and the same with one part of it wrong. */
  test.each([
    ['So $S$.', '\\sum_{k=0}^{n} \\binom{n}{k} = 2^n', '\\sum_{k=0}^{n} \\binom{n}{k} = 2^{n-1}'],
    ['So $S$.', '\\sum_{k=1}^n \\frac{k}{n} = \\frac{n+1}{2}', '\\sum_{k=1}^n \\frac{k}{n} = \\frac{n-1}{2}'],
    ['So $S$.', '\\sum_{k=1}^{n} k \\cdot k! = (n+1)! - 1', '\\sum_{k=1}^{n} k \\cdot k! = (n+1)!'],
    [
      'For all $x \\in (0, 1)$, $S$.',
      '\\sum_{k=0}^{\\infty} \\frac{x^k}{k!} = e^x',
      '\\sum_{k=0}^{\\infty} \\frac{x^k}{k!} = e^{-x}',
    ],
    [
      'For all $a > 0$, $S$.',
      '\\int_0^a x^2 \\, dx = \\frac{a^3}{3}',
      '\\int_0^a x^2 \\, dx = \\frac{a^3}{2}',
    ],
    [
      'For all real $t$, $S$.',
      '\\det\\begin{pmatrix} \\cos t & -\\sin t \\\\ \\sin t & \\cos t \\end{pmatrix} = 1',
      '\\det\\begin{pmatrix} \\cos t & -\\sin t \\\\ \\sin t & \\cos t \\end{pmatrix} = -1',
    ],
    [
      'For all real $a$, $S$.',
      '\\begin{pmatrix} 1 & a \\\\ 0 & 1 \\end{pmatrix}^2 = \\begin{pmatrix} 1 & 2a \\\\ 0 & 1 \\end{pmatrix}',
      '\\begin{pmatrix} 1 & a \\\\ 0 & 1 \\end{pmatrix}^2 = \\begin{pmatrix} 1 & a^2 \\\\ 0 & 1 \\end{pmatrix}',
    ],
  ])('%s %s', (frame, right, wrong) => {
    expect(
      verdictOf(
        frame.replace('S$', () => `${right}$`),
        right,
      ),
    ).toBe('holds')
    expect(
      verdictOf(
        frame.replace('S$', () => `${wrong}$`),
        wrong,
      ),
    ).toBe('refuted')
  })

  test.each([
    ['So', '\\sum_{k=1}^{n} k = 55'],
    ['So', '\\sum_{k=0}^{n} \\binom{n}{k} = 64'],
    ['So', '\\int_0^a x \\, dx = 8'],
    [
      'The matrix',
      '\\begin{pmatrix} 1 & a \\\\ 0 & 1 \\end{pmatrix}^2 = \\begin{pmatrix} 1 & 6 \\\\ 0 & 1 \\end{pmatrix}',
    ],
    ['With $n = 4$ we look for the $m$ in', '\\sum_{k=1}^{n} k m = 30'],
    ['So', 'n! = 120'],
  ])('and what may be solved is not accused: %s $%s$', (words, statement) =>
    expect(verdictOf(`${words} $${statement}$.`, statement)).not.toBe('refuted'),
  )
})

describe('an order that holds at all values that were tried', () => {
  test.each([
    ['For all $n \\ge 1$', '\\sum_{k=1}^{n} \\frac{1}{k} < 5'],
    ['For all $a > 0$', '\\int_0^a x \\, dx < a^2'],
  ])('is left open: %s, $%s$', (words, statement) =>
    expect(verdictOf(`${words}, $${statement}$.`, statement)).toBe('unread'),
  )

  test.each([
    ['For all $a > 0$', '\\int_0^a x \\, dx > a^2'],
    ['For all $n \\ge 1$', '\\sum_{k=1}^{n} k > n'],
  ])('and one that fails at one of them is refuted: %s, $%s$', (words, statement) =>
    expect(verdictOf(`${words}, $${statement}$.`, statement)).toBe('refuted'),
  )
})

describe('what is said of some values is not refuted by others', () => {
  test.each([
    ['For all real $x \\ne 1$ we have', '\\sum_{k=0}^{\\infty} x^k = \\frac{1}{1-x}'],
    ['For even $n$ we have', '\\int_{-1}^1 x^n \\, dx = \\frac{2}{n+1}'],
    ['For large $n$ we have', '\\sum_{k=1}^{n} k > 1000 n'],
    ['Neglecting lower-order terms, we get', '\\sum_{k=1}^{n} k = n^2/2'],
    ['For all $x > 0$ with $x \\ne 1$ we have', 'x + \\frac{1}{x} > 2'],
    ['For all $a, b, c$ that are sides of a triangle,', 'a + b > c'],
  ])('%s $%s$', (words, statement) =>
    expect(verdictOf(`${words} $${statement}$.`, statement)).not.toBe('refuted'),
  )

  test('nor does it hold for every value where a side has none for some', () => {
    const series = '\\sum_{k=0}^{\\infty} x^k = \\frac{1}{1-x}'
    expect(verdictOf(`For all real $x \\ne 1$ we have $${series}$.`, series)).not.toBe('holds')
  })
})

describe('a claim reaches what prose reaches', () => {
  const claimed = (domain: string, relation: string): string | undefined =>
    verdictOf(`\`\`\`claim\n${domain}${relation}\n\`\`\`\n`, relation)

  test.each([
    ['', '\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1', '\\lim_{x \\to 0} \\frac{\\sin x}{x} = 0'],
    ['', '\\int_0^1 x^2 \\, dx = \\frac13', '\\int_0^1 x^2 \\, dx = \\frac12'],
    ['for: n in N\n', '\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}', '\\sum_{k=1}^{n} k = \\frac{n(n-1)}{2}'],
    [
      'for: p in (0, 1)\n',
      '\\sum_{k=1}^{\\infty} k p (1-p)^{k-1} = \\frac1p',
      '\\sum_{k=1}^{\\infty} k p (1-p)^{k-1} = p',
    ],
    ['for: x in [0, 2]\n', '\\int_0^x 3 t^2 \\, dt = x^3', '\\int_0^x 3 t^2 \\, dt = x^2'],
  ])('%s %s', (domain, right, wrong) => {
    expect(claimed(domain, right)).toBe('holds')
    expect(claimed(domain, wrong)).toBe('refuted')
  })
})
