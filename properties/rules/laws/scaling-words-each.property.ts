import { describe, expect, test } from 'vitest'
import { lawsIn } from './judged.js'

/** What is judged in a sentence, its verdict, and the word that would be right. */
const told = (sentence: string) =>
  lawsIn(`**1.** ${sentence}\n`).map(({ stated, verdict, expected }) => [stated, verdict, expected])
const FORMS = [
  ['halve', 'halves', 'halving'],
  ['double', 'doubles', 'doubling'],
  ['triple', 'triples', 'tripling'],
  ['quadruple', 'quadruples', 'quadrupling'],
] as const
/** By how much each of them multiplies. */
const FACTORS = [1 / 2, 2, 3, 4]

describe('each verb multiplies by its factor, in each of its forms', () => {
  test.each(FORMS.flatMap((forms, i) => forms.map(form => [form, i] as const)))('%s', (form, i) => {
    for (const [j, [word]] of FORMS.entries()) {
      const isRight = FACTORS[j]! * FACTORS[i]! ** 2 === 1
      const [found] = told(`To ${form} the standard error, ${word} the sample size.`)
      expect(found!.slice(0, 2)).toEqual([word, isRight ? 'holds' : 'refuted'])
    }
  })

  test.each([
    ['halve', 'triple', 'quadruple'],
    ['double', 'triple', 'multiply by 1/4'],
    ['triple', 'halve', 'multiply by 1/9'],
    ['quadruple', 'halve', 'multiply by 1/16'],
  ])('to %s, what is right in place of %s', (margin, wrong, right) =>
    expect(told(`To ${margin} the standard error, ${wrong} the sample size.`)).toEqual([
      [wrong, 'refuted', right],
    ]),
  )

  test('a right one needs no other', () =>
    expect(told('To halve the standard error, quadruple the sample size.')[0]![2]).toBeNull())
})

describe('what is multiplied', () => {
  const right = (margin: string, sample: string) => told(`To halve ${margin}, quadruple ${sample}.`)
  test.each(['margin of error', 'standard error'])('a %s', margin => {
    expect(right(`the ${margin}`, 'the sample size')).toHaveLength(1)
    expect(right(`the ${margin.replace(/ \w+$/, '')}`, 'the sample size')).toEqual([])
    expect(right(`the big ${margin}`, 'the sample size')).toEqual([])
  })
  test.each(['sample size', 'number of observations'])('by a %s', sample => {
    expect(right('the standard error', `the ${sample}`)).toHaveLength(1)
    expect(right('the standard error', `the ${sample.replace(/ \w+$/, '')}`)).toEqual([])
    expect(right('the standard error', `the big ${sample}`)).toEqual([])
  })
  test.each(['the', 'a', 'its', 'your', 'our'])('behind %s, or behind none', article => {
    expect(right(`${article} standard error`, `${article} sample size`)).toHaveLength(1)
    expect(right('standard error', 'sample size')).toHaveLength(1)
    expect(right('this standard error', 'sample size')).toEqual([])
  })

  test.each([
    'To halve the standard error, quadruple it.',
    'To halve it, quadruple the sample size.',
    'To halve the standard error, halve the margin of error, quadruple the sample size.',
    'To halve the standard error, quadruple the sample size, double the sample size.',
    'Halve the standard error. Quadruple the sample size.',
    'To change the standard error, quadruple the sample size.',
    'So halve.',
  ])('none is judged in: %s', sentence => expect(told(sentence)).toEqual([]))
})

test('what stands behind is judged, up to the end of its sentence', () => {
  const text = '**1.** It is so. To halve the standard error, double the sample size, always. It is so.\n'
  const [found] = lawsIn(text)
  expect(found).toMatchObject({
    stated: 'double',
    reading: 'a margin of error falls as one over the root of the sample size',
  })
  expect(text.slice(found!.start.offset, found!.end.offset)).toBe(
    'To halve the standard error, double the sample size, always',
  )
  expect(told('Quadrupling the sample size halves the standard error.')).toEqual([['halves', 'holds', null]])
  expect(told('Quadrupling the sample size doubles the standard error.')).toEqual([
    ['doubles', 'refuted', null],
  ])
})
