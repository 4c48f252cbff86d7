import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionAt } from '../../../src/documents/model/position.js'

const source = fc.string({ unit: fc.constantFrom('a', '𝑎', '\n', '\r', '\r\n', '\t'), maxLength: 30 })

/** Line and column by walking from the start, one character after the other. */
function walked(text: string, offset: number): { line: number; column: number } {
  let [line, column] = [1, 1]
  for (let at = 0; at < offset; at++) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
    ;[line, column] = isEnd ? [line + 1, 1] : [line, column + 1]
  }
  return { line, column }
}

describe('a position', () => {
  test('is what a walk over the text counts, whatever ends the lines', () => {
    fc.assert(
      fc.property(source, text => {
        const at = positionAt(text)
        for (let offset = 0; offset <= text.length; offset++)
          expect(at(offset)).toEqual({ ...walked(text, offset), offset })
      }),
      { numRuns: 200 },
    )
  })

  test('does not depend on the order of the questions', () => {
    fc.assert(
      fc.property(source, fc.array(fc.nat(30)), (text, offsets) => {
        const at = positionAt(text)
        for (const offset of offsets.map(each => each % (text.length + 1)))
          expect(at(offset)).toEqual(positionAt(text)(offset))
      }),
    )
  })

  test('exists from 0 to the length, for whole numbers', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 9 }), (text, beyond) => {
        const at = positionAt(text)
        for (const offset of [-beyond, text.length + beyond, 0.5, Number.NaN])
          expect(() => at(offset)).toThrow(
            new RangeError(`positionAt: expected an offset from 0 to ${text.length}, got ${offset}`),
          )
      }),
    )
  })
})
