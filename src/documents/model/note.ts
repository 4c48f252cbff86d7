import type { Range } from './range.js'

/** A line of a note and where its text begins. */
export interface NoteLine {
  readonly text: string
  readonly start: number
}

/** What an author writes to the audit and not to readers: a claim of their own, or what not to report. */
export interface Note extends Range {
  readonly kind: 'claim' | 'directive'
  /** What it holds, line by line, without the marks of comments, fences and quotes. */
  readonly lines: readonly NoteLine[]
  /** What stands behind the word `claim` that opens it, before the next line. */
  readonly attributes: NoteLine | null
  /** What would have closed it and does not: `-->`, a fence; null where it is closed. */
  readonly missing: string | null
}
