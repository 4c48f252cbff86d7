import type { Token } from '../documents/model/document.js'
import { joinsValues } from '../english/binding.js'
import { nextInList } from '../notation/readings/plus-minus.js'
import type { Chain, Node } from '../notation/tree/node.js'
import type { Reading } from './reading.js'
import { nextChain, type Statement } from './statement.js'

/** A list of more values is no answer to an equation. */
export const MAX_VALUES = 12

/**
 * The values that a page lists behind the right side of the last relation of a chain: the 1 of `x = 3, 1` and of
 * "$x = 3$ or $1$".
 */
export function listedBehind(statement: Statement): readonly Node[] {
  const { link, index, chain, reading } = statement
  if (index < chain.signs.length - 1) return []
  const all = reading.chains.get(chain.token)!
  const found: Node[] = []
  let behind: Chain | undefined = nextChain(statement)
  while (behind && found.length < MAX_VALUES) {
    const next = nextInList(found.at(-1) ?? link.right, behind, reading.source)
    if (!next) return found
    found.push(next)
    behind = all[all.indexOf(behind) + 1]
  }
  return behind ? found : [...found, ...joinedInProse(chain.token, reading)]
}

/** The only value that is listed behind one. */
export function valueBehind(statement: Statement): Node | null {
  const [only, ...others] = listedBehind(statement)
  return only && others.length === 0 ? only : null
}

/** The `$1$` of "$3$ or $1$", where nothing more is said of it. */
function joinedInProse(from: Token, reading: Reading): readonly Node[] {
  const { tokens } = reading.section
  const found: Node[] = []
  let at = reading.places.get(from)! + 1
  while (isJoin(tokens[at]) && found.length < MAX_VALUES) {
    while (isJoin(tokens[at])) at++
    const value = aloneIn(tokens[at], reading)
    if (!value) break
    found.push(value)
    at++
  }
  const isEnded = tokens[at] === undefined || tokens[at]!.kind === 'stop' || tokens[at]!.text === ')'
  return isEnded && isOneSentence(from, tokens[at - 1]) ? found : []
}

const isJoin = (token: Token | undefined): boolean =>
  token !== undefined && (token.text === ',' || joinsValues(token.text))

const isOneSentence = (from: Token, last: Token | undefined): boolean => last?.sentence === from.sentence

/** The only expression of a formula that has no relation. */
function aloneIn(token: Token | undefined, { chains }: Reading): Node | null {
  const [only, ...others] = (token && chains.get(token)) ?? []
  const isAlone = only && others.length === 0 && only.signs.length === 0 && only.opens === null
  return isAlone ? only.terms[0]! : null
}
