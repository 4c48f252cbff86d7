import { describe, expect, test } from 'vitest'
import { scoreFunction } from '../../../../src/fields/machine-learning/laws/score-function.js'
import { lawPageOf } from '../../../rules/laws/law-page-of.js'

const found = (statement: string, words = 'For a softmax policy') => {
  const text = `${words} $${statement}$.`
  return scoreFunction(lawPageOf(text)).map(({ rule, judgement, start, end }) => ({
    rule,
    verdict: judgement.verdict,
    reading: judgement.reading,
    right: text.slice(start, end),
  }))
}
const verdicts = (statement: string, words?: string) => found(statement, words).map(({ verdict }) => verdict)

const SCORE = '\\nabla_\\theta \\log \\pi_\\theta(a)'
const MEAN = `\\sum_a \\pi_\\theta(a) ${SCORE}`

test('the finding is of the right side, for every smooth policy', () =>
  expect(found(`${MEAN} = 0`)).toEqual([
    {
      rule: 'law/score-function',
      verdict: 'holds',
      reading: 'for every smooth policy that gives each action a positive probability',
      right: '0',
    },
  ]))

describe('the mean of the score is zero', () => {
  test.each([
    `0 = ${MEAN}`,
    `2 ${MEAN} = 0`,
    `${MEAN} = ${MEAN}`,
    `${MEAN} = \\sum_a \\nabla_\\theta \\pi_\\theta(a)`,
    `\\sum_a \\pi_\\theta(a) \\nabla_\\theta \\ln \\pi_\\theta(a) = 0`,
    `\\sum_a \\pi(a \\mid s) \\nabla_\\theta \\log \\pi(a \\mid s) = 0`,
    '\\sum_a \\nabla_\\theta \\pi_\\theta(a) = 0',
    // Where the page names the policy or the score by its word.
    `\\sum_a \\mathrm{policy}_a ${SCORE} = 0`,
    '\\sum_a \\pi_\\theta(a) \\mathrm{score}_a = 0',
    `\\mathbb{E}_{a \\sim \\pi}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim \\pi_\\theta}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim \\pi(\\cdot \\mid s)}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim \\pi}[b ${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim \\pi}[${SCORE}] = ${MEAN}`,
  ])('%s', statement => expect(verdicts(`${statement}`)).toEqual(['holds']))

  test.each([
    `${MEAN} = 1`,
    `1 = ${MEAN}`,
    '\\mathbb{E}_{a \\sim \\pi}[\\nabla_\\theta \\pi(a)] = 0',
    `\\mathbb{E}_{a \\sim \\pi}[\\pi(a) ${SCORE}] = 0`,
  ])('%s is refuted', statement => expect(verdicts(`${statement}`)).toEqual(['refuted']))
})

describe('is left alone', () => {
  test.each([
    `${MEAN} \\approx 0`,
    `${MEAN} < 1`,
    '\\sum_a \\pi(a) = 1',
    `\\pi(a) = ${SCORE}`,
    `${MEAN} = f(x)`,
    `${MEAN} = \\nabla_\\theta J`,
    `${MEAN} = \\{1, 2\\}`,
    `\\{1, 2\\} = ${MEAN}`,
    `\\sum_a R_a ${SCORE} = 0`,
    `${MEAN} = \\sum_{i=1}^{n} x_i`,
    `\\sum_a \\pi_\\theta(1 \\mid s) ${SCORE} = 0`,
    `\\sum_a \\pi_\\theta(a) \\pi_\\theta(1 \\mid s) ${SCORE} = 0`,
    `\\sum_a \\pi(a) ${SCORE} + \\pi(1) = \\pi(1)`,
    `\\operatorname{Var}_{a \\sim \\pi}[${SCORE}] = 0`,
    `f_{a \\sim \\pi}(${SCORE}) = 0`,
    `${MEAN} = n \\sum_{i=1}^{n} 2`,
    '\\sum_a \\pi(1) \\nabla_\\theta \\log \\pi(1) = 0',
    '\\sum_a \\pi(a, b) \\nabla_\\theta \\log \\pi(a, b) = 0',
    '\\sum_a q(a) \\nabla_\\theta \\log q(a) = 0',
    '\\sum_a \\pi_a \\nabla_\\theta \\log \\pi_a = 0',
    `\\mathbb{E}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim q}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim q(\\cdot \\mid s)}[${SCORE}] = 0`,
    `\\mathbb{E}_{a}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\in \\pi}[${SCORE}] = 0`,
    `\\mathbb{E}_{a = \\pi}[${SCORE}] = 0`,
    `\\mathbb{E}_{a_1 \\sim \\pi}[${SCORE}] = 0`,
    `\\mathbb{E}_{a \\sim \\pi}[${SCORE}, 2] = 0`,
    '\\mathbb{E}_{a \\sim \\pi}[\\nabla_\\theta \\log f] = 0',
  ])('%s', statement => expect(verdicts(`${statement}`)).toEqual([]))

  test.each([
    ['For a softmax', 1],
    ['For a policy', 1],
    ['For all policies', 1],
    ['For a function', 0],
  ])('unless the section speaks of policies: %s', (words, count) =>
    expect(verdicts(`${MEAN} = 0`, words)).toHaveLength(count),
  )
})
