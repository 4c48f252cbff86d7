import type { Range } from '../../../documents/model/range.js'
import { isFunctionWord } from '../../../english/grammar.js'
import { Rational } from '../../../math/number/rational.js'
import { functionCalled } from '../../../notation/tree/functions.js'
import { isName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'
import { cellAt, formulaIn } from '../cell.js'

/** What the head of a column says of its cells. */
export interface Head {
  /** The name of which they are values. */
  readonly name: Node | null
  /** The expression of which they are the values. */
  readonly formula: Node | null
  /** The function of the first column of which they are the values. */
  readonly applied: string | null
  /** What one of its figures counts: 10^9 below `$N$ (billions)`. */
  readonly scale: Rational
}

const NOTHING: Head = { name: null, formula: null, applied: null, scale: Rational.ONE }
/** Words before a name or a formula: "budget $C$", "theory $1.6/\sqrt N$". */
const NAMED = /^[\s*_`]*\p{Ll}[\p{Ll} ]{0,30}(?=\$[^$]{1,20}\$[^$]*$)/u
const FORMULA = /^[\s*_`]*(\$[^$]+\$|\\\([^()]+(?:\([^()]*\)[^()]*)*\\\))([^$]*)$/u
/** What may stand behind a formula without changing it: a unit, or what is counted. */
const BEHIND = /^[\s*_]*(?:(?:in [\p{L}/]+|\([\p{L}/ ]+\)|,? ?\p{Ll}+)[\s*_]*)?$/u
/** A letter of TeX without dollars, as org writes it. */
const BARE = /^\s*(\\[A-Za-z]+(?:_\w)?)\s*$/
/** In plain text a formula is short, and of letters and numbers: "km/h" and "p-value" are none. */
const PLAIN =
  /^(?:[\s*_`]*\p{L}(?:\s*[-−*/·]\s*\p{L})*[\s*_`]*|(?=[^\d²³(]*[\d²³(])[\p{L}\d\s^²³+\-−*/·()_`]*)$/u
/** A function of one letter: `T(n)`. */
const CALL = /^[\s*_`]*(\p{L}\(\p{L}\))[\s*_`]*$/u
const MAX_LENGTH = 60

/** `$z$` names the symbol z, `$\sigma(z)$` and `$D = 20N$` an expression, `sin` a function. */
export function headAt({ start, end }: Range, source: string): Head {
  const text = source.slice(start, end)
  if (text.length > MAX_LENGTH) return NOTHING
  const word = text.replaceAll(/[*_`\\$\s]/g, '')
  if (word.length > 1 && functionCalled(word)?.arity === 1) return { ...NOTHING, applied: word }
  const bare = BARE.exec(text)?.[1]
  if (bare !== undefined)
    return headOf(formulaIn(`$${bare}$`, start + text.indexOf(bare) - 1)?.terms ?? [], '=')
  const call = CALL.exec(text)?.[1]
  if (call !== undefined)
    return headOf(formulaIn(call, start + text.indexOf(call), 'symbols')?.terms ?? [], '=')
  const words = NAMED.exec(text)?.[0] ?? ''
  const [, formula, rest = ''] = FORMULA.exec(text.slice(words.length)) ?? []
  if (formula === undefined ? !PLAIN.test(text) : !BEHIND.test(rest)) return NOTHING
  const chain =
    formula === undefined
      ? formulaIn(text.trim(), start + text.search(/\S/))
      : formulaIn(formula, start + text.indexOf(formula))
  const head = chain && !chain.opens ? headOf(chain.terms, chain.signs[0]?.operator) : NOTHING
  // "The error of $2^n$" is something else than 2^n.
  const isNamed = !isFunctionWord(words.trim().split(' ').at(-1)!)
  return isNamed || words === '' ? { ...head, scale: scaleOf(rest) } : NOTHING
}

/** The scale that is said behind a name: "(billions)", "in millions"; one where none is. */
function scaleOf(rest: string): Rational {
  const text = `1 ${SCALED.exec(rest)?.[1] ?? ''}`
  const cell = cellAt({ start: 0, end: text.length }, text)
  return cell && cell.dimension.size === 0 ? cell.value : Rational.ONE
}

const SCALED = /^[\s*_]*(?:in |\()(\p{Ll}+)\)?[\s*_]*$/u

function headOf([left, right, more]: readonly Node[], operator: string | undefined): Head {
  if (!left || more || (right && (operator !== '=' || !isName(left)))) return NOTHING
  if (right) return { ...NOTHING, name: left, formula: right }
  return isName(left) ? { ...NOTHING, name: left } : { ...NOTHING, formula: left }
}
