import { describe, expect, test } from 'vitest'
import { starsAt } from '../../../src/notation/plain/star.js'

/** What the first stars of a source are, behind an operand where anything stands before them. */
const role = (source: string, emphasis?: string) => {
  const at = source.indexOf('*')
  return starsAt(source, at, at > 0, emphasis).role
}

describe('stars', () => {
  test.each([
    '2*3',
    '2 * 3',
    '2* 3',
    '2 *3',
    'x*y',
    '2*(3)',
    '2*.5',
    '2*-3',
    '2*−3',
    '2*+3',
    '2*√2',
    '2*$3',
    '2*€3',
  ])('between operands multiply: %s', source => {
    expect(role(source)).toBe('times')
    expect(role(source.replace('*', '**'))).toBe('power')
  })

  test.each([
    '2 * *3*',
    '2 * **x**',
    '2 * ***x***',
    '2 * __x__',
    '2 * \\[3]',
    '2*é',
    '2*[3]',
    '2*£3',
    '2 *  x',
  ])('before emphasis, escapes and letters of any kind multiply: %s', source =>
    expect(role(source)).toBe('times'),
  )

  test.each(['(2)*', '(2)* = 4', '(2)** = 4', '(2)*** + 4', '(2)***4', '(2)*{', '(2)*)', '(2)**`', '(2)* !'])(
    'close emphasis where no operand follows, or three stand: %s',
    source => expect(role(source)).toBe('closes'),
  )

  test.each(['2 *', '2 * = 4', '2 *** 4', '2 ***4', '2 * )'])('apart are nothing then: %s', source =>
    expect(role(source)).toBeNull(),
  )

  test.each(['*2', '**x', '***(', '*)'])('where an operand must stand open emphasis: %s', source =>
    expect(role(source)).toBe('opens'),
  )

  test.each(['* 2', '**', '** x', '*\t'])('that hug nothing open none: %s', source =>
    expect(role(source)).toBeNull(),
  )

  test('that hug the end of what such stars have opened close it', () => {
    expect(role('x* 3', '*')).toBe('closes')
    expect(role('x** 3', '**')).toBe('closes')
    for (const [source, emphasis] of [
      ['x* 3', '**'],
      ['x* 3', undefined],
      ['x* 3', '_'],
      ['x *3', '*'],
      ['x * 3', '*'],
      ['x*3', '*'],
    ] as const)
      expect(role(source, emphasis)).toBe('times')
    expect(role('x** 3', '*')).toBe('power')
  })

  test('are as many as stand there, three at most', () => {
    for (const count of [1, 2, 3, 4]) {
      const stars = '*'.repeat(count)
      expect(starsAt(`2 + ${stars}x`, 4, false).text).toBe(stars.slice(0, 3))
    }
  })

  test.each(['*', '**'])('see an operand in the sixteen characters behind %s', stars => {
    expect(role(`x${stars}${' '.repeat(15)}3`)).toBe(stars === '*' ? 'times' : 'power')
    expect(role(`x${stars}${' '.repeat(16)}3`)).toBe('closes')
  })
})
