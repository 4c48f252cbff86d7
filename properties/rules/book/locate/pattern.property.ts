import { describe, expect, test } from 'vitest'
import { alternativesOf, type Piece, readShape } from '../../../../src/rules/book/locate/pattern.js'
import { shown as shownNode } from './read-here.js'

function shown(piece: Piece): string {
  if (piece.kind === 'math') return `math ${piece.chain.terms.map(shownNode).join(' ; ')}`
  if (piece.kind === 'word') return `word ${piece.alternatives.join(' ')}`
  expect(piece.kind).toBe('hole')
  return `${piece.isInverse ? 'inverse' : 'hole'} ${piece.name}`
}

describe('the pieces of a shape', () => {
  test.each([
    ['takes ?hours hours', ['word takes', 'hole hours', 'word hours']],
    ['a|An|THE', ['word a an the']],
    ['is ?/part as', ['word is', 'inverse part', 'word as']],
    ['?_', ['hole _']],
    ['?a_1b?c', ['hole a_1b', 'hole c']],
    ['$N$', ['math symbol N']],
    ['so $x = ?y$ is', ['word so', 'math symbol x ; hole y', 'word is']],
    ['$a$$b$', ['math symbol a', 'math symbol b']],
    ['  spaced   out  ', ['word spaced', 'word out']],
    ['why?', ['word why?']],
    ['?1', ['word ?1']],
    ['?/', ['word ?/']],
    ['half$', ['word half$']],
  ])('%j', (text, pieces) => expect(readShape(text).map(shown)).toEqual(pieces))

  test('mathematics is brought into its usual form', () => {
    // \frac and / are one division, and a difference is a sum.
    const [a, b] = ['$\\frac{x - y}{2}$', '$(x - y)/2$'].map(text => readShape(text).map(shown))
    expect(a).toEqual(b)
  })

  test('a shape is read once', () => expect(readShape('once ?x')).toBe(readShape('once ?x')))
})

describe('what is no shape', () => {
  test.each(['', '   ', '\n'])('%j is empty, however often it is read', text => {
    for (const _ of [1, 2])
      expect(() => readShape(text)).toThrow(
        new SyntaxError('Shape: expected mathematics, words or a hole, got nothing'),
      )
  })

  test.each([
    ['$a \\quad b$', 2, 'a \\quad b'],
    ['so $$', 0, ''],
  ])('%j is not one chain', (text, count, source) =>
    expect(() => readShape(text)).toThrow(
      new SyntaxError(`Shape: expected one chain of relations, got ${count} in ${source}`),
    ),
  )
})

test('the words that a word of a shape stands for are in lower case', () => {
  expect(alternativesOf('One|two*')).toEqual(['one', 'two*'])
  expect(alternativesOf('x')).toEqual(['x'])
})
