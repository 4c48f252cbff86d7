import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readPlain } from '../../../src/documents/markdown/markdown.js'

/** The judged statements of a typed text, each with its verdict. */
const judged = (text: string) =>
  auditDocument(readPlain(text, 'a.txt'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ start, end, verdict }) => `${text.slice(start.offset, end.offset)} ${verdict}`,
  )
const figure = fc.integer({ min: 2, max: 99 })
const sum = fc.tuple(figure, figure, fc.integer({ min: 0, max: 2 }))
/** A statement and its verdict; a figure that ends in zeros may be rounded. */
const written = ([a, b, slip]: readonly [number, number, number]) => {
  const line = `${a} * ${b} + 1 = ${a * b + 1 + slip}`
  return { line, expected: `${line} ${slip === 0 ? 'holds' : 'refuted'}` }
}
const statements = fc
  .array(sum, { minLength: 2, maxLength: 5 })
  .filter(all => all.every(([a, b, slip]) => (a * b + 1 + slip) % 10 !== 0))
  .map(all => all.map(written))

describe('in a typed text', () => {
  test('each line is a statement of its own, with a label before two blanks or without', () =>
    fc.assert(
      fc.property(statements, fc.constantFrom('', 'mean   ', 'SE(gap)  ', 'per card\t'), (all, label) => {
        const text = `We count, so\n${all.map(({ line }) => `   ${label}${line}`).join('\n')}\nand that is it.`
        expect(judged(text)).toEqual(all.map(({ expected }) => expected))
      }),
    ))

  test('each column is a statement of its own, where blanks part it', () =>
    fc.assert(
      fc.property(statements, fc.integer({ min: 3, max: 9 }), (all, blanks) => {
        const line = all.map(one => one.line).join(' '.repeat(blanks))
        expect(judged(`Some lines:\n  ${line}\n`)).toEqual(all.map(({ expected }) => expected))
      }),
    ))

  test('a line that ends in a sign goes on below, and so does one before a sign, after as many blanks', () =>
    fc.assert(
      fc.property(figure, figure, fc.constantFrom(' +\n     ', '\n     + ', '     + '), (a, b, joint) => {
        const text = `We count 1 + 1 = 2, and\n  ${a}${joint}${b} = ${a + b}\n`
        expect(judged(text)).toEqual(['1 + 1 = 2 holds', `${a}${joint}${b} = ${a + b} holds`])
      }),
    ))

  test('of one sentence all lines are supposed, if one is', () =>
    fc.assert(
      fc.property(statements, all => {
        const text = `Suppose that it were so:\n${all.map(({ line }) => `   ${line}`).join('\n')}\n`
        expect(judged(text).join()).not.toContain('refuted')
      }),
    ))
})

test('a break behind a number stands behind its scale', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('million', 'k', '%', 'billion'),
      fc.constantFrom('\n', '\n\n', '    '),
      (scale, gap) => {
        const source = `x = 10 ${scale}${gap}y = 2 + 3\n`
        const tokens = readPlain(source, 'a.txt').sections.flatMap(one => one.tokens)
        const ends = tokens.map(token => token.scaleEnd ?? token.end)
        expect(tokens.slice(1).every(({ start }, i) => start >= ends[i]!)).toBe(true)
      },
    ),
  ))
