/** A reproducible source of choices: the same seed and index give the same ones on every machine. */
export class Random {
  /** Mixes the index into the seed by the finaliser of MurmurHash3 (Appleby 2011), so that neighbours share nothing. */
  constructor(seed, index) {
    let mixed = (seed ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    this.state = (mixed ^ (mixed >>> 16)) >>> 0 || 1
  }

  /** A number in [0, 1): xorshift32 (Marsaglia 2003). */
  uniform() {
    this.state ^= this.state << 13
    this.state ^= this.state >>> 17
    this.state ^= this.state << 5
    return (this.state >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to below `bound`. */
  below(bound) {
    return Math.floor(this.uniform() * bound)
  }

  /** A whole number from `least` to `most`. */
  between(least, most) {
    return least + this.below(most - least + 1)
  }

  chance(probability) {
    return this.uniform() < probability
  }

  pick(choices) {
    return choices[this.below(choices.length)]
  }

  /** Of `[weight, value]` rows, one. */
  weighted(rows) {
    let left = this.uniform() * rows.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, value] of rows) {
      left -= weight
      if (left < 0) return value
    }
    return rows.at(-1)[1]
  }

  /** A length between two bounds, as likely to have one digit as the next. */
  length(least, most) {
    return Math.round(least * (most / least) ** this.uniform())
  }

  list(count, make) {
    return Array.from({ length: count }, make)
  }
}
