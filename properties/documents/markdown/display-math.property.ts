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
    // Behind what ends on the line, or is none.
    ['$x$ $$y$$ \\(z\\) $$a\nb$$', '$x$ $$y$$ \\(z\\) $$a\nb$$'],
    ['`$$` $$a\nb$$', '`$$` $$a\nb$$'],
    ['``x` $$a\nb$$', '``x` $$a\nb$$'],
    ['$5 $$a\nb$$', '$5 $$a\nb$$'],
    ['$`x $$a\nb$$', '$`x $$a\nb$$'],
    ['$$x \\[a$ \nb\\]', '$$x \\[a$ \nb\\]'],
    ['\\[x\\] \\begin{align}\n\\end{align}', '\\[x\\] \\begin{align}\n\\end{align}'],
  ])('%j', (source, expected) => expect(beyond(source)).toBe(expected))

  test.each(['$$a$$\nb', '$$a\nb', '\\[a\nb', '\\$$a\nb$$', '$$x$$ $`a\nb`$', '$x$ \\(y\\)\n\\[z\n\\]'])(
    'none in %j',
    source => expect(beyond(source)).toBeNull(),
  )
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
})

describe('a heading', () => {
  test.each(['\n# b\n', '\n## b\n', '\r\n###### b\n', '\r#\tb\n', '\n> # b\n'])(
    '%j ends even those',
    heading => expect(beyond(`$$\n\na${heading}$$`)).toBeNull(),
  )

  test.each(['\n#b\n', '\n####### b\n', '\nx # b\n'])('%j is none', text =>
    expect(beyond(`$$\n\na${text}$$`)).toBe(`$$\n\na${text}$$`),
  )
})
