import { describe, expect, test } from 'vitest'
import { commentTable, list } from '../../../src/report/conform/room.js'

const NUMBERS = Array.from({ length: 21 }, (_, i) => `n${i}`)
const items = (lines: readonly string[]) => lines.map(line => `- ${line}\n`).join('')

describe('a list', () => {
  test('of nothing is none', () => expect(list('title', [])).toBe(''))

  test('has a title, and an item of one line for each text, which is no markup', () => {
    expect(list('title', ['a\nb', '*c*', '- d'])).toBe('**title**\n\n- a b\n- &#42;c&#42;\n- &#45; d\n')
  })

  test('has 20 items at most, and says how many are left out', () => {
    expect(list('t', NUMBERS.slice(1))).toBe(`**t**\n\n${items(NUMBERS.slice(1))}`)
    expect(list('t', NUMBERS)).toBe(`**t**\n\n${items(NUMBERS.slice(0, 20))}- and 1 more\n`)
  })

  test('has of each text 400 characters', () => {
    const [whole, cut] = ['x'.repeat(400), `${'x'.repeat(399)}…`]
    expect(list('t', [whole, `${whole}x`])).toBe(`**t**\n\n${items([whole, cut])}`)
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

describe('a table', () => {
  test('has its head and its rows, which are Markdown already', () => {
    expect(commentTable(['a', 'b'], [['1', '**2**']], 'rows')).toBe(
      '| a | b |\n| --- | --- |\n| 1 | **2** |\n',
    )
    expect(commentTable(['a'], [], 'rows')).toBe('')
  })

  test('has the first rows that fit into 18,000 characters, and says how many are left out', () => {
    const head = '| a |\n| --- |\n'
    // Twenty rows of 900 characters fill the table.
    const rows = Array.from({ length: 20 }, () => ['x'.repeat(900 - '|  |\n'.length)])
    const row = `| ${rows[0]![0]} |\n`
    expect(commentTable(['a'], rows, 'rows')).toBe(`${head}${row.repeat(20)}`)
    expect(commentTable(['a'], [...rows, ['']], 'rows')).toBe(
      `${head}${row.repeat(20)}\n1 more of the 21 rows have no room here.\n`,
    )
    expect(commentTable(['a'], rows.with(19, [`${rows[19]}x`]), 'rows')).toBe(
      `${head}${row.repeat(19)}\n1 more of the 20 rows have no room here.\n`,
    )
    expect(commentTable(['a'], [['longer'], ...rows], 'problems')).toBe(
      `${head}| longer |\n${row.repeat(19)}\n1 more of the 21 problems have no room here.\n`,
    )
  })
})
