import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import type { Node } from '../../../src/notation/tree/node.js'

import type { ClosedSide } from '../../../src/page/symbols/ground-side.js'
import { judgeMembership } from '../../../src/rules/arithmetic/membership.js'
import { readingOf } from '../../page/read-here.js'

/** The relation of a line judged where x has no value, and every other side leans on itself. */
function judged(latex: string) {
  const { glossary } = readingOf('So it is.')
  const [chain] = parseChains(latex)
  const [left, right] = chain!.terms as [Node, Node]
  const close = (side: Node): ClosedSide | null =>
    side.text === 'x'
      ? null
      : ({ term: lower(side, glossary), uses: [latex.slice(side.start, side.end)] } as unknown as ClosedSide)
  return judgeMembership({ left, sign: chain!.signs[0]!, right }, latex, close)
}
const verdict = (latex: string) => judged(latex)?.judgement.verdict ?? null

describe('a number in an interval', () => {
  test.each([
    ['0 \\in [0, 1)', 'holds'],
    ['0.5 \\in [0, 1)', 'holds'],
    ['1 \\in [0, 1)', 'refuted'],
    ['-0.1 \\in [0, 1)', 'refuted'],
    ['2 \\in [0, 1)', 'refuted'],
    ['0 \\in (0, 1]', 'refuted'],
    ['0 \\in [0, 1]', 'holds'],
    ['0 \\in (0, 1)', 'refuted'],
    ['1 \\in (0, 1)', 'refuted'],
    ['\\sqrt{2} \\in (1.4, 1.5)', 'holds'],
    ['\\sqrt{2} \\in (1.44, 1.5)', 'refuted'],
    // An end that is infinite bounds nothing.
    ['7 \\in (0, \\infty)', 'holds'],
    ['-7 \\in (0, \\infty)', 'refuted'],
    ['-7 \\in (-\\infty, 0)', 'holds'],
    ['7 \\in (-\\infty, 0)', 'refuted'],
    ['7 \\in (-\\infty, \\infty)', null],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))
})

describe('a number in a set that is listed', () => {
  test.each([
    ['1 \\in \\{1, 2, 3\\}', 'holds'],
    ['4 \\in \\{1, 2, 3\\}', 'refuted'],
    ['2 \\in \\{1, 3\\}', 'refuted'],
    // What agrees with the number in a hundred digits.
    ['1 \\in \\{\\arctan(2) + \\arctan(-2) + 1, 5\\}', 'holds'],
    ['1 \\in \\{5, \\arctan(2) + \\arctan(-2) + 1\\}', 'holds'],
    ['1 \\in \\{\\arctan(2) + \\arctan(-2) + 1, 1\\}', 'holds'],
    ['2 \\in \\{\\arctan(2) + \\arctan(-2) + 1, 5\\}', 'refuted'],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))
})
