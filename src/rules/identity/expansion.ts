import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { judgeRemainder, type Order } from '../../math/judges/remainder.js'
import { limitOf, type Place } from '../../math/limits/limit.js'
import { exactValue } from '../../math/term/evaluate.js'
import { keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { number, subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { applyFunctions } from '../../page/symbols/apply-functions.js'

/**
 * Judges an expansion with a remainder: `\cos x = 1 - \frac{x^2}{2} + O(x^4)`, or `\cdots` behind powers that grow. The
 * remainder is bounded by its term near 0, and far out where that is small there or where it is of a count.
 */
export function judgeExpansion(statement: Statement): Judgement | null {
  const { link, reading } = statement
  const expanded = link.sign.operator === '=' ? expansionIn(link.right, statement) : null
  const whole = expanded && applied(lowered(link.left, reading.glossary), statement)
  if (!whole || keyOf(whole) !== null) return null
  const { known, order, bound } = expanded
  const names = plainSymbolsOf(bound)
  const [by, another] = (names?.size === 0 ? plainSymbolsOf(whole) : names) ?? []
  if (by === undefined || another !== undefined || !plainSymbolsOf(whole)?.has(by)) return null
  const place = expanded.isSeries ? ORIGIN : placeFor(by, bound, statement)
  return place && judgeRemainder(subtract(whole, known), order, bound, { by, place })
}

const applied = (term: Term | null, statement: Statement): Term | null =>
  term && (applyFunctions([term], placeOf(statement), statement.symbols)?.terms[0] ?? null)

interface Expansion {
  /** What is written out. */
  readonly known: Term
  readonly order: Order
  /** What the rest is bounded by, or nothing beside. */
  readonly bound: Term
  /** Whether it is a series in powers, of which dots leave the rest out. */
  readonly isSeries: boolean
}

/** The parts of a sum of which the last is a remainder, and nothing before `O(n^2)` alone; null for any other side. */
function expansionIn(side: Node, { reading: { glossary } }: Statement): Expansion | null {
  const alone = orderIn(side)
  const whole = alone && lowered(alone.of, glossary)
  if (whole) return { known: number(0), order: alone.kind, bound: whole, isSeries: false }
  const rest = side.head === 'add' ? side.args.at(-1)! : null
  const parts = side.args.slice(0, -1)
  const known = rest && lowered(parts.length > 1 ? { ...side, args: parts } : parts[0]!, glossary)
  if (!known) return null
  const order = orderIn(rest)
  if (order) {
    const bound = lowered(order.of, glossary)
    return bound && { known, order: order.kind, bound, isSeries: false }
  }
  const last = isLeftOut(rest) ? lastPower(parts, glossary) : null
  return last && { known, order: 'o', bound: last, isSeries: true }
}

/** `O(x^4)`, which is read as a product. */
function orderIn({ head, args }: Node): { readonly kind: Order; readonly of: Node } | null {
  const [name, of, another] = args
  const isOrder = (head === 'mul' || head === 'call') && name?.head === 'symbol' && !another
  return isOrder && of && (name.text === 'O' || name.text === 'o') ? { kind: name.text, of } : null
}

const isLeftOut = ({ head, text, args }: Node): boolean =>
  head === 'neg' ? isLeftOut(args[0]!) : head === 'symbol' && text === 'leftOut'

/** The last of some parts, where each but the first is a higher power of the same symbol than the one before it. */
function lastPower(parts: readonly Node[], glossary: Statement['reading']['glossary']): Term | null {
  const powers = parts.map(powerIn)
  const grows = powers.every(
    (power, i) => i === 0 || (power !== null && power.exponent > (powers[i - 1]?.exponent ?? 0)),
  )
  const names = new Set(powers.flatMap(power => (power?.name ? [power.name] : [])))
  return parts.length > 1 && grows && names.size === 1 ? lowered(parts.at(-1)!, glossary) : null
}

/** The power of a symbol that a part is a multiple of; that of a number is 0, and null where it is none. */
function powerIn({ head, text, args }: Node): { readonly name: string; readonly exponent: number } | null {
  const [first, second] = args
  if (head === 'number') return { name: '', exponent: 0 }
  if (head === 'symbol') return { name: text, exponent: 1 }
  if (head === 'neg') return powerIn(first!)
  if (head === 'pow' && first!.head === 'symbol' && second!.head === 'number')
    return { name: first!.text, exponent: Number(second!.text) }
  if (head === 'div' && powerIn(second!)?.exponent === 0) return powerIn(first!)
  const inside = head === 'mul' || head === 'factorial' ? args.map(powerIn) : []
  const powers = inside.filter(power => power?.name !== '')
  return inside.length > 0 && !inside.includes(null) && powers.length < 2
    ? (powers[0] ?? { name: '', exponent: 0 })
    : null
}

/** Letters that count, and grow where nothing else is said. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'N', 'm', 'k', 'T'])
const FAR = /\\infty|∞/
const ORIGIN: Place = { at: number(0), side: 'both' }

/**
 * Where the symbol of a remainder goes: far out where that is said, where it counts, and where the bound is large near 0,
 * else to where the bound vanishes. Null where that is not known.
 */
function placeFor(by: string, bound: Term, { chain: { token }, reading }: Statement): Place | null {
  const [before, behind] = [sentenceBefore(token, reading), sentenceBehind(token, reading)]
  // What stands behind another formula is said of that one: "…, and far out $g(t) \\to 0$".
  const isOfNext = (word: Token): boolean =>
    word.kind === 'math' &&
    !reading.chains.get(word)?.some(({ terms }) => terms.some(side => symbolsOf(side).has(by)))
  const next = behind.findIndex(isOfNext)
  const own = [...before, token, ...behind.slice(0, next < 0 ? undefined : next)].filter(
    word => !isOfNext(word),
  )
  const isFar = own.some(word => FAR.test(word.text) || hasSense(word, 'farOut'))
  const near = limitOf(bound, by, ORIGIN)
  const isLarge = near.kind === 'infinite' || near.kind === 'none'
  if (COUNTS.has(by) || isFar || isLarge) return { at: 'infinity', sign: 1 }
  const root = rootOf(bound, by)
  return root && { at: root, side: 'both' }
}

/** Where a power of `x - a` vanishes; null for any other bound. */
function rootOf(bound: Term, by: string): Term | null {
  const base = bound.kind === 'power' ? bound.base : bound
  const [none, one, two] = [0, 1, 2].map(x => exactValue(substitute(base, new Map([[by, number(x)]]))))
  if (!none || !one || !two?.minus(one).eq(one.minus(none)) || one.eq(none)) return null
  return number(none.neg().div(one.minus(none)))
}
