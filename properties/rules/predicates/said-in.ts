import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** The verdicts of a rule on a page. */
export const verdictsOf = (rule: string, text: string): readonly string[] =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } })
    .findings.filter(one => one.rule === rule)
    .map(one => one.verdict)

/** `+ 3`, `- 3` */
export const signed = (value: number): string => (value < 0 ? `- ${-value}` : `+ ${value}`)
