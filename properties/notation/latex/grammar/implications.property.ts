import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

/** The statements of a source: what each says, what it is read from, and whether something follows from it. */
const read = (source: string) =>
  parseChains(source).map(chain => {
    expect(chain.signs).toHaveLength(chain.terms.length - 1)
    return `${chainText(chain)} [${source.slice(chain.start, chain.end)}]${chain.implies ? ' so' : ''}`
  })

describe('an arrow between statements parts them:', () => {
  test.each([
    ['2x = 6 \\implies x = 3', ['(mul 2 x) = 6 [2x = 6] so', 'x = 3 [x = 3]']],
    [
      'a = b \\implies c = d \\implies e = f = g',
      ['a = b [a = b] so', 'c = d [c = d] so', 'e = f = g [e = f = g]'],
    ],
    ['a = b = c \\implies d < e', ['a = b = c [a = b = c] so', 'd < e [d < e]']],
    ['= 3 \\implies x = 3', ['= 3 [= 3] so', 'x = 3 [x = 3]']],
    ['a = b \\implies c \\implies d = e', ['a = b [a = b] so', 'c ⇒ d = e [c \\implies d = e]']],
  ])('%s', (source, statements) => {
    expect(read(source)).toEqual(statements)
  })
})

describe('an arrow in front of a relation of its own is left out:', () => {
  test.each([
    ['\\Rightarrow x = 3', ['x = 3 [x = 3]']],
    ['\\Rightarrow a = b = c', ['a = b = c [a = b = c]']],
    ['\\Rightarrow a = b \\Rightarrow c = d', ['a = b [a = b] so', 'c = d [c = d]']],
    ['\\Rightarrow a \\Rightarrow b', ['⇒ a ⇒ b [\\Rightarrow a \\Rightarrow b]']],
    ['\\Rightarrow a \\Rightarrow b = c', ['⇒ a ⇒ b = c [\\Rightarrow a \\Rightarrow b = c]']],
  ])('%s', (source, statements) => {
    expect(read(source)).toEqual(statements)
  })
})
