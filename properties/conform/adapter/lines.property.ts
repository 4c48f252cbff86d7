import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lines } from '../../../src/conform/adapter/lines.js'
import { Tail } from '../../../src/conform/adapter/tail.js'
import { excerpt, shortened } from '../../../src/conform/model/excerpt.js'

/** Bytes, cut anywhere: also amid a character, and between CR and LF. */
const cut = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const at = [0, ...places.map(place => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}
const places = fc.array(fc.nat(), { maxLength: 12 })
const character = fc.oneof(
  fc.constantFrom('\n', '\r', '\r\n', 'é', '𝛽', '\u2028', '\ufeff', '{'),
  fc.string(),
)
const text = fc
  .array(character, { maxLength: 20 })
  .map(parts => parts.join('').replace(/[\ud800-\udfff]/g, found => (found.length > 1 ? found : '')))

describe('lines', () => {
  test('are those of the whole text, wherever its pieces end', () => {
    fc.assert(
      fc.property(text, places, (said, ends) => {
        const whole = Buffer.from(said)
        const lines = new Lines()
        const read = cut(whole, ends).flatMap(piece => lines.push(piece))
        const expected = whole.toString('utf8').split('\n')
        const rest = expected.pop()
        expect(read).toEqual(expected.map(line => ({ text: line.replace(/\r$/, ''), problem: null })))
        expect(lines.isAmidLine()).toBe(rest !== '')
        expect(rest?.startsWith((lines.unfinished() ?? '').replace(/\ufffd+$/, ''))).toBe(true)
      }),
    )
  })

  test('that are too long are given up before they end, whatever the pieces; those of the limit are not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), places, (bytes, ends) => {
        const lines = new Lines(8)
        const read = cut(Buffer.from('x'.repeat(bytes)), ends).flatMap(piece => lines.push(piece))
        if (bytes <= 8) expect([read, lines.isAmidLine()]).toEqual([[], bytes > 0])
        else expect(read[0]).toMatchObject({ problem: 'a line longer than 8 bytes' })
        if (bytes <= 8) expect(lines.push(Buffer.from('\n'))[0]?.text).toBe('x'.repeat(bytes))
      }),
    )
  })

  test('hold no more than the limit and a piece of a line that never ends', () => {
    const lines = new Lines(2 ** 16)
    const piece = Buffer.alloc(2 ** 15, 'x')
    const read = Array.from({ length: 1000 }, () => lines.push(piece)).flat()
    expect(read.every(({ problem, text }) => problem !== null && text.length === 200)).toBe(true)
    expect(read).toHaveLength(333)
  })

  test.each([[[0xff]], [[0xc3]], [[0xed, 0xa0, 0x80]], [[0xc0, 0x80]]])(
    'of bytes %j are not UTF-8',
    bytes => {
      const [line] = new Lines().push(Buffer.from([0x61, ...bytes, 0x0a]))
      expect(line?.problem).toBe('a line that is not UTF-8')
    },
  )
})

describe('the tail of a stream', () => {
  test('is the end of all that came, from a whole character on', () => {
    fc.assert(
      fc.property(text, places, fc.integer({ min: 1, max: 40 }), (said, ends, longest) => {
        const whole = Buffer.from(said)
        const tail = new Tail(longest)
        for (const piece of cut(whole, ends)) tail.push(Buffer.from(piece))
        const kept = tail.text()
        const isShort = whole.length <= longest
        const full = whole.toString('utf8')
        expect(isShort ? kept === full : full.endsWith(kept)).toBe(true)
        expect(Buffer.byteLength(kept)).toBeGreaterThan(Math.min(longest, whole.length) - 4)
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(longest)
      }),
    )
  })

  test.each([
    ['a\nb\n\n  \n', 'b'],
    ['a\r\n  b \r\n', 'b'],
    ['progress 1%\rprogress 2%\r', 'progress 2%'],
    ['\n', null],
    ['', null],
  ])('%j ends with the line %j', (said, line) => {
    const tail = new Tail(100)
    tail.push(Buffer.from(said))
    expect(tail.lastLine()).toBe(line)
  })
})

describe('an excerpt', () => {
  test('is short and printable, and the text itself where it can be', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 300 })), said => {
        for (const shown of [excerpt(said), shortened(said)]) {
          expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
          expect(shown.length).toBeLessThan(82 * 10)
        }
        if (/^[ !#-[\]-~]{0,80}$/.test(said)) expect(excerpt(said)).toBe(`"${said}"`)
      }),
    )
  })

  test('shows what would move the cursor, and quotes quotation marks', () => {
    expect(excerpt('a\u001b[2J"\\\n\t\u202e')).toBe('"a\\u{1b}[2J\\"\\\\\\n\\t\\u{202e}"')
    expect(excerpt('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`)
    expect(shortened('x'.repeat(80))).toBe('x'.repeat(80))
  })
})
