import type { Document } from '../documents/model/document.js'
import type { Note } from '../documents/model/note.js'
import { positionAt } from '../documents/model/position.js'
import { firstBehind, type Range } from '../documents/model/range.js'

/** Where in the lines of a document directives and statements stand. */
export class DirectiveReach {
  private readonly lineOf: (offset: number) => number
  /** Everything that a reader or the audit meets, by where it begins. */
  private readonly sites: readonly Range[]
  /** Formulas and claims, which may run over lines. */
  private readonly wholes: readonly Range[]

  constructor({ source, sections, notes }: Document) {
    const position = positionAt(source)
    this.lineOf = offset => position(offset).line
    const tokens = sections.flatMap(section => section.tokens)
    const programs = sections.flatMap(section => section.programs)
    const claims = notes.filter(({ kind }) => kind === 'claim')
    this.sites = [...tokens, ...programs, ...claims].sort(byStart)
    this.wholes = [...tokens.filter(({ kind }) => kind === 'math'), ...claims].sort(byStart)
  }

  /** The line that a directive stands on, by its first character. */
  ownLine({ start }: Note): number {
    return this.lineOf(start)
  }

  /** The next line that holds anything: blank lines and lines of `$$` alone are passed. Null at the end. */
  nextLine({ end }: Note): number | null {
    const own = this.lineOf(end)
    const next = this.sites[firstBehind(this.sites, ({ start }) => this.lineOf(start) > own)]
    return next ? this.lineOf(next.start) : null
  }

  /** The lines that a statement stands on, and the line on which the formula or claim that holds it begins. */
  linesOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
    const [first, last] = [this.lineOf(from), this.lineOf(to)]
    const whole = this.wholes[firstBehind(this.wholes, ({ start }) => start > from) - 1]
    const lines = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    return whole && from < whole.end ? [...lines, this.lineOf(whole.start)] : lines
  }
}

const byStart = (a: Range, b: Range): number => a.start - b.start
