import type { Token } from '../../../documents/model/document.js'
import { isWordFor, type Sense, wordsFor } from '../../../english/lexicon.js'
import { beginsAt, hasSense, isOneOf } from '../../../english/matching.js'
import { type Name, nameAt } from '../../../english/worded/scaled/named.js'
import { beginsByItself, endsByItself, saysNothing } from '../../../english/worded/stands-alone.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import type { Reading } from '../../../page/reading.js'
import type { Judged } from '../../judged.js'
import { type LawPage, ruled } from '../law-page.js'
import type { Proportion } from './proportion.js'

/** What words say that a quantity does: by how much it is multiplied, or whether it grows. */
export interface Change {
  /** The word that says it. */
  readonly token: Token
  readonly start: number
  readonly end: number
}

/** What a sentence says that the two quantities of a law do, of which the one that is said last is told. */
export interface Sides<C extends Change> {
  readonly of: C
  readonly by: C
  readonly told: C
  /** The words of the statement, behind what leads to it. */
  readonly tokens: readonly Token[]
}

/** Where words say what the quantities of a law do, each once, and nothing else; null where they do not. */
export function sidesIn<C extends Change>(
  law: Proportion,
  sentence: readonly Token[],
  changesIn: (tokens: readonly Token[], name: Name) => readonly C[],
  { reading }: LawPage,
): Sides<C> | null {
  const [ofs, bys] = [law.of, law.by].map(name => changesIn(sentence, name)) as [readonly C[], readonly C[]]
  const [of, anotherOf] = ofs.filter(change => isWhole(change, bys))
  const [by, anotherBy] = bys.filter(change => isWhole(change, ofs))
  if (!of || !by || anotherOf || anotherBy || of.token === by.token) return null
  if (!isCause(law, { of, by }, sentence)) return null
  const { from, to } = extentOf({ of, by })
  const tokens = sentence.slice(conclusionAt(sentence, from, law))
  const isRange = (token: Token): boolean => token === of.token || token === by.token
  if (tokens.some(token => token.start >= from && token.end <= to && saysOtherwise(token) && !isRange(token)))
    return null
  const { needs, unless } = law
  if (needs && !tokens.some((_, at) => beginsAt(tokens, at, wordsFor(needs)))) return null
  if (unless && aroundOf(sentence, reading).some(token => hasSense(token, unless))) return null
  if (sentence.some(token => token.start >= to && hasSense(token, 'howItGrows'))) return null
  if (isCondition(tokens, { from, to })) return null
  return standsAlone(tokens, of, by, law)
    ? { of, by, told: of.token.start > by.token.start ? of : by, tokens }
    : null
}

/** "Doubles the device-hours" is not of devices. */
const isWhole = (change: Change, others: readonly Change[]): boolean =>
  !others.some(({ token, end }) => token === change.token && end > change.end)

/** "The parameters double and the compute quadruples" tells two changes, and not what one of them does. */
function isCause(
  law: Proportion,
  { of, by }: Pick<Sides<Change>, 'of' | 'by'>,
  tokens: readonly Token[],
): boolean {
  const begin = tokens.findIndex(({ start }) => start === by.start)
  const isTold = nameAt(tokens, begin, law.by) !== null
  const end = Math.max(of.start, by.start)
  return (
    !isTold ||
    tokens.some(
      (token, at) =>
        token.start < end &&
        (hasSense(token, 'condition', 'inference', 'accompanying') ||
          token.text === 'as' ||
          (token.text === 'should' && at === 0)),
    )
  )
}

/** So many sentences before one may say that another case is meant. */
const MAX_BEFORE = 3

const aroundOf = ([first]: readonly Token[], { section }: Reading): readonly Token[] =>
  section.tokens.filter(
    ({ sentence }) => sentence <= first!.sentence && sentence >= first!.sentence - MAX_BEFORE,
  )

const extentOf = ({ of, by }: Pick<Sides<Change>, 'of' | 'by'>) => ({
  from: Math.min(of.start, by.start),
  to: Math.max(of.end, by.end),
})

/** The finding of a law of proportion on what is told. */
export function ruledSides(
  rule: string,
  law: Proportion,
  sides: Sides<Change>,
  judgement: Judgement,
  page: LawPage,
): Judged {
  const { told, tokens } = sides
  const { from, to } = extentOf(sides)
  const { start, end } = told.token
  const first = tokens.findIndex(token => token.start === from)
  const begin = conditionBefore(tokens, first)
  const place = { from: tokens[begin]!.start, to, start, end }
  const isOwn = tokens.some(token => token.start > from && token.end < to && hasSense(token, 'condition'))
  // Its own condition narrows it to no cases.
  return {
    ...ruled({ rule, token: told.token, judgement, reading: law.says, ...place }, page),
    isGeneral: begin === first && !isOwn,
  }
}

/** "Half the margin came from doubling the sample" is a share, a denial says the opposite, and what "had" is not so. */
const saysOtherwise = (token: Token): boolean =>
  ['from', 'had'].includes(token.text) || hasSense(token, 'not', 'noneOf')

/** Behind "so" before a place, where a conclusion from the law begins that stands before it; else at the first word. */
function conclusionAt(tokens: readonly Token[], start: number, { token: given }: Proportion): number {
  const at = tokens.findLastIndex(
    (token, i) =>
      token.start < start &&
      (hasSense(token, 'inference', 'inParticular') ||
        (token.text === 'and' && tokens[i + 1]?.text === 'it')),
  )
  const before = tokens.slice(0, at)
  // "In particular" and "and so" say nothing before it.
  return before.length <= 1 || before.some(token => token === given) ? at + 1 : 0
}

/** Whether the sentence says nothing but the two changes, and what the law needs. */
function standsAlone(tokens: readonly Token[], of: Change, by: Change, { needs }: Proportion): boolean {
  const [first, last] = of.start < by.start ? [of, by] : [by, of]
  const [from, to] = [
    tokens.findIndex(({ start }) => start === first.start),
    tokens.findIndex(({ start }) => start >= last.end),
  ]
  const isNeeded = (token: Token): boolean =>
    token.text === 'to' ||
    (token.text === 'of' && needs !== undefined) ||
    isWordFor(token.text, 'condition', 'needing', 'lasting', 'accompanying') ||
    (needs !== undefined && isNeededFor(token, needs))
  const between = tokens.filter(
    token => token.start >= first.end && token.end <= last.start && !isMeasureAside(token, tokens),
  )
  const behind = to < 0 ? tokens.length : to
  if (tokens.slice(behind).some(token => token.aside && !isMeasureAside(token, tokens))) return false
  const rest = tokens.slice(behind).findIndex(token => !isNeeded(token) && token.text !== 'at')
  return (
    beginsByItself(tokens, from, token => isNeeded(token) || token.text === 'as' || isUse(token, tokens)) &&
    saysNothing(between, isNeeded) &&
    endsByItself(tokens, rest < 0 ? tokens.length : behind + rest) &&
    !goesOnAlike(tokens, rest < 0 ? tokens.length : behind + rest)
  )
}

/** "Training on twice as many tokens", "running with 64 devices". */
const isUse = (token: Token, tokens: readonly Token[]): boolean =>
  isWordFor(token.text, 'makingUse') ||
  (isWordFor(token.text, 'preposition') && isWordFor(tokens[tokens.indexOf(token) - 1]?.text, 'makingUse'))

/** "And with $W$", "and $g$": another quantity of which the same is said. */
const goesOnAlike = (tokens: readonly Token[], at: number): boolean =>
  isWordFor(tokens[at]?.text, 'joining') &&
  (tokens[at + 1]?.kind === 'math' || isWordFor(tokens[at + 1]?.text, 'preposition'))

/** "(1.2 points)" only says how much that is; "(the wire gets thinner)" says what changes along. */
const isMeasureAside = ({ aside, clause, sentence }: Token, tokens: readonly Token[]): boolean =>
  aside &&
  tokens.some(
    other => other.aside && other.kind === 'number' && other.clause === clause && other.sentence === sentence,
  )

/** One of the words of what a law needs: "constant" of "constant temperature". */
const isNeededFor = (token: Token, needs: Sense): boolean =>
  wordsFor(needs).some(words => isOneOf(token, words.split('-')))

/** "If a larger sample has a larger margin, polls are cheap": all of it is a condition, of which more is said. */
function isCondition(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const first = tokens.findIndex(({ start }) => start === from)
  return (
    conditionBefore(tokens, first) !== first &&
    tokens.some(({ start }) => start >= to) &&
    !tokens.some(({ kind, start }) => kind === 'break' && start > from && start < to)
  )
}

/** The place of "if" or "when" before a quantity, which belongs to the statement that one factor gives the other. */
function conditionBefore(tokens: readonly Token[], at: number): number {
  const from = isWordFor(tokens[at - 1]?.text, 'article') ? at - 1 : at
  return isWordFor(tokens[from - 1]?.text, 'condition') ? from - 1 : at
}
