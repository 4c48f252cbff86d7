import '../rules/built-in.js'
import '../fields/built-in.js'
import type { Document } from '../documents/model/document.js'
import { type Position, positionAt } from '../documents/model/position.js'
import { pageMarks } from '../documents/words/page-marks.js'
import type { Obligation } from '../math/certificates/obligation.js'
import type { SearchEffort } from '../math/engines/search.js'
import { nameOf } from '../page/exercises.js'
import { outsideNotes } from '../page/notes.js'
import type { Reading } from '../page/reading.js'
import { auditOwnClaims } from '../rules/authored-claim/rule.js'
import { auditExercise, type MissingClaim } from '../rules/book/exercise.js'
import type { Exercise } from '../rules/book/model/claim.js'
import { isRecognised } from '../rules/book/recognised.js'
import { type Judged, unread } from '../rules/judged.js'
import { ruleNames } from '../rules/names.js'
import { overlapWith } from '../rules/overlap.js'
import { underPolicy } from '../rules/policy.js'
import { unjudgedSentences } from '../rules/unread.js'
import { askRules } from './ask-rules.js'
import { judgeAsPage } from './claim-page.js'
import { faultyDirective, idleDirective, idleDirectives } from './directive-findings.js'
import type { Finding } from './finding.js'
import { type ExercisePage, joinedReading, pagesOf } from './pages.js'
import { suppress } from './suppression.js'
import { toFinding } from './to-finding.js'

export interface AuditOptions {
  /** The exercises of the books that the run names. */
  readonly book: readonly Exercise[]
  readonly effort: SearchEffort
  /** Whether a directive that there is nothing for is a finding. */
  readonly strict?: boolean
}

export interface DocumentAudit {
  readonly path: string
  readonly findings: readonly Finding[]
  /** What each finding rests on, in terms, for others to check again. */
  readonly obligations: readonly (readonly Obligation[])[]
  readonly missing: readonly MissingClaim[]
}

/** What a run says beside its report. */
export interface Audited extends DocumentAudit {
  readonly idle: readonly { readonly at: Position; readonly because: string }[]
}

/** Finds and judges every statement of a document; a statement that is not judged is unread, with its reason. */
export function auditDocument(document: Document, options: AuditOptions): Audited {
  const position = positionAt(document.source)
  const audits = pagesOf(document, options.effort).map(page => auditPage(page, options))
  const claims = auditOwnClaims(document, options.effort, ruleNames(options.book), judgeAsPage)
  const judgements = audits.flatMap(audit => audit.judged).filter(outsideNotes(document.notes))
  const found = [...judgements, ...claims].sort(byPlace)
  const { reasons, faults, idle } = suppress(found, document)
  const stale = idleDirectives(idle, found, options.book)
  const directives = [...faults.map(faultyDirective), ...(options.strict ? stale.map(idleDirective) : [])]
  const judged = [...found, ...directives].sort(byPlace)
  const inPageMarks = pageMarks(document.source)
  return {
    path: document.path,
    findings: judged.map(one =>
      toFinding(withMarks(one, inPageMarks), document.source, position, reasons.get(one)),
    ),
    obligations: judged.map(one => one.judgement.obligations),
    missing: audits.flatMap(audit => audit.missing),
    idle: stale.map(({ note, because }) => ({ at: position(note.start), because })),
  }
}

/** A page with decimal commas is read with points; its corrections have commas again. */
function withMarks(one: Judged, inPageMarks: ReturnType<typeof pageMarks>): Judged {
  const { expected } = one.judgement
  if (expected === null) return one
  return { ...one, judgement: { ...one.judgement, expected: inPageMarks(expected, one) } }
}

const byPlace = (a: Judged, b: Judged): number => a.from - b.from || a.to - b.to

/** The claims of the book are looked for in all parts of an exercise together; then the rules are asked. */
function auditPage(page: ExercisePage, { book, effort }: AuditOptions) {
  const answered = answeredBy(page, book)
  const { judged: claims, missing } = answered
    ? auditExercise(answered.exercise, answered.reading, page.printed, effort)
    : { judged: [], missing: [] }
  const judged = askRules(page, claims.map(underPolicy))
  return { judged: [...judged, ...(answered ? passedOver(page.readings, judged) : [])], missing }
}

/** The exercise of the books that a page answers, and all parts of the page as one; null where it answers none. */
function answeredBy(page: ExercisePage, book: readonly Exercise[]) {
  const numbered = book.filter(({ number }) => number === page.whole.label)
  if (numbered.length === 0) return null
  const reading = joinedReading(page)
  const exercise = numbered.find(known => isRecognised(known, reading))
  return exercise ? { exercise, reading } : null
}

/** The sentences of an exercise of the book in which nothing was found. */
function passedOver(readings: readonly Reading[], found: readonly Judged[]): Judged[] {
  const isCovered = overlapWith(found)
  return readings.flatMap(reading =>
    unjudgedSentences(reading, isCovered).map(place =>
      unread(
        'statement',
        nameOf(reading.section),
        place,
        'prose',
        'the book has no claim about this sentence',
      ),
    ),
  )
}
