import type { Chain, Node, Sign } from '../../tree/node.js'
import type { Cursor } from './cursor.js'
import type { Grammar } from './parselet.js'

const WORDS = ['\\bmod', '\\mod', 'mod']
const isWord = (cursor: Cursor, ahead = 0): boolean => WORDS.includes(cursor.peek(ahead).text.trim())

/** Whether `(\bmod n)` or `(\text{mod } n)` comes next, or in a congruence `\mod n`. */
export const opensModulus = (cursor: Cursor): boolean =>
  (cursor.is('(') && isWord(cursor, 1)) || (cursor.enclosure === 'congruence' && isWord(cursor))

/** The modulus behind a congruence, `\pmod{n}`; null where none stands there. */
export function readModulus(grammar: Grammar, signs: readonly Sign[]): Node | null {
  const { cursor } = grammar
  if (cursor.accept('\\pmod') || cursor.accept('\\pod'))
    return { ...grammar.argument(), end: cursor.before() }
  if (isCongruence(signs) && isWord(cursor)) {
    cursor.next()
    return { ...grammar.factor(), end: cursor.before() }
  }
  if (!opensModulus(cursor)) return null
  cursor.next()
  cursor.next()
  const modulus = cursor.within('bracket', () => grammar.sum())
  const { end } = cursor.expect(')')
  return { ...modulus, end }
}

const CONGRUENT: Readonly<Record<string, Sign['operator']>> = { '≡': '=', '≢': '≠' }

/** Whether what is related may be classes of remainders, so that a modulus at the end belongs to all of it. */
export const isCongruence = (signs: readonly Sign[]): boolean =>
  signs.some(({ operator }) => operator in CONGRUENT)

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
  const signs = chain.signs.map(sign => ({ ...sign, operator: CONGRUENT[sign.operator] ?? sign.operator }))
  return { ...chain, terms, signs }
}
