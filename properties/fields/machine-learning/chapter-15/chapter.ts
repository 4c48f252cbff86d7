import { readFileSync } from 'node:fs'
import { auditDocument, type DocumentAudit } from '../../../../src/audit/audit.js'
import type { Finding } from '../../../../src/audit/finding.js'
import { joinedReading, pagesOf } from '../../../../src/audit/pages.js'
import { Parts } from '../../../../src/audit/parts.js'
import { toFinding } from '../../../../src/audit/to-finding.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { book } from '../../../../src/fields/machine-learning/book.js'
import { auditExercise } from '../../../../src/rules/book/exercise.js'
import { underPolicy } from '../../../../src/rules/policy.js'

export const CHAPTER_PATH = 'book/chapter-15.md'

/** Our own chapter: the page restated in our words, errors included. */
export const chapter = readFileSync(new URL(`../../../../${CHAPTER_PATH}`, import.meta.url), 'utf8')

/** That of the command line, with which the golden reports are written. */
const USUAL = { seed: 15, points: 300 }
/** Enough to refute whatever the properties forge. */
const EFFORT = { seed: 15, points: 40 }

export const auditText = (source: string, effort = EFFORT): DocumentAudit =>
  auditDocument(readDocument(source, CHAPTER_PATH), { book, effort })

let audited: DocumentAudit | undefined
/** The audit of the chapter as it stands, which several properties ask about. */
export const chapterAudit = (): DocumentAudit => (audited ??= auditText(chapter, USUAL))

/** The verdicts of each rule in the order of the document: `{ '15.5/hours': 'carried' }`. */
export function verdictsOf(audit: DocumentAudit): Record<string, string> {
  const verdicts: Record<string, string[]> = {}
  for (const { rule, verdict } of audit.findings) {
    verdicts[rule] ??= []
    verdicts[rule].push(verdict)
  }
  return Object.fromEntries(Object.entries(verdicts).map(([rule, list]) => [rule, list.join(' ')]))
}

/** One exercise of the chapter, with its heading; exercises do not depend on each other. */
export function sectionOf(exercise: string): string {
  const section = readDocument(chapter, CHAPTER_PATH).sections.find(one => one.label === exercise)
  if (!section) throw new RangeError(`sectionOf: expected an exercise of the chapter, got ${exercise}`)
  return chapter.slice(section.start, section.end)
}

const auditedSections = new Map<string, DocumentAudit>()
/** The audit of one exercise as it stands, as a page of its own. */
export function sectionAudit(exercise: string): DocumentAudit {
  const known = auditedSections.get(exercise) ?? auditText(sectionOf(exercise))
  auditedSections.set(exercise, known)
  return known
}

/**
 * The findings of the claims on a page, as if it printed everything that its exercises give: whether the page is one of the
 * book at all, and whether it prints its data, are asked elsewhere.
 */
export function claimsOn(source: string): readonly Finding[] {
  const document = readDocument(source, CHAPTER_PATH)
  const parts = new Parts(document)
  return pagesOf(document, EFFORT).flatMap(page => {
    const exercise = book.find(known => known.number === page.whole.label)
    if (!exercise) return []
    const { judged } = auditExercise(exercise, joinedReading(page), page.printed, EFFORT)
    return judged.map(one => toFinding(underPolicy({ ...one, assumed: [] }), parts.all[0]!, parts))
  })
}

/** The same for a text under the heading of one exercise. */
export const claimsIn = (number: string, text: string): readonly Finding[] =>
  claimsOn(`## Solution ${number}\n\n${text}\n`)
