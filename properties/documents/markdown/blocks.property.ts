import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { ordinary } from './ordinary.js'

const tokensOf = (source: string) => readDocument(source, 'b.md').sections.flatMap(section => section.tokens)
const formulas = (source: string) => tokensOf(source).filter(({ kind }) => kind === 'math')
const words = (source: string) =>
  tokensOf(source)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text)

/** Lines of a formula that would begin something else in prose. */
const line = fc.constantFrom(
  '+ c',
  '- d',
  '= e',
  '* f',
  '1. g',
  '=',
  '---',
  '```',
  '> 0',
  '# h'.slice(1),
  '| a |',
  '    i',
  ': j',
  '***',
)
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map(all => all.join('\n'))
const delimiters = fc.constantFrom<[string, string]>(
  ['$$', '$$'],
  ['\\[', '\\]'],
  ['\\(', '\\)'],
  ['$$\n', '\n$$'],
  ['\\begin{align}\n', '\n\\end{align}'],
)

describe('a formula over several lines', () => {
  test('is one formula, whatever its lines look like', () => {
    fc.assert(
      fc.property(lines, delimiters, fc.constantFrom('', 'so '), (text, [open, close], before) => {
        const source = `${before}${open}x\n${text}${close}\nafter it`
        const whole = `${open}x\n${text}${close}`
        expect(formulas(source).map(({ start, end }) => source.slice(start, end))).toEqual([whole])
        expect(words(source)).toEqual([...(before && ['so']), 'after', 'it'])
      }),
      { numRuns: 300 },
    )
  })

  test('in a quote has blanks for the marks, so that its places stay true', () => {
    fc.assert(
      fc.property(
        lines.filter(text => !text.includes('>')),
        delimiters,
        (text, [open, close]) => {
          const inside = `${open}x\n${text}${close}`
          const source = inside.replace(/^/gm, '> ')
          const [token, ...others] = formulas(source)
          expect(others).toEqual([])
          expect(token!.text).not.toContain('>')
          const there = source.slice(token!.inner!.start, token!.inner!.end)
          expect(token!.text).toBe(there.replaceAll('\n>', '\n '))
        },
      ),
    )
  })

  test('in a list item stays in it', () => {
    fc.assert(
      fc.property(lines, delimiters, (text, [open, close]) => {
        const source = `- so ${`${open}x\n${text}${close}`.replaceAll('\n', '\n  ')}\n- next`
        expect(formulas(source)).toHaveLength(1)
        expect(words(source)).toEqual(['so', 'next'])
      }),
    )
  })

  test('ends at a blank line, except between signs that each have a line to themselves', () => {
    expect(formulas('$$\n\na\n\nb\n\n$$\n\nafter')).toMatchObject([{ text: '\n\na\n\nb\n\n' }])
    expect(formulas('> $$\n>\n> a\n>\n> $$')).toHaveLength(1)
    for (const source of [
      '> $$\n\n> a\n\n> $$',
      'so $$\n\na\n\n$$',
      '$$ a\n\nb $$',
      '\\[\n\na\n\n\\]',
      '$$\n\na\n\nb $$',
      '$$\n\na\n\n# Next\n\n$$',
    ])
      expect(formulas(source)).toEqual([])
  })

  test('that never ends swallows nothing', () => {
    const stray = fc.constantFrom('$$', '\\[', '\\begin{align}', '$')
    fc.assert(
      fc.property(
        ordinary.filter(source => !source.includes('$$')),
        stray,
        (source, sign) => {
          const said = words(`before ${sign} it\n\n${source}`)
          const prefix = sign === '\\begin{align}' ? ['before', 'align', 'it'] : ['before', 'it']
          expect(said).toEqual([...prefix, ...words(source)])
        },
      ),
    )
  })
})

describe('what readers do not see', () => {
  const text = fc.constantFrom('a', 'a **b** 5', 'x\n\ny', '# 1.3\n', '```\n', '$x$ $', '| a |')

  test('is hidden: comments, scripts, styles, drawings, over blank lines too', () => {
    const pair = fc.constantFrom<[string, string]>(
      ['<!--', '-->'],
      ['<script>', '</script>'],
      ['<style a="b">', '</style>'],
      ['<svg>', '</svg>'],
    )
    fc.assert(
      fc.property(text, pair, fc.constantFrom('\n\n', '\n'), (inside, [open, close], gap) => {
        expect(words(`before${gap}${open}\n${inside}\n${close}\n\nafter`)).toEqual(['before', 'after'])
      }),
    )
    expect(words('before\n\n<!-- a\n\nb')).toEqual(['before'])
    expect(words('before <!-- a --> after <!-- b')).toEqual(['before', 'after', 'b'])
  })

  test('is hidden: metadata before the text', () => {
    const meta = fc.constantFrom('title: 5 models', 'a = 1\n[b]\nc = 2', '# note\nkey: "---x"')
    fc.assert(
      fc.property(
        meta,
        fc.constantFrom<[string, string]>(['---', '---'], ['---', '...'], ['+++', '+++']),
        (inside, [open, close]) => {
          expect(words(`${open}\n${inside}\n${close}\n\nafter`)).toEqual(['after'])
          expect(words(`\ufeff${open}\n${inside}\n${close}\nafter`)).toEqual(['after'])
          expect(words(`${open}\n\nbefore it\n\n${close}\n\nafter`)).toEqual(['before', 'it', 'after'])
        },
      ),
    )
    expect(words('---\ntitle: a\n\nafter')).toEqual(['title', 'a', 'after'])
  })

  test('is hidden: definitions of links, and the lines of directives', () => {
    expect(words('[name]: http://host/path "A title"\n\n::: {.note}\nafter\n:::')).toEqual(['after'])
    expect(words('it is\n[name]: http://host')).toEqual(['it', 'is', 'name'])
    expect(words('[name]: goes on in prose')).toEqual(['name', 'goes', 'on', 'in', 'prose'])
  })
})

describe('the blocks of a document', () => {
  test('stand in order, and their text is as long as their place', () => {
    fc.assert(
      fc.property(ordinary, source => {
        let from = 0
        for (const block of blocksOf(source)) {
          if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
          expect(block.start).toBeGreaterThanOrEqual(from)
          expect(block.text.length).toBe(block.end - block.start)
          from = block.end
        }
      }),
    )
  })
})
