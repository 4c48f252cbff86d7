import { describe, expect, test } from 'vitest'
import { verdictsIn } from '../../../rules/laws/judged.js'

const page = (statement: string) => `**1.** For a softmax policy $${statement}$.\n`
const score = '\\partial_\\theta \\log \\pi_\\theta(a)'

describe('the mean of the score', () => {
  test.each([
    ['holds', `\\sum_a \\pi_\\theta(a)\\, ${score} = 0`],
    ['holds', '\\sum_a \\pi(a) \\nabla_\\theta \\log \\pi(a) = 0'],
    ['holds', `\\sum_a b\\, \\pi_\\theta(a) ${score} = 0`],
    ['holds', '\\sum_a \\pi_\\theta(a \\mid s) \\nabla_\\theta \\log \\pi_\\theta(a \\mid s) = 0'],
    ['holds', '\\sum_a \\nabla_\\theta \\pi_\\theta(a) = 0'],
    ['holds', '\\mathbb{E}_{a \\sim \\pi_\\theta}[\\nabla_\\theta \\log \\pi_\\theta(a)] = 0'],
    ['refuted', `\\sum_a \\pi_\\theta(a)\\, ${score} = 1`],
    ['refuted', `\\sum_a ${score} = 0`],
    ['refuted', `\\sum_a \\pi_\\theta(a) \\pi_\\theta(a) ${score} = 0`],
    ['refuted', '\\mathbb{E}_{a \\sim \\pi_\\theta}[\\nabla_\\theta \\pi_\\theta(a)] = 0'],
  ])('%s: %s', (verdict, statement) => expect(verdictsIn(page(statement))).toEqual([verdict]))
})

describe('what is left alone', () => {
  test.each([
    `\\sum_a \\pi_\\theta(a) R(a) ${score} = 0`,
    `\\sum_a \\pi_\\theta(a) A_a ${score} = 0`,
    '\\sum_a \\pi_\\theta(a) = 2',
    '\\sum_a q(a) \\nabla_\\theta \\log q(a) = 1',
    '\\nabla_\\theta \\log \\pi_\\theta(a) = 0',
  ])('%s', statement => expect(verdictsIn(page(statement))).toEqual([]))

  test('without a policy', () =>
    expect(verdictsIn(`**1.** The primes give $\\sum_a \\pi(a) \\partial_x \\log \\pi(a) = 1$.`)).toEqual([]))
})
