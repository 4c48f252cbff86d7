import { describe, expect, test } from 'vitest'
import type { Premises } from '../../../src/math/proof/premises.js'
import { proveFreeOf, proveIdentity, proveProportional, proveSign } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const prove = (left: TermLike, right: TermLike, premises: Premises = {}) =>
  proveIdentity(term(left), term(right), premises)
const positive = { positive: ['a', 'b'] }

/** (x + 1)(x + 2)/((x + 1)(x + 3)) multiplied out: neither side divides the other, so that it is not cancelled. */
const uncancelled = divide(add(power('x', 2), multiply(3, 'x'), 2), add(power('x', 2), multiply(4, 'x'), 3))
const cancelled = divide(add('x', 2), add('x', 3))
/** √(a² + 2ab + b²), which is a + b and does not show it. */
const root = squareRoot(add(power('a', 2), multiply(2, 'a', 'b'), power('b', 2)))
const total = add('a', 'b')

/** Premises that count how often they are read: once for each tactic that is tried. */
function counted(...names: readonly string[]) {
  const count = { tactics: 0 }
  const premises: Premises = {
    positive: {
      *[Symbol.iterator]() {
        count.tactics++
        yield* names
      },
    },
  }
  return { count, premises }
}

describe('an identity is proved', () => {
  test('by the difference where that is 0, even if other tactics would do', () => {
    const { count, premises } = counted('a', 'b')
    expect(prove(add('a', 'b'), add('b', 'a'), premises)).toEqual({
      proved: true,
      level: 'proved: identity',
      how: 'normal form',
      conditions: [],
      needs: [],
      lemmas: [],
      size: null,
      residue: '0',
    })
    expect(count.tactics).toBe(1)
  })

  test('by logarithms where both sides are positive, with the lemma that this takes', () => {
    const proof = prove(exp(uncancelled), exp(cancelled))
    expect(proof).toMatchObject({
      proved: true,
      level: 'proved: identity',
      how: 'normal form of logarithms',
      lemmas: ['ln is one-to-one on the positive numbers'],
      residue: '0',
    })
    expect(proof.reason).toBeUndefined()
  })

  test('by squares where both sides have one sign, with the lemma that this takes', () => {
    const bySquares = {
      proved: true,
      level: 'proved: identity',
      how: 'normal form of squares',
      lemmas: ['squaring is one-to-one on the numbers of one sign'],
      residue: '0',
    }
    expect(prove(root, total, positive)).toMatchObject(bySquares)
    expect(prove(negate(root), negate(total), positive)).toMatchObject(bySquares)
    expect(prove(root, total, { nonnegative: ['a', 'b'] })).toMatchObject(bySquares)
    expect(prove(negate(root), negate(total), { nonnegative: ['a', 'b'] })).toMatchObject(bySquares)
    expect(prove(squareRoot(add(3, multiply(2, squareRoot(2)))), add(1, squareRoot(2)))).toMatchObject(
      bySquares,
    )
  })

  test('by squares also where one side is 0: a root of √(a² + 2ab + b²) - a - b', () => {
    const hidden = multiply(squareRoot(subtract(root, total)), add(root, total))
    const nonnegative = { nonnegative: ['a', 'b'] }
    expect(prove(hidden, 0, nonnegative)).toMatchObject({ proved: true, how: 'normal form of squares' })
    expect(prove(0, negate(hidden), nonnegative)).toMatchObject({
      proved: true,
      how: 'normal form of squares',
    })
  })
})

describe('an identity is not proved', () => {
  test('by squares of two signs', () => {
    expect(prove(root, negate(total), positive).proved).toBe(false)
    expect(prove(negate(root), total, positive).proved).toBe(false)
    expect(prove(root, total).proved).toBe(false)
    expect(prove(power('x', 2), power('y', 2)).proved).toBe(false)
    expect(prove('x', negate('x')).proved).toBe(false)
  })

  test('by logarithms of what need not be positive', () => {
    expect(prove(multiply('x', exp(uncancelled)), multiply('x', exp(cancelled))).proved).toBe(false)
    const given = [{ left: ln('y'), right: term('u') }]
    const [left, right] = [exp(add(uncancelled, 'u')), multiply('y', exp(cancelled))]
    expect(prove(left, right, { given }).proved).toBe(false)
    expect(prove(right, left, { given }).proved).toBe(false)
    expect(prove(left, right, { given, positive: ['y'] }).proved).toBe(true)
  })

  test('that is false, with the difference and the reason', () => {
    expect(prove('a', multiply(2, 'a'), positive)).toEqual({
      proved: false,
      level: 'proved: identity',
      how: 'normal form',
      conditions: [],
      needs: [],
      lemmas: [],
      size: null,
      residue: '-a',
      reason: 'the normal form does not show it',
    })
    const { count, premises } = counted('a', 'b')
    expect(prove('a', 'b', premises)).toMatchObject({ proved: false, how: 'normal form', residue: 'a - b' })
    expect(count.tactics).toBe(3)
  })

  test('that is false and has no sign to go by, with the difference of the left from the right', () => {
    for (const [left, right, residue] of [
      ['x', 'y', 'x - y'],
      [power('x', 2), negate('y'), 'x^2 + y'],
      [negate('y'), power('x', 2), '-y - x^2'],
    ] as const)
      expect(prove(left, right)).toMatchObject({ proved: false, residue })
  })

  test('and not tried again by other tactics, if it is undefined or too large', () => {
    for (const [strange, reason] of [
      [divide(1, 0), /^undefined/],
      [power(add(1, 'a'), 100_000), /^too large/],
    ] as const) {
      const { count, premises } = counted('a')
      const proof = prove(strange, 'a', premises)
      expect(proof).toMatchObject({ proved: false, residue: '', reason: expect.stringMatching(reason) })
      expect(count.tactics).toBe(1)
    }
  })
})

describe('a sign is proved', () => {
  test('by the terms or squares of the normal form, else by the parts', () => {
    expect(proveSign(total, positive)).toMatchObject({
      proved: true,
      level: 'proved: sign',
      sign: 'positive',
      how: 'the normal form is a sum of terms, or of squares, of one sign',
      residue: 'a + b',
    })
    expect(proveSign(power(subtract('x', 'y'), 4))).toMatchObject({
      proved: true,
      level: 'proved: sign',
      sign: 'nonnegative',
      how: 'the parts have one sign',
    })
  })

  test('for any size of a group', () => {
    const squares = sum('i', power(indexed('r', 'i'), 2), 'G')
    expect(proveSign(squares)).toMatchObject({ sign: 'nonnegative', size: 'any G' })
    expect(proveSign(term('G')).size).toBeNull()
  })

  test('or not at all, and then none is told', () => {
    expect(proveSign(subtract('a', 'b'), positive)).toMatchObject({
      proved: false,
      sign: 'unknown',
      residue: 'a - b',
      reason: 'the normal form does not show it',
    })
    expect(proveSign(ln(-1))).toMatchObject({ proved: false, sign: 'unknown', level: 'proved: sign' })
  })
})

describe('two sides are proved proportional', () => {
  const proportional = (left: TermLike, right: TermLike, premises: Premises = {}) => {
    const { multiplier, ...proof } = proveProportional(term(left), term(right), premises)
    return { ...proof, multiplier: multiplier && toPlain(multiplier) }
  }

  test('with the multiplier, which is nowhere 0', () => {
    expect(proportional(multiply('a', 'x'), multiply(2, 'x'), positive)).toMatchObject({
      proved: true,
      level: 'proved: identity',
      how: 'normal form of left - m · right',
      multiplier: '(1/2)·a',
      residue: '0',
      size: null,
    })
    expect(proportional(negate('x'), multiply(add('a', 1), 'x'), positive).multiplier).toBe('-1/(a + 1)')
  })

  test('for any size of a group', () => {
    const mean = sum('i', indexed('r', 'i'), 'G')
    expect(proportional(multiply('G', mean), mean)).toMatchObject({
      proved: true,
      size: 'any G',
      multiplier: 'G',
    })
  })

  test('if both are 0, without a multiplier, and not if one is', () => {
    expect(proportional(0, 0)).toMatchObject({ proved: true, multiplier: null, residue: '0' })
    expect(proportional('x', 0)).toMatchObject({ proved: false, multiplier: null, residue: 'x' })
    expect(proportional(0, 'x')).toMatchObject({ proved: false, multiplier: null, residue: '0' })
  })

  test('and not with a multiplier that may be 0 or has none: what is left is the ratio', () => {
    expect(proportional(multiply('y', 'x'), 'x')).toMatchObject({
      proved: false,
      multiplier: null,
      residue: 'y',
    })
    expect(proportional('x', multiply('y', 'x'))).toMatchObject({
      proved: false,
      multiplier: null,
      residue: '1/y',
    })
    expect(proportional('x', multiply(add('y', 1), 'x')).proved).toBe(false)
  })
})

describe('freedom from a name is proved', () => {
  const free = (whole: Term, names: readonly string[], premises: Premises = {}) =>
    proveFreeOf(whole, names, premises)
  /** e^A e^-B with A = B: 1, which only its logarithm shows. */
  const hidden = multiply(exp(uncancelled), exp(negate(cancelled)))

  test('by the normal form, even if its logarithm would do', () => {
    expect(free(multiply('a', divide('x', 'x')), ['x'], positive)).toMatchObject({
      proved: true,
      level: 'proved: identity',
      how: 'normal form',
      residue: 'a',
      conditions: ['x ≠ 0'],
    })
  })

  test('by the logarithm of what is positive', () => {
    expect(free(hidden, ['x'])).toMatchObject({
      proved: true,
      level: 'proved: identity',
      how: 'normal form of the logarithm',
      residue: '0',
    })
    expect(free(multiply('a', hidden), ['x'], positive)).toMatchObject({ proved: true, residue: 'ln(a)' })
  })

  test('and not by the logarithm of anything else', () => {
    const proof = free(multiply('y', hidden), ['x'])
    expect(proof).toMatchObject({ proved: false, how: 'normal form' })
    expect(proof.conditions).not.toContain('y > 0')
  })

  test('not of a symbol, a group or a size that is left in it', () => {
    const counts = sum('i', indexed('r', 'i'), 'G')
    for (const name of ['r', 'G']) expect(free(counts, [name]).proved).toBe(false)
    expect(free(counts, ['x', 'i'])).toMatchObject({ proved: true, size: 'any G' })
    expect(free(add('x', 'y'), ['z', 'y'])).toMatchObject({
      proved: false,
      how: 'normal form',
      residue: 'x + y',
    })
    expect(free(add(counts, sum('j', indexed('r', 'j'))), ['#j']).proved).toBe(false)
  })

  test('and what is given up is not tried again', () => {
    const { count, premises } = counted('a')
    expect(free(divide(1, 0), ['x'], premises).reason).toMatch(/^undefined/)
    expect(count.tactics).toBe(1)
  })
})
