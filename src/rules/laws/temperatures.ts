import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { AGAIN } from '../../english/restatement.js'
import { sentenceOf } from '../../english/sentence.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { judgeNumber } from '../../math/judges/number.js'
import { readPrinted } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { number } from '../../math/term/term.js'
import type { Reading } from '../../page/reading.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'

type Scale = 'C' | 'F' | 'K'

const GAP = String.raw`(?:[ \u00a0\u2009\u202f~]|\\[,;:! ]|\{\}){0,4}`
const DEGREE = String.raw`(?:°|\^\{?\\circ\}?|\\circ|\\degree)`
const LETTER = String.raw`(?:\\(?:mathrm|text|rm|textrm)\s?\{?\s?(?:[CFK])\}?|[CFK])(?![\p{L}\d])`
const UNIT = String.raw`(?:${DEGREE}${GAP}${LETTER}|℃|℉|\\(?:degreeCelsius|celsius|kelvin)|(?:\\(?:mathrm|text|textrm)\{\s?)?K\}?(?![\p{L}\d]))`
const FIGURE = String.raw`([-−–+]?(?<!\d)\d{1,9}(?:\.\d{1,9})?)`
const side = (name: string) =>
  String.raw`(?:\\(?:SI|qty)\{${FIGURE}\}\{(?<${name}a>${UNIT})\}|${FIGURE}${GAP}(?<${name}b>${UNIT}))`
/** "20 °C, that is 293 K.": what is said in words ends with its unit, unlike "20 °C is 5 K more". */
const IN_WORDS = `(?:${AGAIN})(?=${GAP}${FIGURE.replace('(', '(?:')}${GAP}${UNIT}(?:[$\\s]*$|${GAP}\\$?[.,;:)]))`
const SIGN = `(=|≈|≃|\\\\approx|\\\\simeq|${IN_WORDS})`
const EQUATION = new RegExp(`${side('left')}${GAP}${SIGN}${GAP}(?=(?<stated>${side('right')}))`, 'gu')

/** In kelvins: how many one degree is, and where zero lies. */
const DEGREES: Readonly<Record<Scale, readonly [worth: Rational, zero: Rational]>> = {
  K: [Rational.ONE, Rational.ZERO],
  C: [Rational.ONE, Rational.of('273.15')],
  F: [Rational.of('5/9'), Rational.of('45967/180')],
}

/** What stands this close to an equation may belong to it. */
const MAX_DISTANCE = 12

/** A quantity may begin before its figure: `\qty{`. */
const COMMAND = 5

const DIFFERENCE = /Δ|\\Delta|±|\\pm/i

/** Whether a token says that its sentence is about a rise, a fall or a gap, which has no zero. */
const isOfDifference = (token: Token): boolean =>
  hasSense(token, 'rise', 'fall', 'difference') || (token.kind === 'word' && DIFFERENCE.test(token.text))

/** A temperature that is given again on another scale, wherever it stands: `25 °C = 298 K`, "25 °C, that is 298 K". */
function temperatures(page: LawPage): Judged[] {
  const { reading } = page
  const { start, end } = reading.section
  const text = reading.source.slice(start, end)
  if (!/[°℃℉]|\\circ|\\degree|elsius/.test(text)) return []
  const found = [...text.matchAll(EQUATION)].flatMap(match => equationAt(match, start, page) ?? [])
  // A chain goes on behind what it has said.
  return found.map((one, i) => ({ ...one, from: Math.max(one.from, found[i - 1]?.to ?? 0) }))
}

/** Whether a stretch of a formula equates temperatures on two scales, of which only the law knows the zeros. */
export function equatesTemperatures(source: string, start: number, end: number): boolean {
  const text = source.slice(Math.max(0, start - COMMAND), end)
  const [found] = text.matchAll(EQUATION)
  const groups = found && found.index <= COMMAND ? found.groups : undefined
  return (
    groups !== undefined &&
    scaleOf(groups.lefta ?? groups.leftb!) !== scaleOf(groups.righta ?? groups.rightb!)
  )
}

function equationAt(match: RegExpMatchArray, offset: number, page: LawPage): Judged | null {
  const { reading } = page
  const [, inSI, plain, sign, rightSI, rightPlain] = match.filter((_, i) =>
    [0, 1, 3, 5, 7, 9].includes(i),
  ) as (string | undefined)[]
  const groups = match.groups!
  const [from, to] = [scaleOf(groups.lefta ?? groups.leftb!), scaleOf(groups.righta ?? groups.rightb!)]
  const at = offset + match.index!
  const behind = at + match[0].length
  const stated = groups.stated!
  const end = behind + stated.length
  const token = reading.section.tokens.find(other => other.end > at)
  if (from === to || !token || !standsWhole(at, end, reading)) return null
  const isDifference = DIFFERENCE.test(before(at, reading)) || sentenceOf(token, reading).some(isOfDifference)
  const judged = judge(digitsOf((inSI ?? plain)!), digitsOf((rightSI ?? rightPlain)!), from, to, {
    sign: sign === '=' ? '=' : '≈',
    isDifference,
  })
  const { expected } = judged
  const isSign = SIGNS.test(sign!)
  if (!isSign && !isSaidFairly(judged, (rightSI ?? rightPlain)!, isDifference)) return null
  const corrected = expected === null ? null : stated.replace(new RegExp(FIGURE), expected)
  const told = { reading: 'temperatures on two scales', rule: 'law/temperatures' }
  return ruled(
    { ...told, judgement: { ...judged, expected: corrected }, token, from: at, to: end, start: behind, end },
    page,
  )
}

const SIGNS = /^(?:[=≈≃]|\\approx|\\simeq)$/

/**
 * Whether what words or brackets say of a temperature can be judged: "20 °C (2 K)" tells how far it is known, an oven's
 * "220 °C (425 °F)" is a mark of its dial, and of a rise only a rise says it again.
 */
function isSaidFairly({ expected, verdict }: Judgement, stated: string, isDifference: boolean): boolean {
  if (isDifference) return false
  if (verdict === 'holds' || expected === null) return true
  const [said, right] = [stated, expected].map(text => Number(digitsOf(text))) as [number, number]
  const isOnDial = said % 5 === 0 && Math.abs(said - right) <= MAX_DIAL
  return said / right > 0.5 && said / right < 2 && !isOnDial
}

/** Dials are marked every 25 degrees. */
const MAX_DIAL = 12.5

const digitsOf = (written: string): string => written.replace(/[−–]/, '-')

const before = (at: number, { source }: Reading): string => source.substring(at - MAX_DISTANCE, at)

function scaleOf(unit: string): Scale {
  if (/℃|elsius/.test(unit)) return 'C'
  if (unit === '℉') return 'F'
  return /K|kelvin/.test(unit) ? 'K' : (/[CF](?=[^A-Za-z]*$)/.exec(unit)?.[0] as Scale)
}

/** What is added, multiplied or divided is no temperature by itself. */
function standsWhole(start: number, end: number, reading: Reading): boolean {
  const { source } = reading
  // The mark of a list item or of bold type is no operator.
  const unmarked = `\n${before(start, reading)}`
    .slice(start < MAX_DISTANCE ? 0 : 1)
    .replace(/\n[^\S\n]*[-*+]\s+$|\*\*\s*$/, '')
  const ahead = unmarked.replace(/(?:[\s~$]|\\[,;:! (])+$/, '')
  const behind = source.slice(end, end + MAX_DISTANCE).replace(/^(?:[\s~$]|\\[,;:! )])+/, '')
  const isSigned = /^[-−–+]/.test(source.slice(start))
  const follows = isSigned ? /[\d)}\]°℃℉CFK]$/.test(ahead) : /[-+−–·×*/^_\d]$|\\(?:cdot|times)$/.test(ahead)
  return !follows && !/^(?:[-+−–·×*/^]\s?[\d(\\]|\\(?:cdot|times))/.test(behind)
}

function judge(
  left: string,
  right: string,
  from: Scale,
  to: Scale,
  { sign, isDifference }: { readonly sign: '=' | '≈'; readonly isDifference: boolean },
): Judgement {
  const [[worth, zero], [other, otherZero]] = [DEGREES[from], DEGREES[to]]
  const value = readPrinted(left).value.times(worth)
  const against = (data: Rational) =>
    judgeNumber({
      printed: readPrinted(right),
      factor: Rational.ONE,
      reciprocal: false,
      sign,
      data: number(data),
      printedInputs: null,
      constants: [],
    })
  const asPoint = against(value.plus(zero).minus(otherZero).div(other))
  if (asPoint.verdict === 'holds') return asPoint
  const asDifference = against(value.div(other))
  if (asDifference.verdict !== 'holds')
    return isDifference ? undecided('uncertain-place', asPoint.explanation) : asPoint
  return isDifference
    ? asDifference
    : undecided('uncertain-place', `${asPoint.explanation}; it may be a difference of temperatures`)
}

export const temperatureLaw = defineRule({
  id: 'law/temperatures',
  summary: 'A temperature on one scale is the one it is said to be on another.',
  why: 'The zero of the scale is forgotten, or added to a difference.',
  source: 'BIPM, The International System of Units, 9th edition, 2019, section 2.3.1',
  examples: {
    right: [{ states: '25 °C = 298.15 K' }],
    wrong: [{ states: '25 °C = 290 K' }, { states: '$20\\,^\\circ\\mathrm{C} = 60\\,^\\circ\\mathrm{F}$' }],
  },
  check: lawCheck(temperatures),
})
