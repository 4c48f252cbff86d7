import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, shortened } from '../../../src/conform/model/excerpt.js'

const PAIR = '\u{1d465}'
const OBEYED = /[\p{C}\p{Zl}\p{Zp}]/u
const codePoint = fc.oneof(fc.nat(0x2100), fc.nat(0x10ffff))

describe('a text as one short line', () => {
  test.each([
    ['', ''],
    ['plain ×', 'plain ×'],
    ['a\nb\tc', 'a\\nb\\tc'],
    ['\r\u0000\u001b', '\\u{d}\\u{0}\\u{1b}'],
    // A format that turns the order of writing around, a lone surrogate, private use, no character, and both separators.
    ['\u202e', '\\u{202e}'],
    ['\ud83d', '\\u{d83d}'],
    ['\ue000', '\\u{e000}'],
    ['\u0378', '\\u{378}'],
    ['\u2028\u2029', '\\u{2028}\\u{2029}'],
    ['\u{e0001}', '\\u{e0001}'],
  ])('%j', (text, shown) => {
    expect(shortened(text)).toBe(shown)
    expect(excerpt(text)).toBe(`"${shown}"`)
  })

  test.each(['x', PAIR])('has at most eighty characters, the last of them the cut: of %s', character => {
    const [whole, cut] = [character.repeat(80), `${character.repeat(79)}…`]
    for (const show of [shortened, (text: string) => excerpt(text).slice(1, -1)]) {
      expect(show(character.repeat(79))).toBe(character.repeat(79))
      expect(show(whole)).toBe(whole)
      expect(show(`${whole}y`)).toBe(cut)
      expect(show(character.repeat(5000))).toBe(cut)
    }
  })

  test('in quotation marks, those in it are escaped, and so is what escapes', () => {
    expect(excerpt('say "a\\b"')).toBe('"say \\"a\\\\b\\""')
    expect(shortened('say "a\\b"')).toBe('say "a\\b"')
  })

  test('shows nothing that a terminal obeys', () =>
    fc.assert(
      fc.property(fc.array(codePoint, { maxLength: 90 }), codes => {
        expect(OBEYED.test(excerpt(String.fromCodePoint(...codes)))).toBe(false)
      }),
    ))
})
