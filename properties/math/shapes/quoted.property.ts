import { describe, expect, test } from 'vitest'
import { quoted } from '../../../src/math/shapes/quoted.js'

describe('text of a file in a message', () => {
  test.each([
    ['a "b" \\', '"a \\"b\\" \\\\"'],
    ['a\nb\u0000', '"a\\nb\\u0000"'],
    ['', '""'],
    // Either side of the first and the last character of each range that is escaped.
    ['\u007e\u007f', '"\u007e\\u007f"'],
    ['\u009f\u00a0', '"\\u009f\u00a0"'],
    ['\u2027\u2028\u2029', '"\u2027\\u2028\\u2029"'],
    ['\u202e\u202f', '"\\u202e\u202f"'],
    ['\u2065\u2066', '"\u2065\\u2066"'],
    ['\u2069\u2070', '"\\u2069\u2070"'],
    ['a\u200bb\u{e0041}', '"a\\u200bb\\udb40\\udc41"'],
  ])('%j', (text, written) => expect(quoted(text)).toBe(written))

  test('is cut to eighty characters, or to as many as are asked for', () => {
    expect(quoted('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`)
    expect(quoted('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…"`)
    expect(quoted('abc', 3)).toBe('"abc"')
    expect(quoted('abcd', 3)).toBe('"abc…"')
  })
})
