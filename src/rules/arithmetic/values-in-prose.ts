import type { Token } from '../../documents/model/document.js'
import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { leadsToValue } from '../../english/value.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Term } from '../../math/term/term.js'
import { type Convention, OTHERS, USUAL } from '../../math/units/convention.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { nameOf } from '../../page/exercises.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import { type FigureWithWords, figureOfNode, figureOfNumber } from '../../page/quantities/printed-figure.js'
import { worthWithScale } from '../../page/quantities/scale-behind.js'
import type { Reading } from '../../page/reading.js'
import { type StatedChain, statedChains } from '../../page/stated-chain.js'
import { ambiguitiesOf, type Definition } from '../../page/symbols/definition.js'
import { chosenKey } from '../../page/symbols/ground.js'
import { type ClosedSide, ValuesAt } from '../../page/symbols/ground-side.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'
import type { Judged } from '../judged.js'
import { untaken } from '../overlap.js'
import { defineRule } from '../rule.js'
import { caseAt } from './cases-in-prose.js'

const PROSE = 'arithmetic/prose'

const NUMBER: ReadonlySet<string> = new Set(['math', 'number'])
/** From "it" to its number stand no more words than these, nor more behind a value: "which for n = 4 is". */
const MAX_WORDS = 3

/**
 * "…; for n = 10 it is 385": the value of the one formula before in the sentence, with the values that the sentence has
 * just given. What the formula is said to equal is another formula; where the two differ, the first is meant.
 */
function namedValues(reading: Reading, values: SymbolTable): Judged[] {
  const bySentence = statementsBySentence(reading)
  const found = reading.section.tokens.flatMap(token => {
    const figure = NUMBER.has(token.kind) ? figureOf(token, reading) : null
    if (!figure) return []
    const at = { token, reading, values, rule: PROSE }
    const formula = isNamed(token, reading) ? formulaBefore(token, bySentence, values) : null
    const here = formula ? [] : formulasOf(before(token, bySentence))
    const one = here.length === 1 ? caseAt(token, here[0]!, reading, values) : null
    const judged = formula
      ? judgeValue(formula.terms, figure, at)
      : one && judgeValue(one.sides, figure, at, new Map([[chosenKey(one.given), one.given]]))
    return judged ? [{ formula: formula ?? here[0]!, judged }] : []
  })
  return found.map(({ formula, judged }) =>
    formula.signs.length > 0 || found.some(other => other.formula === formula && isRight(other.judged))
      ? judged
      : unconfirmed(judged),
  )
}

export const isRight = ({ judgement }: Judged): boolean => judgement.verdict === 'holds'

/** An expression that nothing is said to equal may itself be what is wrong, unless it gives another of the values. */
export function unconfirmed(judged: Judged): Judged {
  if (isRight(judged) || judged.judgement.verdict === 'undecided') return judged
  const explanation = `the expression before it may be meant otherwise; ${judged.judgement.explanation}`
  return { ...judged, judgement: undecided('uncertain-place', explanation) }
}

type BySentence = ReadonlyMap<number, readonly StatedChain[]>

function statementsBySentence(reading: Reading): BySentence {
  const found = new Map<number, StatedChain[]>()
  for (const statement of statedChains(reading)) {
    const own = found.get(statement.token.sentence)
    if (own) own.push(statement)
    else found.set(statement.token.sentence, [statement])
  }
  return found
}

function figureOf(token: Token, { chains }: Reading): FigureWithWords | null {
  if (token.kind === 'number') return figureOfNumber(token)
  const [chain, ...others] = chains.get(token) ?? []
  const isAlone = chain && others.length === 0 && chain.signs.length === 0 && chain.opens === null
  return isAlone ? figureOfNode(chain.terms[0]!) : null
}

/** "it is", "which gives about" right before a number, of which nothing is the number of times or the part: "half of that". */
function isNamed(token: Token, reading: Reading): boolean {
  const [next] = sentenceBehind(token, reading)
  if (next?.text === 'of' || next?.text === 'times') return false
  const words = sentenceBefore(token, reading)
    .slice(-MAX_WORDS - 1)
    .reverse()
  const at = words.findIndex(word => !leadsToValue(word))
  const isGiven = words[at]?.kind === 'math' && isWordFor(words[at + 1]?.text, 'givesCase')
  const subject = isGiven ? at + 2 : at
  return at > 0 && isWordFor(words[subject]?.text, 'subject')
}

/**
 * The only formula with symbols before in the sentence, or in the one before where this one has none, where a value of a
 * symbol stands between.
 */
function formulaBefore(token: Token, bySentence: BySentence, values: SymbolTable): StatedChain | null {
  const own = before(token, bySentence)
  const last = own.at(-1)
  const here = formulasOf(own)
  const [formula, ...others] = here.length > 0 ? here : formulasOf(bySentence.get(token.sentence - 1) ?? [])
  const isOne = others.length === 0 && last !== undefined && isGiven(last)
  return isOne && values.isKnown(last.terms[0]!.start) ? (formula ?? null) : null
}

/** The statements before a token in its sentence. */
const before = ({ start, sentence }: Token, bySentence: BySentence): readonly StatedChain[] =>
  (bySentence.get(sentence) ?? []).filter(statement => statement.token.start < start)

const isGiven = ({ terms }: StatedChain): boolean => terms.length === 2 && figureOfNode(terms[1]!) !== null

const formulasOf = (statements: readonly StatedChain[]): readonly StatedChain[] =>
  statements.filter(statement => !isGiven(statement) && !isRange(statement) && !isMention(statement))

/** A name, a number or a list that stands alone is no formula. */
const isMention = ({ terms: [term], signs }: StatedChain): boolean =>
  signs.length === 0 && (isName(term!) || figureOfNode(term!) !== null || MENTIONED.has(term!.head))
const MENTIONED: ReadonlySet<string> = new Set(['sequence', 'call', 'set', 'text'])

const isRange = ({ signs }: StatedChain): boolean =>
  signs.some(({ operator }) => ['∈', '<', '>', '≤', '≥'].includes(operator))

/** Where a figure stands, what the page says of its symbols, and the rule that asks. */
export interface ValuePlace {
  readonly token: Token
  readonly reading: Reading
  readonly values: SymbolTable
  readonly rule: string
}

/** A figure judged against the first of some sides that are the same, with what is known at its place, or chosen. */
export function judgeValue(
  formula: readonly Node[],
  { figure }: FigureWithWords,
  { token, reading, values, rule }: ValuePlace,
  chosen?: ReadonlyMap<string, Definition>,
): Judged | null {
  const stand: Node = { head: 'number', text: figure.digits, args: [], start: figure.start, end: figure.end }
  const known = new ValuesAt(values, token, reading)
  const isRough = hasSense(sentenceBefore(token, reading).at(-1), 'roughly')
  const [first, ...others] = judgedSides(formula, { figure, isRough }, known, reading, chosen)
  if (!first) return null
  const isAnother = others.some(other => other && other.verdict !== first.verdict)
  const link = { left: formula[0]!, sign: SAID, right: stand }
  const doubt = first.verdict !== 'holds' && isAnother ? 'the formula has another value' : null
  return {
    rule,
    exercise: nameOf(reading.section),
    from: figure.start,
    to: figure.end,
    start: figure.start,
    end: figure.end,
    judgement: doubt === null ? first : undecided('uncertain-place', `${doubt}; ${first.explanation}`),
    through: [],
    at: { token, reading, link },
  }
}

/** Each of the sides with the figure; a letter behind a value that is put in has its second meaning where only that fits. */
function judgedSides(
  formula: readonly Node[],
  said: SaidFigure,
  known: ValuesAt,
  reading: Reading,
  chosen?: ReadonlyMap<string, Definition>,
): readonly (Judgement | null)[] {
  const { glossary } = reading
  const closedUnder = (convention: Convention) =>
    formula.map(side => known.closeAt(side, said.figure, { glossary, convention, ...(chosen && { chosen }) }))
  const judgedOf = (sides: readonly (ClosedSide | null)[]) =>
    sides.map(side => side && judged(side.term, said, reading))
  const usual = closedUnder(USUAL)
  const meanings = new Set(ambiguitiesOf(usual[0]?.uses ?? []))
  const others = OTHERS.filter(({ second }) => [...second].some(meaning => meanings.has(meaning)))
  const all = [usual, ...others.map(closedUnder)].map(judgedOf)
  return all.find(([first]) => first?.verdict === 'holds') ?? all[0]!
}

const SAID = { operator: '≈', start: 0, end: 0 } as const

interface SaidFigure {
  readonly figure: FigureWithWords['figure']
  /** Whether "about" stands before it. */
  readonly isRough: boolean
}

/** A whole number below this is counted, and not rounded to its first digits: 4! is not 20. */
const MAX_COUNTED = 10_000

function judged(term: Term, { figure, isRough }: SaidFigure, { source }: Reading): Judgement {
  const value = exactValue(term)
  const isWhole = value?.isInteger() === true && value.abs().lt(MAX_COUNTED) && /^\d+$/.test(figure.digits)
  const sign = isWhole && !isRough && figure.factor === '1' ? '=' : '≈'
  return judgeFigure(figure, { factor: worthWithScale(figure, source), sign, data: term }, source)
}

const SUM = '$\\sum_{k=1}^n k^2 = \\frac{n(n+1)(2n+1)}{6}$'

export const valuesInProse = defineRule({
  id: PROSE,
  summary: 'A number that a sentence gives for a formula before it is the value of that formula.',
  why: 'The value of a formula is often computed elsewhere and written down from memory.',
  source: null,
  examples: {
    right: [{ states: `${SUM}, and for $n = 10$ it is 385` }],
    wrong: [{ states: `${SUM}, and for $n = 10$ it is 386` }],
  },
  stage: 'line',
  check: page =>
    untaken(
      page.lines.flatMap(reading => namedValues(reading, page.symbols)),
      page,
    ),
})
