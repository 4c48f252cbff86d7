import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { programCandidates } from '../../../../src/rules/book/locate/programs.js'
import { readingOf } from '../../../page/read-here.js'

const fenced = (code: string) => `Code:\n\n\`\`\`python\n${code}\n\`\`\`\n`

/** What stands in the hole, and what around it. */
function found(shape: string, text: string) {
  return programCandidates(readShape(shape), readingOf(text)).map(({ start, end, from, to }) => [
    text.slice(start, end),
    text.slice(from, to),
  ])
}

const LOSS = 'def dpo_loss(x):\n    y = 2 * x\n    return y + 1'

describe('the programs in whose name each word of a shape stands', () => {
  test.each(['loss', 'dpo', 'dpo loss', 'loss dpo', 'cost|loss', 'los*'])('%s', shape =>
    expect(found(shape, fenced(LOSS))).toEqual([['y + 1', expect.stringContaining(LOSS)]]),
  )

  test.each(['cost', 'dpo cost', 'dpo_loss', 'losses', 'dpo ?x', '$x$'])('%s is not in it', shape =>
    expect(found(shape, fenced(LOSS))).toEqual([]),
  )
})
