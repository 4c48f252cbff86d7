import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../rules/solving/solved.js'

/** The verdict on what a page ends in. */
const last = (text: string) => findingsOf(text).at(-1)?.verdict
const number = fc.integer({ min: 2, max: 12 })
const more = fc.integer({ min: 1, max: 4 })

describe('a distribution that words give a variable', () => {
  test('gives its moments, in prose and between dollars', () =>
    fc.assert(
      fc.property(number, more, fc.constantFrom('', '$'), (m, k, d) => {
        const X = `${d}X${d}`
        const of = (moment: string) => (d === '' ? `${moment}(X)` : `\\mathrm{${moment}}(X)`)
        const PAGES = [
          [`Let ${X} be Poisson with mean ${m}. Then`, of('Var'), m],
          [`Let ${X} be exponential with mean ${m}. Then`, 'E[X]', m],
          [`Let ${X} be exponential with rate ${m}. Then`, of('SD'), `1/${m}`],
          [`${X} is normal with mean ${m} and standard deviation ${k}. So`, of('Var'), k * k],
          [`${X} is normally distributed with mean ${m} and variance ${k * k}. So`, of('SD'), k],
          [`${X} follows a binomial distribution with parameters ${m} and 0.5. So`, 'E[X]', m / 2],
          [`${X} is uniformly distributed between ${m} and ${m + 2 * k}. So`, 'E[X]', m + k],
        ] as const
        for (const [lead, asked, value] of PAGES) {
          const page = (right: string) => `${lead} ${d}${asked} = ${right}${d}.`
          expect([page(`${value}`), last(page(`${value}`))]).toEqual([page(`${value}`), 'holds'])
          expect([lead, last(page(`${value} + ${k}`))]).toEqual([lead, 'refuted'])
        }
      }),
      { numRuns: 10 },
    ))

  test('counts in no other case, and where nobody says so not at all', () =>
    fc.assert(
      fc.property(number, more, (m, k) => {
        for (const lead of [
          `If $X$ were Poisson with mean ${m}, then`,
          `Given $Y = 2$, $X$ is Poisson with mean ${m}. So`,
          `$X$ is not Poisson with mean ${m}. So`,
          `$X$ is roughly normal with mean ${m} and variance ${k}. So`,
          `$X$ is normal with mean ${m} and mean ${k}. So`,
          `$X$ is uniform with parameters ${m}. So`,
          `$X$ is Poisson with $n = ${m}$. So`,
          `$X + 1$ is Poisson with mean ${m}. So`,
        ])
          expect([lead, last(`${lead} $E[X] = ${m + k}$.`)]).not.toEqual([lead, 'refuted'])
      }),
      { numRuns: 10 },
    ))

  test('has its parameters by their letters', () => {
    for (const [page, verdict] of [
      ['X is binomial with n = 20 and p = 0.5. So Var X = 5.', 'holds'],
      ['$X$ is binomial with $n = 20$ and $p = 0.5$. So $E[X] = 11$.', 'refuted'],
      ['$X$ is Poisson with $\\lambda = 3$. So $P(X = 0) = 0.0498$.', 'holds'],
      ['$X$ is normal with $\\mu = 3$ and $\\sigma = 2$. So $P(X > 5) = 0.1587$.', 'holds'],
      ['$X$ is uniform on $(2, 8)$. So $E[X] = 6$.', 'refuted'],
    ])
      expect([page, last(page!)]).toEqual([page, verdict])
  })
})
