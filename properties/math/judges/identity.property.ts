import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { searchCounterexample } from '../../../src/math/engines/search.js'
import { judgeIdentity, restricted, spaceOf, valueAt } from '../../../src/math/judges/identity.js'
import { evidence, judgement } from '../../../src/math/judges/judgement.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  apply,
  divide,
  indexed,
  ln,
  multiply,
  negate,
  power,
  sigmoid,
  squareRoot,
  subtract,
  sum,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const EFFORT = { seed: 3, points: 200 }
const positive = (...names: string[]) => new Map(names.map(name => [name, 'positive' as SymbolDomain]))
const judge = (left: TermLike, right: TermLike, domains: ReadonlyMap<string, SymbolDomain> = new Map()) =>
  judgeIdentity(term(left), term(right), domains, EFFORT)

describe('an identity', () => {
  test('that the normal form shows is proved', () => {
    expect(judge(sigmoid(subtract(add('r', 'c'), add('s', 'c'))), sigmoid(subtract('r', 's')))).toMatchObject(
      {
        verdict: 'holds',
        evidence: { level: 'proved: identity' },
      },
    )
  })

  test('that is false is refuted by a point which refutes it by hand', () => {
    const judged = judge(sigmoid('x'), sigmoid(negate('x')))
    expect(judged.verdict).toBe('refuted')
    const x =
      Number(Rational.of(judged.witness!.x!).numerator) / Number(Rational.of(judged.witness!.x!).denominator)
    expect(1 / (1 + Math.exp(-x))).not.toBeCloseTo(1 / (1 + Math.exp(x)), 9)
  })

  test('that differs by one part in 10^20 is refuted all the same', () => {
    expect(judge(multiply('x', '1.00000000000000000001'), 'x', positive('x')).verdict).toBe('refuted')
  })

  test('that no engine proves and no point refutes is tested, never proved', () => {
    const absolute = judge(apply('abs', multiply('x', 'x')), multiply('x', 'x'))
    expect(absolute.verdict).toBe('holds')
    expect(['tested', 'proved: identity']).toContain(absolute.evidence!.level)
    expect(judge(apply('abs', 'x'), 'x', positive('x')).evidence!.level).toMatch(/tested|proved/)
  })

  test('that is defined nowhere is undecided', () => {
    expect(judge(ln(negate(multiply('x', 'x'))), 'y')).toMatchObject({ verdict: 'undecided' })
  })

  test('of groups is refuted by a group, at any size', () => {
    const mean = divide(sum('j', indexed('r', 'j'), 'G'), 'G')
    const deviations = sum('i', subtract(indexed('r', 'i'), mean), 'G')
    expect(judge(deviations, 0)).toMatchObject({ verdict: 'holds', evidence: { size: 'any G' } })
    const judged = judge(sum('i', power(indexed('r', 'i'), 2), 'G'), 'G')
    expect(judged.verdict).toBe('refuted')
    const members = judged.witness!.r!.split(', ').map(Rational.of)
    const squares = members.reduce((total, r) => total.plus(r.times(r)), Rational.ZERO)
    expect(squares.eq(members.length)).toBe(false)
  })

  test('names in its witness only the symbols that matter', () => {
    const judged = judge(add('x', subtract('y', 'y')), add('x', 1))
    expect(judged.verdict).toBe('refuted')
    expect(Object.keys(judged.witness!)).not.toContain('y')
  })

  test('keeps to the domain: √x² = x is false somewhere, and nowhere among the positive', () => {
    expect(judge(squareRoot(power('x', 2)), 'x').verdict).toBe('refuted')
    expect(judge(squareRoot(power('x', 2)), 'x', positive('x')).verdict).toBe('holds')
    const half = new Map<string, SymbolDomain>([['p', 'unit']])
    expect(judge(divide(subtract(1, 'p'), 'p'), divide('p', subtract(1, 'p')), half).verdict).toBe('refuted')
  })
})

describe('what an identity says', () => {
  const settled = { relation: '=', positive: [], unit: [], witness: null, conditions: [] } as const

  test('where it is proved: the tactic, the sizes, the conditions in order, and the statement as terms', () => {
    const [left, right] = [add(divide(power('x', 2), 'x'), 'y'), add(divide(power('y', 2), 'y'), 'x')]
    const conditions = ['x ≠ 0', 'y ≠ 0']
    expect(judge(left, right)).toEqual(
      judgement('holds', {
        evidence: evidence('proved: identity', { conditions }),
        obligations: [{ ...settled, left, right, outcome: 'proved', conditions }],
        explanation: 'normal form',
        understood: 'x^2/x + y = y^2/y + x',
      }),
    )
    const members = sum('i', indexed('r', 'i'), 'G')
    expect(judge(divide(members, 'G'), divide(members, 'G')).explanation).toBe('normal form, any G')
    expect(judge(squareRoot(power('x', 2)), 'x', positive('x')).evidence!.level).toBe('proved: identity')
  })

  test('where it is tested: at how many points, and to how many digits', () =>
    expect(judge(apply('abs', multiply('x', apply('abs', 'x'))), power('x', 2))).toEqual(
      judgement('holds', {
        evidence: evidence('tested', { digits: 30, points: 200, seed: 3 }),
        explanation: 'tested at 200 points to 30 digits, not proved',
        understood: 'abs(x·abs(x)) = x^2',
      }),
    ))

  test('where it is refuted: the point, both values there, and the statement as terms', () => {
    const { evidence: rests, ...judged } = judge('x', add('x', 1))
    const witness = { x: '0' }
    expect({ ...judged, evidence: null }).toEqual(
      judgement('refuted', {
        witness,
        obligations: [{ ...settled, left: term('x'), right: add('x', 1), outcome: 'refuted', witness }],
        explanation: 'at x = 0 the left is 0, the right 1',
        understood: 'x = x + 1',
      }),
    )
    const { path } = rests!
    expect(rests).toEqual(evidence('refuted: witness', { digits: 30, points: 1, seed: 3, path }))
    expect(path).toMatch(/^\d+(:\d+)*$/)
    expect(judge(1, 2)).toMatchObject({ witness: {}, explanation: 'the left is 1, the right 2' })
  })

  test('where an opaque function might be another or the same: which', () => {
    const [f, same] = [apply('f', power(apply('abs', 'x'), 2)), apply('f', power('x', 2))]
    expect(judge(f, same)).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'nothing shows that f(abs(x)^2) is another value than f(x^2)',
    })
  })

  test('of points without a value: it holds from half of them on, and not below', () => {
    // |x|x|| + ln x = x² + ln x holds where it is defined, which is for x > 0.
    const [left, right] = [apply('abs', multiply('x', apply('abs', 'x'))), power('x', 2)]
    const space = { symbols: new Map([['x', 'real' as const]]), groups: [], sizes: [] }
    const seen = new Set<number>()
    for (let seed = 0; seed < 30; seed++) {
      const points = 2 + (seed % 4)
      let defined = 0
      searchCounterexample(space, ({ symbols }) => symbols.get('x')!.sign() > 0 && ++defined < 0, {
        seed,
        points,
      })
      const judged = judgeIdentity(add(left, ln('x')), add(right, ln('x')), new Map(), { seed, points })
      const isTested = defined >= points / 2
      expect(judged).toMatchObject(
        isTested
          ? { verdict: 'holds', evidence: { points: defined } }
          : {
              verdict: 'undecided',
              reason: 'no-engine',
              explanation: `defined at ${defined} of ${points} points only`,
            },
      )
      seen.add(defined / points)
    }
    // The tie, just below it, and nowhere.
    for (const part of [1 / 2, 2 / 5, 0]) expect(seen).toContain(part)
  })
})

describe('a point', () => {
  const [one, two] = [Rational.of(1), Rational.of(2)]
  const point = {
    symbols: new Map([
      ['x', one],
      ['G', two],
      ['y', two],
    ]),
    groups: new Map([
      ['r', [one, two]],
      ['s', [two, two]],
    ]),
  }

  test('is restricted to the symbols, the sizes and the groups that are left', () => {
    const space = { symbols: new Map([['x', 'real' as const]]), groups: ['s'], sizes: ['G'] }
    expect(restricted(point, space)).toEqual({
      symbols: new Map([
        ['x', one],
        ['G', two],
      ]),
      groups: new Map([['s', [two, two]]]),
    })
  })

  test('gives every free symbol, application, group and size of a term a value', () => {
    const r = indexed('r', 'i')
    const of = add(sum('i', multiply(r, 'x'), 'G'), divide('p', 'G'), apply('f', 'y'))
    expect(spaceOf(of, new Map([['p', 'unit']]))).toEqual({
      symbols: new Map([
        ['x', 'real'],
        ['p', 'unit'],
        ['f(y)', 'real'],
      ]),
      groups: ['r'],
      sizes: ['G'],
    })
  })

  test('has no value where a term is undefined, and is at fault where it lacks a symbol', () => {
    expect(valueAt(ln('x'), point)!.bounds().lower.toString()).toBe('0')
    expect(valueAt(ln(subtract('x', 1)), point)).toBeNull()
    expect(() => valueAt(term('z'), point)).toThrow(ReferenceError)
  })
})
