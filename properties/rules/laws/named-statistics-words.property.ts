import { describe, expect, test } from 'vitest'
import { namedStatistics } from '../../../src/rules/laws/named-statistics.js'
import { lawPageOf, ruledBy, verdictsOf } from './law-page-of.js'

// The mean is 6, the median 5.5, the range 7; the squares of the differences add up to 34.
const SAMPLE = 'Sample: 4, 8, 6, 5, 3, 10.'
const verdicts = (sentence: string) => verdictsOf(namedStatistics, `${SAMPLE} ${sentence}`)

describe('what a statistic of the sample may be called', () => {
  test.each('the its a their and whose this sample arithmetic'.split(' '))('%s', word => {
    expect(verdicts(`So ${word} mean is 7.`)).toEqual(['refuted'])
    expect(verdicts(`So ${word} variance is 6.8.`)).toEqual(['holds'])
    expect(verdicts(`So ${word} variance is 7.2.`)).toEqual(['refuted'])
  })

  test.each(['geometric', 'old', 'that', 'population'])('not %s', word =>
    expect(verdicts(`So ${word} mean is 7.`)).toEqual([]),
  )

  test.each([
    ['Mean is 6.', ['holds']],
    ['Mean is 7.', ['refuted']],
    ['The median is 5.5.', ['holds']],
    ['The median is 6.5.', ['refuted']],
    ['The range is 7.', ['holds']],
    ['The range is 6.', ['refuted']],
    ['The mean is 7, the median is 6.5, the range is 6.', ['refuted', 'refuted', 'refuted']],
    ['The mean is 7. The median is 6.5. The range is 6.', ['refuted', 'refuted', 'refuted']],
    ['The mode is 7.', []],
    // 34/5 and 34/6, and their roots 2.608 and 2.380.
    ['Variance is 6.8.', ['holds']],
    ['Variance is 5.67.', ['holds']],
    ['Variance is 7.2.', ['refuted']],
    ['The sample variance is 6.8.', ['holds']],
    ['The sample variance is 5.67.', ['refuted']],
    ['The population variance is 5.67.', ['holds']],
    ['The population variance is 6.8.', ['refuted']],
    ['The old variance is 7.2.', []],
    ['The standard deviation is 2.61.', ['holds']],
    ['The standard deviation is 2.38.', ['holds']],
    ['The standard deviation is 2.1.', ['refuted']],
    ['The sample standard deviation is 2.61.', ['holds']],
    ['The sample standard deviation is 2.38.', ['refuted']],
    ['The population standard deviation is 2.38.', ['holds']],
    ['The population standard deviation is 2.61.', ['refuted']],
    ['The deviation is 2.5.', []],
  ])('%s', (sentence, expected) => expect(verdicts(sentence)).toEqual(expected))

  test.each(
    'add adding added replaces replacing removed removing without new now after trimmed outlier another second other'.split(
      ' ',
    ),
  )('with %s it is another sample', word => {
    expect(verdicts(`The ${word} one is so. The mean is 7.`)).toEqual([])
    expect(verdicts(`The ${word} one is so. The mean is 6.`)).toEqual(['holds'])
  })
})

describe('which sample it is of', () => {
  test.each([
    ['The mean is 7.', []],
    ['Sample: 4, 8, 6. The mean is 7.', ['refuted']],
    ['Sample: 4, 8, 6. Data: 1, 2, 3. The mean is 7.', []],
    ['The mean is 7. Sample: 4, 8, 6.', ['refuted']],
  ])('%s', (text, expected) => expect(verdictsOf(namedStatistics, text)).toEqual(expected))

  const elsewhere = (text: string, sample: string) => {
    const page = lawPageOf(text)
    const { samples } = lawPageOf(sample)
    return (start: number) =>
      namedStatistics({ ...page, samples: samples.map(one => ({ ...one, start })) }).map(
        ({ judgement }) => judgement.verdict,
      )
  }

  test('one behind the section is not meant, one before it may be', () => {
    const wrong = elsewhere('The mean is 7.', 'Sample: 4, 8, 6.')
    expect(wrong(0)).toEqual(['refuted'])
    expect(wrong(-1)).toEqual([])
    expect(wrong(100)).toEqual([])
    const right = elsewhere('The mean is 6.', 'Sample: 4, 8, 6.')
    expect(right(-1)).toEqual(['holds'])
    expect(right(100)).toEqual([])
    const { section } = lawPageOf('The mean is 6.').reading
    expect(right(section.end - 1)).toEqual(['holds'])
    expect(right(section.end)).toEqual([])
  })

  test.each([
    // Computed from it under another name, or from other numbers.
    ['The mean is $36/6 = 7$.', ['refuted']],
    ['The mean is $35/5 = 7$.', []],
    ['The sample variance is $34/6 \\approx 5.67$.', ['refuted']],
    ['The population variance is $34/5 \\approx 6.8$.', ['refuted']],
    ['The sample variance is $35/6 \\approx 5.83$.', []],
    ['The sample standard deviation is $\\sqrt{34/6} \\approx 2.38$.', ['refuted']],
    ['The sample standard deviation is $\\sqrt{35/6} \\approx 2.42$.', []],
  ])('%s', (sentence, expected) => expect(verdicts(sentence)).toEqual(expected))

  test('what is told of it', () => {
    expect(ruledBy(namedStatistics, `${SAMPLE} The mean is $36/6 = 7$.`)).toEqual(['refuted: 36/6 = 7 [7]'])
    expect(namedStatistics(lawPageOf(`${SAMPLE} The mean is 7.`))[0]).toMatchObject({
      rule: 'law/sample-statistic',
      judgement: { expected: '6', reading: 'of the listed sample of 6' },
    })
  })
})

describe('a standard deviation beside its variance', () => {
  test.each([
    ['The variance is 9. The standard deviation is 3.', ['holds']],
    ['The variance is 9. The standard deviation is 4.', ['refuted']],
    ['The variance is $18/2 = 9$. The standard deviation is 4.', ['refuted']],
    ['The sample variance is 9. The sample standard deviation is 4.', ['refuted']],
    ['The population variance is 9. The population standard deviation is 4.', ['refuted']],
    ['The sample variance is 9. The standard deviation is 4.', []],
    ['The variance is 9. The sample standard deviation is 4.', []],
    ['The standard deviation is 4. The variance is 9.', []],
    ['The variance is 9. The variance is 9. The standard deviation is 4.', []],
    ['The variance is 9. The standard deviation is 4. The standard deviation is 5.', []],
    ['The variance is 9. The standard deviation is 4. The sample standard deviation is 5.', ['refuted']],
    ['The sample variance is 8. The variance is 9. The standard deviation is 4.', ['refuted']],
    ['The variance is 9. It is so. The standard deviation is 4.', []],
    // Exact is a whole number alone.
    ['The variance is 9.0. The standard deviation is 4.', []],
    ['The variance is 9%. The standard deviation is 4.', []],
    ['The variance is one sixth. The standard deviation is 4.', []],
    ['The variance is $-9$. The standard deviation is 4.', []],
    [`The variance is $1${'0'.repeat(14)}$. The standard deviation is 4.`, ['refuted']],
    [`The variance is $1${'0'.repeat(15)}$. The standard deviation is 4.`, []],
    ['The variance is $9.0 = 9.1$. The standard deviation is 4.', ['refuted']],
  ])('%s', (text, expected) => expect(verdictsOf(namedStatistics, text)).toEqual(expected))

  test.each([
    ['', 'the standard deviation is the root of the variance'],
    ['sample ', 'the sample standard deviation is the root of the sample variance'],
  ])('what is told of a %sone', (kind, reading) =>
    expect(
      namedStatistics(lawPageOf(`The ${kind}variance is 9. The ${kind}standard deviation is 4.`)),
    ).toMatchObject([{ rule: 'law/standard-deviation', judgement: { expected: '3', reading } }]),
  )

  test('what the sample settles is not settled again', () => {
    const rules = (text: string) => namedStatistics(lawPageOf(text)).map(({ rule }) => rule)
    expect(rules(`${SAMPLE} The variance is 9. The standard deviation is 4.`)).toEqual([
      'law/sample-statistic',
      'law/sample-statistic',
    ])
    expect(rules(`${SAMPLE} After it the variance is 100. The standard deviation is 10.`)).toEqual([
      'law/standard-deviation',
    ])
    expect(
      rules(`${SAMPLE} After it the mean is 6. The variance is 100. The standard deviation is 10.`),
    ).toEqual(['law/sample-statistic', 'law/standard-deviation'])
  })
})
