import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { surveyGroups } from '../../../src/notation/tree/group-survey.js'

const surveyOf = (...sources: string[]) => surveyGroups(sources.flatMap(source => parseChains(source)))

describe('the indexed names of', () => {
  test.each([
    ['x_{ref} = y_i', ['y']],
    ['(a_i + b)_j', ['a']],
  ])('%s are %j', (source, names) => {
    expect([...surveyOf(source).names]).toEqual(names)
  })
})
