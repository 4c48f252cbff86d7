import type { Token } from '../../documents/model/document.js'
import { sentenceBehind } from '../../english/sentence.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import { add, divide, ln, symbol, type Term } from '../../math/term/term.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lowerWithValues } from '../../notation/lower/placeholders.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { figureOfNode } from '../../page/quantities/printed-figure.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { inNats, type Measure, measureAt, measuresIn } from './information-measure.js'
import { type LawPage, lawCheck, linksOf, ruled, ruledLink, type StatedLink } from './law-page.js'
import { distributionAt } from './listed-distribution.js'
import { judgeNamed } from './named-figure.js'

/** H(p, q) = H(p) + KL(p ‖ q) for all distributions, and what entropies and divergences of listed ones are. */
const information = (page: LawPage): Judged[] => [
  ...[...linksOf(page)].flatMap(link => identityAt(link, page)),
  ...[...page.reading.chains].flatMap(([token, chains]) =>
    chains.length === 1 ? valueAt(token, chains[0]!, page) : [],
  ),
]

/** So many outcomes tell identities that hold for every number of them from those that do not. */
const OUTCOMES = 3

/** A relation between measures alone, for any distributions; of those that are listed it may be true by chance. */
function identityAt(link: StatedLink, page: LawPage): Judged[] {
  const sides = [link.left, link.right]
  const measures = sides.map(measuresIn)
  if (link.sign.operator !== '=' || measures.some(found => found.length === 0)) return []
  const judgedWith = (listOf: ListOf): Judgement | null => {
    const [left, right] = sides.map((side, i) => termWith(side, measures[i]!, listOf, page))
    if (!left || !right) return null
    const names = [...definableIn(add(left, right)).keys()]
    if (!names.every(name => name.includes('['))) return null
    return judgeIdentity(left, right, new Map(names.map(name => [name, 'positive' as const])), page.effort)
  }
  // `ln 3 - H(p)` is of so many outcomes, and no identity for all distributions.
  const hasConstant = sides.some((side, i) => measures[i]!.length > 0 && statesNumber(side, measures[i]!))
  const share = (name: string) => Array.from({ length: OUTCOMES }, (_, i) => symbol(`${name}[${i}]`))
  const open = judgedWith(share)
  const judged = open?.verdict === 'holds' ? open : judgedWith(name => normalised(share(name)))
  if (!judged || !['holds', 'refuted'].includes(judged.verdict) || !isOfField(measures.flat(), link, page))
    return []
  const listed = judgedWith(name => distributionAt(name, link.left.start, page))
  const isByChance = judged.verdict === 'refuted' && listed?.verdict === 'holds'
  if (hasConstant && judged.verdict === 'refuted') return []
  const judgement = isByChance
    ? undecided('uncertain-place', `it is so for the listed distributions; ${judged.explanation}`)
    : judged
  return [ruledLink(link, { rule: 'law/information', judgement, reading: 'for any two distributions' }, page)]
}

/** Whether a logarithm of a number stands among the measures of a side. */
const statesNumber = (node: Node, measures: readonly Measure[]): boolean =>
  !measures.some(measure => measure.node === node) &&
  (node.head === 'ln' || node.head === 'log' || node.args.some(part => statesNumber(part, measures)))

type ListOf = (name: string) => readonly Term[] | null

/** H(x) = H(y) may be of hashes or heights: a divergence, or a word for one, says what H is. */
const isOfField = (measures: readonly Measure[], { left }: StatedLink, { heard }: LawPage): boolean =>
  measures.some(({ kind }) => kind === 'divergence') ||
  (measures.some(({ kind }) => kind === 'cross-entropy') &&
    heard.by(left.start, ['entropy', 'divergence', 'perplexity']))

const normalised = (weights: readonly Term[]): readonly Term[] =>
  weights.map(weight => divide(weight, add(...weights)))

function termWith(
  side: Node,
  measures: readonly Measure[],
  listOf: ListOf,
  { reading }: LawPage,
): Term | null {
  const values = new Map<Node, Term>()
  for (const measure of measures) {
    const value = inNats(measure, listOf)
    if (!value) return null
    values.set(measure.node, value)
  }
  try {
    return lowerWithValues(side, values, reading.glossary)
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

/** `KL(p ‖ q) = … = 0.25` bits of listed p and q. */
function valueAt(token: Token, chain: Chain, page: LawPage): Judged[] {
  const { terms, signs } = chain
  const measure = measureAt(terms[0]!)
  const found = figureOfNode(terms.at(-1)!)
  if (!measure || !found || !signs.every(({ operator }) => operator === '=' || operator === '≈')) return []
  const { figure } = found
  const value = inNats(measure, name => distributionAt(name, figure.start, page))
  if (!value) return []
  const sign = signs.at(-1)!.operator === '=' ? '=' : '≈'
  const named = { figure, sign } as const
  const unit = unitOf(token, found.words, chain, page)
  const asBits = () => judgeNamed(named, divide(value, ln(2)), page)
  const asNats = () => judgeNamed(named, value, page)
  const [first, second] = unit === 'bits' ? [asBits()] : unit === 'nats' ? [asNats()] : [asNats(), asBits()]
  const judgement = second?.verdict === 'holds' ? second : first!
  const reading = `of the listed distributions${unit ? `, in ${unit}` : ''}`
  const place = { from: terms[0]!.start, to: figure.end, start: figure.start, end: figure.end }
  return [ruled({ rule: 'law/information', token, judgement, reading, ...place }, page)]
}

/** Bits or nats, by the word behind the figure or the base of a logarithm before it; null where nothing says. */
function unitOf(
  token: Token,
  words: readonly string[],
  { terms }: Chain,
  { reading }: LawPage,
): 'bits' | 'nats' | null {
  const next = sentenceBehind(token, reading)[0]
  const said = next?.kind === 'word' ? [...words, next.text] : words
  if (said.some(word => /^bits?$/.test(word))) return 'bits'
  if (said.some(word => /^nats?$/.test(word))) return 'nats'
  const heads = terms.flatMap(logarithmsIn)
  if (heads.length === 0) return null
  return heads.every(head => head === '2') ? 'bits' : heads.every(head => head === 'e') ? 'nats' : null
}

/** The base of each logarithm, where it has one. */
const logarithmsIn = ({ head, args }: Node): (string | undefined)[] => [
  ...(head === 'ln' ? ['e'] : head === 'log' ? [args[1]?.text] : []),
  ...args.flatMap(logarithmsIn),
]

export const informationLaw = defineRule({
  id: 'law/information',
  summary: 'Relations between entropy, cross-entropy and divergence hold for every two distributions.',
  why: 'The divergence is not symmetric, and its sign and arguments are easily exchanged.',
  source: 'Cover and Thomas, Elements of Information Theory, 2006, chapter 2',
  examples: {
    right: [
      {
        given: 'The cross-entropy and the divergence are as usual.',
        states: '$H(p, q) = H(p) + D_{\\mathrm{KL}}(p \\| q)$',
      },
    ],
    wrong: [
      {
        given: 'The cross-entropy and the divergence are as usual.',
        states: '$H(p, q) = H(p) - D_{\\mathrm{KL}}(p \\| q)$',
      },
    ],
  },
  check: lawCheck(information),
})
