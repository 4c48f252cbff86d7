import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import type { Relation } from '../../../src/math/engines/relation.js'
import { compareOn } from '../../../src/math/judges/comparison.js'
import { evidence } from '../../../src/math/judges/judgement.js'
import {
  add,
  divide,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const EFFORT = { seed: 5, points: 60 }
const RELATIONS: readonly Relation[] = ['=', '≠', '<', '≤', '>', '≥']
const compare = (left: TermLike, is: Relation, right: TermLike, domains: Record<string, SymbolDomain> = {}) =>
  compareOn(term(left), is, term(right), new Map(Object.entries(domains)), EFFORT)
const holds = (...args: Parameters<typeof compare>) => compare(...args).holds

describe('closed values', () => {
  test('say both values and their order as terms, whatever was asked', () => {
    const order = {
      '<': [number(2), number(3)],
      '=': [number(2), number(2)],
      '>': [number(3), number(2)],
    } as const
    for (const relation of RELATIONS)
      for (const is of ['<', '=', '>'] as const) {
        const [left, right] = order[is]
        const { obligations, shown, witness } = compare(left, relation, right)
        const settled = { positive: [], unit: [], outcome: 'proved', witness: null, conditions: [] } as const
        expect(obligations).toEqual([{ left, relation: is, right, ...settled }])
        expect([shown, witness]).toEqual([`${is === '>' ? 3 : 2} against ${is === '<' ? 3 : 2}`, null])
      }
  })

  test('rest on the lemmas and the conditions of a proof that they are equal', () => {
    const root = squareRoot(add(3, multiply(2, squareRoot(2))))
    expect(compare(root, '=', add(1, squareRoot(2))).evidence).toEqual(
      evidence('proved: identity', { lemmas: ['squaring is one-to-one on the numbers of one sign'] }),
    )
    const [left, right] = [subtract(squareRoot(2), 1), subtract(squareRoot(3), 1)]
    const same = divide(multiply(add(1, squareRoot(2)), right), right)
    expect(compare(divide(1, left), '≤', same).evidence!.conditions).toEqual([
      'sqrt(2) - 1 ≠ 0',
      'sqrt(3) - 1 ≠ 0',
    ])
  })

  test('that differ from the 200th digit on are told apart by 240, either way round', () => {
    const [root, more] = [squareRoot(2), add(squareRoot(2), number('1e-200'))]
    const rests = evidence('proved: enclosure', { digits: 240 })
    expect(compare(root, '<', more)).toMatchObject({ holds: true, evidence: rests })
    expect(compare(more, '>', root)).toMatchObject({ holds: true, evidence: rests })
  })

  test('that are equal are so however their enclosures lie', () => {
    for (let k = 2; k < 12; k++)
      for (const [left, right] of [
        [squareRoot(2 * k * k), multiply(k, squareRoot(2))],
        [multiply(k, squareRoot(2)), squareRoot(2 * k * k)],
      ] as const) {
        expect(holds(left, '<', right)).toBe(false)
        expect(holds(left, '>', right)).toBe(false)
      }
  })
})

describe('a relation on a range', () => {
  test('says for which ranges of which symbols, in the order of the statement', () =>
    expect(compare(add('p', 'q'), '>', 0, { p: 'unit', q: 'positive' }).shown).toBe(
      'proved for p in (0, 1), q > 0',
    ))

  test('is proved as a difference that is positive, or not negative', () => {
    const settled = { unit: [], outcome: 'proved', witness: null, conditions: [] } as const
    const zero = number(0)
    expect(compare('q', '>', 0, { q: 'positive' }).obligations).toEqual([
      { left: zero, relation: '<', right: subtract('q', 0), positive: ['q'], ...settled },
    ])
    expect(compare(0, '≤', power('x', 2)).obligations).toEqual([
      { left: zero, relation: '<=', right: subtract(power('x', 2), 0), positive: [], ...settled },
    ])
  })

  test('is refuted by one point of a search that can be done again, as it stands', () => {
    const [x, one] = [term('x'), number(1)]
    const wanted: [Relation, '<' | '<=', Term, Term][] = [
      ['<', '<', x, one],
      ['≤', '<=', x, one],
      ['>', '<', one, x],
      ['≥', '<=', one, x],
    ]
    for (const [relation, printed, left, right] of wanted) {
      const { evidence: rests, witness, obligations } = compare(x, relation, one)
      const { path } = rests!
      expect(path).toMatch(/^\d+(:\d+)*$/)
      expect(rests).toEqual(evidence('refuted: witness', { points: 1, seed: 5, path }))
      const settled = { positive: [], unit: [], outcome: 'refuted', witness, conditions: [] } as const
      expect(obligations).toEqual([{ left, relation: printed, right, ...settled }])
    }
    expect(compare('x', '=', add('x', 1))).toMatchObject({
      shown: 'at x = 0 the left is 0, the right 1',
      obligations: [{ left: x, right: add('x', 1) }],
    })
  })
})

describe('what is not known', () => {
  test('is no fault, but what is no term is one', () => {
    const broken = { kind: 'number', value: null } as unknown as Term
    expect(() => compare(broken, '<', 1)).toThrow(TypeError)
  })
})
