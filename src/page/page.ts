import type { Document } from '../documents/model/document.js'
import type { SearchEffort } from '../math/engines/search.js'
import type { FirstMentions } from './first-mentions.js'
import type { Reading } from './reading.js'
import type { Printed } from './symbols/printed-results.js'
import type { SymbolTable } from './symbols/symbol-table.js'

/** An exercise of a document, or all of one without exercises, as a rule meets it. */
export interface Page {
  readonly document: Document
  /** Its parts as they are written. */
  readonly readings: readonly Reading[]
  /** The same parts with the arithmetic of their prose and inline code as formulas of their own. */
  readonly lines: readonly Reading[]
  /** The symbols that the page defines or gives values. */
  readonly symbols: SymbolTable
  /** The same for the whole document, for a name of which this page says nothing. */
  readonly everywhere: SymbolTable
  /** The rounded results that the page has printed so far. */
  readonly printed: Printed
  /** Where each word of the document is first said. */
  readonly heard: FirstMentions
  readonly effort: SearchEffort
  /** Whether a statement of an earlier rule covers a stretch of the source. */
  readonly isTaken: (start: number, end: number) => boolean
}
