import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compared, type Growth } from '../../../src/math/growth/growth.js'
import { leavesOf, masterSolution } from '../../../src/math/growth/master.js'
import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { number } from '../../../src/math/term/term.js'

const divided = fc.record({
  parts: fc.integer({ min: 1, max: 9 }),
  by: fc.integer({ min: 2, max: 4 }),
  power: fc.integer({ min: 0, max: 3 }),
  logs: fc.integer({ min: -2, max: 2 }),
})

/** ln T(b^j) by the recurrence itself, from T(1) = 1, without the powers that would be too large. */
function logarithmOf(
  { parts, by, power, logs }: { parts: number; by: number; power: number; logs: number },
  level: number,
) {
  let scaled = 1
  let scale = 0
  for (let j = 1; j <= level; j++) {
    scale += Math.log(parts)
    scaled += Math.exp(power * j * Math.log(by) + logs * Math.log(j) - scale)
  }
  return Math.log(scaled) + scale
}

/** ln of a growth at b^j, the logarithm being to the base b. */
function logarithmOfGrowth({ power, logs, twice }: Growth, by: number, level: number, parts: number): number {
  const exact = exactValue(power)
  const exponent = exact
    ? Number(exact.numerator) / Number(exact.denominator)
    : Math.log(parts) / Math.log(by)
  const twiceOf = twice.isZero() ? 0 : Math.log(Math.log(level))
  return exponent * level * Math.log(by) + Number(logs.numerator) * Math.log(level) + twiceOf
}

test('the solution of a recurrence stays within a constant of what it comes to, step by step', () =>
  fc.assert(
    fc.property(divided, one => {
      const { parts, by, power, logs } = one
      const rest = { power: number(power), logs: Rational.of(logs), twice: Rational.ZERO }
      const solution = masterSolution({ parts: Rational.of(parts), by: Rational.of(by), rest })!
      const ratio = (level: number) => logarithmOf(one, level) - logarithmOfGrowth(solution, by, level, parts)
      // A power of the logarithm too many would be twice as much.
      expect(Math.abs(ratio(160) - ratio(80))).toBeLessThan(0.3)
    }),
    { numRuns: 200 },
  ))

test('nothing grows slower than the leaves, nor than what is left over', () =>
  fc.assert(
    fc.property(divided, ({ parts, by, power, logs }) => {
      const rest = { power: number(power), logs: Rational.of(logs), twice: Rational.ZERO }
      const given = { parts: Rational.of(parts), by: Rational.of(by), rest }
      const solution = masterSolution(given)!
      expect(compared(solution, leavesOf(given))).toBeGreaterThanOrEqual(0)
      expect(compared(solution, rest)).toBeGreaterThanOrEqual(0)
    }),
  ))

test('fewer parts than one, and parts that are no smaller, have no solution by the theorem', () =>
  fc.assert(
    fc.property(divided, ({ parts, by, power }) => {
      const rest = { power: number(power), logs: Rational.ZERO, twice: Rational.ZERO }
      const solved = (some: Rational, over: Rational) => masterSolution({ parts: some, by: over, rest })
      expect(solved(Rational.of(`1/${parts + 1}`), Rational.of(by))).toBeNull()
      expect(solved(Rational.of(parts), Rational.of(`1/${by}`))).toBeNull()
      expect(solved(Rational.of(parts), Rational.ONE)).toBeNull()
    }),
  ))
