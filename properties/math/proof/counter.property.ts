import { describe, expect, test } from 'vitest'
import type { Premises } from '../../../src/math/proof/premises.js'
import { proveFreeOf, proveIdentity, proveProportional, proveSign } from '../../../src/math/proof/tactics.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

/** Laws that hold for some numbers only: each is where a careless prover would go wrong. */

const [x, y, a, b] = ['x', 'y', 'a', 'b'].map(symbol) as [Term, Term, Term, Term]
const r = (index: string) => indexed('r', index)

const prove = (left: TermLike, right: TermLike, premises: Premises = {}) =>
  proveIdentity(term(left), term(right), premises)

describe('what is true of some numbers only is not proved of all', () => {
  const refused: readonly (readonly [string, TermLike, TermLike])[] = [
    ['ln x² = 2 ln x', ln(power(x, 2)), multiply(2, ln(x))],
    ['√x² = x', squareRoot(power(x, 2)), x],
    ['√x² = -x', squareRoot(power(x, 2)), negate(x)],
    ['(x²)^(3/2) = x³', power(power(x, 2), '3/2'), power(x, 3)],
    ['(x²)^b = x^(2b)', power(power(x, 2), b), power(x, multiply(2, b))],
    ['(x⁴)^(1/4) = x', power(power(x, 4), '1/4'), x],
    ['√(xy) = √(-xy)', squareRoot(multiply(x, y)), squareRoot(negate(multiply(x, y)))],
    ['√(x+y) = √x + √y', squareRoot(add(x, y)), add(squareRoot(x), squareRoot(y))],
    ['ln(x + y) = ln x + ln y', ln(add(x, y)), add(ln(x), ln(y))],
    ['e^(xy) = e^x e^y', exp(multiply(x, y)), multiply(exp(x), exp(y))],
    ['e^((ln x)²) = x', exp(power(ln(x), 2)), x],
    ['e^(ln x ln y) = x', exp(multiply(ln(x), ln(y))), x],
    ['|x| = x', apply('abs', x), x],
    ['x^a = a^x', power(x, a), power(a, x)],
    ['f(x) = f(y)', apply('f', x), apply('f', y)],
    ['f(x) = g(x)', apply('f', x), apply('g', x)],
    ['f(x, y) = f(y, x)', apply('f', x, y), apply('f', y, x)],
    ['0 = 1e-300', 0, '1e-300'],
  ]
  for (const [says, left, right] of refused) test(says, () => expect(prove(left, right).proved).toBe(false))
})

describe('a law that asks for something of its symbols says what', () => {
  const conditional: readonly (readonly [string, TermLike, TermLike, readonly string[]])[] = [
    ['x/x = 1', divide(x, x), 1, ['x ≠ 0']],
    ['1/(1/x) = x', divide(1, divide(1, x)), x, ['x ≠ 0']],
    ['0/x = 0', divide(0, x), 0, ['x ≠ 0']],
    ['0 ln x = 0', multiply(0, ln(x)), 0, ['x > 0']],
    ['√x √x = x', multiply(squareRoot(x), squareRoot(x)), x, ['x ≥ 0']],
    ['x/√x = √x', divide(x, squareRoot(x)), squareRoot(x), ['x > 0']],
    [
      '√x √y = √(xy)',
      multiply(squareRoot(x), squareRoot(y)),
      squareRoot(multiply(x, y)),
      ['x ≥ 0', 'y ≥ 0', 'x·y ≥ 0'],
    ],
    ['√(-x)² = -x', power(squareRoot(negate(x)), 2), negate(x), ['-x ≥ 0']],
    ['e^(ln x) = x', exp(ln(x)), x, ['x > 0']],
    ['e^(-ln x) = 1/x', exp(negate(ln(x))), divide(1, x), ['x > 0']],
    ['x^a x^b = x^(a+b)', multiply(power(x, a), power(x, b)), power(x, add(a, b)), ['x > 0']],
    ['(x^a)^b = x^(ab)', power(power(x, a), b), power(x, multiply(a, b)), ['x > 0']],
    ['x^(a - a) = 1', power(x, subtract(a, a)), 1, ['x > 0']],
    ['x^(1/3) cubed is x', power(power(x, '1/3'), 3), x, ['x > 0']],
    [
      '1/√(x - x²) squared',
      power(squareRoot(subtract(x, power(x, 2))), -2),
      divide(1, multiply(x, subtract(1, x))),
      ['x - x^2 > 0'],
    ],
  ]
  for (const [says, left, right, conditions] of conditional)
    test(says, () => {
      const proof = prove(left, right)
      expect(proof.proved).toBe(true)
      expect([...proof.conditions].sort()).toEqual(expect.arrayContaining([...conditions].sort()))
    })

  test('and of nothing that the premises say already', () => {
    const premises = { positive: ['x', 'y'] }
    expect(prove(ln(power(x, 2)), multiply(2, ln(x)), premises)).toMatchObject({
      proved: true,
      conditions: [],
    })
    expect(prove(squareRoot(power(x, 2)), x, premises)).toMatchObject({ proved: true, conditions: [] })
    expect(prove(divide(x, add(x, y)), subtract(1, divide(y, add(x, y))), premises)).toMatchObject({
      proved: true,
      conditions: [],
    })
  })

  test('x⁰ = 1 is the convention, also at x = 0', () =>
    expect(prove(power(x, 0), 1)).toMatchObject({ proved: true, conditions: [] }))

  test('a premise that is a term is as good as a symbol', () => {
    const positive = ['p', subtract(1, 'p')]
    const odds = squareRoot(divide(subtract(1, 'p'), 'p'))
    const advantage = divide(subtract(1, 'p'), squareRoot(multiply('p', subtract(1, 'p'))))
    expect(prove(advantage, odds, { positive })).toMatchObject({ proved: true, conditions: [] })
    expect(prove(advantage, divide(1, odds), { positive }).proved).toBe(false)
  })
})

describe('what is defined nowhere proves nothing', () => {
  const undefinedTerms: readonly (readonly [string, Term])[] = [
    ['1/0', divide(1, 0)],
    ['1/(x - x)', divide(1, subtract(x, x))],
    ['0⁻¹ · 0', multiply(power(0, -1), 0)],
    ['ln 0', ln(0)],
    ['ln(-1)', ln(-1)],
    ['√-1', squareRoot(-1)],
    ['ln(-e^x)', ln(negate(exp(x)))],
    ['√(-1 - x²)', squareRoot(subtract(-1, power(x, 2)))],
    ['0^a', power(0, a)],
    ['(-8)^(1/3)', power(-8, '1/3')],
    ['ln x + ln(-x)', add(ln(x), ln(negate(x)))],
  ]
  for (const [says, undefinedTerm] of undefinedTerms)
    test(`${says}, not even of itself`, () =>
      expect(prove(undefinedTerm, undefinedTerm)).toMatchObject({
        proved: false,
        reason: expect.stringMatching(/^undefined/),
      }))
})

describe('sums mind their indices', () => {
  const xs = (index: string) => indexed('x', index)
  const total = sum('i', xs('i'))

  test('an inner sum over the same index is its own', () => {
    expect(prove(sum('i', multiply(xs('i'), total)), power(total, 2)).proved).toBe(true)
    expect(prove(sum('i', sum('i', xs('i'))), total).proved).toBe(false)
    expect(prove(sum('i', sum('i', xs('i'))), multiply('#i', total)).proved).toBe(true)
  })

  test('nothing that runs outside is caught inside', () => {
    const kernel = (one: string, other: string) => exp(multiply(xs(one), xs(other)))
    const pairs = sum('i', sum('j', kernel('i', 'j')))
    expect(prove(pairs, sum('i', kernel('i', 'i'))).proved).toBe(false)
    expect(prove(pairs, sum('j', sum('i', kernel('j', 'i')))).proved).toBe(true)
    expect(prove(pairs, sum('k', sum('j', kernel('k', 'k')))).proved).toBe(false)
    const triples = sum('k', sum('i', sum('j', multiply(kernel('i', 'j'), exp(xs('k'))))))
    expect(prove(triples, multiply(pairs, sum('j', exp(xs('j'))))).proved).toBe(true)
  })

  test('a free index is not a bound one', () => {
    expect(prove(xs('i'), divide(total, '#i')).proved).toBe(false)
    expect(prove(sum('i', xs('j')), total).proved).toBe(false)
    expect(prove(sum('i', xs('j')), multiply('#i', xs('j'))).proved).toBe(true)
    expect(prove(xs('i'), xs('j')).proved).toBe(false)
  })

  test('an index is no number', () =>
    expect(prove(sum('i', multiply('i', xs('i'))), multiply('i', total))).toMatchObject({ proved: false }))

  test('an index that begins as those of normal forms do is refused', () =>
    expect(prove(sum('·1', xs('·1')), total)).toMatchObject({ proved: false }))

  test('what one sum counts another counts, if they run through one group', () => {
    const mean = (index: string) => divide(sum(index, xs(index)), `#${index}`)
    expect(prove(mean('i'), mean('j')).proved).toBe(true)
    const other = divide(sum('i', xs('i')), 'n')
    expect(prove(other, mean('j'))).toMatchObject({ proved: false })
    const named = divide(sum('i', xs('i'), 'n'), 'n')
    expect(prove(named, mean('j'))).toMatchObject({ proved: true, size: 'any n' })
  })

  test('two groups that no sum runs through together are counted apart', () => {
    const [one, other] = [sum('i', subtract(xs('i'), 1)), sum('j', subtract(r('j'), 1))]
    const totals = subtract(total, sum('j', r('j')))
    expect(prove(subtract(one, other), totals).proved).toBe(false)
  })

  test('a condition in a sum is one on every member', () =>
    expect(prove(sum('i', divide(r('i'), r('i'))), '#i')).toMatchObject({
      proved: true,
      conditions: ['r_i ≠ 0'],
    }))
})

describe('signs', () => {
  test('an odd power, a sum of two signs and a product with an unknown have none', () => {
    for (const unknown of [
      power(x, 3),
      subtract(power(x, 2), 1),
      multiply(x, exp(y)),
      subtract(exp(x), exp(y)),
      divide(1, add(x, y)),
      divide(power(x, 2), add(x, 1)),
      ln(x),
    ])
      expect(proveSign(unknown)).toMatchObject({ proved: false, sign: 'unknown' })
  })

  test('a square is not negative, but not positive either', () => {
    expect(proveSign(power(subtract(x, y), 2))).toMatchObject({ proved: true, sign: 'nonnegative' })
    expect(proveSign(add(power(x, 2), 1))).toMatchObject({ proved: true, sign: 'positive' })
    expect(proveSign(subtract(x, x))).toMatchObject({ proved: true, sign: 'zero' })
    expect(proveSign(sum('i', power(subtract(r('i'), x), 2)))).toMatchObject({ sign: 'nonnegative' })
  })

  test('a root is not negative; its inverse is positive', () => {
    expect(proveSign(squareRoot(subtract(x, y)))).toMatchObject({ sign: 'nonnegative' })
    expect(proveSign(divide(1, squareRoot(x)))).toMatchObject({ proved: true, conditions: ['x > 0'] })
  })
})

describe('proportional equations', () => {
  const positive = { positive: ['A', 'x'] }

  test('have the same solutions where the multiplier is nowhere 0', () => {
    const [left, right] = [subtract(multiply('A', y), 'A'), subtract(y, 1)]
    expect(proveProportional(left, right, positive)).toMatchObject({ proved: true })
    expect(proveProportional(left, right)).toMatchObject({ proved: false, multiplier: null })
    expect(proveProportional(right, left)).toMatchObject({ proved: false })
  })

  test('do not lose or gain a solution', () => {
    const factor = subtract(y, 2)
    expect(proveProportional(multiply(factor, subtract(y, 1)), subtract(y, 1), positive).proved).toBe(false)
    expect(proveProportional(number(0), subtract(y, 1), positive).proved).toBe(false)
    expect(proveProportional(subtract(y, 1), number(0), positive).proved).toBe(false)
    expect(proveProportional(multiply(add(1, exp(y)), factor), factor).proved).toBe(true)
  })
})

describe('freedom from a symbol', () => {
  test('is proved where it cancels', () => {
    expect(proveFreeOf(add(divide(x, x), y), ['x'])).toMatchObject({ proved: true, conditions: ['x ≠ 0'] })
    expect(proveFreeOf(subtract(ln(multiply(x, y)), ln(x)), ['x'], { positive: ['x', 'y'] }).proved).toBe(
      true,
    )
  })

  test('is not proved where it does not', () => {
    for (const dependent of [
      add(x, y),
      exp(x),
      ln(power(x, 2)),
      apply('f', x),
      sum('i', multiply(x, r('i'))),
    ])
      expect(proveFreeOf(dependent, ['x']).proved).toBe(false)
    expect(proveFreeOf(sum('i', r('i')), ['r']).proved).toBe(false)
    expect(proveFreeOf(sum('i', r('i')), ['#i']).proved).toBe(false)
  })
})
