import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { Rational } from '../../../math/number/rational.js'
import { number } from '../../../math/term/term.js'
import type { Reading } from '../../../page/reading.js'
import type { Definition } from '../../../page/symbols/definition.js'
import { chosenKey } from '../../../page/symbols/ground.js'
import type { Grounds } from '../../judged.js'

/** "Grows to", "is now": between a name and its new value no more words stand. */
const MAX_WORDS = 3

/** A symbol to which words give the value with which the statement is so, "say x is 7", "suppose b grows to 6"; null for none. */
export function toldAnew(
  { uses, holdsWith }: Pick<Grounds, 'uses' | 'holdsWith'>,
  at: Token,
  reading: Reading,
): string | null {
  const { tokens } = reading.section
  const end = reading.places.get(at)!
  const told = uses.find(used => {
    const start = used.reading === reading ? reading.places.get(used.token)! + 1 : 0
    return tokens.slice(start, end).some((token, i) => {
      if (nameOf(token) !== (used.applied?.name ?? used.key)) return false
      if (isMoved(tokens, start + i, reading)) return true
      const value = valueBehind(tokens, start + i)
      return value !== null && holdsWith(new Map([[chosenKey(used), withValue(used, value)]]))
    })
  })
  return told?.key ?? null
}

/** "Increment x", "add one to f", `x += 1`, `x := 6`: the name is no more what it was. */
function isMoved(tokens: readonly Token[], at: number, { source }: Reading): boolean {
  const before = tokens.slice(Math.max(0, at - MAX_WORDS), at)
  const from = before.findLastIndex(({ kind }) => kind === 'stop') + 1
  const isChanged = before.slice(from).some(word => hasSense(word, 'changesThing', 'rise'))
  return isChanged || /^\$?\s*(?:\+\+|[-+*/:]=|<-|←)/.test(source.slice(tokens[at]!.end, tokens[at]!.end + 6))
}

const nameOf = ({ kind, text }: Token): string | null =>
  kind === 'word' || kind === 'math' ? text.trim().replace(/^\\/, '') : null

function valueBehind(tokens: readonly Token[], at: number): Rational | null {
  const behind = tokens.slice(at + 1, at + 2 + MAX_WORDS)
  const figure = behind.find(({ kind }) => kind !== 'word')?.text.trim()
  // "Is now 6", "grows to 6"; "set x to 6".
  const isVerb = hasSense(behind[0], 'copula', 'rise', 'fall', 'comesTo', 'leadsToValue')
  return isVerb && /^-?\d+(?:\.\d+)?$/.test(figure ?? '') ? Rational.of(figure!) : null
}

const withValue = (used: Definition, value: Rational): Definition => ({
  ...used,
  term: number(value),
  printed: used.printed && { ...used.printed, value },
})
