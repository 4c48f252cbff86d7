import { describe, expect, test } from 'vitest'
import { endOfEntity, endOfTarget, MarkupFinder } from '../../../src/documents/words/link.js'

describe('what follows the bracket of a link', () => {
  test.each(['(url "")'])('leads somewhere: %s', target => {
    expect(endOfTarget(target, 0)).toBe(target.length)
    expect(endOfTarget(`a]${target} b`, 2)).toBe(2 + target.length)
    expect(endOfTarget(`ab${target}`, 1)).toBe(1)
  })
})

describe('marks in a text', () => {
  test.each([
    [
      endOfEntity,
      ['&amp;', '&lt;', '&frac12;', '&#8212;', '&#1234567;', '&#x2014;', '&#Xaf;'],
      ['&a;', '&amp', '&1ab;', '&#;', '&#12345678;', '&#x;', '&#xg;', '&#a;', 'amp;'],
    ],
  ])('%o', (endOf, marks, others) => {
    for (const mark of marks) expect(endOf(`a${mark}2`, 1)).toBe(1 + mark.length)
    for (const other of others) expect(endOf(`a${other} b`, 1)).toBe(0)
    expect(endOf(`a${marks[0]}`, 0)).toBe(0)
  })
})

describe('markup', () => {
  test.each([
    '<b>',
    '</b>',
    '<br/>',
    '<br />',
    '<a href="b c">',
    '<h-1>',
    '<h2\n>',
    `<${'a'.repeat(31)}>`,
    '<1@b>',
    '<script>a</script>',
    '<script>',
  ])('%s', markup => {
    expect(new MarkupFinder(markup).endOf(0)).toBe(markup.length)
    const finder = new MarkupFinder(`a ${markup} b <i>`)
    expect([0, 2, markup.length + 5].map(at => finder.endOf(at))).toEqual([
      0,
      2 + markup.length,
      markup.length + 8,
    ])
  })
})
