import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { listedSamples } from '../../../src/rules/laws/listed-sample.js'

const listed = (text: string) =>
  listedSamples(readDocument(text, 'page.md')).map(({ values }) =>
    values.map(value => value.toString()).join(' '),
  )

describe('a list of numbers that a document calls its sample', () => {
  test.each([
    ['The sample is 4, 8, 6.', ['4 8 6']],
    ['The data are 4, 8, 6.', ['4 8 6']],
    ['The sample is $4, 8, 6$.', ['4 8 6']],
    ['The sample: $4, 8, 6$.', ['4 8 6']],
    ['The sample: 4, 8, 6', ['4 8 6']],
    ['The sample: 4, 8, 6, 2.', ['4 8 6 2']],
    ['The sample: 4, 8.5, 6!', ['4 17/2 6']],
    ['The sample $14.25, 8.5, 6$.', ['57/4 17/2 6']],
    ['The sample $ -4 , 8.5,-6.25 $.', ['-4 17/2 -25/4']],
    ['The sample: 4, 8, 6. The data: 1, 2, 3.', ['4 8 6', '1 2 3']],
    // Not called a sample, or not introduced as one.
    ['The list: 4, 8, 6.', []],
    ['The sample 4, 8, 6.', []],
    ['The sample was 4, 8, 6.', []],
    ['The sample of $4, 8, 6$.', []],
    ['A sample', []],
    // Fewer than three numbers are an aside.
    ['The sample: 4, 8.', []],
    ['The sample $4, 8$.', []],
    ['The sample: 4.', []],
    // Anything else between them ends it without a list.
    ['The sample: 4, 8, 6 hours.', []],
    ['The sample: 4, 8, 6, x.', []],
    ['The sample: 4, 8, 6 and 2.', []],
    ['The sample: 4, 8, 6,', []],
    ['The sample: x, 4, 8, 6.', []],
    ['The sample: 4, 8, six.', []],
    ['The sample: 4, 8, 6%.', []],
    ['The sample: 4, 8, 6 million.', []],
    ['The sample: 4; 8; 6.', []],
    ['The sample $4, 8, n$.', []],
    ['The sample $x, 4, 8, 6$.', []],
    ['The sample $4, 8, 6, n$.', []],
    ['The sample $4, 8., 6$.', []],
    ['The sample $4 8 6$.', []],
    ['The sample $4, 8, .6$.', []],
    ['The sample $4.$.', []],
    ['The sample $n$.', []],
    ['The sample 61,000,000 is large.', []],
  ])('%s', (text, expected) => expect(listed(text)).toEqual(expected))

  test.each([
    ['The sample', []],
    ['The sample is', []],
    ['The sample: 4, 8, 6', ['4 8 6']],
    ['The sample: 4, 8, 6,', []],
    ['The sample $4, 8, 6$', ['4 8 6']],
  ])('%s, where no stop ends it', (text, expected) => {
    const sections = readDocument(text, 'page.md').sections.map(section => ({
      ...section,
      tokens: section.tokens.filter(({ kind }) => kind !== 'stop'),
    }))
    expect(listedSamples({ sections }).map(({ values }) => values.join(' '))).toEqual(expected)
  })

  test('where it begins', () =>
    expect(listedSamples(readDocument('So the sample: 4, 8, 6.', 'a.md'))).toMatchObject([{ start: 7 }]))

  test('every section may hold one', () =>
    expect(listed('# A\n\nThe sample: 4, 8, 6.\n\n# B\n\nThe data: 1, 2, 3.\n')).toEqual(['4 8 6', '1 2 3']))

  test('a table of numbers is none', () => {
    const ones = (count: number) => Array.from({ length: count }, () => '1')
    const prose = (count: number) => listed(`The sample: ${ones(count).join(', ')}.`).length
    expect(prose(1000)).toBe(1)
    expect(prose(1001)).toBe(0)
    const formula = (length: number) =>
      listed(`The sample $${'1,'.repeat(499)}${'1'.repeat(length - 998)}$.`).length
    expect(formula(1000)).toBe(1)
    expect(formula(1001)).toBe(0)
  })
})
