/**
 * Each name, or where it is taken, with the first free number from 2 on behind it: readers of JUnit reports merge cases
 * of the same name. The numbers that were tried are remembered, so that many of one name take no longer than as many names.
 */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Map<string, number>()
  return names.map(name => {
    let unique = name
    let count = taken.get(name) ?? 1
    while (taken.has(unique)) {
      count += 1
      unique = `${name} (${count})`
    }
    taken.set(name, count)
    taken.set(unique, 1)
    return unique
  })
}
