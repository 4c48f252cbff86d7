import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../audit/last-verdict.js'

const figures = fc.integer({ min: 11, max: 99 })

test('what the next sentence calls somebody’s slip, or a heading forbids, is not accused', () =>
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const wrong = `$${a} + ${b} = ${a + b + 10}$`
      const slips = [
        `They write ${wrong}. That was in the first draft and it is a slip of arithmetic.`,
        `## Do not do this\n\nOn the quiz I read ${wrong} eleven times.`,
        `\n6 || ${a} = ${a} + ${b}\n`,
      ]
      for (const page of slips) expect(lastVerdict(page), page).not.toBe('refuted')
      expect(lastVerdict(`They write ${wrong}. That was in the first draft and it is here.`)).toBe('refuted')
      expect(lastVerdict(`## Do this\n\nOn the quiz I read ${wrong} once.`)).toBe('refuted')
    }),
    { numRuns: 10 },
  ))

test('digits that were unrounded elsewhere explain the last digit, and no more', () => {
  const said = (value: string) => lastVerdict(`We get $4.74 + 0.3010 = ${value}$ (unrounded numbers).`)
  expect(said('5.05')).toBe('undecided')
  expect(said('5.35')).toBe('refuted')
})
