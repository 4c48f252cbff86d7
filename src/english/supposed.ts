import type { Token } from '../documents/model/document.js'
import type { Node } from '../notation/tree/node.js'
import { clauseBefore, type Reading } from '../page/page.js'
import { isOneOf } from './vocabulary.js'

/** Words that only suppose what stands behind them in their clause. */
export const SUPPOSITIONS: readonly string[] =
  'if whether were suppose supposing assume assuming guess tempting'.split(' ')

/** What follows from a supposition stands near it, and in its paragraph. */
const MAX_DISTANCE = 120
const CHARACTERS = 600
/** Two figures alone are no formula of their own in prose: "suppose that 5 = 7", "if 2 × 2 were 5". */
const IN_PROSE =
  /\b(?:suppos\w{1,3}|assum\w{1,3})\b[^.$]{0,60}?\b(\d{1,9}) ?= ?(?!\1\b)\d{1,9}\b|\bif\b[^.]{0,40}\bwere \$?\d/i
const PARAGRAPH = /\n[ \t]*\n/

/**
 * Whether a line follows from arithmetic that its paragraph only supposes: "Suppose 5 = 7. Then 5 + 1 = 7 + 1." Nobody
 * supposes an equation between numbers that is so.
 */
export function followsSupposed(token: Token, reading: Reading): boolean {
  const { section, places, source } = reading
  const place = places.get(token)!
  const [paragraph] = source
    .slice(Math.max(0, token.start - CHARACTERS), token.start)
    .split(PARAGRAPH)
    .slice(-1)
  if (IN_PROSE.test(paragraph!)) return true
  return section.tokens
    .slice(Math.max(0, place - MAX_DISTANCE), place)
    .some(
      other =>
        statesNumbers(other, reading) &&
        clauseBefore(other, reading).some(word => isOneOf(word, SUPPOSITIONS)) &&
        !PARAGRAPH.test(source.slice(other.end, token.start)),
    )
}

/** Whether a formula is an equation between two numbers. */
function statesNumbers(token: Token, { chains }: Reading): boolean {
  const found = chains.get(token) ?? []
  return found.some(
    ({ terms, signs }) => signs.some(({ operator }) => operator === '=') && terms.every(isClosed),
  )
}

/** What a call is of is a name among its parts. */
const NAMES: ReadonlySet<Node['head']> = new Set(['symbol', 'text', 'nothing'])
const isClosed = (node: Node): boolean => !NAMES.has(node.head) && node.args.every(isClosed)
