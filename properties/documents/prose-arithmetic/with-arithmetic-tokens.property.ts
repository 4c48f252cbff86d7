import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Section, Token } from '../../../src/documents/model/document.js'
import { draft } from '../../../src/documents/model/mutable-token.js'
import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'

/** The tokens of the first section of a page. */
function tokensOf(source: string): readonly Token[] {
  return withArithmetic(readDocument(source, 'a.md').sections[0]!, source).tokens
}

const said = (source: string) =>
  tokensOf(source).map(({ kind, text, notation }) => `${notation === 'plain' ? 'plain' : kind} ${text}`)

describe('arithmetic in prose', () => {
  test.each([
    ['so 2 + 3 = 5 now', ['word so', 'plain 2 + 3 = 5', 'word now', 'stop ']],
    ['2 + 3 = 5', ['plain 2 + 3 = 5', 'stop ']],
    ['2 + 3 = 5, 3 + 4 = 7', ['plain 2 + 3 = 5', 'break ,', 'plain 3 + 4 = 7', 'stop ']],
    ['2 + 3 = 5.\n\n3 + 4 = 7 so', ['plain 2 + 3 = 5', 'stop .', 'plain 3 + 4 = 7', 'word so', 'stop ']],
    ['a 2 b', ['word a', 'number 2', 'word b', 'stop ']],
    // A stop that no sign stands for may begin where it does.
    ['$$x.$$2 + 3 = 5', ['math x.', 'stop ', 'plain 2 + 3 = 5', 'stop ']],
  ])('%j', (source, tokens) => expect(said(source)).toEqual(tokens))

  test.each([
    ['> so 2 + 3 =\n> 5', '2 + 3 =\n  5'],
    ['> so 2 + 3 =\n>5', '2 + 3 =\n 5'],
    ['> > so 2 + 3 =\n > > 5', '2 + 3 =\n     5'],
    ['>> so 2 + 3 =\n>>\t5', '2 + 3 =\n   5'],
    ['> so 2 +\n> 3 =\n> 5', '2 +\n  3 =\n  5'],
  ])('of a quote in %j has blanks for the marks', (source, text) => {
    expect(said(source)).toEqual(['word so', `plain ${text}`, 'stop '])
  })

  test('of a line has its own blanks', () =>
    expect(said('so 2 + 3 =\n  5')).toEqual(['word so', 'plain 2 + 3 =\n  5', 'stop ']))

  test('is in the sentence, the clause and the aside of what it begins with', () => {
    const source = 'It is. So, (2 + 3 = 5) too'
    expect(tokensOf(source).find(({ notation }) => notation)).toStrictEqual({
      ...draft('math', '2 + 3 = 5', 12, 21),
      sentence: 1,
      clause: 3,
      aside: true,
      inner: { start: 12, end: 21 },
      notation: 'plain',
    })
  })

  test('has the heads of its cell', () => {
    const source = '| a | b |\n|---|---|\n| c | 2 + 3 = 5 |'
    expect(tokensOf(source).find(({ notation }) => notation)).toMatchObject({ headers: ['c', 'b'] })
  })
})

describe('arithmetic in code', () => {
  test('is in plain notation, and what else stands there is code', () => {
    const [so, code] = tokensOf('so `x = 5` it')
    expect(so).toMatchObject({ kind: 'word' })
    expect(code).toStrictEqual({
      ...draft('code', 'x = 5', 3, 10),
      kind: 'math',
      inner: { start: 4, end: 9 },
      notation: 'plain',
    })
    expect(said('so `x` it')).toEqual(['word so', 'code x', 'word it', 'stop '])
    expect(said('so $x = 5$ it')).toEqual(['word so', 'math x = 5', 'word it', 'stop '])
  })
})

test('a section without arithmetic is the same, and one with it has all else that it had', () => {
  const section = (source: string): Section => readDocument(source, 'a.md').sections[0]!
  for (const source of ['so', 'so `x` $x = 5$ 3']) {
    const own = section(source)
    expect(withArithmetic(own, source)).toBe(own)
  }
  for (const source of ['so 2 + 3 = 5', 'so `x = 5`']) {
    const own = section(source)
    const changed = withArithmetic(own, source)
    expect(changed).not.toBe(own)
    expect({ ...changed, tokens: own.tokens }).toEqual(own)
  }
})
