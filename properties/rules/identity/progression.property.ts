import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import type { Link } from '../../../src/notation/tree/link.js'
import type { Node } from '../../../src/notation/tree/node.js'
import type { Statement } from '../../../src/page/statement.js'
import { judgeProgressionLink } from '../../../src/rules/identity/progression.js'
import { readingOf } from '../book/locate/read-here.js'

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
  return judgeProgressionLink(place as unknown as Statement)
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
  /** What a true relation is said to take to be so of its symbols. */
  const taken = (latex: string, domains?: ReadonlyMap<string, SymbolDomain>) => {
    const found = judged(latex, [], domains)!
    expect(found.verdict).toBe('holds')
    return found.evidence!.conditions.filter(condition => condition.endsWith('> 0'))
  }
  const ROOT = `${S('\\sqrt{a^2} k')} = \\frac{a n(n+1)}{2}`

  test('holds for them, and says so', () => {
    const found = judged(geometric)!
    expect(found.verdict).toBe('holds')
    expect(new Set(found.evidence!.conditions).size).toBe(found.evidence!.conditions.length)
    expect(taken(ROOT)).toEqual(['a > 0'])
  })
  test('of each side, scale and rest, in their order', () => {
    expect(taken(`\\sqrt{b^2} ${S('\\sqrt{a^2} k')} + \\sqrt{c^2} = \\frac{a b n(n+1)}{2} + c`)).toEqual([
      'a > 0',
      'b > 0',
      'c > 0',
    ])
    expect(taken(`${S('k')} = \\frac{\\sqrt{b^2} n(n+1)}{2 b}`)).toEqual(['b > 0'])
  })
  test('but nothing is taken to be positive that need not be', () => {
    expect(taken(`${S('k')} = \\frac{n(n+1)}{2}`)).toEqual([])
    expect(taken(`${S('a k')} = \\frac{a n(n+1)}{2}`)).toEqual([])
  })
  test('nor the number of parts, which may begin below zero', () => {
    // Right at -2, 1, 2, 3 and so on, and wrong at -1.
    const wrong = '\\sum_{k=-2}^{n} a = a n + 3 a + a (n + 2)(1 - \\frac{\\sqrt{n^2}}{n})'
    expect(judged(wrong)).toMatchObject({ verdict: 'refuted', witness: { n: '-1' } })
  })
  test('in the domain that the page gives', () => {
    expect(taken(ROOT, new Map([['a', 'unit' as const]]))).toEqual([])
    expect(verdict(geometric)).toBe('holds')
    expect(judged(geometric, [], new Map([['r', 'unit' as const]]))!.verdict).toBe('holds')
  })
})
