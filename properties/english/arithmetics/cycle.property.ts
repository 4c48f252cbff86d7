import { expect, test } from 'vitest'
import { cyclesIn } from '../../../src/english/arithmetics/cycle.js'
import { plainForms, wordsOf } from '../words-in.js'

const cycles = (text: string) => cyclesIn(wordsOf(text))

test('a part of what begins again names how many parts there are', () => {
  for (const [sense, length] of [
    ['monthName', 12],
    ['dayName', 7],
    ['tone', 12],
    ['direction', 360],
    ['letterShift', 26],
  ] as const)
    for (const word of plainForms(sense)) expect([word, cycles(`the ${word} here`)]).toEqual([word, [length]])
  expect(cycles('the river is long')).toEqual([])
})

test('months, hours and minutes begin again where somebody counts on from one', () => {
  for (const [phrase, lengths] of [
    ['months after', [12]],
    ['one month later', [12]],
    ['hours before', [12, 24]],
    ['past noon', [12, 24]],
    ['minutes past', [60]],
    ['days of the week', [7]],
  ] as const)
    expect([phrase, cycles(`so many ${phrase} it`)]).toEqual([phrase, lengths])
  for (const phrase of ['months of rain', 'hours per day', 'minutes long', 'days of rain'])
    expect([phrase, cycles(`so many ${phrase}`)]).toEqual([phrase, []])
})
