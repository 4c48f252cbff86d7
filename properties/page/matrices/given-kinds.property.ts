import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GivenKinds } from '../../../src/page/matrices/given-kinds.js'
import { readingOf } from '../read-here.js'

/** What a text says that a name is. */
function kindIn(text: string, name: string, at = text.length) {
  const kinds = new GivenKinds()
  kinds.noteWords(readingOf(text))
  const given = kinds.at(name, at)
  return given && [given.kind, given.size, given.isGeneric]
}

test.each([
  ['Let $A$ and $B$ be square matrices.', 'B', ['matrix', null, true]],
  ['Let $A \\in \\mathbb{R}^{n \\times n}$.', 'A', ['matrix', 'n', true]],
  ['Let $A \\in \\mathbb{R}^{3 \\times 3}$.', 'A', ['matrix', 3, true]],
  ['Let $A \\in \\mathbb{R}^{m \\times n}$.', 'A', ['matrix', null, true]],
  ['Let $A \\in \\mathbb{R}^{2 \\times 3}$.', 'A', null],
  ['Let $A$ be a 2×3 matrix.', 'A', null],
  ['For all $u, v \\in \\mathbb{R}^3$ it is so.', 'v', ['vector', 3, true]],
  ['For all $u, v \\in \\mathbb{R}^d$ it is so.', 'u', ['vector', 'd', true]],
  ['Here $u \\in \\mathbb{R}^d$.', 'u', ['vector', 'd', false]],
  ['Let $u$ and $v$ be vectors in $\\mathbb{R}^2$.', 'u', ['vector', 2, true]],
  ['Let $x \\in \\mathbb{R}$.', 'x', null],
  ['Let $x \\in [0, 1]$.', 'x', null],
  ['The matrix $A$ has an inverse.', 'A', ['matrix', null, false]],
  ['For all symmetric matrices $A$ it is so.', 'A', ['matrix', null, false]],
  ['For all matrices $A$ and scalars $c$ it is so.', 'c', null],
  ['The matrix $a$ is small.', 'a', null],
  ['For any vectors, $u + v = v + u$.', 'u', ['vector', null, true]],
  ['For any two square matrices, $A^T + B = C$.', 'B', ['matrix', null, true]],
  ['For any two square matrices, $A^T + B = C$.', 'T', null],
  ['Matrices are useful.', 'A', null],
] as const)('%s: %s', (text, name, expected) => expect(kindIn(text, name)).toEqual(expected))

test('a name that is brought in anew is what it is called then', () =>
  fc.assert(
    fc.property(fc.constantFrom('A', 'B', 'M'), name => {
      const text = `Let $${name}$ be a matrix. Let $${name}$ be a set.`
      expect(kindIn(text, name, text.indexOf('set'))).toBeNull()
      expect(kindIn(text, name, text.indexOf('. Let'))).toEqual(['matrix', null, true])
      expect(kindIn(`Let $${name} \\in S$. Let $${name} \\in \\mathbb{R}^{2 \\times 2}$.`, name)).toEqual([
        'matrix',
        2,
        true,
      ])
    }),
  ))

test('a name of one formula is an array in its own sentence', () => {
  const kinds = new GivenKinds()
  kinds.noteWords(readingOf('For any two square matrices, $A + B = B + A$. We have $A = 3$.'))
  expect(kinds.at('A', 80)?.within).toBe(0)
})
