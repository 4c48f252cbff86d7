import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementLines } from '../../../src/rules/authored-claim/lines.js'

/** The lines of a text, each where it stands behind a heading of ten characters. */
function linesOf(text: string) {
  let start = 10
  return text.split('\n').map(line => {
    const found = { text: line, start }
    start += line.length + 1
    return found
  })
}

const statements = (text: string) => statementLines(linesOf(text)).map(one => one.text)

describe('another begins', () => {
  test.each([
    ['a = b\nc = d', ['a = b', 'c = d']],
    ['a = b\nc', ['a = b', 'c']],
    ['a\nb = c', ['a', 'b = c']],
    ['a\nb + c', ['a', 'b + c']],
    ['a + b\nc', ['a + b', 'c']],
    ['a \\left\nb', ['a \\left', 'b']],
    ['a\n\\lesssim b', ['a', '\\lesssim b']],
    ['a\n\\simple b', ['a', '\\simple b']],
    ['a \\timesx\nb', ['a \\timesx', 'b']],
    ['a\n\\divide b', ['a', '\\divide b']],
    // Only the last line may leave a statement open, and a relation anywhere in it counts.
    ['a = b +\nc = d\ne', ['a = b + c = d', 'e']],
    ['a\n= b\n+ c = d', ['a = b', '+ c = d']],
    ['a = b\n+ c\n- d = e', ['a = b + c', '- d = e']],
    ['a\n+ b\n- c = d', ['a + b - c = d']],
    ['a\n+ b\n- c = d\n- e = f', ['a + b - c = d', '- e = f']],
  ])('%j', (text, expected) => expect(statements(text)).toEqual(expected))
})

test('no lines are no statements', () => expect(statementLines([])).toEqual([]))

test('every character stays where it is, and none is lost', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b = c', '+ d', 'e -', '= f', '- g = h'), { minLength: 1, maxLength: 8 }),
      lines => {
        const text = lines.join('\n')
        const found = statementLines(linesOf(text))
        for (const one of found)
          expect(one.text).toBe(
            text.replaceAll('\n', ' ').slice(one.start - 10, one.start - 10 + one.text.length),
          )
        expect(found.map(one => one.text).join(' ')).toBe(text.replaceAll('\n', ' '))
      },
    ),
  ))

test('lines that stand apart are as far apart in their statement', () => {
  const lines = [
    { text: 'a', start: 3 },
    { text: '= b', start: 9 },
    { text: '+ c', start: 14 },
  ]
  expect(statementLines(lines)).toEqual([{ text: 'a     = b  + c', start: 3 }])
})
