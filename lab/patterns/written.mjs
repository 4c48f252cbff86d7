// @ts-check
// The regular expressions that the files of src write as literals.

import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** @typedef {{ file: string, source: string, flags: string }} Pattern */

/** @returns {Pattern[]} */
export function writtenPatterns() {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  return files.flatMap(({ parentPath, name }) => patternsIn(`${parentPath}/${name}`))
}

/** @param {string} file */
function patternsIn(file) {
  /** @type {Pattern[]} */
  const found = []
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}
