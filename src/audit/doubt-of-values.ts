import type { Token } from '../documents/document.js'
import { symbolsOf as rootsIn } from '../latex/symbols-of.js'
import { Rational } from '../numeric/rational.js'
import { isSameTerm } from '../term/equality.js'
import { exactValue } from '../term/evaluate.js'
import type { Link } from './candidate.js'
import { anotherCaseIn, cueBefore, soughtIn } from './cue.js'
import { figureOfNode } from './figure.js'
import type { Statement } from './formula-candidates.js'
import type { Meaning } from './meaning.js'
import { type Reading, sentenceBefore, sentenceBehind } from './reading.js'
import type { SectionValues } from './section-values.js'

/** A link that is not so with the values that were put in. */
export interface Accused {
  readonly link: Link
  readonly statement: Statement
  readonly uses: readonly Meaning[]
}

/**
 * Why a link that is false with the values of its exercise may be right all the same: it may speak of another case, seek
 * a value rather than state one, or be true with another value that the exercise gives. `holdsWith` judges it again.
 */
export function doubtOfValues(
  accused: Accused,
  reading: Reading,
  values: SectionValues,
  holdsWith: (chosen: ReadonlyMap<string, Meaning>) => boolean,
): string | null {
  const { statement, uses } = accused
  const sentence = [...sentenceBefore(statement.token, reading), ...sentenceBehind(statement.token, reading)]
  const sought = soughtIn(sentence)
  if (sought !== null) return `its sentence may say what is sought: "${sought}"`
  if (cueBefore(statement.token, reading) !== 'conclusion' && mustConclude(accused))
    return 'its words do not conclude it, so that it may be a new premise'
  if (statement.token.headers) return 'it stands in a table, which may be of another case'
  if (leansOnItself(statement)) return 'it gives its own symbol a new value'
  const earlier = uses.filter(
    used => used.reading !== reading || used.token.sentence !== statement.token.sentence,
  )
  return caseDoubt(earlier, statement, sentence, reading) ?? otherValues(uses, values, holdsWith)
}

/** A name beside a number may be given it, and an inequality may be a condition. */
function mustConclude({ link, statement }: Accused): boolean {
  if (!['=', '≈', '~'].includes(link.sign.operator)) return true
  const isBare =
    statement.terms[0] === link.left && !['call', 'mul'].includes(link.left.head) && isNamed(link)
  return isBare
}

const NAMED: ReadonlySet<string> = new Set(['symbol', 'sub', 'hat', 'star', 'bar', 'tilde', 'prime'])
const isNamed = ({ left }: Link): boolean => NAMED.has(left.head)

/** n = n + 1 is an assignment. */
function leansOnItself({ terms: [left, ...rest] }: Statement): boolean {
  const own = left && NAMED.has(left.head) ? [...rootsIn(left)] : []
  return rest.some(term => own.some(name => rootsIn(term).has(name)))
}

/** Between a value and the formula that uses it no more tokens than these are looked through. */
const REACH = 400
const HEADING = /^#{1,6}\s|\\(?:sub)*section\b/m

function caseDoubt(
  earlier: readonly Meaning[],
  { token }: Statement,
  sentence: readonly Token[],
  reading: Reading,
): string | null {
  if (earlier.length === 0) return null
  const [latest] = earlier.toSorted((a, b) => b.end - a.end)
  const first = earlier.reduce((least, used) => Math.min(least, used.end), latest!.end)
  if (HEADING.test(reading.source.slice(Math.max(first, token.start - 40 * REACH), token.start)))
    return 'what it leans on stands under another heading'
  const place = reading.places.get(token)!
  const since = reading.section.tokens
    .slice(Math.max(0, place - REACH), place)
    .filter(
      other =>
        other.start > first &&
        earlier.every(used => used.token.sentence !== other.sentence || used.reading !== reading),
    )
  const word = anotherCaseIn([...since, ...sentence])
  if (word !== null) return `"${word}" may begin another case`
  const known = earlier.flatMap(({ term }) => exactValue(term) ?? [])
  const strange = sentenceBefore(token, reading).find(other => givesNumber(other, known, reading))
  return strange ? `its sentence gives ${strange.written ?? strange.text} too` : null
}

/** Whether a token is a number that is none of those that were put in. */
function givesNumber(token: Token, known: readonly Rational[], reading: Reading): boolean {
  const chains = token.kind === 'math' ? (reading.chains.get(token) ?? []) : []
  const alone =
    chains.length === 1 && chains[0]!.signs.length === 0 ? figureOfNode(chains[0]!.terms[0]!) : null
  const digits =
    token.kind === 'number' && /\d/.test(token.written ?? token.text) ? token.text : alone?.figure.digits
  if (digits === undefined) return false
  return !known.some(value => isScaled(value, digits))
}

/** 70 of "the 70B model" is 7e10. */
function isScaled(value: Rational, digits: string): boolean {
  try {
    const ratio = value.div(Rational.of(digits.replaceAll(',', '')))
    return ['1', '1e3', '1e6', '1e9', '1e12', '0.01'].some(scale => ratio.eq(scale))
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return false
    throw error
  }
}

/** Of all ways to choose among the values of an exercise no more than these are tried. */
const MOST_CHOICES = 64

function otherValues(
  uses: readonly Meaning[],
  values: SectionValues,
  holdsWith: (chosen: ReadonlyMap<string, Meaning>) => boolean,
): string | null {
  const keys = new Map(uses.map(used => [used.applied ? `${used.applied.name}()` : used.key, used] as const))
  let choices: ReadonlyMap<string, Meaning>[] = [new Map()]
  for (const [key, used] of keys) {
    const others = distinct(values.everyMeaning(used))
    if (others.length < 2) continue
    const extended = choices.flatMap(choice => others.map(other => new Map([...choice, [key, other]])))
    choices = [...choices, ...extended].slice(0, MOST_CHOICES)
  }
  const right = choices.find(choice => choice.size > 0 && holdsWith(choice))
  if (!right) return null
  const [first] = [...right.values()]
  return `it is so with another value that the exercise gives ${first!.key}`
}

const distinct = (meanings: readonly Meaning[]): readonly Meaning[] =>
  meanings.filter((one, i) => !meanings.slice(0, i).some(other => isSameTerm(one.term, other.term)))
