/** Of one name no more than these are remembered. */
const MAX_GIVEN = 64

interface Noted<T> {
  readonly start: number
  readonly given: T | null
}

/** What a page gives names, by place; null where it says that a name is something else from there on. */
export class GivenByName<T> {
  private readonly byName = new Map<string, Noted<T>[]>()

  protected add(name: string, start: number, given: T | null): void {
    const own = this.byName.get(name) ?? []
    // What words say of a section is noted before its formulas.
    const at = own.findLastIndex(one => one.start <= start) + 1
    if (own.length < MAX_GIVEN) own.splice(at, 0, { start, given })
    this.byName.set(name, own)
  }

  get isEmpty(): boolean {
    return this.byName.size === 0
  }

  /** What a name is at a place: the last that was given before it. */
  at(name: string, start: number): T | null {
    return this.byName.get(name)?.findLast(one => one.start < start)?.given ?? null
  }

  /** What the names are that are given before a place, each by its last one. */
  allBefore(start: number): readonly T[] {
    return [...this.byName.keys()].flatMap(name => this.at(name, start) ?? [])
  }

  /** All that the page gives a name, from a place on. */
  all(name: string, from = 0): readonly T[] {
    return (this.byName.get(name) ?? []).flatMap(({ start, given }) => (start >= from && given) || [])
  }
}
