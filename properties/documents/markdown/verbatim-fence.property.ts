import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import { Fence, IndentedCode, UnfencedPython } from '../../../src/documents/markdown/verbatim.js'
import type { Block } from '../../../src/documents/model/block.js'
import { continueContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

const cursorAt = (source: string, start: number) => continueContainers(source, lineAt(source, start), [])
const blocks = (source: string): Block[] => [...blocksOf(source)]
const program = (language: string | null, text: string, start: number, end = start + text.length) => ({
  kind: 'program',
  language,
  text,
  start,
  end,
})

describe('the line that opens a fence', () => {
  test.each([
    ['```', null],
    ['~~~~', null],
    ['```python', 'python'],
    ['~~~ python x y', 'python'],
    ['```\t python', 'python'],
    ['```{python}', 'python'],
    ['```{.python .x}', 'python'],
    ['```.python', 'python'],
    ['```python,x', 'python'],
    ['```c++', 'c++'],
    ['~~~ a`b', 'a`b'],
    ['~~~~~ ~', '~'],
    // A name stands right behind the marks.
    ['``` , python', null],
    ['``` { python }', null],
    ['``` }python', null],
  ])('%j: %j', (opening, language) =>
    expect(blocks(`${opening}\nx\n`)).toEqual([program(language, 'x', opening.length + 1)]),
  )

  test.each(['``', '~~', '``` a`b', '```a```', '`~~', '\\```', ' ` ``'])('%j opens none', opening => {
    expect(Fence.open(opening, cursorAt(opening, 0))).toBeNull()
  })
})

describe('the line that closes a fence', () => {
  const source = (closing: string, opening = '```') => `${opening}\nx\n${closing}\ny`
  const isClosed = (text: string) => blocks(text).length === 2

  test.each(['```', '`````', '``` \t', '   ```', '```  '])('%j does', closing => {
    expect(blocks(source(closing))[0]).toEqual(program(null, 'x', 4))
    expect(isClosed(source(closing))).toBe(true)
  })

  test.each(['``', '``` x', '```~', '    ```', '\t```', 'x```', '~~~', '', '```\u00a0'])(
    '%j does not',
    closing => {
      expect(blocks(source(closing))).toEqual([program(null, `x\n${closing}\ny`, 4)])
    },
  )

  test('has as many marks of the same kind', () => {
    expect(isClosed(source('````', '````'))).toBe(true)
    expect(isClosed(source('```', '````'))).toBe(false)
    expect(isClosed(source('~~~', '~~~'))).toBe(true)
    expect(isClosed(source('~~~~~', '~~~'))).toBe(true)
    expect(isClosed(source('```', '~~~'))).toBe(false)
  })

  test('is the last of the block', () => {
    const text = '```\nx\n```'
    const fence = Fence.open(text, cursorAt(text, 0))!
    expect([4, 6].map(start => fence.take(cursorAt(text, start)))).toEqual(['more', 'last'])
    expect(fence.finish()).toEqual([program(null, 'x', 4)])
  })
})

describe('what stands in a fence', () => {
  test('is its lines, without the indentation of the fence', () => {
    expect(blocks('  ```\n  a\n    b\n c\n  ```')).toEqual([program(null, 'a\n  b\nc', 8, 18)])
    expect(blocks('```\n\na\n\n\n```')).toEqual([program(null, '\na', 4, 6)])
    expect(blocks('```\na\r\n\r\nb\n```')).toEqual([program(null, 'a\n\nb', 4, 10)])
  })

  test('is no program where it is blank, unless it is a claim', () => {
    for (const language of ['', 'python', 'math', 'claims']) {
      expect(blocks(`\`\`\`${language}\n\`\`\``)).toEqual([])
      expect(blocks(`\`\`\`${language}\n \n\n\`\`\``)).toEqual([])
    }
    expect(blocks('```claim\n```')).toEqual([program('claim', '', 0)])
    expect(blocks('a\n\n ~~~ {.claim}\n\n ~~~')[1]).toEqual(program('claim', '', 4))
    expect(blocks('> ```claim')).toEqual([program('claim', '', 2)])
  })

  test.each(['math', 'latex-math', 'katex'])('is a formula where it is %s', language => {
    const start = language.length + 6
    expect(blocks(`> \`\`\`${language}\n> a\n> b\n> \`\`\``)).toEqual([
      { kind: 'formula', text: 'a\n  b', start: start + 2, end: start + 7 },
    ])
    expect(blocks(`\`\`\`${language}s\nx`)).toEqual([program(`${language}s`, 'x', start - 1)])
  })
})

describe('code that stands in', () => {
  test('goes on over blank lines, and ends at one that stands out', () => {
    expect(blocks('    a\n\n      b\n   c')).toEqual([
      program(null, 'a\n\n  b', 4, 14),
      expect.objectContaining({ kind: 'paragraph', text: 'c' }),
    ])
    expect(blocks('    a\n    \n\n')).toEqual([program(null, 'a', 4)])
    expect(blocks('\ta\n    b')).toEqual([program(null, 'a\nb', 1, 8)])
    expect(blocks('    a\n   \n     b')).toEqual([program(null, 'a\n\n b', 4, 16)])
  })

  test('takes a line or does not', () => {
    const text = '    a\n\n   b'
    const code = new IndentedCode(text)
    expect([0, 6, 7].map(start => code.take(cursorAt(text, start)))).toEqual(['more', 'more', 'none'])
  })
})

describe('Python that nobody fenced', () => {
  const open = (head: string, next = '    x') => {
    const source = `${head}\n${next}`
    return UnfencedPython.open(source, cursorAt(source, 0), () => cursorAt(source, head.length + 1))
  }

  test.each([
    ...[
      'def f(x):',
      'def  f (x):',
      'def f(',
      'async def f():',
      'async  def\tlong_name ():',
      'class A:',
      'class A :',
    ],
    ...['class Abc(B, C) :', 'class A():', 'class  A (B):'],
  ])('begins with %j', head => expect(open(head)).not.toBeNull())

  test.each([
    ...['def f:', 'define f(x):', 'def (x):', 'asyncdef f():', 'a def f():', 'class A', 'class :', 'classA:'],
    ...['class A(B:', 'class A(B)', 'class A(()):', 'defx(y):', 'async class A:'],
  ])('and not with %j', head => expect(open(head)).toBeNull())

  test('needs a line below that stands further in', () => {
    expect(open('def f():', ' x')).not.toBeNull()
    for (const next of ['x', '', '   ', ')']) expect(open('def f():', next)).toBeNull()
    expect(open(' def f():', ' x')).toBeNull()
  })

  test('ends at a line that stands no further in, but for a bracket that closes', () => {
    expect(blocks('def f(\n  x\n):\n  y\n\nz')).toMatchObject([
      program('python', 'def f(\n  x\n):\n  y', 0),
      { kind: 'paragraph' },
    ])
    expect(blocks(' def f():\n   x\n y')).toMatchObject([
      program('python', 'def f():\n  x', 1, 14),
      { kind: 'paragraph' },
    ])
    const source = 'class A:\n  x\n\n  y\nz'
    const python = UnfencedPython.open(source, cursorAt(source, 0), () => cursorAt(source, 9))!
    const taken = [0, 9, 13, 14, 18].map(start => python.take(cursorAt(source, start)))
    expect(taken).toEqual(['more', 'more', 'more', 'more', 'none'])
    expect(python.finish()).toEqual([program('python', 'class A:\n  x\n\n  y', 0)])
  })
})
