import type { Token } from '../../../documents/model/document.js'
import { isFunctionWord } from '../../../english/grammar.js'
import { isWordFor, type Sense, wordsFor } from '../../../english/lexicon.js'
import { beginsAt, hasSense, lengthAt } from '../../../english/matching.js'
import type { Name } from '../../../english/worded/scaled/named.js'
import { beginsByItself, endsByItself, saysNothing } from '../../../english/worded/stands-alone.js'
import { type Cause, causeIn } from '../../../english/worded/transformed/cause.js'
import { effectsIn, type FoundEffect } from '../../../english/worded/transformed/effect.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { guarded } from '../guarded.js'
import { type LawPage, lawCheck, ruled } from '../law-page.js'
import { sentencesOf } from '../sentences.js'
import { allTransformed, type Transformed } from './define-transformed.js'
import { judgeEffect } from './judge-effect.js'

const RULE = 'law/transformed-values'

/** What a sentence says that becomes of a quantity, where something is done to all its values. */
interface Said {
  readonly law: Transformed
  readonly cause: Cause<Token>
  readonly found: FoundEffect<Token>
}

/** "Adding 5 to every value leaves the variance unchanged": what becomes of a quantity where all its values change alike. */
const transformedValues = (page: LawPage): Judged[] =>
  sentencesOf(page).flatMap(tokens => {
    if (!mayTell(tokens)) return []
    const found = allTransformed().flatMap(law => saidOf(law, tokens, page))
    // A quantity may have a law for pages that say more of it, which comes first.
    const said = found.filter((one, at) => found.findIndex(other => isSame(one, other)) === at)
    return said.flatMap(one => judgeSaid(one, said, tokens, page) ?? [])
  })

const isSame = (one: Said, other: Said): boolean => one.found.start === other.found.start

/** Whether a sentence does something to all of some values. */
const mayTell = (tokens: readonly Token[]): boolean =>
  tokens.some(token => hasSense(token, 'dataValue', 'scoreValue')) &&
  tokens.some(({ text }) => isWordFor(text, 'every') || text === 'the')

function saidOf(law: Transformed, tokens: readonly Token[], page: LawPage): readonly Said[] {
  const cause = causeIn(tokens, nameOf(law.values))
  if (!cause || !hasNeeded(law, page) || isOther(law, tokens, page)) return []
  return effectsIn(tokens, nameOf(law.of)).map(found => ({ law, cause, found }))
}

/** What words call a quantity; "the geometric mean" is another one. */
const nameOf =
  (sense: Sense): Name =>
  (words, at) => {
    const before = words[at - 1]
    const isEvery = isWordFor(words[at]?.text, 'every')
    const isPlain = isEvery || before?.kind !== 'word' || isFunctionWord(before.text)
    const from = isEvery ? at + 1 : at
    const length = isPlain && words[from] ? lengthAt(words, from, wordsFor(sense)) : 0
    return length > 0 ? from + length - at : 0
  }

const hasNeeded = ({ needs }: Transformed, { reading }: LawPage): boolean => {
  const { tokens } = reading.section
  return needs === undefined || tokens.some((_, at) => beginsAt(tokens, at, wordsFor(needs)))
}

/** Whether a section has said, up to a sentence, that its values or its chances are made in another way. */
function isOther({ unless }: Transformed, sentence: readonly Token[], { reading }: LawPage): boolean {
  const tokens = reading.section.tokens.filter(({ end }) => end <= sentence.at(-1)!.end)
  return (
    sentence.some(({ text }) => isWordFor(text, 'maybe')) ||
    tokens.some((token, at) => beginsAt(tokens, at, wordsFor(unless)) || isShareOfSum(token))
  )
}

/** "$s_i / (s_i + s_j)$": a chance that is a share of the scores, and not of their exponentials. */
const isShareOfSum = ({ kind, text }: Token): boolean =>
  kind === 'math' &&
  /\/|\\frac/.test(text) &&
  /\+|\\sum/.test(text) &&
  !/e\s?\^|\\exp|\\sigma|\\pi/.test(text)

function judgeSaid(
  { law, cause, found }: Said,
  all: readonly Said[],
  tokens: readonly Token[],
  page: LawPage,
): Judged | null {
  if (!standsAlone(cause, found, all, tokens)) return null
  const judgement = guarded(() => judgeEffect(law, cause, found, tokens, page))
  if (!judgement) return null
  const { token, start, end } = found
  const [first, last] = [tokens[cause.from]!, tokens[cause.to - 1]!]
  const isOnly = all.length === 1
  const from = isOnly ? Math.min(first.start, start) : start
  const place = { from, to: isOnly ? Math.max(last.end, end) : end, start, end }
  return ruled({ rule: RULE, token, judgement, reading: law.says, ...place }, page)
}

/** Whether a sentence says nothing but the change of the values, and what it does. */
function standsAlone(
  cause: Cause<Token>,
  { start, end }: FoundEffect<Token>,
  all: readonly Said[],
  tokens: readonly Token[],
): boolean {
  const from = tokens.findIndex(token => token.start === start)
  const behind = tokens.findIndex(token => token.start >= end)
  const data = ofData(tokens, behind < 0 ? tokens.length : behind)
  const to = hasSense(tokens[data], 'likewise') ? data + 1 : data
  const [begin, finish] = [Math.min(cause.from, from), Math.max(cause.to, to)]
  const isSaid = (token: Token): boolean =>
    all.some(({ found }) => found.start !== start && token.start >= found.start && token.end <= found.end)
  const between =
    from > cause.from ? tokens.slice(ofData(tokens, cause.to), from) : tokens.slice(to, cause.from)
  return (
    beginsByItself(tokens, begin, token => hasSense(token, 'inference')) &&
    saysNothing(
      between.filter(token => !isSaid(token)),
      token => isWordFor(token.text, 'condition'),
    ) &&
    endsByItself(tokens, finish)
  )
}

/** Behind "of the sample", "in the data", where that stands at a place. */
function ofData(tokens: readonly Token[], at: number): number {
  if (!isWordFor(tokens[at]?.text, 'preposition')) return at
  const from = isWordFor(tokens[at + 1]?.text, 'article', 'pointer') ? at + 2 : at + 1
  const length = tokens[from] ? lengthAt(tokens, from, wordsFor('dataSet')) : 0
  return length > 0 ? from + length : at
}

export const transformedValuesLaw = defineRule({
  id: RULE,
  summary:
    'A statistic or a chance of values that are all shifted, or all multiplied, becomes what words say.',
  why: 'Doubling every value is told to double the variance, or doubling every score to leave the chances as they were.',
  source: 'Rice, Mathematical Statistics and Data Analysis, 2007, section 4.2',
  examples: {
    right: [
      { states: 'adding 5 to every value leaves the variance unchanged' },
      { states: 'multiplying each observation by 3 multiplies the variance by 9' },
      { states: 'adding the same constant to every score changes no win probability' },
    ],
    wrong: [
      { states: 'adding 5 to every value raises the variance by 5' },
      { states: 'multiplying each observation by 3 multiplies the variance by 3' },
      { states: 'doubling every score changes no win probability' },
    ],
  },
  check: lawCheck(transformedValues),
})
