import type { Sheet } from '../layout/sheet.js'
import { BLOCKS, ENDING_FORMULAS, hidingOf, isAnnotation, isDisplayed } from './elements.js'
import { coverOfEntity } from './marks.js'
import type { Piece, Tag } from './tag-stream.js'

/** A formula in MathML alone is one that cannot be read: this command means nothing, and a statement of it is told of. */
const UNREAD = String.raw`\(\MathML`
const UNREAD_STATEMENT = String.raw`\(\MathML=\MathML`
const RELATION = /[=<>≤≥≠≈≡]/

/** An element that is not read, from its first tag to its last, but for the LaTeX that a formula may keep in it. */
export class HiddenElement {
  private readonly kind: 'unseen' | 'formula'
  private depth = 1
  private isDisplay: boolean
  private texStart: number | null = null
  private texEnd: number | null = null
  private isStatement = false

  private constructor(
    private readonly sheet: Sheet,
    private readonly tag: Tag,
    kind: 'unseen' | 'formula',
  ) {
    this.kind = kind
    this.isDisplay = isDisplayed(tag)
  }

  static open(sheet: Sheet, tag: Tag): HiddenElement | null {
    const kind = hidingOf(tag)
    return kind && new HiddenElement(sheet, tag, kind)
  }

  get isFormula(): boolean {
    return this.kind === 'formula'
  }

  /** Takes the next piece: `last` closes the element, and before a piece that is `beyond` it, it ends unclosed. */
  take(piece: Piece): 'more' | 'last' | 'beyond' {
    if (piece.kind === 'entity' && this.texStart !== null && this.texEnd === null)
      this.sheet.cover(
        piece.start,
        coverOfEntity(piece.says, piece.end - piece.start, this.sheet.source.charAt(piece.start - 1)),
      )
    if (piece.kind === 'text') this.hear(this.sheet.source.slice(piece.start, piece.end))
    if (piece.kind === 'entity') this.hear(piece.says)
    if (piece.kind !== 'open' && piece.kind !== 'close') return 'more'
    if (this.endsBefore(piece)) return 'beyond'
    if (this.isFormula) this.passTag(piece)
    if (piece.name !== this.tag.name) return 'more'
    this.depth += piece.kind === 'open' ? 1 : -1
    return this.depth === 0 ? 'last' : 'more'
  }

  /** Covers the element, which ends at a place. */
  finish(end: number): void {
    const { sheet, tag, texStart } = this
    const { start } = tag
    const texEnd = this.texEnd
    if (texStart !== null && texEnd !== null) {
      const [opens, closes] = this.isDisplay ? ['\\[', '\\]'] : ['\\(', '\\)']
      sheet.cover(start, blanks(sheet.source, start, texStart - opens.length) + opens)
      sheet.cover(texEnd, closes + blanks(sheet.source, texEnd + closes.length, end))
    } else if (this.isFormula && end - start > UNREAD_STATEMENT.length + 2) {
      const unread = this.isStatement ? UNREAD_STATEMENT : UNREAD
      sheet.cover(start, `${unread}${blanks(sheet.source, start + unread.length, end - 2)}\\)`)
    } else sheet.blank({ start, end })
  }

  private hear(text: string): void {
    this.isStatement ||= RELATION.test(text)
  }

  /** The head of a page ends where its body begins, and a formula where a paragraph does. */
  private endsBefore({ kind, name }: Tag): boolean {
    if (this.tag.name === 'head') return kind === 'open' && name === 'body'
    if (this.isFormula) return ENDING_FORMULAS.has(name)
    const isInline = !BLOCKS.has(this.tag.name) && this.tag.name === 'span'
    return isInline && ENDING_FORMULAS.has(name)
  }

  private passTag(tag: Tag): void {
    if (tag.kind === 'open' && tag.name === 'math' && isDisplayed(tag)) this.isDisplay = true
    if (tag.kind === 'open' && isAnnotation(tag) && this.texStart === null) this.texStart = tag.end
    if (tag.kind === 'close' && tag.name === 'annotation' && this.texStart !== null) this.texEnd ??= tag.start
  }
}

const blanks = (source: string, start: number, end: number): string =>
  source.slice(start, end).replace(/[^\r\n]/g, ' ')
