import { functionLetters } from '../../tree/functions.js'
import { isName, isWord, rootName } from '../../tree/names.js'
import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { readBracket } from './brackets.js'
import { opensModulus } from './modulus.js'
import type { Grammar } from './parselet.js'

/** A name with its arguments, or a bracket behind the name that turned out to be the next factor, or neither. */
export interface Application {
  readonly call: Node | null
  readonly bracket: Node | null
}

const NONE: Application = { call: null, bracket: null }

/**
 * Decides whether a name and the bracket behind it are an application or a product. The letter of a function, upright words such as std, and
 * the names that the caller knows to be functions are applied to anything. Any other name is applied where the bracket
 * holds no arithmetic: plain names, `y \mid x`, or a list, as in r(x, y), λ(x), L(2N, D), also in 6 N(D); a bracket
 * that holds one number or one sum, product or power is a factor, as in λ(6ND - C), N(1 + x).
 */
export function readApplication(grammar: Grammar, name: Node, token: Token, power: Node | null): Application {
  const { cursor, options } = grammar
  const root = rootName(name)
  const isUpright = token.style === 'upright'
  const isKnown = functionLetters().has(root) || isUpright || isWord(root) || options.functions.has(root)
  const isOpen = cursor.is('(') || cursor.is('[') || (isKnown && cursor.is('\\{'))
  if (!isOpen || opensModulus(cursor) || (power && !isKnown)) return NONE
  if (power && isMinusOne(power)) {
    cursor.fail('a reciprocal or an inverse function, written so that one can tell which', 'ambiguous')
  }
  const { items, node } = readBracket(grammar, cursor.next())
  if (!isKnown && !areArguments(items)) return { call: null, bracket: node }
  return { call: cursor.node('call', [name, ...items], token.start, root), bracket: null }
}

const isMinusOne = ({ head, args }: Node): boolean => head === 'neg' && args[0]!.text === '1'

const ARGUMENTS: ReadonlySet<Node['head']> = new Set([
  'given',
  'divergence',
  'relation',
  'sequence',
  'call',
  'hole',
])

function areArguments(items: readonly Node[]): boolean {
  const first = items[0]!
  return items.length > 1 || isName(first) || ARGUMENTS.has(first.head)
}
