import { expect, test } from 'vitest'
import { lawsIn } from './judged.js'

/** Pages in which the notation of a law means something else, and every statement is right there, or nobody's. */
test.each([
  'The triangles have areas $A_i$ with $\\sum_{i=1}^{n} A_i = 12$, and each stress is $\\sigma = F/A_1$.',
  'The normal stress $\\sigma$ and its amplitude $\\hat A_i$ give $\\sum_{i=1}^{n} \\hat A_i^2 = n - 1$.',
  'The energy is additive, $E(X + Y) = E(X) + E(Y) + E_0$, for independent subsystems.',
  'The momentum of either particle is $\\pm\\sqrt{p/(1-p)}$ in these units, to the advantage of the faster.',
  'The voltage obeys $\\mathrm{V}(X - Y) = \\mathrm{V}(X) - \\mathrm{V}(Y)$ on independent circuits.',
  'A variety satisfies $\\mathrm{Var}(f) = 3$ for independent $f$ and $g$.',
  'The volume $V(X - Y) = V(X) - V(Y)$ is additive for independent cells.',
  'The rate is $N \\propto C^{2}$ at an optimal temperature, with $L(N, C) = N + C$ and $N C = k$.',
  'Minimise $F(x, y) = x^2 + y^2$ subject to $x y = k$. The mean distance is $r \\propto k^{0.3}$.',
  'The policy of the library is that $\\sum_a \\pi(a) = 3$ for its three halls.',
  'Give or take, $6 \\pm 2$ people came, from $3$ to $5$ of them by car.',
  'The temperature is $20 \\pm 5$ degrees. It fell from $30$ to $10$ degrees.',
  'The sample weighs 4, 8 or 6 grams. The mean is $7$.',
  'Sample: 4, 8, 6. The mean life of an electron is $5$.',
  'The variance is 9 in the first town. The standard deviation is $4$ in the second.',
  'The mean is 6 times the median, and the range is 300 kilometres.',
  'Doubling the sample rate halves the error of the margin.',
  'Half the margin of error came from doubling the sample sizes of two of the strata.',
])('nobody is accused: %s', text => {
  const found = lawsIn(`**1.** ${text}\n`).filter(({ verdict }) => verdict !== 'holds')
  expect(found.map(({ rule, verdict, statement }) => [rule, verdict, statement])).toEqual([])
})
