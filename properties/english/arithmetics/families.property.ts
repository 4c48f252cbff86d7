import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import {
  leavesPartOut,
  multipliesVectors,
  namesOtherMean,
  speaksOfAlike,
  sumsRepeatedIndices,
} from '../../../src/english/arithmetics/families.js'

const tokensOf = (text: string) => readDocument(text, 'a.md').sections.flatMap(({ tokens }) => tokens)
const isBar = ({ text }: { readonly text: string }) => text.includes('\\bar')
const namesOther = (text: string) => namesOtherMean(tokensOf(text), isBar)

test.each([
  ['Here $\\bar r$ is a moving average.', true],
  ['The median $\\bar r$ is robust.', true],
  ['Here $\\bar r$ is the mean of the group.', false],
  // Another sentence speaks of another thing.
  ['A moving average follows. Here $\\bar r$ is the mean.', false],
  ['A moving average $m$ follows.', false],
])('whether a bar is another mean: %s', (text, isOther) => {
  expect(namesOther(text)).toBe(isOther)
})

test.each([
  [sumsRepeatedIndices, 'By the Einstein convention', 'By the convention of signs'],
  [sumsRepeatedIndices, 'where repeated indices are summed', 'where the index is repeated'],
  [leavesPartOut, 'Up to a constant we get', 'We get a constant'],
  [leavesPartOut, 'ignoring the normaliser', 'with the normaliser'],
  [multipliesVectors, 'with orthonormal vectors', 'with normal variables'],
  [speaksOfAlike, 'In a symmetric equilibrium', 'In an equilibrium'],
] as const)('%o', (says, text, other) => {
  expect(says(tokensOf(text))).toBe(true)
  expect(says(tokensOf(other))).toBe(false)
})
