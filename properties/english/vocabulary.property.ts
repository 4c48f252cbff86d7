import { describe, expect, test } from 'vitest'
import type { Token } from '../../src/documents/model/document.js'
import {
  beginsAt,
  CONDITION,
  DENIED,
  DISOWNED,
  HEDGE,
  isOneOf,
  isWordOf,
  lengthAt,
  NEGATION,
  NOBODY,
  REPORTED,
  SPEAKER,
  SUPPOSED,
} from '../../src/english/vocabulary.js'

const tokenOf = (kind: Token['kind'], text: string, sentence = 0, written?: string): Token => ({
  kind,
  text,
  start: 0,
  end: text.length,
  sentence,
  clause: 0,
  aside: false,
  ...(written === undefined ? {} : { written }),
})

const words = (text: string) => text.split(' ').map(word => tokenOf('word', word))

describe('a word is one of those', () => {
  test.each([
    ['loss', ['loss'], true],
    ['loss', ['gain', 'loss'], true],
    ['losses', ['loss'], false],
    ['gains', ['gain'], true],
    ['gain', ['gains'], false],
    ['gainss', ['gain'], false],
    ['gaining', ['gain*'], true],
    ['gain', ['gain*'], true],
    ['again', ['gain*'], false],
    ['gai', ['gain*'], false],
    ['gaining', ['gain'], false],
    ['gain', [], false],
    ['anything', ['*'], true],
  ])('%s of %j: %s', (word, alternatives, isOne) => {
    expect(isWordOf(word, alternatives)).toBe(isOne)
    expect(isOneOf(tokenOf('word', word), alternatives)).toBe(isOne)
  })

  test.each(['math', 'code', 'break', 'stop'] as const)('a token that is %s is none', kind =>
    expect(isOneOf(tokenOf(kind, 'loss'), ['loss', '*'])).toBe(false),
  )

  test('a number is one of those by its digits or as it is written, and by nothing else', () => {
    const eight = tokenOf('number', '8', 0, 'Eight')
    expect(isOneOf(eight, ['8'])).toBe(true)
    expect(isOneOf(eight, ['eight'])).toBe(true)
    expect(isOneOf(eight, ['Eight', 'eights', 'e*', '*'])).toBe(false)
    expect(isOneOf(tokenOf('number', '8'), ['8'])).toBe(true)
    expect(isOneOf(tokenOf('number', '8'), ['eight', '80'])).toBe(false)
  })
})

describe('words that stand side by side', () => {
  const tokens = words('every layer of every other layer')

  test.each([
    [0, ['every-layer'], 2],
    [0, ['every'], 1],
    [0, ['every', 'every-layer'], 2],
    [0, ['every-layer', 'every'], 2],
    [0, ['every-layer-of'], 3],
    [0, ['layer-of'], 0],
    [3, ['every-layer'], 0],
    [4, ['other-layer', 'other'], 2],
    [5, ['layer-other'], 0],
    [5, ['layer'], 1],
    [5, [], 0],
  ])('at %i, %j: %i', (at, alternatives, length) => {
    expect(lengthAt(tokens, at, alternatives)).toBe(length)
    expect(beginsAt(tokens, at, alternatives)).toBe(length > 0)
  })

  test('stand in one sentence', () => {
    const parted = [tokenOf('word', 'every', 0), tokenOf('word', 'layer', 1)]
    expect(lengthAt(parted, 0, ['every-layer'])).toBe(0)
    expect(lengthAt(parted, 1, ['layer'])).toBe(1)
  })
})

test.each([
  ['NEGATION', NEGATION, 'not never no nor neither cannot hardly fails without'],
  ['HEDGE', HEDGE, 'can may might could often usually typically sometimes tends generally need'],
  ['NOBODY', NOBODY, 'nobody none nothing false untrue'],
  ['CONDITION', CONDITION, 'when whenever if unless once provided until'],
  ['SPEAKER', SPEAKER, 'we i us'],
  ['SUPPOSED', SUPPOSED, 'if whether were suppose assume instead mistake contrary'],
  ['REPORTED', REPORTED, 'say believe* claim nobody myth conclude*'],
  ['DISOWNED', DISOWNED, 'mistake* slip wrong* error* contrary'],
  ['DENIED', DENIED, 'not false contradict* impossible absurd would'],
] as const)('%s is a list of words in lower case, each once', (_, list, some) => {
  const all = [...list]
  expect(all.filter(word => !/^(?:i|[a-z]{2,}\*?)$/.test(word))).toEqual([])
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(expect.arrayContaining(some.split(' ')))
})
