import { describe, expect, test } from 'vitest'
import {
  add,
  apply,
  indexed,
  multiply,
  power,
  subtract,
  sum,
  symbol,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import type { ClaimMutant } from './claim-mutants.js'
import { confirm, trialsOf } from './confirm.js'
import type { Settlement } from './settle.js'

/** The comparator is tested first: what it lets pass, every count above it hides. */

const statement = (left: TermLike, relation: ClaimMutant['relation'], right: TermLike): ClaimMutant => ({
  rule: 'planted',
  relation,
  left: term(left),
  right: term(right),
  positive: ['x'],
  unit: [],
})
const x = symbol('x')
const proved: Settlement = { outcome: 'proved', witness: null, reason: null }
const refutedAt = (value: string): Settlement => ({ outcome: 'refuted', witness: { x: value }, reason: null })
const isFalse = (mutant: ClaimMutant, settlement: Settlement) =>
  confirm(mutant, settlement, trialsOf(mutant, 5)).isFalse

describe('a proof', () => {
  test.each<[string, ClaimMutant, boolean]>([
    [
      'of (x + 1)² = x² + 2x + 1',
      statement(power(add(x, 1), 2), '=', add(power(x, 2), multiply(2, x), 1)),
      false,
    ],
    ['of x = x + 1', statement(x, '=', add(x, 1)), true],
    ['of x = x + 1e-60', statement(x, '=', add(x, '1e-60')), true],
    ['of x - x = 0', statement(subtract(x, x), '=', 0), false],
    ['of x < x + 1', statement(x, '<', add(x, 1)), false],
    ['of x < x', statement(x, '<', x), true],
    ['of x > x', statement(x, '>', x), true],
    ['of x <= x', statement(x, '<=', x), false],
    ['of x >= x', statement(x, '>=', x), false],
    ['of x <= x - 1', statement(x, '<=', subtract(x, 1)), true],
    ['of x >= x + 1', statement(x, '>=', add(x, 1)), true],
  ])('%s', (_, mutant, expected) => {
    expect(isFalse(mutant, proved)).toBe(expected)
  })
})

test('a witness must be one, and have a value', () => {
  expect(isFalse(statement(power(x, 2), '=', x), refutedAt('2'))).toBe(false)
  expect(isFalse(statement(power(x, 2), '=', x), refutedAt('1'))).toBe(true)
  expect(isFalse(statement(power(subtract(x, 2), -1), '=', 7), refutedAt('2'))).toBe(true)
})

describe('what a witness leaves out', () => {
  const anywhere: Settlement = { outcome: 'refuted', witness: {}, reason: null }

  test('may be without a value somewhere, as a root of a negative number is', () => {
    const root = power(subtract(x, 1), '1/2')
    expect(isFalse(statement(add(root, 1), '=', root), anywhere)).toBe(false)
  })

  test('must not be what makes the statement true', () => {
    expect(isFalse(statement(add(x, 1), '=', 2), { ...anywhere, witness: { x: '1' } })).toBe(true)
    expect(isFalse(statement(multiply(x, 0), '=', 0), anywhere)).toBe(true)
    expect(isFalse(statement(apply('min', x, '1e-9'), '=', '1e-9'), anywhere)).toBe(true)
  })
})

test('an index that a sum of the claim counts may be free in its mutant', () => {
  const member = (index: string) => indexed('r', index)
  const claim = statement(sum('i', member('i')), '=', sum('j', member('j')))
  const mutant = { ...claim, left: member('i') }
  expect(confirm(mutant, proved, trialsOf(claim, 5)).defined).toBeGreaterThan(0)
})

test('what is undecided is never false', () => {
  expect(
    isFalse(statement(x, '=', add(x, 1)), { outcome: 'undecided', witness: null, reason: 'no engine' }),
  ).toBe(false)
})
