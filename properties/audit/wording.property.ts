import { describe, expect, test } from 'vitest'
import { auditText, claimsIn } from '../fields/machine-learning/chapter-15/chapter.js'

const verdicts = (number: string, text: string) =>
  claimsIn(number, text)
    .filter(one => one.rule.startsWith(number) && !/premise|constraint/.test(one.rule))
    .map(one => one.verdict)

const RIGHT: readonly (readonly [string, string])[] = [
  ['15.2', 'The optimal model at this budget has 91 bn parameters and reads 1.83 tn tokens.'],
  ['15.2', 'The optimal model at this budget has 91 billion params.'],
  ['15.2', 'The optimal model at this budget has 91B params.'],
  ['15.2', 'The optimal model at this budget has ninety-one billion parameters.'],
  ['15.5', 'Training takes eighty-one hours.'],
  ['15.5', 'Training takes two hundred and ninety thousand seconds.'],
  ['15.27', 'The KV cache shrinks by a factor of 8.'],
  ['15.27', 'The KV cache shrinks by a factor of eight.'],
  ['15.27', 'The KV cache shrinks eightfold.'],
  ['15.27', 'This is an eightfold reduction of the KV cache.'],
  ['15.27', 'The KV cache is one eighth of the size.'],
  ['15.27', 'The KV cache takes an eighth of the memory.'],
  ['15.27', 'The KV cache has 12.5% of the size.'],
]
const WRONG: readonly (readonly [string, string])[] = [
  ['15.2', 'The optimal model at this budget has 97 bn parameters.'],
  ['15.2', 'The optimal model at this budget has 97 billion params.'],
  ['15.2', 'The optimal model at this budget has 97B params.'],
  ['15.2', 'The optimal model at this budget has ninety-seven billion parameters.'],
  ['15.2', 'The optimal model at this budget reads 1.38 tn tokens.'],
  ['15.5', 'Training takes ninety-two hours.'],
  ['15.5', 'Training takes two hundred and fifty thousand seconds.'],
  ['15.27', 'The KV cache shrinks by a factor of 6.'],
  ['15.27', 'The KV cache shrinks by a factor of six.'],
  ['15.27', 'The KV cache shrinks sixfold.'],
  ['15.27', 'This is a six-fold reduction of the KV cache.'],
  ['15.27', 'The KV cache is one sixth of the size.'],
  ['15.27', 'The KV cache takes a sixth of the memory.'],
  ['15.27', 'The KV cache has 16.5% of the size.'],
]

test('a percentage is no earlier result for the lines that repeat its digits', () => {
  const lines = (text: string) =>
    auditText(`## Solution 15.27\n\n${text}\n`)
      .findings.filter(one => one.rule === 'arithmetic')
      .map(one => one.verdict)
  expect(lines('The KV cache has 12.5% of the size. So $12.5 \\cdot 2 = 25$.')).toEqual(['holds'])
  expect(lines('This saves 13.4% of the total of the model. So $13.4 \\cdot 2 = 26.8$.')).toEqual(['holds'])
})

describe('a figure is the same in any wording', () => {
  test.each(RIGHT)('right: %s %s', (number, sentence) => {
    const found = verdicts(number, sentence)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(verdict => verdict !== 'holds')).toEqual([])
  })

  test.each(WRONG)('wrong: %s %s', (number, sentence) =>
    expect(verdicts(number, sentence)).toContain('refuted'),
  )

  test.each([
    ['15.27', 'The KV cache has half the size in 8 bits.', []],
    ['15.27', 'With this eight-fold smaller cache we serve eightfold more users.', ['conditional']],
    ['15.27', 'A cache of half a million tokens fits, and the cache is 8× smaller.', ['holds']],
    ['15.27', 'The KV cache has eight of the nine parts that it had.', []],
  ])('beside others: %s %s', (number, sentence, expected) =>
    expect(verdicts(number, sentence)).toEqual(expected),
  )
})
