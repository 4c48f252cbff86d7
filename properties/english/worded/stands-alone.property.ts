import { expect, test } from 'vitest'
import { beginsByItself, endsByItself } from '../../../src/english/worded/stands-alone.js'
import { wordsOf } from '../words-in.js'

const begins = (text: string) => {
  const words = wordsOf(text)
  return beginsByItself(
    words,
    words.findIndex(word => word.text === 'trace'),
  )
}

test('a phrase begins by itself behind words that lead to it, and not behind what it is of', () => {
  for (const text of ['so the trace is 4', 'we see that the trace is 4', 'clearly, the trace is 4'])
    expect(begins(text)).toBe(true)
  for (const text of ['for a rotation the trace is 4', 'half the trace is 4', 'modulo 2 the trace is 4'])
    expect(begins(text)).toBe(false)
})

test('a phrase ends by itself where its sentence does', () => {
  expect(endsByItself(wordsOf('trace per row'), 1)).toBe(false)
  expect(endsByItself(wordsOf('trace'), 1)).toBe(true)
})
