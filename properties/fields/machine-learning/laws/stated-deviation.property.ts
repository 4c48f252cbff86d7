import { describe, expect, test } from 'vitest'
import { deviationSaid } from '../../../../src/fields/machine-learning/laws/stated-deviation.js'
import type { Reading } from '../../../../src/page/reading.js'
import type { LawPage } from '../../../../src/rules/laws/law-page.js'
import { readingOf } from '../../../page/read-here.js'

const pageOf = (reading: Reading) => ({ reading }) as unknown as LawPage

/** The deviation that is meant at the formula x of a text, for a group of G. */
function said(text: string, size = 'G', reading = readingOf(text)) {
  const token = reading.section.tokens.find(one => one.kind === 'math' && one.text === 'x')!
  return deviationSaid(token, size, pageOf(reading))
}

describe('by a mean square anywhere in a formula', () => {
  const squares = '\\sum_i (r_i - m)^2'
  test.each([
    [`\\frac{1}{G} ${squares}`, 'population'],
    [`\\frac{${squares}}{G}`, 'population'],
    [`\\frac{1}{G - 1} ${squares}`, 'sample'],
    [`s = \\sqrt{\\frac{1}{G} ${squares}}`, 'population'],
    [`a = b = \\sqrt{\\frac{1}{G - 1} ${squares}}`, 'sample'],
    [`a = 2, b = 3 \\frac{1}{G - 1} ${squares}`, 'sample'],
    [`2 + \\frac{1}{G} ${squares}`, 'population'],
    [`G^2 ${squares}`, null],
    [`\\frac{1}{N} ${squares}`, null],
    [`\\frac{1}{G} ${squares} + \\frac{1}{G - 1} ${squares}`, null],
  ])('%s', (formula, expected) => expect(said(`So $${formula}$ and $x$.`)).toBe(expected))
})

describe('by the section, where the sentence says nothing', () => {
  test.each([
    ['The sample deviation is it. It is $x$.', 'sample'],
    ['It is $x$. The population deviation is it.', 'population'],
    ['The sample deviation. It is $x$. The sample variance. The unbiased std.', 'sample'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))
})
