import { describe, expect, test } from 'vitest'
import { add, multiply, power, subtract, symbol, type TermLike, term } from '../../../src/term/term.js'
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

test('what is undecided is never false', () => {
  expect(
    isFalse(statement(x, '=', add(x, 1)), { outcome: 'undecided', witness: null, reason: 'no engine' }),
  ).toBe(false)
})
