import type { Token } from '../../documents/model/document.js'
import type { SearchEffort } from '../../math/engines/search.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import type { Verdict } from '../../math/judges/verdict.js'
import type { Term } from '../../math/term/term.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'
import { lower } from '../../notation/lower/lower.js'
import type { Link } from '../../notation/tree/link.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { nameOf } from '../../page/exercises.js'
import { type Reading, sentenceBefore, sentenceBehind } from '../../page/page.js'
import { statements } from '../../page/statement.js'
import type { Judged } from '../judged.js'
import { reasonToDoubt } from './doubt.js'
import type { Heard } from './first-mention.js'
import type { ListedDistribution } from './listed-distribution.js'
import type { ListedSample } from './listed-sample.js'

/** A section as the laws of the field meet it. */
export interface LawPage {
  readonly reading: Reading
  /** What the document has said so far. */
  readonly heard: Heard
  /** The lists of numbers that the document calls its sample. */
  readonly samples: readonly ListedSample[]
  /** The lists of probabilities that the document gives names. */
  readonly distributions: readonly ListedDistribution[]
  readonly effort: SearchEffort
}

/** What the field knows, found where the words and the notation of a section say that it applies. */
export type Law = (page: LawPage) => Judged[]

/** Two sides and the sign between them, with the formula that they stand in. */
export interface StatedLink extends Link {
  readonly token: Token
  readonly chain: Chain
}

/** The links of all chains of a section. */
export function* linksOf(reading: Reading): Generator<StatedLink> {
  for (const { token, chain, terms, signs } of statements(reading))
    for (const [i, sign] of signs.entries())
      yield { left: terms[i]!, sign, right: terms[i + 1]!, token, chain }
}

/** All tokens of the sentence that a token stands in. */
export const sentenceOf = (token: Token, reading: Reading): readonly Token[] => [
  ...sentenceBefore(token, reading),
  token,
  ...sentenceBehind(token, reading),
]

/** The term of a node; null for notation that has none. */
export function termOf(node: Node, { glossary }: Reading): Term | null {
  try {
    return lower(node, glossary)
  } catch (error) {
    if (error instanceof LatexError || error instanceof RangeError) return null
    throw error
  }
}

/** A statement, and what a law says of it. */
export interface Ruling {
  readonly rule: string
  readonly token: Token
  /** The statement. */
  readonly from: number
  readonly to: number
  /** What is right or wrong in it. */
  readonly start: number
  readonly end: number
  readonly judgement: Judgement
  /** What the law took the words for. */
  readonly reading: string
}

const ACCUSING: ReadonlySet<Verdict> = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])

/** The finding of a law; nobody is accused where the sentence may not claim what stands in it. */
export function ruled({ token, judgement, reading, ...ruling }: Ruling, page: LawPage): Judged {
  const doubt = ACCUSING.has(judgement.verdict) ? reasonToDoubt(token, page.reading) : null
  const certain =
    doubt === null ? judgement : undecided('uncertain-place', `${doubt}; ${judgement.explanation}`)
  const told = [reading, judgement.reading ?? []].flat().join('; ')
  return {
    ...ruling,
    exercise: nameOf(page.reading.section),
    through: [],
    judgement: { ...certain, reading: told },
  }
}

/** The finding of a law on a link: the right side is what is right or wrong. */
export function ruledLink(
  link: StatedLink,
  { rule, judgement, reading }: Pick<Ruling, 'rule' | 'judgement' | 'reading'>,
  page: LawPage,
): Judged {
  const { token, left, sign, right } = link
  const from = Math.min(left.start, sign.start)
  const { start, end } = right
  return ruled({ rule, judgement, reading, token, from, to: end, start, end }, page)
}
