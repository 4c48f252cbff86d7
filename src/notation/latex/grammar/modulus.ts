import type { Chain, Node } from '../../tree/node.js'
import type { Cursor } from './cursor.js'
import type { Grammar } from './parselet.js'

/** Whether `(\bmod n)` or `(\text{mod } n)` comes next. */
export function opensModulus(cursor: Cursor): boolean {
  return cursor.is('(') && ['\\bmod', '\\mod', 'mod'].includes(cursor.peek(1).text.trim())
}

/** The modulus behind a congruence, `\pmod{n}`; null where none stands there. */
export function readModulus(grammar: Grammar): Node | null {
  const { cursor } = grammar
  if (cursor.accept('\\pmod')) return { ...grammar.argument(), end: cursor.before() }
  if (!opensModulus(cursor)) return null
  cursor.next()
  cursor.next()
  const modulus = cursor.within('bracket', () => grammar.sum())
  const { end } = cursor.expect(')')
  return { ...modulus, end }
}

/** a ≡ b modulo n: the classes of both sides are the same. */
export function withModulus(
  chain: Pick<Chain, 'terms' | 'signs' | 'opens'>,
  modulus: Node | null,
): Pick<Chain, 'terms' | 'signs' | 'opens'> {
  if (!modulus) return chain
  const last = chain.terms.at(-1)
  const terms = chain.terms.map(term => {
    const [start, end] = [term.start, term === last ? Math.max(term.end, modulus.end) : term.end]
    const name: Node = { head: 'symbol', text: 'residue', args: [], start, end: start }
    return { head: 'call', text: 'residue', args: [name, term, modulus], start, end } as const
  })
  const signs = chain.signs.map(sign => (sign.operator === '≡' ? { ...sign, operator: '=' as const } : sign))
  return { ...chain, terms, signs }
}
