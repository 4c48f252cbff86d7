import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signed, verdictsOf } from './said-in.js'

const RULE = 'law/solution-set'
const verdict = (isSo: boolean): readonly string[] => [isSo ? 'holds' : 'refuted']
const roots = fc.uniqueArray(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 4 })
const written = (all: readonly number[]): string => all.map(root => `(x ${signed(-root)})`).join('')

describe('how many roots words give an equation', () => {
  // The roots are known by construction here, and counted by Sturm there.
  test('is how many it has', () =>
    fc.assert(
      fc.property(roots, fc.integer({ min: 0, max: 5 }), fc.boolean(), (all, stated, hasComplex) => {
        const left = `${written(all)}${hasComplex ? '(x^2 + 1)' : ''}`
        const found = verdictsOf(
          RULE,
          `The equation $${left} = 0$ has exactly ${stated} distinct real roots.`,
        )
        // Complex roots are counted by whoever says nothing else: as many as the degree are left open.
        const isOpen = hasComplex && stated === all.length + 2
        expect(found).toEqual(isOpen ? [] : verdict(stated === all.length))
        expect(verdictsOf(RULE, `The equation $${left} = 0$ has no real roots.`)).toEqual(['refuted'])
      }),
      { numRuns: 20 },
    ))

  test('is one for what only rises and changes its sign', () =>
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 1, max: 3 }), (a, stated) => {
        const page = `The equation $e^x + x = ${a}$ has exactly ${stated} real solutions.`
        expect(verdictsOf(RULE, page)).toEqual(verdict(stated === 1))
      }),
      { numRuns: 10 },
    ))

  test.each([
    'The equation $x^2 - 2x + 1 = 0$ has two real roots.',
    'The equation $x^2 = 2$ has no solution in $\\mathbb{Q}$.',
    'In what follows all unknowns are integers. The equation $2x + 4 = 7$ has a solution, and $x^2 = x$ has no root.',
    'Let $x$ be the age of the child. The equation $x^2 - 3x - 10 = 0$ has exactly one solution.',
    'On $[0, 1]$ the equation $x^2 = x$ has exactly one root.',
    'The equation $\\sin x = 2x + a$ has exactly two roots.',
    'We work modulo 5. The equation $x^2 + 1 = 0$ has no roots.',
  ])('is left open where other roots may be counted: %s', page => {
    expect(verdictsOf(RULE, page)).not.toContain('refuted')
  })
})

describe('the solution set of an inequality', () => {
  const pair = fc
    .tuple(fc.integer({ min: -6, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .map(([from, width]) => [from, from + width] as const)

  test('lies between its roots, or beyond them', () =>
    fc.assert(
      fc.property(pair, fc.integer({ min: -1, max: 1 }), ([from, to], slip) => {
        const left = written([from, to])
        const says = (relation: string, set: string) =>
          verdictsOf(RULE, `The solution set of $${left} ${relation} 0$ is $${set}$.`)
        expect(says('<', `(${from}, ${to + slip})`)).toEqual(verdict(slip === 0))
        expect(says('<', `[${from}, ${to}]`)).toEqual(['refuted'])
        expect(says('\\le', `[${from}, ${to}]`)).toEqual(['holds'])
        expect(says('>', `(-\\infty, ${from}) \\cup (${to}, \\infty)`)).toEqual(['holds'])
        expect(says('=', `\\{${from}, ${to + slip}\\}`)).toEqual(verdict(slip === 0))
      }),
      { numRuns: 10 },
    ))

  test('is only compared where both are of all real numbers', () => {
    const open = [
      'The solution set of $x^2 < 9$ in $\\mathbb{N}$ is $\\{0, 1, 2\\}$.',
      'The ground set is $\\{0, 1, 2\\}$. The solution set of $2x < 3$ is $\\{0, 1\\}$.',
      'The solution set of $x + y = 3$ is $\\{1\\}$.',
      'The solution set of $x^2 = 4$ is $S$.',
    ]
    for (const page of open) expect(verdictsOf(RULE, page), page).not.toContain('refuted')
  })
})
