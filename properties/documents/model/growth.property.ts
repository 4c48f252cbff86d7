import { getHeapStatistics } from 'node:v8'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { guardCount, MAX_TOKENS } from '../../../src/documents/model/mutable-token.js'
import { around, filled, growing, growth } from './work.js'

const FAMILIES: [string, (length: number) => string][] = [
  ['one long word', filled('a')],
  ['one long line', filled('word 5, $x$ and `b` ')],
  ['short paragraphs', filled('a. B\n\n')],
  ['blank lines', filled('\n')],
  ['blanks', filled('a          ')],
  ['nested quotes', around('> ', 'x\n', '>')],
  ['quoted lines', filled('> a *b*\n')],
  ['nested lists', around('- ', 'x\n', ' ')],
  ['lists that stand in deeper and deeper', growing(index => `${' '.repeat(2 * (index % 60))}- a\n`)],
  ['rules that are none', around('* ', 'x\n', '- ')],
  ['open brackets', filled('[')],
  ['nested brackets', around('[', 'x', ']')],
  ['nested links', around('[', 'x', '](b')],
  ['links that never close', filled('[a](b "')],
  ['links in brackets', filled('](')],
  ['open images', filled('![')],
  ['nested parentheses', around('(', 'x', ')')],
  ['stars', filled('*')],
  ['emphasis in words', filled('a*b**c')],
  ['underscores', filled('a_')],
  ['nested emphasis', around('*', 'x', '*')],
  ['runs of backticks', growing(index => `a${'`'.repeat(index % 99)}`)],
  ['open backticks', around('`a``', 'x', '``` ')],
  ['dollars', filled('$a ')],
  ['dollars alone', filled('$')],
  ['an odd double dollar in megabytes of prose', length => `$$\n\n${filled('a b. ')(length)}`],
  ['double dollars on their lines', filled('$$\n\n')],
  ['amounts', filled('$5 and ')],
  ['round openings', filled('\\( a\n')],
  ['square openings', filled('\\[ a\n\n')],
  ['environments that never end', filled('\\begin{align} a\n')],
  ['escapes', filled('\\\\$')],
  ['tags that never close', filled('<a ')],
  ['comments that never close', filled('<!-- ')],
  ['comments that never close, line by line', filled('a\n<!--\n')],
  ['directives', filled('<!-- errata-disable-line -- r --> ')],
  ['directives that never close', filled('a <!-- errata-disable ')],
  ['directives that never close, line by line', filled('a <!-- errata-disable\n\n')],
  ['claims in comments', filled('<!-- claim\nx = 1\n-->\n')],
  ['claims in one line', filled('> <!-- claim: x = 1 -->')],
  ['claims in fences', filled('```claim\nx = 1\n```\n')],
  ['claims in quotes', filled('> ```claim\n> x = 1\n> ```\n\n')],
  ['entities', filled('&a')],
  ['footnotes', filled('[^')],
  ['definitions of links', filled('[a]: b\n\n')],
  ['fences', filled('```\n')],
  ['code that stands in', filled('    a\n\n')],
  ['definitions in Python', filled('def f(x):\n')],
  ['a long table', length => `| a | b |\n|--|--|\n${filled('| a | b |\n')(length)}`],
  [
    'a wide table',
    length => [filled('|a'), filled('|-'), filled('|b')].map(row => row(length / 3)).join('\n'),
  ],
  [
    'a table with a long head',
    length => `| ${filled('w ')(length / 2)}|a|\n|-|-|\n${filled('|a|b|\n')(length / 2)}`,
  ],
  ['heads', filled('**1.3** Minimise\n\n')],
  ['heads in paragraphs', filled('Solution 1. X.\n')],
  ['headings', filled('# a\n')],
  ['underlines', filled('a\n=\n')],
  ['commas', filled(',')],
  ['full stops', filled('. ')],
  ['closing signs', filled('.")')],
  ['abbreviations', filled('i.e. et al. ')],
  ['digits', filled('1')],
  ['separators', filled(',000')],
  ['signs', filled('-1+')],
  ['displays', filled('$$a.$$ ')],
  ['carriage returns', filled('a\r')],
  ['half surrogates', filled('\ud800')],
]

const LENGTH = 4000

describe('the work of reading grows in proportion to the text', () => {
  // A linear cost with any fixed part at most doubles when the text doubles; a quadratic one would be near 4.
  test.each(FAMILIES)('%s', (_, family) => {
    const texts = new Map([1, 2].map(times => [times * LENGTH, family(times * LENGTH)]))
    const reading = (length: number) => void readDocument(texts.get(length)!, 'g.md')
    expect(growth(reading, LENGTH)).toBeLessThan(2.3)
  })

  test('and work that grows faster would be seen', () => {
    const again = (length: number) => {
      const text = 'a'.repeat(length)
      const pattern = /b/g
      for (let at = 0; at < length; at++) {
        pattern.lastIndex = at
        pattern.exec(text)
      }
    }
    expect(growth(again, LENGTH)).toBeGreaterThan(3.5)
  })
})

describe('a hostile document', () => {
  const DEEP = 20_000
  test.each([
    ['quotes', `${'>'.repeat(DEEP)}x\n${'>'.repeat(DEEP)}y`],
    ['lists', `${'- '.repeat(DEEP)}x`],
    ['brackets', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['links', `${'['.repeat(DEEP)}x${'](u)'.repeat(DEEP)}`],
    ['emphasis', `${'*'.repeat(DEEP)}x${'*'.repeat(DEEP)}`],
    ['emphasis in words', 'a*b**'.repeat(DEEP)],
    ['backticks', '`a``'.repeat(DEEP)],
    ['parentheses', `${'('.repeat(DEEP)}x${')'.repeat(DEEP)}`],
    ['braces', `$${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}$`],
    ['a line of a megabyte', 'word '.repeat(2 * DEEP)],
  ])('nested 20,000 deep is read to its end: %s', (_, source) => {
    const { sections } = readDocument(source, 'h.md')
    expect(sections).toMatchObject([{ start: 0, end: source.length }])
  })

  test('of more tokens than fit is refused in one sentence', () => {
    expect(() => guardCount(MAX_TOKENS, 'h.md')).not.toThrow()
    expect(() => guardCount(MAX_TOKENS + 1, 'h.md')).toThrow(
      new RegExp(`^h.md: expected at most ${MAX_TOKENS} words and figures in \\d+ MB of memory, got more$`),
    )
    // A token alone is an object of seven fields, and its place in a list.
    expect(MAX_TOKENS * 90).toBeLessThan(getHeapStatistics().heap_size_limit)
  })
})
