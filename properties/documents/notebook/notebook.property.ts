import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Document } from '../../../src/documents/model/document.js'
import { isNotebook, NotebookError, readNotebook } from '../../../src/documents/notebook/notebook.js'
import { soup } from '../markdown/soup.js'

const IMAGE = { output_type: 'display_data', data: { 'image/png': 'iVBORw0KGgo'.repeat(100) } }
/** A cell, and its text where it is one to read. */
const cell = fc.oneof(
  soup.map(text => ({ text, cell: { cell_type: 'markdown', metadata: {}, source: text } })),
  fc.array(soup).map(lines => ({ text: lines.join(''), cell: { cell_type: 'markdown', source: lines } })),
  soup.map(source => ({ text: null, cell: { cell_type: 'code', source, outputs: [IMAGE] } })),
  soup.map(source => ({ text: null, cell: { cell_type: 'raw', source } })),
  fc
    .constantFrom(null, 5, {}, [], { cell_type: 'markdown' }, { cell_type: 'markdown', source: [5] })
    .map(odd => ({
      text: null,
      cell: odd as unknown,
    })),
)
const cells = fc.array(cell, { maxLength: 6 })
type Cells = readonly { readonly text: string | null }[]

/** The names and texts of the cells that a document is made of. */
const namedIn = ({ source, cells: all = [] }: Document) =>
  all.map(({ path, start, end }) => [path, source.slice(start, end)])
const namesOf = (all: Cells) =>
  all.flatMap(({ text }, index) => (text === null ? [] : [[`a.ipynb#${index}`, text]]))

describe('a notebook is one document of its cells of Markdown', () => {
  test('each named by its place among all cells', () => {
    fc.assert(
      fc.property(cells, all => {
        const source = JSON.stringify({ cells: all.map(each => each.cell), nbformat: 4, nbformat_minor: 5 })
        expect(namedIn(readNotebook(source, 'a.ipynb'))).toEqual(namesOf(all))
        expect(isNotebook(source)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('also in the worksheets of nbformat 3', () => {
    fc.assert(
      fc.property(cells, cells, (first, second) => {
        const worksheets = [first, second].map(all => ({ cells: all.map(each => each.cell) }))
        const source = JSON.stringify({ nbformat: 3, worksheets: [...worksheets, null, {}] })
        expect(namedIn(readNotebook(source, 'a.ipynb'))).toEqual(namesOf([...first, ...second]))
      }),
      { numRuns: 60 },
    )
  })
})

const markdown = (source: unknown) => ({ cell_type: 'markdown', source })
const read = (notebook: unknown) => readNotebook(JSON.stringify(notebook), 'a.ipynb')
const readTexts = (texts: readonly string[]) => read({ cells: texts.map(markdown) })

/** What is read, token by token, of a stretch of a document, with places in it; numbers are counted through all. */
function readWithin({ sections, notes, text, source }: Document, start: number, end: number) {
  const isIn = (one: { readonly start: number }) => start <= one.start && one.start <= end
  const own = <T extends { readonly start: number; readonly end: number }>(all: readonly T[]) =>
    all.filter(isIn).map(one => ({ ...one, start: one.start - start, end: one.end - start }))
  return {
    text: (text ?? source).slice(start, end),
    tokens: own(sections.flatMap(({ tokens }) => tokens)).map(({ inner, scaleEnd, ...token }) => ({
      ...token,
      sentence: 0,
      clause: 0,
      inner: inner && [inner.start - start, inner.end - start],
      scaleEnd: scaleEnd && scaleEnd - start,
    })),
    programs: own(sections.flatMap(({ programs }) => programs)),
    notes: own(notes).map(({ lines, attributes, ...note }) => ({
      ...note,
      lines: [...lines, ...(attributes ? [attributes] : [])].map(line => [line.text, line.start - start]),
    })),
  }
}

describe('the cells of a notebook', () => {
  test('are counted with those that are not read', () => {
    const odd = [null, 'x', 5, [], [markdown('x')], {}, { cell_type: 'code', source: 'x' }, markdown(5)]
    const more = [markdown(null), markdown(['a', 5]), { source: 'x' }, { cell_type: 'markdown' }]
    expect(namedIn(read({ cells: [...odd, ...more, markdown('a')] }))).toEqual([['a.ipynb#12', 'a']])
  })

  test('are read as a page where there is one', () => {
    fc.assert(
      fc.property(soup, text => {
        const { cells: own, ...document } = readTexts([text])
        expect(document).toEqual(readDocument(text, 'a.ipynb'))
        expect(own).toEqual([{ path: 'a.ipynb#0', start: 0, end: text.length }])
      }),
      { numRuns: 60 },
    )
  })

  const NOTES = [
    '<!-- claim\nx = x\n-->',
    '```claim\nx = x',
    '<!-- errata-disable -- why',
    '~~~claim\nx\n~~~',
  ]
  const text = fc.oneof(
    soup,
    fc.tuple(soup, fc.constantFrom(...NOTES)).map(all => all.join('\n\n')),
  )

  test('are each read as a page of its own, whatever the others leave open', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), texts => {
        const notebook = readTexts(texts)
        for (const [i, { start, end }] of notebook.cells!.entries())
          expect(readWithin(notebook, start, end)).toEqual(
            readWithin(readDocument(texts[i]!, 'a.md'), 0, texts[i]!.length),
          )
      }),
      { numRuns: 100 },
    )
  })

  test.each(NOTES)('say to the audit what they say alone, beside any other: %j', note => {
    const alone = readDocument(note, 'a.md').notes.map(({ missing }) => missing)
    expect(alone).toHaveLength(1)
    for (const other of ['', '-->', '```', '~~~', 'x -->\n\n```'])
      expect(readTexts([note, other]).notes.map(({ missing }) => missing)).toEqual(alone)
    expect(readTexts(['<!-- a', note]).notes.map(({ missing }) => missing)).toEqual(alone)
  })

  test('have their sections together, which are all of the source', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), texts => {
        const { sections, source } = readTexts(texts)
        expect(sections.map(({ start }) => start)).toEqual(
          source === '' ? [] : [0, ...sections.slice(0, -1).map(({ end }) => end)],
        )
        expect(sections.at(-1)?.end ?? 0).toBe(source.length)
      }),
      { numRuns: 60 },
    )
  })

  test('go on with the exercise that one of them heads', () => {
    const { sections } = readTexts(['## Exercise 3\n\nWhat is it?', '(a) It is so.', 'And so.', '(b) No.'])
    expect(sections.map(({ label, partOf }) => [label, partOf])).toEqual([
      ['3', null],
      ['a', '3'],
      ['b', '3'],
    ])
  })

  test('share their macros, and those that two define in two ways stand for neither', () => {
    const macrosIn = (...texts: string[]) => readTexts(texts).sections[0]!.macros
    const half = '$\\newcommand{\\half}{\\frac12}$'
    expect(macrosIn('a', half)?.get('\\half')).toMatchObject({ body: '\\frac12' })
    expect(macrosIn(half, 'a', half.replace('12', '13'))?.get('\\half')).toBe(null)
    expect(macrosIn('a', `\`\`\`\n${half}\n\`\`\``)).toBeUndefined()
    expect(readTexts(['a', half]).text).toMatch(/^a\n\n\s*$/)
  })

  test('have decimal commas together, and those of an open program have points', () => {
    const { text: read } = readTexts(['Es sind 2,5 kg.', '```\nx = f(1,5) + 2,5 m', 'Es sind 3,5 kg.'])
    expect(read).toBe('Es sind 2.5 kg.\n\n```\nx = f(1,5) + 2,5 m\n\nEs sind 3.5 kg.')
  })
})

describe('what is no notebook', () => {
  test.each(['5', 'null', '"cells"', '[]', '[{"cells": []}]', '{}', '{"cells": {}}', '{"worksheets": 5}'])(
    '%s is other JSON',
    source => {
      expect(() => readNotebook(source, 'a.ipynb')).toThrow(NotebookError)
      expect(() => readNotebook(source, 'a.ipynb')).toThrow(/^a\.ipynb: .*other JSON/)
    },
  )

  test.each([
    ['{"nbformat": 4, "cells": []}', true],
    [' \n{"cells": [], "nbformat": 4}', true],
    ['{"nbformat": 3, "worksheets": []}', true],
    ['{"nbformat": 4}', false],
    ['{"nbformat": 4, "cells": []', false],
    ['[{"nbformat": 4, "cells": []}]', false],
    ['x {"nbformat": 4, "cells": []}', false],
  ])('is taken for one, %j: %s', (source, expected) => expect(isNotebook(source)).toBe(expected))
})
