import { describe, expect, test } from 'vitest'
import { stanceIn } from '../stance-in.js'

const FILLERS = 'green river stone under some old maple tree near some low grey hill far away'.split(' ')

/** A sentence whose cue is of two parts, with `_` between them, and how many words may stand there. */
const PARTED: readonly (readonly [frame: string, most: number])[] = [
  ['So {}. Really _ ?', 12],
  ['Decide _ whether to stop.\n\n{}.', 6],
  ['Which line _ fails?\n\n{}.', 3],
  ['Fix any _ slips.\n\n{}.', 3],
  ['Which answer _ hold?\n\n{}.', 4],
  ['Tick each _ box.\n\n{}.', 3],
  ['So {}. Who _ moved?', 6],
  ['So {}. Who moved _ ?', 6],
  ['Nobody _ {}.', 5],
  ['It flags _ such as {}.', 8],
  ['Students _ claim {}.', 3],
  ['The script _ prints {}.', 4],
  ['It would _ that sum {}.', 3],
  ['Otherwise _ we would find {}.', 3],
]

describe.each(PARTED)('%s', (frame, most) => {
  const filled = (words: number) =>
    frame.replace('_ ', () =>
      FILLERS.slice(0, words)
        .map(word => `${word} `)
        .join(''),
    )

  test('is heard over as many words as one phrase takes, and not over more', () => {
    for (let words = 0; words <= most; words++)
      expect([words, stanceIn(filled(words))]).not.toEqual([words, 'asserted'])
    expect(stanceIn(filled(most + 1))).toBe('asserted')
  })

  test('is not heard over the end of a sentence', () => {
    expect(stanceIn(frame.replace('_ ', 'stone. Stone '))).toBe('asserted')
  })
})
