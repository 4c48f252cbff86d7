import '../fields/machine-learning/functions.js'
import type { Document, Section } from '../documents/model/document.js'
import type { Position } from '../documents/model/position.js'
import { positionAt } from '../documents/model/position.js'
import type { Obligation } from '../math/certificates/obligation.js'
import type { SearchEffort } from '../math/engines/search.js'
import { closeFunctions } from '../math/functions/functions.js'
import type { Told } from '../notation/tree/glossary.js'
import { joined, nameOf, type WholeExercise, wholeExercises } from '../page/exercises.js'
import { outsideNotes } from '../page/notes.js'
import { type Reading, readLines, readSection } from '../page/page.js'
import { Printed } from '../page/symbols/printed-results.js'
import { SectionValues } from '../page/symbols/symbol-table.js'
import { type JudgedLink, judgeLinks } from '../rules/arithmetic/rule.js'
import { namedValues } from '../rules/arithmetic/values-in-prose.js'
import { tableValues } from '../rules/arithmetic/values-in-tables.js'
import { auditOwnClaims } from '../rules/authored-claim/rule.js'
import { auditExercise, type MissingClaim } from '../rules/book/exercise.js'
import type { Exercise } from '../rules/book/model/claim.js'
import { judgeSymbolicLinks } from '../rules/identity/rule.js'
import { type Judged, unread } from '../rules/judged.js'
import { Heard } from '../rules/laws/first-mention.js'
import type { LawPage } from '../rules/laws/law-page.js'
import { listedDistributions } from '../rules/laws/listed-distribution.js'
import { listedSamples } from '../rules/laws/listed-sample.js'
import { ruleNames } from '../rules/names.js'
import { redefinitions } from '../rules/redefined-symbol.js'
import { remainingStatements, unjudgedSentences } from '../rules/unread.js'
import { faultyDirective, idleDirective, idleDirectives } from './directive-findings.js'
import type { Finding } from './finding.js'
import { judgeByLaws } from './laws.js'
import { combine } from './merge-findings.js'
import { overlapWith, withRest } from './overlap.js'
import { suppress } from './suppression.js'
import { toFinding } from './to-finding.js'

export interface AuditOptions {
  /** The claims whose meaning is known; none of them for `--no-book`. */
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

/** Finds and judges every statement of a document; what is not judged is unread, with its reason. */
export function auditDocument(document: Document, options: AuditOptions): Audited {
  closeFunctions()
  const position = positionAt(document.source)
  const told = { hasPolicies: POLICY.test(document.source) }
  const known = {
    heard: new Heard(document),
    samples: listedSamples(document),
    distributions: listedDistributions(document),
    told,
  }
  const source = document.text ?? document.source
  const wholes = wholeExercises(document.sections)
  const preamble = preambleOf(wholes, source, told)
  const read = wholes.map(whole => readWhole(whole, source, told))
  const everywhere = new SectionValues(read.flatMap(({ lines }) => lines))
  const audits = read.map(whole => auditWhole(whole, source, { ...known, preamble, everywhere }, options))
  const claims = auditOwnClaims(document, options.effort, ruleNames(options.book))
  const judgements = audits.flatMap(audit => audit.judged).filter(outsideNotes(document.notes))
  const found = [...judgements, ...claims].sort(byPlace)
  const { reasons, faults, idle } = suppress(found, document)
  const stale = idleDirectives(idle, found, options.book)
  const directives = [...faults.map(faultyDirective), ...(options.strict ? stale.map(idleDirective) : [])]
  const judged = [...found, ...directives].sort(byPlace)
  return {
    path: document.path,
    findings: judged.map(one => toFinding(one, document.source, position, reasons.get(one))),
    obligations: judged.map(one => one.judgement.obligations),
    missing: audits.flatMap(audit => audit.missing),
    idle: stale.map(({ note, because }) => ({ at: position(note.start), because })),
  }
}

const byPlace = (a: Judged, b: Judged): number => a.from - b.from || a.to - b.to

/** Notation of a policy, which no number has: \pi_\theta, \pi^*, \pi(a \mid s). */
const POLICY = /\\pi\s*(?:_|\^\s*\{?\s*(?:\*|\\(?:ast|star)\b)|\([^()$]*(?:\||\\mid\b|\\vert\b))/

/** What is known of a document wherever one reads in it. */
interface Known extends Pick<LawPage, 'heard' | 'samples' | 'distributions'> {
  readonly told: Told
  readonly preamble: Reading | null
  readonly everywhere: SectionValues
}

/** An exercise with its parts read, and read once more with the arithmetic of their prose. */
interface ReadExercise {
  readonly whole: WholeExercise
  readonly readings: readonly Reading[]
  readonly lines: readonly Reading[]
}

function readWhole(whole: WholeExercise, source: string, told: Told): ReadExercise {
  const readings = whole.parts.map(part => readSection(part, source, told))
  return { whole, readings, lines: readings.map(readLines) }
}

/** A text of more sentences before the first exercise is no list of what all exercises share. */
const MAX_PREAMBLE_LENGTH = 8

/** "Throughout, N = 10 and T = 100": the few sentences before the first exercise are about all of them. */
function preambleOf([first]: readonly WholeExercise[], source: string, told: Told): Reading | null {
  if (first?.label !== null) return null
  const [section] = first.parts
  const isShort = section.tokens.every(({ sentence }) => sentence < MAX_PREAMBLE_LENGTH)
  return isShort ? readLines(readSection(section, source, told)) : null
}

/**
 * The claims of the book are looked for in all parts of an exercise together, its lines part by part: what a symbol
 * means in one part it need not mean in another.
 */
function auditWhole(
  { whole, readings, lines }: ReadExercise,
  source: string,
  { told, preamble, everywhere, ...known }: Known,
  { book, effort }: AuditOptions,
) {
  const printed = new Printed()
  const exercise = book.find(known => known.number === whole.label)
  const { judged: claims, missing } = exercise
    ? auditExercise(exercise, readSection(joined(whole), source, told), printed, effort)
    : { judged: [], missing: [] }
  const values = new SectionValues(lines, whole.label === null ? null : preamble)
  const links = lines.flatMap(reading =>
    judgeLinks(reading, printed, values).map(link => judgedLink(link, reading.section)),
  )
  const isClaimed = overlapWith(claims)
  const laws = readings
    .flatMap(reading => judgeByLaws({ reading, ...known, effort }))
    .filter(({ from, to }) => !isClaimed(from, to))
  const named = lines.flatMap(reading => [...namedValues(reading, values), ...tableValues(reading, values)])
  // What the preamble gives twice is told there, and not once more by each exercise.
  const names = new Set(lines.map(({ section }) => nameOf(section)))
  const redefined = redefinitions(values).filter(({ exercise: name }) => names.has(name))
  const numbers = withRest(combine([...claims, ...laws], links), [...redefined, ...named])
  const isNumber = overlapWith(numbers)
  const symbolic = lines.flatMap(reading => judgeSymbolicLinks(reading, values, everywhere, isNumber, effort))
  const judged = [...numbers, ...symbolic]
  const isCovered = overlapWith(judged)
  const rest = lines.flatMap(reading =>
    remainingStatements(reading, isCovered).map(({ reason, explanation, ...place }) =>
      unread('statement', nameOf(reading.section), place, reason, explanation),
    ),
  )
  const found = [...judged, ...rest]
  return { judged: [...found, ...(exercise ? passedOver(readings, found) : [])], missing }
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

function judgedLink(link: JudgedLink, section: Section): Judged {
  const { left, sign, right, judgement, through } = link
  const from = Math.min(left.start, sign.start)
  return {
    rule: 'arithmetic',
    exercise: nameOf(section),
    from,
    to: right.end,
    start: right.start,
    end: right.end,
    judgement,
    through,
  }
}
