import { Paragraphs } from '../layout/paragraphs.js'
import { type Page, Sheet } from '../layout/sheet.js'
import { BLOCKS, classOf, formulaScript, isMarkedFormula, languageOf, NESTING } from './elements.js'
import { OpenTable } from './grid.js'
import { HiddenElement } from './hidden.js'
import { coverOfEntity, coverOfTag, type InlineMark, markOf, textBehind } from './marks.js'
import { type Piece, piecesOf, type Tag } from './tag-stream.js'

/**
 * The page of an HTML source. One walk over its tags keeps no tree: a tag that was never closed ends with what cannot
 * stand in it, and nothing is lost that a browser shows.
 */
export const pageOf = (source: string): Page => new Walker(source).read()

/** So many tables may lie in each other; deeper ones are read as prose. */
const MAX_TABLES = 40
/** As far before a sign as the tag of an exponent may begin. */
const MAX_TAG = 9
const CODE = new Set(['code', 'kbd', 'samp', 'tt'])
const EMPHASIS = new Set(['b', 'strong', 'em', 'i'])
const SIGNED = /^\s*(?:\\[([]|\$|\\begin\{)/
const CDATA = /(?:%|(?<![ \t]))[ \t]*(?:<!\[CDATA\[|\]\]>)/g

/** An element whose last tag has a mark to be put into. */
interface Marked {
  readonly name: string
  readonly closes: string
}

class Walker {
  private readonly sheet: Sheet
  private readonly pieces: readonly Piece[]
  private readonly paragraphs: Paragraphs
  private readonly tables: OpenTable[] = []
  private marked: Marked[] = []
  private hidden: HiddenElement | null = null
  private heading: { readonly depth: number; readonly at: number } | null = null
  private program: { start: number; language: string | null } | null = null
  /** The language that an element around code names. */
  private language: string | null = null
  private nesting = 0

  constructor(private readonly source: string) {
    this.sheet = new Sheet(source)
    this.pieces = piecesOf(source)
    this.paragraphs = new Paragraphs(this.sheet.outline)
  }

  read(): Page {
    for (let index = 0; index < this.pieces.length; index++) this.piece(index)
    const end = this.source.length
    this.hidden?.finish(end)
    this.endProgram(end)
    while (this.tables.length > 0) this.closeTable(end)
    this.endParagraph(end, end)
    return this.sheet.finish(true)
  }

  private get table(): OpenTable | undefined {
    return this.tables.at(-1)
  }

  private piece(index: number): void {
    const piece = this.pieces[index]!
    if (this.hidden) {
      const taken = this.hidden.take(piece)
      if (taken === 'more') return
      this.hidden.finish(taken === 'last' ? piece.end : piece.start)
      this.hidden = null
      if (taken === 'last') return
    }
    if (piece.kind === 'text') this.text(piece)
    else if (piece.kind === 'entity') this.entity(piece)
    else if (piece.kind === 'open') this.open(piece, index)
    else if (piece.kind === 'close') this.close(piece)
    else this.sheet.blank(piece)
  }

  private text({ start, end }: Piece): void {
    const text = this.source.slice(start, end)
    if (/\S/.test(text)) this.speak()
    // A backtick opens no code here, and a row stands on one line.
    if (text.includes('`') || (this.tables.length > 0 && !this.program))
      this.sheet.cover(
        start,
        text.replaceAll('`', ' ').replace(/[\r\n]/g, this.tables.length > 0 ? ' ' : '$&'),
      )
  }

  /** Something is said, which is no prose in a program. */
  private speak(): void {
    if (!this.program) this.paragraphs.speak()
  }

  private entity({ start, end, says }: Piece & { readonly kind: 'entity' }): void {
    if (/\S/.test(says)) this.speak()
    const before = this.source.slice(Math.max(0, start - MAX_TAG), start)
    this.sheet.cover(start, coverOfEntity(says, end - start, before))
  }

  private open(tag: Tag, index: number): void {
    const { name } = tag
    const script = formulaScript(tag)
    if (script) {
      this.script(tag, index, script)
      return
    }
    this.hidden = HiddenElement.open(this.sheet, tag)
    if (this.hidden) {
      if (this.hidden.isFormula) this.speak()
      return
    }
    this.language = languageOf(tag) ?? this.language
    if (this.program) this.inProgram(tag)
    else if (name === 'br') this.lineBreak(tag)
    else if (BLOCKS.has(name)) this.block(tag, index)
    else this.inline(tag, index)
  }

  private lineBreak(tag: Tag): void {
    this.cover(tag, this.tables.length > 0 ? '' : '\n')
    this.paragraphs.line(tag.end)
  }

  private block(tag: Tag, index: number): void {
    const { name, start, end } = tag
    this.endParagraph(start, end)
    if (NESTING.has(name)) this.nesting++
    if (name !== 'body') this.paragraphs.begin(end, this.nesting > 0)
    if (name === 'pre') this.openProgram(tag)
    else if (/^h[1-6]$/.test(name)) this.openHeading(tag, Number(name[1]))
    else this.openBlock(tag)
    if (isMarkedFormula(tag)) this.markedFormula(tag, index)
  }

  private openBlock(tag: Tag): void {
    const { name, start, end } = tag
    if (name === 'table') this.openTable()
    else if (name === 'tr') this.table?.closeRow(start)
    else if (name === 'td' || name === 'th') this.table?.openCell(tag)
    const isCell = this.table !== undefined && (name === 'td' || name === 'th')
    if (name === 'hr') this.sheet.outline.addDivider()
    const item = name === 'li' || name === 'dt' ? '\n- ' : name === 'figcaption' ? '\n![' : '\n'
    this.cover(tag, isCell ? '|' : this.table?.isInCell ? '' : item)
    this.paragraphs.begin(end, this.nesting > 0)
  }

  private inline(tag: Tag, index: number): void {
    const { name } = tag
    const isFresh = this.paragraphs.isFresh
    if (isMarkedFormula(tag) && this.markedFormula(tag, index)) return
    const mark = this.inlineMark(tag, index, isFresh)
    this.cover(tag, mark?.opens ?? '')
    if (mark) {
      this.marked.push({ name, closes: mark.closes })
      if (CODE.has(name)) this.paragraphs.speak()
    }
  }

  private inlineMark(tag: Tag, index: number, isFresh: boolean): InlineMark | null {
    const { name } = tag
    if (CODE.has(name))
      return this.marked.some(one => CODE.has(one.name)) ? null : { opens: '`', closes: '`' }
    if (EMPHASIS.has(name)) return isFresh && this.marked.length === 0 ? { opens: '*', closes: '*' } : null
    return this.marked.length < MAX_TABLES ? markOf(tag, this.pieces, index, this.source) : null
  }

  private close(tag: Tag): void {
    if (this.program) this.closeInProgram(tag)
    else if (BLOCKS.has(tag.name)) this.closeBlock(tag)
    else this.closeInline(tag)
  }

  private closeInProgram(tag: Tag): void {
    if (tag.name === 'pre') this.endProgram(tag.start)
    this.sheet.blank(tag)
    if (tag.name === 'pre') this.paragraphs.begin(tag.end, this.nesting > 0)
  }

  private closeBlock(tag: Tag): void {
    const { name, start, end } = tag
    if (name === 'div') this.language = null
    if (this.heading && /^h[1-6]$/.test(name)) this.closeHeading(tag)
    else this.endParagraph(start, end)
    if (NESTING.has(name)) this.nesting = Math.max(0, this.nesting - 1)
    this.closeCells(tag)
    const isInRow = this.table?.isInCell || name === 'td' || name === 'th'
    this.sheet.cover(start, ' '.repeat(end - start - 1) + (isInRow ? ' ' : '\n'))
    this.paragraphs.begin(end, this.nesting > 0)
  }

  private closeCells({ name, start }: Tag): void {
    if (name === 'td' || name === 'th') this.table?.closeCell(start)
    else if (name === 'tr' || name === 'thead' || name === 'tbody') this.table?.closeRow(start)
    else if (name === 'caption') this.table?.passCaption()
    else if (name === 'table' && this.table) this.closeTable(start)
  }

  private closeInline(tag: Tag): void {
    const at = this.marked.findLastIndex(({ name }) => name === tag.name)
    const closes = at < 0 ? '' : this.marked[at]!.closes
    if (at >= 0) this.marked.length = at
    // Code in which nothing stands is marked apart, since two backticks are one sign.
    const isEmpty = closes === '`' && this.source[tag.start - 1] === '>'
    this.cover(tag, isEmpty ? ' `' : closes)
  }

  /** A script that is a formula stands between signs in place of its tags. */
  private script(tag: Tag, index: number, kind: 'inline' | 'display'): void {
    const [opens, closes] = kind === 'display' ? ['\\[', '\\]'] : ['\\(', '\\)']
    this.speak()
    this.cover(tag, opens!)
    const text = this.pieces[index + 1]
    if (text?.kind === 'text')
      for (const { 0: mark, index: at } of this.source.slice(text.start, text.end).matchAll(CDATA))
        this.sheet.blank({ start: text.start + at, end: text.start + at + mark.length })
    this.marked.push({ name: 'script', closes: closes! })
  }

  /** Puts signs around the formula of an element that says it holds one, where it has none; whether it did. */
  private markedFormula(tag: Tag, index: number): boolean {
    const text = textBehind(this.pieces, index, this.source)
    if (text === null || text === '' || SIGNED.test(text)) return false
    const isDisplay = tag.name === 'div' || /(?:^|\s)display(?:\s|$)/.test(classOf(tag))
    const [opens, closes] = isDisplay ? ['\\[', '\\]'] : ['\\(', '\\)']
    this.paragraphs.speak()
    this.cover(tag, opens!)
    let closing = index + 1
    while (this.pieces[closing]!.kind !== 'close') closing++
    this.cover(this.pieces[closing]!, closes!)
    return true
  }

  private inProgram(tag: Tag): void {
    const { program } = this
    if (program) program.language = languageOf(tag) ?? program.language
    // Code begins behind the tags that open it.
    if (program?.start === tag.start) program.start = tag.end
    this.cover(tag, tag.name === 'br' ? '\n' : '')
  }

  private openProgram(tag: Tag): void {
    if (this.table) this.table.isLayout = true
    this.cover(tag, '\n')
    this.program = { start: tag.end, language: languageOf(tag) ?? this.language }
  }

  private endProgram(at: number): void {
    if (!this.program) return
    this.sheet.outline.addProgram({ start: this.program.start, end: at }, this.program.language)
    this.program = null
    this.paragraphs.begin(at, this.nesting > 0)
  }

  /** What looks for headings in the text sees the marks that Markdown has, as far as the tag has room for them. */
  private openHeading(tag: Tag, depth: number): void {
    const room = tag.end - tag.start - 2
    if (this.table) this.table.isLayout = true
    this.cover(tag, `\n${'#'.repeat(Math.max(1, Math.min(depth, room)))} `)
    this.heading = { depth, at: tag.start }
    this.paragraphs.begin(tag.end, this.nesting > 0)
  }

  private closeHeading({ start, end }: Tag): void {
    const { depth, at } = this.heading!
    this.marked = []
    this.paragraphs.endHeading(start, end, depth, at, this.nesting > 0)
    this.heading = null
  }

  private openTable(): void {
    if (this.table) this.table.isLayout = true
    if (this.tables.length < MAX_TABLES) this.tables.push(new OpenTable(this.sheet.outline))
  }

  private closeTable(at: number): void {
    this.endParagraph(at, at)
    this.tables.pop()!.close(at)
  }

  private endParagraph(at: number, next: number): void {
    this.marked = []
    if (this.heading)
      this.closeHeading({ kind: 'close', name: '', attributes: new Map(), start: at, end: next })
    this.paragraphs.end(at, next, this.nesting > 0)
  }

  private cover(piece: Piece, mark: string): void {
    this.sheet.cover(piece.start, coverOfTag(piece, mark))
  }
}
