import { describe, expect, test } from 'vitest'
import {
  endOfCommand,
  endOfEntity,
  endOfNote,
  endOfTarget,
  MarkupFinder,
} from '../../../src/documents/words/link.js'

describe('what follows the bracket of a link', () => {
  test.each([
    '()',
    '(url)',
    '(  url  )',
    '(\nurl\n)',
    '(<a b>)',
    '(<>)',
    '(a(b)c)',
    '(a())',
    '(url "a title")',
    "(url  'a title')",
    '(url "")',
    "(url '')",
    '(url "a" )',
    '[ref]',
    '[]',
    '[a (b)]',
  ])('leads somewhere: %s', target => {
    expect(endOfTarget(target, 0)).toBe(target.length)
    expect(endOfTarget(`a]${target} b`, 2)).toBe(2 + target.length)
    expect(endOfTarget(`ab${target}`, 1)).toBe(1)
  })

  test.each([
    ...[
      '',
      'url',
      '(a b)',
      '("a b")',
      '(<a\nb>)',
      '(<a<b>)',
      '(a(b c))',
      '(a((b)))',
      '(a<b)',
      '(a[b)',
      '(a]b)',
      '(a',
    ],
    ...['(a "b)', '(a "b" c)', '(a \'b")', '[a[b]', '[a'],
  ])('leads nowhere: %j', target => expect(endOfTarget(`x${target}`, 1)).toBe(1))
})

describe('marks in a text', () => {
  test.each([
    [endOfNote, ['[^1]', '[^note]', '[^a-b]:'], ['[^]', '[^a b]', '[^[a]', '[^a', '[a]']],
    [
      endOfEntity,
      ['&amp;', '&lt;', '&frac12;', '&#8212;', '&#1234567;', '&#x2014;', '&#Xaf;'],
      ['&a;', '&amp', '&1ab;', '&#;', '&#12345678;', '&#x;', '&#xg;', '&#a;', 'amp;'],
    ],
    [endOfCommand, ['\\a', '\\alpha'], ['\\2', '\\', 'alpha']],
  ])('%o', (endOf, marks, others) => {
    for (const mark of marks) expect(endOf(`a${mark}2`, 1)).toBe(1 + mark.length)
    for (const other of others) expect(endOf(`a${other} b`, 1)).toBe(0)
    expect(endOf(`a${marks[0]}`, 0)).toBe(0)
  })
})

describe('markup', () => {
  test.each([
    ...['<b>', '</b>', '<br/>', '<br />', '<a href="b c">', '<h-1>', '<h2\n>', `<${'a'.repeat(31)}>`],
    ...['<http://a.b>', '<mailto:>', '<x1+.-y:z>', '<a@b.c>', '<1@b>', '<1.2@b.c>'],
    ...['<!-- a -->', '<script>a</script>', '<script>'],
  ])('%s', markup => {
    expect(new MarkupFinder(markup).endOf(0)).toBe(markup.length)
    const finder = new MarkupFinder(`a ${markup} b <i>`)
    expect([0, 2, markup.length + 5].map(at => finder.endOf(at))).toEqual([
      0,
      2 + markup.length,
      markup.length + 8,
    ])
  })

  test.each([
    ...['<', '<1>', '< b>', '<a<b>', '<a b<c>', '<a b', '<a_b>', `<${'a'.repeat(32)}>`, 'b>'],
    ...[
      '<a:b>',
      '<1x:z>',
      '<http:a b>',
      '<http:<b>',
      '<http:a',
      '<@b>',
      '<1@>',
      '<1@b@c>',
      '<1@b c>',
      '<1@b<c>',
    ],
    ...['<1 b@c>', '<1<b@c>', '<!-- a'],
  ])('is none: %s', text => expect(new MarkupFinder(text).endOf(0)).toBe(0))
})
