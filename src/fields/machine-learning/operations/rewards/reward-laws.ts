import { exactProduct, exactSum } from '../../../../conform/operations/exact-decimal.js'
import { homogeneity } from '../../../../conform/operations/invariances.js'
import type { Input, PairLaw, SumLaw } from '../../../../conform/operations/operation.js'

/** Laws of advantages: functions of the differences of rewards, alike in all of them. */

/** Σ A_i = 0. */
export function zeroSum(applies?: (input: Input) => boolean): SumLaw {
  return {
    kind: 'sum',
    name: 'zero-sum',
    meaning: 'the advantages of a group sum to 0',
    total: '0',
    ...(applies && { applies }),
  }
}

/** A(r + c) = A(r) for a c that is a power of two, so that most sums are exact. */
export const SHIFT_INVARIANCE: PairLaw = {
  kind: 'pair',
  name: 'shift-invariance',
  meaning: 'one number added to all rewards changes no advantage',
  partner: (input, draw) => {
    const shift = draw.rounded(2 ** draw.whole(-2, 4) * draw.choice([1, -1]))
    return { ...input, x: input.x.map(reward => exactSum(reward, shift)) }
  },
}

/** A(reversed r) = reversed A(r). */
export const REVERSAL: PairLaw = {
  kind: 'pair',
  name: 'reversal',
  meaning: 'the advantages follow their rewards when the order is reversed',
  partner: input => ({ ...input, x: input.x.toReversed() }),
  from: (index, length) => length - 1 - index,
}

/** A(−r) = −A(r). */
export const NEGATION: PairLaw = {
  kind: 'pair',
  name: 'negation',
  meaning: 'the advantages change sign with the rewards',
  partner: input => ({ ...input, x: input.x.map(reward => exactProduct(reward, '-1')) }),
  factor: '-1',
}

/** A(2r) = 2A(r): an advantage that is not normalised has the unit of the rewards. */
export const UNIT_OF_REWARDS: PairLaw = homogeneity(
  '2',
  'rewards twice as large have advantages twice as large',
)

/** A(2r, 2ε) = A(r): a normalised advantage has no unit. ε is the second parameter. */
export const UNIT_INVARIANCE: PairLaw = {
  kind: 'pair',
  name: 'unit-invariance',
  meaning: 'rewards and epsilon in another unit, a power of two, leave the advantages as they are',
  partner: (input, draw) => {
    const unit = draw.rounded(2 ** draw.choice([-2, -1, 1, 2]))
    const [ddof, epsilon] = input.p as [string, string]
    return {
      ...input,
      x: input.x.map(reward => exactProduct(reward, unit)),
      p: [ddof, exactProduct(epsilon, unit)],
    }
  },
}
