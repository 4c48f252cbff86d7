import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseGlob, globMatches, hasWildcard } from '../../../src/conform/known-failures/case-glob.js'

const matches = (pattern: string, id: string) => globMatches(caseGlob(pattern), id)

/** The second derivation: the regular expression of the pattern, which backtracks. */
const byExpression = (pattern: string, id: string) =>
  new RegExp(
    `^${pattern
      .split(/(\*+)/)
      .map((text, i) => {
        if (i % 2 === 1) return text.length > 1 ? '[^]*' : '[^/]*'
        return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      })
      .join('')}$`,
  ).test(id)

const pattern = fc
  .array(fc.constantFrom('a', 'b', '/', '*', '**', '.', '#'), { maxLength: 8 })
  .map(all => all.join(''))
const id = fc.array(fc.constantFrom('a', 'b', '/', '.', '#'), { maxLength: 8 }).map(all => all.join(''))

describe('a pattern of case ids', () => {
  test('matches what its regular expression matches', () =>
    fc.assert(
      fc.property(pattern, id, (one, text) => {
        expect(matches(one, text)).toBe(byExpression(one, text))
      }),
      { numRuns: 2_000 },
    ))

  test('is read as its pieces', () => {
    expect(caseGlob('')).toEqual([])
    expect(caseGlob('a/*.b***')).toEqual([
      { text: 'a/' },
      { any: 'within' },
      { text: '.b' },
      { any: 'across' },
    ])
  })

  test('matches itself alone without a wildcard', () =>
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(hasWildcard(caseGlob(one))).toBe(false)
        expect(matches(one, other)).toBe(one === other)
      }),
    ))

  test.each([
    ['kl.k3/tiny/*', 'kl.k3/tiny/0a', true],
    ['kl.k3/*', 'kl.k3/tiny/0a', false],
    ['kl.k3/**', 'kl.k3/tiny/0a', true],
    ['kl.k3/**', 'kl.k3', false],
    ['*.loss/smoke/*', 'bt.loss/smoke/1f', true],
    ['kl.k3', 'klxk3', false],
    ['ab**b', 'ab', false],
    ['ab*b', 'ab', false],
    ['ab*b', 'abb', true],
  ])('%s and %s: %s', (one, text, expected) => expect(matches(one, text)).toBe(expected))
})
