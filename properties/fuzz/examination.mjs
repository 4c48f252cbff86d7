/** What must hold of every input, whatever it says. */

/** So many characters may take so long, more than fifty times what a page takes; a longer input more in proportion. */
const SMALL = 2048
const MILLISECONDS = 250
/** The dearest formulas that are judged, sums of a thousand roots, take longer than a page of others. */
const LEAST_MILLISECONDS = 500
/** The book adds searches for counterexamples and proofs, which do not grow with the text. */
const MILLISECONDS_WITH_BOOK = 2500
/** A machine that others use too may be late once: the least of several runs counts. */
const RETRIES = 4

export const timeAllowed = (length, isBookUsed) =>
  isBookUsed
    ? MILLISECONDS_WITH_BOOK * Math.max(1, length / SMALL)
    : Math.max(LEAST_MILLISECONDS, (MILLISECONDS * length) / SMALL)

/**
 * Audits an input and answers with what is wrong, an empty list if nothing, and how long it took.
 *
 * `subject` is `{ decode, read, audit, validate, report, now }`: the project, or a faulty stand-in that shows that the
 * examination bites.
 */
export function examine(input, subject) {
  const source = sourceOf(input, subject)
  if (source === null) return { length: 0, milliseconds: 0, isRefused: true, failures: [] }
  const started = subject.now()
  let result
  try {
    result = subject.audit(subject.read(source), input)
  } catch (error) {
    const milliseconds = subject.now() - started
    return { length: source.length, milliseconds, isRefused: false, failures: [`throws ${shown(error)}`] }
  }
  let milliseconds = subject.now() - started
  const allowed = timeAllowed(source.length, input.isBookUsed)
  for (let retry = 0; retry < RETRIES && milliseconds > allowed; retry++) {
    milliseconds = Math.min(milliseconds, timeOf(source, input, subject))
  }
  const failures = brokenLaws(source, result, subject)
  if (input.quarter !== undefined) failures.push(...tooFastGrowth(input, milliseconds, subject))
  if (milliseconds > allowed)
    failures.push(`takes ${milliseconds.toFixed(0)} ms, allowed ${allowed.toFixed(0)}`)
  return { length: source.length, milliseconds, isRefused: false, failures }
}

/** Four times the text takes four times as long; with memory to clean up, a little more. */
const MOST_GROWTH = 8
/** Less is within what the clock and the collector of garbage add. */
const NOTICEABLE_MILLISECONDS = 150

/** What grows faster than its text, by the least of several runs. */
function tooFastGrowth(input, first, subject) {
  let [whole, quarter] = [first, Number.POSITIVE_INFINITY]
  for (let run = 0; run < RETRIES && whole > NOTICEABLE_MILLISECONDS; run++) {
    quarter = Math.min(quarter, timeOf(input.quarter, input, subject))
    if (whole <= MOST_GROWTH * quarter) return []
    whole = Math.min(whole, timeOf(input.content, input, subject))
  }
  if (whole <= NOTICEABLE_MILLISECONDS || whole <= MOST_GROWTH * quarter) return []
  return [`grows too fast: ${quarter.toFixed(0)} ms for a quarter, ${whole.toFixed(0)} ms for the whole`]
}

function timeOf(source, input, subject) {
  const started = subject.now()
  subject.audit(subject.read(source), input)
  return subject.now() - started
}

/** The text of an input; null where its bytes are refused, in words, as no text. */
function sourceOf({ content }, subject) {
  if (typeof content === 'string') return content
  try {
    return subject.decode(content)
  } catch (error) {
    if (error instanceof TypeError && /UTF-8|binary/.test(error.message)) return null
    throw error
  }
}

function brokenLaws(source, result, subject) {
  const broken = result.findings.flatMap((finding, at) =>
    brokenPlace(source, finding).map(law => `finding ${at}: ${law}`),
  )
  if (result.obligations.length !== result.findings.length) broken.push('not as many obligations as findings')
  for (let at = 1; at < result.findings.length; at++)
    if (result.findings[at].start.offset < result.findings[at - 1].start.offset)
      broken.push(`finding ${at}: out of order`)
  const invalid = subject.validate(result)
  if (invalid !== null) broken.push(`the report breaks its schema: ${invalid}`)
  try {
    subject.report(result)
  } catch (error) {
    broken.push(`the text report throws ${shown(error)}`)
  }
  return broken
}

function brokenPlace(source, { start, end, statement, verdict, stated, given }) {
  const broken = []
  if (!(0 <= start.offset && start.offset <= end.offset && end.offset <= source.length))
    broken.push(`a place outside the document: ${start.offset} to ${end.offset} of ${source.length}`)
  if (source.slice(start.offset, end.offset) !== statement)
    broken.push('a statement that does not stand in its place')
  for (const place of [start, end])
    if (offsetOf(source, place) !== place.offset)
      broken.push(`a place of two minds: ${JSON.stringify(place)}`)
  if (stated !== null && !statement.includes(stated))
    broken.push(`stated ${JSON.stringify(stated)} is not in the statement`)
  if (given?.through.some(at => at < 0 || at >= source.length))
    broken.push('came through a place outside the document')
  if (verdict === 'unread' && stated !== null) broken.push('an unread statement with a stated value')
  return broken
}

/** The offset of a line and column, counted independently of the reader: from the front, line by line. */
function offsetOf(source, { line, column }) {
  const ending = /\r\n?|\n/g
  for (let number = 1; number < line; number++) if (!ending.test(source)) return -1
  return (line === 1 ? 0 : ending.lastIndex) + column - 1
}

const shown = error =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error))
    .split('\n')
    .slice(0, 11)
    .join(' | ')
