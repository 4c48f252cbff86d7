import { oneOf } from './lexicon.js'
import { BLANK_LINE, clauseBefore, textOf, type Words } from './sentence.js'
import type { Word } from './word.js'

/** What follows from a supposition stands near it, and in its paragraph. */
const MAX_DISTANCE = 120
const MAX_CHARACTERS = 600
/** Two figures alone are no formula of their own in prose: "suppose that 5 = 7", "if 2 × 2 were 5". */
const IN_PROSE =
  /\b(?:suppos\w{1,3}|assum\w{1,3})\b[^.$]{0,60}?\b(\d{1,9}) ?= ?(?!\1\b)\d{1,9}\b|\bif\b[^.]{0,40}\bwere \$?\d[\d.,]{0,12}(?![\d.,])\$?(?! (?!then)[a-z])/i
const SUPPOSES = new RegExp(`\\b(?:if|whether|were|tempting|guess|${oneOf('suppose')})`)

/**
 * Whether a line follows from arithmetic that its paragraph only supposes: "Suppose 5 = 7. Then 5 + 1 = 7 + 1." Nobody
 * supposes an equation between numbers that is so.
 */
export function followsSupposed(token: Word, words: Words): boolean {
  const { section, places, source } = words
  const place = places.get(token)!
  const [paragraph] = source
    .slice(Math.max(0, token.start - MAX_CHARACTERS), token.start)
    .split(BLANK_LINE)
    .slice(-1)
  if (IN_PROSE.test(paragraph!)) return true
  return section.tokens
    .slice(Math.max(0, place - MAX_DISTANCE), place)
    .some(
      other =>
        equatesNumbers(other) &&
        SUPPOSES.test(textOf(clauseBefore(other, words))) &&
        !BLANK_LINE.test(source.slice(other.end, token.start)),
    )
}

/** Commands that are no symbols. */
const STRUCTURE =
  /\\(?:[dt]?frac|sqrt|cdot|times|div|left|right|big|Big|quad|qquad|pm|ln|log|exp|sin|cos|tan|text\{(?:[^\\}]|\\(?!text\{))*\})(?![A-Za-z])/g

/** Whether a formula is an equation in which no symbol stands. */
const equatesNumbers = ({ kind, text }: Word): boolean =>
  kind === 'math' && /=/.test(text) && !/\p{L}/u.test(text.replace(STRUCTURE, ''))
