import { expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { growing, growth } from '../documents/model/work.js'

const audit = (source: string) =>
  auditDocument(readDocument(source, 'a.md'), { book: [], effort: { seed: 1, points: 4 } }).findings
const redefined = (source: string) => audit(source).filter(({ reason }) => reason === 'redefined')

test('a second value names the lines of both, however they end; a heading between them parts them', () => {
  for (const ending of ['\n', '\r\n']) {
    const lines = ['Here $a = 5$.', '', 'It is so.', '', 'Here $a = 7$.']
    expect(redefined(lines.join(ending))).toMatchObject([
      { message: expect.stringMatching(/line 1.*line 5/) },
    ])
    lines[2] = '## Another one'
    expect(redefined(lines.join(ending))).toEqual([])
    expect(redefined(['## One', '', ...lines.with(2, 'It is so.'), '', '## Two'].join(ending))).toHaveLength(
      1,
    )
  }
})

test('symbols that are defined over and over cost work in proportion to the text', () => {
  const text = growing(index => `Here $a_{${index % 50}} = ${index}$.\n\n`)
  expect(redefined(text(4000)).length).toBeGreaterThan(50)
  expect(growth(length => void audit(text(length)), 8000)).toBeLessThan(2.5)
})
