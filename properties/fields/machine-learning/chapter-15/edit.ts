/** An edit of the chapter, and every verdict that it changes: what it breaks, and what it repairs. */
export interface Edit {
  readonly name: string
  readonly put: readonly (readonly [find: string, replacement: string])[]
  readonly changes: Readonly<Record<string, string | undefined>>
}
