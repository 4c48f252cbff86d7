import { describe, expect, test } from 'vitest'
import { Lines, MAX_LINE_BYTES } from '../../../src/conform/adapter/lines.js'

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
