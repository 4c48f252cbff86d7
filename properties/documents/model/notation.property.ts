import { expect, test } from 'vitest'
import { MARKDOWN, PLAIN, TEX } from '../../../src/documents/model/notation.js'

test('Markdown has marks, braces that are brackets, and money', () =>
  expect(MARKDOWN).toEqual({ markup: true, groups: false, money: true }))

test('plain text has no marks', () => expect(PLAIN).toEqual({ markup: false, groups: false, money: true }))

test('TeX has braces that group, and no money behind a dollar sign', () =>
  expect(TEX).toEqual({ markup: false, groups: true, money: false }))
