import { canonical } from '../../../notation/tree/canonical.js'
import type { Chain, Node, Sign } from '../../../notation/tree/node.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Reading } from '../../../page/reading.js'
import { type StatedChain, statedChains } from '../../../page/stated-chain.js'
import { type Candidate, OTHER_SYMBOLS } from './candidate.js'
import { type Filling, match } from './match.js'

/** What may stand in the hole: a figure, any expression, a whole relation, what a program returns, or clauses. */
export type HoleKind = 'figure' | 'expression' | 'relation' | 'program' | 'sentence'

const EQUALITY: ReadonlySet<string> = new Set(['=', '≈', '≡', ':='])
/** A formula that only takes part in a relation is a worse place for a shape that stands alone. */
const ASIDE = 0.5

/** Every place whose mathematics has the shape `wanted`: relations, terms standing alone, and factors of products. */
export function formulaCandidates(wanted: Chain, kind: HoleKind, reading: Reading): Candidate[] {
  const found = [...statedChains(reading)].flatMap(statement => {
    if (kind === 'relation') return relations(wanted, statement)
    return wanted.signs.length > 0 ? sides(wanted, statement) : terms(wanted, statement)
  })
  return kind === 'figure' ? found.filter(({ node }) => node && figureOfNode(node)) : found
}

function relations(wanted: Chain, { chain, terms, signs }: StatedChain): Candidate[] {
  return signs.flatMap((sign, i) => {
    if (!EQUALITY.has(sign.operator)) return []
    const [left, right] = [terms[i]!, terms[i + 1]!]
    const whole: Node = {
      head: 'relation',
      text: '=',
      args: [left, right],
      start: left.start,
      end: right.end,
    }
    const filling =
      wanted.signs.length > 0
        ? matchPair(wanted, canonical(left), canonical(right))
        : match(wanted.terms[0]!, canonical(whole))
    return filling ? [{ ...placeOf(whole, whole, filling, chain), link: { left, sign, right } }] : []
  })
}

function sides(wanted: Chain, { chain, terms, signs }: StatedChain): Candidate[] {
  const found: Candidate[] = []
  const operator = wanted.signs[0]!.operator
  const agrees = (sign: Sign) =>
    sign.operator === operator || (EQUALITY.has(sign.operator) && EQUALITY.has(operator))
  for (const i of signs.keys()) {
    for (let j = i + 1; j < terms.length && agrees(signs[j - 1]!); j++) {
      const orders = EQUALITY.has(operator) ? [[i, j] as const, [j, i] as const] : [[i, j] as const]
      for (const [a, b] of orders) {
        const filling = matchPair(wanted, canonical(terms[a]!), canonical(terms[b]!))
        // Beyond its neighbours, a claim states only its own end of the chain: `= 0`.
        const whole = { start: j === i + 1 ? terms[i]!.start : signs[j - 1]!.start, end: terms[j]!.end }
        if (filling) found.push(placeOf(holeOf(filling, terms[b]!), whole, filling, chain))
      }
    }
  }
  return found
}

function matchPair(wanted: Chain, left: Node, right: Node): Filling | null {
  const first = match(wanted.terms[0]!, left)
  const second = first && match(wanted.terms[1]!, right)
  return (
    first && second && { holes: new Map([...first.holes, ...second.holes]), cost: first.cost + second.cost }
  )
}

function terms(wanted: Chain, { chain, terms, signs }: StatedChain): Candidate[] {
  const aside = signs.length > 0 ? ASIDE : 0
  const parts = terms.flatMap(term => (term.head === 'mul' ? [term, ...term.args] : [term]))
  return parts.flatMap(part => {
    const filling = match(wanted.terms[0]!, canonical(part))
    const hole = filling && holeOf(filling, part)
    if (!hole || hole.head === 'symbol') return []
    const isBoth = part.head === 'pm'
    return [{ ...placeOf(hole, part, filling, chain), cost: filling.cost + aside, isBoth }]
  })
}

const holeOf = (filling: Filling, otherwise: Node): Node => [...filling.holes.values()][0] ?? otherwise

function placeOf(
  hole: Node,
  whole: { readonly start: number; readonly end: number },
  filling: Filling,
  chain: Chain,
): Candidate {
  return {
    start: hole.start,
    end: hole.end,
    from: Math.min(whole.start, hole.start),
    to: Math.max(whole.end, hole.end),
    node: hole,
    holes: filling.holes,
    chain,
    cost: filling.cost,
    why: filling.cost > 0 ? [OTHER_SYMBOLS] : [],
  }
}
