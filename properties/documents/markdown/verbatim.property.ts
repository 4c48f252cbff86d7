import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { UnfencedPython } from '../../../src/documents/markdown/verbatim.js'
import type { Block } from '../../../src/documents/model/block.js'
import { continueContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

const read = (source: string) => {
  const sections = readDocument(source, 'v.md').sections
  return {
    programs: sections.flatMap(section => section.programs),
    tokens: sections.flatMap(section => section.tokens),
  }
}
const words = (source: string) =>
  read(source)
    .tokens.filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)

/** Lines of code, some of which would be Markdown, mathematics, a head or a number elsewhere. */
const line = fc.constantFrom(
  ...[
    'x = 1',
    '# comment',
    '- a',
    '> b',
    '$x$',
    '| a | b |',
    '**1.3** x',
    '(a) y',
    '    deeper',
    '',
    'f(`x`)',
    '<!-- x',
  ],
)
const code = fc
  .tuple(
    fc.constantFrom('a = 2', 'Exercise 3.2.'),
    fc.array(line, { maxLength: 5 }),
    fc.constantFrom('return a', '``` a'),
  )
  .map(([first, rest, last]) => [first, ...rest, last].join('\n'))
const inset = (text: string, prefix: string) =>
  text.replace(/^(.?)/gm, (_, first: string) => (first ? prefix + first : prefix.trimEnd()))

describe('fenced code', () => {
  test('is a program with its language, and yields no token', () => {
    const fence = fc.constantFrom('````', '~~~', '`````')
    const language = fc.constantFrom<[string, string | null]>(
      ['', null],
      ['python', 'python'],
      [' claim extra', 'claim'],
      ['{python}', 'python'],
      ['{.rust .numberLines}', 'rust'],
      ['c++', 'c++'],
    )
    fc.assert(
      fc.property(code, fence, language, fc.boolean(), (text, mark, [info, expected], isClosed) => {
        const source = `before\n\n${mark}${info}\n${text}\n${isClosed ? `${mark}\nafter` : ''}`
        const { programs } = read(source)
        expect(programs.map(each => [each.language, each.text])).toEqual([[expected, text]])
        expect(source.slice(programs[0]!.start, programs[0]!.end)).toBe(text)
        expect(words(source)).toEqual(isClosed ? ['before', 'after'] : ['before'])
      }),
    )
  })

  test('in a quote or a list loses the marks and the indentation of what holds it', () => {
    const holder = fc.constantFrom<[string, string]>(
      ['> ', '> '],
      ['- ', '  '],
      ['3. ', '   '],
      ['> - ', '>   '],
    )
    fc.assert(
      fc.property(code, holder, (text, [first, rest]) => {
        const source = `${first}word\n${rest.trimEnd()}\n${inset(`~~~\n${text}\n~~~`, rest)}\n\nafter`
        expect(read(source).programs.map(each => each.text)).toEqual([text])
        expect(words(source)).toEqual(['word', 'after'])
      }),
    )
  })

  test('that is mathematics is a display formula', () => {
    const formula = fc.constantFrom('x = 1', 'a\n+ b', '\\alpha &> 1')
    fc.assert(
      fc.property(
        formula,
        fc.constantFrom('math', '{math}', 'latex-math'),
        fc.boolean(),
        (text, language, isQuoted) => {
          const fenced = `\`\`\`${language}\n${text}\n\`\`\``
          const source = isQuoted ? inset(fenced, '> ') : fenced
          const [token] = read(source).tokens
          expect(token).toMatchObject({ kind: 'math', display: true })
          expect(token!.text.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '))
          expect(token!.text.length).toBe(token!.end - token!.start)
          expect(source.slice(token!.start, token!.end).replace(/\n> /g, '\n')).toBe(text)
        },
      ),
    )
  })
})

describe('code that stands in by four columns', () => {
  test('behind a blank line is a program; in a paragraph it is prose', () => {
    const text = code.filter(each => !/\n\n\s*$/.test(each))
    fc.assert(
      fc.property(text, fc.constantFrom('    ', '\t', '  \t'), (body, indent) => {
        const source = `before\n\n${inset(body, indent)}\n\nafter`
        const { programs } = read(source)
        expect(programs.map(each => each.text)).toEqual([body])
        expect(words(source)).toEqual(['before', 'after'])
        expect(read(`before\n${indent}goes on`).programs).toEqual([])
      }),
    )
  })
})

describe('Python that nobody fenced', () => {
  const name = fc.constantFrom(
    'def f(x):',
    'def f(x, y=0.1) -> float:',
    'async def f():',
    'class A:',
    'class A(B):',
    'def f(\n    x,\n):',
  )
  const body = fc
    .array(fc.constantFrom('    a = x', '    return a * b', '', '        deeper', '    # 1. note', '  b'), {
      maxLength: 4,
    })
    .map(lines => ['    x', ...lines, '    y'].join('\n'))

  test('is a program from its definition to the last line that stands in under it', () => {
    const before = fc.constantFrom('', 'before\n', 'before\n\n', '# Before\n')
    const after = fc.constantFrom('', '\nafter', '\n\nafter')
    fc.assert(
      fc.property(before, name, body, after, (first, head, rest, last) => {
        const text = `${head}\n${rest}`
        const source = first + text + last
        const { programs } = read(source)
        expect(programs).toEqual([
          { language: 'python', text, start: first.length, end: first.length + text.length },
        ])
        expect(words(source)).toEqual([...(first && ['before']), ...(last && ['after'])])
      }),
    )
  })

  test('needs a body: a sentence that begins like a definition is prose', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('def f(x): a', 'class A: a', 'def inition', 'class of models', 'def f(x):'),
        head => {
          expect(read(`${head}\nmore`).programs).toEqual([])
          expect(read(`${head}\n\n  more`).programs).toEqual([])
        },
      ),
    )
  })
})

const cursorAt = (source: string, start: number) => continueContainers(source, lineAt(source, start), [])
const blocks = (source: string): Block[] => [...blocksOf(source)]
const program = (language: string | null, text: string, start: number, end = start + text.length) => ({
  kind: 'program',
  language,
  text,
  start,
  end,
})

describe('the line that closes a fence', () => {
  const source = (closing: string, opening = '```') => `${opening}\nx\n${closing}\ny`

  test.each(['``` x', '```~', '    ```', '\t```', '', '```\u00a0'])('%j does not', closing => {
    expect(blocks(source(closing))).toEqual([program(null, `x\n${closing}\ny`, 4)])
  })
})

describe('Python begins with a line', () => {
  const open = (head: string, next = '    x') => {
    const source = `${head}\n${next}`
    return UnfencedPython.open(source, cursorAt(source, 0), () => cursorAt(source, head.length + 1))
  }

  test.each(['def f(x):', 'async  def\tlong_name ():', 'class Abc(B, C) :', 'class A():', 'class  A (B):'])(
    'begins with %j',
    head => expect(open(head)).not.toBeNull(),
  )
})

test('a line that stands in and holds blanks of other kinds alone is no code, and no fault', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('\u00a0', '\ufeff', '\f', '\u2003'),
      fc.constantFrom('', 'a\n\n', '- a\n\n'),
      (blank, before) => {
        const { sections } = readDocument(`${before}        ${blank}\n\nb`, 'a.md')
        expect(sections.flatMap(({ programs }) => programs)).toEqual([])
      },
    ),
  )
})
