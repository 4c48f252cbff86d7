import type { Mask } from '../layout/mask.js'
import type { Argument } from './commands.js'

/** A brace that is open: what its group is, and the arguments that follow it. */
export interface Group {
  readonly kind: Argument | 'group'
  readonly rest: readonly Argument[]
  /** Whether stars mark the emphasis, as at the head of a paragraph. */
  readonly isMarked: boolean
}

const JOINED = /[\p{L}\p{N}]/u
const JOINS = /[\p{L}\p{N}+\-−]/u

/** The braces that are open, and what is hidden in them. */
export class Groups {
  private readonly open: Group[] = []
  private hidden: { readonly from: number; readonly level: number } | null = null

  constructor(
    private readonly text: string,
    private readonly mask: Mask,
  ) {}

  get level(): number {
    return this.open.length
  }

  get isHidden(): boolean {
    return this.hidden !== null
  }

  push(at: number, kind: Group['kind'], rest: readonly Argument[], isFresh: boolean): void {
    const isMarked = kind === 'emphasis' && isFresh
    this.open.push({ kind, rest, isMarked })
    if (this.hidden) return
    if (kind === 'hidden') this.hidden = { from: at, level: this.open.length }
    else if (isMarked) this.mask.put(at, '*')
    else if (kind === 'aside') this.mask.put(at, '(')
    else if (kind === 'raised') this.mask.put(at, '^')
    // The letters of a command are no word that the brace would go on with.
    else if (this.mask.coversBefore(at) || !JOINED.test(this.text.charAt(at - 1))) this.mask.put(at, ' ')
  }

  /** Closes the innermost group; undefined where none is open. */
  pop(at: number): Group | undefined {
    const group = this.open.pop()
    if (this.hidden && this.hidden.level > this.open.length) {
      this.mask.blank(this.hidden.from, at + 1)
      this.hidden = null
    } else if (!this.hidden) this.cover(at, group)
    return group
  }

  /** What is hidden ends with its paragraph: an argument that goes beyond was never closed. */
  endParagraph(at: number): void {
    if (this.hidden) this.mask.blank(this.hidden.from, at)
    this.hidden = null
  }

  /** Marks the innermost group as emphasised, as `{\bf` does. */
  emphasise(): boolean {
    const last = this.open.at(-1)
    if (last?.kind !== 'group') return false
    this.open[this.open.length - 1] = { ...last, kind: 'emphasis', isMarked: true }
    return true
  }

  private cover(at: number, group: Group | undefined): void {
    const next = this.text[at + 1] ?? ''
    if (group?.kind === 'aside') this.mask.put(at, ')')
    else if (group?.isMarked && next !== '\\') this.mask.put(at, '*')
    else if (!JOINS.test(next)) this.mask.put(at, ' ')
  }
}
