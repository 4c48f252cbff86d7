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

describe('a cursor', () => {
  test('stands in a statement before its first token, and on the end behind the last', () => {
    const cursor = at('a b')
    expect([cursor.enclosure, cursor.here(), cursor.before(), cursor.previous()]).toEqual([
      'statement',
      0,
      0,
      undefined,
    ])
    expect([cursor.next().text, cursor.next().text]).toEqual(['a', 'b'])
    expect([cursor.next().kind, cursor.next().kind, cursor.peek().kind, cursor.peek(5).kind]).toEqual(
      Array.from({ length: 4 }, () => 'end'),
    )
    expect([cursor.here(), cursor.before()]).toEqual([3, 3])
  })

  test('takes words for no mark, whatever they say', () => {
    expect([at('+').is('+'), at('\\text{+}').is('+'), at('\\times').is('\\times')]).toEqual([
      true,
      false,
      true,
    ])
    expect([at('x').is('x'), at('1').is('1'), at('a +').is('+', 1), at('a +').is('+')]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test('makes nothing of no length where it stands, or where it is told to', () => {
    const cursor = at('a b')
    cursor.next()
    expect(cursor.nothing()).toEqual({ head: 'nothing', text: '', args: [], start: 2, end: 2 })
    expect(cursor.nothing(0)).toEqual({ head: 'nothing', text: '', args: [], start: 0, end: 0 })
  })

  test('knows the innermost construct that is open', () => {
    const cursor = at('a')
    const inside = cursor.within('bracket', () => [
      cursor.enclosure,
      cursor.within('bars', () => cursor.enclosure),
    ])
    expect([...inside, cursor.enclosure]).toEqual(['bracket', 'bars', 'statement'])
  })
})

describe('a refusal quotes what stands there:', () => {
  const long = 'abcdefghij'.repeat(5)
  const first = 'abcdefghij'.repeat(4)

  test.each([
    ['', 'the end'],
    ['x', 'x'],
    [`\\${long}`, `\\${first.slice(0, 39)}`],
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

  test('or what it is told', () => {
    const error = refusedBy(() => at('x').fail('a bracket', 'notation', 'none'))
    expect([error.message, error.reason]).toEqual(['parseChains: expected a bracket, got none', 'notation'])
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

  test('may be of 500 levels, and no higher', () => {
    const cursor = at('x')
    const highest = tower(cursor, 500)
    const error = refusedBy(() => cursor.node('neg', [highest], 0))
    expect([error.message, error.offset, error.reason]).toEqual([tooHigh, 0, 'too-deep'])
    const low = cursor.node('symbol', [], 0)
    expect(refusedBy(() => cursor.node('add', [highest, low], 0)).message).toBe(tooHigh)
    expect(refusedBy(() => cursor.node('add', [low, highest], 0)).message).toBe(tooHigh)
    expect(cursor.node('add', [tower(cursor, 499), low], 0).args).toHaveLength(2)
  })

  test('is as high with its brackets as without', () => {
    const cursor = at('x')
    const wide = cursor.widened(tower(cursor, 499), 0)
    const highest = cursor.node('neg', [wide], 0)
    expect(refusedBy(() => cursor.node('neg', [highest], 0)).message).toBe(tooHigh)
  })
})

describe('a parse', () => {
  const nested = (cursor: Cursor, levels: number): number =>
    levels === 0 ? 0 : cursor.descend(() => 1 + nested(cursor, levels - 1))

  test('may be 200 levels deep, and no deeper', () => {
    expect(nested(at('x'), 200)).toBe(200)
    const error = refusedBy(() => nested(at('x'), 201))
    expect([error.message, error.offset, error.reason]).toEqual([
      'parseChains: expected at most 200 levels of nesting, got a deeper one',
      0,
      'too-deep',
    ])
  })

  test('comes up again from each level', () => {
    const cursor = at('x')
    for (let times = 0; times < 300; times++) expect(nested(cursor, 2)).toBe(2)
    expect(nested(cursor, 200)).toBe(200)
  })
})

describe('an arrow', () => {
  test.each([
    ['\\Rightarrow b', true],
    ['\\implies b', true],
    ['= b', false],
    ['\\to b', false],
    ['b', false],
    ['\\text{\\Rightarrow} b', false],
    ['', false],
  ])('says what follows: %s %s', (source, isImplied) => {
    expect(at(source).isImplied()).toBe(isImplied)
  })

  test('marks the statement before it, and any other sign does not', () => {
    const implies = (source: string) => parseChains(source).map(chain => chain.implies === true)
    expect(implies('x = 2, \\Rightarrow y = 3')).toEqual([true, false])
    expect(implies('x = 2, = 3')).toEqual([false, false])
    expect(implies('x = 2, y = 3')).toEqual([false, false])
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
    ['\\quad - c', '\\quad'],
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
    ['a = b \\quad + c = d', 'a = b; c = d'],
    ['a = b \\\\ & - c = d', 'a = (add b (neg c)) = d'],
    ['a = b \\\\ \\times c', 'a = (mul b c)'],
  ])('in a chain: %s', (source, tree) => {
    expect(parseChains(source).map(chainText).join('; ')).toBe(tree)
  })
})
