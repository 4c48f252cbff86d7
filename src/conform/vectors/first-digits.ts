/** The first result that is not null. Throws the last RangeError where every number of digits threw one. */
export function firstThat<Result>(all: Iterable<number>, attempt: (digits: number) => Result | null): Result {
  let failure: unknown = null
  for (const digits of all) {
    try {
      const result = attempt(digits)
      if (result !== null) return result
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      failure = error
    }
  }
  throw failure
}
