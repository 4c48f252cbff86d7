import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, readPlain } from '../../src/documents/markdown/markdown.js'
import { readNotebook } from '../../src/documents/notebook/notebook.js'
import { readDocuments } from '../../src/documents/read.js'
import { readTex } from '../../src/documents/tex/tex.js'
import { soup } from './markdown/soup.js'
import { soup as texSoup } from './soup.js'

describe('the name of a file says how it is read', () => {
  test('whatever the text holds', () => {
    fc.assert(
      fc.property(fc.oneof(soup, texSoup), source => {
        expect(readDocuments(source, 'a.md')).toEqual([readDocument(source, 'a.md')])
        expect(readDocuments(source, 'a.txt')).toEqual([readPlain(source, 'a.txt')])
        expect(readDocuments(source, 'a.tex')).toEqual([readTex(source, 'a.tex')])
      }),
      { numRuns: 100 },
    )
  })
})

const notebook = '{"nbformat": 4, "cells": [{"cell_type": "code"}, {"cell_type": "markdown", "source": "a"}]}'

describe('a name that says nothing', () => {
  const tex = '% a\n\\documentclass{article}\nNo \\begin{document}yes\\end{document}'

  test('is read as what its text plainly is, else as Markdown', () => {
    expect(readDocuments(notebook, '-')).toEqual([readNotebook(notebook, '-')])
    expect(readDocuments(tex, '-')).toEqual([readTex(tex, '-')])
    expect(readDocuments('  \\begin{document}\na', '-')).toEqual([readTex('  \\begin{document}\na', '-')])
    for (const source of [
      'Some *prose* with $x$.',
      '```latex\n\\documentclass{article}\n```\n\n# Title',
      '> ~~~\n\\begin{document}\n~~~',
      'Write \\documentclass first.',
      '\\documentclasses',
      '{"nbformat": 4}',
      `See ${notebook}`,
    ])
      expect(readDocuments(source, '-')).toEqual([readDocument(source, '-')])
  })
})

describe('the ending of a name', () => {
  test('says how a text is read, whatever it looks like', () => {
    const tex = '# A\n\n\\documentclass{a}'
    expect(readDocuments(tex, 'a.md')).toEqual([readDocument(tex, 'a.md')])
    expect(readDocuments(tex, 'a.txt')).toEqual([readPlain(tex, 'a.txt')])
    expect(readDocuments('# A *b*', 'a.tex')).toEqual([readTex('# A *b*', 'a.tex')])
    expect(readDocuments(notebook, 'a.IPYNB')).toEqual([readNotebook(notebook, 'a.IPYNB')])
  })
})

describe('a text whose name says nothing', () => {
  /** Markup that is none in TeX. */
  const END = '\n\n[a](b) **c**'
  const read = (source: string) => {
    const [own] = readDocuments(source + END, '-')
    const [tex, markdown] = [readTex(source + END, '-'), readDocument(source + END, '-')]
    expect(JSON.stringify(tex)).not.toBe(JSON.stringify(markdown))
    expect([tex, markdown]).toContainEqual(own)
    return JSON.stringify(own) === JSON.stringify(tex) ? 'tex' : 'markdown'
  }

  test.each([
    '\\documentclass{a}',
    '\\documentclass[b]{a}',
    ' \t\\documentclass{a}',
    '% a\n\n  \\documentclass{a}',
    '\\begin{document}',
    'a\n\\begin{document}',
    'a ```\n\\documentclass{a}',
    '``\n\\documentclass{a}',
    '\\documentclass{a}\n```\n',
  ])('%j is TeX', source => expect(read(source)).toBe('tex'))

  test.each([
    '',
    'a',
    '\\documentclasses{a}',
    'a \\documentclass{a}',
    '\\begin{documents}',
    '\\begin{a}',
    'documentclass{a}',
    '```\n\\documentclass{a}',
    '~~~\n\\documentclass{a}',
    '> \t```\n\\documentclass{a}',
    'a\n```\n\\documentclass{a}',
  ])('%j is Markdown', source => expect(read(source)).toBe('markdown'))

  test('is a notebook if it says so', () => {
    const notebook = (source: string) =>
      JSON.stringify({ nbformat: 4, cells: [{ cell_type: 'markdown', source }] })
    expect(readDocuments(notebook('a'), '-')).toEqual([readNotebook(notebook('a'), '-')])
    expect(readDocuments(notebook('\\documentclass{a}'), '-')).toHaveLength(1)
  })
})
