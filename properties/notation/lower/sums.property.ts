import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { FORMS, refusalOf, termOf } from './term-of.js'

describe('a sum or product between numbers is written out:', () => {
  test.each([
    ['\\sum_{k=-2}^{1} k', '-2 - 1 + 0 + 1'],
    ['\\sum_{k=-3}^{-2} x_k', 'x_-3 + x_-2'],
    ['\\prod_{k=-3}^{-2} x_k', 'x_-3·x_-2'],
    ['\\sum_{k=600}^{601} k', '600 + 601'],
    ['\\sum_{k=2}^{2} x_k', 'x_2'],
    ['\\sum_{k=9007199254740991}^{9007199254740991} k', '9007199254740991'],
    ['\\prod_{k=1}^{0} k', '1'],
  ])('%s', (source, plain) => {
    for (const form of FORMS) expect(toPlain(termOf(source, form))).toBe(plain)
  })

  test('up to 1000 summands', () => {
    expect(termOf('\\sum_{k=1}^{1000} k')).toMatchObject({ terms: { length: 1000 } })
    expect(termOf('\\sum_{k=-499}^{500} k')).toMatchObject({ terms: { length: 1000 } })
    for (const source of ['\\sum_{k=1}^{1001} k', '\\sum_{k=-500}^{500} k'])
      expect(refusalOf(source)).toMatchObject({
        message: 'lower: expected at most 1000 summands, got more',
        reason: 'too-large',
      })
  })
})

describe('a sum over a list of indices is one in the other:', () => {
  test.each([
    ['\\sum_{i,j} a_i b_j', 'Σ_i(Σ_j(a_i·b_j))'],
    ['\\sum_{i,j,k} a_i b_j c_k', 'Σ_i(Σ_j(Σ_k(a_i·b_j·c_k)))'],
    ['\\sum_{i,j,k,l} a_i b_j c_k d_l', 'Σ_i(Σ_j(Σ_k(Σ_l(a_i·b_j·c_k·d_l))))'],
  ])('%s', (source, plain) => {
    for (const form of FORMS) expect(toPlain(termOf(source, form))).toBe(plain)
  })
})

describe('the size of a sum is', () => {
  test.each([
    ['\\sum_{i=1}^{n} a_i', 'n', 'its upper limit from 1'],
    ['\\sum_{i=1}^{n_0} a_i', 'n_0', 'its upper limit from 1'],
    ['\\sum_{i=0}^{n-1} a_i', 'n', 'one more than its upper limit from 0'],
    ['\\sum_i a_i', '#i', 'one of its own'],
  ])('%s: %s, %s', (source, size) => {
    for (const form of FORMS) expect(termOf(source, form)).toMatchObject({ kind: 'sum', index: 'i', size })
  })
})

describe('what has no other reading as a sum is refused:', () => {
  const otherLimits = 'a sum of 1 to n for a symbol n, got other limits'
  const otherLower = 'a sum over an index, such as i or i = 1, got another lower limit'
  test.each([
    ['\\sum_{i=0}^{n} a_i', otherLimits],
    ['\\sum_{i=2}^{n-1} a_i', otherLimits],
    ['\\sum_{i=0}^{n-2} a_i', otherLimits],
    ['\\sum_{i=0}^{n+1} a_i', otherLimits],
    ['\\sum_{i=0}^{n-m} a_i', otherLimits],
    ['\\sum_{i=0}^{n+m} a_i', otherLimits],
    ['\\sum_{i=0}^{n+1\\%} a_i', otherLimits],
    ['\\sum_{i=0}^{n-1+m} a_i', otherLimits],
    ['\\sum_{i=0}^{n \\cdot -1} a_i', otherLimits],
    ['\\sum_{i=0}^{2n-1} a_i', otherLimits],
    ['\\sum_{i=1}^{2n} a_i', otherLimits],
    ['\\sum_{i=1}^{-a} a_i', otherLimits],
    ['\\sum_i^{n} a_i', otherLimits],
    ['\\sum_i^{n-1} a_i', otherLimits],
    ['\\sum_{i,j}^{n} a_i', otherLower],
    ['\\sum_{i \\le 3} a_i', otherLower],
    ['\\sum_{\\text{=}} a_i', otherLower],
    ['\\sum_{i+1} a_i', otherLower],
    ['\\sum_i^{4} a_i', 'a lower limit beside the upper one, got none'],
    ['\\prod_i^{4} a_i', 'a lower limit beside the upper one, got none'],
    ['\\sum_{i=a}^{4} a_i', 'a limit that is a number, got another expression'],
    ['\\sum_{i=-a}^{4} a_i', 'a limit that is a number, got another expression'],
    ['\\sum_{i=1.5}^{4} a_i', 'a whole number as a limit, got 1.5'],
    ['\\sum_{i=1}^{4.5} a_i', 'a whole number as a limit, got 4.5'],
    ['\\sum_{i=1}^{9007199254740992} a_i', 'a whole number as a limit, got 9007199254740992'],
    ['\\prod_{i=1}^{n} a_i', 'a product between two numbers, got one of any length'],
    ['\\prod_i a_i', 'a product between two numbers, got one of any length'],
    ['m = \\sum_j r_j, \\sum_{j=1}^{r_i} x_j', 'a symbol for the size of a sum, got r_i'],
  ])('%s: expected %s', (source, message) => {
    for (const form of FORMS) {
      const refusal = refusalOf(source, form)
      expect([refusal.message, refusal.reason]).toEqual([`lower: expected ${message}`, 'notation'])
    }
  })

  test('over groups of two sizes, or of one that is not known', () => {
    const section = '\\sum_{i=1}^{n} a_i, \\sum_{j=1}^{m} b_j'
    for (const [source, of] of [
      ['\\sum_k a_k b_k', section],
      ['\\sum_{i=1}^{n} a_i = \\sum_{i=1}^{m} a_i = \\sum_i a_i', undefined],
    ] as const)
      expect(refusalOf(source, 'as parsed', of)).toMatchObject({
        message: 'lower: expected one size of the groups in a sum, got several',
        reason: 'ambiguous',
      })
    expect(termOf('\\sum_k a_k c_k', 'as parsed', section)).toMatchObject({ size: 'n' })
    expect(termOf('\\sum_k b_k c_k', 'as parsed', section)).toMatchObject({ size: 'm' })
  })
})
