import { describe, expect, test } from 'vitest'
import { meanAgainstGradient, varianceAgainstPlain } from '../../../src/math/judges/estimator-moments.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  power,
  subtract,
  sum,
  type Term,
  term,
} from '../../../src/math/term/term.js'
import { CONSTANT, LEAVE_ONE_OUT, OWN_REWARD, ZERO_FOR_SMALL_GROUPS } from './baselines.js'
import { PLANTED, planted } from './planted.js'

const own = indexed('r', 'i')
const G = term('G')
const total = sum('j', indexed('r', 'j'), 'G')

/** r_i times what is 0 at these sizes, over what is never 0. */
const vanishingAt = (...sizes: readonly number[]) =>
  multiply(...sizes.map(size => subtract(G, size)), divide(own, add(1, power(total, 2))))

describe('a baseline that is none for some sizes', () => {
  test.each([
    [[3, 4], '2'],
    [[2, 4], '3'],
    [[2, 3], '4'],
  ])('%j is found out in a group of %s', (sizes, size) =>
    expect(meanAgainstGradient(vanishingAt(...sizes), '=')).toMatchObject({
      holds: false,
      witness: { G: size },
    }),
  )
})

describe('a constant in a baseline', () => {
  const b = term('b')
  test.each([
    ['1/2', [2, -1]],
    ['2', ['1/2', -1]],
    ['-1', ['1/2', 2]],
  ] as const)('is tried as %s', (constant, roots) => {
    const baseline = multiply(...roots.map(root => subtract(b, root)), own)
    const { holds, witness, shown } = meanAgainstGradient(baseline, '=')
    expect([holds, witness!.b]).toEqual([false, constant])
    expect(shown).toMatch(new RegExp(`, b = ${constant}$`))
  })
})

describe('a baseline that does not depend on its own sample', () => {
  const rests = {
    level: 'proved: identity',
    lemmas: ['E[b ∇ log π] = 0 for a baseline b that does not depend on the sample'],
    size: 'any G',
  }
  test.each<[string, Term, readonly string[]]>([
    ['a number', CONSTANT, []],
    ['a number that is irrational', add(exp(2), ln(3)), []],
    ['the mean of the others', LEAVE_ONE_OUT, ['G - 1 ≠ 0']],
  ])('%s leaves the mean the gradient', (_, baseline, conditions) =>
    expect(meanAgainstGradient(baseline, '=')).toMatchObject({
      holds: true,
      shown: 'the mean is the gradient',
      evidence: { ...rests, conditions },
    }),
  )

  test.each<[string, Term]>([
    ['the sample at another index', indexed('r', 'k')],
    ['a mean whose index is named like a sample', divide(sum('i', own, 'G'), 'G')],
  ])('%s does depend on it', (_, baseline) => expect(meanAgainstGradient(baseline, '=').holds).toBe(false))

  test('what has the derivative 0 may depend on it all the same: two arctangents that add up to ±π/2', () => {
    const angles = add(apply('arctan', own), apply('arctan', divide(1, own)))
    expect(meanAgainstGradient(angles, '=').holds).toBeNull()
  })

  const others = subtract(total, own)
  test.each<[string, Term]>([
    ['a power of e', exp(others)],
    ['a logarithm', ln(add(1, power(others, 2)))],
    ['an irrational power', power(add(1, power(others, 2)), ln(2))],
  ])('%s of the others is not judged', (_, baseline) => {
    expect(meanAgainstGradient(baseline, '=').holds).toBeNull()
    expect(meanAgainstGradient(baseline, '≠').holds).toBeNull()
  })
})

describe('what it rests on', () => {
  test('is one policy where one decides, by showing it or by refuting it', () => {
    expect(varianceAgainstPlain(OWN_REWARD, '<', 'somewhere').evidence).toMatchObject({
      level: 'proved: exhaustive',
      points: 1,
    })
    expect(varianceAgainstPlain(OWN_REWARD, '>').evidence).toMatchObject({
      level: 'refuted: witness',
      points: 1,
    })
  })

  test('is all of them where none does', () => {
    expect(varianceAgainstPlain(OWN_REWARD, '<')).toMatchObject({
      holds: true,
      witness: null,
      shown: '18 policies',
      evidence: { level: 'tested', points: 18 },
    })
    expect(meanAgainstGradient(ZERO_FOR_SMALL_GROUPS, '≠')).toMatchObject({
      holds: null,
      evidence: null,
      shown: 'found in none of 18 policies, but no proof was found',
    })
  })
})

test('an error that says nothing of the baseline gets out', () => {
  for (const judge of [meanAgainstGradient, varianceAgainstPlain])
    expect(() => judge(planted(), '=')).toThrow(PLANTED)
})
