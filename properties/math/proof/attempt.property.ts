import { describe, expect, test } from 'vitest'
import { attempt, type Outcome, print } from '../../../src/math/proof/attempt.js'
import { TooLarge, Undefined } from '../../../src/math/proof/budget.js'
import type { NormalForm } from '../../../src/math/proof/normal-form.js'
import { PremiseError } from '../../../src/math/proof/premises.js'
import {
  add,
  divide,
  indexed,
  multiply,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

const LEVEL = 'proved: identity'
const FAILED = {
  proved: false,
  level: LEVEL,
  how: '',
  conditions: [],
  needs: [],
  lemmas: [],
  size: null,
  residue: '',
}
const outcome = (form: NormalForm, residue: TermLike, proved = true): Outcome => ({
  proved,
  how: 'so',
  residue: form.normalForm(term(residue)),
})
const failing = (error: Error) =>
  attempt([symbol('x')], {}, LEVEL, () => {
    throw error
  })

describe('what a tactic found is reported', () => {
  test('proved, with conditions, equal sizes and given equations, in this order', () => {
    const [inG, inN] = [sum('i', indexed('r', 'i'), 'G'), sum('j', indexed('r', 'j'), 'n')]
    const given = [{ left: symbol('y'), right: term(2) }]
    const whole = add(divide('y', 'x'), inG, inN)
    expect(attempt([whole], { given }, LEVEL, form => outcome(form, whole))).toEqual({
      proved: true,
      level: LEVEL,
      how: 'so',
      conditions: ['x ≠ 0', 'n = G', 'given y = 2'],
      needs: [{ term: symbol('x'), relation: '≠ 0' }],
      lemmas: [],
      size: 'any n',
      residue: expect.stringContaining('2/x'),
    })
  })

  test('not proved, with the reason of the tactic or the usual one', () => {
    const run = (more: Partial<Outcome>) =>
      attempt([symbol('x')], {}, LEVEL, form => ({ ...outcome(form, 'x', false), ...more }))
    expect(run({})).toEqual({
      ...FAILED,
      how: 'so',
      residue: 'x',
      reason: 'the normal form does not show it',
    })
    expect(run({ reason: 'because', lemmas: ['one'] })).toMatchObject({ reason: 'because', lemmas: ['one'] })
    expect(run({ proved: true, reason: 'because' }).reason).toBeUndefined()
  })

  test('with each size that is open, once, by name or as any', () => {
    const sizeOf = (...terms: readonly Term[]) => attempt(terms, {}, LEVEL, form => outcome(form, 0)).size
    const [inG, unnamed] = [sum('i', indexed('r', 'i'), 'G'), sum('j', indexed('s', 'j'))]
    expect(sizeOf(symbol('x'))).toBeNull()
    expect(sizeOf(inG)).toBe('any G')
    expect(sizeOf(unnamed)).toBe('any size')
    expect(sizeOf(inG, unnamed)).toBe('any G, any size')
    expect(sizeOf(unnamed, sum('k', indexed('t', 'k')))).toBe('any size')
    const given = [{ left: symbol('G'), right: term(4) }]
    expect(attempt([inG], { given }, LEVEL, form => outcome(form, 0)).size).toBeNull()
  })
})

describe('what went wrong is reported', () => {
  test('as too large, or as undefined, with what was said of it, and nothing else', () => {
    expect(failing(new TooLarge('so'))).toEqual({ ...FAILED, reason: 'too large: so' })
    expect(failing(new RangeError('so'))).toEqual({ ...FAILED, reason: 'too large: so' })
    expect(failing(new Undefined('so'))).toEqual({ ...FAILED, reason: 'undefined: so' })
  })

  test('but for premises that cannot be used, and for what is a fault of ours', () => {
    expect(() => failing(new PremiseError('so'))).toThrow(PremiseError)
    expect(() => failing(new TypeError('so'))).toThrow(TypeError)
    expect(`${new PremiseError('so')}`).toBe('PremiseError: so')
  })
})

describe('a term is refused', () => {
  const reason = (...terms: readonly Term[]) => attempt(terms, {}, LEVEL, form => outcome(form, 0)).reason

  test('that has an index which is reserved for sums, bound or free, wherever it stands', () => {
    const refused = 'undefined: expected an index that does not begin with ·, got ·1'
    expect(reason(indexed('r', '·1'))).toBe(refused)
    expect(reason(sum('·1', 1))).toBe(refused)
    expect(reason(symbol('x'), add(1, multiply(2, sum('i', indexed('r', '·1')))))).toBe(refused)
    expect(reason(indexed('r', 'i·'), sum('i', indexed('r', 'i')), symbol('·1'))).toBeUndefined()
  })

  test('that is deeper than a thousand levels, and not for being long: parts that it shares are seen once', () => {
    const nested = (depth: number, step: (inner: Term) => Term): Term =>
      Array.from({ length: depth }).reduce<Term>(inner => step(inner), symbol('x'))
    expect(reason(nested(20_000, inner => add(inner, 1)))).toMatch(/^too large: /)
    expect(reason(nested(60, inner => add(inner, inner)))).toBeUndefined()
  })
})

test('a residue is printed as a term', () => {
  const { of } = rulesUnder()
  expect(print(of(subtract(1, 'x')))).toBe('1 - x')
  expect(print(of(sum('k', indexed('r', 'k'), 'G')))).toBe('Σ_i(r_i)')
})
