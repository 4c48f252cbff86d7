import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'

import { namedFigures } from '../../../src/rules/laws/named-figure.js'
import { lawPageOf } from './law-page-of.js'

/** What a text calls its sample variance: the words before, the digits, the sign, and what they are computed from. */
function named(text: string, name: readonly string[] = ['variance']) {
  return namedFigures(name, lawPageOf(text)).map(({ figure, sign, computed, qualifier, from, to }) =>
    [qualifier, text.slice(from, to), figure.digits, sign, computed && toPlain(computed)].join(' | '),
  )
}

describe('a number behind the words that name it', () => {
  test.each([
    ['Variance is 6.8.', [' | 6.8 | 6.8 | ≈ | ']],
    ['It is. Variance is 6.8.', [' | 6.8 | 6.8 | ≈ | ']],
    ['The sample variance is therefore about 6.8.', ['sample | 6.8 | 6.8 | ≈ | ']],
    ['The variance is then therefore about 6.8.', []],
    ['$s$ variance is 6.8.', [' | 6.8 | 6.8 | ≈ | ']],
    ['The variances are 6.8.', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The variance 6.8.', []],
    ['The variance $6.8$.', []],
    ['The variance. Is 6.8.', []],
    ['The variance is. 6.8.', []],
    ['The variance is large.', []],
    ['The variance is', []],
    ['The variance', []],
    ['The deviation is 6.8.', []],
    ['The variance is 6.8. The variance is 7.', ['the | 6.8 | 6.8 | ≈ | ', 'the | 7 | 7 | ≈ | ']],
    // A number of prose stands for itself at the end, or before these words.
    ['The variance is 6.8', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The variance is 6.8, more or less.', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The variance is 6.8?', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The variance is 6.8 times more.', []],
    ['The variance is 6.8 $x$.', []],
    // A formula brings its sign, and what it is computed from.
    ['The variance is $6.8$ times more.', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The variance is $34/5 = 6.8$.', ['the | 34/5 = 6.8 | 6.8 | = | 34/5']],
    ['The variance is $34/5 \\approx 6.8$.', ['the | 34/5 \\approx 6.8 | 6.8 | ≈ | 34/5']],
    ['The variance is $v = 34/5 = 6.8$.', ['the | v = 34/5 = 6.8 | 6.8 | = | 34/5']],
    ['The variance is $34/5 \\approx 6.7 = 6.8$.', ['the | 34/5 \\approx 6.7 = 6.8 | 6.8 | = | 34/5']],
    ['The variance is $34/5 = 6.7 \\approx 6.8$.', ['the | 34/5 = 6.7 \\approx 6.8 | 6.8 | ≈ | 34/5']],
    ['The variance is $v = 6.8$.', ['the | v = 6.8 | 6.8 | = | ']],
    ['The variance is $v^2 \\approx 6.8$.', ['the | v^2 \\approx 6.8 | 6.8 | ≈ | ']],
    ['The variance is $\\text{v} = 34/5 = 6.8$.', ['the | \\text{v} = 34/5 = 6.8 | 6.8 | = | 34/5']],
    ['The variance is $v < 6.8$.', []],
    ['The variance is $v = 5 < 6.8$.', []],
    ['The variance is $5, 6.8$.', []],
    ['The variance is $v$.', []],
    ['The variance is $5 = v$.', []],
    ['The variance is `6.8`.', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected))

  test.each([
    ['The standard deviation is 6.8.', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The standard deviations are 6.8.', ['the | 6.8 | 6.8 | ≈ | ']],
    ['The standard. Deviation is 6.8.', []],
    ['The standard $s$ deviation is 6.8.', []],
    ['A deviation of the standard is 6.8.', []],
    ['Deviation is 6.8.', []],
    ['The standard.', []],
  ])('%s', (text, expected) => expect(named(text, ['standard', 'deviation'])).toEqual(expected))
})
