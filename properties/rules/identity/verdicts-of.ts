import { auditDocument } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

export const findingsOn = (page: string): readonly Finding[] =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings

/** What an audit says of one formula of a page, without what it leaves unread. */
export const verdictsOf = (page: string, formula: string): readonly string[] =>
  findingsOn(page)
    .filter(({ statement, verdict }) => statement === formula && verdict !== 'unread')
    .map(({ verdict }) => (verdict === 'conditional' ? 'holds' : verdict))
