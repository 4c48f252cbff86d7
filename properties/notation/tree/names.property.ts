import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { isDecoration, isName, isWord, rootName } from '../../../src/notation/tree/names.js'

const termOf = (source: string) => parseChains(source)[0]!.terms[0]!

test.each([
  ['\\hat r', 'r'],
  ['\\bar r', 'r'],
  ['\\tilde r', 'r'],
  ["r'", 'r'],
  ['r^*', 'r'],
  ['r_i', 'r'],
  ["\\bar{\\hat r}_i'", 'r'],
])('%s is a decorated name, of root %s', (source, root) => {
  const node = termOf(source)
  expect([isDecoration(node), isName(node), rootName(node)]).toEqual([true, true, root])
})

test.each([
  ['r', false, true, 'r'],
  ['2', false, false, ''],
  ['\\bar 2', true, false, ''],
  ['r^2', false, false, ''],
  ['(r + s)_i', true, false, ''],
] as const)('%s', (source, ...expected) => {
  const node = termOf(source)
  expect([isDecoration(node), isName(node), rootName(node)]).toEqual(expected)
})

test('words are longer than a letter and no letter of another alphabet', () => {
  const words = ['', 'x', 'tr', 'std', 'pi', 'mu', 'xi', 'alpha', 'ell', 'softmax'].filter(isWord)
  expect(words).toEqual(['tr', 'std', 'softmax'])
})
