import { describe, expect, test } from 'vitest'
import { remainingStatements } from '../../src/rules/unread.js'
import { readingOf } from '../page/read-here.js'

type Covers = (start: number, end: number) => boolean
const NOTHING: Covers = () => false

/** Each statement that is left, and why. */
const left = (text: string, isCovered = NOTHING) =>
  remainingStatements(readingOf(text), isCovered).map(({ start, end, reason, explanation }) => [
    text.slice(start, end),
    reason,
    explanation,
  ])
const RANGE = 'says what a symbol ranges over'

describe('why a formula is not judged', () => {
  test.each([
    ['f(x) = y + 1', 'definition', 'defines f(x)'],
    ['\\max_x f(x)', 'objective', 'an objective to optimise'],
  ])('%s: %s, %s', (latex, reason, explanation) => {
    const shown = reason === 'syntax' ? `$${latex}$` : latex
    expect(left(`So $${latex}$.`)).toEqual([[shown, reason, explanation]])
  })
})

describe('words before a formula', () => {
  test.each(['\\ge'])('n %s 1 says what n ranges over', sign =>
    expect(left(`For $n ${sign} 1$.`)).toEqual([[`n ${sign} 1`, 'premise', RANGE]]),
  )
})
