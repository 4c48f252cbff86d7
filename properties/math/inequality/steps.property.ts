import { describe, expect, test } from 'vitest'
import { bySlope } from '../../../src/math/inequality/by-slope.js'
import { sampledSigns } from '../../../src/math/inequality/samples.js'
import { searchSign } from '../../../src/math/inequality/sign-search.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { signFactorsOf } from '../../../src/math/proof/sign-factors.js'
import { PI } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  exp,
  indexed,
  ln,
  multiply,
  power,
  subtract,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const POSITIVE = new Set(['x'])
/** What a term that rises from its end is, by the sign of its slope and that of its end. */
const risen = (term: Term, slope: Sign, end: Sign): Sign => {
  const asked: Sign[] = [slope, end]
  return bySlope({ term, positive: POSITIVE, depth: 1 }, () => asked.shift() ?? 'unknown')
}

describe('a term that rises from its end', () => {
  test.each<[Sign, Sign, Sign]>([
    ['positive', 'zero', 'positive'],
    ['nonnegative', 'positive', 'positive'],
    // An analytic slope that is not 0 throughout is 0 at single points only.
    ['nonnegative', 'zero', 'positive'],
    ['nonnegative', 'nonnegative', 'positive'],
    ['zero', 'zero', 'nonnegative'],
    ['zero', 'positive', 'positive'],
    ['negative', 'positive', 'unknown'],
    ['unknown', 'positive', 'unknown'],
    ['positive', 'negative', 'unknown'],
    ['positive', 'unknown', 'unknown'],
  ])('with a slope that is %s from an end that is %s is %s', (slope, end, expected) =>
    expect(risen(exp('x'), slope, end)).toBe(expected),
  )

  test('is not said to be positive where its slope may stay 0', () => {
    const corner = add('x', apply('abs', subtract('x', 1)))
    expect(risen(corner, 'nonnegative', 'zero')).toBe('nonnegative')
    expect(risen(multiply('x', power('y', 2)), 'nonnegative', 'zero')).toBe('nonnegative')
  })

  test('is not looked for at no depth, nor in many symbols', () => {
    const yes = (): Sign => 'positive'
    expect(bySlope({ term: exp('x'), positive: POSITIVE, depth: 0 }, yes)).toBe('unknown')
    expect(bySlope({ term: add('x', 'y', 'z', 'w'), positive: POSITIVE, depth: 3 }, yes)).toBe('unknown')
  })
})

describe('the signs that a term shows', () => {
  test('are those of its values, and none where an enclosure does not tell or a value is missing', () => {
    expect([...sampledSigns(subtract('x', 1), POSITIVE)!].sort()).toEqual([-1, 1])
    expect([...sampledSigns(symbol('x'), new Set())!].sort()).toEqual([-1, 1])
    expect([...sampledSigns(subtract('x', 'x'), POSITIVE)!]).toEqual([])
    expect([...sampledSigns(apply('sin', multiply(symbol(PI), subtract('x', 'x'))), POSITIVE)!]).toEqual([])
    expect(sampledSigns(ln(multiply(-1, 'x')), POSITIVE)).toBeNull()
    expect(sampledSigns(apply('sin', ln(multiply(-1, 'x'))), POSITIVE)).toBeNull()
  })

  test('of a group are a fault, as its sign is', () => {
    const group = sum('i', indexed('r', 'i'))
    expect(() => sampledSigns(group, POSITIVE)).toThrow(ReferenceError)
    expect(() => searchSign(add(group, 'x'), ['x'])).toThrow(ReferenceError)
  })
})

test('what a sign depends on is known only where the term has a value everywhere', () => {
  expect(signFactorsOf(power(subtract('x', 1), -1), ['x'])).toBeNull()
  expect(signFactorsOf(multiply('x', power(subtract('y', 'x'), -1)), ['x', 'y'])).toBeNull()
  expect(signFactorsOf(ln(-1), [])).toBeNull()
  expect(signFactorsOf(multiply(power(ln('x'), 2), 'y'), ['x'])!.factors.map(({ kind }) => kind)).toEqual([
    'other',
    'other',
  ])
})
