import { describe, expect, test } from 'vitest'
import { binaryAdvantageLaw } from '../../../../src/fields/machine-learning/laws/binary-advantages.js'
import { lawsIn } from '../../../rules/laws/judged.js'
import { verdictsOf } from '../../../rules/laws/law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(binaryAdvantageLaw, text)

const page = (sentence: string) =>
  `**1.** The rewards are $0/1$ with success rate $p \\in (0, 1)$, and advantages are standardised. ${sentence}\n`

describe('advantages of rewards 0 and 1', () => {
  test.each([
    ['refuted', 'The two advantages are $\\pm\\sqrt{p/(1-p)}$.'],
    ['refuted', 'The two advantages are $\\pm\\sqrt{(1-p)/p}$.'],
    ['refuted', 'The advantages are $\\pm 1$.'],
    ['holds', 'At $p = 0.8$ a failure gets exactly $-2$.'],
    ['refuted', 'At $p = 0.8$ a failure gets exactly $2$.'],
    ['refuted', 'At $p = 0.8$ a failure gets $-0.5$.'],
    ['holds', 'At $p = 0.8$ a success gets exactly $0.5$.'],
    ['refuted', 'At $p = 0.8$ a success gets an advantage of $4$.'],
    ['holds', 'At $p = 0.9$ a failure gets an advantage of about $-3.0$.'],
    ['misrounded', 'At $p = 0.7$ a success gets about $0.654$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('the correction and the witness are told', () => {
    const [found] = lawsIn(page('The two advantages are $\\pm\\sqrt{p/(1-p)}$.'))
    expect(found).toMatchObject({
      rule: 'law/binary-advantages',
      expected: '\\sqrt{(1-p)/p} \\text{ and } -\\sqrt{p/(1-p)}',
    })
    expect(Object.keys(found?.witness ?? {})).toEqual(['p'])
  })
})

describe('what is left alone', () => {
  test.each([
    'The momenta are $\\pm\\sqrt{p/(1-p)}$.',
    'The advantages of the sample standard deviation are $\\pm\\sqrt{p/(1-p)}$.',
    'At $p = 0.8$ of $8$ answers $6$ are a success.',
    'At $p = 0.8$ there is a success in $4$ of $5$ cases.',
    'At $p = 0.8$ or $p = 0.9$ a failure gets $-5$.',
    'The advantages are $\\pm\\sqrt{q/(1-q)}$.',
  ])('%s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))

  test.each([
    '**1.** With success rate $p$ a random walk has steps $\\pm\\sqrt{p/(1-p)}$, which is an advantage.',
    '**1.** For $0/1$ rewards the advantages of a process $p$ are $\\pm\\sqrt{p/(1-p)}$.',
  ])('%s', text => expect(verdictsIn(text)).toEqual([]))
})
