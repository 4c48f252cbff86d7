import type { Token } from '../../documents/model/document.js'
import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { keyOf } from '../../math/term/key.js'
import { withConstants } from '../../notation/lower/pi.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'
import { boundsBetween, type End, endOf } from './ends.js'
import { type Ends, EVERYTHING } from './piece.js'
import { DESCRIBED } from './words.js'

/** What is said of the values of a symbol; null where it is only named, UNKNOWN where its set is one that only the page knows. */
export type Said = Ends | null | typeof UNKNOWN
export const UNKNOWN = 'unknown'
export type Spoken = readonly (readonly [string, Said])[]

/** All other formulas of a sentence ask what one speaks of. */
const spoken = new WeakMap<Reading, Map<Chain, Spoken>>()

/** The symbols that a formula speaks of, each with what it says of their values; null where it only names one. */
export function spokenOf(chain: Chain, reading: Reading): Spoken {
  const found = spoken.get(reading) ?? new Map<Chain, Spoken>()
  spoken.set(reading, found)
  const domains = found.get(chain) ?? domainIn(chain, reading)
  found.set(chain, domains)
  return domains
}

/** The symbols that a formula speaks of, with their domain where it gives one; nothing where it says something else. */
function domainIn(chain: Chain, reading: Reading): Spoken {
  const { terms, signs } = chain
  if (chain.opens) return []
  const names = (node: Node): string[] => namesIn(node, reading)
  const [first, second] = terms as [Node, Node?]
  const operators = signs.map(({ operator }) => operator).join('')
  if (operators === '') return names(first).map(name => [name, null])
  if (operators === '∈') return names(first).map(name => [name, boundsOfSet(second!, reading)])
  if (!/^(?:[<≤]{1,2}|[>≥]{1,2})$/.test(operators)) return []
  const tied = terms
    .filter(term => endIn(term, reading) === undefined)
    .map(names)
    .filter(own => own.length > 0)
  // `1 \le k \le n`: no domain of one symbol says how two are tied.
  if (tied.length > 1) return tied.flat().map(name => [name, UNKNOWN])
  const closed = signs.map(({ operator }) => /[≤≥]/.test(operator))
  const isRising = /[<≤]/.test(operators)
  const [rising, hasEnds] = isRising ? [terms, closed] : [terms.toReversed(), closed.toReversed()]
  const [low, high] = [endIn(rising[0], reading), endIn(rising.at(-1), reading)]
  const bounds = boundsBetween(low, high, hasEnds[0]!, hasEnds.at(-1)!)
  const measured = terms.find(({ head }) => head === 'abs')?.args[0]
  // `|x| > 1` leaves two ranges.
  if (measured) {
    const own = measured === rising[0]!.args[0] && high ? within(high, hasEnds[0]!) : UNKNOWN
    return names(measured).map(name => [name, own])
  }
  if (bounds === null || (rising.length === 3) !== (low !== undefined && high !== undefined)) return []
  return names(low ? rising[1]! : rising[0]!).map(name => [name, bounds])
}

/** What `|x| < 1` says of x. */
const within = (end: End, isIncluded: boolean): Ends | null =>
  boundsBetween({ ...end, value: end.value.neg() }, end, isIncluded, isIncluded)

/** `x \ne 0`: the value that each symbol of a formula has not. */
export function besideIn(
  chains: readonly Chain[],
  reading: Reading,
): readonly (readonly [string, Rational])[] {
  return chains.flatMap(({ terms: [first, second], signs, opens }) => {
    const value = exactly(second, reading)
    if (opens || signs.length !== 1 || signs[0]!.operator !== '≠' || !value) return []
    return namesIn(first!, reading).map(name => [name, value] as const)
  })
}

/** The names that a formula is, or lists. */
const namesIn = (node: Node, { glossary }: Reading): string[] =>
  (node.head === 'sequence' ? node.args : [node]).flatMap(part => {
    const term = isName(part) ? lowered(part, glossary) : null
    return (term && keyOf(term)) ?? []
  })

function endIn(node: Node | undefined, { glossary }: Reading): End | undefined {
  const term = node && lowered(node, glossary)
  return term ? endOf(withConstants(term, glossary)) : undefined
}

function exactly(node: Node | undefined, { glossary }: Reading): Rational | undefined {
  const term = node && lowered(node, glossary)
  return term ? exactValue(term) : undefined
}

/** What a formula says that is a set: "in $[0, 1]$". */
export function setIn(token: Token, reading: Reading): Said {
  const [chain, another] = reading.chains.get(token) ?? []
  return !chain || another || chain.signs.length > 0 ? UNKNOWN : boundsOfSet(chain.terms[0]!, reading)
}

/** A square bracket takes its end in: `[0, 1)` holds 0 and not 1. */
function boundsOfSet(node: Node, reading: Reading): Said {
  if (node.head === 'set')
    return node.text === 'R' ? EVERYTHING : node.text === 'N' ? DESCRIBED.positive! : null
  if (node.head !== 'sequence' || node.args.length !== 2) return UNKNOWN
  const [from, to] = node.args as [Node, Node]
  const [low, high] = [endIn(from, reading), endIn(to, reading)]
  const isRange = (low || (from.head === 'neg' && isInfinite(from.args[0]!))) && (high || isInfinite(to))
  const { source } = reading
  const isOpen = source[node.start] !== '\\'
  if (!isRange || !isOpen) return UNKNOWN
  return boundsBetween(low, high, source[node.start] === '[', source[node.end - 1] === ']') ?? UNKNOWN
}

const isInfinite = ({ head, text }: Node): boolean => head === 'symbol' && text === 'infty'
