import { describe, expect, test } from 'vitest'
import { estimatorMoments, policyGradient, softmaxOutcomes } from '../../../src/formulas/policy-gradient.js'
import { type AdvantagesOf, ownMeanBaseline, withoutBaseline } from '../../../src/formulas/reward-baseline.js'
import {
  type Compared,
  meanAgainstGradient,
  meanAsMultiple,
  varianceAgainstPlain,
} from '../../../src/math/judges/estimator-moments.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
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
  type Term,
  term,
} from '../../../src/math/term/term.js'
import {
  CONSTANT,
  LEAVE_ONE_OUT,
  OTHERS_SQUARED,
  OWN_MEAN,
  OWN_REWARD,
  ZERO_FOR_SMALL_GROUPS,
} from './baselines.js'

const ALL: readonly Compared[] = ['=', '≠', '<', '>']
const judged = (of: typeof meanAgainstGradient, baseline: Term) => ALL.map(is => of(baseline, is).holds)
const own = indexed('r', 'i')

type Witness = Readonly<Record<string, string>> | null
/** The witness as the formulas take it: softmax weights that are the probabilities themselves. */
const outcomesAt = (witness: Witness) => {
  const numbers = (text: string) => text.split(', ').map(Rational.of)
  return softmaxOutcomes(numbers(witness!.pi!), numbers(witness!.r!))
}
const momentsAt = (witness: Witness, advantages: AdvantagesOf<Rational>) =>
  estimatorMoments(outcomesAt(witness), Number(witness!.G), advantages)

describe('the mean', () => {
  test.each<[string, Term]>([
    ['the mean of the others', LEAVE_ONE_OUT],
    ['a number', CONSTANT],
    ['0', number(0)],
    ['the mean square of the others', OTHERS_SQUARED],
    ['the size of the group', multiply(sum('j', 1, 'G'), 3)],
    ['the difference of a reward to itself', subtract(own, own)],
  ])('is the gradient, for any group, where the baseline is %s', (_, baseline) => {
    expect(judged(meanAgainstGradient, baseline)).toEqual([true, false, false, false])
    expect(meanAgainstGradient(baseline, '=').evidence).toMatchObject({
      level: 'proved: identity',
      size: 'any G',
    })
  })

  test('is (G − 1)/G of the gradient with the mean of the group, as the formulas find at the same place', () => {
    expect(judged(meanAgainstGradient, OWN_MEAN)).toEqual([false, true, true, false])
    const { witness, shown } = meanAgainstGradient(OWN_MEAN, '=')
    const size = Number(witness!.G)
    expect(shown).toBe(
      `the mean is ${size - 1}/${size} of the gradient at G = ${size}, pi = ${witness!.pi}, r = ${witness!.r}`,
    )
    const gradient = policyGradient(outcomesAt(witness))
    const { mean } = momentsAt(witness, ownMeanBaseline)
    for (const [k, component] of mean.entries())
      expect(component.eq(gradient[k]!.times(size - 1).div(size))).toBe(true)
  })

  test('is no multiple of the gradient with the square of the reward, once there are three answers', () => {
    // Between the rewards 0 and 1 it is 0 times the gradient.
    const { holds, shown } = meanAsMultiple(power(own, 2), number(0))
    expect(holds).toBe(false)
    expect(shown).toContain('elsewhere')
  })

  test('is 0 with the reward itself, larger with its opposite, and elsewhere with its square', () => {
    expect(judged(meanAgainstGradient, OWN_REWARD)).toEqual([false, true, true, false])
    expect(judged(meanAgainstGradient, negate(own))).toEqual([false, true, false, true])
    expect(meanAgainstGradient(negate(own), '=').shown).toMatch(/^the mean is 2 of the gradient/)
    expect(judged(meanAgainstGradient, multiply(own, own, number('1/2')))).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(meanAgainstGradient(multiply(own, own, number('1/2')), '<').shown).toMatch(
      /elsewhere|of the gradient/,
    )
  })

  test('that is the gradient for all that is tried is tested, not proved, and not called another', () => {
    expect(meanAgainstGradient(ZERO_FOR_SMALL_GROUPS, '=')).toMatchObject({
      holds: true,
      evidence: { level: 'tested', points: 18 },
    })
    expect(meanAgainstGradient(ZERO_FOR_SMALL_GROUPS, '≠').holds).toBeNull()
    expect(meanAgainstGradient(OWN_MEAN, '<').evidence).toMatchObject({ level: 'tested' })
  })

  test.each<[string, Term]>([
    // The sign of a reward: its derivative is 0 wherever it has one, and it depends on the reward all the same.
    ['the sign of the reward', divide(own, squareRoot(power(own, 2)))],
    ['the same by a logarithm', divide(exp(divide(ln(power(own, 2)), 2)), own)],
    ['the same by a magnitude', divide(own, apply('abs', own))],
    ['two groups', subtract(own, indexed('s', 'i'))],
    ['two samples', subtract(own, indexed('r', 'k'))],
    ['an opaque function', apply('V', own)],
    ['a deviation, which is a root', squareRoot(sum('j', power(indexed('r', 'j'), 2), 'G'))],
  ])('is not judged against a baseline of %s', (_, baseline) => {
    expect(judged(meanAgainstGradient, baseline)).toEqual([null, null, null, null])
    expect(judged(varianceAgainstPlain, baseline)).toEqual([null, null, null, null])
  })
})

describe('a multiple of the gradient', () => {
  const G = term('G')
  const less = (a: Term, b: number) => subtract(a, number(b))

  test.each<readonly [string, Term, Term]>([
    ['the mean of the group', OWN_MEAN, divide(less(G, 1), G)],
    ['the mean of the others', LEAVE_ONE_OUT, number(1)],
    ['the reward itself', own, number(0)],
    ['its opposite', negate(own), number(2)],
  ])('is the mean with %s', (_, baseline, factor) => {
    expect(meanAsMultiple(baseline, factor).holds).toBe(true)
  })

  // (G − 1)/G and 1/G agree in groups of two, so that a larger one has to tell them apart.
  test.each<readonly [string, Term]>([
    ['1', number(1)],
    ['1/G', divide(number(1), G)],
    ['G/(G − 1)', divide(G, less(G, 1))],
    ['(G − 2)/G', divide(less(G, 2), G)],
  ])('is not the mean with that of the group, by the factor %s', (_, factor) => {
    const { holds, witness } = meanAsMultiple(OWN_MEAN, factor)
    expect(holds).toBe(false)
    expect(witness).not.toBeNull()
  })

  test('is none where the mean points elsewhere than the gradient', () => {
    expect(meanAsMultiple(power(own, 2), number(1)).holds).toBe(false)
  })

  test('is unknown of a factor that depends on more than the size of the group', () => {
    expect(meanAsMultiple(OWN_MEAN, term('p')).holds).toBeNull()
    expect(meanAsMultiple(OWN_MEAN, own).holds).toBeNull()
  })
})

describe('a baseline of a symbol alone is any constant', () => {
  test('which leaves the mean the gradient, for any size', () => {
    expect(meanAgainstGradient(term('b'), '=')).toMatchObject({
      holds: true,
      evidence: { level: 'proved: identity', size: 'any G' },
    })
  })

  test('and raises the variance or lowers it, by constant and policy', () => {
    for (const is of ['<', '>', '='] as const) {
      const { holds, witness } = varianceAgainstPlain(term('b'), is)
      expect([holds, Object.keys(witness ?? {})]).toEqual([false, ['G', 'pi', 'r', 'b']])
    }
    for (const is of ['<', '>'] as const)
      expect(varianceAgainstPlain(term('b'), is, 'somewhere').holds).toBe(true)
  })
})

describe('what is said of some policies', () => {
  test('stands with one, and is unknown without any', () => {
    for (const is of ['<', '>'] as const) {
      const { holds, witness } = varianceAgainstPlain(OWN_MEAN, is, 'somewhere')
      expect([holds, witness === null]).toEqual([true, false])
    }
    expect(meanAgainstGradient(OWN_MEAN, '>', 'somewhere').holds).toBeNull()
    expect(meanAgainstGradient(OWN_MEAN, '<', 'somewhere').holds).toBe(true)
  })
})

describe('the variance', () => {
  test('is compared with that without a baseline, and a witness is one by the formulas', () => {
    for (const is of ['>', '='] as const) {
      const { holds, witness } = varianceAgainstPlain(OWN_MEAN, is)
      expect(holds).toBe(false)
      const [centred, plain] = [ownMeanBaseline<Rational>, withoutBaseline<Rational>].map(
        advantages => momentsAt(witness, advantages).variance,
      )
      expect(is === '>' ? centred!.lte(plain!) : !centred!.eq(plain!)).toBe(true)
    }
  })

  test('is 0 with the reward itself, the same with 0, and grows with a large constant', () => {
    expect(judged(varianceAgainstPlain, OWN_REWARD)).toEqual([false, true, true, false])
    expect(judged(varianceAgainstPlain, number(0))).toEqual([true, null, false, false])
    expect(varianceAgainstPlain(number(0), '=').evidence!.level).toBe('tested')
    expect(judged(varianceAgainstPlain, number(100))).toEqual([false, true, false, true])
    expect(varianceAgainstPlain(number(100), '>').evidence!.level).toBe('tested')
  })
})

test('a witness says the two values that it compares', () => {
  const { witness, shown } = varianceAgainstPlain(number(100), '=')
  const [own_, plain] = [
    (rewards: readonly Rational[]) => rewards.map(r => r.minus(100)),
    withoutBaseline<Rational>,
  ].map(advantages => momentsAt(witness, advantages).variance)
  expect(shown).toContain(`the variance is ${own_} against ${plain} without it at G = ${witness!.G}`)
})
