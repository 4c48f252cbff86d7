/** So many values are kept at each precision; past that all are forgotten. */
const MAX_VALUES = 5_000

/**
 * The values of functions at arguments that they were asked for before, at one precision. Long sums, tables and the
 * several readings of one line ask for the same ones, and an exponential takes as long as a thousand additions.
 *
 * Error budget: none; a value that is kept is the one that was computed.
 */
export class KnownValues<T extends object> {
  private readonly values = new Map<string, T>()

  /** The value of a function, computed where it is not known; arguments are told apart by how they print. */
  of(name: string, values: readonly T[], compute: () => T): T {
    const key = [name, ...values].join(' ')
    const known = this.values.get(key)
    if (known !== undefined) return known
    const value = compute()
    if (this.values.size >= MAX_VALUES) this.values.clear()
    this.values.set(key, value)
    return value
  }
}
