import type { Token } from '../documents/document.js'
import { type Domains, rangeOf } from '../evidence/domain.js'
import type { Chain, Node } from '../latex/node.js'
import type { Rational } from '../numeric/rational.js'
import { keyOf } from '../term/definable.js'
import { exactValue } from '../term/evaluate.js'
import { number, type Term } from '../term/term.js'
import { lowered } from './meaning.js'
import type { Reading } from './reading.js'

/** A number up to which, or from which, a symbol runs, itself included. */
export type End = readonly [name: string, value: Rational]

/** Of more ends than these only the first are put together: the ways to do so double with each. */
const MOST_ENDS = 4

/**
 * The closed ends of the domains that a sentence gives: 1 for `n \ge 1`, 0 and 1 for `p \in [0, 1]`. What bounds a symbol
 * is an end of its domain, and no other part of the sentence leaves it out, as `x > 0` beside `x \in [0, 1]` does.
 */
export function closedEndsIn(sentence: readonly Token[], reading: Reading, domains: Domains): readonly End[] {
  const bounds = sentence
    .flatMap(token => reading.chains.get(token) ?? [])
    .flatMap(chain => boundsIn(chain, reading))
  const isOpen = ([name, value]: End) =>
    bounds.some(({ end, isClosed }) => !isClosed && end[0] === name && end[1].eq(value))
  const isEnd = ([name, value]: End) => {
    const range = rangeOf(domains.get(name))
    return (range?.from?.eq(value) || range?.to?.eq(value)) ?? false
  }
  const closed = bounds.flatMap(({ end, isClosed }) => (isClosed ? [end] : []))
  return closed.filter(end => isEnd(end) && !isOpen(end)).slice(0, MOST_ENDS)
}

interface Bound {
  readonly end: End
  readonly isClosed: boolean
}

function boundsIn({ terms, signs }: Chain, reading: Reading): readonly Bound[] {
  return signs.flatMap(({ operator }, i) => {
    const [left, right] = [terms[i]!, terms[i + 1]!]
    if (operator === '∈') return boundsOfInterval(left, right, reading)
    return /[<>≤≥]/.test(operator) ? boundBetween(left, right, /[≤≥]/.test(operator), reading) : []
  })
}

/** `1 \le n` bounds n as `n \ge 1` does. */
function boundBetween(left: Node, right: Node, isClosed: boolean, { glossary }: Reading): readonly Bound[] {
  const sides = [left, right].map(node => lowered(node, glossary))
  const [name] = sides.flatMap(term => (term && keyOf(term)) ?? [])
  const [value] = sides.flatMap(term => (term && exactValue(term)) ?? [])
  return name !== undefined && value ? [{ end: [name, value], isClosed }] : []
}

/** A square bracket takes its end in: `[0, 1)` holds 0 and not 1. */
function boundsOfInterval(name: Node, set: Node, reading: Reading): readonly Bound[] {
  if (set.head !== 'sequence' || set.args.length !== 2) return []
  const [from, to] = set.args as [Node, Node]
  const { source } = reading
  return [
    ...boundBetween(name, from, source[set.start] === '[', reading),
    ...boundBetween(name, to, source[set.end - 1] === ']', reading),
  ]
}

/** Every way to put some of these ends in, for each symbol one at most. */
export function facesOf(ends: readonly End[]): readonly ReadonlyMap<string, Term>[] {
  let faces: readonly ReadonlyMap<string, Term>[] = [new Map()]
  for (const [name, value] of ends) {
    const more = faces.filter(face => !face.has(name)).map(face => new Map([...face, [name, number(value)]]))
    faces = [...faces, ...more]
  }
  return faces.slice(1)
}
