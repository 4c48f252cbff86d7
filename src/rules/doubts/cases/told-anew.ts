import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import type { Reading } from '../../../page/reading.js'
import type { Definition } from '../../../page/symbols/definition.js'

/** "Grows to", "is now": between a name and its new value no more words stand. */
const MAX_WORDS = 3

/** Which symbol words give another value than the one that was put in, "say x is 7", "suppose b grows to 6"; null for none. */
export function toldAnew(uses: readonly Definition[], at: Token, reading: Reading): string | null {
  const { tokens } = reading.section
  const end = reading.places.get(at)!
  const told = uses.find(({ key, printed, term, token, reading: from }) => {
    const value = printed && exactValue(term)
    const start = from === reading ? reading.places.get(token)! + 1 : 0
    return value && tokens.slice(start, end).some((_, i) => isGiven(tokens, start + i, key, value))
  })
  return told?.key ?? null
}

function isGiven(tokens: readonly Token[], at: number, key: string, value: Rational): boolean {
  const name = tokens[at]!
  if ((name.kind !== 'word' && name.kind !== 'math') || name.text.trim() !== key) return false
  const behind = tokens.slice(at + 1, at + 2 + MAX_WORDS)
  const number = behind.findIndex(({ kind }) => kind !== 'word')
  const [verb] = behind
  if (number < 1 || behind[number]!.kind !== 'number' || !hasSense(verb, 'copula', 'rise', 'fall', 'comesTo'))
    return false
  const { text } = behind[number]!
  return /^-?\d+(?:\.\d+)?$/.test(text) && !Rational.of(text).eq(value)
}
