import { sentencesOf } from '../../english/sentence.js'
import { type Restated, restatedAt } from '../../english/worded/restated.js'
import { standsFree } from '../../english/worded/stands-free.js'
import type { Section, Token } from '../model/document.js'
import { type Calculation, calculationIn, calculationOf } from './calculation.js'
import { isUnitWord } from './units/unit-word.js'
import { formulaOf } from './with-arithmetic.js'
import { formulaOfWords } from './with-words.js'

/**
 * The section in which every value that words give to a calculation before them is one token of mathematics, which goes
 * on from the calculation as `≈ 0.354` does: "sqrt(0.125), about 0.354", "$2^{10}$, that is $1024$", "`17/12` is 1.4167".
 * Itself where there is none.
 */
export function withValues(section: Section, source: string): Section {
  let isChanged = false
  const tokens = sentencesOf(section.tokens).flatMap(words => {
    const found = valuesIn(words, source)
    isChanged ||= found.length > 0
    return found.length === 0 ? words : replaced(words, found, source)
  })
  return isChanged ? { ...section, tokens } : section
}

/** A calculation, its formula, and the value behind it. */
interface Valued {
  readonly formula: Token
  readonly restated: Restated
}

function valuesIn(words: readonly Token[], source: string): readonly Valued[] {
  const found: Valued[] = []
  for (let at = 1; at < words.length; at++) {
    const restated = restatedAt({ words, source, isUnit: isUnitWord }, at)
    const formula = restated && formulaBefore(words, source, at, { ...restated, after: found.at(-1) })
    if (formula) found.push({ formula, restated })
  }
  return found
}

/** More words than a calculation and what it is part of have. */
const MAX_WORDS = 40

/** The formula of the calculation that ends before a word and stands free there; null where none does. */
function formulaBefore(
  words: readonly Token[],
  source: string,
  at: number,
  { joint, isMeasured, after }: Restated & { readonly after: Valued | undefined },
): Token | null {
  const near = words.slice(Math.max(0, at - MAX_WORDS), at)
  const last = near.at(-1)!
  const isFormula = last.kind === 'math' || last.kind === 'code'
  const found = last.worded ? null : isFormula ? calculationIn(last) : calculationOf(near, source)
  const start = isFormula ? last.start : (found?.start ?? 0)
  const since = near.findIndex(word => word.start >= (after?.restated.value.end ?? 0))
  // What is a value already is not worked out again: "3/4 is 6/8, about 0.75".
  if (!found || since < 0 || start < near[since]!.start) return null
  const first = near.findIndex(word => word.end > start)
  const place = { start, at: first, since, isNamed: isFormula && found.isNamed }
  const sentence = { words: near, source, isUnit: isUnitWord }
  return standsFree(sentence, { ...place, joint, isMeasured }) ? asFormula(near[first]!, found, source) : null
}

function asFormula(first: Token, calculation: Calculation, source: string): Token {
  if (first.kind === 'math') return first
  if (first.kind === 'code') return { ...first, kind: 'math', notation: 'plain', isCode: true }
  return formulaOf(first, calculation, source)
}

function replaced(words: readonly Token[], found: readonly Valued[], source: string): Token[] {
  const inserted = found.flatMap(({ formula, restated: { sign, value } }) => {
    const worded = { left: null, right: value, sign, start: sign.start, end: value.end }
    return [formula, formulaOfWords(formula, worded, source)]
  })
  const tokens: Token[] = []
  let next = 0
  for (const word of words) {
    while (next < inserted.length && inserted[next]!.start < word.end) tokens.push(inserted[next++]!)
    const end = inserted[next - 1]?.end ?? 0
    if (end <= word.start) tokens.push(word)
    // The dots of a figure may end the sentence too.
    else if (word.kind === 'stop') tokens.push({ ...word, start: Math.min(end, word.end) })
  }
  return [...tokens, ...inserted.slice(next)]
}
