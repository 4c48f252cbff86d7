import { describe, expect, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { domainTokens } from '../../../src/page/domains/lexer.js'

const read = (text: string, start = 0) => domainTokens({ text, start })
/** Kind and text of each token but the last, which ends the line. */
const shown = (text: string) =>
  read(text)
    .slice(0, -1)
    .map(({ kind, text }) => `${kind} ${text}`)

describe('a number', () => {
  test.each([`1/${'1'.repeat(30)}`])('%s', text => {
    expect(shown(text)).toEqual([`number ${text}`])
    expect(shown(`${text})`)).toEqual([`number ${text}`, 'mark )'])
    expect(shown(`x<${text}<y`)).toEqual(['name x', 'sign <', `number ${text}`, 'sign <', 'name y'])
  })
})

describe('a name with all that it carries', () => {
  test.each([
    'x',
    'β',
    'xyz',
    'r_w',
    'r_{wl}',
    'r_12',
    'r_\\beta',
    'R_+',
    'R_++',
    'R_{>0}',
    'x^*',
    'x^+',
    'x^{(1)}',
    'x^\\star',
    "x'",
    "x''",
    "x_1'^*",
    '\\pi',
    '\\pi_{ref}',
    '\\hat{A}_i',
    '\\hat{}',
    '\\mathbb R',
    '\\mathbb{R}_{>0}',
    'r(x, y)',
    'r_1(x)',
    'f()',
    'é',
    "x_1^a_3^b'",
    `x_{${'a'.repeat(40)}}`,
    `x^{${'a'.repeat(40)}}`,
    `x_${'a'.repeat(40)}`,
    `x_\\${'a'.repeat(40)}`,
    `x^${'a'.repeat(10)}`,
    `\\${'a'.repeat(40)}`,
    `\\a{${'b'.repeat(40)}}`,
    `x${'a'.repeat(40)}`,
    `x(${'b'.repeat(100)})`,
  ])('%s', text => {
    expect(shown(text)).toEqual([`name ${text}`])
    expect(shown(`${text},`)).toEqual([`name ${text}`, 'mark ,'])
  })

  test.each([
    ['x y', ['name x', 'name y']],
    ['x(y)(z)', ['name x(y)', 'mark (', 'name z', 'mark )']],
    ['x(y(z))', ['name x', 'mark (', 'name y(z)', 'mark )']],
    ['\\a{b}{c}', ['name \\a{b}', 'mark {', 'name c', 'mark }']],
    ['\\mathbb r', ['name \\mathbb', 'name r']],
    ["x''''''", null],
    ['x_', null],
    ['x^', null],
    ['x^12', null],
    ['x_-', null],
    ['x-y', null],
    ['\\', null],
    ['\\1', null],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => shown(text)).toThrow(LatexError)
    else expect(shown(text)).toEqual(expected)
  })
})
