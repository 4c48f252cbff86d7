import { describe, expect, test } from 'vitest'
import type { Link } from '../../src/audit/candidate.js'
import { judgeProgressionLink } from '../../src/audit/judge-progression.js'
import type { SymbolicPlace } from '../../src/audit/symbolic-place.js'
import type { SymbolDomain } from '../../src/evidence/domain.js'
import type { Node } from '../../src/latex/node.js'
import { parseChains } from '../../src/latex/parser.js'
import { readingOf } from './read-here.js'

/** A relation judged where the page gives these symbols values, and these domains. */
function judged(
  latex: string,
  given: readonly string[] = [],
  domains: ReadonlyMap<string, SymbolDomain> = new Map(),
) {
  const [chain] = parseChains(latex)
  const [left, right] = chain!.terms as [Node, Node]
  const link: Link = { left, sign: chain!.signs[0]!, right }
  const values = { everyMeaning: ({ key }: { key: string }) => (given.includes(key) ? ['a meaning'] : []) }
  const place = {
    link,
    reading: readingOf('So it is.'),
    asserted: { domains },
    effort: { seed: 1, points: 20 },
    values,
  }
  return judgeProgressionLink(place as unknown as SymbolicPlace)
}
const verdict = (latex: string, given?: readonly string[]) => judged(latex, given)?.verdict ?? null
const S = (body: string, index = 'k') => `\\sum_{${index}=1}^{n} ${body}`

describe('a sum or product beside a formula in its last index', () => {
  test.each([
    [`${S('k')} = \\frac{n(n+1)}{2}`, 'holds'],
    [`\\frac{n(n+1)}{2} = ${S('k')}`, 'holds'],
    [`2 ${S('k')} = n(n+1)`, 'holds'],
    [`${S('k')} + n = \\frac{n(n+3)}{2}`, 'holds'],
    ['\\prod_{k=1}^{n} 2 = 2^n', 'holds'],
    [`${S('a k')} = \\frac{a n(n+1)}{2}`, 'holds'],
    [`${S('k')} = \\frac{n(n+1)}{3}`, 'refuted'],
    [`\\frac{n(n+1)}{3} = ${S('k')}`, 'refuted'],
    [`${S('a k')} = \\frac{a n(n+1)}{3}`, 'refuted'],
    [`${S('k')} \\le \\frac{n(n+1)}{2}`, null],
    [`${S('k')} \\approx \\frac{n(n+1)}{2}`, null],
    ['n(n+1) = n^2 + n', null],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('is refuted only where it is claimed for every number', () => {
    // A side in other symbols, or in a number, may define one or be a case.
    expect(verdict(`${S('k')} = m`)).toBeNull()
    expect(verdict(`${S('k')} = 55`)).toBeNull()
    expect(verdict(`${S('k')} = n b`)).toBeNull()
    expect(verdict(`${S('k')} = n k`)).toBeNull()
    expect(verdict(`${S('a k')} = n`)).toBe('refuted')
    expect(verdict(`${S('a k')} = a`)).toBeNull()
    expect(verdict(`${S('k')} = f(n)`)).toBeNull()
  })

  test('nor where the page gives one of its symbols a value, unless that is the last index', () => {
    const wrong = `${S('a k')} = \\frac{a n(n+1)}{3}`
    expect(verdict(wrong, ['a'])).toBeNull()
    expect(verdict(wrong, ['n'])).toBe('refuted')
    expect(verdict(wrong, ['b'])).toBe('refuted')
    expect(verdict(`${S('a k')} = \\frac{a n(n+1)}{2}`, ['a'])).toBe('holds')
  })
})

describe('what is proved for positive symbols', () => {
  const geometric = '\\sum_{k=0}^{n} r^k = \\frac{r^{n+1} - 1}{r - 1}'
  test('holds for them, and says so', () => {
    const found = judged(geometric)!
    expect(found.verdict).toBe('holds')
    expect(found.evidence!.conditions).toContain('r > 0')
    expect(found.evidence!.conditions).not.toContain('k > 0')
    expect(new Set(found.evidence!.conditions).size).toBe(found.evidence!.conditions.length)
    expect(judged(`${S('k')} = \\frac{n(n+1)}{2}`)!.evidence!.conditions).not.toContain('n > 0')
  })
  test('in the domain that the page gives', () => {
    const found = judged(geometric, [], new Map([['r', 'unit' as const]]))!
    expect(found.verdict).toBe('holds')
  })
})
