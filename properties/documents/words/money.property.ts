import { describe, expect, test } from 'vitest'
import { readsAsMoney } from '../../../src/documents/words/money.js'

describe('what stands between two dollar signs is an amount and prose', () => {
  test.each([
    // Blanks part it from the second sign alone, and it holds a word or one follows.
    ['and ', '', ''],
    ['AB ', '', 'P'],
    ['AB ', '', '7'],
    ['CD AB ', '', 'p'],

    // It begins with a digit and holds words.
    ['5 and 6', '', ''],
    ['5 and', '', ''],
    ['5 (and) 6', '', ''],
    ['5 AND 6', '', ''],
  ])('%j between %j and %j', (inner, before, after) => expect(readsAsMoney(inner, before, after)).toBe(true))

  test.each([
    ['AB ', '', ' '],
    ['5 and ^ 6', '', ''],
  ])('%j between %j and %j is mathematics', (inner, before, after) =>
    expect(readsAsMoney(inner, before, after)).toBe(false),
  )
})
