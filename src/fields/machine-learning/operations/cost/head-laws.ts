import { exactProduct } from '../../../../conform/operations/exact-decimal.js'
import type { PairLaw } from '../../../../conform/operations/operation.js'

/** Twice the heads of half the size cost the same, where all that counts is their product. */
export function halvedHeads(indices: {
  readonly heads: number
  readonly headDimension: number
  readonly keyValueHeads: number
}): PairLaw {
  return {
    kind: 'pair',
    name: 'halved-heads',
    meaning: 'twice as many heads of half the dimension give the same count',
    partner: ({ x, p }) => {
      if (Number(p[indices.headDimension]) % 2 !== 0) return null
      const factor = (index: number): string =>
        index === indices.headDimension
          ? '0.5'
          : index === indices.heads || index === indices.keyValueHeads
            ? '2'
            : '1'
      return { x, p: p.map((size, index) => exactProduct(size, factor(index))) }
    },
  }
}

/** Two parameters whose product alone counts, exchanged. */
export function exchanged(first: number, second: number, meaning: string): PairLaw {
  return {
    kind: 'pair',
    name: `exchange-${first}-${second}`,
    meaning,
    partner: ({ x, p }) => ({ x, p: p.with(first, p[second]!).with(second, p[first]!) }),
  }
}
