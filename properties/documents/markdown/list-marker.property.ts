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

  test.each([
    '25. one\n26. |86',
    '26. |86\n27. two',
    '26. |86\n27) two',
    '26. |86\n > \t27.\ttwo',
    '25. one\nand more\n\n26. |86',
  ])('numbers a list: %j', text => expect(asked(text)).toBeNull())
})
