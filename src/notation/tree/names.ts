import { SYMBOLS } from './commands.js'
import type { Head, Node } from './node.js'

const DECORATIONS: ReadonlySet<Head> = new Set(['sub', 'hat', 'star', 'prime', 'bar', 'tilde', 'dot'])
const SYMBOL_NAMES: ReadonlySet<string> = new Set(SYMBOLS.values())

/** Symbols that stand for no value. */
export const VALUELESS: ReadonlySet<string> = new Set(
  'infty dots leftOut top dagger circ emptyset anything indicator'.split(' '),
)

/** The index of what is said of two symbols at once: `\lambda_\pm`. */
export const PLUS_MINUS = '±'

export const isDecoration = ({ head }: Node): boolean => DECORATIONS.has(head)

/** Whether a node is a symbol, with whatever index, hat, bar, prime or star. */
export function isName(node: Node): boolean {
  return isDecoration(node) ? isName(node.args[0]!) : node.head === 'symbol'
}

/** The name of the symbol under all decoration: `r` for `\hat r_i`; empty where a node is no name. */
export function rootName(node: Node): string {
  if (node.head === 'symbol') return node.text
  return isDecoration(node) ? rootName(node.args[0]!) : ''
}

/** Whether a name is a word, such as std, and not a letter of some alphabet. */
export const isWord = (name: string): boolean => name.length > 1 && !SYMBOL_NAMES.has(name)
