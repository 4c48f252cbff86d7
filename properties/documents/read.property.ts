import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument, readPlain } from '../../src/documents/markdown/markdown.js'
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

describe('a name that says nothing', () => {
  const notebook =
    '{"nbformat": 4, "cells": [{"cell_type": "code"}, {"cell_type": "markdown", "source": "a"}]}'
  const tex = '% a\n\\documentclass{article}\nNo \\begin{document}yes\\end{document}'

  test('is read as what its text plainly is, else as Markdown', () => {
    expect(readDocuments(notebook, '-')).toEqual([readDocument('a', '-#1')])
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
