import { describe, expect, test } from 'vitest'
import { substitute } from '../../../src/math/term/substitute.js'
import { symbolsOf } from '../../../src/math/term/symbols.js'
import { number, symbol } from '../../../src/math/term/term.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { lowerWithStandIns, lowerWithValues } from '../../../src/notation/lower/placeholders.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf, readingOf } from '../../rules/book/locate/read-here.js'

const { glossary } = readingOf('Here $f(x)$ and $g(y)$ are so.')
const tree = nodeOf('x + 3 f(x) + g(y)')
const parts: Node[] = [tree.args[1]!.args[1]!, tree.args[2]!]

/** What the same formula is with two symbols in the place of the parts. */
const like = lower(nodeOf('x + 3 u + v'), glossary)

describe('a tree with parts replaced', () => {
  test('has a symbol of its own for each, in order', () => {
    const { term, names } = lowerWithStandIns(tree, parts, glossary)
    expect(names).toEqual(['(part 0)', '(part 1)'])
    const replaced = new Map([
      ['u', symbol('(part 0)')],
      ['v', symbol('(part 1)')],
    ])
    expect(term).toEqual(substitute(like, replaced))
    expect(lowerWithStandIns(tree, [parts[1]!], glossary).names).toEqual(['(part 0)'])
  })

  test('and is lowered as it is without any, or as a whole', () => {
    expect(lowerWithStandIns(tree, [], glossary)).toEqual({ term: lower(tree, glossary), names: [] })
    expect(lowerWithStandIns(tree, [tree], glossary).term).toEqual(symbol('(part 0)'))
  })

  test('takes no part for another that reads alike', () => {
    const { term } = lowerWithStandIns(tree, [{ ...parts[0]! }], glossary)
    expect(symbolsOf(term)).not.toContain('(part 0)')
  })
})

test('a tree in which parts stand for values has these in their places', () => {
  const values = new Map([
    [parts[0]!, number(5)],
    [parts[1]!, symbol('z')],
  ])
  const replaced = new Map([
    ['u', number(5)],
    ['v', symbol('z')],
  ])
  expect(lowerWithValues(tree, values, glossary)).toEqual(substitute(like, replaced))
  expect(lowerWithValues(tree, new Map(), glossary)).toEqual(lower(tree, glossary))
})

test('a formula that is put in keeps its place in the tree', () => {
  const broken = nodeOf('x + \\text{ words }')
  expect(() => lowerWithStandIns(broken, [broken.args[0]!], glossary)).toThrow()
  expect(lowerWithStandIns(broken, [broken.args[1]!], glossary).names).toHaveLength(1)
})
