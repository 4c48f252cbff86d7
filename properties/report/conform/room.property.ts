import { describe, expect, test } from 'vitest'
import { list } from '../../../src/report/conform/room.js'

const NUMBERS = Array.from({ length: 21 }, (_, i) => `n${i}`)
const items = (lines: readonly string[]) => lines.map(line => `- ${line}\n`).join('')

describe('a list', () => {
  test('has 20 items at most, and says how many are left out', () => {
    expect(list('t', NUMBERS.slice(1))).toBe(`**t**\n\n${items(NUMBERS.slice(1))}`)
    expect(list('t', NUMBERS)).toBe(`**t**\n\n${items(NUMBERS.slice(0, 20))}- and 1 more\n`)
  })

  test('has the first items that fit into 7,000 characters as they are written', () => {
    // A bar is written as `&#124;`; with the mark of an item and the end of its line, 20 items of 350 fill the list.
    const line = `${'|'.repeat(57)}${'x'.repeat(350 - 3 - 57 * 6)}`
    const written = (count: number) =>
      items(Array.from({ length: count }, () => line)).replaceAll('|', '&#124;')
    const filling = Array.from({ length: 20 }, () => line)
    expect(list('t', filling)).toBe(`**t**\n\n${written(20)}`)
    expect(list('t', filling.with(19, `${line}x`))).toBe(`**t**\n\n${written(19)}- and 1 more\n`)
    expect(list('t', [...filling, 'y', 'z'])).toBe(`**t**\n\n${written(20)}- and 2 more\n`)
  })
})
