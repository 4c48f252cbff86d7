import type { Token } from '../documents/document.js'
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

/** The closed ends of what a sentence lets its symbols run through: 1 for `n \ge 1`, 0 and 1 for `p \in [0, 1]`. */
export function closedEndsIn(sentence: readonly Token[], reading: Reading): readonly End[] {
  return sentence
    .flatMap(token => reading.chains.get(token) ?? [])
    .flatMap(chain => endsOf(chain, reading))
    .slice(0, MOST_ENDS)
}

function endsOf({ terms, signs }: Chain, reading: Reading): readonly End[] {
  return signs.flatMap(({ operator }, i): readonly End[] => {
    const [left, right] = [terms[i]!, terms[i + 1]!]
    if (operator === '∈') return endsBetween(left, bracketed(right, reading), reading)
    return operator === '≤' || operator === '≥' ? endsBetween(left, [right], reading) : []
  })
}

/** `1 \le n` bounds n as `n \ge 1` does. */
function endsBetween(side: Node, others: readonly Node[], { glossary }: Reading): readonly End[] {
  return others.flatMap((other): readonly End[] => {
    const sides = [side, other].map(node => lowered(node, glossary))
    const [name] = sides.flatMap(term => (term && keyOf(term)) ?? [])
    const [value] = sides.flatMap(term => (term && exactValue(term)) ?? [])
    return name !== undefined && value ? [[name, value]] : []
  })
}

/** The ends of an interval that stand beside a square bracket: `[0, 1)` holds 0 and not 1. */
function bracketed({ head, args, start, end }: Node, { source }: Reading): readonly Node[] {
  if (head !== 'sequence' || args.length !== 2) return []
  return [...(source[start] === '[' ? [args[0]!] : []), ...(source[end - 1] === ']' ? [args[1]!] : [])]
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
