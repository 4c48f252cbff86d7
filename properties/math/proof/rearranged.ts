import { childrenOf, withChildren } from '../../../src/math/term/children.js'
import { add, multiply, negate, number, type Term } from '../../../src/math/term/term.js'

/**
 * The same value written another way at every node: operands in another order and grouped, a factor multiplied into a sum,
 * 0 added, 1 multiplied, a sign turned twice, 1 taken out of a number. `random` says what is done where.
 */
export function rearranged(term: Term, random: () => number): Term {
  const pick = (count: number) => Math.floor(random() * count)
  const inner = withChildren(
    term,
    childrenOf(term).map(child => rearranged(child, random)),
  )
  const moves: readonly ((part: Term) => Term)[] = [
    part => part,
    part => add(part, 0),
    part => multiply(1, part),
    part => negate(negate(part)),
    part => shuffled(part, pick),
    part => grouped(part, pick),
    distributed,
    part => (part.kind === 'number' ? add(number(part.value.minus(1)), 1) : part),
  ]
  return moves[pick(moves.length)]!(inner)
}

function shuffled(term: Term, pick: (count: number) => number): Term {
  if (term.kind !== 'add' && term.kind !== 'multiply') return term
  const left = [...childrenOf(term)]
  const order: Term[] = []
  while (left.length > 0) order.push(...left.splice(pick(left.length), 1))
  return withChildren(term, order)
}

function grouped(term: Term, pick: (count: number) => number): Term {
  if (term.kind !== 'add' && term.kind !== 'multiply') return term
  const operands = childrenOf(term)
  const at = pick(operands.length)
  const [first, rest] = [operands.slice(0, at), operands.slice(at)]
  return term.kind === 'add'
    ? add(add(...first), add(...rest))
    : multiply(multiply(...first), multiply(...rest))
}

/** a (b + c) d = abd + acd. */
function distributed(term: Term): Term {
  if (term.kind !== 'multiply') return term
  const place = term.factors.findIndex(factor => factor.kind === 'add' && factor.terms.length > 0)
  const chosen = term.factors[place]
  if (chosen?.kind !== 'add') return term
  return add(...chosen.terms.map(part => multiply(...term.factors.with(place, part))))
}
