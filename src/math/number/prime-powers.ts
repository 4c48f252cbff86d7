/** A power of a prime that a whole number is divided by. */
export interface PrimePower {
  readonly prime: bigint
  readonly exponent: number
}

/**
 * The prime powers whose product a whole number from 1 is, by trial division. What is left without a divisor up to `most`
 * comes last, as a power of exponent 1, whether it is a prime or not. Each divisor that is tried is told.
 *
 * Error budget: none.
 */
export function primePowers(value: bigint, most: bigint, tell = () => {}): readonly PrimePower[] {
  const found: PrimePower[] = []
  let rest = value
  for (let prime = 2n; prime <= most && prime * prime <= rest; prime++) {
    tell()
    let exponent = 0
    for (; rest % prime === 0n; rest /= prime) exponent++
    if (exponent > 0) found.push({ prime, exponent })
  }
  return rest > 1n ? [...found, { prime: rest, exponent: 1 }] : found
}
