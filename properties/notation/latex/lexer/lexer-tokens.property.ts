import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import type { Token } from '../../../../src/notation/tree/token.js'

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
