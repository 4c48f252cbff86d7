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
