import type { Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { leadsToCase } from '../../english/value.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'

/** A figure for one value of a symbol: "15 calls for n = 5". */
export interface Case {
  /** The sides of the formula that has that value. */
  readonly sides: readonly Node[]
  /** The value of the symbol, whatever else the sentence gives it. */
  readonly given: Definition
}

/** Between a figure and its "for" stands no more than what is counted. */
const MAX_UNITS = 2

/**
 * What a figure is the value of where a value of a symbol stands right behind it: `\frac{n}{n+1}` of "…: 0.889 for n = 8 and
 * 0.941 for n = 16". Between the formula and the first figure, and between the cases, stand no words but those that lead to
 * a value. Null where that is not so.
 */
export function caseAt(
  token: Token,
  formula: StatedChain | null,
  reading: Reading,
  values: SymbolTable,
): Case | null {
  const behind = sentenceBehind(token, reading)
  const at = behind.findIndex(({ kind, text }) => kind !== 'word' || isWordFor(text, 'givesCase'))
  const named =
    at < 0 || at > MAX_UNITS || behind[at]!.kind !== 'word' ? null : givenIn(behind[at + 1], reading)
  if (!named || !formula || !leadsHere(token, formula, named, reading)) return null
  const { name, start } = named
  const given = values
    .everyMeaning({ key: name, applied: null })
    .find(meaning => meaning.printed !== null && meaning.start === start)
  const sides = formula.terms.filter(side => !isName(side))
  const isOfIt = sides.length > 0 && sides.every(side => symbolsOf(side).has(name))
  return given && isOfIt ? { sides, given } : null
}

/** The name that a formula gives a number, and where. */
function givenIn(token: Token | undefined, { chains, glossary }: Reading) {
  const [chain, another] = (token?.kind === 'math' && chains.get(token)) || []
  const [name, figure, more] = chain?.terms ?? []
  if (!name || !figure || more || another || chain!.signs[0]!.operator !== '=') return null
  const term = isName(name) && figureOfNode(figure) !== null ? lowered(name, glossary) : null
  return term?.kind === 'symbol' ? { name: term.name, start: name.start } : null
}

/** Whether nothing but what leads to a value stands between a figure and its formula, or the case of the same symbol before it. */
function leadsHere(
  token: Token,
  formula: StatedChain,
  { name }: { readonly name: string },
  reading: Reading,
): boolean {
  const before = sentenceBefore(token, reading)
  const last = before.findLast(word => word.kind !== 'break' && word.kind !== 'stop' && !leadsToCase(word))
  return last === formula.token || givenIn(last, reading)?.name === name
}
