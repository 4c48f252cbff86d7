import { auditDocument } from '../../../src/audit/audit.js'
import type { Finding } from '../../../src/audit/finding.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** What is found in a text, without the book. */
export const findingsIn = (text: string): readonly Finding[] =>
  auditDocument(readDocument(text, 'page.md'), { book: [], effort: { seed: 1, points: 60 } }).findings

/** The findings of the laws of the field. */
export const lawsIn = (text: string): readonly Finding[] =>
  findingsIn(text).filter(({ rule }) => rule.startsWith('law/'))

/** The verdicts of the laws of the field, in order. */
export const verdictsIn = (text: string): readonly string[] => lawsIn(text).map(({ verdict }) => verdict)
