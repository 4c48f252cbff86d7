// @ts-check
// The titles that a property file declares its tests with, as far as they are written out in it.
import ts from 'typescript'

/**
 * The titles of calls such as `test('…', …)` and `test.each(…)('…', …)`, without those of `describe` around them.
 * @param {string} text
 */
export function titlesIn(text) {
  /** @type {string[]} */
  const titles = []
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('read.ts', text, ts.ScriptTarget.ESNext))
  return titles
}

/** `test` and what `test.each(…)` gives. @param {ts.Node} called @returns {boolean} */
function isTest(called) {
  if (ts.isIdentifier(called)) return called.text === 'test'
  if (!ts.isCallExpression(called) || !ts.isPropertyAccessExpression(called.expression)) return false
  return isTest(called.expression.expression) && called.expression.name.text === 'each'
}
