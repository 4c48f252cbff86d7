import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Token } from '../../../src/documents/model/document.js'

import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'

/** The tokens of the first section of a page. */
function tokensOf(source: string): readonly Token[] {
  return withArithmetic(readDocument(source, 'a.md').sections[0]!, source).tokens
}

const said = (source: string) =>
  tokensOf(source).map(({ kind, text, notation }) => `${notation === 'plain' ? 'plain' : kind} ${text}`)

describe('arithmetic in prose', () => {
  test.each([
    ['2 + 3 = 5, 3 + 4 = 7', ['plain 2 + 3 = 5', 'break ,', 'plain 3 + 4 = 7', 'stop ']],
    ['2 + 3 = 5.\n\n3 + 4 = 7 so', ['plain 2 + 3 = 5', 'stop .', 'plain 3 + 4 = 7', 'word so', 'stop ']],

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

  test('has the heads of its cell', () => {
    const source = '| a | b |\n|---|---|\n| c | 2 + 3 = 5 |'
    expect(tokensOf(source).find(({ notation }) => notation)).toMatchObject({ headers: ['c', 'b'] })
  })
})
