/** What a computation gives, or null outside its domain. */
export function withinDomain<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
