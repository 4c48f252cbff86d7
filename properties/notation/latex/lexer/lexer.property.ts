import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import type { Token } from '../../../../src/notation/tree/token.js'
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
    ['a % a comment, b\nc', 'a c'],
    ['5\\% % of it', '5 \\%'],
    ['\\left. f \\right|', 'f \\rvert'],
    ['p(y \\middle| x)', 'p ( y \\mid x )'],
    ['\\begin{alignedat}{2} a &= b \\end{alignedat}', '\\\\ a & = b \\\\'],
    ['\\begin{aligned}[t] a \\\\[-1.5ex] b \\\\* c \\end{aligned}', '\\\\ a \\\\ b \\\\ c \\\\'],
    ['\\tag{7.3} a \\label{eq:a}', 'a'],
    ['\\phantom{x^2} a', 'a'],
    ['\\text{of {nested} words}', 'of {nested} words'],
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
    ['5e^{2}', '5 e ^ { 2 }'],
    ['5e', '5 e'],
    ['5ex', '5 e x'],
    ['2E+10', '2e+10'],
  ])('%s is read as %s', (source, texts) => {
    expect(textsOf(source).join(' ')).toBe(texts)
  })
})

function refusal(source: string, offset = 0): LatexError {
  try {
    tokenize(source, { offset })
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error(`expected a refusal of ${source.slice(0, 40)}, got tokens`)
}

describe('what is no token is refused where it begins:', () => {
  test.each([
    ['a\\', 1, 'a command, got a backslash at the end'],
    ['a\\not+', 1, 'a relation after \\not, got +'],
    ['a\\not\\cup', 1, 'a relation after \\not, got \\cup'],
    ['a\\not', 1, 'a relation after \\not, got nothing'],
    ['a\\mathrm+', 1, 'words in braces, got none'],
    ['a\\mathrm', 1, 'words in braces, got none'],
    ['\\label x', 0, 'an argument in braces, got x'],
    ['\\label', 0, 'an argument in braces, got nothing'],
    ['\\text{a', 0, 'a closing brace, got the end'],
    ['\\text{a\\', 0, 'a closing brace, got the end'],
    ['\\text{', 0, 'a closing brace, got the end'],
    ['\\begin{tikzcd}', 0, 'an environment that arranges statements, got tikzcd'],
    [`\\begin{${'ab'.repeat(30)}}`, 0, `an environment that arranges statements, got ${'ab'.repeat(20)}`],
  ])('%s at %i: expected %s', (source, at, message) => {
    expect(refusal(source).message).toBe(`tokenize: expected ${message}`)
    expect([refusal(source).offset, refusal(source, 70).offset]).toEqual([at, at + 70])
    expect(refusal(source).reason).toBe('syntax')
  })
})

const printed = ({ kind, text, style }: Token): string => `${kind} ${text}${style ? ` (${style})` : ''}`

/** Every token but the one that ends the source, with its kind and style. */
const read = (source: string, holes = false): string =>
  tokenize(source, { holes }).slice(0, -1).map(printed).join(', ')

const reads = (rows: readonly (readonly [source: string, tokens: string])[], holes = false) =>
  test.each(rows)('%s: %s', (source, tokens) => {
    expect(read(source, holes)).toBe(tokens)
  })

describe('delimiters of a size', () => {
  reads([
    ['\\left.x', 'letter x'],
    ['\\left .x\\right.y', 'letter x, letter y'],
    ['\\big.x', 'mark ., letter x'],
    ['\\left|x\\right|', 'command \\lvert, letter x, command \\rvert'],
    ['\\left\\|x\\right\\|', 'command \\lVert, letter x, command \\rVert'],
    ['\\left<x\\right>', 'command \\langle, letter x, command \\rangle'],
    ['\\left>x\\right<', 'command \\rangle, letter x, command \\langle'],
    ['\\left(x\\right]', 'mark (, letter x, mark ]'],
    ['\\big|x', 'command |, letter x'],
    ['\\big\\|x', 'command \\|, letter x'],
    ['\\big<x', 'mark <, letter x'],
    ['\\Big>x', 'mark >, letter x'],
    ['a\\middle|x', 'letter a, command \\mid, letter x'],
    ['a\\middle\\|x', 'letter a, command \\|, letter x'],
  ])

  test.each(['\\left|', '\\right \\|', '\\big|', '\\big\\|', '\\middle|'])('%s is one token', source => {
    expect(tokenize(source)[0]).toMatchObject({ start: 0, end: source.length })
  })
})
