import { describe, expect, test } from 'vitest'
import { isRelation, tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import type { Token } from '../../../../src/notation/tree/token.js'

const printed = ({ kind, text, style }: Token): string => `${kind} ${text}${style ? ` (${style})` : ''}`

/** Every token but the one that ends the source, with its kind and style. */
const read = (source: string, holes = false): string =>
  tokenize(source, { holes }).slice(0, -1).map(printed).join(', ')

const reads = (rows: readonly (readonly [source: string, tokens: string])[], holes = false) =>
  test.each(rows)('%s: %s', (source, tokens) => {
    expect(read(source, holes)).toBe(tokens)
  })

describe('marks, commands and letters', () => {
  reads([
    ['a~b', 'letter a, letter b'],
    ['a\tb\nc', 'letter a, letter b, letter c'],
    ['α≤×', 'command α, command \\le, command \\times'],
    ['+', 'mark +'],
    ['÷', 'mark /'],
    ['\\div', 'mark /'],
    ['\\lbrack x \\rbrack', 'mark [, letter x, mark ]'],
    ['...x', 'command \\dots, letter x'],
    ['..x', 'mark ., mark ., letter x'],
    [':=x', 'mark :=, letter x'],
    [':x', 'mark :, letter x'],
    ['?a', 'mark ?, letter a'],
    ['\\alpha2', 'command \\alpha, number 2'],
    ['𝔼x', 'mark 𝔼, letter x'],
  ])

  test('the end has no text and stands behind the last character; only words have a style', () => {
    expect(tokenize('ab ', { offset: 4 })).toEqual([
      { kind: 'letter', text: 'a', start: 4, end: 5 },
      { kind: 'letter', text: 'b', start: 5, end: 6 },
      { kind: 'end', text: '', start: 7, end: 7 },
    ])
    expect(Object.keys(tokenize('a')[0]!)).not.toContain('style')
    expect(tokenize('\\mathcal L')[0]).toMatchObject({ kind: 'words', text: 'L', style: 'calligraphic' })
  })

  test('a relation is a mark or a command, never words that spell one', () => {
    expect(tokenize('= \\le < \\text{=} \\text{<} + x').map(isRelation)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false, false],
    ])
  })
})

describe('a comment ends with its line', () => {
  reads([
    ['a%b\nc', 'letter a, letter c'],
    ['%b\nc', 'letter c'],
    ['%\nc', 'letter c'],
    ['a%', 'letter a'],
    ['a%bc', 'letter a'],
    ['a%b\n%c\nd', 'letter a, letter d'],
  ])
})

describe('braces around an operator alone only space it', () => {
  reads([
    ['5{\\times}1', 'number 5, command \\times, number 1'],
    ['5{\\cdot}1', 'number 5, command \\cdot, number 1'],
    ['a{=}b', 'letter a, mark =, letter b'],
    ['a{\\le}b', 'letter a, command \\le, letter b'],
    ['{+}', 'mark {, mark +, mark }'],
    ['{\\times)', 'mark {, command \\times, mark )'],
    ['(=}', 'mark (, mark =, mark }'],
    ['a=}', 'letter a, mark =, mark }'],
    ['=}', 'mark =, mark }'],
    ['{}', 'mark {, mark }'],
    ['}', 'mark }'],
  ])

  test('the operator takes the place of its braces, and what stood before stays', () => {
    expect(tokenize('ab{=}c').map(({ text, start, end }) => [text, start, end])).toEqual([
      ['a', 0, 1],
      ['b', 1, 2],
      ['=', 2, 5],
      ['c', 5, 6],
      ['', 6, 6],
    ])
  })
})

describe('holes, where there are any', () => {
  reads(
    [
      ['?a', 'hole a'],
      ['?a1+?b_2', 'hole a1, mark +, hole b_2'],
      ['?_x', 'hole _x'],
      ['?1a', 'mark ?, number 1, letter a'],
      ['?', 'mark ?'],
      ['? a', 'mark ?, letter a'],
      ['?-', 'mark ?, mark -'],
    ],
    true,
  )

  test('a hole has its own place, and there are none unless they are asked for', () => {
    expect(tokenize('ab?cd', { holes: true }).slice(2)).toEqual([
      { kind: 'hole', text: 'cd', start: 2, end: 5 },
      { kind: 'end', text: '', start: 5, end: 5 },
    ])
    expect(tokenize('?a')[0]).toMatchObject({ kind: 'mark', text: '?' })
    expect(tokenize('?a', { offset: 1 })[0]).toMatchObject({ kind: 'mark', text: '?' })
    expect(tokenize('a+b', { holes: true }).map(({ kind }) => kind)).toEqual([
      'letter',
      'mark',
      'letter',
      'end',
    ])
    expect(tokenize('+b', { holes: true })[0]).toMatchObject({ kind: 'mark', text: '+' })
  })
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

  test.each(['\\big<', '\\big('])('%s has the size outside the mark', source => {
    expect(tokenize(source)[0]).toMatchObject({ start: 4, end: 5 })
  })
})

describe('environments', () => {
  reads([
    ['\\begin{alignat}{2}a', 'command \\\\, letter a'],
    ['\\begin{alignedat}{2}a', 'command \\\\, letter a'],
    ['\\begin{IEEEeqnarray}{rCl}a', 'command \\\\, letter a'],
    ['\\begin{align}{a}', 'command \\\\, mark {, letter a, mark }'],
    ['\\end{alignat}{a}', 'command \\\\, mark {, letter a, mark }'],
    ['\\begin{aligned}[t]a', 'command \\\\, letter a'],
    ['\\begin{aligned}a[t]', 'command \\\\, letter a, mark [, letter t, mark ]'],
    ['a\\\\[2pt]b', 'letter a, command \\\\, letter b'],
    ['a\\\\[-12.5em]b', 'letter a, command \\\\, letter b'],
    ['a\\\\[2]b', 'letter a, command \\\\, mark [, number 2, mark ], letter b'],
    ['a\\\\b[2pt]', 'letter a, command \\\\, letter b, mark [, number 2, letter p, letter t, mark ]'],
  ])
})

describe('matrices', () => {
  const [cell, row, close] = ['command \\cell', 'command \\row', 'command \\end{matrix}']
  reads([
    [
      '\\begin{pmatrix}a&b\\\\c\\end{pmatrix}',
      `command \\begin{pmatrix}, letter a, ${cell}, letter b, ${row}, letter c, ${close}`,
    ],
    ['\\begin{array}{cc}a\\end{array}', `command \\begin{array}, letter a, ${close}`],
    ['\\begin{matrix}{a}\\end{matrix}', `command \\begin{matrix}, mark {, letter a, mark }, ${close}`],
    ['\\begin{matrix}\\end{matrix}&\\\\', `command \\begin{matrix}, ${close}, mark &, command \\\\`],
    ['a&b\\\\c', 'letter a, mark &, letter b, command \\\\, letter c'],
    [
      '\\begin{matrix}\\begin{bmatrix}&\\end{bmatrix}&\\\\+\\end{matrix}&',
      `command \\begin{matrix}, command \\begin{bmatrix}, ${cell}, ${close}, ${cell}, ${row}, mark +, ${close}, mark &`,
    ],
  ])
})

describe('words, and what is left out with its argument', () => {
  reads([
    ['\\mathrm de', 'words d (upright), letter e'],
    ['\\mathbb 12', 'words 1 (blackboard), number 2'],
    ['\\operatorname*{ab}c', 'words ab (upright), letter c'],
    ['\\text{}x', 'words  (text), letter x'],
    ['\\text {a{b}c}x', 'words a{b}c (text), letter x'],
    ['\\hspace*{1cm}x', 'letter x'],
    ['\\label{a\\}b}x', 'letter x'],
    ['a\\not=b', 'letter a, command \\ne, letter b'],
    ['a\\not =b', 'letter a, command \\ne, letter b'],
  ])
})

describe('quantities', () => {
  reads([
    ['\\num{5}x', 'mark {, number 5, mark }, letter x'],
    ['\\num{-2.5E3}', 'mark {, mark -, number 2.5e3, mark }'],
    ['\\num [round=2] {5}', 'mark {, number 5, mark }'],
    ['\\num[]{5}', 'mark {, number 5, mark }'],
    ['\\SI{2}{\\metre}', 'mark {, number 2, words \\metre (unit), mark }'],
    ['\\ang{30}', 'mark {, number 30, words degree (unit), mark }'],
    ['\\qty(x)', 'mark (, letter x, mark )'],
    ['\\num(a[b]{c})', 'mark (, letter a, mark [, letter b, mark ], mark {, letter c, mark }, mark )'],
  ])

  test('the number begins where its digits do', () => {
    expect(tokenize('\\num{2.5}')[1]).toMatchObject({ text: '2.5', start: 5 })
  })
})
