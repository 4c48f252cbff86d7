import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import { readQuantityNumber } from '../../../../src/notation/latex/lexer/quantities.js'
import { refusal } from '../grammar/refusal.js'
import { treeText } from '../grammar/tree-text.js'

const trees = (source: string) => parseChains(source).flatMap(({ terms }) => terms.map(treeText))

const digits = fc.oneof(
  fc.nat().map(String),
  fc.tuple(fc.nat(), fc.nat()).map(all => all.join('.')),
  fc.tuple(fc.nat(99), fc.integer({ min: -30, max: 30 })).map(([first, power]) => `${first}e${power}`),
)

describe('a quantity of siunitx', () => {
  test('is its number next to its unit, each at its place', () => {
    const command = fc.constantFrom('\\SI', '\\qty', '\\SI[mode=text]', '\\qty[a]')
    fc.assert(
      fc.property(
        command,
        digits,
        fc.constantFrom('\\mega\\joule', 'GB', '\\m\\per\\s'),
        (name, number, unit) => {
          const source = `2 \\times ${name}{${number}}{${unit}}`
          const tokens = tokenize(source)
          const there = tokens
            .filter(({ kind }) => kind === 'number' || kind === 'words')
            .map(({ start, end, text }) => [source.slice(start, end), text])
          expect(there[1]).toEqual([expect.stringContaining(number), number])
          expect(there[2]).toEqual([`{${unit}}`, unit])
          const plain = `2 \\times {${number} \\unit{${unit}}}`
          expect(trees(source)).toEqual(trees(plain))
        },
      ),
    )
  })

  test.each([
    ['\\SI{2.5}{\\mega\\joule}', '(mul 2.5 "mega joule")'],
    ['6 / \\qty{2}{s}', '(div 6 (mul 2 "s"))'],
    ['\\num{1.2e3}', '1.2e3'],
    ['\\num{1E-3}', '1e-3'],
    ['\\num{12 345.5}', '12345.5'],
    ['\\num{.5}', '.5'],
    ['\\num{-3}', '(neg 3)'],
    ['\\num[round-mode=places]{3}', '3'],
    ['\\ang{90}', '(mul 90 "degree")'],
    ['2 \\num{5}', '(mul 2 5)'],
    ['x^\\num{12}', '(pow x 12)'],
  ])('%s is %s', (source, tree) => expect(trees(source)).toEqual([tree]))

  test.each([
    ['\\num{1,5}', 'ambiguous'],
    ['\\SI{12,345}{m}', 'ambiguous'],
    ['\\num{2 +- 1}', 'syntax'],
    ['\\num{3x4}', 'syntax'],
    ['\\num{}', 'syntax'],
    ['\\ang{1;2;3}', 'syntax'],
    ['\\SI{5}', 'syntax'],
    ['\\qty{x}{m}', 'syntax'],
  ])('%s is not read: %s', (source, reason) => expect(refusal(source).reason).toBe(reason))
})

describe('the number of a quantity', () => {
  test.each([
    ['1,5', '1,5', 'ambiguous'],
    [' 1 234,5 ', '1 234,5', 'ambiguous'],
    ['x1,5', 'x1,5', 'syntax'],
    ['1,5x', '1,5x', 'syntax'],
    ['1.', '1.', 'syntax'],
    ['', 'none', 'syntax'],
    ['  ', 'none', 'syntax'],
    [` ab${'c'.repeat(50)}`, `ab${'c'.repeat(38)}`, 'syntax'],
  ])('%j is no number', (text, got, reason) => {
    const message = `readQuantityNumber: expected one number, got ${got}`
    expect(() => readQuantityNumber(text, 7)).toThrow(expect.objectContaining({ message, offset: 7, reason }))
  })
})
