import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocuments } from '../../src/documents/read.js'
import { type PageBlock, PRINTERS, page, printed } from './printed-page.js'

/** What is said of the statements of a page that is written in a format, without the marks of the format. */
function saidOf(blocks: readonly PageBlock[], ending: string) {
  const source = printed(blocks, PRINTERS.get(ending)!)
  const [document] = readDocuments(source, `page${ending}`)
  const { findings } = auditDocument(document!, { book: [], effort: { seed: 1, points: 4 } })
  return findings.map(({ verdict, rule, statement }) => ({
    verdict,
    rule,
    statement: bare(statement, ending),
  }))
}

function bare(statement: string, ending: string): string {
  const said = ending === '.html' ? decoded(statement) : statement
  return said.replace(/\s+/g, '')
}

const decoded = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

describe('a page', () => {
  test.each([...PRINTERS.keys()].filter(ending => ending !== '.md'))(
    'in %s makes the statements that it makes in Markdown, with the same verdicts',
    ending => {
      fc.assert(
        fc.property(page, blocks => {
          expect(saidOf(blocks, ending)).toEqual(saidOf(blocks, '.md'))
        }),
        { numRuns: 100 },
      )
    },
  )
})
