import { describe, expect, test } from 'vitest'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { programCandidates } from '../../../../src/rules/book/locate/programs.js'
import { readingOf } from './read-here.js'

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

  test('in capitals too, and each of several', () => {
    const other = 'def PPO_Loss(z):\n    return z'
    const text = `${fenced(LOSS)}\n${fenced(other)}\n${fenced('def gain(z):\n    return z')}`
    expect(found('loss', text).map(([hole]) => hole)).toEqual(['y + 1', 'z'])
    expect(found('ppo', text).map(([hole]) => hole)).toEqual(['z'])
  })

  test('cost nothing, and have no other holes', () => {
    const [place] = programCandidates(readShape('loss'), readingOf(fenced(LOSS)))
    expect(place).toMatchObject({ cost: 0, why: [], holes: new Map() })
  })
})

test('a program that cannot be read is one for every shape, all of it', () => {
  const broken = 'def f(x):\n    while x:\n        pass'
  const [one, ...others] = found('loss', fenced(broken))
  expect(others).toEqual([])
  expect(one![0]).toBe(one![1])
  expect(one![0]).toContain(broken)
})

test('a section without programs has none', () => expect(found('loss', 'def loss(x)')).toEqual([]))
