import { describe, expect, test } from 'vitest'
import { readsAsMoney } from '../../../src/documents/words/money.js'

describe('what stands between two dollar signs is an amount and prose', () => {
  test.each([
    // Blanks part it from the second sign alone, and it holds a word or one follows.
    ['5 and ', '', '6'],
    ['and ', '', ''],
    ['AB ', '', 'P'],
    ['AB ', '', '7'],
    ['CD AB ', '', 'p'],
    ['x = 5 for\n', '', ''],
    // It begins with a digit, and the second sign does too, or the first hangs on a word.
    ['5-', '', '6'],
    ['5^2', 'S', ''],
    ['5', 's', '.'],
    // It begins with a digit and holds words.
    ['5 and 6', '', ''],
    ['5 and', '', ''],
    ['5 (and) 6', '', ''],
    ['5 AND 6', '', ''],
    ['5, or, 6', '', ''],
    ['7 million', '', ' '],
  ])('%j between %j and %j', (inner, before, after) => expect(readsAsMoney(inner, before, after)).toBe(true))

  test.each([...'or to is in of at on by we it as if the'.split(' ')])('and %s is a word', word =>
    expect(readsAsMoney(`5 ${word} 6`, '', '')).toBe(true),
  )

  test.each([
    [' 5 and ', '', '6'],
    [' AB ', '', 'P'],
    ['AB ', '', ' '],
    ['AB ', '', ''],
    ['AB x', '', 'P'],
    ['x and y', 'S', '6'],
    ['x5', 'S', '6'],
    ['2x', '', ''],
    ['2 x', '', 'y'],
    ['2 ab 3', '', '.'],
    ['2', '1', ''],
    ['2', ' ', 'x'],
    ['2and 3', '', ''],
    ['2 and-3', '', ''],
    ['5 \\text{ if } x', '', ''],
    ['5 and = 6', '', ''],
    ['5 and ^ 6', '', ''],
    ['5 and < 6 + 7', '', ''],
  ])('%j between %j and %j is mathematics', (inner, before, after) =>
    expect(readsAsMoney(inner, before, after)).toBe(false),
  )
})
