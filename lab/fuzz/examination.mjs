import { brokenAudit } from './audit-laws.mjs'
import { brokenReading } from './reading-laws.mjs'

/** So many characters may take so long, many times what a page takes; a longer input more in proportion. */
const SMALL = 2048
/** Reading a page takes two milliseconds; a collection of garbage may fall into it. */
const READING = { perPage: 60, least: 120 }
/** The dearest formulas that are judged, sums of a thousand roots, take longer than a page of others. */
const JUDGING = { perPage: 250, least: 500 }
/** The book adds searches for counterexamples and proofs, which do not grow with the text. */
const JUDGING_WITH_BOOK = { perPage: 2500, least: 2500 }
/** A machine that others use too may be late once: the least of several runs counts. */
const RETRIES = 4

export const timeToRead = length => timeBy(READING, length)
export const timeToJudge = (length, isBookUsed) => timeBy(isBookUsed ? JUDGING_WITH_BOOK : JUDGING, length)

const timeBy = ({ perPage, least }, length) => Math.max(least, (perPage * length) / SMALL)

/**
 * Reads an input, judges it too if `isJudged`, and answers with what is wrong, an empty list if nothing, and how long
 * reading it took.
 *
 * `subject` is `{ decode, read, understand, audit, validate, report, now }`: the project, or a faulty stand-in that
 * shows that the examination bites.
 */
export function examine(input, subject, isJudged) {
  const source = sourceOf(input, subject)
  if (source === null) return refused(0)
  const read = timed(subject, () => allOf(source, input, subject))
  if (isRefusal(read.error, input)) return refused(source.length, read.milliseconds)
  const failures = []
  if (read.error) failures.push(`throws ${shown(read.error)}`)
  else {
    for (const one of read.result) failures.push(...brokenReading(one.document, one))
    if (isJudged) failures.push(...judge(source, read.result, input, subject))
  }
  const again = () => timed(subject, () => allOf(source, input, subject)).milliseconds
  const milliseconds = leastOf(read.milliseconds, timeToRead(source.length), again)
  if (!read.error && input.quarter !== undefined)
    failures.push(...tooFastGrowth(input, milliseconds, subject))
  return {
    length: source.length,
    milliseconds,
    isRefused: false,
    failures: [...failures, ...tooLong('reading', milliseconds, timeToRead(source.length))],
  }
}

const refused = (length, milliseconds = 0) => ({ length, milliseconds, isRefused: true, failures: [] })

/** The documents of a source, each with what is read of it before it is judged. */
const allOf = (source, { path }, subject) =>
  subject.read(source, path).map(document => ({ document, ...subject.understand(document) }))

function timed(subject, run) {
  const started = subject.now()
  try {
    const result = run()
    return { result, error: null, milliseconds: subject.now() - started }
  } catch (error) {
    return { result: null, error, milliseconds: subject.now() - started }
  }
}

/** A notebook that is none is refused in one sentence that names it. */
const isRefusal = (error, { path }) =>
  error?.name === 'NotebookError' &&
  /^\S+: expected a notebook[^\r\n]*$/.test(error.message) &&
  error.message.startsWith(`${path}: `)

function judge(source, read, input, subject) {
  const judging = () => read.map(({ document }) => subject.audit(document, input))
  const { result, error, milliseconds } = timed(subject, judging)
  if (error) return [`throws ${shown(error)}`]
  const allowed = timeToJudge(source.length, input.isBookUsed)
  const least = leastOf(milliseconds, allowed, () => timed(subject, judging).milliseconds)
  return [
    ...result.flatMap((audits, at) => brokenAudits(read[at].document, audits)),
    ...brokenReport(result.flat(), subject),
    ...tooLong('judging', least, allowed),
    // What a reader remembers from one document to the next shows itself in the second reading of one.
    ...(sameAgain(source, read, input, subject) ? [] : ['another reading of the same text']),
  ]
}

/** A notebook has an audit for each of its cells, any other document one. */
function brokenAudits({ path, source, cells = [{ path, start: 0, end: source.length }] }, audits) {
  if (audits.map(audit => audit.path).join('\n') !== cells.map(cell => cell.path).join('\n'))
    return ['audits of other texts than the document has']
  return cells.flatMap(({ start, end }, at) => brokenAudit(source.slice(start, end), audits[at]))
}

const sameAgain = (source, read, input, subject) => written(allOf(source, input, subject)) === written(read)

/** All that was read, as text; the source of each section would be as many texts as there are sections. */
const written = read =>
  JSON.stringify(read, (name, value) => {
    if (name === 'source') return undefined
    if (value instanceof Map) return [...value.values()]
    return typeof value === 'bigint' ? `${value}` : value
  })

function brokenReport(audits, subject) {
  const invalid = subject.validate(audits)
  const broken = invalid === null ? [] : [`the report breaks its schema: ${invalid}`]
  try {
    subject.report(audits)
  } catch (error) {
    broken.push(`the text report throws ${shown(error)}`)
  }
  return broken
}

/** A time that is more than is allowed is measured again. */
function leastOf(first, allowed, again) {
  let least = first
  for (let retry = 0; retry < RETRIES && least > allowed; retry++) least = Math.min(least, again())
  return least
}

const tooLong = (what, milliseconds, allowed) =>
  milliseconds > allowed ? [`${what} takes ${milliseconds.toFixed(0)} ms, allowed ${allowed.toFixed(0)}`] : []

/** Four times the text takes four times as long; with memory to clean up, a little more. */
const MAX_GROWTH = 8
/** Less is within what the clock and the collector of garbage add. */
const NOTICEABLE_MILLISECONDS = 100

/** What grows faster than its text, by the least of several runs. */
function tooFastGrowth(input, first, subject) {
  const timeOf = source => timed(subject, () => allOf(source, input, subject)).milliseconds
  let [whole, quarter] = [first, Number.POSITIVE_INFINITY]
  for (let run = 0; run < RETRIES && whole > NOTICEABLE_MILLISECONDS; run++) {
    quarter = Math.min(quarter, timeOf(input.quarter))
    if (whole <= MAX_GROWTH * quarter) return []
    whole = Math.min(whole, timeOf(input.content))
  }
  if (whole <= NOTICEABLE_MILLISECONDS || whole <= MAX_GROWTH * quarter) return []
  return [`grows too fast: ${quarter.toFixed(0)} ms for a quarter, ${whole.toFixed(0)} ms for the whole`]
}

/** The text of an input; null where its bytes are refused, in words, as no text. */
function sourceOf({ content, path }, subject) {
  if (typeof content === 'string') return content
  try {
    return subject.decode(content, path)
  } catch (error) {
    if (error instanceof TypeError && /UTF-8|binary/.test(error.message)) return null
    throw error
  }
}

const shown = error =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error))
    .split('\n')
    .slice(0, 11)
    .join(' | ')
