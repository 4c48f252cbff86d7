import { type Macros, NO_MACROS } from '../macros/macro.js'
import { readStretches } from '../markdown/markdown.js'
import { GAP } from '../markdown/stretches.js'
import type { Cell, Document } from '../model/document.js'

/** What is wrong with a notebook, in one sentence that names its path. */
export class NotebookError extends Error {
  override readonly name = 'NotebookError'
}

/**
 * Reads the Markdown cells of a Jupyter notebook, nbformat 3 or 4, into one document: what a cell gives holds in those
 * behind it, while nothing that one leaves open reaches into the next. `book.ipynb#3` is the cell with the index 3 among
 * all cells, counted from 0 as nbformat's own `cells[3]` is. What one cell defines as a macro holds in all. Code, its
 * output and raw cells are not read. Throws NotebookError for what is none, and RangeError for more than MAX_TOKENS tokens.
 */
export function readNotebook(source: string, path: string, outer: Macros = NO_MACROS): Document {
  const all = cellsOf(parsed(source, path))
  if (!all)
    throw new NotebookError(`${path}: expected a notebook with cells (nbformat 3 or 4), got other JSON`)
  const texts: string[] = []
  const cells: Cell[] = []
  let start = 0
  for (const [index, cell] of all.entries()) {
    const text = markdownOf(cell)
    if (text === null) continue
    texts.push(text)
    cells.push({ path: `${path}#${index}`, start, end: start + text.length })
    start += text.length + GAP.length
  }
  return { ...readStretches(texts.join(GAP), cells, path, outer), cells }
}

/** Whether a text is plainly a notebook: a JSON object that says so. */
export function isNotebook(source: string): boolean {
  if (!source.includes('"nbformat"')) return false
  try {
    return cellsOf(JSON.parse(source)) !== null
  } catch {
    return false
  }
}

function parsed(source: string, path: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    throw new NotebookError(`${path}: expected a notebook, got text that is not JSON`)
  }
}

/** The cells of nbformat 4, or those of all worksheets of nbformat 3; null where there is no list of them. */
function cellsOf(notebook: unknown): readonly unknown[] | null {
  if (!isAskable(notebook)) return null
  if (Array.isArray(notebook.cells)) return notebook.cells
  const worksheets = notebook.worksheets
  if (!Array.isArray(worksheets)) return null
  return worksheets.flatMap(sheet => (isAskable(sheet) && Array.isArray(sheet.cells) ? sheet.cells : []))
}

/** The text of a Markdown cell, which is written whole or line by line; null for any other cell. */
function markdownOf(cell: unknown): string | null {
  if (!isAskable(cell) || cell.cell_type !== 'markdown') return null
  const { source } = cell
  const lines = Array.isArray(source) ? source : [source]
  return lines.every(line => typeof line === 'string') ? lines.join('') : null
}

/** The fields of a notebook, a worksheet or a cell that matter here, whatever stands in them. */
interface Fields {
  readonly cells?: unknown
  readonly worksheets?: unknown
  readonly cell_type?: unknown
  readonly source?: unknown
}

/** Whether a value of JSON may be asked for its fields; what is no object has none of these. */
const isAskable = (value: unknown): value is Fields => value !== null
