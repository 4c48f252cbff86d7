import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeDocument, MAX_DOCUMENT_BYTES } from '../../src/documents/decode.js'

const bytesOf = (text: string) => new TextEncoder().encode(text)
/** Text that survives encoding: no half of a surrogate pair, no NUL, no byte order mark of its own. */
const text = fc.string({ unit: 'grapheme' }).map(all => all.replace(/[\0\uFEFF]/g, ''))

describe('decoding', () => {
  test('undoes encoding', () => {
    fc.assert(
      fc.property(text, source => {
        expect(decodeDocument(bytesOf(source), 'a.md')).toBe(source)
      }),
    )
  })

  test('drops one byte order mark, and counts from behind it', () => {
    fc.assert(
      fc.property(text, source => {
        expect(decodeDocument(bytesOf(`\uFEFF${source}`), 'a.md')).toBe(source)
        expect(decodeDocument(bytesOf(`\uFEFF\uFEFF${source}`), 'a.md')).toBe(`\uFEFF${source}`)
      }),
    )
  })

  test('accepts exactly what node takes for UTF-8 without NUL', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc.tuple(text, fc.uint8Array({ maxLength: 3 })).map(join),
    )
    fc.assert(
      fc.property(bytes, all => {
        const isRead = isUtf8(all) && !all.includes(0)
        if (isRead) expect(decodeDocument(all, 'a.md')).toBe(new TextDecoder().decode(all))
        else expect(() => decodeDocument(all, 'a.md')).toThrow(/^a\.md: expected .*, got /)
      }),
      { numRuns: 300 },
    )
  })

  test('names the first byte that is no UTF-8, though replacement characters stand before it', () => {
    const before = text.map(all => `${all}\uFFFD`)
    const broken = fc.constantFrom([0x80], [0xc3], [0xe2, 0x82], [0xf8], [0xed, 0xa0, 0x80])
    fc.assert(
      fc.property(before, broken, text, (good, bad, rest) => {
        const bytes = Uint8Array.from([...bytesOf(good), ...bad, ...bytesOf(`(${rest}`)])
        expect(() => decodeDocument(bytes, 'b.md')).toThrow(
          new TypeError(`b.md: expected UTF-8, got an invalid sequence at byte ${bytesOf(good).length}`),
        )
      }),
    )
  })

  test.each([
    // Beside the bytes of a replacement character, which are EF BF BD.
    [[0x80, 0xbf, 0xbd], 0],
    [[0x80, 0x80, 0xbd], 0],
    [[0xef, 0x28, 0xbd], 0],
    [[0xef, 0xbf, 0x28], 0],
    [[0xef, 0xbf, 0xbd, 0xef], 3],
    // A byte order mark counts, and half of the one of UTF-16 is none.
    [[0xef, 0xbb, 0xbf, 0x41, 0x80], 4],
    [[0xff, 0x41], 0],
    [[0xfe, 0x41], 0],
    [[0x41, 0xfe], 1],
    [[0x41, 0xff], 1],
  ])('finds the first byte of %j that is no UTF-8', (bytes, at) =>
    expect(() => decodeDocument(Uint8Array.from(bytes), 'b')).toThrow(
      new TypeError(`b: expected UTF-8, got an invalid sequence at byte ${at}`),
    ),
  )

  test('says what a binary file, UTF-16 and a file too large are', () => {
    expect(() => decodeDocument(Uint8Array.of(65, 0, 66), 'c')).toThrow(
      new TypeError('c: expected text, got a binary file (NUL at byte 1)'),
    )
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ])
      expect(() => decodeDocument(Uint8Array.from(mark), 'c')).toThrow(
        new TypeError('c: expected UTF-8, got UTF-16'),
      )
    const large = new Uint8Array(MAX_DOCUMENT_BYTES + 1)
    expect(() => decodeDocument(large, 'c')).toThrow(
      new RangeError('c: expected at most 67108864 bytes, got 67108865'),
    )
    expect(decodeDocument(large.subarray(0, MAX_DOCUMENT_BYTES).fill(65), 'c').length).toBe(
      MAX_DOCUMENT_BYTES,
    )
  })
})

function join([source, bytes]: readonly [string, Uint8Array]): Uint8Array {
  return Uint8Array.from([...bytesOf(source), ...bytes])
}
