import { describe, expect, test } from 'vitest'
import { Cursor } from '../../../../src/notation/latex/grammar/cursor.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { tokenize } from '../../../../src/notation/latex/lexer/lexer.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { chainText } from './tree-text.js'

const at = (source: string): Cursor => new Cursor(tokenize(source))

/** What a cursor refuses to do. */
function refusedBy(act: () => unknown): LatexError {
  try {
    act()
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
  throw new Error('expected a refusal, got none')
}

describe('a refusal quotes what stands there:', () => {
  const long = 'abcdefghij'.repeat(5)
  const first = 'abcdefghij'.repeat(4)

  test.each([
    ['\\text{words}', '"words"'],
    [`\\text{${long}}`, `"${first}"`],
  ])('%s', (source, quoted) => {
    const error = refusedBy(() => at(source).fail('a bracket'))
    expect([error.message, error.offset, error.reason]).toEqual([
      `parseChains: expected a bracket, got ${quoted}`,
      0,
      'syntax',
    ])
  })
})

describe('a tree', () => {
  const leaf: Node = { head: 'symbol', text: 'x', args: [], start: 0, end: 1 }
  /** A tower of so many nodes over one that the cursor did not make. */
  function tower(cursor: Cursor, levels: number): Node {
    let node = leaf
    for (let level = 0; level < levels; level++) node = cursor.node('neg', [node], 0)
    return node
  }
  const tooHigh = 'parseChains: expected at most 500 levels, got a higher tree'

  test('is as high with its brackets as without', () => {
    const cursor = at('x')
    const wide = cursor.widened(tower(cursor, 499), 0)
    const highest = cursor.node('neg', [wide], 0)
    expect(refusedBy(() => cursor.node('neg', [highest], 0)).message).toBe(tooHigh)
  })
})

describe('line breaks and alignment', () => {
  test('before an operand are passed, but no words', () => {
    const behind = (source: string) => {
      const cursor = at(source)
      cursor.skipBreaks()
      return cursor.peek().text
    }
    expect(['\\\\ & \\quad \\qquad x', '\\text{&} x', 'x'].map(behind)).toEqual(['x', '&', 'x'])
  })

  /** The token that comes after the line was joined, if it was. */
  const joined = (source: string): string => {
    const cursor = at(source)
    cursor.joinLine()
    return cursor.peek().text
  }

  test.each(['+', '\\pm', '\\mp', '\\times', '\\cdot', '*', '/'])('before %s are passed', operator => {
    for (const breaks of ['\\\\', '&', '\\\\ &', '\\\\ & \\quad']) {
      expect(joined(`${breaks} ${operator} c = d`)).toBe(operator)
    }
    for (const space of ['\\quad', '\\qquad \\quad']) {
      expect(joined(`${space} ${operator} c`)).toBe(space.split(' ')[0])
    }
  })

  test.each([
    ['\\\\ - c', '-'],
    ['\\\\ \\quad - c \\\\ d = e', '-'],
    ['\\\\ - c = d', '\\\\'],
    ['\\\\ - c + d \\le e', '\\\\'],
    ['& - c = d', '-'],
    ['\\\\ & - c = d', '-'],
    ['& \\quad - c', '-'],
  ])(
    'before a minus sign are passed where the row has no relation of its own, or is aligned: %s',
    (source, next) => {
      expect(joined(source)).toBe(next)
    },
  )

  test.each(['c', '= c', '\\text{+} c', '\\text{-} c', ''])('before %j part the lines', rest => {
    expect(joined(`\\\\ ${rest}`)).toBe('\\\\')
    expect(joined(`& ${rest}`)).toBe('&')
  })

  test.each([
    ['a = b \\\\ - c', 'a = (add b (neg c))'],
    ['a = b \\\\ & - c = d', 'a = (add b (neg c)) = d'],
  ])('in a chain: %s', (source, tree) => {
    expect(parseChains(source).map(chainText).join('; ')).toBe(tree)
  })
})
