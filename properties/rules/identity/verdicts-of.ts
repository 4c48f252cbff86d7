import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** What an audit says of one formula of a page, without what it leaves unread. */
export const verdictsOf = (page: string, formula: string): readonly string[] =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 50 } })
    .findings.filter(({ statement, verdict }) => statement === formula && verdict !== 'unread')
    .map(({ verdict }) => (verdict === 'conditional' ? 'holds' : verdict))
