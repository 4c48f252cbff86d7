/**
 * Each name, or where it is taken, with the first free number from 2 on behind it: readers of JUnit reports merge cases
 * of the same name. The number to try next is remembered, so that many of one name take no longer than as many names.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const next = new Map<string, number>()
  return names.map(name => {
    let unique = name
    while (next.has(unique)) {
      const number = next.get(name)!
      next.set(name, number + 1)
      unique = `${name} (${number})`
    }
    next.set(unique, 2)
    return unique
  })
}
