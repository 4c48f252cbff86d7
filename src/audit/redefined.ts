import { undecided } from '../evidence/judgement.js'
import { exactValue } from '../term/evaluate.js'
import { beginsCase, soughtIn } from './cue.js'
import { hasUnit, mayConvert } from './doubt-of-digits.js'
import type { Judged } from './findings.js'
import type { Meaning } from './meaning.js'
import { sentenceBefore, sentenceBehind } from './reading.js'
import type { SectionValues } from './section-values.js'
import { nameOf } from './whole.js'

/** Letters that run through values, or stand for what is sought. */
const RUNNING: ReadonlySet<string> = new Set('i j l m t x y z'.split(' '))
const LIST_ITEM = /^[ \t]*(?:[-*+]\s|\d{1,3}[.)]\s|\\item\b)/
const HEADING = /^#{1,6}\s|\\(?:sub)*section\b/m

/** Symbols that one part of an exercise gives two different numbers without a word of a new case. */
export function redefinitions(values: SectionValues): Judged[] {
  return values.premises().flatMap(given =>
    given.slice(1).flatMap((second, i) => {
      const first = given[i]!
      return isSurprising(first, second) ? [findingOf(first, second)] : []
    }),
  )
}

function isSurprising(first: Meaning, second: Meaning): boolean {
  const { key, token, reading, statement } = second
  if (RUNNING.has(key) || first.reading !== reading || first.token.sentence === token.sentence) return false
  if (statement.signs[0]?.operator !== '=' || isSameNumber(first, second)) return false
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const isList = LIST_ITEM.test(
    reading.source.slice(reading.source.lastIndexOf('\n', token.start) + 1, token.start),
  )
  const isParted = HEADING.test(reading.source.slice(first.end, second.start))
  return !isList && !isParted && !beginsCase(sentence) && soughtIn(sentence) === null
}

/** The same number, one as the rounding of the other, or one in another unit. */
function isSameNumber(first: Meaning, second: Meaning): boolean {
  const [a, b] = [first, second].map(({ term }) => exactValue(term)!)
  const [one, other] = [first, second].map(({ printed }) => printed!.number.unit.times(printed!.factor))
  const coarser = one!.gt(other!) ? one! : other!
  const isMeasured = [first, second].some(({ statement, reading }) => hasUnit(statement, reading))
  return a!.minus(b!).abs().times(2).lte(coarser) || (isMeasured && mayConvert(a!, b!))
}

function findingOf(first: Meaning, second: Meaning): Judged {
  const { source, section } = second.reading
  const said = (meaning: Meaning): string =>
    `\`${source.slice(meaning.start, meaning.end)}\` in line ${lineAt(source, meaning.start)}`
  const explanation = `${said(first)}, but ${said(second)}, without a word of another case`
  return {
    rule: 'definition',
    exercise: nameOf(section),
    from: second.start,
    to: second.end,
    start: second.start,
    end: second.end,
    judgement: undecided('redefined', explanation),
    through: [first.start],
  }
}

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length
