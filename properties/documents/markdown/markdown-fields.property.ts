import { describe, expect, test } from 'vitest'
import { readDocument, readPlain } from '../../../src/documents/markdown/markdown.js'

const COMMAS = 'Es sind 1,5 km und 2,5 km und 3,25 km.'

describe('a document', () => {
  test('has its path and its source, and no other text where it is read as it stands', () => {
    const document = readDocument('a $x$', 'p.md')
    expect(document).toMatchObject({ path: 'p.md', source: 'a $x$', notes: [] })
    expect('text' in document).toBe(false)
    expect(document.sections.flatMap(({ tokens }) => tokens).map(({ kind }) => kind)).toEqual([
      'word',
      'math',
      'stop',
    ])
  })

  test('has another text where its figures have commas before their decimals', () => {
    for (const read of [readDocument, readPlain]) {
      const document = read(COMMAS, 'p')
      expect(document).toMatchObject({ path: 'p', source: COMMAS, text: COMMAS.replaceAll(',', '.') })
      const numbers = document.sections[0]!.tokens.filter(({ kind }) => kind === 'number')
      expect(numbers.map(({ text }) => text)).toEqual(['1.5', '2.5', '3.25'])
    }
  })

  test('has headings in Markdown, and none in plain text', () => {
    const labels = ({ sections }: ReturnType<typeof readDocument>) => sections.map(({ label }) => label)
    expect(labels(readDocument('# Exercise 3\n\na', 'p'))).toEqual(['3'])
    expect(labels(readPlain('# Exercise 3\n\na', 'p'))).toEqual([null])
  })
})
