import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const verdict = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 40 } }).findings.at(-1)!

/** What is true of positive numbers, and false at -1 where both sides have a value. */
const OF_POSITIVE = ['\\sqrt{x^2} = x', '|x| = x', '\\sqrt{x^2 y^4} = x y^2', '(x^2)^{1/2} = x']
/** What is true wherever both sides have a value. */
const EVERYWHERE = [
  '\\ln x^2 = 2\\ln x',
  '\\frac{x^2}{x} = x',
  '\\sqrt{x} \\sqrt{x} = x',
  '\\sqrt{x^4} = x^2',
]

describe('an identity of symbols of which the page says nothing', () => {
  test.each(OF_POSITIVE)(
    'that fails for negative numbers is conditional, and holds of positive ones: %s',
    law => {
      expect(verdict(`We use $${law}$.`)).toMatchObject({ verdict: 'conditional' })
      expect(verdict(`We use $${law}$.`).condition).toContain('x > 0')
      expect(verdict(`For all $x, y > 0$ we have $${law}$.`).verdict).toBe('holds')
    },
  )

  test.each(EVERYWHERE)('that fails for none holds: %s', law => {
    expect(verdict(`We use $${law}$.`).verdict).toBe('holds')
  })

  test('of counts is not asked about negative ones', () => {
    expect(verdict('We use $\\sqrt{n^2} = n$.').verdict).toBe('holds')
  })
})
