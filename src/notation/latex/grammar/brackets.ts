import { mentionsBetween, mentionsIntegral } from '../../tree/mentions.js'
import { isName } from '../../tree/names.js'
import type { Node } from '../../tree/node.js'
import { symbolsOf } from '../../tree/symbols-of.js'
import type { Token } from '../../tree/token.js'
import type { Cursor } from './cursor.js'
import { readLimits } from './operators.js'
import type { Grammar, Parselet } from './parselet.js'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '\\{': '\\}' }

/** What a bracket holds, item by item, and as one node with its brackets. */
export interface Bracket {
  readonly items: readonly Node[]
  readonly node: Node
}

/** Reads a bracket that is open; half-open intervals may close with the other kind. */
export function readBracket(grammar: Grammar, opening: Token): Bracket {
  const { cursor } = grammar
  if (opening.text === '\\{' && cursor.accept('\\}')) return emptySet(grammar, opening)
  const items = cursor.within('bracket', () => grammar.list())
  const closing = CLOSING[opening.text]!
  const isInterval = items.length === 2 && opening.text !== '\\{'
  if (isInterval && (cursor.is(')') || cursor.is(']'))) cursor.next()
  else cursor.expect(closing)
  const [only] = items
  const node =
    items.length === 1 && only
      ? cursor.widened(only, opening.start)
      : cursor.node('sequence', items, opening.start)
  return { items, node }
}

function emptySet({ cursor }: Grammar, { start }: Token): Bracket {
  const node = cursor.node('symbol', [], start, 'emptyset')
  return { items: [node], node }
}

const bracket: Parselet = (grammar, token) => readBracket(grammar, token).node

const braces: Parselet = (grammar, token) => {
  const inner = grammar.cursor.within('braces', () => grammar.group(token))
  // `{\\cos x}/2` divides the cosine.
  grammar.openEnded.delete(inner)
  return inner
}

/** |x|, closed by the bar that fits the one that opened it. */
const bars: Parselet = (grammar, { text, start }) => {
  const { cursor } = grammar
  if (text === '|' && cursor.is('|')) return norm(grammar, { ...cursor.next(), text: '||', start })
  const inner = cursor.within('bars', () => grammar.connected())
  cursor.expect(text === '|' ? '|' : '\\rvert')
  return cursor.node('abs', [inner], start)
}

const norm: Parselet = (grammar, opening) => {
  const { cursor } = grammar
  const inner = cursor.within('double bars', () => grammar.connected())
  if (opening.text === '||') cursor.expect('|')
  cursor.expect({ '||': '|', '\\|': '\\|' }[opening.text] ?? '\\rVert')
  return applied(grammar, 'norm', [inner], opening)
}

const between =
  (name: string, closing: string): Parselet =>
  (grammar, opening) => {
    const items = grammar.cursor.within('bracket', () => grammar.list())
    grammar.cursor.expect(closing)
    return applied(grammar, name, items, opening)
  }

/** An application whose function is only said by the bracket. */
function applied({ cursor }: Grammar, name: string, args: readonly Node[], { start, end }: Token): Node {
  const head: Node = { head: 'symbol', text: name, args: [], start, end }
  return cursor.node('call', [head, ...args], start, name)
}

/** Whether a bar with scripts comes next, which begins no operand. */
export const isScriptedBar = (cursor: Cursor): boolean =>
  (cursor.is('|') || cursor.is('\\rvert')) && (cursor.is('_', 1) || cursor.is('^', 1))

/** Whether a bar with limits comes next that closes nothing which a bar opened. */
export const isEvaluating = (cursor: Cursor): boolean => isScriptedBar(cursor) && !cursor.hasOpenBar

/**
 * `5 + x^3 \\Big|_0^2`: reads the bar and its limits behind the terms of a sum, and takes those between them that have its variable.
 * Throws LatexError where a term without it stands behind one of them, which may belong to either.
 */
export function evaluated(grammar: Grammar, terms: readonly Node[]): readonly Node[] {
  const { cursor } = grammar
  cursor.next()
  const { lower, upper } = readLimits(grammar)
  const isApart = terms.slice(0, -1).some(term => mentionsIntegral(term) || mentionsBetween(term))
  const sum = (parts: readonly Node[]): Node =>
    parts.length === 1 ? parts[0]! : cursor.node('add', parts, parts[0]!.start)
  const before = isApart ? terms.length - 1 : 0
  const by = betweenLimits(cursor, sum(terms.slice(before)), lower, upper)?.text
  const has = (term: Node): boolean => by !== undefined && symbolsOf(term).has(by)
  const from = terms.findIndex((term, at) => at >= before && has(term))
  if (from >= 0 && !terms.slice(from).every(has)) cursor.fail('brackets around what is taken', 'ambiguous')
  const taken = from < 0 ? null : betweenLimits(cursor, sum(terms.slice(from)), lower, upper)
  return taken ? [...terms.slice(0, from), taken] : cursor.fail('the two ends of a variable, or its value')
}

/**
 * What a function of a variable is at one end less at the other, or at one value of it; null where the variable is not told.
 * A capital in square brackets is a concentration or a matrix, and has a power and an index; `[x]_i^2` is squared.
 */
export function betweenLimits(cursor: Cursor, of: Node, lower: Node, upper: Node): Node | null {
  if (isName(of) && (!RUNNING.has(of.text) || [lower, upper].some(isIndex))) return null
  const isAt = lower.head === 'relation' && lower.text === '='
  const named = isAt ? lower.args[0]! : null
  const ends = [lower, upper].map(end => (end.head === 'relation' ? end.args[1]! : end))
  const by = named?.head === 'symbol' ? named.text : variableOf(of, ends)
  const isOne = upper.head === 'nothing'
  if (by === null || lower.head === 'nothing' || (isOne && !isAt)) return null
  return cursor.node('between', [of, ...(isOne ? ends.slice(0, 1) : ends)], of.start, by)
}

/** Letters that run, rather than those that stay. */
const RUNNING: ReadonlySet<string> = new Set('rstuvwxyz'.split('').concat('theta', 'phi', 'tau'))

const isIndex = (end: Node): boolean => isName(end) && /^[i-n]$/.test(end.text)

/** The one symbol of a function, or the one that runs and is in no end. */
function variableOf(of: Node, ends: readonly Node[]): string | null {
  const fixed = new Set(ends.flatMap(end => [...symbolsOf(end)]))
  const names = [...symbolsOf(of)].filter(name => name !== 'pi')
  if (names.length === 1) return names[0]!
  const [running, another] = names.filter(name => RUNNING.has(name) && !fixed.has(name))
  return another === undefined ? (running ?? null) : null
}

export const BRACKETS: ReadonlyMap<string, Parselet> = new Map([
  ['(', bracket],
  ['[', bracket],
  ['\\{', bracket],
  ['{', braces],
  ['|', bars],
  ['\\lvert', bars],
  ['\\|', norm],
  ['\\lVert', norm],
  ['\\langle', between('inner', '\\rangle')],
  ['\\lfloor', between('floor', '\\rfloor')],
  ['\\lceil', between('ceil', '\\rceil')],
])
