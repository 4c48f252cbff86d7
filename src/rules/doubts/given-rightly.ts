import type { Token } from '../../documents/model/document.js'
import { numbers } from '../../english/binding.js'
import { isFunctionWord } from '../../english/grammar.js'
import { BLANK_LINE } from '../../english/sentence.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { readPrinted } from '../../math/number/printed-number.js'
import type { Rational } from '../../math/number/rational.js'
import type { Reading } from '../../page/reading.js'
import { figureOf } from '../book/locate/figures.js'
import type { StatedAt } from '../judged.js'
import { defineDoubt } from './doubt.js'
import { leftValue } from './left-value.js'

/** So many sentences behind a statement its paragraph may put it right. */
const MAX_SENTENCES = 2
const MAX_CHARACTERS = 400
/** Signs of a calculation that a figure is part of. */
const OPERATOR_BEFORE = /[-+×·*/=^<>≈−÷(]\s*$/
const OPERATOR_BEHIND = /^\s*(?:[+×·*/=^<>≈−÷%]|-\s*\d)/

/** The figure by itself, behind a statement in its paragraph, that is what the statement should have come to. */
function rightFigure({ token, reading }: StatedAt, value: Rational): string | null {
  const { section, places, source } = reading
  const place = places.get(token)!
  const [paragraph] = source.slice(token.end, token.end + MAX_CHARACTERS).split(BLANK_LINE)
  const isNear = (other: Token) =>
    other.sentence <= token.sentence + MAX_SENTENCES && other.end <= token.end + paragraph!.length
  for (let at = place + 1; at < section.tokens.length && isNear(section.tokens[at]!); at++) {
    const found = standsAlone(at, reading) ? figureOf(section.tokens[at]!, reading)?.figure : undefined
    if (found && !found.reciprocal && isValue(found, value)) return found.digits
  }
  return null
}

/** Whether a figure is no part of a calculation, counts nothing, and numbers nothing. */
function standsAlone(at: number, { section: { tokens }, source, chains }: Reading): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  const stated = chains.get(token)
  if (stated && (stated.length > 1 || stated[0]?.terms.length !== 1)) return false
  const isCounted =
    next !== undefined && next.kind !== 'stop' && next.kind !== 'break' && !isFunctionWord(next.text)
  return (
    !isCounted &&
    !(before?.kind === 'word' && numbers(before.text)) &&
    !OPERATOR_BEFORE.test(source.slice(Math.max(0, token.start - 4), token.start)) &&
    !OPERATOR_BEHIND.test(source.slice(token.scaleEnd ?? token.end, token.end + 8))
  )
}

function isValue(
  { digits, factor }: { readonly digits: string; readonly factor: string },
  value: Rational,
): boolean {
  const printed = readPrinted(digits)
  const gap = value.minus(printed.value.times(factor)).abs()
  return gap.isZero() || (printed.significantDigits.least > 1 && gap.times(2).lte(printed.unit.times(factor)))
}

export const givenRightly = defineDoubt({
  id: 'given-rightly',
  summary:
    'Its paragraph goes on to give the right value by itself, so that the wrong one may be shown as a mistake.',
  examples: ['They displayed $850 \\cdot 77.1 = 100000$. Inside, the product was fine at 65535.'],
  applies: ({ at, grounds }) => {
    const term = at.link ? leftValue(at.link, at.reading, grounds) : null
    const value = term && closedValueOf(term, MIN_DIGITS)
    const figure = value ? rightFigure(at, value.lower) : null
    return figure && `its paragraph goes on to give the right value, ${figure}`
  },
})
