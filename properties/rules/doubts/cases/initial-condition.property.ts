import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

const figures = fc.integer({ min: 2, max: 9 })

test('a value behind a differential equation is none of the function before, and behind a slope it is', () =>
  fc.assert(
    fc.property(figures, figures, fc.integer({ min: 11, max: 19 }), (a, k, wrong) => {
      const given = `Let $y = ${a}e^{-${k}t}$. Then $y' = -${a * k}e^{-${k}t}$.`
      const behind = (equation: string) =>
        lastVerdict(`${given}\n\nNow for $${equation}$ we have $y(0)=${wrong}$.`)
      expect(behind("y'' + 3y' + 2y = 0")).not.toBe('refuted')
      expect(behind("y' = 5y")).not.toBe('refuted')
      expect(lastVerdict(`${given} So $y(0)=${wrong}$.`)).toBe('refuted')
    }),
    { numRuns: 10 },
  ))
