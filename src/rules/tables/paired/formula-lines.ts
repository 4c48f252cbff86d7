import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { keyOf } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
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

const SAYS = 'as the formulas around it, it holds for every value'

/**
 * The slips among equations that stand one below the other, in a list, in lines or in a display, where most are identities: an
 * equation that has the same symbols on both sides and is none. What is right is told by the rules that need no list.
 */
export const slipsInLines = (rule: string, reading: Reading, page: Page): Judged[] =>
  listsOf(statementsOf(reading, page), reading).flatMap(list => slipsIn(rule, list, page))

function slipsIn(rule: string, list: readonly Statement[], { effort }: Page): Judged[] {
  const compared = mostlyEqual(
    list.flatMap(statement => statedBy(statement) ?? []),
    effort,
  )
  const wrong = compared.filter(({ judgement }) => isAccusation(judgement.verdict))
  if (wrong.length * RIGHT_PER_WRONG > compared.length - wrong.length) return []
  return wrong.map(({ cell, judgement }) => {
    const { link, chain, reading } = list.find(statement => statement.link.left.start === cell.start)!
    const { start, end } = link.right
    const place = { rule, exercise: nameOf(reading.section), from: cell.start, to: end, start, end }
    const at = { token: chain.token, reading, link, chain }
    return { ...place, judgement: { ...judgement, reading: SAYS }, through: [], at, isGeneral: true }
  })
}

/** An equation between terms; null for any other relation, and where the left says what a name is. */
function statedBy({ link: { left, sign, right }, reading, kind, isWhole }: Statement): Stated | null {
  if (sign.operator !== '=' || kind === 'implication' || !isWhole) return null
  const [first, second] = [lowered(left, reading.glossary), lowered(right, reading.glossary)]
  if (!first || !second || keyOf(first) !== null) return null
  const cell = { start: left.start, end: right.end }
  return { cell, equations: [[first, second]], isOpen: !isOfSame([first, second]) }
}

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
