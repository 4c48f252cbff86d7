import type { Parselet } from './parselet.js'

/** `?e`, or `?e(a, b)` for an expression in a and b, or `?e()` for a closed one, whose only argument is nothing. */
export const hole: Parselet = (grammar, { text, start, end }) => {
  const { cursor } = grammar
  if (!cursor.is('(') || cursor.here() !== end) return cursor.node('hole', [], start, text)
  cursor.next()
  const names = cursor.is(')') ? [cursor.nothing()] : cursor.within('index', () => grammar.list())
  cursor.expect(')')
  return cursor.node('hole', names, start, text)
}
