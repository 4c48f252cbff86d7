import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

test('a figure in words, its unit, and a set with its size reach as far as they are written', () => {
  for (const written of [
    '\\text{58 Years}',
    '\\text{58}',
    '\\mathbb{R}^{n}',
    '\\mathbb{E}',
    '\\mathrm{ref}',
  ]) {
    const source = `x = ${written}`
    const { start, end } = parseChains(source)[0]!.terms[1]!
    expect([written, source.slice(start, end)]).toEqual([written, written])
  }
})

test('a name stands for itself alone: it has no parts', () => {
  for (const source of ['f(\\cdot)', '\\mathbb{E}(x)', '\\mathbb{1}(x)']) {
    const [first, second] = parseChains(source)[0]!.terms[0]!.args
    expect([first!.args, second!.args]).toEqual([[], []])
  }
})

test('dots behind an operator are a part that is left out, and behind digits these go on', () => {
  const lastOf = (source: string) => parseChains(source)[0]!.terms[0]!.args.at(-1)!.text
  for (const operator of ['+', '\\cdot', '\\times']) expect(lastOf(`2.5 ${operator} \\dots`)).toBe('leftOut')
  expect(lastOf('0.333\\dots')).toBe('dots')
})
