import { describe, expect, test } from 'vitest'
import { exchanged, halvedHeads } from '../../../../src/conform/operations/cost/head-laws.js'
import { at, expectPhrase } from '../preference/equation-table.js'
import { FIRST_DRAW } from '../rewards/law-table.js'

describe('twice the heads of half the size', () => {
  const law = halvedHeads({ heads: 0, headDimension: 2, keyValueHeads: 3 })

  test('changes these three parameters alone', () => {
    expect([law.kind, law.name, law.factor, law.from]).toEqual(['pair', 'halved-heads', undefined, undefined])
    expectPhrase(law.meaning)
    expect(law.partner(at([7], [3, 5, 8, 2, 9]), FIRST_DRAW)).toEqual(at([7], [6, 5, 4, 4, 9]))
  })

  test('says nothing of an odd size', () => {
    expect(law.partner(at([], [3, 5, 7, 2, 9]), FIRST_DRAW)).toBeNull()
    expect(law.partner(at([], [3, 5, 2, 2, 9]), FIRST_DRAW)).toEqual(at([], [6, 5, 1, 4, 9]))
  })
})

test('two parameters are exchanged, and the others stay', () => {
  const law = exchanged(1, 3, 'this and that exchanged')
  expect([law.kind, law.name, law.meaning]).toEqual(['pair', 'exchange-1-3', 'this and that exchanged'])
  expect(law.partner(at([7], [3, 5, 8, 2, 9]), FIRST_DRAW)).toEqual(at([7], [3, 2, 8, 5, 9]))
})
