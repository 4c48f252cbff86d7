import { describe, expect, test } from 'vitest'
import { changeAlong, exponentAlong, solveAffine } from '../../../src/math/engines/curve.js'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { reduced } from '../../../src/math/engines/normal-form-or-self.js'
import { judgeIdentity, valueAt } from '../../../src/math/judges/identity.js'
import { Rational } from '../../../src/math/number/rational.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  divide,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const EFFORT = { seed: 3, points: 200 }
const positive = (...names: string[]) => new Map(names.map(name => [name, 'positive' as SymbolDomain]))
const judge = (left: TermLike, right: TermLike, domains: ReadonlyMap<string, SymbolDomain>) =>
  judgeIdentity(term(left), term(right), domains, EFFORT)

describe('a curve', () => {
  const balance = subtract(
    multiply('alpha', 'A', power('N', negate('alpha'))),
    multiply('beta', 'B', power(divide('C', multiply(6, 'N')), negate('beta'))),
  )
  const names = ['A', 'B', 'C', 'N', 'alpha', 'beta']

  test('is solved for a coefficient in which it is affine, and for nothing else', () => {
    const curve = solveAffine(balance, symbol('A'), names)!
    expect(
      judge(
        curve.solution,
        divide(
          multiply('beta', 'B', power(divide('C', multiply(6, 'N')), negate('beta')), power('N', 'alpha')),
          'alpha',
        ),
        positive(...names),
      ).verdict,
    ).toBe('holds')
    expect(solveAffine(balance, symbol('N'), names)).toBeNull()
    expect(solveAffine(balance, symbol('x'), names)).toBeNull()
  })

  test('gives the exponent β/(α+β), which finite steps along the solved curve confirm', () => {
    const exponent = exponentAlong(solveAffine(balance, symbol('A'), names)!, 'N', 'C')
    expect(toPlain(reduced(exponent, names))).toBe('beta/(alpha + beta)')
    // N* = (αA/(βB))^{1/(α+β)} (C/6)^{β/(α+β)} by hand; its log-difference over a factor of 4 in C.
    const [alpha, beta] = [0.34, 0.28]
    const optimum = (compute: number) => (compute / 6) ** (beta / (alpha + beta))
    const measured = Math.log(optimum(4e20) / optimum(1e20)) / Math.log(4)
    const point = {
      symbols: new Map(Object.entries({ alpha: '0.34', beta: '0.28' }).map(([k, v]) => [k, Rational.of(v)])),
      groups: new Map(),
    }
    expect(Number(valueAt(reduced(exponent, names), point)!.midpoint())).toBeCloseTo(measured, 10)
  })

  test('leaves unchanged what depends on the curve alone', () => {
    const curve = solveAffine(subtract(multiply('N', 'D'), 'C'), symbol('C'), ['N', 'D'])!
    const change = (of: Term) => judge(changeAlong(curve, of, 'N', 'D'), 0, positive('N', 'D')).verdict
    expect(change(power(multiply('N', 'D'), 3))).toBe('holds')
    expect(change(divide('N', 'D'))).toBe('refuted')
  })
})

test('is solved for what is affine, or absent, only as its symbols are positive', () => {
  // √x² − x is 0 for a positive x, and −2x for a negative one.
  const vanishes = subtract(squareRoot(power('x', 2)), 'x')
  const square = add(multiply(vanishes, power('u', 2)), 'u', -1)
  expect(toPlain(reduced(solveAffine(square, symbol('u'), ['x'])!.solution, ['x']))).toBe('1')
  expect(solveAffine(square, symbol('u'), [])).toBeNull()
  const absent = add(multiply(vanishes, 'u'), -1)
  expect(solveAffine(absent, symbol('u'), ['x'])).toBeNull()
  expect(solveAffine(absent, symbol('u'), [])).not.toBeNull()
})
