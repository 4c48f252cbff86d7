import { mayCall } from '../../notation/readings/letter-before-bracket.js'
import type { Link } from '../../notation/tree/link.js'
import type { Chain, Sign } from '../../notation/tree/node.js'
import { valueBehind } from '../../page/alternatives.js'
import { nameOf } from '../../page/exercises.js'
import type { Page } from '../../page/page.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'
import { type Statement, statementsOf } from '../../page/statement.js'
import { isolated } from '../isolated.js'
import type { Judged } from '../judged.js'
import { equatesTemperatures } from '../laws/temperatures.js'
import { defineRule } from '../rule.js'
import { doubted, type JudgedLink } from './judged-link.js'
import { LinkJudge } from './link-judge.js'
import { whyOtherArrays } from './other-arrays.js'
import { judgeParted } from './parts.js'

const JUDGED: ReadonlySet<string> = new Set(['=', '≈', '~', '<', '>', '≤', '≥', '≠', '≫', '≪', '∈'])
const isJudged = ({ operator }: Sign): boolean => JUDGED.has(operator)

const PART = 'what stands before it may belong to it'
const CALL = 'a letter before a number in brackets may be a function'

/** Judges, link by link, every chain whose sides are numbers; the results that it prints are remembered for the next. */
function judgeLinks(reading: Reading, page: Page): Judged[] {
  const { source } = reading
  const ends = new Map<Chain, number>()
  /** How many signs of a chain stand before the first that compares no numbers. */
  const judgedSigns = ({ chain, signs }: StatedChain): number => {
    const known = ends.get(chain) ?? signs.findIndex(sign => !isJudged(sign))
    ends.set(chain, known)
    return known < 0 ? signs.length : known
  }
  const judgeOne = (statement: Statement): Judged[] => {
    const { link, chain, index, isWhole } = statement
    const judge = (part: Link) => new LinkJudge(part, statement, page.printed).judge()
    // Numbers below a root that are no real ones are not for this rule.
    const isOpen = index < judgedSigns(chain) && !statement.unit?.isCertain
    const isOfScales = equatesTemperatures(source, link.left.start, link.right.end)
    const next = valueBehind(statement)
    // In `w = w - g = (0, 1)` the w on the right is the one before.
    const arrayOf = page.symbols.arrays.before(statement.chain.terms[0]!.start)
    const found = isOpen && !isOfScales ? judgeParted(link, { source, arrayOf, next, judge, doubted }) : null
    if (!found) return []
    const mayApply = !found.uses.some(({ applied }) => applied) && isInitialValue(link, source)
    const doubt = isWhole ? (mayApply ? CALL : whyOtherArrays(statement)) : PART
    return [judgedOf(doubt === null ? found : doubted(found, doubt), statement)]
  }
  return statementsOf(reading, page).flatMap(statement =>
    isolated('arithmetic', nameOf(reading.section), placeOf(statement), () => judgeOne(statement)),
  )
}

/** `v(0) = 10` behind `v = x'`: nobody multiplies by 0. */
const isInitialValue = ({ left }: Link, source: string): boolean =>
  mayCall(left, source) && /\(\s*0\s*\)/.test(source.slice(left.start, left.end))

const placeOf = ({ link: { left, sign, right } }: Statement) => ({
  start: Math.min(left.start, sign.start),
  end: right.end,
})

function judgedOf(
  { left, sign, right, judgement, through }: JudgedLink,
  { chain, reading, link }: Statement,
): Judged {
  const from = Math.min(left.start, sign.start)
  const { start, end } = right
  // A wrong entry stands in a list, and what is shown is the whole of that.
  const place = { from, to: Math.max(end, link.right.end), start, end }
  const at = { token: chain.token, reading, chain, link: { left, sign, right } }
  return { rule: 'arithmetic', exercise: nameOf(reading.section), ...place, judgement, through, at }
}

export const arithmetic = defineRule({
  id: 'arithmetic',
  summary: 'The two sides of a relation between numbers are computed and compared, rounded as printed.',
  why: 'A slip in one line is copied into every line behind it, and a reader who checks by hand loses trust in the rest.',
  source: null,
  examples: {
    right: [
      { states: '$12 \\cdot 13 = 156$' },
      { states: '$1/3 \\approx 0.33$' },
      { given: 'We have $k = 3$ heads.', states: 'so $2k + 1 = 7$' },
    ],
    wrong: [
      { states: '$12 \\cdot 13 = 157$' },
      { states: '$2/3 \\approx 0.65$' },
      { states: '$17^2 < 280$' },
      { given: 'The budget is $C = 120$ and the price is $p = 8$.', states: 'so $C/p = 16$' },
    ],
  },
  stage: 'line',
  check: page => page.lines.flatMap(reading => judgeLinks(reading, page)),
})
