import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Growth, product, showGrowth } from '../../../../src/math/growth/growth.js'
import { masterSolution } from '../../../../src/math/growth/master.js'
import { Rational } from '../../../../src/math/number/rational.js'
import { number } from '../../../../src/math/term/term.js'
import { masterTheoremLaw } from '../../../../src/rules/laws/recurrences/master-theorem.js'
import { verdictsOf } from '../law-page-of.js'

const verdicts = (text: string) => verdictsOf(masterTheoremLaw, text)

const growthBy = (power: string, logs: number): Growth => ({
  power: number(Rational.of(power)),
  logs: Rational.of(logs),
  twice: Rational.ZERO,
})
/** A recurrence as a page writes it, and its parts. */
const recurrence = fc
  .record({
    parts: fc.integer({ min: 1, max: 9 }),
    by: fc.integer({ min: 2, max: 4 }),
    power: fc.integer({ min: 0, max: 3 }),
    logs: fc.integer({ min: -2, max: 2 }),
    form: fc.constantFrom(
      'F(n/B)',
      'F(\\frac{n}{B})',
      'F(\\lfloor n/B \\rfloor)',
      'F\\left(\\lceil n/B \\rceil\\right)',
    ),
    name: fc.constantFrom('T', 'C', 'f'),
    scale: fc.constantFrom('', 'c ', '3'),
  })
  .map(({ parts, by, power, logs, form, name, scale }) => {
    const rest = growthBy(`${power}`, logs)
    const shown = showGrowth(rest, 'n')
    const calls = form.replace('F', name).replace('B', `${by}`)
    return {
      name,
      given: `${name}(n) = ${parts === 1 ? '' : parts}${calls} + ${scale}${shown}`,
      bounded: (bound: string) => `${name}(n) = ${parts === 1 ? '' : parts}${calls} + ${bound}(${shown})`,
      solution: masterSolution({ parts: Rational.of(parts), by: Rational.of(by), rest })!,
    }
  })
const factor = fc.constantFrom(growthBy('0', 1), growthBy('1/2', 0), growthBy('1', -1))

test('the solution holds, and what grows faster or slower is right only of a bound on that side', () =>
  fc.assert(
    fc.property(recurrence, factor, ({ name, given, solution }, by) => {
      const slower = { power: number(Rational.of('-1/2')), logs: Rational.of(-1), twice: Rational.ZERO }
      const [more, less] = [product(solution, by), product(solution, slower)]
      const say = (bound: string, growth: Growth) =>
        verdicts(`Let $${given}$. Hence $${name}(n) = ${bound}(${showGrowth(growth, 'n')})$.`)
      for (const bound of ['\\Theta', 'O', '\\Omega']) expect(say(bound, solution)).toEqual(['holds'])
      expect(say('O', more)).toEqual(['holds'])
      expect(say('\\Omega', less)).toEqual(['holds'])
      expect(say('\\Theta', more)).toEqual(['refuted'])
      expect(say('\\Theta', less)).toEqual(['refuted'])
      expect(say('O', less)).toEqual(['refuted'])
      expect(say('\\Omega', more)).toEqual(['refuted'])
    }),
    { numRuns: 60 },
  ))

test('of what is left over only a bound is known, so is the solution', () =>
  fc.assert(
    fc.property(recurrence, ({ name, bounded, solution }) => {
      const shown = showGrowth(solution, 'n')
      const say = (rest: string, bound: string) =>
        verdicts(`Let $${bounded(rest)}$. Hence $${name}(n) = ${bound}(${shown})$.`)
      expect(say('\\Theta', '\\Theta')).toEqual(['holds'])
      expect(say('O', 'O')).toEqual(['holds'])
      expect(say('\\Omega', '\\Omega')).toEqual(['holds'])
      expect(say('O', '\\Theta')).not.toContain('refuted')
      expect(say('\\Omega', '\\Theta')).not.toContain('refuted')
    }),
    { numRuns: 40 },
  ))

test('a chain and code say the same, and a second recurrence of the name says nothing', () =>
  fc.assert(
    fc.property(recurrence, ({ name, given, solution }) => {
      const right = `\\Theta(${showGrowth(solution, 'n')})`
      const wrong = `\\Theta(${showGrowth(product(solution, growthBy('1', 0)), 'n')})`
      expect(verdicts(`We get $${given} = ${right}$.`)).toEqual(['holds'])
      expect(verdicts(`We get $${given} = ${wrong}$.`)).toEqual(['refuted'])
      expect(
        verdicts(`Let $${given}$ or $${name}(n) = ${name}(n - 1) + 1$. Hence $${name}(n) = ${wrong}$.`),
      ).toEqual([])
      expect(verdicts(`Let $${given}$. Hence $Q(n) = ${wrong}$.`)).toEqual([])
      expect(verdicts(`Let $${given}$.\n\n# Other\n\nHence $${name}(n) = ${wrong}$.`)).toEqual(['undecided'])
      expect(verdicts(`Let $${given}$. Insertion sort has $${name}(n) = ${wrong}$.`)).toEqual(['undecided'])
    }),
    { numRuns: 30 },
  ))

test('what the theorem does not settle is left alone', () => {
  for (const text of [
    'Let $T(n) = T(n/3) + T(2n/3) + n$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) = T(n-1) + n$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) = 2T(n/2) + 2^n$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) = 2T(\\sqrt n) + 1$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) = 2T(n/2) - n$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) \\le 2T(n/2) + n$. Then $T(n) = \\Theta(n)$.',
    'Let $T(n) = 2T(n/2) + m$. Then $T(n) = \\Theta(n)$.',
  ])
    expect(verdicts(text)).toEqual([])
  const merge = 'Let $T(n) = 2T(n/2) + n$.'
  for (const text of [
    'We guess that $T(n) = O(n)$.',
    'Is $T(n) = O(n)$?',
    'Without the merge step we would have $T(n) = \\Theta(n)$.',
    'In the worst case we get $T(n) = \\Theta(n^2)$.',
    'Then $T(n) = O(n^{0.99})$.',
  ])
    expect(verdicts(`${merge} ${text}`)).not.toContain('refuted')
  expect(verdicts(`${merge} By case 1 of the master theorem $T(n) = \\Theta(n)$.`)).toEqual(['refuted'])
})
