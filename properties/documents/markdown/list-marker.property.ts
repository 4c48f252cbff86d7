import { describe, expect, test } from 'vitest'
import { hasItsMarker } from '../../../src/documents/markdown/list-marker.js'

/** What is said of the place of `|`, which is no part of the source. */
const asked = (text: string) => hasItsMarker(text.replace('|', ''), text.indexOf('|'))

describe('a marker that numbers no list', () => {
  test.each([
    ['26. |86 - 23.13', 0],
    ['26) |86', 0],
    ['2. |86', 0],
    ['26. \t |86', 0],
    ['26.    |86', 0],
    ['above\n26. |86', 6],
    ['above\n  > 26. |86', 10],
    ['123456789. |86', 0],
    // Neighbours that are no items, or whose number is not the next.
    ['24. one\n26. |86\n28. three', 8],
    ['see 25. one\n26. |86', 12],
    ['26. |86\n27.one', 0],
    ['26. |86\n127. one', 0],
  ])('%j', (text, start) => expect(asked(text)).toBe(start))

  test.each(
    ['86|', '26.|86', '26.     |86', '26; |86', 'see 26. |86', '1234567890. |86', '26. |'].filter(
      text => text !== '26. |',
    ),
  )('is none: %j', text => expect(asked(text)).toBeNull())

  test.each([
    '0. |86',
    '1. |86',
    '25. one\n26. |86',
    '26. |86\n27. two',
    '26. |86\n27) two',
    '26. |86\n > \t27.\ttwo',
    '25. one\nand more\n\n26. |86',
  ])('numbers a list: %j', text => expect(asked(text)).toBeNull())

  test('looks for its neighbours as far as four thousand characters on both sides', () => {
    const gap = (length: number) => `${'x'.repeat(length - 1)}\n`
    const below = (length: number) => asked(`26. |86\n${gap(length)}27. two`)
    // The item is ` `-ended four characters long, and the text before it eight less the bar.
    expect(below(4000 - 4 - 7)).toBeNull()
    expect(below(4000 - 4 - 6)).toBe(0)
    const above = (length: number) => asked(`\n25. one\n${gap(length)}26. |86`)
    expect(above(4000 - 9)).toBeNull()
    expect(above(4000 - 7)).toBe(4002)
  })
})
