import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'
import { findingsOf } from '../../rules/solving/solved.js'

/** How many of the outcomes of so many fair coins have a number of heads in a range. */
const heads = (coins: number, isMeant: (count: number) => boolean) =>
  Array.from(
    { length: 2 ** coins },
    (_, outcome) => [...outcome.toString(2)].filter(bit => bit === '1').length,
  ).filter(isMeant).length

const coins = fc.integer({ min: 1, max: 7 })
const count = fc.integer({ min: 0, max: 7 })
const name = fc.constantFrom('X', 'Y_1', 'Z')
const chance = fc.constantFrom('P', '\\Pr', '\\mathbb{P}')

describe('the chances of a variable whose distribution the page gives', () => {
  test('are what counting the outcomes gives, and nothing else', () => {
    fc.assert(
      fc.property(coins, count, name, chance, (n, k, x, p) => {
        const given = `Let $${x} \\sim \\mathrm{Bin}(${n}, 1/2)$. Then`
        const all = 2 ** n
        const most = heads(n, heads => heads <= k)
        expect(lastVerdict(`${given} $${p}(${x} \\le ${k}) = ${most}/${all}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $${p}(${x} \\le ${k}) = ${most + 1}/${all}$.`)).toBe('refuted')
        expect(lastVerdict(`${given} $${p}(${x} > ${k}) = ${all - most}/${all}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $${p}(${x} \\ne ${k}) = ${all - heads(n, h => h === k)}/${all}$.`)).toBe(
          'holds',
        )
        expect(lastVerdict(`${given} $\\mathbb{E}[2${x} + 1] = ${n + 1}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $\\operatorname{Var}(2${x} + 1) = ${n}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $\\operatorname{Var}(2${x} + 1) = ${2 * n}$.`)).toBe('refuted')
        expect(lastVerdict(`${given} $\\sigma_{${x}} = \\sqrt{${n}}/2$.`)).toBe('holds')
      }),
      { numRuns: 10 },
    )
  })

  test('are those of the paragraph, whatever a later one gives the name', () => {
    const page = (mean: number) =>
      `Let X be the score, so X is Poisson with mean ${mean}. So Var X = ${mean}.`
    fc.assert(
      fc.property(coins, coins, (one, other) => {
        const found = findingsOf(`${page(one)}\n\n${page(other)}`)
        expect(found.map(({ verdict }) => verdict)).toEqual(['holds', 'holds'])
      }),
      { numRuns: 10 },
    )
  })

  test.each([
    ['With $n = 12$ and $p = 1/4$, let $X \\sim B(n, p)$. Then $\\mathbb{E}X = 3$.', 'holds'],
    ['With $n = 12$ and $p = 1/4$, let $X \\sim B(n, p)$. Then $\\mathbb{E}X = 4$.', 'refuted'],
    ['Let $X \\sim \\mathrm{Bin}(n = 4, p = 1/2)$. Then $P(X = 4) = 1/16$.', 'holds'],
    ['Let $X, Y \\sim \\mathrm{Poisson}(2)$. Then $P(Y = 0) = e^{-2}$.', 'holds'],
    ['Let $X \\sim \\mathrm{Exp}(2)$ with rate 2. Then $E[X] = 1/2$.', 'holds'],
    ['Let $X \\sim \\mathrm{Exp}(\\lambda = 2)$. Then $E[X] = 1/2$.', 'holds'],
    ['Let $X \\sim \\mathrm{Exp}(2)$. Then $E[X] = 2$.', 'unread'],
    // The last distribution counts.
    ['Let $X \\sim \\mathrm{Bin}(4, 1/2)$. Now let $X \\sim \\mathrm{Bin}(6, 1/2)$. So $E[X] = 3$.', 'holds'],
    [
      'Let X be the score, so X is Poisson with mean 4.\n\nLet X be the count, so X is Poisson with mean 2. So Var X = 2.',
      'holds',
    ],
    [
      'Under one, $X \\sim \\mathrm{Bin}(4, 1/2)$; under two, $X \\sim \\mathrm{Bin}(6, 1/2)$. So $E[X] = 3$.',
      'unread',
    ],
    // Some books give a mean in place of a rate, and a deviation in place of a variance.
    ['Let $X \\sim \\mathrm{Exp}(2)$ with mean 2. Then $E[X] = 2$.', 'unread'],
    ['Let $X \\sim \\mathcal{N}(0, 2)$. Then $\\operatorname{Var}(X) = 4$.', 'unread'],
    ['Let $X \\sim \\mathcal{N}(3, 2^2)$. Then $P(X > 3) = 1/2$.', 'holds'],
    // A covariance would be needed, and the distribution of a variable that the page does not give.
    ['Let $X \\sim \\mathrm{Bin}(4, 1/2)$ and $Y \\sim \\mathrm{Bin}(4, 1/2)$. So $E[XY] = 5$.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(4, 1/2)$. So $P(Y = 0) = 5$.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(n, 1/2)$. So $P(X = 0) = 5$.', 'unread'],
    // Another thing is said of the variable, or of its parameter, since.
    ['Let $X \\sim \\mathrm{Bin}(4, 0.5)$.\n\n# Dice\n\nHere $E[X] = 3.5$.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(4, 0.5)$. Now let $X$ be the sum of two dice. Then $E[X] = 7$.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(20, 0.5)$. With $p = 0.7$, the power is $P(X \\ge 15) = 0.4164$.', 'unread'],
    ['Let $X \\sim \\mathrm{Poisson}(2)$ per hour. In three hours we expect $E[X] = 2$ calls.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(100, 0.5)$. By the CLT, $P(X \\ge 60) \\approx 0.0228$.', 'unread'],
    ['Let $X \\sim \\mathrm{Bin}(5, 0.5)$. Given that $X \\ge 1$, $P(X = 2) = 0.3125$.', 'unread'],
    ['Let $Y \\sim \\mathrm{Poisson}(4)$. In the simulated draws we got $E[Y] \\approx 4.03$.', 'unread'],
    [
      '1. Let $X \\sim \\mathrm{Bin}(4, 0.5)$.\n2. Let $X \\sim \\mathrm{Poisson}(2)$.\n\nThe first: $P(X = 2) = 0.375$.',
      'unread',
    ],
    ['Let $T \\sim \\mathrm{Poisson}(2)$. The energy at temperature $T$ is $E(T) = 4$.', 'unread'],
    ['A die shows $X \\sim U(1, 6)$. So $P(X \\ge 5) = 1/3$.', 'unread'],
    ['It is not true that $X \\sim \\mathrm{Bin}(4, 1/2)$. So $P(X = 0) = 1/2$.', 'unread'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  })
})
