import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import type { Relation } from '../../../src/math/engines/relation.js'

import { Rational } from '../../../src/math/number/rational.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { judgeCase, judgeCases } from '../../../src/page/domains/judge-cases.js'
import { nodeOf } from '../read-here.js'

const term = (latex: string) => lowered(nodeOf(latex), buildGlossary([]))!
const between = (from: number | null, to: number | null): SymbolDomain => ({
  from: from === null ? null : Rational.of(from),
  to: to === null ? null : Rational.of(to),
})
const [R, POSITIVE, UNIT] = ['real', 'positive', 'unit'] as const

function judged(left: string, relation: Relation, right: string, domains: Record<string, SymbolDomain> = {}) {
  const sides = { left: term(left), right: term(right) }
  const one = { ...sides, domains: new Map(Object.entries(domains)), values: new Map() }
  return judgeCase(one, relation, { seed: 1, points: 20 })
}

/** The verdict, and the condition that it leans on. */
const told = (...asked: Parameters<typeof judged>) => {
  const { verdict, condition } = judged(...asked)
  return condition === null ? verdict : `${verdict} if ${condition}`
}

describe('an equation', () => {
  const ODDS = '\\frac{p}{1 - p} \\cdot \\frac{1 - p}{p}'
  const POLE = '\\frac{x^2 - 1}{x - 1}'

  test('leans on a condition that its domain does not bring along', () => {
    expect(told(POLE, '=', 'x + 1', { x: R })).toBe('conditional if x - 1 ≠ 0')
    expect(told(POLE, '=', 'x + 1')).toBe('conditional if x - 1 ≠ 0')
    expect(told(ODDS, '=', '1', { p: R })).toBe('conditional if p - 1 ≠ 0 and p ≠ 0')
    expect(told('\\ln(x y)', '=', '\\ln x + \\ln y', { x: R, y: POSITIVE })).toBe('conditional if x > 0')
  })

  test('and on none where the range has it', () => {
    expect(told(POLE, '=', 'x + 1', { x: between(1, null) })).toBe('holds')
    expect(told(POLE, '=', 'x + 1', { x: between(2, 3) })).toBe('holds')
    expect(told('x + 1', '=', POLE, { x: between(null, 1) })).toBe('holds')
    expect(told(ODDS, '=', '1', { p: UNIT })).toBe('holds')
    expect(told('\\frac{x - y}{x - y}', '=', '1', { x: between(1, null), y: between(null, 1) })).toBe('holds')
    expect(told('\\ln(x y)', '=', '\\ln x + \\ln y', { x: POSITIVE, y: POSITIVE })).toBe('holds')
    expect(judged(ODDS, '=', '1', { p: UNIT }).evidence!.conditions).toEqual([])
    expect(judged(POLE, '=', 'x + 1', { x: between(1, null) }).evidence!.conditions).toEqual([])
    expect(judged(POLE, '=', 'x + 1', { x: R }).evidence!.conditions).toEqual(['x - 1 ≠ 0'])
  })
})

test('what no engine settles is left open', () => {
  expect(judged('f(x)', '=', 'x')).toMatchObject({ verdict: 'undecided', reason: 'no-engine' })
  const large = judged('x \\cdot 10^{100000000}', '=', 'x')
  expect(large).toMatchObject({ verdict: 'refuted' })
  expect(large.explanation).toContain('too large to print')
})

test('a fault is not taken for what no engine settles', () => {
  const domains = new Map<string, SymbolDomain>()
  domains.get = () => {
    throw new TypeError('a fault')
  }
  const one = { left: term('x'), right: term('x + 1'), domains, values: new Map() }
  expect(() => judgeCase(one, '=', { seed: 1, points: 20 })).toThrow('a fault')
})

describe('an order', () => {
  test.each([
    ['x^2', '<', 'x', UNIT, 'holds'],
    ['x^2', '<', 'x', between(0, 2), 'refuted'],
    ['x^2', '>', 'x', between(1, null), 'holds'],
    ['x^2', '≤', 'x', UNIT, 'holds'],
    ['x^2', '≥', 'x', between(1, null), 'holds'],
    ['x^2', '≥', 'x', UNIT, 'refuted'],
    ['x^2', '≠', '-1', R, 'holds'],
    ['x + 1', '≠', '1 + x', R, 'refuted'],
    ['\\frac{x}{x}', '≥', '1', R, 'conditional if x ≠ 0'],
    ['\\frac{x}{x}', '≥', '1', POSITIVE, 'holds'],
    ['\\frac{x}{x}', '≤', '1', R, 'conditional if x ≠ 0'],
    ['x + \\frac{1}{x} - \\frac{1}{x}', '<', 'x + 1', R, 'conditional if x ≠ 0'],
  ] as const)('%s %s %s: %s', (left, relation, right, domain, expected) =>
    expect(told(left, relation, right, { x: domain })).toBe(expected),
  )
})

describe('the cases of a domain together', () => {
  const one = (left: string, right: string, domain: SymbolDomain | null, value?: string) => ({
    left: term(left),
    right: term(right),
    domains: new Map(domain ? [['x', domain]] : []),
    values: new Map(value === undefined ? [] : [['x', Rational.of(value)]]),
  })
  const judgedCases = (relation: Relation, ...cases: ReturnType<typeof one>[]) =>
    judgeCases(cases, relation, { seed: 1, points: 20 })
  const HOLDS = one('x^2', 'x^2 + 1', R)
  /** True, which no engine shows by anything but samples. */
  const OPEN = one('\\sin(x)', 'x^x', POSITIVE)
  const FAILS = one('x^2', 'x', R)
  const AT_END = one('2^2', '3', null, '2')

  test('fail where one fails, and are open where none does and one is', () => {
    expect(judgedCases('<', HOLDS).verdict).toBe('holds')
    expect(judgedCases('<', OPEN).verdict).toBe('undecided')
    for (const [verdict, ...cases] of [
      ['refuted', HOLDS, AT_END],
      ['refuted', AT_END, HOLDS],
      ['refuted', OPEN, AT_END],
      ['refuted', AT_END, OPEN],
      ['undecided', HOLDS, OPEN],
      ['undecided', OPEN, HOLDS],
    ] as const)
      expect(judgedCases('<', ...cases).verdict).toBe(verdict)
    const [onCondition, plain] = [one('\\frac{x}{x}', '1', R), one('x', 'x', R)]
    for (const cases of [
      [onCondition, plain],
      [plain, onCondition],
    ])
      expect(judgedCases('=', ...cases).verdict).toBe('conditional')
    expect(judgedCases('=', onCondition, one('x', 'x + 1', R)).verdict).toBe('refuted')
  })

  test('fail in a range rather than at its end', () => {
    for (const cases of [
      [AT_END, FAILS],
      [FAILS, AT_END],
    ]) {
      const { witness, explanation } = judgedCases('<', ...cases)
      expect(witness!.x).not.toBe('2')
      expect(explanation).not.toContain('x = 2:')
    }
  })

  test('rest on the weakest evidence', () => {
    const tested = one('\\arctan(-x)', '-\\arctan(x)', R)
    const [alone] = [judgedCases('=', tested)]
    const proved = one('2', '2', null, '2')
    expect([alone.verdict, alone.evidence!.level]).toEqual(['holds', 'tested'])
    for (const cases of [
      [proved, tested],
      [tested, proved],
    ])
      expect(judgedCases('=', ...cases).evidence!.level).toBe('tested')
    const atEnd = { ...tested, values: new Map([['y', Rational.of(2)]]) }
    expect(judgedCases('=', one('x', 'x', R), atEnd).evidence!.level).toBe('tested')
  })

  test('of two that fail alike the first is told', () => {
    const other = one('3^2', '3', null, '3')
    expect(judgedCases('<', AT_END, other).witness).toEqual({ x: '2' })
    expect(judgedCases('<', other, AT_END).witness).toEqual({ x: '3' })
  })

  test('say at which end they fail', () => {
    const { witness, explanation } = judgedCases('<', HOLDS, AT_END)
    expect(witness).toEqual({ x: '2' })
    expect(explanation).toMatch(/^at x = 2: ./)
    expect(judgedCases('<', AT_END).witness).toEqual({ x: '2' })
    expect(judgedCases('<', one('2', '3', null, '2'))).toMatchObject({ verdict: 'holds', witness: null })
  })

  test('are understood as the range is, and bring all their obligations', () => {
    const atEnd = one('2', '3', null, '2')
    const other = one('x', 'x + 1', POSITIVE)
    const alone = [HOLDS, other].map(found => judgedCases('<', found))
    const both = judgedCases('<', other, HOLDS)
    expect(both.obligations).toEqual([...alone[1]!.obligations, ...alone[0]!.obligations])
    const own = [HOLDS, other].map(found => judgeCase(found, '<', { seed: 1, points: 20 }).obligations)
    expect(alone.map(({ obligations }) => obligations)).toEqual(own)
    expect(own.map(obligations => obligations.length)).toEqual([1, 1])
    expect(judgedCases('=', one('2', '2', null, '2'), one('x', 'x', R)).understood).toBe('x = x')
    expect(judgedCases('=', one('x', 'x', R), one('2', '2', null, '2')).understood).toBe('x = x')
    expect(judgedCases('<', atEnd).understood).toBeNull()
  })
})
