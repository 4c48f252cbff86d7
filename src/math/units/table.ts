/** How often the tables of units and scales have changed; what was derived from an older state is derived again. */
let version = 0

/** Says that a unit or a scale has been defined. */
export function noteDefinition(): void {
  version++
}

/**
 * A value that is derived from the tables of units and scales, such as a regular expression: built when it is first asked
 * for, and again behind a later definition, so that a plug-in's words are known wherever words are read.
 */
export function derived<T>(build: () => T): () => T {
  let built: { readonly at: number; readonly value: T } | null = null
  return () => {
    if (built?.at !== version) built = { at: version, value: build() }
    return built.value
  }
}

/** Words as alternatives of a regular expression, longest first, so that none hides a longer one. */
export function alternatives(words: Iterable<string>): string {
  const escaped = [...words].map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  return escaped.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
}
