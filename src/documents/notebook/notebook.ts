import { inside, type Macros, NO_MACROS, together } from '../macros/macro.js'
import { withMacros } from '../macros/with-macros.js'
import { readDocument } from '../markdown/markdown.js'
import type { Document } from '../model/document.js'

/** What is wrong with a notebook, in one sentence that names its path. */
export class NotebookError extends Error {
  override readonly name = 'NotebookError'
}

/**
 * Reads the Markdown cells of a Jupyter notebook, nbformat 3 or 4, each as a document of its own: `book.ipynb#3` is the
 * cell with the index 3 among all cells, counted from 0 as nbformat's own `cells[3]` is, and places count from the
 * beginning of its text. What one cell defines as a macro holds in all. Code, its output and raw cells are not read.
 * Throws NotebookError for what is none.
 */
export function readNotebook(source: string, path: string, outer: Macros = NO_MACROS): Document[] {
  const cells = cellsOf(parsed(source, path))
  if (!cells)
    throw new NotebookError(`${path}: expected a notebook with cells (nbformat 3 or 4), got other JSON`)
  const documents = cells.flatMap((cell, index) => {
    const text = markdownOf(cell)
    return text === null ? [] : [readDocument(text, `${path}#${index}`)]
  })
  const own = together(documents.map(({ sections }) => sections[0]?.macros ?? NO_MACROS))
  return documents.map(document => withMacros(document, inside(outer, own)))
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
