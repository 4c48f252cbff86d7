import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import type { Node } from '../../../src/notation/tree/node.js'
import type { Definition } from '../../../src/page/symbols/definition.js'
import type { ClosedSide } from '../../../src/page/symbols/ground-side.js'
import { judgeMembership } from '../../../src/rules/arithmetic/membership.js'
import { readingOf } from '../book/locate/read-here.js'

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
    ['1 \\in (0, 1]', 'holds'],
    ['0 \\in [0, 1]', 'holds'],
    ['1 \\in [0, 1]', 'holds'],
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
    // No interval, or no value.
    ['x \\in [0, 1)', null],
    ['0.5 \\in [x, 1)', null],
    ['0.5 \\in [0, x)', null],
    ['2 \\in [0, 1, 2]', null],
    ['0.5 \\in y', null],
    ['0.5 \\in 1', null],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('leans on its own value and on its ends', () => {
    expect(judged('0.5 \\in [0, 1)')!.uses).toEqual(['0.5', '0', '1'])
    expect(judged('0.5 \\in [0, \\infty)')!.uses).toEqual(['0.5', '0'])
    expect(judged('-7 \\in (-\\infty, 5)')!.uses).toEqual(['-7', '5'])
  })

  test('is told beside the end that it misses, or one of them', () => {
    const told = (latex: string) => judged(latex)!.judgement
    expect(told('2 \\in [0, 1)').explanation).toBe('it is 2, one of the ends 1')
    expect(told('-2 \\in [0, 1)').explanation).toBe('it is -2, one of the ends 0')
    expect(told('0.5 \\in [0, 1)').explanation).toBe('it is 0.5, one of the ends 0')
    expect(told('0.5 \\in [0, 1)').understood).toBeNull()
  })

  test('is left open where an end is too near for the digits that are printed', () => {
    expect(verdict('\\sqrt{2} \\in (1.42, 1.5)')).toBe('undecided')
    expect(verdict('\\sqrt{2} \\in (1.4, 1.41)')).toBe('undecided')
    expect(judged('\\sqrt{2} \\in (1.42, 1.5)')!.judgement.explanation).not.toMatch(/^it is/)
    // It misses the other end for sure.
    expect(verdict('\\sqrt{2} \\in (1.42, 1)')).toBe('refuted')
    expect(verdict('\\sqrt{2} \\in (2, 1.41)')).toBe('refuted')
  })
})

describe('a number in a set that is listed', () => {
  test.each([
    ['3 \\in \\{1, 2, 3\\}', 'holds'],
    ['1 \\in \\{1, 2, 3\\}', 'holds'],
    ['4 \\in \\{1, 2, 3\\}', 'refuted'],
    ['2 \\in \\{1, 3\\}', 'refuted'],
    ['x \\in \\{1, 2, 3\\}', null],
    // What may be the number, and cannot be told from it by digits.
    ['1 \\in \\{\\sin(1)^2 + \\cos(1)^2, 5\\}', 'undecided'],
    ['1 \\in \\{5, \\sin(1)^2 + \\cos(1)^2\\}', 'undecided'],
    ['1 \\in \\{\\sin(1)^2 + \\cos(1)^2, 1\\}', 'holds'],
    ['2 \\in \\{\\sin(1)^2 + \\cos(1)^2, 5\\}', 'refuted'],
    ['3 \\in \\{1, x, 3\\}', null],
    ['3 \\in \\{1, 2, x\\}', null],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('leans on its own value and on that of every member', () => {
    expect(judged('3 \\in \\{1, 3\\}')!.uses).toEqual(['3', '1', '3'] as unknown as Definition[])
    expect(judged('4 \\in \\{1, 3\\}')!.uses).toEqual(['4', '1', '3'] as unknown as Definition[])
  })

  test('and is told to be none of them, by what refutes the first', () => {
    const { judgement } = judged('4 \\in \\{1, 3\\}')!
    expect(judgement.explanation).toBe('it is none of those that are listed')
    expect(judgement.evidence).not.toBeNull()
    expect(judgement.understood).toBeNull()
    expect(judged('3 \\in \\{1, 3\\}')!.judgement.explanation).not.toBe('it is none of those that are listed')
  })
})

describe('what is no relation of a number and a set', () => {
  const side = (head: Node['head'], source: string, args: readonly Node[]): Node => ({
    head,
    text: '',
    args,
    start: 2,
    end: source.length,
  })
  const number = (text: string): Node => ({ head: 'number', text, args: [], start: 0, end: 1 })
  const sign = { operator: '∈', start: 1, end: 2 } as const
  const { glossary } = readingOf('So it is.')
  const ask = (source: string, args = [number('0'), number('1')], head: Node['head'] = 'sequence') =>
    judgeMembership({ left: number('1'), sign, right: side(head, source, args) }, source, node => ({
      term: lower(node, glossary),
      uses: [],
      through: [],
    }))?.judgement.verdict ?? null

  test.each([
    ['1∈[0, 1]', 'holds'],
    ['1∈[0, 1)', 'refuted'],
    ['1∈{0, 1}', 'holds'],
    ['1∈\\{0, 1\\}', 'holds'],
    ['1∈]0, 1]', null],
    ['1∈[0, 1[', null],
    ['1∈0, 1]', null],
    ['1∈[0, 1', null],
    ['1∈\\[0, 1]', null],
  ])('%s: %s', (source, expected) => {
    expect(ask(source)).toBe(expected)
    expect(ask(source, undefined, 'mul')).toBeNull()
    expect(ask('1∈{}', [])).toBeNull()
  })
})
