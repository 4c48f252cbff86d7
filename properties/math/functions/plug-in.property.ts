import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { defineFunction, type FunctionDefinition } from '../../../src/math/functions/functions.js'
import { differentiate } from '../../../src/math/term/calculus/differentiate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { apply, number, symbol } from '../../../src/math/term/term.js'
import './erf.js'
import { toNumber } from './points.js'

const named = (name: string, spellings: FunctionDefinition['spellings']): FunctionDefinition => ({
  name,
  summary: 'It has one sentence.',
  spellings,
  arity: 1,
  asTerm: x => x,
  examples: [],
})

function messageOf(define: () => void): string | null {
  try {
    define()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

describe('a function is refused', () => {
  test.each<[string, FunctionDefinition]>([
    ['whose name is taken', named('arctan', {})],
    ['whose command is taken', named('f1', { latex: ['\\arctan'] })],
    ['whose word in plain text is taken', named('f2', { plain: ['atan'] })],
    ['whose word in programs is taken', named('f3', { python: ['log'] })],
    ['whose command no reader reads', named('f4', { latex: ['\\a1'] })],
    ['whose plain name has a blank', named('f5', { plain: ['a b'] })],
    ['whose plain name is too long to be looked for', named('f6', { plain: ['a'.repeat(31)] })],
    ['whose name in programs has a dot', named('f7', { python: ['a.b'] })],
  ])('%s, and leaves nothing behind', (_, definition) => {
    const attempts = [0, 1].map(() => messageOf(() => defineFunction(definition)))
    expect(attempts[0]).toMatch(/^defineFunction: expected a (?:name|spelling) /)
    // Had the first kept the name, the second would say that it is taken.
    expect(attempts[1]).toBe(attempts[0])
  })
})

test('a domain has two ends', () => {
  const halves = { ...named('f8', {}), domain: ['0'] as unknown as readonly [string, string] }
  expect(messageOf(() => defineFunction(halves))).toMatch(/expected two ends, got .* at domain of f8/)
})

describe('a function from outside', () => {
  test('has the values of tables', () => {
    for (const [x, value] of [
      ['1', 0.8427007929497149],
      ['-1/2', -0.5204998778130465],
      ['2', 0.9953222650189527],
    ] as const)
      expect(toNumber(closedValueOf(apply('erf', number(x)), 30).lower)).toBeCloseTo(value, 14)
  })

  test('has a slope that can be enclosed', () => {
    const slope = substitute(differentiate(apply('erf', 'x'), 'x'), new Map([['x', number(1)]]))
    expect(toNumber(closedValueOf(slope, 30).lower)).toBeCloseTo((2 / Math.sqrt(Math.PI)) * Math.exp(-1), 14)
    expect(differentiate(apply('erf', symbol('y')), 'x')).toEqual(number(0))
  })

  test.each([
    ['$\\operatorname{erf}(1) \\approx 0.8427$', 'holds'],
    ['$\\operatorname{erf}(1) \\approx 0.8437$', 'refuted'],
    ['$\\erftwo(1) \\approx 0.02474$', 'holds'],
    ['We get `erf2(1) = 0.03474`.', 'refuted'],
  ])('is judged on a page: %s %s', (source, verdict) => {
    const { findings } = auditDocument(readDocument(source, 'page.md'), {
      book: [],
      effort: { seed: 1, points: 10 },
    })
    expect(findings.map(finding => finding.verdict)).toEqual([verdict])
  })
})
