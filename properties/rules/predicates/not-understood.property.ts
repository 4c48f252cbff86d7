import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const RULES = new Set(
  'shape-of-graph parity extreme-value natural-domain range asymptote divisibility solution-set vectors equivalence'
    .split(' ')
    .map(name => `law/${name}`),
)
const verdictsOn = (page: string): readonly string[] =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(({ rule }) => RULES.has(rule))
    .map(({ verdict }) => verdict)

const RATIO = 'Let $f(x) = \\frac{2x + 1}{x - 3}$.'

// A number, a symbol without a value, a list, or a function that nobody knows stands where something else should.
test.each([
  `${RATIO} $f$ has the vertical asymptote $3$.`,
  `${RATIO} $f$ has the vertical asymptote $x = a$.`,
  `${RATIO} $f$ has the vertical asymptote $x = 3, x = 4$.`,
  `${RATIO} $f$ has the vertical asymptote $x < 3$.`,
  'Let $C(t) = 1/t$. Then $C$ has the vertical asymptote $t = 1$, and the horizontal asymptote $y = 3$.',
  'Let $f(x) = \\sin x$. Its horizontal asymptote is $y = 0$.',
  'Let $f(x) = \\sin(1/x)$. It has the vertical asymptote $x = 0$.',
  'The domain of $f(x) = \\sqrt{x}$ is $D$.',
  'The domain of $f(x) = \\sqrt{x}$ is $[0, 1], [2, 3]$.',
  'The domain of $f(x) = \\sqrt{x}$ is $y > 0$.',
  'The domain of $f(x) = \\tan x$ is $[0, 1]$.',
  'The domain of $C(t) = \\sqrt{t}$ is $t > 1$.',
  'The domain of $f(x) = \\sqrt[3]{x}$ is $[0, \\infty)$.',
  'The domain of $f(x) = x^x$ is $D$.',
  'The minimum value of $f(x) = x^2$ is $a$.',
  'The minimum value of $f(x) = \\tan x$ is $0$.',
  'The minimum value of $C(t) = t^2$ is $3$.',
  'The minimum value of $f(x) = x^2$ on $S$ is $3$.',
  'The range of $f(x) = x^2$ is $S$.',
  'The range of $f(x) = x^2$ is $[a, \\infty)$.',
  'The range of $f(x) = x^2$ is $[0, 1], [2, 3]$.',
  'The range of $f(x) = x^2$ is $y > 0$.',
  'The range of $f(x) = \\tan x$ is $[0, 1]$.',
  'The range of $C(t) = t^2$ is $[1, 2]$.',
  'The range of $f(x) = x^2$ on $S$ is $[0, 1]$.',
  '$f$ and $g$ are increasing on $(0, 1)$.',
  '$x^2, x^3$ is increasing on $(0, 1)$.',
  '$x < y < z$ is increasing on $(0, 1)$.',
  '$x < y$ is increasing on $(0, 1)$.',
  'The function $x + y = 3$ is increasing on $(0, 1)$.',
  'The function $x \\mapsto a x$ is increasing on $(0, 1)$.',
  'The function $y \\mapsto x^2$ is increasing on $(0, 1)$.',
  'The function $2 \\mapsto x^2$ is increasing on $(0, 1)$.',
  'Let $c = 5$. Then $c$ is increasing on $(0, 1)$.',
  'It is increasing on $(0, 1)$.',
  'The function is increasing on $(0, 1)$. Let $f(x) = x^2$.',
  'Let $f(x) = x^2$. We go on. There is more. And more. It is decreasing on $(0, 1)$.',
  'Let $f(x) = 5$. Then $f$ is increasing on $(0, 1)$.',
  'Let $f(x) = x^2$ on $S$. Then $f$ is decreasing on $(0, 1)$.',
  'Let $f(x) = x^2$. Then $f$ is decreasing on $S$.',
  'Let $f(x) = x^2$. Then $f$ is decreasing for $y > 0$.',
  'Let $f(x) = x^2$. Then $f$ is decreasing on $(0, 1), (2, 3)$.',
  'Let $f(x) = x^2$. Then $f$ is decreasing for $x > 0, y > 0$.',
  'Let $f(x) = x^2$. Then $f$ is decreasing for $x \\in (0, \\pi)$.',
  'Let $f(x) = 0x + 1$. Then $f$ is increasing on $\\mathbb{R}$.',
  'Let $f(x) = x^2$. This is it. Here is more. Let $f(x) = x^3$. We go on. There is more. $f$ is even.',
  'The equation $x^2 = 4, x = 3$ has no real roots.',
  'The equation $x < 2$ has exactly two real roots.',
  'The equation $x + y = 2$ has exactly two real roots.',
  'The polynomial $a x$ has no real roots.',
  'The equation $\\ln x = -x$ has exactly two real roots.',
  'The equation $e^x + 1 = 0$ has exactly one real root.',
  'The equation $x e^x = 2$ has exactly three real roots.',
  'The equations $x = 1$ and $x = 2$ have no real roots.',
  'The solution set of $x + y < 2$ is $(0, 1)$.',
  'The solution set of $x < 2, x > 1$ is $(1, 3)$.',
  'The solution set of $\\sin x > 2x$ is $(0, 1)$ or so.',
  'The vectors $(1, a)$ and $(1, 2)$ are orthogonal.',
  'The matrix $\\begin{pmatrix} a & 1 \\\\ 1 & 2 \\end{pmatrix}$ is invertible.',
  'The matrix $\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{pmatrix}$ is invertible.',
  'The matrix $\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$ is positive definite.',
  'The vector $v$ is an eigenvector of $A$ with eigenvalue $3$.',
  'The characteristic polynomial of $A$ is $t^2$.',
  'Let $A = \\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$. The characteristic polynomial of $A$ is $t^2 - st - 2$.',
  'The number $n$ divides $m$, and $n$ has $3$ divisors.',
  'The numbers $4$ and $6$ are divisible by $5$.',
  'The number $1/2$ is divisible by $3$.',
  'The number $\\pi$ is divisible by $3$.',
  '$50$ leaves the remainder $a$ when divided by $7$.',
  'For all integers $n$, $n^2 \\equiv 0 \\pmod a$.',
  'For all integers $n$, $n^{1/2} \\equiv 0 \\pmod 3$.',
  'For every integer $n$, $n!$ is divisible by $2$.',
  '$x^2 = y^2 \\iff x = y$.',
  '$x + a = 3 \\iff x = 1$.',
  '$\\sin x = 2 \\iff y = 3$.',
  '$f(x) = 3 \\iff x = 1$.',
  '$x^2 = 4 \\iff x \\in S$.',
  '$x^2 = 4 \\iff 2 \\in \\{2\\}$.',
  '$x^2 = 4 \\iff x \\in \\{a, 2\\}$.',
])('of what is not understood nothing is said: %s', page => {
  expect(verdictsOn(page)).toEqual([])
})

test.each([
  ['Let $f(x) = x^2$. Its horizontal asymptote is $y = 2$.', ['refuted']],
  ['Let $f(x) = e^x$. Its horizontal asymptote is $y = 1$.', ['refuted']],
  ['The function $f(x) = x^2 - 4$ has exactly two real roots.', ['holds']],
  ['Let $f(x) = 2^x + x^2$. Then $f$ is convex on $\\mathbb{R}$.', ['holds']],
  ['Let $f(x) = x^2$ for $0 < x < 5$. Then $f$ is increasing on $(1, 2)$.', ['holds']],
  ['The equation $x^2 = 4$ has exactly two roots.', ['holds']],
] as const)('what is unusual is still judged: %s', (page, expected) => {
  expect(verdictsOn(page)).toEqual(expected)
})
