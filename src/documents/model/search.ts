import type { Range } from './range.js'

/**
 * The next match of a pattern at or after a place.
 *
 * The last answer is kept, found or not, so that questions in rising order walk the text once between them:
 * a megabyte of openers that are never closed costs one walk, not a megabyte of walks.
 */
export class Search {
  private asked = Infinity
  private found: Range | null = null

  /** The pattern needs the flag `g`, and its matches must not depend on where the search begins. */
  constructor(
    private readonly text: string,
    private readonly pattern: RegExp,
  ) {}

  next(from: number): Range | null {
    if (from >= this.asked && (!this.found || from <= this.found.start)) return this.found
    this.pattern.lastIndex = from
    const match = this.pattern.exec(this.text)
    this.asked = from
    this.found = match && { start: match.index, end: match.index + match[0].length }
    return this.found
  }
}
