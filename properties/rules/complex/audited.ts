import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings

/** What is said of the last statement of a text on complex numbers. */
export const lastOf = (text: string) => audit(`# Complex numbers\n\n${text}`).at(-1)!

/** `holds` by this rule, or another verdict; `unread` where it says nothing. */
export const verdictOf = (text: string): string => lastOf(text).verdict

const ACCUSING = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])

/** The statements of a page that are accused. */
export const accusedIn = (page: string): readonly string[] =>
  audit(page).flatMap(one => (ACCUSING.has(one.verdict) ? [one.statement] : []))
