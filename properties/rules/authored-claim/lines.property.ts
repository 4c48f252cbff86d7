import fc from 'fast-check'
import { expect, test } from 'vitest'
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
