import { describe, expect, test, vi } from 'vitest'
import { Tail } from '../../../src/conform/adapter/tail.js'

function tailOf(longest: number, ...pieces: readonly (string | readonly number[])[]): Tail {
  const tail = new Tail(longest)
  for (const piece of pieces)
    tail.push(typeof piece === 'string' ? Buffer.from(piece) : Buffer.from([...piece]))
  return tail
}

describe('the tail of a stream', () => {
  test.each([
    [5, ['abc'], 'abc'],
    [5, ['abcde'], 'abcde'],
    [5, ['abcdef'], 'bcdef'],
    [5, ['abc', 'def'], 'bcdef'],
    [5, ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'cdefg'],
    [5, ['abcdefghijklmno', 'p'], 'lmnop'],
    [5, [], ''],
  ] as const)('of %i bytes of %j is %j', (longest, pieces, text) => {
    const tail = tailOf(longest, ...pieces)
    expect(tail.text()).toBe(text)
    expect(tail.text()).toBe(text)
    tail.push(Buffer.from('xy'))
    expect(tail.text()).toBe(`${text}xy`.slice(-longest))
  })

  test.each([
    // é is c3 a9, and 𝛽 is f0 9d 9b bd.
    [2, 'é', 'é'],
    [1, 'é', ''],
    [2, 'aé', 'é'],
    [3, 'éa', 'éa'],
    [2, 'éa', 'a'],
    [4, '𝛽', '𝛽'],
    [3, '𝛽', ''],
    [4, '𝛽a', 'a'],
    [2, '𝛽', ''],
  ])('of %i bytes of %j begins with a whole character: %j', (longest, said, text) => {
    expect(tailOf(longest, said).text()).toBe(text)
  })

  test('that is no UTF-8 loses three bytes at most', () => {
    expect(tailOf(5, [0x80, 0xbf, 0x80, 0x41]).text()).toBe('A')
    expect(tailOf(5, [0x80, 0x80, 0x80, 0x80, 0x80]).text()).toBe('\ufffd\ufffd')
    expect(tailOf(5, [0x7f, 0x80]).text()).toBe('\u007f\ufffd')
    expect(tailOf(5, [0xc0, 0x41]).text()).toBe('\ufffdA')
  })

  test.each([
    [['a\nb'], 'b'],
    [['a\nb\n'], 'b'],
    [['a\n  b \t\n \t \n'], 'b'],
    [['a\r\nb\r\n'], 'b'],
    [['1%\r2%'], '2%'],
    [['\n\n', 'a', 'b\n'], 'ab'],
    [['no end'], 'no end'],
    [[' \n\r\n'], null],
    [[], null],
  ])('%j ends with the line %j', (pieces, line) => {
    expect(tailOf(100, ...pieces).lastLine()).toBe(line)
  })

  test('is cut out of what came when that is more than twice as long, and after a thousand pieces', () => {
    const concat = vi.spyOn(Buffer, 'concat')
    try {
      const tail = tailOf(10, 'x'.repeat(10), 'y'.repeat(10))
      expect(concat).not.toHaveBeenCalled()
      tail.push(Buffer.from('z'))
      expect(concat.mock.calls.map(([pieces]) => pieces.length)).toEqual([3])
      // It has the last ten then, and takes eleven more.
      for (let i = 0; i < 10; i++) tail.push(Buffer.from('z'))
      expect(concat).toHaveBeenCalledTimes(1)
      tail.push(Buffer.from('z'))
      expect(concat.mock.calls[1]![0].map(piece => piece.length)).toEqual([10, ...Array(11).fill(1)])
      concat.mockClear()
      const small = tailOf(5000, ...Array<string>(1000).fill('x'))
      expect(concat).not.toHaveBeenCalled()
      small.push(Buffer.from('x'))
      expect(concat.mock.calls.map(([pieces]) => pieces.length)).toEqual([1001])
    } finally {
      concat.mockRestore()
    }
  })
})
