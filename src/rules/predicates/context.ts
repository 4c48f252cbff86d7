import type { Token } from '../../documents/model/document.js'
import { isFunctionWord } from '../../english/grammar.js'
import { isUnderOneHeading } from '../../english/headings.js'
import { isWordFor, type Sense, wordsFor } from '../../english/lexicon.js'
import { equivalenceClaimIn } from '../../english/logic/equivalence-claim.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { sentenceOf, sentencesOf } from '../../english/sentence.js'
import type { Reading } from '../../page/reading.js'

/** Complex and rational numbers, fields of p elements, remainders. */
const OTHER_SETS =
  /\\mathbb ?\{? ?[CFHQK]|\\mathbb ?\{? ?Z ?\}? ?[_/]|\\Z_|\\(?:mathrm|operatorname)\s*\{GF\}|[ℂ𝔽ℚℍ]/u

/** What some rules take for granted, by the words that a section must not have. */
type Granted = Extract<Sense, 'otherNumbers' | 'ofRemainders' | 'otherProducts'>

const found = new WeakMap<Reading, Map<Granted, boolean>>()

/** Whether a section has one of some words; other number systems may be named in signs too. */
function speaksOf(sense: Granted, reading: Reading): boolean {
  const known = found.get(reading) ?? new Map<Granted, boolean>()
  found.set(reading, known)
  const { tokens } = reading.section
  const isSpoken =
    known.get(sense) ??
    tokens.some(
      (token, at) =>
        beginsAt(tokens, at, wordsFor(sense)) ||
        (sense === 'otherNumbers' && token.kind === 'math' && OTHER_SETS.test(token.text)),
    )
  known.set(sense, isSpoken)
  return isSpoken
}

/** Whether nothing in a section speaks of other numbers than the real ones. */
export const isOfRealNumbers = (reading: Reading): boolean => !speaksOf('otherNumbers', reading)

/** Whether nothing speaks of remainders either. */
export const isOfPlainNumbers = (reading: Reading): boolean =>
  isOfRealNumbers(reading) && !speaksOf('ofRemainders', reading)

/** Whether vectors are multiplied as usual, and stay what they were. */
export const isOfPlainVectors = (reading: Reading): boolean =>
  isOfPlainNumbers(reading) && !speaksOf('otherProducts', reading)

/** Signs of numbers and not of other symbols: `x = 2 \pm \sqrt 3` is a solution. */
const COMMAND = /\\(?:[dt]?frac|sqrt|pm|mp|pi|cdot|left|right|quad|text)(?![A-Za-z])/g

/** `x`, `x \in`, `x \sim`, or "let $x = …$": what says which numbers a symbol may be. */
function tellsOf(sentence: readonly Token[], symbol: string): boolean {
  if (equivalenceClaimIn(sentence)) return false
  const isIntroduced = sentence.some(word => hasSense(word, 'bringsIn'))
  return sentence.some(({ kind, text }) => {
    const plainText = kind === 'math' ? text.replaceAll(/[\s{}]|\\[,;!]/g, '') : ''
    return (
      plainText === symbol ||
      /\\(?:in|sim|colon|to)(?![A-Za-z])|:=|∈|\\mathbb[NZ]/.test(plainText) ||
      (plainText.startsWith(`${symbol}=`) &&
        /[a-z]/i.test(plainText.slice(symbol.length).replaceAll(COMMAND, ''))) ||
      (isIntroduced && plainText.startsWith(symbol))
    )
  })
}

/** Letters that measure and count nothing, unless a page says so: σ is positive on most pages, and r a radius. */
export const isPlainLetter = (symbol: string): boolean => /^[xyz]$/.test(symbol)

/** Whether nothing before a formula, under its heading, tells which numbers a symbol may be, but that it is real. */
export function isUnlimited(symbol: string, token: Token, reading: Reading): boolean {
  if (!isPlainLetter(symbol)) return false
  const { source, section } = reading
  const before = section.tokens.filter(
    other => other.sentence < token.sentence && isUnderOneHeading(other.start, token.start, source),
  )
  return !sentencesOf(before).some(
    sentence =>
      sentence.some(word => hasSense(word, 'limitsNumbers')) ||
      (tellsOf(sentence, symbol) && !sentence.some(word => isWordFor(word.text, 'realSaid'))),
  )
}

/** Whether the sentence that gives a formula speaks of no thing in the world: "let $f(x) = x^2$", and not "the cost is". */
export const isGivenPlainly = (token: Token, reading: Reading): boolean =>
  sentenceOf(token, reading).every(
    word =>
      word.kind !== 'word' ||
      isFunctionWord(word.text) ||
      hasSense(word, 'definesPlainly', 'saidOf', 'ofSaid', 'functionNamed', 'kind', 'states', 'inference'),
  )
