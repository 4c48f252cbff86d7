import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import { written } from '../../tree/random-latex.js'

const textsOf = (source: string): string[] =>
  tokenize(source)
    .slice(0, -1)
    .map(({ text }) => text)

describe('tokens', () => {
  test('stand in order, each on its own stretch of the source, and only layout stands between them', () => {
    fc.assert(
      fc.property(written, fc.nat(1000), ({ source }, offset) => {
        let end = offset
        for (const token of tokenize(source, { offset })) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          expect(source.slice(end - offset, token.start - offset)).toMatch(/^( |\\left|\\right)*$/)
          end = token.end
        }
        expect(end).toBe(offset + source.length)
      }),
    )
  })

  test.each([
    ['\\left. f \\right|', 'f \\rvert'],
    ['p(y \\middle| x)', 'p ( y \\mid x )'],
    ['\\begin{aligned}[t] a \\\\[-1.5ex] b \\\\* c \\end{aligned}', '\\\\ a \\\\ b \\\\ c \\\\'],
    ['\\tag{7.3} a \\label{eq:a}', 'a'],
    ['\\phantom{x^2} a', 'a'],
    ['\\mathcal L', 'L'],
    ['x...', 'x \\dots'],
  ])('of %s are %s', (source, texts) => {
    expect(textsOf(source).join(' ')).toBe(texts)
  })
})

describe('a numeral', () => {
  const grouped = (digits: string, separator: string): string => {
    const first = digits.length % 3 || 3
    const groups = [digits.slice(0, first)]
    for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3))
    return groups.join(separator)
  }
  const separator = fc.constantFrom(',', '{,}', '\\,')
  const tail = fc.constantFrom('', '.5', '.250', 'e6', '.1e-3')

  test('in groups of three is the numeral without its separators', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 15n }), separator, tail, (integer, between, rest) => {
        expect(textsOf(`${grouped(`${integer}`, between)}${rest} x`)).toEqual([`${integer}${rest}`, 'x'])
      }),
    )
  })

  test('whose last group has another length is not one numeral', () => {
    const lastGroup = fc.constantFrom('1', '12', '1234')
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), separator, lastGroup, (integer, between, last) => {
        const [first] = textsOf(`${grouped(`${integer}`, between)}${between}${last}`)
        const isDecimal = between === '{,}' && integer < 1000n
        expect(first).toBe(isDecimal ? `${integer}.${last}` : grouped(`${integer}`, ',').split(',')[0])
      }),
    )
  })

  test.each([
    ['0{,}123', '0.123'],
    ['1{,}05e-3', '1.05e-3'],
    ['2E+10', '2e+10'],
  ])('%s is read as %s', (source, texts) => {
    expect(textsOf(source).join(' ')).toBe(texts)
  })
})
