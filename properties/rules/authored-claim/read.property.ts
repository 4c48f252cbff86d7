import { describe, expect, test } from 'vitest'
import type { NoteLine } from '../../../src/documents/model/note.js'
import type { ClaimBlock } from '../../../src/documents/notes/claim-block.js'
import { toPlain } from '../../../src/math/term/print.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { faultAt, readStatement } from '../../../src/rules/authored-claim/read.js'

interface Lines {
  readonly for?: readonly string[]
  readonly where?: readonly string[]
  readonly says: readonly string[]
}

/** A block of these lines, each behind the one before; the first begins at 100. */
function block({ for: domains = [], where = [], says }: Lines): ClaimBlock {
  let start = 100
  const lines = (texts: readonly string[]) =>
    texts.map((text): NoteLine => {
      const line = { text, start }
      start += text.length + 1
      return line
    })
  return {
    domains: lines(domains),
    definitions: lines(where),
    relations: lines(says),
  } as unknown as ClaimBlock
}
function read(lines: Lines) {
  const statement = readStatement(block(lines))
  const shown = (node: Parameters<typeof lower>[0]) => toPlain(lower(node, statement.glossary))
  return {
    ...statement,
    sides: statement.links.map(({ left, sign, right }) => `${shown(left)} ${sign.operator} ${shown(right)}`),
    told: statement.faults.map(({ start, end, reason }) => [start, end, reason]),
  }
}
function errorOf(lines: Lines) {
  try {
    read(lines)
  } catch (error) {
    expect(error).toBeInstanceOf(LatexError)
    const { offset, message } = error as LatexError
    return [offset, message]
  }
  return null
}

describe('what an author relates', () => {
  test('is each link of each line', () => {
    expect(read({ says: ['x = 2'] }).sides).toEqual(['x = 2'])
    expect(read({ says: ['x = y < 2', 'a > b'] }).sides).toEqual(['x = y', 'y < 2', 'a > b'])
    expect(read({ says: [] }).sides).toEqual([])
    expect(read({ says: ['x = 2', 'y = 3'] }).faults).toEqual([])
  })

  test('with the functions that the other lines name', () => {
    expect(read({ says: ['f(2) = 3'] }).sides).toEqual(['f·2 = 3'])
    expect(read({ where: ['f(x) = x + 1'], says: ['f(2) = 3'] }).sides).toEqual(['f(2) = 3'])
    expect(read({ for: ['f(x) in R'], says: ['f(2) = 3'] }).sides).toEqual(['f(2) = 3'])
    // A symbol that has a domain of its own is no function.
    expect(read({ for: ['x in R'], says: ['x(2) = 3'] }).sides).toEqual(['x·2 = 3'])
    const { definitions, glossary, links } = read({
      where: ['g(x) = f(x) + 1', 'f(x) = 2 x'],
      says: ['g(2) = 5'],
    })
    expect(definitions.has('g')).toBe(true)
    expect(toPlain(definitions.putIn(lower(links[0]!.left, glossary)))).toBe('2·2 + 1')
  })
})

describe('the domains that an author states', () => {
  test('stand by the key of each symbol', () => {
    const { domains, given, readings } = read({ for: ['x > 0, y in R', ' n in N '], says: ['x = y'] })
    expect([...domains.keys()]).toEqual(['x', 'y', 'n'])
    expect(domains.get('x')).toEqual([{ kind: 'range', domain: 'positive' }])
    expect(domains.get('y')).toEqual([{ kind: 'range', domain: 'real' }])
    expect(given).toBe('x > 0, y in R; n in N')
    expect(readings).toHaveLength(1)
    expect(readings[0]).toMatch(/from 1/)
  })

  test('without any there is none', () => {
    const { domains, given, readings } = read({ says: ['x = y'] })
    expect([domains.size, given, readings]).toEqual([0, '', []])
  })

  test.each([
    [
      'twice',
      { for: ['x > 0, x < 1'], says: ['x = 1'] },
      107,
      'for: expected one domain of each symbol, got x',
    ],
    [
      'twice, on two lines',
      { for: ['x > 0', 'y, x < 1'], says: ['x = 1'] },
      109,
      'for: expected one domain of each symbol, got x',
    ],
    [
      'of what is defined',
      { for: ['y, s > 0'], where: ['s = 2'], says: ['s = 1'] },
      103,
      'for: expected a domain of what is not defined, got s',
    ],
    [
      'of what has no term',
      { for: ['y, \\nabla > 0'], says: ['y = 1'] },
      103,
      'for: expected a symbol, got \\nabla',
    ],
    [
      'of what is of no term',
      { for: ['y, f(x!) > 0'], says: ['y = 1'] },
      103,
      'for: expected a symbol, got f(x!)',
    ],
    [
      'of a function that has a meaning',
      { for: ['y, \\ln(x) > 0'], says: ['y = 1'] },
      103,
      'for: expected a symbol, got \\ln(x)',
    ],
  ])('are refused %s, at the name', (_, lines, offset, expected) => {
    expect(errorOf(lines)).toEqual([offset, expected])
  })
})

describe('a line that states nothing', () => {
  test('is a fault of its own, and the others are read', () => {
    const { sides, told } = read({ says: ['x = 2', 'x ) 1', 'y = 3'] })
    expect(sides).toEqual(['x = 2', 'y = 3'])
    expect(told).toEqual([[108, 111, 'syntax']])
  })

  test.each([
    ['x', [[100, 101, 'syntax']]],
    [
      'x, y',
      [
        [100, 101, 'syntax'],
        [103, 104, 'syntax'],
      ],
    ],
    ['= 2', [[100, 103, 'syntax']]],
    ['x = 2, = 3', [[107, 110, 'syntax']]],
    ['x = 2 % so', [[106, 110, 'syntax']]],
    ['% x = 2', [[100, 107, 'syntax']]],
    ['x = 2 \\% ', []],
    ['x = (2 ', [[105, 106, 'syntax']]],
  ])('%s', (line, faults) => {
    expect(read({ says: [line] }).told).toEqual(faults)
  })

  test('says what was expected', () => {
    expect(read({ says: ['x'] }).faults[0]!.explanation).toBe(
      'claim: expected a relation, got an expression alone',
    )
    expect(read({ says: ['x = 2 % so'] }).faults[0]!.explanation).toContain('hides the rest')
    expect(read({ says: ['= 2'] }).faults[0]!.explanation).toContain('expected a left side')
  })

  test('says nothing of what the others mean', () =>
    expect(read({ says: ['\\log_2 x', '\\log x = 1'] }).sides).toEqual(['ln(x) = 1']))

  test('bare expressions come behind what cannot be read', () =>
    expect(read({ says: ['x', 'y +'] }).told.map(([start]) => start)).toEqual([104, 100]))

  test.each([
    ['a definition', { where: ['s = '], says: ['x = 1'] }],
    ['a comment in a definition', { where: ['s = 2 % so'], says: ['x = 1'] }],
    ['a domain', { for: ['x >'], says: ['x = 1'] }],
  ])('is no fault of its own in %s: the block leans on it', (_, lines) =>
    expect(errorOf(lines)).not.toBeNull(),
  )

  test('a comment in a definition is refused where it begins', () => {
    expect(errorOf({ where: ['s = 2 % so'], says: ['x = 1'] })![0]).toBe(106)
    expect(errorOf({ where: ['%'], says: ['x = 1'] })![0]).toBe(100)
  })
})

describe('the place of a fault', () => {
  const line = { text: 'x = 2  ', start: 10 }
  test.each([
    [12, [12, 15]],
    [10, [10, 15]],
    [14, [14, 15]],
    [15, [14, 15]],
    [40, [14, 15]],
    [3, [10, 15]],
  ])('at %i', (offset, [start, end]) => expect(faultAt(offset!, line)).toEqual({ start, end }))
  test('on an empty line', () => expect(faultAt(10, { text: '', start: 10 })).toEqual({ start: 10, end: 10 }))
})
