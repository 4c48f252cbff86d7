/** What was found last, by its key: a statement is judged in several readings, each of which asks the same. */
export class Remembered<T> {
  private readonly found = new Map<string, T>()

  /** No more than so many are kept, of which the oldest is forgotten first. */
  constructor(private readonly most: number) {}

  of(key: string, find: () => T): T {
    const known = this.found.get(key)
    if (known !== undefined) return known
    const value = find()
    this.found.set(key, value)
    if (this.found.size > this.most) this.found.delete(this.found.keys().next().value!)
    return value
  }
}
