import { describe, expect, test } from 'vitest'
import { blanked, Mask, signAtEnd } from '../../../src/documents/tex/mask.js'

describe('a mask', () => {
  test('covers stretches in rising order', () => {
    const mask = new Mask('abcdefgh')
    mask.put(1, 'XY')
    mask.put(3, 'Z')
    mask.put(6, '!')
    expect(mask.finish()).toBe('aXYZef!h')
  })

  test('leaves alone what is covered already', () => {
    const mask = new Mask('abcdefgh')
    mask.put(2, 'XY')
    mask.put(3, 'ZZ')
    mask.put(0, 'Z')
    expect(mask.finish()).toBe('abXYefgh')
  })

  test('may begin at the first character and end at the last, and leaves the text where nothing is put', () => {
    const mask = new Mask('abc')
    mask.put(0, 'X')
    mask.put(2, 'Y')
    expect(mask.finish()).toBe('XbY')
    expect(new Mask('abc').finish()).toBe('abc')
  })

  test('covers nothing by nothing, so that what stands before may be covered yet', () => {
    const mask = new Mask('abcdef')
    mask.put(4, '')
    mask.put(1, 'X')
    expect(mask.finish()).toBe('aXcdef')
  })

  test('covers before a place what it has covered up to it', () => {
    const mask = new Mask('abcdef')
    expect([0, 1].map(at => mask.coversBefore(at))).toEqual([true, false])
    mask.put(1, 'XY')
    expect([0, 2, 3, 4].map(at => mask.coversBefore(at))).toEqual([false, false, true, false])
  })

  test('blanks a stretch but for the ends of lines', () => {
    const mask = new Mask('ab\r\ncd\nef')
    mask.blank(1, 8)
    expect(mask.finish()).toBe('a \r\n  \n f')
  })
})

test('blanks stand for every character but the ends of lines', () =>
  expect(blanked('a b\té\r\n\\x\rn\n')).toBe('     \r\n  \r \n'))

describe('a sign at the end of a stretch', () => {
  test.each([
    ['\\footnote{', '(', '         ('],
    ['{', '*', '*'],
    ['\\a\n {', '*', '  \n *'],
    ['\\a\r\n{', '`', '  \r\n`'],
  ])('%j by %j', (text, sign, cover) => expect(signAtEnd(text, sign)).toBe(cover))
})
