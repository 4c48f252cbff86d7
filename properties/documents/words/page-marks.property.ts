import { expect, test } from 'vitest'
import { pageMarks } from '../../../src/documents/words/page-marks.js'

const PAGE = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg.\n'
const put = (source: string, place: string, written: string) => {
  const start = source.lastIndexOf(place)
  return pageMarks(source)(written, { start, end: start + place.length })
}

test('what is put into a page with decimal commas has commas', () => {
  expect(put(`${PAGE}Also 0,2 · 0,4 = 0,8.`, '0,8', '0.08')).toBe('0,08')
  expect(put(`${PAGE}Also $2 = 0{,}8$.`, '0{,}8', '0{.}08')).toBe('0{,}08')
  expect(put(`${PAGE}Also 2 = 5.000,5 kg.`, '5.000,5 kg', '1,234.5 kg')).toBe('1.234,5 kg')
  expect(put(`${PAGE}Also 2 = 5.`, '5', '1.5e-7')).toBe('1,5e-7')
})

test('what the page would read as a pair is not put there', () => {
  expect(put(`${PAGE}Also (5) = 2.`, '5', '1.5')).toBeNull()
  expect(put(`${PAGE}Also (5) = 2.`, '5', '6')).toBe('6')
})

test('programs, and pages with decimal points, have points', () => {
  expect(put(`${PAGE}Also \`x = 1.5\`.`, '1.5', '2.5')).toBe('2.5')
  expect(put(`\`x = 1.5\` ${PAGE}`, '6,25', '2.5')).toBe('2,5')
  expect(put('So 2 + 2 = 5.', '5', '4.5')).toBe('4.5')
})
