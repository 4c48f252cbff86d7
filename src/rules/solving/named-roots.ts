import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { asksForSolutions, namesSolutions } from '../../english/solving/claims.js'
import { keyOf } from '../../math/term/key.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { imaginaryUnitOf } from '../../page/complex/complex-place.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import { placeOf, type Statement } from '../../page/statement.js'

/** Between an equation and its roots a page says no more than this. */
const MAX_TOKENS = 12

/**
 * The statements of a page, with one behind each equation whose roots are named without its unknown: "the roots of
 * $x^2 = 9$ are $3$ and $-3$" says `x = 3, -3`.
 */
export const withNamedRoots = (statements: readonly Statement[], page: Page): readonly Statement[] =>
  statements.flatMap(statement => [statement, ...(namedBehind(statement, page) ?? [])])

function namedBehind(statement: Statement, page: Page): readonly Statement[] | null {
  const { chain, link, reading } = statement
  if (chain.signs.length > 1 || link.sign.operator !== '=') return null
  const token = rootsBehind(statement)
  const [node, name] = [firstOf(token, reading), nameIn(link.left, statement)]
  if (!token || !node || !name) return null
  const own = { start: node.start, end: node.start }
  const [left, sign] = [
    { ...name, ...own },
    { ...link.sign, ...own },
  ]
  const named = { left, sign, right: node }
  const values = {
    token,
    chain: reading.chains.get(token)![0]!,
    terms: [left, node],
    signs: [sign],
    follows: null,
  }
  const said = { ...statement, link: named, chain: values, index: 0, isWhole: true }
  return [{ ...said, unit: imaginaryUnitOf(named, placeOf(said), page) }]
}

/** The formula behind words that say nothing but that roots are named. */
function rootsBehind({ chain: { token }, reading }: Statement): Token | null {
  const { section, places } = reading
  const at = places.get(token)! + 1
  const behind = section.tokens.slice(at, at + MAX_TOKENS)
  const end = behind.findIndex(({ kind }) => kind === 'math')
  const words = behind.slice(0, Math.max(0, end)).filter(({ kind }) => kind === 'word')
  const isAnswer =
    words.length > 0 && words.every(word => hasSense(word, 'copula')) && asksForSolutions(token, reading)
  const isNamed = behind.slice(0, Math.max(0, end)).every(({ kind }) => kind !== 'number' && kind !== 'code')
  return isNamed && (namesSolutions(words) || isAnswer) ? behind[end]! : null
}

/** The first of the expressions of a formula that has no relation. */
function firstOf(token: Token | null, { chains }: Reading): Node | null {
  const all = (token && chains.get(token)) ?? []
  const isList = all.every(({ signs, opens }) => signs.length === 0 && opens === null)
  return isList ? (all[0]?.terms[0] ?? null) : null
}

/** The first name in an expression. */
function nameIn(node: Node, statement: Statement): Node | null {
  const term = isName(node) ? lowered(node, statement.reading.glossary) : null
  if (term && keyOf(term) !== null) return node
  for (const part of node.args) {
    const found = nameIn(part, statement)
    if (found) return found
  }
  return null
}
