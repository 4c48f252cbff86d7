import { describe, expect, test } from 'vitest'
import { DisplayFinder } from '../../../src/documents/markdown/display-math.js'
import { lineAt } from '../../../src/documents/model/line.js'

/** What runs over the end of the first line, from a place on, or null where nothing does. */
function beyond(source: string, from = 0): string | null {
  const end = new DisplayFinder(source).endBeyond(lineAt(source, 0), from)
  return end === 0 ? null : source.slice(0, end)
}

describe('mathematics that runs over the end of its line', () => {
  test.each([
    ['$$a\nb$$ c', '$$a\nb$$'],
    ['so $$a\nb$$', 'so $$a\nb$$'],
    ['\\[a\nb\\] c', '\\[a\nb\\]'],
    ['\\(a\nb\\) c', '\\(a\nb\\)'],
    ['\\\\[a\nb\\\\] c', '\\\\[a\nb\\\\]'],
    ['\\begin{align}\na\n\\end{align} c', '\\begin{align}\na\n\\end{align}'],
    ['$$\r\na\r\n$$', '$$\r\na\r\n$$'],
    // Behind what ends on the line, or is none.
    ['$x$ $$y$$ \\(z\\) $$a\nb$$', '$x$ $$y$$ \\(z\\) $$a\nb$$'],
    ['`$$` $$a\nb$$', '`$$` $$a\nb$$'],
    ['``x` $$a\nb$$', '``x` $$a\nb$$'],
    ['\\$ $$a\nb$$', '\\$ $$a\nb$$'],
    ['\\$$ \\[a\nb\\]', '\\$$ \\[a\nb\\]'],
    ['$5 $$a\nb$$', '$5 $$a\nb$$'],
    ['$ \\[a\nb\\]', '$ \\[a\nb\\]'],
    ['$`x $$a\nb$$', '$`x $$a\nb$$'],
    ['\\` $$a\nb$$', '\\` $$a\nb$$'],
    ['\\x$$a\nb$$', '\\x$$a\nb$$'],
    ['$$ \\[a\nb\\]', '$$ \\[a\nb\\]'],
    ['$$x \\[a$ \nb\\]', '$$x \\[a$ \nb\\]'],
    ['$\\[a\nb\\]', '$\\[a\nb\\]'],
    ['\\begin{foo} $$a\nb$$', '\\begin{foo} $$a\nb$$'],
    ['\\[x\\] \\begin{align}\n\\end{align}', '\\[x\\] \\begin{align}\n\\end{align}'],
  ])('%j', (source, expected) => expect(beyond(source)).toBe(expected))

  test.each([
    ...['a\n$$b\nc$$', '$$a$$\nb', '$$a\nb', '\\[a\nb', '$a\nb$', 'a', '', '\n$$a\nb$$'],
    ...[
      '\\$$a\nb$$',
      '$`a\nb`$',
      '$$x$$ $`a\nb`$',
      '$`a\nb`$ $$x$$',
      '$$x$$ $a\nb$',
      '$$ $$\nb',
      '$$ $$ x\nb',
      '`$$` a\nb$$',
      '\\\\x $a\nb$',
      '$x$ \\(y\\)\n\\[z\n\\]',
      '\\begin{foo}\n\\end{foo}',
      '$$a$$$\nb$$$',
    ],
  ])('none in %j', source => expect(beyond(source)).toBeNull())

  test('is sought from a place on', () => {
    expect(beyond('$$a $$b\nc$$', 4)).toBe('$$a $$b\nc$$')
    expect(beyond('$$a$$ b\nc$$', 2)).toBe('$$a$$ b\nc$$')
    expect(beyond('$$a$$ b\nc$$', 5)).toBeNull()
    expect(beyond('$$a\nb$$', 1)).toBeNull()
  })

  test('is found line by line', () => {
    const source = '$$a\nb$$\nc $x$\n\\[d\ne\\]'
    const finder = new DisplayFinder(source)
    const lines = [0, 4, 8, 14, 18].map(start => lineAt(source, start))
    expect(lines.map(line => finder.endBeyond(line, line.start))).toEqual([7, 0, 0, 21, 0])
  })
})

describe('a blank line', () => {
  test.each(['\n\n', '\n \t\n', '\r\n\r\n', '\r\r', '\n>\n', '\n> > \n'])('%j ends it', blank => {
    for (const [open, close] of [
      ['$$', '$$'],
      ['\\[', '\\]'],
      ['\\begin{align}', '\\end{align}'],
    ])
      expect(beyond(`${open}a${blank}b${close}`)).toBeNull()
  })

  test('behind its end does not', () => {
    expect(beyond('$$a\nb$$\n\nc')).toBe('$$a\nb$$')
    expect(beyond('$$a\nb\n$$\n')).toBe('$$a\nb\n$$')
    expect(beyond('\\[a\nb\\]\n\n')).toBe('\\[a\nb\\]')
  })

  test('does not between signs that have a line to themselves', () => {
    expect(beyond('$$\n\na\n\n$$')).toBe('$$\n\na\n\n$$')
    expect(beyond(' > $$ \t\n>\n> a\n>\n> $$ \nb')).toBe(' > $$ \t\n>\n> a\n>\n> $$')
    expect(beyond('$$\r\n\r\na\r$$\r\n')).toBe('$$\r\n\r\na\r$$')
    for (const source of [
      '$$x\n\na\n$$',
      'x$$\n\na\n$$',
      '$$ x\n\na\n$$',
      'x $$\n\na\n$$',
      '$$\n\na\nx $$',
      '$$\n\na\n$$ x',
      '\\[\n\na\n\\]',
    ])
      expect(beyond(source)).toBeNull()
    expect(beyond('\\begin{align}\n\na\n\\end{align}')).toBeNull()
    expect(beyond('$x$ $$\n\na\n$$')).toBeNull()
  })
})

describe('a heading', () => {
  test.each(['\n# b\n', '\n## b\n', '\r\n###### b\n', '\r#\tb\n', '\n> # b\n'])(
    '%j ends even those',
    heading => expect(beyond(`$$\n\na${heading}$$`)).toBeNull(),
  )

  test.each(['\n#b\n', '\n####### b\n', '\nx # b\n'])('%j is none', text =>
    expect(beyond(`$$\n\na${text}$$`)).toBe(`$$\n\na${text}$$`),
  )

  test('behind their end, or where no blank line stands, does not', () => {
    expect(beyond('$$\n\na\n$$\n# b')).toBe('$$\n\na\n$$')
    expect(beyond('$$\na\n# b\n$$')).toBe('$$\na\n# b\n$$')
    expect(beyond('# x\n$$')).toBeNull()
  })
})

test('other text is looked for among a hundred characters on both sides, and not further off', () => {
  const before = (count: number) => `x${' '.repeat(count)}$$\n\na\n\n$$`
  const behind = (count: number) => `$$\n\na\n\n$$${' '.repeat(count)}x`
  expect([beyond(before(99)), beyond(behind(99))]).toEqual([null, null])
  expect(beyond(before(100))).toBe(before(100))
  expect(beyond(behind(100))).toBe('$$\n\na\n\n$$')
})
