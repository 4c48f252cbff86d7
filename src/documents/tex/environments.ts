import { endAt, matchAt } from '../model/match-at.js'
import { Cells } from './cells.js'
import { ENVIRONMENT_ARGUMENTS, LISTS, TABLES } from './commands.js'
import { Numbering, readLabel } from './numbering.js'
import { itemLabelAt } from './siunitx.js'
import type { Scribe } from './writer.js'

const NAMED = /\s{0,9}\{([A-Za-z@]{1,40}\*?)\}/y
const GIVEN = /\s{0,9}(?:\[([^[\]\r\n]{0,100})\]|\{([^{}\r\n]{0,100})\})/y
const ROW_BREAK = /\\\\\*?(?:\[[^\]\r\n]{0,20}\])?/y
const COLUMNS = /\s{0,9}\{\s{0,9}(\d{1,2})\s{0,9}\}/y
/** `\tabularnewline` and what else ends a row. */
export const ROW_ENDS: ReadonlySet<string> = new Set(['tabularnewline', 'cr'])

/** Follows the environments of a source: lists and their items, tables and their cells, exercises. */
export class Environments {
  private readonly numbering: Numbering
  private table: Cells | null = null

  constructor(private readonly scribe: Scribe) {
    this.numbering = new Numbering(scribe.text)
  }

  passHeading(command: string): void {
    this.numbering.passHeading(command)
  }

  /** Reads on behind the `\begin` that stands at a place. */
  begin(at: number, behind: number): number {
    const { scribe } = this
    const match = matchAt(NAMED, scribe.text, behind)
    if (!match) return scribe.blank(at, behind)
    const name = match[1]!
    const next = scribe.blank(at, NAMED.lastIndex)
    if (this.table) {
      if (TABLES.has(name)) this.table.inner++
      return scribe.readArguments(next, ENVIRONMENT_ARGUMENTS.get(name) ?? [])
    }
    if (LISTS.has(name)) scribe.lists++
    scribe.endParagraph(at, next)
    scribe.outline.addDivider()
    const given = matchAt(GIVEN, scribe.text, next)
    const label = given && readLabel(given[1] ?? given[2]!)
    const isLabelled = this.head(name, label, at, next) && given![2] !== undefined
    if (TABLES.has(name)) this.openTable(next)
    return scribe.readArguments(next, isLabelled ? ['hidden'] : (ENVIRONMENT_ARGUMENTS.get(name) ?? []))
  }

  /** Opens an exercise, with a label that it may be given, where the environment or command of this name sets one. */
  head(name: string, label: string | null, at: number, next: number): boolean {
    const head = this.table ? null : this.numbering.headOf(name, label)
    if (head) this.scribe.outline.addHead({ start: at, end: next }, head)
    return head !== null && label !== null
  }

  /** Reads on behind the `\end` that stands at a place. */
  end(at: number, behind: number): number {
    const { scribe, table } = this
    const match = matchAt(NAMED, scribe.text, behind)
    if (!match) return scribe.blank(at, behind)
    const next = NAMED.lastIndex
    const name = match[1]!
    if (table && TABLES.has(name) && table.inner-- === 0) this.closeTable(at, next)
    scribe.blank(at, next)
    if (this.table || (table && TABLES.has(name))) return next
    if (LISTS.has(name)) scribe.lists = Math.max(0, scribe.lists - 1)
    scribe.endParagraph(at, next)
    scribe.outline.addDivider()
    return next
  }

  /** Reads on behind the `\item` that stands at a place. */
  item(at: number, behind: number): number {
    const { scribe } = this
    if (this.table) return scribe.blank(at, behind)
    scribe.endParagraph(at, behind)
    scribe.outline.addDivider()
    scribe.blank(at, behind)
    const label = itemLabelAt(scribe.text, behind)
    if (!label) return behind
    scribe.paragraphs.begin(behind, scribe.lists > 0 && !label.isHead)
    return scribe.say(behind, label.cover)
  }

  /** Reads on behind an ampersand. */
  ampersand(at: number): number {
    this.partedTable()?.endCell(at)
    return this.scribe.blank(at, at + 1)
  }

  /** Reads on behind the two backslashes that stand at a place. */
  rowBreak(at: number): number {
    return this.endRow(at, endAt(ROW_BREAK, this.scribe.text, at)!)
  }

  /** Reads on behind a sign that ends a row. */
  endRow(at: number, behind: number): number {
    this.partedTable()?.endRow(at)
    return this.scribe.blank(at, behind)
  }

  /** The cell at hand goes over the columns that `\multicolumn` names. */
  spanColumns(behind: number): void {
    if (this.table) this.table.span = Number(matchAt(COLUMNS, this.scribe.text, behind)?.[1])
  }

  /** The table that a sign parts which stands here: in braces, or in a table inside, it parts none. */
  private partedTable(): Cells | null {
    const { scribe, table } = this
    return table && table.inner === 0 && scribe.groups.level === table.level ? table : null
  }

  finish(at: number): void {
    if (this.table) this.closeTable(at, at)
    this.scribe.endParagraph(at, at)
  }

  private openTable(next: number): void {
    this.table = new Cells(this.scribe.groups.level, next)
    this.scribe.isInTable = true
  }

  private closeTable(at: number, next: number): void {
    const table = this.table!
    table.endRow(at)
    this.scribe.outline.addTable(table.rows)
    this.table = null
    this.scribe.isInTable = false
    this.scribe.paragraphs.begin(next, this.scribe.lists > 0)
  }
}
