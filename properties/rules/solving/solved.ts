import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

export const findingsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings

/** What the rule says of the steps and solutions of a page, in order. */
export const solvedIn = (text: string) => findingsOf(text).filter(({ rule }) => rule === 'law/solving')

export const verdictsOf = (text: string) => solvedIn(text).map(({ verdict }) => verdict)

export const isAccused = (text: string) =>
  findingsOf(text).some(({ verdict }) => verdict === 'refuted' || verdict === 'misrounded')

/** An integer behind a sum. */
export const signed = (value: number) => (value < 0 ? `- ${-value}` : `+ ${value}`)

/** The quadratic with two roots. */
export const quadratic = (one: number, other: number) =>
  `x^2 ${signed(-(one + other))}x ${signed(one * other)}`
