// @ts-check
// What declares a place in a file: by this a mutant is known, however the lines around it move.
import ts from 'typescript'

/** @type {Map<string, ts.SourceFile>} */
const trees = new Map()

/** Each text is parsed once. @param {string} text */
function parsed(text) {
  const tree = trees.get(text) ?? ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  trees.set(text, tree)
  return tree
}

/**
 * The names that lead to a place: of the declaration of the file, of the members of its class or table, and of the
 * functions within. `Interval.times` and `HALVINGS` are such names; outside any declaration there is none.
 * @param {string} text @param {number} offset
 */
export function declarationAt(text, offset) {
  /** @type {string[]} */
  const names = []
  /** @param {ts.Node} node */
  const visit = node => {
    if (offset < node.getStart() || offset >= node.getEnd()) return
    const name = nameOf(node)
    if (name !== undefined) names.push(name)
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(parsed(text), visit)
  return names.join('.')
}

/** The name that a node gives to what is in it; a value within a function gives none. @param {ts.Node} node */
function nameOf(node) {
  const isFunction = ts.isFunctionDeclaration(node) || ts.isClassLike(node)
  if (isFunction || ts.isEnumDeclaration(node) || ts.isClassElement(node) || ts.isPropertyAssignment(node))
    return ts.isConstructorDeclaration(node) ? 'constructor' : node.name?.getText()
  if (!ts.isVariableDeclaration(node)) return undefined
  const isOfFile = node.parent.parent.parent === node.getSourceFile()
  const holdsFunction = node.initializer !== undefined && ts.isFunctionLike(node.initializer)
  return isOfFile || holdsFunction ? node.name.getText() : undefined
}

/** How far into a text a place is, its line and its column counted from 0. @param {string} text @param {{ line: number, column: number }} place */
export const offsetOf = (text, { line, column }) => parsed(text).getPositionOfLineAndCharacter(line, column)
