import { describe, expect, test } from 'vitest'
import { deviationSaid } from '../../../../src/fields/machine-learning/laws/stated-deviation.js'
import type { Reading } from '../../../../src/page/page.js'
import type { LawPage } from '../../../../src/rules/laws/law-page.js'
import { readingOf } from '../../../rules/book/locate/read-here.js'

const pageOf = (reading: Reading) => ({ reading }) as unknown as LawPage

/** The deviation that is meant at the formula x of a text, for a group of G. */
function said(text: string, size = 'G', reading = readingOf(text)) {
  const token = reading.section.tokens.find(one => one.kind === 'math' && one.text === 'x')!
  return deviationSaid(token, size, pageOf(reading))
}

describe('by words of its sentence', () => {
  test.each([
    ['The population standard deviation is $x$.', 'population'],
    ['The biased deviation is $x$.', 'population'],
    ['The sample standard deviation is $x$.', 'sample'],
    ['The unbiased variance is $x$.', 'sample'],
    ['So $x$ is the sample deviation.', 'sample'],
    ['With the correction of Bessel it is $x$.', 'sample'],
    ['With Bessels correction it is $x$.', 'sample'],
    ['The standard deviation is $x$.', null],
    ['The sample mean is $x$.', null],
    ['The population is $x$.', null],
    ['The mean deviation is $x$.', null],
    ['The deviation of the sample is $x$.', null],
    ['The deviation sample is $x$.', null],
    ['The deviation of the population is $x$.', null],
    // Up to two words between.
    ['The sample big standard deviation is $x$.', 'sample'],
    ['The sample big red standard deviation is $x$.', null],
    ['The population big standard deviation is $x$.', 'population'],
    ['The population big red standard deviation is $x$.', null],
    ['It is $x$ of a sample. Deviation is it.', null],
    // Both are neither.
    ['The sample deviation or the population deviation is $x$.', null],
    ['The sample deviation, an unbiased deviation, is $x$.', 'sample'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))

  test.each(['deviation', 'std', 'stdev', 'variance'])('a %s', word => {
    expect(said(`The sample ${word} is $x$.`)).toBe('sample')
    expect(said(`The biased ${word} is $x$.`)).toBe('population')
    expect(said(`Beside a ${word} stands $1/G$ and $x$.`)).toBe('population')
  })
})

describe('by a divisor that stands alone beside a word for a deviation', () => {
  test.each([
    ['$1/G$', 'population'],
    ['$\\frac{1}{G}$', 'population'],
    ['$d = 1/G$', 'population'],
    ['$1/(G - 1)$', 'sample'],
    ['$G - 1$', 'sample'],
    ['$d = G - 1$', 'sample'],
    ['$G - 1 = d$', 'sample'],
    ['$G$', null],
    ['$d = G$', null],
    ['$1/N$', null],
    ['$1/\\text{G}$', null],
    ['$N - 1$', null],
    ['$G - 2$', null],
    ['$G + 1$', null],
    ['$G - 1 + N$', null],
    ['$(G - 1)^2$', null],
    ['$1/G^2$', null],
    ['$G (-1)$', null],
    ['$\\frac{1}{2G}$', null],
    ['$d = 1/G = 3$', null],
    ['$d, 1/G$', null],
    ['$d = 2$, $1/G$', 'population'],
    ['`1/G`', null],
    ['$\\frac{$', null],
  ])('%s', (formula, expected) => {
    expect(said(`Divided by ${formula} it is $x$.`)).toBe(expected)
    expect(said(`So ${formula} and $x$.`)).toBeNull()
    expect(said(`A ${formula} and $x$.`)).toBeNull()
  })

  test('both are neither', () => expect(said('Divide by $1/G$ or $G - 1$: $x$.')).toBeNull())
})

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
    [squares, null],
    [`(G - 1) ${squares}`, null],
    [`G ${squares}`, null],
    [`G^2 ${squares}`, null],
    [`\\frac{1}{N} ${squares}`, null],
    [`\\frac{1}{G} + ${squares}`, null],
    ['\\frac{1}{G} \\sum_i r_i', null],
    ['\\frac{1}{G} \\sum_i (r_i - m)^3', null],
    ['\\frac{1}{G} \\sum_i 2 r_i', null],
    ['\\frac{1}{G} \\sum_i r_i \\cdot 2', null],
    ['\\frac{1}{G} \\sum_i r', null],
    ['\\frac{1}{G} (r_i - m)^2', null],
    ['\\frac{1}{G} \\prod_i (r_i - m)^2', null],
    [`\\frac{1}{G} ${squares} + \\frac{1}{G - 1} ${squares}`, null],
  ])('%s', (formula, expected) => expect(said(`So $${formula}$ and $x$.`)).toBe(expected))

  test('of the group that is asked about', () => {
    const reading = readingOf('So $\\frac{1}{G} \\sum_i (r_i - m)^2$. Now $x$.')
    expect(said('', 'G', reading)).toBe('population')
    expect(said('', 'N', reading)).toBeNull()
    expect(said('', 'G', reading)).toBe('population')
  })
})

describe('by the section, where the sentence says nothing', () => {
  test.each([
    ['The sample deviation is it. It is $x$.', 'sample'],
    ['It is $x$. The sample deviation is it.', 'sample'],
    ['It is $x$. The population deviation is it.', 'population'],
    ['It is $x$. The sample deviation is it. The population deviation is it.', null],
    ['The sample deviation. It is $x$. The sample variance. The unbiased std.', 'sample'],
    ['The sample deviation is it. The population deviation is $x$.', 'population'],
    ['The sample deviation or population deviation is $x$. The sample deviation.', null],
    ['It is $x$.', null],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))

  test('the formula that is asked about does not count, but what repeats it does', () => {
    const formula = '$\\frac{1}{G} \\sum_i (r_i - m)^2$'
    const at = (text: string) => {
      const reading = readingOf(text)
      const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
      return deviationSaid(token, 'G', pageOf(reading))
    }
    expect(at(`So ${formula}.`)).toBeNull()
    expect(at(`So ${formula}. Again ${formula}.`)).toBe('population')
    expect(at(`So ${formula} and ${formula}.`)).toBe('population')
    expect(at(`So ${formula}. The sample deviation.`)).toBe('sample')
  })
})
