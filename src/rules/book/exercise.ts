import type { Token } from '../../documents/model/document.js'
import type { SearchEffort } from '../../math/engines/search.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation, VERDICTS } from '../../math/judges/verdict.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import { worthWithScale } from '../../page/quantities/scale-behind.js'
import type { Reading } from '../../page/reading.js'
import type { Printed } from '../../page/symbols/printed-results.js'
import { type Judged, unread } from '../judged.js'
import { Scope } from './environment/environment.js'
import { foreignIn, knownFor } from './environment/foreign-context.js'
import { restrictionOf } from './environment/restricting-words.js'
import { scaledByTable, shapeOfFigure } from './locate/bounds-and-ranges.js'
import { type Candidate, DENIED, LIMIT, OTHER_SYMBOLS } from './locate/candidate.js'
import { candidatesAt, type Location, locateAll } from './locate/locate.js'
import { isComparedThing } from './locate/score.js'
import { judgeClaim } from './meanings/judge.js'
import type { Claim, Exercise } from './model/claim.js'

/** A claim of the book that found no place in a section whose number it carries. */
export interface MissingClaim {
  readonly claim: Claim
  readonly nearest: string | null
}

/** Judges every claim of an exercise that a section states, and names those that it does not. */
export function auditExercise(exercise: Exercise, reading: Reading, printed: Printed, effort: SearchEffort) {
  if (reading.section.tokens.length > MAX_TOKENS) return { judged: [tooLong(exercise, reading)], missing: [] }
  const locations = locateAll(exercise, reading)
  const scope = new Scope(exercise, reading, locations)
  const judged: Judged[] = []
  const missing: MissingClaim[] = []
  for (const claim of exercise.claims) {
    const location = locations.get(claim.id)!
    if (location.status === 'missing') missing.push({ claim, nearest: nearestText(location, reading) })
    else judged.push(...judgeLocated(claim, location, scope, effort))
    rememberResult(claim, location, scope, printed)
  }
  const premises = scope.statedPremises().map(({ premise, place }) => {
    const reason = premise.reason ?? 'premise'
    const span = { start: place.from, end: place.to }
    return unread(
      `${exercise.number}/${reason}`,
      exercise.number,
      span,
      reason,
      `taken as the ${reason} that the page states`,
    )
  })
  const stated = premises.filter(one => !judged.some(other => other.from < one.to && one.from < other.to))
  return {
    judged: [...judged, ...distinct(stated), ...remarksOf(exercise, reading)],
    missing: missing.length < exercise.claims.length ? missing : [],
  }
}

/** What the page says beside its statements, with the reason why it is none. */
function remarksOf({ number, remarks = [], topics = {} }: Exercise, reading: Reading): Judged[] {
  return remarks.flatMap(({ id, where, because }) => {
    const places = candidatesAt(where, 'sentence', reading, topics).filter(({ cost }) => cost <= LIMIT)
    const isCovered = (place: Candidate) =>
      places.some(
        other => other.start < place.end && place.start < other.end && lengthOf(other) > lengthOf(place),
      )
    return places
      .filter(place => !isCovered(place))
      .map(place => unread(id, number, place, 'remark', because))
  })
}

const lengthOf = ({ start, end }: Candidate): number => end - start

/** A page of answers has some hundred words; the search for places takes the square of their number. */
const MAX_TOKENS = 10_000

function tooLong(exercise: Exercise, { section }: Reading): Judged {
  const [first] = section.tokens as readonly [Token, ...Token[]]
  const explanation = `expected at most ${MAX_TOKENS} words, got ${section.tokens.length}: read without the book`
  return unread(`${exercise.number}/exercise`, exercise.number, first, 'too-large', explanation)
}

/** One finding for each place of the claim; of several possible places something is said only if it does not matter which. */
function judgeLocated(
  claim: Claim,
  location: Exclude<Location, { status: 'missing' }>,
  scope: Scope,
  effort: SearchEffort,
): Judged[] {
  const known = new Map<Candidate, Judgement>()
  const judgeAt = (place: Candidate): Judgement => {
    const judged = known.get(place) ?? unlessDenied(place, judgeSafely(claim, place, scope, effort))
    known.set(place, judged)
    return judged
  }
  const judgements = location.places.map(judgeAt)
  const text = (place: Candidate) => scope.reading.source.slice(place.start, place.end)
  if (location.status === 'ambiguous') {
    if (judgements.every(j => j.verdict === 'holds'))
      return location.places.map((place, i) => judgedAt(claim, place, judgements[i]!, scope))
    const doubt = undecided(
      'ambiguous-place',
      `could be ${location.places.map(p => `\`${text(p)}\``).join(' or ')}`,
    )
    return [judgedAt(claim, location.places[0]!, doubt, scope)]
  }
  return location.places.map((place, i) => {
    const judged = judgements[i]!
    return judgedAt(
      claim,
      place,
      isAccusation(judged.verdict)
        ? safely(() => cautious(claim, judged, place, location, scope, judgeAt))
        : judged,
      scope,
    )
  })
}

/** What holds does not where its clause denies it in a way that was not heard. */
function unlessDenied({ why }: Candidate, judged: Judgement): Judgement {
  const isConfirmed = judged.verdict === 'holds' || judged.verdict === 'conditional'
  return isConfirmed && why.includes(DENIED)
    ? undecided('uncertain-place', 'its clause denies something, perhaps this')
    : judged
}

/** A refutation needs a closer place than a confirmation, and none is issued while another place would hold. */
function cautious(
  claim: Claim,
  judged: Judgement,
  place: Candidate,
  location: Extract<Location, { status: 'found' }>,
  scope: Scope,
  judgeAt: (place: Candidate) => Judgement,
): Judgement {
  const text = (place: Candidate) => scope.reading.source.slice(place.start, place.end)
  if (judged.verdict === 'carried') return withoutDoubt(claim, judged, place, scope, judgeAt)
  if (place.why.includes(OTHER_SYMBOLS) && claim.means.kind === 'law')
    return undecided('uncertain-place', 'it speaks of other symbols than the claim')
  const rescue = location.others.find(
    other => !isOfAnother(place, other) && judgeAt(other).verdict === 'holds',
  )
  if (rescue)
    return undecided('uncertain-place', `\`${text(rescue)}\` could be meant as well, and would hold`)
  if (!location.isSure) return undecided('uncertain-place', `the place is uncertain: ${place.why.join(', ')}`)
  return withoutDoubt(claim, judged, place, scope, judgeAt)
}

const isOfAnother = ({ topic }: Candidate, other: Candidate): boolean =>
  topic !== undefined && other.topic !== undefined && topic !== other.topic

function withoutDoubt(
  claim: Claim,
  judged: Judgement,
  place: Candidate,
  scope: Scope,
  judgeAt: (place: Candidate) => Judgement,
): Judgement {
  const doubt =
    claim.means.kind === 'quantity'
      ? doubtAboutFigure(place, scope, judgeAt)
      : claim.means.kind === 'estimator'
        ? doubtAboutReach(place, scope)
        : null
  return doubt === null ? judged : undecided('uncertain-place', doubt)
}

/** One policy refutes what is said of all of them, not what is said of some. */
function doubtAboutReach(place: Candidate, { reading }: Scope): string | null {
  const restriction = restrictionOf(place, reading)
  return restriction === null ? null : `its sentence restricts it: ${restriction}`
}

/** Why the number in the hole may be of another thing or in another sense than the claim's; null for nothing. */
function doubtAboutFigure(
  place: Candidate,
  scope: Scope,
  judgeAt: (place: Candidate) => Judgement,
): string | null {
  const scaled = scaledByTable(place, scope.reading).some(other => judgeAt(other).verdict === 'holds')
  if (scaled) return 'its table may scale it'
  const shape = shapeOfFigure(place, scope.reading)
  if (shape !== null) return shape
  const known = scope.known(place)
  const owner = knownFor(place, known, scope.reading)
  if (owner !== null) return `it is what ${owner} itself is known for`
  const foreign = foreignIn(place, known, scope.reading)
  return foreign === null ? null : `its sentence speaks of ${foreign}, which the exercise does not`
}

function judgeSafely(claim: Claim, place: Candidate, scope: Scope, effort: SearchEffort): Judgement {
  return safely(() => {
    const judged = judgeClaim(claim, place, scope, effort)
    const other = ['holds', 'conditional'].includes(judged.verdict) ? null : scope.withFirstPremises()
    const again = other && judgeClaim(claim, place, other, effort)
    // Of two readings that both accuse, the one of the values that the page introduces is told.
    const isNoWorse = again && VERDICTS.indexOf(again.verdict) >= VERDICTS.indexOf(judged.verdict)
    return isNoWorse ? { ...again, reading: 'with what the page states first' } : judged
  })
}

/**
 * What cannot be put into terms is undecided, with the notation that stood in the way; so is an accusation where the
 * doubts about it cannot be weighed.
 */
function safely(judge: () => Judgement): Judgement {
  try {
    return judge()
  } catch (error) {
    if (error instanceof LatexError) return undecided('notation', error.message)
    if (error instanceof RangeError) return undecided('no-value', error.message)
    throw error
  }
}

function judgedAt(claim: Claim, place: Candidate, judgement: Judgement, scope: Scope): Judged {
  const { start, end } = place
  const { reading } = scope
  // Nobody denies or quotes a program, which stands beside the words.
  const token = reading.section.tokens.find(one => one.start <= start && start < one.end)
  return {
    ...(token && { at: { token, reading } }),
    rule: claim.id,
    exercise: scope.exercise.number,
    from: place.from,
    to: place.to,
    start,
    end,
    judgement,
    through: orNothing(() => scope.passedThrough(claim, place)) ?? [],
    statedBy: claim.where.assumed ? 'assum' : isComparedThing(claim.where) ? 'would' : undefined,
    assumed: orNothing(() => scope.assumedFor(claim, place)) ?? [],
  }
}

/** What cannot be lowered or grows too large is said where the claim is judged. */
function orNothing<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

/** The value behind a printed result is known from the claim, for every later line that repeats its digits. */
function rememberResult(claim: Claim, location: Location, scope: Scope, printed: Printed): void {
  if (claim.means.kind !== 'quantity' || location.status !== 'found') return
  const place = location.places[0]!
  const figure = place.figure ?? figureOfNode(place.node!)!.figure
  // Of 12.5% the digits alone stand for no value.
  if (place.isInverse || place.isTurned || figure.reciprocal) return
  if (!worthWithScale(figure, scope.reading.source).eq(1)) return
  const { value } = claim.means
  const known = orNothing(() => scope.resolve(scope.read(value), place, 'data'))
  // A later line is not carried from what no line of the page gives.
  if (!known || known.assumed.length > 0) return
  printed.remember(figure.digits, { at: figure.start, data: known.term, unit: '', isRefuted: false })
}

function nearestText(location: Extract<Location, { status: 'missing' }>, reading: Reading): string | null {
  const { nearest } = location
  return nearest && reading.source.slice(nearest.start, nearest.end)
}

function distinct(judged: readonly Judged[]): Judged[] {
  return judged.filter(
    (one, i) => judged.findIndex(other => other.from === one.from && other.to === one.to) === i,
  )
}
