import { describe, expect, test } from 'vitest'
import { followsSupposed, SUPPOSITIONS } from '../../src/english/supposed.js'
import { readingOf } from '../page/read-here.js'

/** Whether the last formula of a text follows from what is only supposed. */
function follows(text: string): boolean {
  const reading = readingOf(text)
  return followsSupposed(reading.section.tokens.findLast(({ kind }) => kind === 'math')!, reading)
}

const LINE = '$6 = 8$.'

describe('arithmetic that a paragraph only supposes', () => {
  test.each(SUPPOSITIONS)('%s leads to a supposition', word => {
    expect(follows(`Now ${word} $5 = 7$. Then ${LINE}`)).toBe(true)
    expect(follows(`Now ${word} so, $5 = 7$. Then ${LINE}`)).toBe(false)
    expect(follows(`Now ${word}. Here $5 = 7$. Then ${LINE}`)).toBe(false)
  })

  test.each([
    ['Suppose $5 = 7$.', true],
    ['Suppose $5 = 6 = 7$.', true],
    ['Suppose $2 \\cdot 2 = 5$.', true],
    ['Suppose $5 < 6 = 7$.', true],
    ['Suppose $5 < 7$.', false],
    ['Suppose $x = 7$.', false],
    ['Suppose $5 = x$.', false],
    ['Suppose $5 = 2 x$.', false],
    ['Suppose $5 = f(7)$.', false],
    ['Suppose $5 = 7 \\text{ km}$.', false],
    ['Suppose $\\sum_i 5 = 7$.', false],
    ['Suppose $x$, so $= 7$.', false],
    ['Suppose $\\sum 5 = 7$.', false],
    ['Suppose $5 = \\int 7$.', false],
    ['Suppose $x = 1, 5 = 7$.', true],
    ['Suppose $5 \\{ = 7$.', false],
    ['Suppose it, where $5 = 7$.', false],
    ['Here $5 = 7$.', false],
    ['Suppose it.', false],
  ])('%s: %s', (sentence, expected) => {
    expect(follows(`${sentence} Then ${LINE}`)).toBe(expected)
    expect(follows(`${sentence}\nThen ${LINE}`)).toBe(expected)
    expect(follows(`It is so.\n\n${sentence} Then ${LINE}\n\nIt is so.`)).toBe(expected)
    expect(follows(`${sentence}\n\nThen ${LINE}`)).toBe(false)
    expect(follows(`${sentence}\n \t\nThen ${LINE}`)).toBe(false)
  })

  test('stands before it, and is not the line itself', () => {
    expect(follows(`Suppose ${LINE}`)).toBe(false)
    expect(follows(LINE)).toBe(false)
  })

  test('and no further back than 120 tokens', () => {
    const far = (words: number) => follows(`Suppose $5 = 7$ ${'a '.repeat(words)}${LINE}`)
    expect(far(119)).toBe(true)
    expect(far(120)).toBe(false)
  })
})

describe('in prose', () => {
  test.each([
    ['Suppose that 5 = 7', true],
    ['Suppose 5=7', true],
    ['Supposing 5 = 7', true],
    ['Supposed 15 = 57', true],
    ['We suppose 5 = 7', true],
    ['Assume that 5 = 7', true],
    ['Assuming 5 = 7', true],
    ['We assumed 5 = 7', true],
    ['Suppose that 5 = 55', true],
    ['Suppose that 55 = 5', true],
    ['Suppose that 5 = 5', false],
    ['Suppose that 55 = 55', false],
    ['Suppose so. Now 5 = 7', false],
    ['Suppose $x$ is and 5 = 7', false],
    ['Presuppose 5 = 7', false],
    ['Suppositions 5 = 7', false],
    ['Assumptions 5 = 7', false],
    ['Suppose x5 = 7', false],
    ['Suppose 5 = 7x', false],
    ['Suppose 5 = x', false],
    ['Suppose 5 or 7', false],
    ['If 2 + 2 were 5', true],
    ['Even if it were 15', true],
    ['If 2 + 2 were $5$', true],
    ['If it were so', false],
    ['If so. There were 5', false],
    ['Iff 2 + 2 were 5', false],
    ['If all swere 5', false],
    ['There were 5', false],
  ])('%s: %s', (words, expected) => {
    expect(follows(`${words}, then ${LINE}`)).toBe(expected)
    expect(follows(`${words} here.\n\nThen ${LINE}`)).toBe(false)
  })

  test('no further from the word than sixty letters, or forty', () => {
    const suppose = (letters: number) => follows(`Suppose ${'a'.repeat(letters - 2)} 5 = 7, so ${LINE}`)
    expect([suppose(60), suppose(61)]).toEqual([true, false])
    const were = (letters: number) => follows(`If ${'a'.repeat(letters - 2)} were 5, so ${LINE}`)
    expect([were(40), were(41)]).toEqual([true, false])
  })

  test('and no further back than six hundred', () => {
    const far = (letters: number) =>
      follows(`Suppose 5 = 7${'a '.repeat(letters / 2)}${LINE}`.replace('7a', '7 '))
    expect([far(586), far(588)]).toEqual([true, false])
  })
})
