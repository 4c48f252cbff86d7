import { readHtml } from './html/html.js'
import { type Macros, NO_MACROS } from './macros/macro.js'
import { withMacros } from './macros/with-macros.js'
import { readDocument, readPlain } from './markdown/markdown.js'
import type { Document } from './model/document.js'
import { isNotebook, readNotebook } from './notebook/notebook.js'
import { readOrg } from './org/org.js'
import { readRst } from './rst/rst.js'
import { readTex } from './tex/tex.js'

/** How a document is written. */
export type Format = 'markdown' | 'tex' | 'notebook' | 'plain' | 'rst' | 'html' | 'org'

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.qmd', 'markdown'],
  ['.rmd', 'markdown'],
  ['.mdx', 'markdown'],
  ['.mkd', 'markdown'],
  ['.txt', 'plain'],
  ['.tex', 'tex'],
  ['.ltx', 'tex'],
  ['.latex', 'tex'],
  ['.ipynb', 'notebook'],
  ['.rst', 'rst'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.org', 'org'],
])

/** The endings of the names of documents. */
export const EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()]

/** The format that the ending of a name stands for, in capitals or not; null for any other ending. */
export function formatOf(path: string): Format | null {
  const [ending] = /(?:\.[^./\\]*)?$/.exec(path)!
  return BY_EXTENSION.get(ending.toLowerCase()) ?? null
}

/**
 * Reads a document by the ending of its name; its formulas may use the macros that its project defines beside it. A name
 * that says nothing, as `-` for standard input, is Markdown, unless the text plainly is LaTeX or a notebook. A notebook
 * is one document, whose `source` holds the texts of its Markdown cells and whose `cells` say where; auditDocuments gives
 * its findings cell by cell. Throws RangeError for more than MAX_TOKENS tokens and NotebookError for
 * a notebook that is none.
 */
export function readDocuments(source: string, path: string, macros: Macros = NO_MACROS): readonly Document[] {
  switch (formatOf(path) ?? guessed(source)) {
    case 'tex':
      return [readTex(source, path, macros)]
    case 'notebook':
      return [readNotebook(source, path, macros)]
    case 'plain':
      return [readPlain(source, path, macros)]
    case 'rst':
      return [withMacros(readRst(source, path), macros)]
    case 'html':
      return [withMacros(readHtml(source, path), macros)]
    case 'org':
      return [withMacros(readOrg(source, path), macros)]
    case 'markdown':
      return [readDocument(source, path, macros)]
  }
}

const BEGINNING = /^[ \t]*\\(?:documentclass\b|begin\{document\})/m
const FENCE = /^[ \t>]*(?:```|~~~)/m

/** LaTeX begins as such a document does, and not inside the code of a page about LaTeX. */
function guessed(source: string): Format {
  if (isNotebook(source)) return 'notebook'
  const beginning = BEGINNING.exec(source)
  const isTex = beginning !== null && !FENCE.test(source.slice(0, beginning.index))
  return isTex ? 'tex' : 'markdown'
}
