import { describe, expect, test } from 'vitest'
import { attempt, type Outcome, print } from '../../../src/math/proof/attempt.js'
import { TooLarge, Undefined } from '../../../src/math/proof/budget.js'
import type { NormalForm } from '../../../src/math/proof/normal-form.js'
import { PremiseError } from '../../../src/math/proof/premises.js'
import {
  add,
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
const FAILED = { proved: false, level: LEVEL, how: '', conditions: [], lemmas: [], size: null, residue: '' }
const outcome = (form: NormalForm, residue: TermLike, proved = true): Outcome => ({
  proved,
  how: 'so',
  residue: form.normalForm(term(residue)),
})
const failing = (error: Error) =>
  attempt([symbol('x')], {}, LEVEL, () => {
    throw error
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
