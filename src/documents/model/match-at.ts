/** What a sticky pattern matches at one place of a text; its `lastIndex` is where the match ends. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const isAt = (pattern: RegExp, text: string, at: number): boolean =>
  matchAt(pattern, text, at) !== null

/** The text of the match; empty where there is none. */
export const textAt = (pattern: RegExp, text: string, at: number): string =>
  matchAt(pattern, text, at)?.[0] ?? ''

/** Where the match ends; null where there is none. */
export const endAt = (pattern: RegExp, text: string, at: number): number | null =>
  isAt(pattern, text, at) ? pattern.lastIndex : null
