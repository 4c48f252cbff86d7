/** A TeX macro by what it stands for: `\newcommand{\half}[1]{\frac{#1}{2}}`. */
export interface Macro {
  /** How many arguments it takes, an optional one among them. */
  readonly parameters: number
  /** What the first argument is where it is left out; null where it may not be. */
  readonly optional: string | null
  /** With `#1` to `#9` for the arguments. */
  readonly body: string
  /** Whether a star behind it changes nothing. */
  readonly isStarred: boolean
}

/** Macros by name, null where what one stands for is not known. */
export type Macros = ReadonlyMap<string, Macro | null>

export const NO_MACROS: Macros = new Map()

/** The macros of several sources that hold together: a name that two of them define in two ways stands for neither. */
export function together(sources: readonly Macros[]): Macros {
  const [first = NO_MACROS, ...rest] = sources
  if (rest.length === 0) return first
  const all = new Map(first)
  for (const macros of rest)
    for (const [name, macro] of macros) {
      const known = all.get(name)
      all.set(name, known === undefined || isSame(known, macro) ? macro : null)
    }
  return all
}

/** The macros of a source inside others: its own come first. */
export const inside = (outer: Macros, own: Macros): Macros =>
  own.size === 0 ? outer : new Map([...outer, ...own])

export function isSame(one: Macro | null, other: Macro | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
