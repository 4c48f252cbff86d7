import { saysDegrees, saysRadians } from '../../english/arithmetic.js'
import { basesNamedIn } from '../../english/arithmetics/logarithms.js'
import { sentenceOf } from '../../english/sentence.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isKinder } from '../../math/judges/verdict.js'
import { takingClasses } from '../../notation/readings/classes.js'
import { countingDegrees } from '../../notation/readings/degrees-without-sign.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import { mentionsPlainLogarithm } from '../../notation/tree/mentions.js'
import type { Node } from '../../notation/tree/node.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { withGivenConstants } from '../../page/symbols/given-constant.js'
import { withLogarithmsPutIn } from '../../page/symbols/logarithms-put-in.js'

interface Judged {
  readonly judgement: Judgement
}

/** A link that is accused, the statement that it is of, and how it is judged in another reading. */
interface Accused<One extends Judged> {
  readonly link: Link
  readonly judged: One
  readonly statement: Statement
  readonly judge: (link: Link, glossary: Glossary) => One | null
}

/** The first reading of functions and constants under which a link is better than accused; null where there is none. */
export const inOtherReading = <One extends Judged>(accused: Accused<One>): One | null =>
  byOtherLogarithm(accused) ?? byDegrees(accused) ?? byGivenConstants(accused) ?? byClasses(accused)

const BASES = ['10', '2', 'e'] as const

/** A plain \log that does not add up as natural is right where it does in base 10 or 2, or is nearer there; the reading is printed. */
function byOtherLogarithm<One extends Judged>({
  link,
  statement,
  judged: natural,
  judge,
}: Accused<One>): One | null {
  const { glossary } = statement.reading
  const shape = (side: Node) => withLogarithmsPutIn(side, placeOf(statement), statement.symbols)
  const open = { ...link, left: shape(link.left), right: shape(link.right) }
  if (![open.left, open.right].some(mentionsPlainLogarithm)) return null
  const named = basesNamedIn(sentenceOf(statement.chain.token, statement.reading))
  const bases = [...new Set([...named, ...BASES])].filter(base => base !== glossary.logBase)
  const readings = bases.flatMap(logBase => {
    const judged = judge(open, { ...glossary, logBase })
    return judged ? [{ ...readAs(judged, `log to base ${logBase}`), logBase }] : []
  })
  if (readings.length === 0) return leftOpen(natural, 'the page does not say the base of its logarithm')
  const right = readings.find(({ judgement }) => judgement.verdict === 'holds')
  const isSaid = named.length > 0 ? !named.includes(right?.logBase ?? '') : glossary.isBaseSaid
  if (right && isSaid)
    return leftOpen(right, `it is right as ${right.judgement.reading}, and the page names another base`)
  return right ?? readings.find(({ judgement }) => isKinder(judgement, natural.judgement)) ?? null
}

/**
 * sin 30 = 0.5 counts degrees without saying so; the reading is printed. What is wrong in both is told in degrees on a page
 * that speaks of no other angles.
 */
function byDegrees<One extends Judged>({ link, judged, judge, statement }: Accused<One>): One | null {
  const { glossary, source, section } = statement.reading
  const text = source.slice(section.start, section.end)
  const other = inShape(link, countingDegrees, one => judge(one, glossary))
  if (!other) return null
  if (!isKinder(other.judgement, judged.judgement)) {
    const isWrongInBoth = [judged, other].every(({ judgement }) => judgement.verdict === 'refuted')
    return isWrongInBoth && saysDegrees(text) && !saysRadians(text)
      ? readAs(other, 'angles in degrees')
      : null
  }
  return saysRadians(text)
    ? leftOpen(other, 'it is right in degrees, and the page speaks of radians')
    : readAs(other, 'angles in degrees')
}

const leftOpen = <One extends Judged>(judged: One, reason: string): One => ({
  ...judged,
  judgement: undecided('notation', `${reason}; ${judged.judgement.explanation}`),
})

/** "Use π = 3.14": what is right with the number that the page gives is right. */
function byGivenConstants<One extends Judged>({ link, statement, judge }: Accused<One>): One | null {
  const constants = statement.symbols.constantsBeside(statement.link.left.start)
  const shape = (node: Node) => withGivenConstants(node, constants)
  const other = inShape(link, shape, one => judge(one, statement.reading.glossary))
  return other?.judgement.verdict === 'holds' ? readAs(other, 'with the number that the page gives') : null
}

/** `3^{-1} \\bmod 7 = 5`: the remainder of a quotient is a whole number where its divisor has an inverse. */
function byClasses<One extends Judged>({ link, statement, judge }: Accused<One>): One | null {
  const other = inShape(link, takingClasses, one => judge(one, statement.reading.glossary))
  return other?.judgement.verdict === 'holds' ? readAs(other, 'quotients modulo the number') : null
}

function inShape<One>(
  link: Link,
  shape: (node: Node) => Node,
  judge: (link: Link) => One | null,
): One | null {
  const [left, right] = [shape(link.left), shape(link.right)]
  return left === link.left && right === link.right ? null : judge({ ...link, left, right })
}

const readAs = <One extends Judged>(judged: One, reading: string): One => ({
  ...judged,
  judgement: { ...judged.judgement, reading },
})
