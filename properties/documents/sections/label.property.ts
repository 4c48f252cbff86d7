import { describe, expect, test } from 'vitest'
import { readHead } from '../../../src/documents/sections/label.js'

/** A head as `word|label|form|marks|closed|punctuation|rest`. */
function taken(line: string): string | null {
  const head = readHead(line)
  if (!head) return null
  expect(head.rest).toBe(line.slice(head.restAt))
  const { word, label, form, marks, isClosed, punctuation, rest } = head
  return [word, label, form, marks, isClosed ? 'closed' : '', punctuation, rest].join('|')
}

describe('a head is taken apart', () => {
  test.each([
    ['Exercise 4. Let', 'Exercise|4|whole|||.|Let'],
    ['  exercise 4: Let', 'exercise|4|whole|||:|Let'],
    ['Problem #4) Let', 'Problem|4|whole|||)|Let'],
    ['Problem # 4 Let', 'Problem|4|whole||||Let'],
    ['Problem4', 'Problem|4|whole||||'],
    ['Solution 15.1. Then', 'Solution|15.1|dotted|||.|Then'],
    ['Solutions to Exercise 15.1', 'Solutions to Exercise|15.1|dotted||||'],
    ['Solution of the problem 3', 'Solution of the problem|3|whole||||'],
    ['Answer for  task 3', 'Answer for  task|3|whole||||'],
    ['Answers to question 3', 'Answers to question|3|whole||||'],
    ['The Example 3', 'The Example|3|whole||||'],
    ['the  Part 3', 'the  Part|3|whole||||'],
    ['Ex. 3', 'Ex.|3|whole||||'],
    ['Q3', 'Q|3|whole||||'],
    ['1.2.3.4 x', '|1.2.3.4|dotted||||x'],
    ['1234.5678 x', '|1234.5678|dotted||||x'],
    ['A.12 x', '|A.12|dotted||||x'],
    ['15.5b. x', '|15.5b|dotted|||.|x'],
    ['5b x', '|5b|whole||||x'],
    ['15.5 (b) x', '|15.5 (b)|dotted||||x'],
    ['5(b) x', '|5(b)|dotted||||x'],
    ['(c) x', '|c|bracketed||||x'],
    ['(C) x', '|C|bracketed||||x'],
    ['(iii) x', '|iii|bracketed||||x'],
    ['(12): x', '|12|bracketed|||:|x'],
    ['(123) x', '|123|bracketed||||x'],
    ['c) x', '|c|bracketed|||)|x'],
    ['Part (c) x', 'Part|c|bracketed||||x'],
    ['4', '|4|whole||||'],
    ['4  x', '|4|whole||||x'],
    ['4 — x', '|4|whole|||—|x'],
    ['4– x', '|4|whole|||–|x'],
    ['**1.3** Minimise', '|1.3|dotted|**|closed||Minimise'],
    ['**1.3.** x', '|1.3|dotted|**|closed|.|x'],
    ['**1.3**: x', '|1.3|dotted|**|closed|:|x'],
    ['***4*** x', '|4|whole|***|closed||x'],
    ['_4._ x', '|4|whole|_|closed|.|x'],
    ['__4__ x', '|4|whole|__|closed||x'],
    ['___4___ x', '|4|whole|___|closed||x'],
    ['*4* x', '|4|whole|*|closed||x'],
    ['**Exercise 4** x', 'Exercise|4|whole|**|closed||x'],
    ['**Exercise 4. Let it** x', 'Exercise|4|whole|**||.|Let it** x'],
  ])('%s', (line, expected) => expect(taken(line)).toBe(expected))

  test('in which the stop inside of the emphasis counts before the one outside', () =>
    expect(taken('**4.**: x')).toBe('|4|whole|**|closed|.|x'))

  test.each([
    ...['', 'Let x', 'Exercise', 'Exercise on 4', 'Exercises 4', 'Qx', 'Ex 3'],
    ...[
      '4xy z',
      '4% of',
      '4×3',
      '4_a',
      '12345 x',
      '1.2.3.4.5 x',
      '1.12345 x',
      'a.1 x',
      '15.5B. x',
      '5 (B) x',
      '(cd) x',
    ],
    ...['(1234) x', '(iiiiii) x', 'C) x', 'c x', '(c x', '4.5xy', '4,5 x', '4.x', '4—x', 'x 4. y'],
    // Emphasis that does not close, closes as it did not open, or never opened.
    ...['**4 x', '**4* x', '**4__ x', '4** x', '_4 x'],
  ])('%j is none', line => expect(readHead(line)).toBeNull())

  test('is looked for in two hundred characters, of which the last may be cut off', () => {
    const gap = (length: number) => `Exercise${' '.repeat(length - 9)}4`
    expect(taken(gap(200))).toBe('Exercise|4|whole||||')
    expect(taken(gap(201))).toBeNull()
    expect(taken(`4 ${'x'.repeat(300)}`)).toBe(`|4|whole||||${'x'.repeat(300)}`)
  })
})
