import '../rules/built-in.js'
import '../fields/built-in.js'
import type { Document } from '../documents/model/document.js'
import type { Position } from '../documents/model/position.js'
import { hasDecimalCommas } from '../documents/words/decimal-comma.js'
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
import { DirectiveReach } from './directive-reach.js'
import type { Finding } from './finding.js'
import { type ExercisePage, joinedReading, pagesOf } from './pages.js'
import { type Part, Parts } from './parts.js'
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

/**
 * Finds and judges every statement of a document; a statement that is not judged is unread, with its reason. Places count
 * in `document.source`. Throws TypeError for a notebook, whose findings stand in its cells: auditDocuments gives them.
 */
export function auditDocument(document: Document, options: AuditOptions): Audited {
  if (document.cells)
    throw new TypeError(`auditDocument: expected a document without cells, got the notebook ${document.path}`)
  return auditParts(document, options)[0]!
}

/**
 * Finds and judges every statement of documents, in order. A notebook is judged as one document, and gives an audit for
 * each of its cells, by the path of the cell; places count in the text of the cell.
 */
export const auditDocuments = (documents: readonly Document[], options: AuditOptions): Audited[] =>
  documents.flatMap(document => auditParts(document, options))

/** The audits of the parts of a document, all of which are judged together. */
function auditParts(document: Document, options: AuditOptions): Audited[] {
  const parts = new Parts(document)
  const audits = pagesOf(document, options.effort).map(page => auditPage(page, options))
  const judgements = audits.flatMap(audit => audit.judged).filter(outsideNotes(document.notes))
  const shares = parts.apportion(judgements, ({ start }) => start)
  const missing = parts.apportion(
    audits.flatMap(audit => audit.missing),
    ({ at }) => at,
  )
  const printer = new Printer(document, parts)
  const taken = ruleNames(options.book)
  return parts.all.map((part, i) => {
    // What authors say to the audit is of their cell alone, the ids of their claims too.
    const own = { ...document, notes: part.notes }
    const claims = auditOwnClaims(own, options.effort, taken, judgeAsPage)
    const found = [...shares[i]!, ...claims].sort(byPlace)
    return { ...printer.audited(found, part, options), missing: missing[i]!.map(({ claim }) => claim) }
  })
}

/** Says of the parts of a document what was found in them. */
class Printer {
  private readonly hasCommas: boolean
  private reach: DirectiveReach | null = null

  constructor(
    private readonly document: Document,
    private readonly parts: Parts,
  ) {
    this.hasCommas = hasDecimalCommas(document.source)
  }

  /** What was found in a part, in order, with what its directives do to it. */
  audited(found: readonly Judged[], part: Part, { strict, book }: AuditOptions): Omit<Audited, 'missing'> {
    const { reasons, faults, idle } = suppress(found, part.notes, () => this.reachOfDirectives())
    const stale = idleDirectives(idle, found, book)
    const directives = [...faults.map(faultyDirective), ...(strict ? stale.map(idleDirective) : [])]
    const judged = [...found, ...directives].sort(byPlace)
    const inPageMarks = pageMarks(part.source, this.hasCommas)
    return {
      path: part.path,
      findings: judged.map(one =>
        toFinding(withMarks(one, part, inPageMarks), part, this.parts, reasons.get(one)),
      ),
      obligations: judged.map(one => one.judgement.obligations),
      idle: stale.map(({ note, because }) => ({ at: part.position(note.start), because })),
    }
  }

  /** Most documents have no directives. */
  private reachOfDirectives(): DirectiveReach {
    this.reach ??= new DirectiveReach(this.document)
    return this.reach
  }
}

/** A page with decimal commas is read with points; its corrections have commas again. */
function withMarks(one: Judged, part: Part, inPageMarks: ReturnType<typeof pageMarks>): Judged {
  const { expected } = one.judgement
  if (expected === null) return one
  return { ...one, judgement: { ...one.judgement, expected: inPageMarks(expected, part.placeOf(one)) } }
}

const byPlace = (a: Judged, b: Judged): number => a.from - b.from || a.to - b.to

/** The claims of the book are looked for in all parts of an exercise together; then the rules are asked. */
function auditPage(page: ExercisePage, { book, effort }: AuditOptions) {
  const answered = answeredBy(page, book)
  const { judged: claims, missing } = answered
    ? auditExercise(answered.exercise, answered.reading, page.printed, effort)
    : { judged: [], missing: [] }
  const judged = askRules(page, claims.map(underPolicy))
  const at = page.whole.parts[0].start
  return {
    judged: [...judged, ...(answered ? passedOver(page.readings, judged) : [])],
    missing: missing.map(claim => ({ claim, at })),
  }
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
