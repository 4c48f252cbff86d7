import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const coprime = (n: number) => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return Array.from({ length: n }, (_, k) => k + 1).filter(k => divisor(k, n) === 1).length
}

describe('a letter that a field uses for a function', () => {
  test('is that function where the page speaks of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 200 }), fc.constantFrom('\\phi', '\\varphi'), (n, letter) => {
        const said = "Euler's totient counts. "
        expect(lastVerdict(`${said}We get $${letter}(${n}) = ${coprime(n)}$.`)).toBe('holds')
        expect(lastVerdict(`${said}We get $${letter}(${n}) = ${coprime(n) + 1}$.`)).toBe('refuted')
        expect(lastVerdict(`We get $${letter}(${n}) = ${coprime(n) + 1}$.`)).toBe('unread')
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['The Fibonacci numbers: $F_{12} = 144$.', 'holds'],
    ['The Fibonacci numbers: $F_{12} = 145$.', 'refuted'],
    ['The force $F_{12} = 145$.', 'unread'],
    // A page may number them from elsewhere.
    ['The Fibonacci numbers begin with $F_0 = 1$ and $F_1 = 1$. So $F_{12} = 233$.', 'unread'],
    ['The harmonic number $H_4 = \\frac{25}{12}$.', 'holds'],
    ['The Catalan number $C_5 = 42$.', 'holds'],
    ['There are $D_5 = 44$ derangements.', 'holds'],
    ['The number of divisors is $d(12) = 6$.', 'holds'],
    ['The number of primes is $\\pi(100) = 25$.', 'holds'],
    ['The number of primes is $\\pi(100) = 24$.', 'refuted'],
    ['For a standard normal variable $\\Phi(1.96) \\approx 0.975$.', 'holds'],
    ['For a standard normal variable $2\\Phi(2) - 1 \\approx 0.9445$.', 'refuted'],
    ['For a standard normal variable and $z = 1.96$ we have $\\Phi(z) \\approx 0.975$.', 'holds'],
    ['The flux is $\\Phi(2) \\approx 0.5$.', 'unread'],
    // The page gives the letter a formula of its own, or binds it.
    ["Euler's totient aside, let $\\varphi(x) = x^2$. Then $\\varphi(5) = 25$.", 'holds'],
    ['With $n = 3$ the Fibonacci numbers have $\\sum_{n=1}^3 F_n = 4$.', 'unread'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  })
})
