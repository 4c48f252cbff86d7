import { describe, expect, test } from 'vitest'
import { command, mark } from '../../../src/notation/plain/functions.js'
import { TokenWriter } from '../../../src/notation/plain/token-writer.js'
import type { Token } from '../../../src/notation/tree/token.js'

const shown = ({ tokens }: { readonly tokens: readonly Token[] }) =>
  tokens.map(({ kind, text, start, end }) => `${kind} ${text} ${start}-${end}`)
const number = (text: string) => ({ kind: 'number', text }) as const
const braces = { opens: [mark('{')], closes: [mark('}')] }

describe('a writer of tokens', () => {
  test('begins outside of brackets and lists, and ends with a token for the end', () => {
    const out = new TokenWriter(3)
    expect([out.depth, out.closing, out.isInList, out.hasRoot]).toEqual([0, null, false, false])
    out.put([mark('-'), number('2')], 0, 2)
    out.end(2)
    expect(shown(out)).toEqual(['mark - 3-5', 'number 2 3-5', 'end  5-5'])
  })

  test('opens a bracket behind its head, and closes it with what belongs to it', () => {
    const out = new TokenWriter(0)
    out.open({ opens: [command('\\max'), mark('(')], closes: [mark(')')], isList: true }, ')', 0, 4)
    expect([out.depth, out.closing, out.isInList]).toEqual([1, ')', true])
    out.open({ opens: [command('\\lvert')], closes: [command('\\rvert')] }, ')', 4, 8)
    expect([out.depth, out.closing, out.isInList]).toEqual([2, ')', false])
    out.put([number('2')], 8, 9)
    out.complete(9)
    out.close(9, 10)
    out.close(10, 11)
    expect([out.depth, out.closing, out.isInList]).toEqual([0, null, false])
    expect(shown(out)).toEqual([
      'command \\max 0-3',
      'mark ( 3-4',
      'command \\lvert 4-8',
      'number 2 8-9',
      'command \\rvert 9-10',
      'mark ) 10-11',
    ])
  })

  test('closes the braces of an exponent where its operand ends', () => {
    const out = new TokenWriter(0)
    out.put([number('2')], 0, 1)
    out.complete(1)
    out.raise(2, false)
    out.put([number('3')], 2, 3)
    out.complete(3)
    out.put([mark('+')], 4, 5)
    expect(shown(out)).toEqual([
      'number 2 0-1',
      'mark ^ 2-2',
      'mark { 2-2',
      'number 3 2-3',
      'mark } 3-3',
      'mark + 4-5',
    ])
  })

  test('doubles the braces of an exponent in brackets, and adds those of one that is raised itself', () => {
    const out = new TokenWriter(0)
    out.raise(1, true)
    expect(shown(out)).toEqual(['mark ^ 1-1', 'mark { 1-1', 'mark { 1-1'])
    out.put([number('3')], 1, 2)
    out.complete(2)
    out.raise(3, false)
    out.put([number('4')], 3, 4)
    out.complete(4)
    out.end(4)
    expect(shown(out).slice(3)).toEqual([
      'number 3 1-2',
      'mark ^ 3-3',
      'mark { 3-3',
      'number 4 3-4',
      'mark } 4-4',
      'mark } 4-4',
      'mark } 4-4',
      'end  4-4',
    ])
  })

  test('writes an exponent in braces of its own', () => {
    const out = new TokenWriter(5)
    out.put([number('2')], 0, 1)
    out.complete(1)
    out.raiseBraced(2, 5)
    expect([out.depth, out.closing]).toEqual([1, '}'])
    out.put([number('3')], 5, 6)
    out.complete(6)
    out.close(6, 7)
    expect(shown(out)).toEqual([
      'number 2 5-6',
      'mark ^ 7-8',
      'mark { 9-10',
      'number 3 10-11',
      'mark } 11-12',
    ])
  })

  test.each([
    [false, ['number 10 3-5']],
    [true, ['mark - 3-4', 'number 10 4-6']],
  ])('writes raised digits whole, negative: %s', (isNegative, written) => {
    const out = new TokenWriter(0)
    const end = isNegative ? 6 : 5
    expect(out.raiseDigits({ isNegative, digits: '10', end }, 3)).toBe(end)
    expect(shown(out)).toEqual(['mark ^ 3-4', 'mark { 3-4', ...written, `mark } ${end}-${end}`])
    expect(out.depth).toBe(0)
  })

  test('knows of a root until its operand has ended', () => {
    const out = new TokenWriter(0)
    out.open(braces, '}', 0, 1)
    out.root([command('\\sqrt'), mark('{')], 1, 2)
    expect(out.hasRoot).toBe(true)
    out.put([number('2')], 2, 3)
    expect(out.hasRoot).toBe(true)
    out.complete(3)
    expect(out.hasRoot).toBe(true)
    out.put([mark('+')], 4, 5)
    expect(out.hasRoot).toBe(false)
    expect(shown(out)).toEqual([
      'mark { 0-1',
      'command \\sqrt 1-2',
      'mark { 1-2',
      'number 2 2-3',
      'mark } 3-3',
      'mark + 4-5',
    ])
  })

  test('puts a brace before the last token, where that begins', () => {
    const out = new TokenWriter(10)
    out.put([mark('/')], 0, 1)
    out.put([number('25')], 2, 4)
    out.wrapLast()
    expect(shown(out)).toEqual(['mark / 10-11', 'mark { 12-12', 'number 25 12-14'])
  })
})
