import { describe, expect, test } from 'vitest'
import { lower } from '../../../src/notation/lower/lower.js'
import {
  assuming,
  caseWordAt,
  domainsOf,
  doubtOfSentence,
  placeOf,
  plainSymbolsOf,
} from '../../../src/page/statement.js'
import { nodeOf, readingOf } from '../book/locate/read-here.js'
import { symbolicPlaceIn } from './symbolic-place-in.js'

test('the place of a link is from its left side to the end of its right one', () => {
  const text = 'So $a = b + 1 = c$.'
  const { token, reading, start, end } = placeOf(symbolicPlaceIn(text))
  expect(text.slice(start, end)).toBe('a = b + 1')
  expect([token.text, reading.source]).toEqual(['a = b + 1 = c', text])
})

describe('the sentence of a relation that is false may not claim it', () => {
  test.each([
    ['before it', 'The target is $a = b$.', 'its sentence may say what is sought: "target"'],
    ['behind it', 'So $a = b$ is our target.', 'its sentence may say what is sought: "target"'],
  ])('%s', (_, text, doubt) => expect(doubtOfSentence(symbolicPlaceIn(text))).toEqual(doubt))

  test('by what is said of any relation', () => {
    expect(doubtOfSentence(symbolicPlaceIn('It is not true that $a = b$.'))).not.toBe(null)
    expect(doubtOfSentence(symbolicPlaceIn('Is $a = b$?'))).not.toBe(null)
  })

  test('or may claim it', () => {
    expect(doubtOfSentence(symbolicPlaceIn('So $a = b$.'))).toBe(null)
    expect(doubtOfSentence(symbolicPlaceIn('A target. So $a = b$. A target.'))).toBe(null)
  })

  test('an inequality as an equation', () => {
    for (const text of ['For every $x$ we have', 'So', 'It is not true that', 'Here'])
      expect(doubtOfSentence(symbolicPlaceIn(`${text} here, $a < b$.`))).toEqual(
        doubtOfSentence(symbolicPlaceIn(`${text} here, $a = b$.`)),
      )
  })
})

test('a sentence begins another case by its word, on either side', () => {
  const words = ['Otherwise $a = b$.', 'So $a = b$ otherwise.']
  for (const text of words) expect(caseWordAt(symbolicPlaceIn(text))).toBe('otherwise')
  expect(caseWordAt(symbolicPlaceIn('Otherwise so. So $a = b$. Otherwise so.'))).toBe(null)
})

describe('the free symbols of some terms', () => {
  const { glossary } = readingOf('Here $f(x)$ is so.')
  const symbols = (...latex: string[]) => {
    const found = plainSymbolsOf(...latex.map(one => lower(nodeOf(one), glossary)))
    return found && [...found]
  }

  test.each([
    [
      ['x + y', 'z x'],
      ['x', 'y', 'z'],
    ],
    [['1'], []],
    [[], []],
  ])('%j: %j', (latex, expected) => {
    expect(symbols(...latex)?.toSorted()).toEqual(expected)
  })

  test.each([
    [['f(x)']],
    [['x', 'f(y)']],
    [['\\nabla y']],
    [['\\hat{x}']],
    [['\\bar x + 1']],
    [['\\sum_{i} v_i']],
    [['\\sum_{i=1}^{n} x']],
  ])('%j: nothing is known of what else is free in them', latex => expect(symbols(...latex)).toBe(null))
})

test('symbols have the domains of the page, or another', () => {
  const asserted = { domains: new Map([['p', 'unit']]) } as never
  expect([...domainsOf(['p', 'x', 'p'], asserted, 'positive')]).toEqual([
    ['p', 'unit'],
    ['x', 'positive'],
  ])
  expect([...domainsOf([], asserted, 'real')]).toEqual([])
})

test('what a judgement takes symbols to be is a condition, once, unless the page says it', () => {
  const asserted = { domains: new Map([['p', 'unit']]) } as never
  const rests = { conditions: ['x > 0', 'C = 6·N·D'], level: 'proved: identity' }
  const judged = { verdict: 'holds', evidence: rests } as never
  const conditions = (names: readonly string[], otherwise: 'real' | 'positive' | 'unit') =>
    assuming(judged, names, asserted, otherwise).evidence!.conditions
  expect(conditions(['p', 'x', 'y', 'y'], 'positive')).toEqual(['x > 0', 'C = 6·N·D', 'y > 0'])
  expect(conditions(['p', 'y'], 'unit')).toEqual(['x > 0', 'C = 6·N·D', 'y in (0, 1)'])
  expect(conditions(['p', 'y'], 'real')).toEqual(rests.conditions)
  expect(assuming({ verdict: 'unread', evidence: null } as never, ['y'], asserted, 'unit').evidence).toBe(
    null,
  )
})
