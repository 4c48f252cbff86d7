import type { Token } from '../../../documents/model/document.js'
import type { Range } from '../../../documents/model/range.js'
import { isWordFor } from '../../../english/lexicon.js'
import { hasSense } from '../../../english/matching.js'
import { neighbouringSentence, sentenceBefore } from '../../../english/sentence.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { definableIn, keyOf } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import { symbolsOf } from '../../../notation/tree/symbols-of.js'
import { nameOf } from '../../../page/exercises.js'
import type { Page } from '../../../page/page.js'
import type { Reading } from '../../../page/reading.js'
import { type Statement, statementsOf } from '../../../page/statement.js'
import type { Judged } from '../../judged.js'
import { isOfSame, mostlyEqual, type Stated } from './mostly-equal.js'

/** A longer list is data, and in a shorter one too little is right. */
const MAX_FORMULAS = 60
const MIN_FORMULAS = 4
/** Nothing but its place says that a list is one of laws, so that three of it must be right for each that is wrong. */
const RIGHT_PER_WRONG = 3
/** As many words as the label of a line has at most: "Double angle:". */
const MAX_LABEL = 6

/** As much of a line as is looked at. */
const MAX_LINE = 200

const SAYS = 'as the formulas around it, it holds for every value'

/**
 * The slips among equations that stand one below the other, in a list, in lines or in a display, where most are identities: an
 * equation that has the same symbols on both sides and is none. What is right is told by the rules that need no list.
 */
export const slipsInLines = (rule: string, reading: Reading, page: Page): Judged[] =>
  listsOf(statementsOf(reading, page), reading).flatMap(list => slipsIn(rule, list, page))

function slipsIn(rule: string, list: readonly Statement[], { effort }: Page): Judged[] {
  if (isSought(list[0]!)) return []
  const compared = mostlyEqual(
    list.flatMap(statement => statedBy(statement) ?? []),
    effort,
  )
  const wrong = compared.filter(({ judgement }) => isAccusation(judgement.verdict))
  const right = compared.filter(one => !wrong.includes(one))
  if (wrong.length * RIGHT_PER_WRONG > right.length) return []
  const at = (cell: Range) => list.find(statement => statement.link.left.start === cell.start)!
  const known = new Set(right.flatMap(({ cell }) => namesIn(at(cell))))
  return wrong.flatMap(({ cell, judgement }) => {
    const statement = at(cell)
    // `\\cos t_0 = \\sin t_0` is of one value that has a name of its own.
    if (!namesIn(statement).every(name => known.has(name)) || isSaidOfCase(statement)) return []
    const { link, chain, reading } = statement
    const { start, end } = link.right
    const place = { rule, exercise: nameOf(reading.section), from: cell.start, to: end, start, end }
    const stated = { token: chain.token, reading, link, chain }
    return [
      { ...place, judgement: { ...judgement, reading: SAYS }, through: [], at: stated, isGeneral: true },
    ]
  })
}

const namesIn = ({ link: { left, right }, reading }: Statement): readonly string[] =>
  [left, right].flatMap(side => [...definableIn(lowered(side, reading.glossary)!).keys()])

/** "They cross where:" leads to equations that are to be solved. */
function isSought({ chain: { token }, reading }: Statement): boolean {
  const before = sentenceBefore(token, reading)
  const lead = before.length > 0 ? before : neighbouringSentence(token, reading, -1)
  return lead.some(word => hasSense(word, 'seeks', 'atAPoint', 'leadsToSymbol'))
}

/** What may stand behind a formula in its line without saying when it holds. */
const ENDS_LINE = /^(?:\\\)|\$|\\\]|[\s.,;&*_|])*(?:\\\\.*)?$/

/**
 * Whether more stands in the line of a formula than the formula, or the sentence behind its list speaks of one of them: "at
 * $x = \\pi/4$", "(never)", "The last one needs a right angle."
 */
function isSaidOfCase({ link, chain: { token }, reading: { source, section, places } }: Statement): boolean {
  const line = source.slice(link.right.end, link.right.end + MAX_LINE).split('\n')[0]!
  if (!ENDS_LINE.test(line)) return true
  const behind = section.tokens.slice(places.get(token)! + 1)
  const next = behind.findIndex(({ kind }) => kind === 'word')
  const sentence = behind.filter(({ sentence }) => sentence === behind[next]?.sentence)
  return sentence.some(word => isWordFor(word.text, 'oneOfSeveral'))
}

/** An equation between terms; null for any other relation, and where the left says what a name is. */
function statedBy({ link: { left, sign, right }, reading, kind, isWhole }: Statement): Stated | null {
  if (sign.operator !== '=' || kind === 'implication' || !isWhole) return null
  if ([left, right].some(isRaisedToSymbol)) return null
  const [first, second] = [lowered(left, reading.glossary), lowered(right, reading.glossary)]
  if (!first || !second || keyOf(first) !== null) return null
  const cell = { start: left.start, end: right.end }
  return { cell, equations: [[first, second]], isOpen: !isOfSame([first, second]) }
}

/** `A^T` is no power, and `(a + b)^p = a^p + b^p` is so where p is the characteristic. */
const isRaisedToSymbol = ({ head, args }: Node): boolean =>
  (head === 'pow' && symbolsOf(args[1]!).size > 0 && symbolsOf(args[0]!).size > 0) ||
  args.some(isRaisedToSymbol)

/** The statements of a section by the lists that they stand in; those that stand alone are left out. */
function listsOf(statements: readonly Statement[], reading: Reading): readonly (readonly Statement[])[] {
  const lists: Statement[][] = []
  let last: Token | null = null
  for (const statement of statements) {
    const { token } = statement.chain
    const isOfList = last !== null && (token === last || goesOn(last, token, reading))
    if (isOfList) lists.at(-1)!.push(statement)
    else lists.push([statement])
    last = token
  }
  return lists.filter(({ length }) => length >= MIN_FORMULAS && length <= MAX_FORMULAS)
}

/** Whether nothing but the end of a line, a label or a joining word stands between two formulas. */
function goesOn(before: Token, token: Token, { section: { tokens }, places, source }: Reading): boolean {
  if (before.headers || token.headers) return false
  const between = tokens.slice(places.get(before)! + 1, places.get(token)!)
  const words = between.filter(({ kind }) => kind !== 'stop' && kind !== 'break')
  const isNewLine = source.slice(before.end, token.start).includes('\n')
  if (words.every(({ kind, text }) => kind === 'word' && isWordFor(text, 'joining', 'inference')))
    return isNewLine || between.length > 0
  const last = between.at(-1)!
  return isNewLine && words.length <= MAX_LABEL && last.kind === 'break' && last.text === ':'
}
