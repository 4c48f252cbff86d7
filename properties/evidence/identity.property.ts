import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../src/evidence/domain.js'
import { judgeIdentity } from '../../src/evidence/identity.js'
import { searchCounterexample } from '../../src/evidence/sampling.js'
import { Rational } from '../../src/numeric/rational.js'
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
} from '../../src/term/term.js'

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

describe('points', () => {
  test('reach the corners of every domain', () => {
    const seen = new Map<string, Set<string>>()
    const space = {
      symbols: new Map<string, SymbolDomain>([
        ['x', 'real'],
        ['y', 'positive'],
        ['p', 'unit'],
      ]),
      groups: ['r'],
      sizes: ['G'],
    }
    searchCounterexample(
      space,
      ({ symbols, groups }) => {
        const note = (key: string, value: string) => seen.set(key, (seen.get(key) ?? new Set()).add(value))
        const [x, y, p] = ['x', 'y', 'p'].map(name => symbols.get(name)!)
        note('x', `${x!.sign()}`)
        note('y', y!.lt(1) ? 'small' : y!.gt(20) ? 'large' : 'middle')
        note('p', p!.lt('1/10') ? 'low' : p!.gt('9/10') ? 'high' : 'middle')
        note('G', symbols.get('G')!.toString())
        note('r', groups.get('r')!.length === Number(symbols.get('G')!.numerator) ? 'as many' : 'other')
        expect(y!.sign()).toBe(1)
        expect(p!.gt(0) && p!.lt(1)).toBe(true)
        return false
      },
      { seed: 1, points: 500 },
    )
    expect(Object.fromEntries([...seen].map(([key, values]) => [key, [...values].sort()]))).toEqual({
      x: ['-1', '0', '1'],
      y: ['large', 'middle', 'small'],
      p: ['high', 'low', 'middle'],
      G: ['2', '3', '4'],
      r: ['as many'],
    })
  })

  test('are the same for the same seed, and the counterexample is the first one shrunk', () => {
    const space = { symbols: new Map<string, SymbolDomain>([['x', 'real']]), groups: [], sizes: [] }
    const search = (seed: number) =>
      searchCounterexample(space, ({ symbols }) => symbols.get('x')!.gt(3), { seed, points: 100 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), seed => {
        expect(search(seed).counterexample).toEqual(search(seed).counterexample)
      }),
      { numRuns: 20 },
    )
    expect(search(1).counterexample!.symbols.get('x')!.toString()).toBe('4')
  })
})
