import type { Range } from '../../documents/model/range.js'
import { functionCalled } from '../../notation/tree/functions.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { formulaIn } from './cell.js'

/** What the head of a column says of its cells. */
export interface Head {
  /** The name of which they are values. */
  readonly name: Node | null
  /** The expression of which they are the values. */
  readonly formula: Node | null
  /** The function of the first column of which they are the values. */
  readonly applied: string | null
}

const NOTHING: Head = { name: null, formula: null, applied: null }
const FORMULA = /^[\s*_`]*(\$[^$]+\$|\\\([^()]+(?:\([^()]*\)[^()]*)*\\\))([^$]*)$/u
/** What may stand behind a formula without changing it: a unit, or what is counted. */
const BEHIND = /^[\s*_]*(?:in [\p{L}/]+|\([\p{L}/ ]+\)|,? ?\p{Ll}+)?[\s*_]*$/u
/** In plain text a formula is short, and of letters and numbers: "km/h" and "p-value" are none. */
const PLAIN = /^(?:[\s*_`]*\p{L}[\s*_`]*|(?=[^\d²³(]*[\d²³(])[\p{L}\d\s^²³+\-−*/·()_`]*)$/u
const MAX_LENGTH = 60

/** `$z$` names the symbol z, `$\sigma(z)$` and `$D = 20N$` an expression, `sin` a function. */
export function headAt({ start, end }: Range, source: string): Head {
  const text = source.slice(start, end)
  if (text.length > MAX_LENGTH) return NOTHING
  const word = text.replaceAll(/[*_`\\$\s]/g, '')
  if (word.length > 1 && functionCalled(word)?.arity === 1) return { ...NOTHING, applied: word }
  const [, formula, rest = ''] = FORMULA.exec(text) ?? []
  if (formula === undefined ? !PLAIN.test(text) : !BEHIND.test(rest)) return NOTHING
  const chain =
    formula === undefined
      ? formulaIn(text.trim(), start + text.search(/\S/))
      : formulaIn(formula, start + text.indexOf(formula))
  return chain && !chain.opens ? headOf(chain.terms, chain.signs[0]?.operator) : NOTHING
}

function headOf([left, right, more]: readonly Node[], operator: string | undefined): Head {
  if (!left || more || (right && (operator !== '=' || !isName(left)))) return NOTHING
  if (right) return { ...NOTHING, name: left, formula: right }
  return isName(left) ? { ...NOTHING, name: left } : { ...NOTHING, formula: left }
}
