import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdictOn = (statement: string, page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.find(
    finding => finding.statement === statement,
  )?.verdict

/** A distribution with symbols, what follows from it by Feller (1968), and what does not. */
const DISTRIBUTIONS = [
  [
    '$X \\sim \\mathrm{Bin}(n, p)$',
    ['E[X] = np', 'E[X^2] = np(1 - p) + n^2p^2', 'P(X = 0) = (1-p)^n'],
    ['E[X^2] = n^2p^2', '\\operatorname{Var} X = np', 'P(X = 1) = p(1-p)^{n-1}'],
  ],
  [
    '$X \\sim \\mathrm{Bin}(n, p)$',
    ['P(X = k) = \\binom{n}{k}p^k(1-p)^{n-k}', 'P(X \\ge 1) = 1 - (1-p)^n'],
    ['P(X \\ge 1) = 1 - p^n'],
  ],
  [
    '$X \\sim \\mathrm{Poisson}(\\lambda)$',
    [
      '\\operatorname{Var}(X) = \\lambda',
      'E[X(X-1)] = \\lambda^2',
      'P(X = k) = \\frac{\\lambda^k e^{-\\lambda}}{k!}',
      'P(X \\le 1) = (1 + \\lambda)e^{-\\lambda}',
    ],
    ['E[X^2] = \\lambda^2', 'P(X = 1) = e^{-\\lambda}'],
  ],
  [
    '$X$ is exponential with rate $\\lambda$',
    ['E[X] = 1/\\lambda', 'P(X > t) = e^{-\\lambda t}', 'E[X^2] = 2/\\lambda^2'],
    ['\\operatorname{Var}(X) = 1/\\lambda', 'P(X \\le t) = e^{-\\lambda t}'],
  ],
  [
    '$X \\sim N(\\mu, \\sigma^2)$',
    ['E[X^2] = \\mu^2 + \\sigma^2', '\\operatorname{Var}(2X) = 4\\sigma^2'],
    ['\\operatorname{Var}(2X) = 2\\sigma^2'],
  ],
  [
    '$X \\sim U(a, b)$',
    ['E[X] = \\frac{a+b}{2}', '\\operatorname{Var}(X) = \\frac{(b-a)^2}{12}'],
    ['\\operatorname{Var}(X) = \\frac{(b-a)^2}{6}'],
  ],
  ['$X \\sim \\mathrm{Bernoulli}(p)$', ['E[X^2] = p', 'P(X = 1) = p'], ['\\operatorname{Var}(X) = p^2']],
] as const

test.each(DISTRIBUTIONS)('of %s', (given, right, wrong) => {
  for (const statement of right) expect(verdictOn(statement, `${given}. Then $${statement}$.`)).toBe('holds')
  for (const statement of wrong)
    expect(verdictOn(statement, `${given}. Then $${statement}$.`)).toBe('refuted')
})

test.each([
  ['E[X^2] = \\sigma^2', 'Let $X \\sim N(\\mu, \\sigma^2)$ be centred. Then $E[X^2] = \\sigma^2$.'],
  ['P(X=1) = P(X=2)', 'Let $X \\sim \\mathrm{Poisson}(\\lambda)$ with $P(X=1) = P(X=2)$.'],
  ['P(X = 0) = \\lambda', 'Let $X \\sim \\mathrm{Poisson}(\\lambda)$ with $P(X = 0) = \\lambda$.'],
  ['E[X] = 3', 'Let $X \\sim \\mathrm{Poisson}(\\lambda)$. Then $E[X] = 3$.'],
  ['E[X] = m', 'Let $X \\sim \\mathrm{Poisson}(\\lambda)$. Then $E[X] = m$.'],
  ['E[X] = \\theta', 'Let $X \\sim \\mathrm{Exp}(\\theta)$. Then $E[X] = \\theta$.'],
  ['E[X] = \\lambda', 'Let $X \\sim \\mathrm{Exp}(\\lambda)$ with mean $\\lambda$. Then $E[X] = \\lambda$.'],
  ['E[X] = 2\\lambda', '$X \\sim \\mathrm{Poisson}(\\lambda)$. For which $\\lambda$ is $E[X] = 2\\lambda$?'],
])('%s says something of the parameters, and is not refuted', (statement, page) =>
  expect(verdictOn(statement, page)).not.toBe('refuted'),
)

test.each(['for $t < 0$', 'for all real $t$', 'for all $t$'])(
  '%s a tail is not what it is for positive times',
  domain =>
    expect(
      verdictOn(
        'P(X > t) = e^{-\\lambda t}',
        `$X \\sim \\mathrm{Exp}(\\lambda)$, so ${domain} we have $P(X > t) = e^{-\\lambda t}$.`,
      ),
    ).not.toBe('holds'),
)

test('from 0 on it is', () =>
  expect(
    verdictOn(
      'P(X > t) = e^{-\\lambda t}',
      '$X \\sim \\mathrm{Exp}(\\lambda)$, so for $t \\ge 0$ we have $P(X > t) = e^{-\\lambda t}$.',
    ),
  ).toBe('holds'))
