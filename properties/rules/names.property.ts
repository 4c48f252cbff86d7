import { describe, expect, test } from 'vitest'
import { VERDICTS } from '../../src/math/judges/verdict.js'
import type { Exercise } from '../../src/rules/book/model/claim.js'
import { namesOf, ruleNames } from '../../src/rules/names.js'

test.each([
  ['15.13/advantages', ['15.13/advantages', '15.13']],
  ['arithmetic', ['arithmetic']],
  ['a/b/c', ['a/b/c', 'a']],
])('the names by which an author may mean %s', (rule, names) => expect(namesOf(rule)).toEqual(names))

describe('every name that a rule has', () => {
  const general = ['arithmetic', 'identity', 'unit', 'definition', 'law', 'statement', 'claim', 'directive']
  const ids = (...all: string[]) => all.map(id => ({ id }))
  const exercises = [
    { claims: ids('1.1/x', '1.1/y'), remarks: ids('1.2/z') },
    { claims: ids('2.1/x') },
  ] as unknown as Exercise[]

  test('is a general one, a verdict, or one of the book', () => {
    const own = ['1.1/x', '1.1/y', '1.1', '1.2/z', '1.2', '2.1/x', '2.1']
    expect([...ruleNames(exercises)].sort()).toEqual([...general, ...VERDICTS, ...own].sort())
    expect([...ruleNames([])].sort()).toEqual([...general, ...VERDICTS].sort())
  })
})
