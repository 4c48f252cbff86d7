import { exactProduct, exactSum } from './exact-decimal.js'
import type { Input, PairLaw, SumLaw } from './operation.js'

/** Which entries of x share an offset. */
type Chosen = (index: number, length: number) => boolean

const OFFSETS = ['0.5', '-0.25', '1', '-2', '3', '8', '-16', '64'] as const

/** Nothing changes when one constant is added to the chosen entries. */
export function shiftInvariance(name: string, meaning: string, isShifted: Chosen = () => true): PairLaw {
  return {
    kind: 'pair',
    name,
    meaning,
    partner: (input, draw) => {
      const offset = draw.choice(OFFSETS)
      return { ...input, x: input.x.map((x, i) => (isShifted(i, input.x.length) ? exactSum(x, offset) : x)) }
    },
  }
}

/** x is taken in another order: entry i of the partner is the entry order[i], and the results stay as they are. */
export function exchange(name: string, meaning: string, order: readonly number[]): PairLaw {
  return { kind: 'pair', name, meaning, partner: input => ({ ...input, x: order.map(i => input.x[i]!) }) }
}

/** The same exchange turns the sign of every result. */
export function antisymmetry(name: string, meaning: string, order: readonly number[]): PairLaw {
  return { ...exchange(name, meaning, order), factor: '-1' }
}

/** Numbers twice as large have results that are as many times as large: 2 of degree 1, 4 of degree 2. */
export function homogeneity(factor: '2' | '4', meaning: string): PairLaw {
  return {
    kind: 'pair',
    name: 'homogeneity',
    meaning,
    partner: input => ({ ...input, x: input.x.map(x => exactProduct(x, '2')) }),
    factor,
  }
}

/** Twice one parameter has results twice as large. */
export function proportionality(index: number, meaning: string): PairLaw {
  return {
    kind: 'pair',
    name: `proportional-to-${index}`,
    meaning,
    partner: ({ p, ...input }) => ({ ...input, p: p.with(index, exactProduct(p[index]!, '2')) }),
    factor: '2',
  }
}

/** A list in reverse order has the results in reverse order. */
export function reversal(
  name: string,
  meaning: string,
  reversed: (input: Input) => readonly string[] = input => input.x.toReversed(),
): PairLaw {
  return {
    kind: 'pair',
    name,
    meaning,
    partner: input => ({ ...input, x: reversed(input) }),
    from: (index, length) => length - 1 - index,
  }
}

/** The weights of a distribution. */
export const SUM_TO_ONE: SumLaw = {
  kind: 'sum',
  name: 'sums-to-one',
  meaning: 'the weights sum to 1',
  total: '1',
}
