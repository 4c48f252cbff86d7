import { lettersOf } from '../../../math/logic/formula.js'
import { isCustomary, propositionOf, tellingOf } from '../../logic/proposition.js'
import type { Chain, Node, Operator, Sign } from '../../tree/node.js'

const MAIN: ReadonlySet<Operator> = new Set<Operator>(['≡', '≢', '='])
const NAMES: Partial<Record<Operator, string>> = { '→': 'implies', '⇒': 'implies', '⇔': 'iff' }

/**
 * A chain of formulas of logic whose arrows of some kinds belong to its sides: in `p \to q \equiv \neg q \to \neg p` each
 * side is an implication. Where a letter may be anything, as in `x_n \to x`, the chain stays as it is.
 */
export function withArrowsInside(chain: Chain, arrows: readonly Operator[]): Chain {
  const { terms, signs } = chain
  const isInner = (sign: Sign): boolean => arrows.includes(sign.operator)
  const [first] = signs
  if (!first || !signs.some(isInner) || chain.opens || !isLogical(chain)) return chain
  const hasMain = signs.some(
    ({ operator }) => MAIN.has(operator) || (operator === '⇔' && !arrows.includes('⇔')),
  )
  const isDoubled = signs.some((sign, at) => isInner(sign) && signs[at + 1] && isInner(signs[at + 1]!))
  if (!hasMain || isDoubled) return chain
  const sides: Node[] = [terms[0]!]
  const kept: Sign[] = []
  for (const [at, sign] of signs.entries()) {
    const right = terms[at + 1]!
    if (isInner(sign)) sides.push(joined(sides.pop()!, sign, right))
    else {
      kept.push(sign)
      sides.push(right)
    }
  }
  return { ...chain, terms: sides, signs: kept }
}

function joined(left: Node, sign: Sign, right: Node): Node {
  const text = NAMES[sign.operator]!
  const name: Node = { head: 'symbol', text, args: [], start: sign.start, end: sign.end }
  return { head: 'call', text, args: [name, left, right], start: left.start, end: right.end }
}

/** Whether all terms are formulas of logic, and one has a sign of logic or all letters are those of propositions. */
function isLogical({ terms }: Chain): boolean {
  const formulas = terms.map(propositionOf)
  if (formulas.some(formula => formula === null)) return false
  return (
    terms.some(term => tellingOf(term) !== 'none') ||
    formulas.every(formula => [...lettersOf(formula!)].every(isCustomary))
  )
}
