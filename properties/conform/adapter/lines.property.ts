import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Lines, MAX_LINE_BYTES } from '../../../src/conform/adapter/lines.js'

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

const bytes = (text: string) => Buffer.from(text)

const line = (text: string) => ({ text, problem: null })

describe('a line', () => {
  test('may have as many bytes as the limit, and is given up one beyond, as soon as that comes', () => {
    expect(MAX_LINE_BYTES).toBe(2 ** 24)
    const tooLong = { text: '123456789', problem: 'a line longer than 8 bytes' }
    expect(new Lines(8).push(bytes('12345678\n'))).toEqual([line('12345678')])
    expect(new Lines(8).push(bytes('123456789\n'))).toEqual([tooLong])
    const lines = new Lines(8)
    expect(lines.push(bytes('12345678'))).toEqual([])
    expect(lines.push(bytes('9'))).toEqual([tooLong])
    expect([lines.isAmidLine(), lines.unfinished()]).toEqual([false, null])
    expect(lines.push(bytes('1\r\n\n'))).toEqual([line('1'), line('')])
  })

  test('that has not ended is shown by its first two hundred bytes, however it came', () => {
    const lines = new Lines()
    for (let i = 0; i < 250; i++) lines.push(bytes(''))
    expect([lines.isAmidLine(), lines.unfinished()]).toEqual([false, null])
    lines.push(bytes('ab'))
    expect([lines.isAmidLine(), lines.unfinished()]).toEqual([true, 'ab'])
    for (let i = 0; i < 250; i++) lines.push(bytes(`${i % 10}`))
    expect(lines.unfinished()).toBe(`ab${'0123456789'.repeat(20)}`.slice(0, 200))
    const whole = new Lines()
    whole.push(bytes('x'.repeat(300)))
    expect(whole.unfinished()).toBe('x'.repeat(200))
  })

  test('that is no UTF-8 is shown as far as it is', () => {
    const wrong = (...parts: Buffer[]) => new Lines().push(Buffer.concat([...parts, bytes('\n')]))
    const problem = 'a line that is not UTF-8'
    expect(wrong(bytes('ab'), Buffer.from([0xff]))).toEqual([{ text: 'ab\ufffd', problem }])
    expect(wrong(bytes('x'.repeat(250)), Buffer.from([0xff]))).toEqual([{ text: 'x'.repeat(200), problem }])
    expect(wrong(Buffer.from([0xff]), bytes('\r'))).toEqual([{ text: '\ufffd', problem }])
  })

  test('keeps a byte order mark, and a carriage return that is not at its end', () => {
    expect(new Lines().push(bytes('\ufeffa\rb\r\r\n'))).toEqual([line('\ufeffa\rb\r')])
  })
})
