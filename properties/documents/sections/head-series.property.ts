import { describe, expect, test } from 'vitest'
import { headsIn, labels } from './written-heads.js'

/** `a < 3`: the part a of 3. */
const owners = (...sources: readonly string[]) =>
  headsIn(...sources).map(({ label, partOf }) => (partOf === null ? label : `${label} < ${partOf}`))

describe('a head inside a paragraph', () => {
  test.each(['It is', 'It is,', 'It is:', 'It is.)))))', 'It is. so', '$x$', 'x\\)', '(x]', 'It.x'])(
    'but not %j',
    before => expect(labels(`${before}\nExercise 3. It`)).toEqual([]),
  )

  test('or inside a heading of two lines', () => {
    expect(labels('## It is.\nExercise 3')).toEqual(['3'])
    expect(labels('## It is.\n1.3 Data')).toEqual(['1.3'])
    expect(labels('## It is\nExercise 3')).toEqual([])
  })

  test.each([
    ['(a) It.\n(b) So', ['a', 'b']],
    ['(A) It.\n(B) So', ['A', 'B']],
    ['(a) It.\n(b) So.\n(c) So', ['a', 'b', 'c']],
    ['(1) It.\n(2) So', ['1', '2']],
    ['(a) It.\n(c) So', ['a']],
    ['(b) It.\n(a) So', ['b']],
    ['(a) It.\n(a) So', ['a']],
    ['(a) It.\n(B) So', ['a']],
    ['(1) It.\n(3) So', ['1']],
    ['(a) It.\n(2) So', ['a']],
    ['(h) It.\n(ii) So', ['h']],
    ['(ii) It.\n(j) So', ['ii']],
    ['(1) It.\n(b) So', ['1']],
    ['It.\n(a) So', []],
    ['It.\n(b) So', []],
  ] as [string, string[]][])('in brackets is the next one of its series: %j', (text, found) =>
    expect(labels(text)).toEqual(found),
  )
})

describe('a number that may also begin a sentence is a head beside one that is numbered next to it', () => {
  const weak = (label: string) => `${label} It falls. So`

  test.each([
    ['1.1', '1.2'],
    ['1.1', '1.3'],
    ['1.9', '1.10'],
    ['1.2.3', '1.2.4'],
    ['A.1', 'A.2'],
  ])('%s and %s', (first, second) => {
    expect(labels(weak(first), weak(second))).toEqual([first, second])
    expect(labels('So.', weak(first), 'So.', weak(second), 'So.')).toEqual([first, second])
    expect(labels(weak(second), weak(first))).toEqual([])
    expect(labels(weak(first))).toEqual([])
  })

  test.each([
    ['1.1', '1.1'],
    ['1.1', '2.2'],
    ['1.1', '1.1.2'],
    ['1.2.3', '1.3.4'],
  ])('not %s and %s', (first, second) => expect(labels(weak(first), weak(second))).toEqual([]))

  test('a strong one beside it is enough', () => {
    expect(labels('**1.1** It', weak('1.2'))).toEqual(['1.1', '1.2'])
    expect(labels(weak('1.2'), '**1.3** It')).toEqual(['1.2', '1.3'])
    expect(labels('**1.3** It', weak('1.2'))).toEqual(['1.3'])
    expect(labels('(a) It', weak('1.2'))).toEqual(['a'])
    expect(labels('**1.3b** It', '# 2 Data')).toEqual(['1.3b'])
  })
})

describe('a part', () => {
  test.each([
    // A heading that is no head after all ends an exercise too.
    [
      ['# Exercise 3', '# 10 Things', '(a) It'],
      ['3', 'a'],
    ],
    [
      ['# Exercise 3', 'Part 2. It', '# Exercise 4', 'Part 2. It'],
      ['3', '2 < 3', '4', '2 < 4'],
    ],
    [
      ['# Exercise 3', '## 1. It', '**2.** It'],
      ['3', '1 < 3', '2 < 3'],
    ],
    [
      ['# Exercise 15.5 (b)', '(c) It'],
      ['15.5 (b) < 15.5', 'c < 15.5'],
    ],
  ])('%j', (sources, found) => expect(owners(...sources)).toEqual(found))
})
