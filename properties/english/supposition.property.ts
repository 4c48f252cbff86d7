import { describe, expect, test } from 'vitest'
import { followsSupposed } from '../../src/english/supposition.js'
import { formsFor } from './forms.js'
import { wordsIn } from './words-in.js'

/** Whether the formula `R = 1` follows from what its paragraph supposes; a page may hold it once. */
function follows(page: string): boolean {
  const { words, token } = wordsIn(`${page} $R = 1$`, 'R = 1')
  return followsSupposed(token, words)
}

describe('what a paragraph supposes in a formula of numbers', () => {
  test.each(
    ['if', 'whether', 'were', 'tempting', 'guess', ...formsFor('suppose')].filter(
      word => !word.includes("'"),
    ),
  )('behind %s', word => {
    expect(follows(`Now ${word} $5 = 7$ there. Then`)).toBe(true)
    expect(follows(`Now ${word} $a = 7$ there. Then`)).toBe(false)
    expect(follows(`Now ${word} $57$ there. Then`)).toBe(false)
    expect(follows(`Now un${word} $5 = 7$ there. Then`)).toBe(false)
    expect(follows(`Now $5 = 7$ and ${word} there. Then`)).toBe(false)
    expect(follows(`It is ${word}. So $5 = 7$ there. Then`)).toBe(false)
    expect(follows(`Now ${word} $5 = 7$ there.\n\nThen`)).toBe(false)
  })

  test('reaches over its paragraph, and not over so many words that nobody remembers it', () => {
    const river = (count: number) => 'river '.repeat(count)
    expect(follows(`Suppose $5 = 7$ ${river(118)}`)).toBe(true)
    expect(follows(`Suppose $5 = 7$ ${river(119)}`)).toBe(true)
    expect(follows(`Suppose $5 = 7$ ${river(120)}`)).toBe(false)
  })

  test('may be written with commands, which are no symbols', () => {
    const commands = [
      '\\frac{1}{2}',
      '\\dfrac12',
      '\\tfrac12',
      '\\sqrt{2}',
      '2 \\cdot 2',
      '2 \\times 2',
      '4 \\div 2',
      '\\left(2\\right)',
      '\\big(2\\Big)',
      '2 \\quad',
      '2 \\qquad',
      '\\pm 2',
      '\\ln 2',
      '\\log 2',
      '\\exp 2',
      '\\sin 2',
      '\\cos 2',
      '\\tan 2',
      '2 \\text{ apples}',
    ]
    for (const command of commands)
      expect([command, follows(`Suppose $${command} = 5$. Then`)]).toEqual([command, true])
    for (const symbol of ['\\alpha', 'x', '\\logs 2', '\\mathrm{a}', 'π', '\\text{a} b'])
      expect([symbol, follows(`Suppose $${symbol} = 5$. Then`)]).toEqual([symbol, false])
  })
})

describe('what a paragraph supposes in prose', () => {
  test('between two numbers that are not the same', () => {
    for (const lead of ['Suppose', 'Supposing that', 'We assume', 'Assuming', 'It supposed']) {
      expect([lead, follows(`${lead} 5 = 7. Then`)]).toEqual([lead, true])
      expect([lead, follows(`${lead} that for once 5=7. Then`)]).toEqual([lead, true])
      expect([lead, follows(`${lead} 5 = 5. Then`)]).toEqual([lead, false])
      expect([lead, follows(`${lead} it. Here 5 = 7 is. Then`)]).toEqual([lead, false])
      expect([lead, follows(`${lead} 5 = 7.\n\nThen`)]).toEqual([lead, false])
    }
    expect(follows('Suppose 5 = 57. Then')).toBe(true)
    expect(follows('Suppose 12345 = 7. Then')).toBe(true)
    expect(follows('Suppose n5 = 7. Then')).toBe(false)
    expect(follows('Suppose 5 = 7a. Then')).toBe(false)
    expect(follows('Note 5 = 7. Then')).toBe(false)
    expect(follows(`Suppose ${'a '.repeat(29)}5 = 7. Then`)).toBe(true)
    expect(follows(`Suppose ${'a '.repeat(35)}5 = 7. Then`)).toBe(false)
  })

  test('by "if … were" before a figure', () => {
    expect(
      ['If two and two were 5, then', 'IF it were $5$, then', 'So if 2 × 2 were 5 then'].map(follows),
    ).toEqual([true, true, true])
    expect(
      [
        'If they were rivers, then',
        'As two and two were 5, then',
        'If so. They were 5 then',
        'If it were\n\n5 then',
      ].map(follows),
    ).toEqual([false, false, false, false])
    expect(follows(`If ${'a '.repeat(25)}were 5, then`)).toBe(false)
  })

  test('is forgotten behind so long a text', () => {
    expect(follows(`Suppose 5 = 7, ${'a'.repeat(570)}`)).toBe(true)
    expect(follows(`Suppose 5 = 7, ${'a'.repeat(620)}`)).toBe(false)
  })
})
