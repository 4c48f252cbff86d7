import { describe, expect, test } from 'vitest'
import { lawsIn, verdictsIn } from './judged.js'

const page = (sentence: string) => `**1.** Sample: 4, 8, 6, 5, 3, 10. ${sentence}\n`

describe('statistics of a listed sample', () => {
  test.each([
    ['holds', 'The mean is $6$.'],
    ['holds', 'The mean is $36/6 = 6$.'],
    ['holds', 'The median is 5.5.'],
    ['holds', 'The range is 7.'],
    ['holds', 'The sample variance is $34/5 = 6.8$.'],
    ['holds', 'The population variance is $34/6 \\approx 5.67$.'],
    ['holds', 'The variance is $6.8$.'],
    ['holds', 'The variance is $5.67$.'],
    ['holds', 'The sample standard deviation is $2.61$.'],
    ['refuted', 'The mean is $7$.'],
    ['refuted', 'The median is 6.5.'],
    ['refuted', 'The range is 6.'],
    ['refuted', 'The sample variance is $34/6 \\approx 5.67$.'],
    ['refuted', 'The population variance is $34/5 = 6.8$.'],
    ['refuted', 'The variance is $7.4$.'],
    ['refuted', 'The sample standard deviation is $\\sqrt{34/6} \\approx 2.38$.'],
    ['misrounded', 'The sample standard deviation is about $2.60$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test.each(['Doubling every value, the mean is 12.', 'On the log scale the mean is 0.7.'])(
    'is left alone where its sentence changes each value: %s',
    sentence => expect(verdictsIn(page(sentence))).toEqual([]),
  )

  test('is judged where another sentence of the section does', () =>
    expect(verdictsIn(page('There are multiple ways to scale it. Doubling is one. The mean is 7.'))).toEqual([
      'refuted',
    ]))

  test('a list in a formula', () => {
    const text = (mean: string) => `**1.** The data $2, 4, 9$ are given. The mean is $${mean}$.`
    expect(verdictsIn(text('5'))).toEqual(['holds'])
    expect(verdictsIn(text('4'))).toEqual(['refuted'])
  })

  test('in another section only what is computed from it', () => {
    const other = (sentence: string) => `Sample: 4, 8, 6, 5, 3, 10.\n\n**(a)** ${sentence}\n`
    expect(verdictsIn(other('The mean is $100$.'))).toEqual([])
    expect(verdictsIn(other('The mean is $6$.'))).toEqual(['holds'])
    expect(verdictsIn(other('The sample variance is $34/6 \\approx 5.67$.'))).toEqual(['refuted'])
  })
})

describe('a standard deviation beside its variance', () => {
  const text = (sentence: string) => `**1.** ${sentence}`
  test.each([
    [
      'holds',
      'The sample variance is $34/5 = 6.8$, so the sample standard deviation is $\\sqrt{6.8} \\approx 2.61$.',
    ],
    [
      'refuted',
      'The sample variance is $34/5 = 6.8$, so the sample standard deviation is $\\sqrt{34/6} \\approx 2.38$.',
    ],
    ['holds', 'The variance is 9. The standard deviation is 3.'],
    ['refuted', 'The variance is 9. The standard deviation is 4.5.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(text(sentence))).toEqual([verdict]))

  test('the correction and the line are told', () => {
    const [found] = lawsIn(
      text(
        'The sample variance is $34/5 = 6.8$, so the sample standard deviation is $\\sqrt{34/6} \\approx 2.38$.',
      ),
    )
    expect(found).toMatchObject({ rule: 'law/standard-deviation', expected: '2.61' })
    expect(found?.message).toContain('as the line reads')
  })
})

describe('what is left alone', () => {
  test.each([
    'The geometric mean is $5.5$.',
    'The hypothesised mean is $7$.',
    'The mean is 2 standard deviations above.',
    'The mean of the squares is $41.7$.',
    'Adding 20 to it, the mean is $8$.',
    'The mean is $56/7 = 8$.',
    'The variance of another sample is $3$.',
    'The mean is $m$.',
  ])('%s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))

  test.each([
    '**1.** The numbers 4, 8, 6 of the exercises were met. The mean is $7$.',
    '**1.** Sample: 1, 2, 3. The other sample: 4, 5, 6. The mean is $7$.',
    '**1.** The sample variance is 9. The population standard deviation is 4.',
    '**1.** The variance is 9. The variance is 16. The standard deviation is 4.5.',
    '**1.** The variance is 9. The height of the wall is 4. The standard deviation is 7.',
    '**1.** The variance is 6.8. The standard deviation is 2.9.',
  ])('%s', text => expect(verdictsIn(text)).toEqual([]))
})
